"""A hall's numbered blank paper as the tests of its ledger look at it."""

from io import BytesIO

from pypdf import PdfReader

from shared.blanks import queries
from shared.blanks.counting import Balance
from shared.blanks.model import Sheet, SheetState
from shared.blanks.service import Blanks
from shared.catalogue.model import Stock
from shared.db.unit import Side
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.issuing.model import Document, RightState
from shared.issuing.service import Issuing, Station
from shared.journal.entry import Refusal

STOCKS = {"paper": Stock("paper", "空白证照"), "other": Stock("other", "另一种空白证照")}


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


def in_doubt(issuing: Issuing, holder: str, station: Station, printer: IppEmulator) -> None:
    printer.power_lost_after_half()
    document(issuing.print_document("D1", holder, station), RightState.UNKNOWN)
    printer.power_on()
