"""The canonical form of an entry and its place in the hash chain. Pure."""

import hashlib
from dataclasses import fields, replace
from operator import attrgetter

import orjson

from shared.journal.entry import Json, Recorded


def canonical(value: Json) -> str:
    """One text for one value: sorted keys, no spaces, UTF-8 as it is.

    Raises ValueError for what has no one form: a float, an integer of more than 64 bits, half a character.
    """
    return _encoded(value).decode()


def entry_hash(recorded: Recorded) -> str:
    """SHA-256 (hex) over the canonical form of every field but the hash itself."""
    covered = dict(zip(_COVERED, _values(recorded), strict=True))
    return hashlib.sha256(_encoded(covered)).hexdigest()


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
_values = attrgetter(*_COVERED)


def chained(recorded: Recorded) -> Recorded:
    """The same entry with its hash filled in."""
    return replace(recorded, hash=entry_hash(recorded))


def _encoded(value: Json) -> bytes:
    _refuse_others(value)
    try:
        return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)
    except TypeError as error:
        raise ValueError(f"a journal body has no canonical form: {error}") from error


def _refuse_others(value: Json) -> None:
    """Nothing but what Json names: a float has no one form, and of other things the encoder makes its own."""
    if isinstance(value, dict):
        value = value.values()
    elif not isinstance(value, (list, tuple)):
        if value is None or isinstance(value, (str, int)):
            return
        raise ValueError(
            f"a journal body holds the {type(value).__name__} {value!r}; use a text or an integer"
        )
    for inner in value:
        if type(inner) not in _PLAIN:  # most are, and a call costs more than the question
            _refuse_others(inner)


_PLAIN = frozenset((str, int, bool, type(None)))
