"""The canonical form of an entry and its place in the hash chain. Pure."""

import hashlib
import json
from dataclasses import fields, replace

from shared.journal.entry import Json, Recorded


def canonical(value: Json) -> str:
    """One text for one value: sorted keys, no spaces, UTF-8 as it is.

    Raises ValueError for a float anywhere inside.
    """
    _refuse_floats(value)
    return _ENCODER.encode(value)


def entry_hash(recorded: Recorded) -> str:
    """SHA-256 (hex) over the canonical form of every field but the hash itself."""
    covered = {name: getattr(recorded, name) for name in _COVERED}
    return hashlib.sha256(canonical(covered).encode()).hexdigest()


def is_honest(recorded: Recorded) -> bool:
    """Whether the hash is that of the content; a float or half a character has no canonical form."""
    try:
        return entry_hash(recorded) == recorded.hash
    except ValueError:
        return False


def is_next(before: tuple[int, int], place: tuple[int, int]) -> bool:
    """Whether (epoch, seq) follows: the next number, or the first of the next epoch."""
    epoch, seq = before
    return place in ((epoch, seq + 1), (epoch + 1, 1))


_COVERED = tuple(f.name for f in fields(Recorded) if f.name != "hash")
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def chained(recorded: Recorded) -> Recorded:
    """The same entry with its hash filled in."""
    return replace(recorded, hash=entry_hash(recorded))


def _refuse_floats(value: Json) -> None:
    if isinstance(value, float):
        raise ValueError(f"a journal body holds the float {value!r}; use an integer of a named unit")
    if isinstance(value, dict):  # of the mappings, JSON takes dicts alone
        value = value.values()
    elif not isinstance(value, (list, tuple)):
        return
    for inner in value:
        if type(inner) not in _PLAIN:  # most are, and a call costs more than the question
            _refuse_floats(inner)


_PLAIN = frozenset((str, int, bool, type(None)))
