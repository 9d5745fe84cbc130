"""Records of a card's files: one byte of tag, one of length, the value. Pure."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Record:
    """One item of a file. The value may be personal, so it stays out of the repr."""

    tag: int
    value: bytes = field(repr=False)


def decode(data: bytes) -> Record | None:
    """The one record that fills `data`, or None when it does not fit its own length."""
    if len(data) < 2 or len(data) != 2 + data[1]:
        return None
    return Record(tag=data[0], value=data[2:])
