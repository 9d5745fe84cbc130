"""The people of the demonstration hall and its morning so far, through the hall's own use cases.

Nothing is written past them: the clock they are given starts earlier, and that is all.
"""

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import TypeVar

from shared.bootstrap import HallServices, open_hall, prepare_hall
from shared.cases.model import Given, How
from shared.cases.service import Application
from shared.clock import local
from shared.config import Settings
from shared.journal.entry import Millis, Refusal
from shared.people.model import CHECKS, WEIGHTS, Details, Evidence
from shared.queueing.model import MINUTE, Ticket
from shared.ratings.model import Level
from shared.staff.model import Role

T = TypeVar("T")

PASSWORD = "yichuang-2026"  # noqa: S105  every account of the made-up hall has it, and the tray's hint tells it
STAFF = (
    ("lijing", "李静", Role.CLERK),
    ("wangwei", "王伟", Role.CLERK),
    ("liuyang", "刘洋", Role.CLERK),
    ("zhaomin", "赵敏", Role.MANAGER),
)
CLERKS = {"5": "lijing", "6": "wangwei", "9": "liuyang"}
"""Who sat at which window this morning."""

BLANKS = ("food_licence", "SP2026000001", "SP2026000500")
"""The numbered blank paper in the safe: its stock, the first and the last sheet."""
TRAYS = {"kiosk-1": ("SP2026000001", "SP2026000100"), "counter-9": ("SP2026000101", "SP2026000200")}
"""What was loaded before the doors opened."""

MORNING: Millis = 110 * MINUTE
WALK: Millis = MINUTE // 2
ELDER_CARD = "1137010200418801764000711003000"


@dataclass(frozen=True, slots=True)
class Arrival:
    """Someone who came this morning: when (minutes from the start), to which line, how long it took there.

    `minutes` of service; None: called in vain. `level`: how they rated it, None for not at all.
    """

    after: float
    line: str
    name: str
    birth: str
    sex: str
    minutes: float | None
    level: Level | None = None
    item: str = ""


ARRIVALS = (
    Arrival(0.5, "A", "王桂兰", "1961-04-08", "female", 7, Level.VERY_GOOD, ELDER_CARD),
    Arrival(1, "B", "陈志强", "1983-11-19", "male", 12, Level.GOOD),
    Arrival(2, "D", "林晓燕", "1990-02-27", "female", 4),
    Arrival(2.5, "C", "赵文博", "1995-08-03", "male", 4, Level.VERY_GOOD),
    Arrival(3, "A", "孙丽华", "1976-06-15", "female", 8, Level.GOOD),
    Arrival(4, "C", "吴秀珍", "1952-01-22", "female", 5, Level.VERY_GOOD),
    Arrival(5, "A", "周明", "1988-12-30", "male", 6),
    Arrival(8, "C", "韩梅", "1979-05-28", "female", 3),
    Arrival(9, "D", "冯雪", "1985-03-05", "female", 5, Level.VERY_GOOD),
    Arrival(12, "A", "蒋大勇", "1969-07-17", "male", 9, Level.FAIR),
    Arrival(14, "B", "郑凯", "1992-09-11", "male", 11),
    Arrival(17, "A", "沈佳怡", "1998-10-09", "female", None),
    Arrival(19, "A", "唐海", "1986-02-02", "male", 6, Level.GOOD),
    Arrival(21, "C", "潘丽", "1990-12-01", "female", 4),
    Arrival(22, "D", "杨帆", "1994-11-02", "male", 5, Level.GOOD),
    Arrival(24, "C", "杜伟", "1982-05-19", "male", 6, Level.GOOD),
    Arrival(26, "A", "朱国庆", "1955-10-01", "male", 8, Level.VERY_GOOD, ELDER_CARD),
    Arrival(29, "A", "秦海燕", "1987-04-14", "female", 7),
    Arrival(32, "B", "许建军", "1973-08-21", "male", 12, Level.GOOD),
    Arrival(35, "D", "魏莉", "1991-01-30", "female", 4, Level.VERY_GOOD),
    Arrival(38, "A", "徐志远", "1979-09-09", "male", 7),
    Arrival(41, "C", "何静", "1991-12-12", "female", 3, Level.VERY_GOOD),
    Arrival(43, "A", "高敏", "1993-03-18", "female", 6, Level.VERY_GOOD),
    Arrival(46, "D", "宋涛", "1980-07-24", "male", 5),
    Arrival(50, "A", "梁雨", "1999-06-27", "female", 7, Level.GOOD),
    Arrival(54, "B", "金华", "1968-11-11", "male", 10),
    Arrival(58, "A", "董浩", "1984-10-16", "male", 5),
    Arrival(62, "C", "马晓东", "1977-03-03", "male", 4, Level.GOOD),
    Arrival(66, "D", "郭慧", "1989-08-08", "female", 4, Level.VERY_GOOD),
    Arrival(70, "A", "贺强", "1975-01-15", "male", 6, Level.GOOD),
    Arrival(95, "B", "吕欣", "1996-06-06", "female", 20),
    Arrival(99, "B", "施伟东", "1981-02-18", "male", 15),
    Arrival(103, "B", "张丽", "1984-09-25", "female", 15),
    Arrival(104, "C", "孔德明", "1958-03-30", "male", 20),
    Arrival(106, "C", "曹颖", "1993-07-07", "female", 4),
)
"""By the end window 5 has served its lines empty; windows 6 and 9 have someone before them and others waiting."""


