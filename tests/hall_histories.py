"""Histories of a hall, drawn or told: what is refused in one is passed over, as at a counter."""

from collections.abc import Callable

from shared.blanks.service import Blanks
from shared.cases import model as cases
from shared.cases import queries as case_queries
from shared.cases.model import Given, How, Intake, Terms
from shared.catalogue.model import Stock
from shared.catalogue.working_days import WorkingCalendar
from shared.codes.model import AppointmentCode, CollectingCode
from shared.codes.service import Codes, Collector
from shared.db.unit import Side, Unit
from shared.issuing import queries as documents
from shared.journal.entry import Decision, Refusal
from shared.people import service as people
from shared.people.model import Evidence
from shared.queueing import queries, tables
from shared.queueing.model import MINUTE, Appointment, AppointmentState, Ticket
from shared.queueing.service import Queue, book
from shared.ratings.model import Level
from shared.ratings.service import Ratings
from shared.set_aside.service import SettingAside
from tests.application_histories import ApplicationHistory
from tests.halls import SETUP, HandClock, person
from tests.paper_histories import PaperHistory
from tests.restorations import made, put_aside

CLERKS = {"5": "lijing", "6": "wangwei"}
ACTIONS = (
    "take", "take", "book", "check_in", "open", "call", "call", "recall", "begin", "finish", "miss", "rejoin", "cancel",
    "accept_later", "check", "settle_check",
    "ask_for", "do_not_ask", "handed_over", "held_elsewhere", "type_in", "wanted_back", "give_back", "become_case",
    "taken_over", "answered", "window_let_go", "unanswered",
    "accept", "step", "outcome", "grant", "reserve", "sent", "printed", "blank", "unknown", "spoiled", "hand_over",
    "left_behind", "destroyed", "seen_printed", "recalled", "granted_again", "replaced",
    "receive", "receive", "load", "load", "unload", "spoil_blank", "count", "reserve_numbered", "untouched",
    "rate", "contacted", "show_code", "show_collecting", "changed_details", "erase", "pause", "close", "night",
    "set_aside", "settle_aside",
)  # fmt: skip


