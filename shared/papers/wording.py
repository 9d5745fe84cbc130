"""How the papers say days and labels."""

from __future__ import annotations

from datetime import date


def day_in_words(day: str) -> str:
    """ "2026-11-04" as 2026年11月4日 (GB/T 9704: no leading zeros on a document)."""
    value = date.fromisoformat(day)
    return f"{value.year}年{value.month}月{value.day}日"


def days_in_words(days: int) -> str:
    """Promised working days; 0 is 即办."""
    return f"{days} 个工作日" if days else "当场办结"


def fee_in_words(fen: int, more: bool = False) -> str:
    """A charge in fen; `more`: it may be more, depending on the case."""
    yuan = f"{fen // 100}.{fen % 100:02d}".removesuffix(".00") + " 元"
    if more:
        return f"{yuan}起，看情况" if fen else "看情况"
    return yuan if fen else "不收费"
