"""What an entry of the journal is, as decided and as recorded; its place in the hash chain is in chain.py.

Pure: rules (`*/model.py`) give `Entry` values or a `Refusal`; the store records them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
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
