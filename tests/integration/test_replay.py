"""The state tables are what the journal gives: for random histories, and through the front door."""

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import update

from shared.blanks import service as blanks
from shared.blanks.model import Reason
from shared.blanks.service import Blanks
from shared.bootstrap import PROJECTIONS, STATE_TABLES
from shared.cases import model as cases
from shared.cases import queries as case_queries
from shared.cases.model import Given, How, Intake, Terms
from shared.catalogue.model import Stock
from shared.catalogue.working_days import WorkingCalendar
from shared.codes.model import AppointmentCode
from shared.codes.service import Codes
from shared.db import schema
from shared.db.unit import Side, Unit
from shared.issuing import adjudicating, moving
from shared.issuing import model as issuing
from shared.issuing import queries as document_queries
from shared.journal.entry import Decision, Refusal
from shared.journal.replay import replay
from shared.people import service as people
from shared.people.model import Evidence
from shared.queueing import queries, tables
from shared.queueing.model import MINUTE, Appointment, AppointmentState, Ticket
from shared.queueing.service import Queue, book
from shared.ratings.model import Level
from shared.ratings.service import Ratings
from shared.set_aside.service import SettingAside
from tests.application_histories import ApplicationHistory
from tests.documents import SIGNED, granted
from tests.halls import OPENING, SETUP, HandClock, make_hall, person
from tests.postgres import PostgresServer
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
    "rate", "contacted", "show_code", "changed_details", "erase", "pause", "close", "night",
    "set_aside", "settle_aside",
)  # fmt: skip
HISTORIES = st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 3)), max_size=60)


