"""A signature as the screen tells it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from shared.issuing.adjudicating import Signature


def strokes_of(drawn: list[list[float]]) -> Signature:
    """The strokes of a SignaturePad: lists of x, y, x, y … from 0 to 1000."""
    strokes = (tuple(int(value) for value in line) for line in drawn)
    return tuple(tuple(zip(line[::2], line[1::2], strict=True)) for line in strokes)
