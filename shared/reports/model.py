"""The figures of a day. Pure: every figure keeps the tickets behind it, so it can be opened.

A ticket belongs to the day it was taken, also when it is served after midnight, so it counts on one day only.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from shared.journal.entry import Millis
from shared.queueing.model import MINUTE, TicketState
from shared.ratings.model import FollowUpState

Tickets = tuple[str, ...]
"""Ids of the tickets behind a figure, in the order they were taken; the figure is their number."""


@dataclass(frozen=True, slots=True)
class Targets:
    """What the hall promises of its waits (configuration), in milliseconds."""

    median: Millis = 10 * MINUTE
    p90: Millis = 20 * MINUTE


USUAL_TARGETS = Targets()


@dataclass(frozen=True, slots=True)
class Durations:
    """Durations with the ticket each belongs to, the shortest first."""

    values: tuple[tuple[Millis, str], ...] = ()

    @property
    def tickets(self) -> Tickets:
        return tuple(ticket for _, ticket in self.values)

    @property
    def median(self) -> Millis | None:
        return self.percentile(50)

    @property
    def p90(self) -> Millis | None:
        return self.percentile(90)

    @property
    def longest(self) -> Millis | None:
        return self.percentile(100)

    def percentile(self, percent: int) -> Millis | None:
        """The nearest-rank percentile: the least duration that at least `percent` of 100 do not exceed.

        With n durations it is the one of rank ceil(n * percent / 100). It is never interpolated, so it is
        always the time of a real ticket. None without any.
        """
        if not self.values:
            return None
        rank = max(1, -(-percent * len(self.values) // 100))
        return self.values[rank - 1][0]


@dataclass(frozen=True, slots=True)
class Span:
    """One interval of a ticket's time (shared.queueing.model.SPANS); `ended` None while it runs."""

    kind: str
    began: Millis
    ended: Millis | None
    window: str | None = None
    clerk: str | None = None


@dataclass(frozen=True, slots=True)
class TicketTimes:
    """A ticket as it stood at the report's cut, without anything personal.

    The durations are sums of the intervals that had ended; `running_since` is when the present one began.
    `window` and `clerk` are those of the last interval at a window; `servings` splits `served_for` by them.
    """

    id: str
    label: str
    line: str
    state: TicketState
    taken_at: Millis
    waited: Millis
    walked: Millis
    served_for: Millis
    held_for: Millis
    called: bool
    running_since: Millis | None
    window: str | None
    clerk: str | None
    servings: tuple[tuple[str | None, str | None, Millis], ...] = ()
    level: int | None = None

    def waiting_for(self, at: Millis) -> Millis:
        """How long it has waited in all at `at`, for a ticket that waits."""
        return self.waited + (0 if self.running_since is None else max(0, at - self.running_since))


@dataclass(frozen=True, slots=True)
class LineFigures:
    """A line, or the whole hall. Every arrival is in exactly one of the six groups that follow.

    `waits`: all waiting of a ticket up to its last call, for tickets that do not wait now; `servings`: all
    serving of a ticket without what it was on hold, for tickets that are done.
    """

    code: str
    name: str
    arrivals: Tickets = ()
    served: Tickets = ()
    missed: Tickets = ()
    cancelled: Tickets = ()
    waiting: Tickets = ()
    at_window: Tickets = ()
    on_hold: Tickets = ()
    waits: Durations = Durations()
    servings: Durations = Durations()


@dataclass(frozen=True, slots=True)
class DeskFigures:
    """A window, or a clerk: the tickets done there, the serving time spent there on them, how they were rated."""

    id: str
    name: str
    served: Tickets
    servings: Durations
    ratings: Mapping[int, Tickets]


@dataclass(frozen=True, slots=True)
class HourFigures:
    """The tickets taken from `hour`:00 to `hour`:59 of the hall's clock."""

    hour: int
    arrivals: Tickets


@dataclass(frozen=True, slots=True)
class TicketRating:
    """A rating of one ticket without the citizen's words, and how far the follow-up of a bad one is."""

    ticket: str
    level: int
    window: str | None
    clerk: str | None
    at: Millis
    follow_up: FollowUpState | None
    contact_by: str | None
    contacted_at: Millis | None


@dataclass(frozen=True, slots=True)
class RatingFigures:
    """Ratings of the day's tickets; `levels` has all five, the best first."""

    levels: Mapping[int, Tickets]
    bad: tuple[TicketRating, ...] = ()

    @property
    def all(self) -> Tickets:
        return tuple(ticket for tickets in self.levels.values() for ticket in tickets)

    @property
    def satisfied(self) -> Tickets:
        """非常满意, 满意 and 基本满意 count as satisfied (State Council Office doc. 51 of 2019)."""
        return tuple(ticket for level, tickets in self.levels.items() if level >= 3 for ticket in tickets)

    @property
    def share_satisfied(self) -> float | None:
        """0 to 1; None before the first rating."""
        return len(self.satisfied) / len(self.all) if self.all else None


@dataclass(frozen=True, slots=True)
class CaseFigures:
    """A case accepted on the day; `waived` of its `materials` were given without paper (免交)."""

    number: str
    item_name: str
    ticket: str
    materials: int
    waived: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """Another day's figures, cut at the same time of day as the report they are compared with."""

    day: str
    total: LineFigures


@dataclass(frozen=True, slots=True)
class DayReport:
    """A day of the hall as known at `until`; `whole` when the day is over.

    `before` is the last earlier day with tickets, `week_ago` the same weekday of the week before.
    """

    day: str
    zone: str
    until: Millis
    whole: bool
    tickets: Mapping[str, TicketTimes]
    total: LineFigures
    lines: tuple[LineFigures, ...]
    windows: tuple[DeskFigures, ...]
    clerks: tuple[DeskFigures, ...]
    hours: tuple[HourFigures, ...]
    ratings: RatingFigures
    cases: tuple[CaseFigures, ...]
    before: Comparison | None = None
    week_ago: Comparison | None = None

    @property
    def longest_waiting(self) -> TicketTimes | None:
        """Of those who wait now, who has waited longest."""
        waiting = [self.tickets[ticket] for ticket in self.total.waiting]
        return max(waiting, key=lambda ticket: ticket.waiting_for(self.until), default=None)

    @property
    def waived(self) -> int:
        """Materials given without paper on this day."""
        return sum(case.waived for case in self.cases)