class History(ApplicationHistory):
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

    def grant(self, n: int) -> None:
        serial = f"JY-{self.done}"
        self._for_person(n, lambda _unit, who: moving.decide_grant(None, granted(serial), who))

    def reserve(self, n: int) -> None:
        self._for_document(n, lambda held: issuing.decide_reserve(held, held.person, "kiosk-1"))

    def receive(self, n: int) -> None:
        self.blanks.receive("paper", f"A{n}1", f"A{n}3", "zhaomin")

    def load(self, n: int) -> None:
        self.blanks.load("kiosk-1", f"A{n}1", f"A{n}3", "zhaomin")

    def unload(self, n: int) -> None:
        self.blanks.unload("kiosk-1", "zhaomin", None if n == 3 else (f"A{n}2", f"A{n}3"))

    def spoil_blank(self, n: int) -> None:
        self.blanks.spoil(f"A{n}2", Reason.TORN, "zhaomin", "lijing")

    def count(self, n: int) -> None:
        lies = [(f"A{n}3", f"A{n}1")]
        if n % 2:
            self.blanks.count_tray("kiosk-1", lies, "zhaomin")
        else:
            self.blanks.count_safe("paper", lies, "zhaomin")

    def reserve_numbered(self, n: int) -> None:
        def decide(unit: Unit, held: issuing.Document) -> Decision:
            return issuing.decide_reserve(
                held, held.person, "kiosk-1", blanks.next_sheet(unit, "kiosk-1", "paper")
            )

        self._for_document_in(n, decide)

    def untouched(self, n: int) -> None:
        def decide(held: issuing.Document) -> Decision:
            cleared = adjudicating.Cleared(held.id, held.attempt)
            return adjudicating.decide_untouched(held, cleared, "zhaomin", "lijing")

        self._for_document(n, decide)

    def sent(self, n: int) -> None:
        self._for_document(n, lambda held: issuing.decide_sent(held, held.attempt, 7))

    def printed(self, n: int) -> None:
        self._for_document(n, lambda held: issuing.decide_printed(held, held.attempt, "1 impression"))

    def blank(self, n: int) -> None:
        self._for_document(n, lambda held: issuing.decide_blank(held, held.attempt, "0 impressions"))

    def unknown(self, n: int) -> None:
        self._for_document(n, lambda held: issuing.decide_unknown(held, held.attempt, "silence"))

    def spoiled(self, n: int) -> None:
        def decide(held: issuing.Document) -> Decision:
            cleared = adjudicating.clear_for_spoiling(held, "kiosk-1", None)
            if isinstance(cleared, Refusal):
                return cleared
            return adjudicating.decide_spoiled(held, cleared, "zhaomin", "lijing")

        self._for_document(n, decide)

    def hand_over(self, n: int) -> None:
        self._for_document(n, lambda held: adjudicating.decide_hand_over(held, held.person, SIGNED))

    def left_behind(self, n: int) -> None:
        self._for_document(n, lambda held: adjudicating.decide_left_behind(held, "领证台", "lijing"))

    def destroyed(self, n: int) -> None:
        self._for_document(n, lambda held: adjudicating.decide_destroyed(held, "zhaomin", "lijing"))

    def seen_printed(self, n: int) -> None:
        self._for_document(
            n,
            lambda held: adjudicating.decide_seen_printed(
                held, "zhaomin", None if held.blank is None else "lijing"
            ),
        )

    def recalled(self, n: int) -> None:
        self._for_document(n, lambda held: moving.decide_recall(held, held.turn, "LJ02"))

    def granted_again(self, n: int) -> None:
        self._for_document(
            n,
            lambda held: moving.decide_grant(
                held, granted(held.id, held.turn + 1, held.attempt), held.person
            ),
        )

    def replaced(self, n: int) -> None:
        self._for_document(n, lambda held: moving.decide_replacement(held, held.person, "lost"))
        if n != 3:
            self._for_document(n, lambda held: moving.decide_void(held, f"{held.id}-2"))

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

    def _for_person(self, n: int, decide: Callable[[Unit, str], Decision]) -> None:
        with self.hall.unit("test") as unit:
            who = people.met(unit, person(n, birth=f"19{45 + 15 * n}-05-01"))
            assert isinstance(who, str)
            self._settle(unit, decide(unit, who))

    def _for_case(self, decide: Callable[[cases.Case], Decision]) -> None:
        with self.hall.unit("platform") as unit:
            for case in case_queries.deciding(unit.conn)[:1]:
                self._settle(unit, decide(case))

    def _for_document(self, n: int, decide: Callable[[issuing.Document], Decision]) -> None:
        self._for_document_in(n, lambda _unit, held: decide(held))

    def _for_document_in(self, n: int, decide: Callable[[Unit, issuing.Document], Decision]) -> None:
        shown = person(n, birth=f"19{45 + 15 * n}-05-01")
        with self.hall.unit("kiosk-1") as unit:
            who = people.key_ring(self.hall).find(unit.conn, shown.number) or ""
            for held in document_queries.documents_of(unit.conn, who)[:1]:
                self._settle(unit, decide(unit, held))

    @staticmethod
    def _settle(unit: Unit, decided: Decision) -> None:
        if not isinstance(decided, Refusal):
            unit.append(decided)
            unit.commit(None)


def hold_against_replay(url: str, history: list[tuple[str, int]]) -> int:
    clock = HandClock(OPENING)
    hall = make_hall(url, clock)
    try:
        story = History(hall, clock)
        for action, n in history:
            story.act(action, n)
        with hall.engine.connect() as conn, conn.begin() as transaction:
            assert replay(conn, hall.journal, hall.stream, PROJECTIONS, STATE_TABLES) == []
            transaction.rollback()
        with hall.read() as conn:
            verified = hall.journal.verify(conn, hall.stream)
            assert isinstance(verified, int) or hall.journal.head(conn, hall.stream) is None
            return hall.journal.count(conn, hall.stream)
    finally:
        hall.engine.dispose()


