"""Issued + spoiled + in question + unused = received, after every step of any history, whatever people forget to enter.

Beside the ledger goes the hall as it really is: piles of paper, which printers take from and people load, lose, slip
in and disorder. Where nobody did so without an entry, the ledger knows the pile and every document bears the number of
its own sheet; a count makes it know the pile again.
"""

import tempfile
from collections.abc import Callable
from typing import ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from shared.blanks import queries
from shared.blanks.counting import OF_THE_PLACE, Counted, Kind
from shared.blanks.model import Reason
from shared.blanks.service import Blanks
from shared.bootstrap import PROJECTIONS, STATE_TABLES
from shared.catalogue.model import Stock
from shared.devices.printers.model import JobReport, JobState, PrinterState
from shared.issuing.adjudicating import Cleared
from shared.issuing.desk import IssuingDesk, grant
from shared.issuing.model import Document, RightState
from shared.issuing.service import Issuing, Station
from shared.journal.entry import Refusal
from shared.journal.replay import replay
from shared.people.service import meet
from tests.documents import granted
from tests.halls import make_hall, person
from tests.postgres import PostgresServer

STATIONS = ("kiosk-1", "kiosk-2")
STOCKS = {name: Stock(name, name) for name in "AB"}
PRINTED_ON = {"ka": "A", "kb": "B"}
FATES = ("whole", "whole", "nothing", "torn", "silent")
"""What becomes of a job: a sheet, none, and two of which the printer cannot tell: a torn sheet, and none."""


WHICH = ("fitting", "fitting", "fitting", "again", "plain", "other")
"""A document for the paper in the tray, one that was to be printed before, and two for other paper."""


class PileOfPaper:
    """A printer over a tray: it takes whatever lies on top. It forgets nothing and answers at once."""

    def __init__(self) -> None:
        self.tray: list[str] = []
        self.fate = "whole"
        self.numbered = True
        self.taken: dict[str, str | None] = {}

    def state(self) -> PrinterState:
        return PrinterState()

    def submit(self, job_name: str, pdf: bytes) -> int:
        if self.numbered and not self.tray:
            self.fate = "nothing"
        takes = self.numbered and self.fate in ("whole", "torn")
        self.taken[job_name] = self.tray.pop(0) if takes else None
        return len(self.taken)

    def report(self, job_name: str) -> JobReport | None:
        state = JobState.aborted if self.fate == "nothing" else JobState.completed
        sides = {"whole": 1, "nothing": 0}.get(self.fate)
        never_begun = self.fate == "nothing"
        return JobReport(1, job_name, state, impressions_completed=sides, never_begun=never_begun)

    def cancel(self, job_name: str) -> JobReport | None:
        return self.report(job_name)

    def impressions(self) -> int | None:
        return None


