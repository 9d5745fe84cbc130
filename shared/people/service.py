"""Meeting a person by what they show, and erasing one."""

import secrets

from shared.db.unit import Side, Unit
from shared.journal.entry import Refusal
from shared.people import queries
from shared.people.keyring import KeyRing
from shared.people.model import Details, Evidence, decide_erase, decide_meet


def meet(
    hall: Side, shown: Details, by: str, key: str | None = None, evidence: Evidence = Evidence.ID_CARD
) -> str | Refusal:
    """The person who shows these details, taken in when new or changed; a Refusal for a bad card."""
    with hall.unit(by, key) as unit:
        if unit.answer is not None:
            return str(unit.answer)
        person = met(unit, shown, evidence)
        if isinstance(person, str):
            unit.commit(person)
        return person


def met(unit: Unit, shown: Details, evidence: Evidence = Evidence.ID_CARD) -> str | Refusal:
    """The same within a unit that goes on with other things."""
    ring = key_ring(unit.side)
    found = ring.find(unit.conn, shown.number)
    known = None if found is None else queries.details(unit.side, unit.conn, found)
    person = found or f"p{secrets.token_hex(8)}"
    decided = decide_meet(person, known, shown, unit.day, evidence)
    if isinstance(decided, Refusal):
        return decided
    if found is None:
        ring.admit(unit.conn, person, shown.number)
    unit.append(decided)
    return person


def known_or_met(unit: Unit, told: Details) -> str | Refusal:
    """The person with this number as they are known, or taken in with what we are told of them.

    For details somebody else passes on: they never replace what a card said.
    """
    return key_ring(unit.side).find(unit.conn, told.number) or met(unit, told)


def erase(hall: Side, person: str, by: str, key: str | None = None) -> None:
    """Destroys the person's key; the chain stays whole, what was sealed can never be read again."""
    with hall.unit(by, key) as unit:
        if unit.answer is None:
            unit.append(decide_erase(person))
            key_ring(hall).destroy(unit.conn, person)
            unit.commit(True)


def key_ring(side: Side) -> KeyRing:
    """The side's key ring; TypeError when it was opened with another sealer."""
    if not isinstance(side.sealer, KeyRing):
        raise TypeError("this side was opened without its key ring")
    return side.sealer
