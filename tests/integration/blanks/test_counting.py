"""What a count of a tray or of the safe says, and what it sets right."""

from shared.blanks import queries
from shared.blanks.counting import Counted, Difference, Kind
from shared.blanks.model import Reason, Sheet, SheetState
from shared.blanks.service import Blanks
from shared.db.unit import Side
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.issuing.adjudicating import Cleared
from shared.issuing.desk import IssuingDesk
from shared.issuing.model import RightState
from shared.issuing.service import Issuing, Station
from tests.blank_paper import balance, document, in_doubt, state, stocked, tray


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
