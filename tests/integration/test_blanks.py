"""Printing on numbered blank paper: which sheet comes out, what becomes of it, and what a count says afterwards."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError

from shared.blanks import queries, tables
from shared.blanks.counting import Balance, Counted, Difference, Kind
from shared.blanks.model import Reason, Sheet, SheetState
from shared.blanks.service import Blanks
from shared.catalogue.model import Stock
from shared.db.unit import Side
from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.issuing import service as issuing_service
from shared.issuing.adjudicating import Cleared
from shared.issuing.certificates import certificate_renderer
from shared.issuing.desk import IssuingDesk, grant
from shared.issuing.model import Document, RightState
from shared.issuing.service import Issuing, Station
from shared.journal.entry import Refusal
from shared.people.sealing import SideKeys
from shared.people.service import meet
from tests.documents import SIGNED, granted
from tests.halls import OPENED, HandClock, person
from tests.lines import Line, enrolled_agent, serving
from tests.platforms import make_platform

STOCKS = {"paper": Stock("paper", "空白证照"), "other": Stock("other", "另一种空白证照")}


@pytest.fixture
def printer() -> Iterator[IppEmulator]:
    with IppEmulator(seconds_per_page=0.02) as emulator:
        yield emulator


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(issuing_service, "POLL_SECONDS", 0.02)
    monkeypatch.setattr(issuing_service, "PATIENCE_SECONDS", 1.0)


@pytest.fixture
def issuing(hall: Side) -> Issuing:
    render = certificate_renderer(SideKeys.made().signing_key, "行政审批专用章")
    return Issuing(hall, render, {"food_licence": "paper"})


@pytest.fixture
def desk(hall: Side) -> IssuingDesk:
    return IssuingDesk(hall)


@pytest.fixture
def blanks(hall: Side) -> Blanks:
    return Blanks(hall, STOCKS)


@pytest.fixture
def station(printer: IppEmulator) -> Station:
    return Station("kiosk-1", "一楼 1 号自助终端", IppPrinter(printer.uri))


@pytest.fixture
def holder(hall: Side) -> str:
    who = meet(hall, person(), "kiosk-1")
    assert isinstance(who, str)
    return who


@pytest.fixture
def rights(hall: Side, holder: str) -> str:
    """Four rights to print: D1 to D3 on numbered paper, P on plain."""
    with hall.unit("platform") as unit:
        for serial in ("D1", "D2", "D3"):
            grant(unit, granted(serial), holder)
        grant(unit, granted("P", kind="deregistration_notice"), holder)
        unit.commit(None)
    return holder


def document(outcome: Document | Refusal, state: RightState = RightState.PRINTED) -> Document:
    assert isinstance(outcome, Document), outcome
    assert outcome.state is state
    return outcome


def sheet(hall: Side, number: str) -> Sheet:
    with hall.read() as conn:
        found = queries.sheet(conn, number)
    assert found is not None
    return found


def state(hall: Side, number: str) -> SheetState:
    return sheet(hall, number).state


def tray(hall: Side, station: str = "kiosk-1") -> list[str]:
    with hall.read() as conn:
        return [each.id for each in queries.in_tray(conn, station)]


def balance(hall: Side) -> Balance:
    with hall.read() as conn:
        ledger = queries.balance(conn)
    assert {each.difference for each in (*ledger.places, *ledger.per_stock(), *ledger.per_printer())} == {0}
    return ledger.hall


def stocked(blanks: Blanks) -> None:
    assert blanks.receive("paper", "SP001", "SP010", "zhaomin") == 10
    assert blanks.load("kiosk-1", "SP001", "SP003", "lijing") == 3


def page(emulator: IppEmulator, number: int = -1) -> str:
    text: str = PdfReader(BytesIO(emulator.documents[number].pdf)).pages[0].extract_text()
    return text


def test_a_document_stands_on_the_sheet_that_lay_on_top_and_names_it(
    issuing: Issuing, blanks: Blanks, rights: str, station: Station, printer: IppEmulator
) -> None:
    stocked(blanks)
    done = document(issuing.print_document("D1", rights, station))
    assert done.blank == "SP001"
    assert "SP001" in page(printer)
    assert sheet(issuing.hall, "SP001") == Sheet("SP001", "paper", SheetState.ISSUED, "kiosk-1", 1, "D1", 1)
    document(issuing.print_document("D2", rights, station))
    assert "SP002" in page(printer)
    assert tray(issuing.hall) == ["SP003"]
    handed = IssuingDesk(issuing.hall).hand_over("D1", rights, SIGNED, "kiosk-1")
    document(handed, RightState.HANDED_OVER)
    assert state(issuing.hall, "SP001") is SheetState.ISSUED
    whole = balance(issuing.hall)
    assert (whole.received, whole.issued, whole.unused, whole.loaded) == (10, 2, 8, 1)


def test_plain_paper_takes_no_sheet(
    issuing: Issuing, blanks: Blanks, rights: str, station: Station, printer: IppEmulator
) -> None:
    stocked(blanks)
    assert document(issuing.print_document("P", rights, station)).blank is None
    assert "纸号" not in page(printer)
    assert balance(issuing.hall).unused == 10


def test_an_empty_tray_prints_nothing(
    issuing: Issuing, blanks: Blanks, rights: str, station: Station, printer: IppEmulator
) -> None:
    none_loaded = Refusal("blanks.none_loaded", {"station": "kiosk-1"})
    assert issuing.print_document("D1", rights, station) == none_loaded
    blanks.receive("other", "X1", "X3", "zhaomin")
    blanks.load("kiosk-1", "X1", "X3", "zhaomin")
    other = Refusal("blanks.other_kind_loaded", {"station": "kiosk-1"})
    assert issuing.print_document("D1", rights, station) == other
    assert printer.documents == []
    assert issuing.print_document("none", rights, station) == Refusal("issuing.no_right")


def test_a_sheet_that_stayed_blank_is_the_next_again(
    issuing: Issuing, blanks: Blanks, rights: str, station: Station, printer: IppEmulator
) -> None:
    stocked(blanks)
    printer.aborted()
    document(issuing.print_document("D1", rights, station), RightState.GRANTED)
    assert tray(issuing.hall) == ["SP001", "SP002", "SP003"]
    assert document(issuing.print_document("D2", rights, station)).blank == "SP001"
    again = document(issuing.print_document("D1", rights, station))
    assert (again.blank, again.attempt) == ("SP002", 2)


def in_doubt(issuing: Issuing, holder: str, station: Station, printer: IppEmulator) -> None:
    printer.power_lost_after_half()
    document(issuing.print_document("D1", holder, station), RightState.UNKNOWN)
    printer.power_on()


def test_a_tray_whose_last_sheet_nobody_knows_prints_nothing(
    issuing: Issuing, blanks: Blanks, rights: str, station: Station, printer: IppEmulator
) -> None:
    stocked(blanks)
    in_doubt(issuing, rights, station, printer)
    unsettled = Refusal("blanks.unsettled", {"number": "SP001", "station": "kiosk-1", "serial": "D1"})
    waits = Refusal("blanks.last_unsettled", {"station": "kiosk-1"})
    assert issuing.print_document("D2", rights, station) == waits
    assert blanks.unload("kiosk-1", "lijing") == unsettled
    assert blanks.spoil("SP001", Reason.JAMMED, "lijing", "zhaomin") == unsettled
    assert document(issuing.print_document("P", rights, station)).blank is None, (
        "plain paper is another tray's"
    )
    assert balance(issuing.hall).in_question == 1


@pytest.mark.parametrize(
    ("found", "stands", "sheet_is", "next_one"),
    [
        ("whole", RightState.PRINTED, SheetState.ISSUED, "SP002"),
        ("spoiled", RightState.GRANTED, SheetState.SPOILED, "SP002"),
        ("untouched", RightState.GRANTED, SheetState.LOADED, "SP001"),
    ],
)
def test_two_people_say_what_became_of_it(
    issuing: Issuing,
    desk: IssuingDesk,
    blanks: Blanks,
    rights: str,
    station: Station,
    printer: IppEmulator,
    found: str,
    stands: RightState,
    sheet_is: SheetState,
    next_one: str,
) -> None:
    stocked(blanks)
    in_doubt(issuing, rights, station, printer)
    alone = Refusal("issuing.two_people_needed")
    cleared = desk.clear_for_spoiling("D1", station)
    assert isinstance(cleared, Cleared)
    if found == "whole":
        assert desk.seen_printed("D1", "lijing") == alone
        settled = desk.seen_printed("D1", "lijing", "zhaomin")
    else:
        say = desk.spoiled if found == "spoiled" else desk.untouched
        assert say(cleared, "lijing", "lijing") == alone
        settled = say(cleared, "lijing", "zhaomin")
    document(settled, stands)
    assert state(issuing.hall, "SP001") is sheet_is
    balance(issuing.hall)
    assert document(issuing.print_document("D2", rights, station)).blank == next_one


def test_only_a_numbered_sheet_is_found_untouched(
    issuing: Issuing, desk: IssuingDesk, rights: str, station: Station, printer: IppEmulator
) -> None:
    printer.power_lost_after_half()
    document(issuing.print_document("P", rights, station), RightState.UNKNOWN)
    printer.power_on()
    cleared = desk.clear_for_spoiling("P", station)
    assert isinstance(cleared, Cleared)
    wrong = Refusal("issuing.wrong_state", {"serial": "P", "state": "unknown"})
    assert desk.untouched(cleared, "lijing", "zhaomin") == wrong


def test_a_sheet_left_behind_and_destroyed_is_spoiled(
    issuing: Issuing, desk: IssuingDesk, blanks: Blanks, rights: str, station: Station
) -> None:
    stocked(blanks)
    document(issuing.print_document("D1", rights, station))
    desk.left_behind("D1", "领证台", "lijing")
    assert state(issuing.hall, "SP001") is SheetState.ISSUED
    document(desk.destroyed("D1", "lijing", "zhaomin"), RightState.GRANTED)
    held = sheet(issuing.hall, "SP001")
    assert (held.state, held.first_person, held.second_person) == (SheetState.SPOILED, "lijing", "zhaomin")
    assert document(issuing.print_document("D1", rights, station)).blank == "SP002"


def test_a_jammed_sheet_is_given_up_by_two_and_the_next_one_prints(
    issuing: Issuing, blanks: Blanks, rights: str, station: Station
) -> None:
    stocked(blanks)
    alone = blanks.spoil("SP001", Reason.JAMMED, "lijing", "lijing")
    assert alone == Refusal("blanks.two_people_needed")
    spoiled = blanks.spoil("SP001", Reason.JAMMED, "lijing", "zhaomin", "k")
    assert isinstance(spoiled, Sheet)
    assert blanks.spoil("SP001", Reason.JAMMED, "lijing", "zhaomin", "k") == spoiled
    assert document(issuing.print_document("D1", rights, station)).blank == "SP002"


def test_what_goes_in_comes_out_in_its_order(hall: Side, blanks: Blanks) -> None:
    blanks.receive("paper", "SP001", "SP010", "zhaomin")
    blanks.load("kiosk-1", "SP003", "SP001", "lijing")
    blanks.load("kiosk-1", "SP007", "SP008", "lijing")
    assert tray(hall) == ["SP003", "SP002", "SP001", "SP007", "SP008"]
    assert blanks.unload("kiosk-1", "lijing", ("SP001", "SP002")) == 2
    assert tray(hall) == ["SP003", "SP007", "SP008"]
    assert blanks.load("counter-9", "SP001", "SP001", "lijing") == 1
    assert blanks.unload("kiosk-1", "lijing") == 3
    with hall.read() as conn:
        printers = queries.balance(conn).per_printer()
        moved = [(it.came_from, it.went_to, it.first, it.last) for it in queries.last_movements(conn, 3)]
    assert [(each.station, each.received) for each in printers] == [("counter-9", 1), ("kiosk-1", 0)]
    assert sorted(moved, key=repr) == [
        ("kiosk-1", None, "SP003", "SP003"),
        ("kiosk-1", None, "SP007", "SP008"),
        (None, "counter-9", "SP001", "SP001"),
    ]


def test_a_refusal_changes_nothing(hall: Side, blanks: Blanks) -> None:
    stocked(blanks)
    with hall.read() as conn:
        entries = hall.journal.count(conn, hall.stream)
    refused = [
        blanks.receive("paper", "SP009", "SP012", "zhaomin"),
        blanks.receive("none", "A1", "A2", "zhaomin"),
        blanks.receive("paper", "A1", "B2", "zhaomin"),
        blanks.load("kiosk-2", "SP003", "SP005", "zhaomin"),
        blanks.load("kiosk-2", "SP010", "SP011", "zhaomin"),
        blanks.unload("kiosk-2", "zhaomin"),
        blanks.unload("kiosk-1", "zhaomin", ("SP003", "SP004")),
        blanks.count_safe("none", [], "zhaomin"),
        blanks.count_safe("paper", [("SP001", "SP002"), ("SP002", "SP003")], "zhaomin"),
    ]
    assert [each.code for each in refused if isinstance(each, Refusal)] == [
        "blanks.already_received",
        "blanks.unknown_stock",
        "blanks.no_run",
        "blanks.already_loaded",
        "blanks.not_received",
        "blanks.tray_empty",
        "blanks.not_in_tray",
        "blanks.unknown_stock",
        "blanks.counted_twice",
    ]
    with hall.read() as conn:
        assert hall.journal.count(conn, hall.stream) == entries
    assert tray(hall) == ["SP001", "SP002", "SP003"]


def test_a_repeated_command_is_done_once(hall: Side, blanks: Blanks) -> None:
    for _again in range(2):
        assert blanks.receive("paper", "SP001", "SP005", "zhaomin", "k1") == 5
        assert blanks.load("kiosk-1", "SP001", "SP003", "zhaomin", "k2") == 3
        counted = blanks.count_tray("kiosk-1", [("SP002", "SP002")], "zhaomin", "k3")
        missing = (Difference(Kind.MISSING, "SP001"), Difference(Kind.MISSING, "SP003"))
        assert counted == Counted(1, missing)
    assert balance(hall).received == 5


def test_a_missing_sheet_is_in_question_until_it_is_found_or_given_up(
    hall: Side, issuing: Issuing, blanks: Blanks, rights: str, station: Station
) -> None:
    stocked(blanks)
    counted = blanks.count_tray("kiosk-1", [("SP003", "SP003")], "lijing")
    assert counted == Counted(1, (Difference(Kind.MISSING, "SP001"), Difference(Kind.MISSING, "SP002")))
    whole = balance(hall)
    assert (whole.in_question, whole.unused) == (2, 8)
    assert document(issuing.print_document("D1", rights, station)).blank == "SP003"
    with hall.read() as conn:
        assert [each.id for each in queries.in_question(conn)] == ["SP001", "SP002"]
    in_the_safe = [("SP004", "SP010"), ("SP001", "SP001")]
    assert blanks.count_safe("paper", in_the_safe, "lijing") == Counted(
        8, (Difference(Kind.FOUND_AGAIN, "SP001"),)
    )
    assert state(hall, "SP001") is SheetState.IN_SAFE
    assert isinstance(blanks.spoil("SP002", Reason.LOST, "lijing", "zhaomin"), Sheet)
    whole = balance(hall)
    assert (whole.in_question, whole.unused, whole.spoiled, whole.issued) == (0, 8, 1, 1)
    with hall.read() as conn:
        taken = {(it.station, it.stock, it.differences) for it in queries.last_counts(conn)}
    assert taken == {("kiosk-1", None, 2), (None, "paper", 1)}


def test_a_count_sets_the_order_of_the_tray(
    hall: Side, issuing: Issuing, blanks: Blanks, rights: str, station: Station
) -> None:
    stocked(blanks)
    counted = blanks.count_tray("kiosk-1", [("SP003", "SP003"), ("SP001", "SP002")], "lijing")
    assert counted == Counted(3, (Difference(Kind.OUT_OF_ORDER, "SP003"),))
    assert tray(hall) == ["SP003", "SP001", "SP002"]
    assert document(issuing.print_document("D1", rights, station)).blank == "SP003"
    assert blanks.count_tray("kiosk-1", [("SP001", "SP002")], "lijing") == Counted(2, ())


def test_a_count_sees_what_lies_on_a_sheet_in_doubt(
    hall: Side,
    issuing: Issuing,
    desk: IssuingDesk,
    blanks: Blanks,
    rights: str,
    station: Station,
    printer: IppEmulator,
) -> None:
    stocked(blanks)
    in_doubt(issuing, rights, station, printer)
    counted = blanks.count_tray("kiosk-1", [("SP002", "SP001"), ("SP003", "SP003")], "lijing")
    in_attempt = Difference(Kind.IN_ATTEMPT, "SP001", "kiosk-1", "D1")
    assert counted == Counted(3, (in_attempt, Difference(Kind.OUT_OF_ORDER, "SP002")))
    cleared = desk.clear_for_spoiling("D1", station)
    assert isinstance(cleared, Cleared)
    document(desk.untouched(cleared, "lijing", "zhaomin"), RightState.GRANTED)
    assert tray(hall) == ["SP002", "SP001", "SP003"]
    assert document(issuing.print_document("D1", rights, station)).blank == "SP002"


def test_a_count_names_what_lies_where_it_should_not(
    hall: Side, issuing: Issuing, blanks: Blanks, rights: str, station: Station, printer: IppEmulator
) -> None:
    stocked(blanks)
    blanks.receive("other", "X1", "X1", "zhaomin")
    blanks.load("kiosk-2", "SP009", "SP010", "lijing")
    blanks.spoil("SP008", Reason.TORN, "lijing", "zhaomin")
    in_doubt(issuing, rights, station, printer)
    lies = [(it, it) for it in ("SP001", "SP002", "SP003", "SP005", "SP009", "SP008", "X1", "Z7")]
    counted = blanks.count_tray("kiosk-1", lies, "lijing")
    assert isinstance(counted, Counted)
    assert counted.differences == (
        Difference(Kind.IN_ATTEMPT, "SP001", "kiosk-1", "D1"),
        Difference(Kind.IN_SAFE, "SP005"),
        Difference(Kind.ELSEWHERE, "SP009", "kiosk-2"),
        Difference(Kind.USED_UP, "SP008", state="spoiled"),
        Difference(Kind.IN_SAFE, "X1"),
        Difference(Kind.NOT_RECEIVED, "Z7"),
    )
    assert tray(hall) == ["SP002", "SP003"], "what belongs elsewhere needs an entry of its own"
    balance(hall)
    assert blanks.count_safe("other", [("X1", "X1"), ("SP004", "SP004")], "lijing") == Counted(
        2, (Difference(Kind.OTHER_STOCK, "SP004"),)
    )


BREACHES: list[dict[str, Any]] = [
    {"state": "spoiled"},
    {"state": "spoiled", "first_person": "lijing", "second_person": "lijing"},
    {"state": "loaded"},
    {"state": "issued"},
]


@pytest.mark.parametrize("breach", BREACHES)
def test_the_database_holds_what_a_sheet_may_be(hall: Side, blanks: Blanks, breach: dict[str, Any]) -> None:
    blanks.receive("paper", "SP001", "SP001", "zhaomin")
    with hall.engine.begin() as conn, pytest.raises(IntegrityError):
        conn.execute(update(tables.sheets).values(**breach))


def test_no_tray_has_two_sheets_in_doubt(hall: Side, blanks: Blanks) -> None:
    stocked(blanks)
    doubt = {"state": "in_question", "document": "D"}
    c = tables.sheets.c
    with hall.engine.begin() as conn:
        conn.execute(update(tables.sheets).where(c.id == "SP001").values(attempt=1, **doubt))
        with pytest.raises(IntegrityError):
            conn.execute(update(tables.sheets).where(c.id == "SP002").values(attempt=2, **doubt))


def test_ten_thousand_sheets_come_in_at_once(hall: Side, blanks: Blanks) -> None:
    assert blanks.receive("paper", "SP00001", "SP10000", "zhaomin") == 10_000
    assert balance(hall).unused == 10_000


def test_the_platform_takes_the_ledger_along_and_shows_nothing_of_it(
    hall: Side,
    other_url: str,
    clock: HandClock,
    issuing: Issuing,
    blanks: Blanks,
    rights: str,
    station: Station,
) -> None:
    stocked(blanks)
    document(issuing.print_document("D1", rights, station))
    blanks.count_tray("kiosk-1", [], "lijing")
    platform = make_platform(other_url, clock)
    OPENED.append(platform.side.engine)
    with serving(platform) as url:
        line = Line()
        agent = enrolled_agent(hall, platform, url, line)
        status = agent.once()
        line.close()
    assert status.online
    with platform.side.read() as conn, hall.read() as own:
        sent = [it.kind for it in platform.side.journal.all(conn, hall.stream)]
        assert sent == [it.kind for it in hall.journal.all(own, hall.stream)]
    assert {"blanks.received", "blanks.loaded", "blanks.counted"} <= set(sent)
