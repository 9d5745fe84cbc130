"""Rules of what was set aside when a hall was restored from a backup (docs/decisions/017). Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from shared.journal.entry import Decision, Entry, Millis, Recorded, Refusal
from shared.sync.model import PLATFORM

SET_ASIDE = "journal.entry_set_aside"


@dataclass(frozen=True, slots=True)
class SetAside:
    """An entry made at `at` that did not follow the state that came back.

    `id` is the hash the entry had, `subject` what it changed, `person` whom it concerns. `settled_at` is None while it
    waits for a person.
    """

    id: str
    kind: str
    subject: str
    person: str | None
    actor: str
    at: Millis
    settled_at: Millis | None = None
    settled_by: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Matter:
    """Entries set aside that one person settles at once: those of a citizen, or of a thing that is nobody's.

    `key` is the citizen or the thing; `entries`, never empty, are in the order they were made.
    """

    key: str
    person: str | None
    entries: tuple[SetAside, ...]


def set_aside_of(entry: Recorded) -> SetAside | None:
    """What an entry of the kind SET_ASIDE says for a person; None when nobody has anything to do.

    What the platform told comes again by itself, and what the journal noted of itself changes nothing. An entry that
    was set aside twice is told as what it was.
    """
    body = entry.body
    while body["kind"] == SET_ASIDE:
        body = body["body"]
    if body["actor"] == PLATFORM or body["kind"].startswith("journal."):
        return None
    return SetAside(body["hash"], body["kind"], entry.subject, body["person"], body["actor"], body["at"])


def matters_of(waiting: Sequence[SetAside]) -> tuple[Matter, ...]:
    """The entries by whom they concern, the matter first that began first.

    An entry that names nobody belongs to the citizen whom another entry of the same thing names.
    """
    whose = {each.subject: person for each in waiting if (person := _person(each)) is not None}
    gathered: dict[tuple[str, str | None], list[SetAside]] = {}
    for each in sorted(waiting, key=lambda each: each.at):
        person = _person(each) or whose.get(each.subject)
        gathered.setdefault((person or each.subject, person), []).append(each)
    return tuple(Matter(key, person, tuple(entries)) for (key, person), entries in gathered.items())


def _person(aside: SetAside) -> str | None:
    """Whom it names; what was done to a person has the person for its subject."""
    return aside.subject if aside.kind.startswith("people.") else aside.person


def decide_settle(held: Sequence[SetAside | None], note: str) -> Decision:
    """A person dealt with these, with a note of what was done; those settled before stay as they were."""
    known = [each for each in held if each is not None]
    if len(known) < len(held) or not known:
        return Refusal("set_aside.unknown")
    if not note.strip():
        return Refusal("set_aside.no_note")
    return [
        Entry("journal.set_aside_settled", each.id, {"note": note.strip()})
        for each in known
        if each.settled_at is None
    ]


def evolve(held: SetAside | None, entry: Recorded) -> SetAside:
    """What a `journal.set_aside_settled` makes of it."""
    if held is None or held.settled_at is not None:
        raise ValueError(f"{entry.kind} does not follow from {held}")
    return replace(held, settled_at=entry.at, settled_by=entry.actor, note=entry.body["note"])