@dataclass(slots=True)
class SeedClock:
    """A clock that stands where the seeding is."""

    at: Millis

    def now(self) -> Millis:
        return self.at


def seed_hall(settings: Settings, now: Millis) -> None:
    """Makes the hall's keys and tables, its accounts, and the hours before `now` (never before midnight)."""
    prepare_hall(settings)
    midnight = local(now, settings.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    first = int((midnight + timedelta(seconds=1)).timestamp() * 1000)
    begin = min(max(first, now - MORNING), now)
    clock = SeedClock(begin)
    services = open_hall(settings, clock)
    try:
        for account, name, role in STAFF:
            _went(services.staff.create(account, name, [role], PASSWORD, by="demo"))
        _went(services.blanks.receive(*BLANKS, by="zhaomin"))
        for station, run in TRAYS.items():
            _went(services.blanks.load(station, *run, by="zhaomin"))
        _Morning(services, clock, begin, (now - begin) / MORNING).live()
    finally:
        services.hall.engine.dispose()


@dataclass(slots=True)
class _Morning:
    """Plays the arrivals and the windows' calls in the order of their times, pressed into the hours there are."""

    services: HallServices
    clock: SeedClock
    begin: Millis
    pace: float
    _came: dict[str, Arrival] = field(default_factory=dict)
    _moments: list[tuple[float, int, Iterator[float]]] = field(default_factory=list)

    def live(self) -> None:
        for window, clerk in CLERKS.items():
            _went(self.services.queue.open_window(window, clerk))
        plays = [self._arrive(arrival) for arrival in ARRIVALS]
        plays += [self._work(window, clerk) for window, clerk in CLERKS.items()]
        self._moments = [(next(play), n, play) for n, play in enumerate(plays)]
        heapq.heapify(self._moments)
        end = MORNING / MINUTE
        while self._moments and self._moments[0][0] <= end:
            at, n, play = heapq.heappop(self._moments)
            self.clock.at = self.begin + round(at * MINUTE * self.pace)
            then = next(play, None)
            if then is not None:
                heapq.heappush(self._moments, (then, n, play))
        _went(self.services.queue.close_window("5", CLERKS["5"]))

    def _arrive(self, arrival: Arrival) -> Iterator[float]:
        yield arrival.after
        ticket = _went(
            self.services.queue.take_ticket(details(arrival), arrival.line, Evidence.ID_CARD, "kiosk-1")
        )
        self._came[ticket.id] = arrival

    def _work(self, window: str, clerk: str) -> Iterator[float]:
        """One window's morning: calls, serves, and looks again half a minute later when nobody waits."""
        queue, at = self.services.queue, 0.5
        while True:
            yield at
            called = queue.call_next(window, clerk)
            at += WALK / MINUTE
            if isinstance(called, Refusal):
                continue
            arrival = self._came[called.id]
            if arrival.minutes is None:
                yield at
                _went(queue.recall(called.id, clerk))
                at += 1
                yield at
                _went(queue.miss(called.id, clerk))
                continue
            yield at
            _went(queue.begin_serving(called.id, clerk))
            at += arrival.minutes
            yield at
            self._end(called, arrival, window, clerk)

    def _end(self, held: Ticket, arrival: Arrival, window: str, clerk: str) -> None:
        services = self.services
        if arrival.item:
            shown = details(arrival)
            form = {
                "applicant_name": shown.name,
                "applicant_number": shown.number,
                "address": shown.address,
                "contact_phone": "13857100000",
            }
            given = tuple(
                Given(each.id, each.name, How.ORIGINAL_SEEN)
                for each in services.catalogue.item(arrival.item).materials
            )
            _went(
                services.cases.accept(
                    Application(arrival.item, held.person, held.id, window, clerk, form, given)
                )
            )
        _went(services.queue.finish(held.id, clerk))
        if arrival.level is not None:
            where = "大厅自助区 1 号机"
            _went(services.ratings.rate(held.id, held.person, arrival.level, "", where, "kiosk-1"))


def details(arrival: Arrival) -> Details:
    """A made-up citizen's card; the number's check character is right (GB 11643)."""
    serial = ARRIVALS.index(arrival) * 2 + 701 + (arrival.sex == "female")
    first = f"330102{arrival.birth.replace('-', '')}{serial:03d}"
    total = sum(int(digit) * weight for digit, weight in zip(first, WEIGHTS, strict=True))
    return Details(
        name=arrival.name,
        number=first + CHECKS[total % 11],
        sex=arrival.sex,
        birth=arrival.birth,
        address=f"临江市临江区稻香路 {serial % 90 + 1} 号",
        ethnicity="汉",
        valid_from="2019-05-01",
        valid_to="2039-05-01",
    )


class SeedRefused(Exception):
    """The hall refused a step of its own morning; the text is the refusal's code and facts."""


def _went(answer: T | Refusal) -> T:
    """The answer of a use case that has no reason to refuse."""
    if isinstance(answer, Refusal):
        raise SeedRefused(f"{answer.code} {dict(answer.facts)}")
    return answer
