"""What another process holds in its memory, looked through for texts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_MAP = re.compile(r"([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ \S+ \S+\s*(.*)")
_STEP = 16 << 20


@dataclass(frozen=True, slots=True)
class Kept:
    """A text that was found: which of those looked for, in which encoding, where, and what stands around it."""

    name: str
    encoding: str
    place: str
    around: str


ENCODINGS = ("utf-8", "utf-16-le", "utf-32-le", "gb18030")
"""As Python, Qt, the card and the printer write text."""


def look_through(pid: int, texts: Mapping[str, str]) -> list[Kept]:
    """Every place where one of `texts` stands in the readable and writable memory of a process."""
    needles = {
        text.encode(encoding): (name, encoding)
        for name, text in texts.items()
        for encoding in reversed(ENCODINGS)
    }
    longest = max(map(len, needles))
    found = []
    for place, chunk in _memory(pid, longest):
        for needle, (name, encoding) in needles.items():
            at = chunk.find(needle)
            while at >= 0:
                around = chunk[max(0, at - 48) : at + len(needle) + 48]
                found.append(Kept(name, encoding, place, repr(around)))
                at = chunk.find(needle, at + 1)
    return found


def _memory(pid: int, overlap: int) -> Iterator[tuple[str, bytes]]:
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            matched = _MAP.match(line)
            if matched is None or not matched[3].startswith("rw"):
                continue
            start, end = int(matched[1], 16), int(matched[2], 16)
            for at in range(start, end, _STEP):
                try:
                    memory.seek(at)
                    yield (
                        matched[4] or f"anonymous {matched[1]}",
                        memory.read(min(end, at + _STEP + overlap) - at),
                    )
                except OSError:
                    continue  # given back between reading the map and reading it
