"""Rules of ratings (State Council Office doc. 51 of 2019, GB/T 39734, 39735). Pure.

Five levels, one rating per service, given by the person served; the two bad levels open a follow-up.
"""

from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

from shared.journal.entry import Decision, Entry, Millis, Recorded, Refusal


class Level(IntEnum):
    """非常满意 · 满意 · 基本满意 · 不满意 · 非常不满意"""

    VERY_GOOD = 5
    GOOD = 4
    FAIR = 3
    BAD = 2
    VERY_BAD = 1


class FollowUpState(StrEnum):
    OPEN = "open"
    CONTACTED = "contacted"


@dataclass(frozen=True, slots=True)
class Rating:
    """A rating of one service; `id` is the ticket served, `sealed` the citizen's own words."""

    id: str
    person: str
    level: int
    at: Millis
    where: str
    window: str | None
    clerk: str | None
    sealed: str | None
    follow_up: FollowUpState | None = None
    contact_by: str | None = None
    contacted_at: Millis | None = None
    contacted_by: str | None = None


@dataclass(frozen=True, slots=True)
class Service:
    """What is rated: the ticket served, by whom, where."""

    ticket: str
    person: str
    window: str | None
    clerk: str | None


def is_bad(level: Level) -> bool:
    return level <= Level.BAD


def decide_rate(
    service: Service | None, earlier: Rating | None, level: Level, words: str, where: str, contact_by: str
) -> Decision:
    """One rating per service; a bad one opens a follow-up with the day by which the citizen is contacted."""
    if service is None:
        return Refusal("ratings.nothing_to_rate")
    if earlier is not None:
        return Refusal("ratings.already_rated", {"at": earlier.at})
    body = {"level": int(level), "where": where, "window": service.window, "clerk": service.clerk}
    private = {"words": words} if words else None
    rated = Entry("ratings.service_rated", service.ticket, body, service.person, private)
    if not is_bad(level):
        return [rated]
    follow_up = Entry("ratings.follow_up_opened", service.ticket, {"contact_by": contact_by}, service.person)
    return [rated, follow_up]


def decide_contacted(rating: Rating | None, outcome: str) -> Decision:
    """Someone spoke with the citizen; what was said is personal data."""
    if rating is None or rating.follow_up is not FollowUpState.OPEN:
        return Refusal("ratings.no_follow_up")
    return [Entry("ratings.citizen_contacted", rating.id, {}, rating.person, {"outcome": outcome})]


def evolve(rating: Rating | None, entry: Recorded) -> Rating:
    body = entry.body
    match entry.kind, rating:
        case "ratings.service_rated", None if entry.person is not None:
            return Rating(
                id=entry.subject,
                person=entry.person,
                level=body["level"],
                at=entry.at,
                where=body["where"],
                window=body["window"],
                clerk=body["clerk"],
                sealed=entry.sealed,
            )
        case "ratings.follow_up_opened", Rating():
            return replace(rating, follow_up=FollowUpState.OPEN, contact_by=body["contact_by"])
        case "ratings.citizen_contacted", Rating():
            return replace(
                rating,
                follow_up=FollowUpState.CONTACTED,
                contacted_at=entry.at,
                contacted_by=entry.actor,
            )
    raise ValueError(f"{entry.kind} does not follow from {rating}")
