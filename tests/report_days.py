"""Days for tests of reports: a made-up busy one, and one played by hand through the real use cases."""

from dataclasses import replace
from datetime import date, datetime, time
from random import Random

from shared.catalogue.working_days import WorkingCalendar
from shared.db.unit import Side
from shared.journal.entry import Millis
from shared.people.model import Evidence
from shared.queueing.model import MINUTE, Line, Position, Setup, Ticket, TicketState
from shared.queueing.service import Queue
from shared.ratings.model import FollowUpState, Level, Rating
from shared.ratings.service import Ratings
from shared.reports.counting import DayFacts, count_day, count_total
from shared.reports.model import CaseFigures, Comparison, DayReport, Span, TicketRating
from shared.reports.queries import day_report
from tests.halls import OPENING, SETUP, ZONE, HandClock, person

DAY = "2026-11-24"
HALL = Setup(
    lines={
        "A": Line("A", "综合受理"),
        "B": Line("B", "不动产登记"),
        "C": Line("C", "证照领取"),
        "D": Line("D", "税费医保"),
        "Y": Line("Y", "预约", "appointment"),
    },
    windows={
        "5": Position("5", "5 号窗口", ("A", "D", "Y")),
        "6": Position("6", "6 号窗口", ("A", "B", "D", "Y")),
        "9": Position("9", "领证台", ("C",)),
    },
    head_starts={"appointment": 60 * MINUTE},
    appointment_line="Y",
)
CLERKS = {"5": "lijing", "6": "wangfang", "9": "zhaoyun"}
NAMES = {"lijing": "李静", "wangfang": "王芳", "zhaoyun": "赵云"}


def busy_day(tickets: int = 120, seed: int = 11) -> DayReport:
    """A whole day of `tickets` arrivals over eight hours, with missed, cancelled and rated ones."""
    chance = Random(seed)
    free = dict.fromkeys(HALL.windows, OPENING)
    taken: list[Ticket] = []
    spans: dict[str, list[Span]] = {}
    ratings: list[TicketRating] = []
    numbers = dict.fromkeys(HALL.lines, 0)
    for at in sorted(OPENING + int(chance.triangular(0, 480, 90) * MINUTE) for _ in range(tickets)):
        line = chance.choices("ABCDY", (8, 5, 3, 2, 1))[0]
        numbers[line] += 1
        ticket, held = _ticket(line, numbers[line], at, free, chance)
        taken.append(ticket)
        spans[ticket.id] = held
        if ticket.state is TicketState.DONE and chance.random() < 0.6:
            level = chance.choices((5, 4, 3, 2, 1), (60, 25, 10, 3, 2))[0]
            state = None if level > 2 else chance.choice((FollowUpState.OPEN, FollowUpState.CONTACTED))
            ratings.append(
                TicketRating(
                    ticket.id,
                    level,
                    ticket.window,
                    ticket.clerk,
                    ticket.changed_at + MINUTE,
                    state,
                    None if state is None else "2026-11-25",
                    None,
                )
            )
    cases = [
        CaseFigures(f"LJ-20261124-{n:06d}", name, taken[n].id, given, waived)
        for n, (name, given, waived) in enumerate(
            (
                ("食品经营许可（新办）", 7, 4),
                ("不动产转移登记（存量房买卖）", 9, 5),
                ("个体工商户设立登记", 4, 3),
            ),
            start=1,
        )
    ]
    facts = DayFacts(DAY, taken, spans, ratings, cases)
    closed = OPENING + 10 * 60 * MINUTE
    report = count_day(facts, HALL, NAMES, closed, whole=True, zone=ZONE)
    fewer = count_total(DayFacts("2026-11-17", taken[::2], spans), closed)
    return replace(report, week_ago=Comparison("2026-11-17", fewer))


def _ticket(
    line: str, number: int, at: Millis, free: dict[str, Millis], chance: Random
) -> tuple[Ticket, list[Span]]:
    label = f"{line}{number:03d}"
    window = min((w for w, p in HALL.windows.items() if line in p.lines), key=lambda w: free[w])
    clerk = CLERKS[window]
    called = max(at, free[window]) + MINUTE // 4
    walked = called + int(chance.uniform(0.3, 1.2) * MINUTE)
    done = walked + int(chance.expovariate(1 / 4.5) * MINUTE) + MINUTE // 2
    ticket = Ticket(
        f"{DAY}-{label}",
        DAY,
        line,
        number,
        label,
        f"p-{label}",
        TicketState.DONE,
        None,
        None,
        "id_card",
        at,
        at,
        done,
        window,
        clerk,
    )
    waiting, walking = Span("waiting", at, called), Span("walking", called, walked, window, clerk)
    if chance.random() < 0.03:
        cancelled = replace(ticket, state=TicketState.CANCELLED, changed_at=called, window=None, clerk=None)
        return cancelled, [waiting]
    if chance.random() < 0.05:
        free[window] = walked
        return replace(ticket, state=TicketState.MISSED, changed_at=walked), [waiting, walking]
    free[window] = done
    return ticket, [waiting, walking, Span("serving", walked, done, window, clerk)]


class PlayedHall:
    """A hall played by hand; minutes are after nine of the clock's present day."""

    def __init__(self, hall: Side, clock: HandClock, setup: Setup = SETUP) -> None:
        self.hall, self.clock = hall, clock
        self.queue = Queue(hall, setup)
        self.ratings = Ratings(hall, WorkingCalendar())
        self.day = DAY

    def at(self, minutes: float) -> None:
        nine = datetime.combine(date.fromisoformat(self.day), time(9), ZONE)
        self.clock.at = int(nine.timestamp() * 1000) + round(minutes * MINUTE)

    def take(self, serial: int, line: str = "A") -> Ticket:
        taken = self.queue.take_ticket(person(serial), line, Evidence.ID_CARD, "kiosk-1")
        assert isinstance(taken, Ticket), taken
        return taken

    def call(self, window: str, clerk: str) -> Ticket:
        called = self.queue.call_next(window, clerk)
        assert isinstance(called, Ticket), called
        return called

    def serve(self, window: str, clerk: str, called: float, walked: float, served: float) -> Ticket:
        """Call at minute `called`; the citizen walks and is served for so many minutes."""
        self.at(called)
        ticket = self.call(window, clerk)
        self.at(called + walked)
        self.queue.begin_serving(ticket.id, clerk)
        self.at(called + walked + served)
        done = self.queue.finish(ticket.id, clerk)
        assert isinstance(done, Ticket), done
        return done

    def rate(self, ticket: Ticket, level: Level, words: str = "") -> Rating:
        rated = self.ratings.rate(ticket.id, ticket.person, level, words, "kiosk-1", "kiosk-1")
        assert isinstance(rated, Rating), rated
        return rated

    def report(self, day: str = DAY) -> DayReport:
        return day_report(self.hall, self.queue.setup, day, self.clock.now())