class HallOfPaper(RuleBasedStateMachine):
    """A hall with two printers and two stocks; `database` gives the URL of an empty one."""

    database: ClassVar[Callable[[], str]]

    def __init__(self) -> None:
        super().__init__()
        self.hall = make_hall(type(self).database())
        self.blanks = Blanks(self.hall, STOCKS)
        self.issuing = Issuing(self.hall, lambda document, content: b"", PRINTED_ON)
        self.desk = IssuingDesk(self.hall)
        who = meet(self.hall, person(), "kiosk-1")
        assert isinstance(who, str)
        self.holder = who
        self.printers = {station: PileOfPaper() for station in STATIONS}
        self.disturbed: set[str] = set()
        self.safe: set[str] = set()
        self.lost: set[str] = set()
        self.received = dict.fromkeys(STOCKS, 0)
        self.kinds: dict[str, str] = {}
        self.documents: dict[str, Document] = {}
        self.receive("A", 5)
        self.receive("B", 5)
        for station, first in zip(STATIONS, ("A001", "B001"), strict=True):
            assert self.blanks.load(station, first, f"{first[0]}004", "lijing") == 4
            self.printers[station].tray = [f"{first[0]}{n:03}" for n in range(1, 5)]
            self.safe -= set(self.printers[station].tray)

    # What people do, and enter

    @rule(stock=st.sampled_from("AB"), sheets=st.integers(1, 6))
    def receive(self, stock: str, sheets: int) -> None:
        numbers = [f"{stock}{self.received[stock] + n:03}" for n in range(1, sheets + 1)]
        assert self.blanks.receive(stock, numbers[0], numbers[-1], "zhaomin") == sheets
        self.received[stock] += sheets
        self.safe |= set(numbers)

    @precondition(lambda self: self.safe)
    @rule(station=st.sampled_from(STATIONS), most=st.integers(1, 5), down=st.booleans(), data=st.data())
    def load(self, station: str, most: int, down: bool, data: st.DataObject) -> None:
        run = [data.draw(st.sampled_from(sorted(self.safe)))]
        while len(run) < most and (after := f"{run[0][0]}{int(run[-1][1:]) + 1:03}") in self.safe:
            run.append(after)
        if down:
            run.reverse()
        if not isinstance(self.blanks.load(station, run[0], run[-1], "lijing"), Refusal):
            self.safe -= set(run)
            self.printers[station].tray += run

    @rule(station=st.sampled_from(STATIONS))
    def unload(self, station: str) -> None:
        if not isinstance(self.blanks.unload(station, "lijing"), Refusal):
            self.safe |= set(self.printers[station].tray)
            self.printers[station].tray.clear()
            self.disturbed.discard(station)

    @rule(station=st.sampled_from(STATIONS), fate=st.sampled_from(FATES), which=st.sampled_from(WHICH))
    def print(self, station: str, fate: str, which: str) -> None:
        printer, top = self.printers[station], self.ledger_tray(station)[:1]
        again = self.held(RightState.GRANTED)
        fitting = "kb" if top and top[0][0] == "B" else "ka"
        kind = {"plain": "plain", "other": "kb" if fitting == "ka" else "ka"}.get(which, fitting)
        serial = again[0].id if which == "again" and again else self.approved(kind)
        printer.fate, printer.numbered = fate, self.kinds[serial] in PRINTED_ON
        done = self.issuing.print_document(serial, self.holder, Station(station, station, printer))
        if isinstance(done, Refusal):
            assert printer.numbered
            return
        self.note(done)
        if done.state is RightState.GRANTED:
            return
        assert (done.blank is None) != printer.numbered
        taken = printer.taken[done.job_name]
        if station not in self.disturbed and taken is not None:
            assert taken == done.blank

    @precondition(lambda self: self.held(RightState.UNKNOWN))
    @rule(whole=st.booleans(), data=st.data())
    def settle(self, whole: bool, data: st.DataObject) -> None:
        """Two people look into the tray for the sheet, and say what they find."""
        document = data.draw(st.sampled_from(self.held(RightState.UNKNOWN)))
        assert document.station is not None
        cleared = Cleared(document.id, document.attempt)
        if document.blank in self.printers[document.station].tray:
            said = self.desk.untouched(cleared, "lijing", "zhaomin")
        elif whole:
            said = self.desk.seen_printed(document.id, "lijing", "zhaomin")
        else:
            said = self.desk.spoiled(cleared, "lijing", "zhaomin")
        self.note(said)

    @precondition(lambda self: self.held(RightState.PRINTED))
    @rule(data=st.data())
    def destroy(self, data: st.DataObject) -> None:
        serial = data.draw(st.sampled_from(self.held(RightState.PRINTED))).id
        assert isinstance(self.desk.left_behind(serial, "desk", "lijing"), Document)
        self.note(self.desk.destroyed(serial, "lijing", "zhaomin"))

    @precondition(lambda self: any(self.received.values()))
    @rule(data=st.data())
    def spoil(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(self.numbers()))
        if not isinstance(self.blanks.spoil(number, Reason.TORN, "lijing", "zhaomin"), Refusal):
            self.take_away(number)

    @rule(station=st.sampled_from(STATIONS))
    def count_tray(self, station: str) -> None:
        """The count, and then what it asks for: whatever belongs elsewhere is taken out."""
        pile = self.printers[station].tray
        done = self.blanks.count_tray(station, [(number, number) for number in pile], "lijing")
        assert isinstance(done, Counted)
        assert Kind.NOT_RECEIVED not in {each.kind for each in done.differences}
        if station not in self.disturbed:
            assert {each.kind for each in done.differences} <= {Kind.IN_ATTEMPT}
        for each in done.differences:
            if each.kind not in (*OF_THE_PLACE, Kind.IN_ATTEMPT):
                self.take_away(each.number)
                self.lost.add(each.number)
        self.disturbed.discard(station)

    @rule(stock=st.sampled_from("AB"))
    def count_safe(self, stock: str) -> None:
        there = sorted(number for number in self.safe if number[0] == stock)
        done = self.blanks.count_safe(stock, [(number, number) for number in there], "lijing")
        assert isinstance(done, Counted)
        astray = {each.number for each in done.differences if each.kind not in OF_THE_PLACE}
        with self.hall.read() as conn:
            assert {each.id for each in queries.in_safe(conn, stock)} == set(there) - astray

    # What people do, and forget to enter

    @rule(station=st.sampled_from(STATIONS), deed=st.sampled_from(["lose", "disorder", "slip in", "find"]))
    def disturb(self, station: str, deed: str) -> None:
        tray = self.printers[station].tray
        match deed:
            case "lose" if tray:
                self.lost.add(tray.pop(0))
            case "disorder" if len(tray) > 1:
                tray.append(tray.pop(0))
            case "slip in" if self.safe:
                tray.insert(0, min(self.safe))
                self.safe.discard(tray[0])
            case "find" if self.lost:
                tray.append(min(self.lost))
                self.lost.discard(tray[-1])
            case _:
                return
        self.disturbed.add(station)

    # What holds at every moment

    @invariant()
    def the_equation_holds_for_every_stock_and_printer_and_the_hall(self) -> None:
        with self.hall.read() as conn:
            ledger = queries.balance(conn)
            known = queries.known(conn, self.numbers())
        everything = (*ledger.places, *ledger.per_stock(), *ledger.per_printer(), ledger.hall)
        assert [each for each in everything if each.difference] == []
        came = {stock: sheets for stock, sheets in self.received.items() if sheets}
        assert {each.stock: each.received for each in ledger.per_stock()} == came
        assert sorted(known) == self.numbers()

    @invariant()
    def the_ledger_knows_every_pile_nobody_disturbed(self) -> None:
        for station in set(STATIONS) - self.disturbed:
            with self.hall.read() as conn:
                doubt = queries.unsettled(conn, station)
                lies = queries.in_tray(conn, station)
            pile = self.printers[station].tray
            if doubt is not None and doubt.id in pile:
                lies = sorted([*lies, doubt], key=lambda sheet: sheet.position or 0)
            assert [sheet.id for sheet in lies] == pile

    def teardown(self) -> None:
        with self.hall.engine.connect() as conn, conn.begin() as transaction:
            assert replay(conn, self.hall.journal, self.hall.stream, PROJECTIONS, STATE_TABLES) == []
            transaction.rollback()
        self.hall.engine.dispose()

    def numbers(self) -> list[str]:
        return [f"{stock}{n:03}" for stock, last in self.received.items() for n in range(1, last + 1)]

    def approved(self, kind: str) -> str:
        """A new document of that kind, granted to the hall."""
        serial = f"D{len(self.kinds)}"
        with self.hall.unit("platform") as unit:
            grant(unit, granted(serial, kind=kind), self.holder)
            unit.commit(None)
        self.kinds[serial] = kind
        return serial

    def held(self, state: RightState) -> list[Document]:
        return [each for each in self.documents.values() if each.state is state]

    def note(self, document: Document | Refusal | None) -> None:
        assert isinstance(document, Document), document
        self.documents[document.id] = document

    def ledger_tray(self, station: str) -> list[str]:
        with self.hall.read() as conn:
            return [sheet.id for sheet in queries.in_tray(conn, station)]

    def take_away(self, number: str) -> None:
        self.safe.discard(number)
        self.lost.discard(number)
        for printer in self.printers.values():
            if number in printer.tray:
                printer.tray.remove(number)


def holds(database: Callable[[], str], examples: int) -> None:
    machine = type("HallOfPaper", (HallOfPaper,), {"database": staticmethod(database)})
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=30,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        ),
    )


def test_no_sheet_is_ever_unexplained_on_sqlite() -> None:
    with tempfile.TemporaryDirectory() as folder:
        numbers = iter(range(10_000))
        holds(lambda: f"sqlite:///{folder}/{next(numbers)}.db", 20)


def test_no_sheet_is_ever_unexplained_on_postgresql(postgres: PostgresServer) -> None:
    made: list[str] = []

    def database() -> str:
        if made:
            postgres.drop_database(made.pop())
        made.append(postgres.create_database())
        return postgres.url(made[-1])

    holds(database, 6)
    postgres.drop_database(made.pop())
