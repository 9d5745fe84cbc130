"""How the papers say days and labels."""

from __future__ import annotations

from datetime import date


def day_in_words(day: str) -> str:
    """ "2026-11-04" as 2026年11月4日 (GB/T 9704: no leading zeros on a document)."""
    value = date.fromisoformat(day)
    return f"{value.year}年{value.month}月{value.day}日"
