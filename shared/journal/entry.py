"""What an entry of the journal is, its canonical form and its place in the hash chain.

Pure: rules (`*/model.py`) give `Entry` values or a `Refusal`; the store records them.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, TypeAlias

Json: TypeAlias = Any
"""None, bool, int, str, list or str-keyed dict of these; no floats: they have no one canonical form."""

Millis: TypeAlias = int
"""Milliseconds since 1970-01-01 UTC."""

GENESIS = "0" * 64
"""The previous hash of a stream's first entry."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A change a rule has decided on, not yet recorded.

    `kind` is `<slice>.<fact in the past tense>`; `subject` names the thing changed. `private` holds
    personal data; it is sealed under the key of `person` before it is stored.
    """

    kind: str
    subject: str
    body: Mapping[str, Json] = field(default_factory=dict)
    person: str | None = None
    private: Mapping[str, Json] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A decision not to act that its user can do something about.

    `code` is `<slice>.<reason>`; screens turn it into a sentence and a next step (shared.qt.sentences).
    """

    code: str
    facts: Mapping[str, Json] = field(default_factory=dict)


Decision: TypeAlias = list[Entry] | Refusal


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry as it stands in the journal, identified by (stream, epoch, seq).

    `stream` is who wrote it (a hall's code, or the platform's stream to a hall); `at` is when, in
    milliseconds UTC; `sealed` is the encrypted form of `private`; `hash` covers all other fields.
    """

    stream: str
    epoch: int
    seq: int
    at: Millis
    actor: str
    command: str | None
    kind: str
    subject: str
    person: str | None
    body: Mapping[str, Json]
    sealed: str | None
    prev: str
    hash: str = ""


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


_COVERED = tuple(f.name for f in fields(Recorded) if f.name != "hash")
_ENCODER = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def chained(recorded: Recorded) -> Recorded:
    """The same entry with its hash filled in."""
    return replace(recorded, hash=entry_hash(recorded))


def _refuse_floats(value: Json) -> None:
    if isinstance(value, float):
        raise ValueError(f"a journal body holds the float {value!r}; use an integer of a named unit")
    if isinstance(value, dict):  # of the mappings, JSON takes dicts alone
        for inner in value.values():
            _refuse_floats(inner)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            _refuse_floats(inner)
