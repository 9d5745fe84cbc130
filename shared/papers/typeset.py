"""Chinese line breaking: no closing mark begins a line, no opening mark ends one, codes stay whole.

The rules are the basic ones of GB/T 15834 (punctuation) and of W3C's Requirements for Chinese Text Layout.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Width = Callable[[str], float]

NEVER_FIRST = frozenset("，。、；：！？）》」』】〕〉”’…—％%,.;:!?)]}·")
NEVER_LAST = frozenset("（《「『【〔〈“‘([{￥¥")
_WORD = re.compile(r"[0-9A-Za-z_*./:@&=#+~\-]+|.", re.DOTALL)


def _atoms(text: str) -> Iterator[str]:
    """Pieces that must not be torn: words, and characters with the marks that cling to them."""
    held = ""
    for match in _WORD.finditer(text):
        piece = match.group()
        clings = bool(held) and (piece[0] in NEVER_FIRST or held[-1] in NEVER_LAST)
        if held and not clings:
            yield held
            held = ""
        held += piece
    if held:
        yield held


def _fit(atom: str, width: Width, room: float) -> int:
    """How many characters of an atom wider than a whole line fit into `room`; at least one."""
    used = 0.0
    for count, char in enumerate(atom):
        used += width(char)
        if used > room:
            return max(count, 1)
    return len(atom)


def break_lines(text: str, width: Width, measure: float, indent: float = 0.0) -> list[str]:
    """Break `text` into lines no wider than `measure`, the first one shortened by `indent`; [""] for "".

    A newline in `text` forces a break. An atom wider than the measure (a long URL) is torn.
    """
    lines: list[str] = []
    for part in text.split("\n"):
        line, used, room = "", 0.0, measure - (indent if not lines else 0.0)
        for atom in _atoms(part):
            rest = atom
            if line and used + width(rest) > room:
                lines.append(line.rstrip(" "))
                line, used, room, rest = "", 0.0, measure, rest.lstrip(" ")
            while width(rest) > room and len(rest) > 1:
                count = _fit(rest, width, room)
                lines.append(rest[:count])
                rest, room = rest[count:], measure
            line, used = line + rest, used + width(rest)
        lines.append(line.rstrip(" "))
    return lines