class History(ApplicationHistory, PaperHistory):
    """Does to a hall what a drawn history says; what is refused is passed over, as at a counter."""

    def __init__(self, hall: Side, clock: HandClock) -> None:
        self.hall = hall
        self.clock = clock
        self.queue = Queue(hall, SETUP)
        self.ratings = Ratings(hall, WorkingCalendar())
        self.blanks = Blanks(hall, {"paper": Stock("paper", "空白证照")})
        self.done = 0

    def act(self, action: str, n: int) -> None:
        self.clock.advance(MINUTE)
        self.done += 1
        getattr(self, action)(n)

    def take(self, n: int) -> None:
        self.queue.take_ticket(person(n, birth=f"19{45 + 15 * n}-05-01"), "AB"[n % 2], Evidence.ID_CARD, "k")

    def night(self, _n: int) -> None:
        self.clock.advance(24 * 60 * MINUTE)

    def book(self, n: int) -> None:
        with self.hall.unit("platform") as unit:
            who = people.met(unit, person(n, birth=f"19{45 + 15 * n}-05-01"))
            assert isinstance(who, str)
            begins = self.clock.now() + 10 * MINUTE
            name = f"ap-{n}-{self.done}"
            book(unit, Appointment(name, who, "item", begins, begins + 30 * MINUTE, AppointmentState.BOOKED))
            unit.commit(None)

    def check_in(self, n: int) -> None:
        shown = person(n, birth=f"19{45 + 15 * n}-05-01")
        with self.hall.read() as conn:
            who = people.key_ring(self.hall).find(conn, shown.number)
            mine = [] if who is None else queries.appointments_of(conn, who, 0)
        for appointment in mine[:1]:
            self.queue.check_in(shown, appointment.id, Evidence.ID_CARD, "k")

    def show_code(self, n: int) -> None:
        with self.hall.read() as conn:
            who = people.key_ring(self.hall).find(conn, person(n, birth=f"19{45 + 15 * n}-05-01").number)
            mine = [] if who is None else queries.appointments_of(conn, who, 0)
        for booked in mine[:1]:
            code = AppointmentCode(booked.id, self.hall.stream, booked.ends, f"{len(booked.id):02x}")
            Codes(self.hall).show_appointment(code, "k")

    def show_collecting(self, n: int) -> None:
        """Somebody else shows what the holder of the newest documents signed for them."""
        with self.hall.read() as conn:
            who = people.key_ring(self.hall).find(conn, person(n, birth=f"19{45 + 15 * n}-05-01").number)
            mine = [] if who is None else documents.documents_of(conn, who)
        if mine:
            use = f"{self.done:04x}"
            code = CollectingCode(
                tuple(each.id for each in mine[:2]), self.hall.stream, self.clock.now() + 1, use
            )
            collector = Collector("p-collector", person(9).number, Evidence.ID_CARD)
            Codes(self.hall).show_collecting(code, use, collector, "k")

    def open(self, n: int) -> None:
        window = "56"[n % 2]
        self.queue.open_window(window, CLERKS[window])

    def pause(self, n: int) -> None:
        window = "56"[n % 2]
        self.queue.pause_window(window, CLERKS[window], "喝水")

    def close(self, n: int) -> None:
        window = "56"[n % 2]
        self.queue.close_window(window, CLERKS[window])

    def call(self, n: int) -> None:
        window = "56"[n % 2]
        self.queue.call_next(window, CLERKS[window])

    def recall(self, n: int) -> None:
        self._at_window(n, self.queue.recall)

    def begin(self, n: int) -> None:
        self._at_window(n, self.queue.begin_serving)

    def finish(self, n: int) -> None:
        self._at_window(n, self.queue.finish)

    def miss(self, n: int) -> None:
        self._at_window(n, self.queue.miss)

    def rejoin(self, _n: int) -> None:
        with self.hall.read() as conn:
            missed = queries.missed(conn, "2026-11-24", 0)
        for ticket in missed[:1]:
            self.queue.rejoin(ticket.id, "desk")

    def cancel(self, n: int) -> None:
        with self.hall.read() as conn:
            waiting = queries.waiting(conn, SETUP, "2026-11-24", ("A", "B"))
        for ticket in waiting[n : n + 1]:
            self.queue.cancel(ticket.id, "k")

    def accept(self, n: int) -> None:
        def decide(unit: Unit, who: str) -> Decision:
            number = f"LJ-{unit.day}-{case_queries.accepted_on(unit.conn, unit.day) + 1:06d}"
            given_ = (Given("m", "材料", How.SCAN, "a.pdf", pages=n),)
            form = {"name": "张小满"}
            intake = Intake("item", "事项", who, "t", "5", "lijing", form, given_)
            terms = Terms(("x", "y"), unit.day, unit.day, unit.day)
            return cases.decide_accept(number, intake, terms, {"m": "材料"}, [], {}, {})

        self._for_person(n, decide)

    def accept_later(self, n: int) -> None:
        def decide(unit: Unit, who: str) -> Decision:
            number = f"LJ-{unit.day}-{case_queries.accepted_on(unit.conn, unit.day) + 1:06d}"
            given_ = (Given("m", "材料", How.CHECK_PENDING, "证照库", "id_card"),)
            intake = Intake("item", "事项", who, "t", "5", "lijing", {"name": "张小满"}, given_, "受理")
            terms = Terms(("x", "y"), unit.day, unit.day, unit.day)
            hanging = (cases.Hanging("申请条件", '"id_card" in licences', "没有身份证"),)
            return cases.decide_accept(
                number, intake, terms, {"m": "材料"}, [], {}, {"m": "id_card"}, hanging
            )

        self._for_person(n, decide)

    def check(self, n: int) -> None:
        what = "m" if n < 2 else "condition 1"
        self._for_case(lambda case: cases.decide_check(case, what, "not_held" if n % 2 else None))

    def settle_check(self, n: int) -> None:
        what = "m" if n < 2 else "condition 1"
        self._for_case(lambda case: cases.decide_settling(case, what, How.ORIGINAL_SEEN, "核对原件"))

    def step(self, n: int) -> None:
        self._for_case(lambda case: cases.decide_step(case, "xy"[n % 2], n != 3, "同意"))

    def outcome(self, n: int) -> None:
        self._for_case(lambda case: cases.decide_outcome(case, n != 3))

    def rate(self, n: int) -> None:
        with self.hall.read() as conn:
            done = [t for t in tables.ticket_rows.where(conn) if t.state == "done"]
        for ticket in done[:2]:
            self.ratings.rate(ticket.id, ticket.person, Level(n + 1), "等太久", "kiosk-1", "kiosk-1")

    def contacted(self, _n: int) -> None:
        with self.hall.read() as conn:
            done = tables.ticket_rows.where(conn)
        for ticket in done:
            self.ratings.contacted(ticket.id, "已说明", "zhaomin")

    def set_aside(self, n: int) -> None:
        put_aside(self.hall, made(f"{n}"))

    def settle_aside(self, n: int) -> None:
        SettingAside(self.hall).settle([made(f"{n}").id], "重新受理", "chen")

    def changed_details(self, n: int) -> None:
        people.meet(self.hall, person(n, birth=f"19{45 + 15 * n}-05-01", address=f"新址 {self.done} 号"), "k")

    def erase(self, n: int) -> None:
        with self.hall.read() as conn:
            who = people.key_ring(self.hall).find(conn, person(n, birth=f"19{45 + 15 * n}-05-01").number)
        if n == 3 and who is not None:
            people.erase(self.hall, who, "desk")

    def _at_window(self, n: int, act: Callable[[str, str], Ticket | Refusal]) -> None:
        window = "56"[n % 2]
        with self.hall.read() as conn:
            held = queries.ticket_at(conn, window)
        if held is not None:
            act(held.id, CLERKS[window])

    def _for_case(self, decide: Callable[[cases.Case], Decision]) -> None:
        with self.hall.unit("platform") as unit:
            for case in case_queries.deciding(unit.conn)[:1]:
                self._settle(unit, decide(case))