@given(HISTORIES)
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
def test_any_history_replays_to_the_same_state_on_sqlite(history: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        hold_against_replay(f"sqlite:///{folder}/hall.db", history)


@given(history=HISTORIES)
@settings(
    max_examples=10,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
def test_any_history_replays_to_the_same_state_on_postgresql(
    postgres: PostgresServer, history: list[tuple[str, int]]
) -> None:
    name = postgres.create_database()
    try:
        hold_against_replay(postgres.url(name), history)
    finally:
        postgres.drop_database(name)


def test_the_histories_reach_every_kind_of_entry(tmp_path: Path) -> None:
    """A fixed history that leaves no projection out, so that the property is about all of them."""
    clock = HandClock(OPENING)
    hall = make_hall(f"sqlite:///{tmp_path / 'hall.db'}", clock)
    story = History(hall, clock)
    script = (
        "take0 take1 take2 open0 open1 call0 recall0 begin0 finish0 call1 miss1 rejoin0 cancel0 "
        "book3 show_code3 check_in3 "
        "rate0 contacted0 accept_later0 check1 check2 settle_check0 outcome0 "
        "accept0 step0 step1 outcome0 grant0 reserve0 sent0 printed0 hand_over0 "
        "grant1 reserve1 blank1 reserve1 unknown1 spoiled1 recalled1 granted_again1 "
        "reserve1 sent1 unknown1 seen_printed1 left_behind1 destroyed1 "
        "reserve1 sent1 printed1 recalled1 hand_over1 replaced1 "
        "receive0 receive1 load0 load1 unload1 grant1 reserve_numbered1 unknown1 untouched1 "
        "reserve_numbered1 unknown1 seen_printed1 left_behind1 destroyed1 spoil_blank1 count3 "
        "ask_for0 held_elsewhere0 do_not_ask0 ask_for0 handed_over0 type_in0 wanted_back0 answered0 taken_over0 "
        "give_back0 "
        "ask_for0 handed_over0 become_case0 "
        "take2 night0 take2 changed_details0 set_aside1 settle_aside1 set_aside2 pause0 close1 erase3"
    )
    for word in script.split():
        story.act(word[:-1], int(word[-1]))
    with hall.read() as conn:
        kinds = {entry.kind for entry in hall.journal.all(conn, hall.stream)}
    slices = [*(PROJECTIONS.keys() - {"staff"}), "set_aside"]
    files = [file for name in slices for file in Path("shared", name).glob("*.py")]
    known = {kind for file in files for kind in re.findall(r'Entry\(\s*"([a-z_.]+)"', file.read_text())}
    assert kinds == known | {"people.person_met", "people.details_changed", "journal.entry_set_aside"}


def test_a_planted_difference_is_named(hall: Side, clock: HandClock) -> None:
    History(hall, clock).act("take", 0)
    with hall.engine.begin() as conn:
        conn.execute(update(tables.tickets).values(line="Z"))
        differences = replay(conn, hall.journal, hall.stream, PROJECTIONS, STATE_TABLES)
    assert [(each.table, each.key) for each in differences] == [("tickets", ("2026-11-24-A001",))]


def test_no_state_table_is_left_out_of_the_replay() -> None:
    outside = {
        "journal_entries", "journal_heads", "commands",
        "person_keys",        # what was destroyed must not come back
        "staff_credentials",  # passwords are no entries
        "sync_cursors", "sync_line", "sync_peers", "sync_lease", "sync_clock",  # how the line is, not what happened
        "sync_troubles",      # the same
        "sync_scans",         # which scans are on their way
    }  # fmt: skip
    assert {table.name for table in STATE_TABLES} == schema.hall.tables.keys() - outside


@pytest.mark.parametrize("tables_dropped", [("ticket_spans",)])
def test_replay_fills_emptied_tables(hall: Side, clock: HandClock, tables_dropped: tuple[str, ...]) -> None:
    History(hall, clock).act("take", 0)
    with hall.engine.begin() as conn:
        for name in tables_dropped:
            conn.execute(schema.hall.tables[name].delete())
        replay(conn, hall.journal, hall.stream, PROJECTIONS, STATE_TABLES)
    with hall.read() as conn:
        assert len(conn.execute(tables.spans.select()).all()) == 1
