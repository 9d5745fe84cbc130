"""A case and an application of the same citizen for the same item, begun on both sides while the line was cut. Pure.

The platform notices it when the case arrives and tells both sides. Neither is taken from anybody: a person says whether
it is one matter, which then goes on as the case, or two. The first word to reach the platform stands; it owns the
application. What a clerk said waits until the platform has answered.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from shared.journal.entry import Decision, Entry, Millis, Recorded, Refusal


class State(StrEnum):
    OPEN = "open"
    """Nobody has said yet which of them goes on."""
    ANSWERED = "answered"
    """A clerk has; the platform has not taken it in yet."""
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class Double:
    """The case `id` of this hall and the `application` begun online at `begun_at`.

    `standing` and `place` are who has the application, as the platform told for the `told`-th time: online, open, hall
    or accepted. `same` is the word that was said: one matter, or two.
    """

    id: str
    application: str
    item: str
    person: str
    begun_at: Millis
    standing: str
    place: str
    told: int
    state: State
    same: bool | None


@dataclass(frozen=True, slots=True)
class Told:
    """What the platform tells of an application, for the `told`-th time."""

    application: str
    item: str
    begun_at: Millis
    standing: str
    place: str
    told: int


def decide_found(held: Double | None, case: str, person: str, told: Told) -> list[Entry]:
    """The platform tells of it; again where an answer could not be carried out. A repeat is passed over."""
    if held is not None and (held.state is State.SETTLED or told.told <= held.told):
        return []
    body = {
        "application": told.application,
        "item": told.item,
        "begun_at": told.begun_at,
        "standing": told.standing,
        "place": told.place,
        "told": told.told,
    }
    return [Entry("doubles.found", case, body, person)]


def decide_answer(held: Double | None, same: bool) -> Decision:
    """A clerk says, with the citizen, whether it is the same matter; said twice it is one word."""
    if held is None:
        return Refusal("doubles.unknown")
    if held.state is not State.OPEN:
        return [] if held.same == same else Refusal("doubles.answered")
    body = {"application": held.application, "same": same}
    return [Entry("doubles.answered", held.id, body, held.person)]


def decide_settled(held: Double | None, same: bool) -> list[Entry]:
    """The platform tells which word stands."""
    if held is None or held.state is State.SETTLED:
        return []
    return [Entry("doubles.settled", held.id, {"same": same}, held.person)]


def evolve(held: Double | None, entry: Recorded) -> Double:
    body = entry.body
    if entry.kind == "doubles.found" and entry.person is not None:
        return Double(
            id=entry.subject,
            application=body["application"],
            item=body["item"],
            person=entry.person,
            begun_at=body["begun_at"],
            standing=body["standing"],
            place=body["place"],
            told=body["told"],
            state=State.OPEN,
            same=None,
        )
    if held is None:
        raise ValueError(f"{entry.kind} for a case nobody found begun online too")
    match entry.kind:
        case "doubles.answered":
            return replace(held, state=State.ANSWERED, same=body["same"])
        case "doubles.settled":
            return replace(held, state=State.SETTLED, same=body["same"])
    raise ValueError(f"{entry.kind} is no entry of a case begun online too")
