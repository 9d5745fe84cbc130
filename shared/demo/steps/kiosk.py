"""What citizens do at the kiosk, and what must then be true."""

from shared.demo.cast import Cast
from shared.demo.steps.roles import LI, ZHANG
from shared.issuing.model import RightState

SIGNATURE = (
    ((18, 30), (26, 28), (22, 52), (30, 50), (24, 74)),
    ((32, 40), (40, 34), (36, 70), (44, 60)),
    ((52, 28), (52, 72)),
    ((47, 44), (43, 60)),
    ((57, 44), (62, 60)),
    ((70, 30), (70, 70), (82, 68)),
)
"""How 张小满 signs, in hundredths of the field."""


def card_on_reader(cast: Cast) -> None:
    cast.kiosk.wait("page_home")
    cast.lay(ZHANG)
    cast.kiosk.wait("page_lines")
    cast.kiosk.wait("line_A")


def ticket_taken(cast: Cast) -> None:
    cast.kiosk.touch("line_A")
    cast.kiosk.wait("page_ticketTaken")
    number = cast.kiosk.wait("ticketNumber")
    cast.record.tickets.append(number)
    slip = cast.wait_for_paper("slips", 1)
    cast.expect(slip.whole, f"The slip of {number} did not come out whole.")
    cast.notes["ticket"] = number


def checked_in(cast: Cast) -> None:
    cast.lay(LI)
    cast.kiosk.wait("page_checkIn")
    cast.kiosk.touch("confirmCheckIn")
    cast.kiosk.wait("page_checkedIn")
    number = cast.kiosk.wait("ticketNumber")
    cast.record.tickets.append(number)
    cast.expect(number == "Y001", f"The appointment's number is {number} instead of Y001.")
    cast.wait_for_paper("slips", 2)


def document_ready(cast: Cast) -> None:
    def look() -> str | None:
        held = [each for each in cast.documents(ZHANG) if each.state is RightState.GRANTED]
        return held[0].id if held else None

    cast.notes["serial"] = cast.wait_for("The print right", look)
    cast.lay(ZHANG)
    cast.kiosk.wait("page_collect")
    cast.kiosk.wait("printDocument")


def certificate_printing(cast: Cast) -> None:
    cast.kiosk.touch("printDocument")
    cast.kiosk.wait("page_printing")
    cast.wait_for("The printer's work", lambda: _printing(cast) or None)


def certificate_printed(cast: Cast) -> None:
    cast.kiosk.wait("page_printed")
    paper = cast.wait_for_paper("kiosk", 1)
    cast.expect(paper.job.startswith(cast.notes["serial"]), f"The printer got {paper.job}.")
    count_sheets(cast)


def certificate_taken(cast: Cast) -> None:
    for stroke in SIGNATURE:
        cast.kiosk.draw("signaturePad", stroke)
    cast.kiosk.touch("confirmTaken")
    cast.kiosk.wait("page_collected")


def tapped_again(cast: Cast) -> None:
    cast.leave_kiosk()
    cast.kiosk.touch("tileCollect")
    cast.kiosk.wait("page_presentCard")
    cast.lay(ZHANG)
    cast.kiosk.wait("page_collect")
    cast.kiosk.wait("documentState")
    cast.expect(not cast.kiosk.shows("printDocument"), "The kiosk offers to print the document again.")
    count_sheets(cast)


def rated(cast: Cast) -> None:
    cast.kiosk.touch("back")
    cast.kiosk.touch("tileRate")
    cast.kiosk.touch("rate_2")
    cast.kiosk.touch("reason_2")


def rating_sent(cast: Cast) -> None:
    cast.kiosk.touch("sendRating")
    cast.kiosk.wait("page_rated")


def papers_seen(cast: Cast) -> None:
    cast.leave_kiosk()
    cast.tray.wait("papers")


def _printing(cast: Cast) -> bool:
    """The job is at the printer: the wait that citizens see."""
    return any(each.state is RightState.SENT for each in cast.documents(ZHANG))


def count_sheets(cast: Cast) -> None:
    """Every sheet the kiosk's printer received, by serial."""
    sheets: dict[str, int] = {}
    for paper in cast.papers("kiosk"):
        serial = paper.job.rpartition("/")[0]
        sheets[serial] = sheets.get(serial, 0) + paper.sheets
    cast.record.sheets = sheets
    serial = cast.notes["serial"]
    cast.expect(sheets.get(serial) == 1, f"Of {serial} the printer received {sheets.get(serial, 0)} sheets.")
