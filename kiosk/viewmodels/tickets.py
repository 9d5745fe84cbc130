"""The lines to choose from, the number that was given, and the appointments of today."""

from dataclasses import dataclass
from urllib.parse import quote

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.scene import Scene
from kiosk.viewmodels.home import minutes
from kiosk.viewmodels.page_model import PageModel, Rows, shown
from kiosk.viewmodels.place import Place
from kiosk.visit import Booking, SlipFate
from shared.clock import clock_time

QML_IMPORT_NAME = "Onewindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line; `ahead` people and `minutes` stand before a number taken now.

    `why` says why the visitor most likely came for it (kiosk.likely.Why), `about` for which matter; empty: it does not.
    """

    code: str
    name: str
    ahead: int
    minutes: int
    staffed: bool
    why: str = ""
    about: str = ""


def derive_lines(scene: Scene) -> tuple[LineRow, ...]:
    """What the visitor most likely came for, then the other lines in the order of the settings."""
    lines = () if scene.overview is None else scene.overview.lines
    signs = {} if scene.visitor is None else {sign.line: sign for sign in scene.visitor.likely}
    first = list(signs)
    rows = []
    for line in sorted(lines, key=lambda each: first.index(each.code) if each.code in signs else len(first)):
        sign = signs.get(line.code)
        rows.append(
            LineRow(
                line.code,
                line.name,
                line.ahead,
                minutes(line.estimate),
                line.open_windows > 0,
                "" if sign is None else str(sign.why),
                "" if sign is None else sign.about,
            )
        )
    return tuple(rows)


@dataclass(frozen=True, slots=True)
class BookingRow:
    """An appointment of today; `at` is a wall time."""

    booking: str
    at: str
    item: str
    bring: str


def derive_bookings(scene: Scene, place: Place) -> tuple[BookingRow, ...]:
    """The visitor's appointments of today, the one whose code was scanned before the others."""
    held = () if scene.visitor is None else scene.visitor.bookings
    bookings = sorted(held, key=lambda one: one.id != scene.booking)
    return tuple(
        BookingRow(one.id, clock_time(one.begins, place.zone), one.item_name, bring_list(one))
        for one in bookings
    )


def bring_list(booking: Booking) -> str:
    """What to bring, one thing a line."""
    return "\n".join(f"· {thing}" for thing in booking.bring)


@dataclass(frozen=True, slots=True)
class GivenShown:
    """The number in hand. `on_screen` says that the paper is missing: the screen is the ticket."""

    number: str = ""
    line: str = ""
    ahead: int = 0
    minutes: int = 0
    windows: str = ""
    taken_at: str = ""
    appointment: str = ""
    item: str = ""
    bring: str = ""
    printed: bool = False
    paper_failed: bool = False
    qr: str = ""


def derive_given(scene: Scene, place: Place) -> GivenShown:
    """The number that was just given, however it came about."""
    given = scene.given
    if given is None:
        return GivenShown()
    booking = given.booking
    return GivenShown(
        number=given.ticket.label,
        line=given.line_name,
        ahead=given.ahead,
        minutes=minutes(given.wait),
        windows=" · ".join(given.windows),
        taken_at=clock_time(given.ticket.taken_at, place.zone),
        appointment="" if booking is None else clock_time(booking.begins, place.zone),
        item="" if booking is None else booking.item_name,
        bring="" if booking is None else bring_list(booking),
        printed=given.slip is SlipFate.PRINTED,
        paper_failed=given.slip is SlipFate.FAILED,
        qr=qr_url(given.follow_url),
    )


def qr_url(text: str) -> str:
    """Where QML finds the picture of `text` as a QR code (kiosk.pictures)."""
    return f"image://qr/{quote(text, safe='')}"


@QmlElement
class TicketModel(PageModel):
    """The lines and the number in hand; see GivenShown."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(GivenShown(), parent)
        self.line_rows = Rows(LineRow, self)
        self.booking_rows = Rows(BookingRow, self)

    def show_scene(self, scene: Scene, place: Place) -> None:
        """Derive everything from the scene."""
        self.line_rows.put(derive_lines(scene))
        self.booking_rows.put(derive_bookings(scene, place))
        self.show(derive_given(scene, place))

    lines = Property(Rows, lambda self: self.line_rows, constant=True)
    bookings = Property(Rows, lambda self: self.booking_rows, constant=True)
    number = shown(str, "number", changed)
    line = shown(str, "line", changed)
    ahead = shown(int, "ahead", changed)
    minutes = shown(int, "minutes", changed)
    windows = shown(str, "windows", changed)
    takenAt = shown(str, "taken_at", changed)  # noqa: N815  QML name
    appointment = shown(str, "appointment", changed)
    item = shown(str, "item", changed)
    bring = shown(str, "bring", changed)
    printed = shown(bool, "printed", changed)
    paperFailed = shown(bool, "paper_failed", changed)  # noqa: N815  QML name
    qr = shown(str, "qr", changed)
