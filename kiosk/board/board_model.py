"""What the board's screen shows, derived from the scene."""

from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QCoreApplication, QDate, QLocale, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.board.announcing import NUMBERED_WINDOW
from kiosk.board.scene import Scene, SeenCall, SeenWindow, calls_of
from kiosk.viewmodels.page_model import PageModel, Rows, shown
from kiosk.viewmodels.tickets import qr_url
from shared.clock import clock_time, local
from shared.journal.entry import Millis
from shared.queueing.model import MINUTE, WindowState
from shared.queueing.queries import LineStatus

QML_IMPORT_NAME = "Onewindow.Board"
QML_IMPORT_MAJOR_VERSION = 1

MISSED_SHOWN = 10


@dataclass(frozen=True, slots=True)
class CallRow:
    """An earlier call; `time` as 10:42, `name` masked."""

    number: str
    window: str
    name: str
    time: str


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line with who waits; `minutes` a new ticket would wait. `served` when some window calls from it."""

    code: str
    name: str
    waiting: int
    minutes: int
    served: bool


@dataclass(frozen=True, slots=True)
class DeskShown:
    """One window's display: its name, in a word what it does (`tone`: call, serve, rest), and whose number."""

    name: str
    tone: str
    doing: str
    number: str = ""
    person: str = ""


@dataclass(frozen=True, slots=True)
class BoardShown:
    """Empty `number`: nobody is called. `missed` lists the numbers. Empty `stale_since`: all is up to date.

    `notice` is the notice whose turn it is and `notice_at` which of how many; `code` is the picture of the code
    that brings the board onto a phone. `desk` is there on the display of one window.
    """

    hall: str
    day: str
    clock: str
    number: str = ""
    window: str = ""
    name: str = ""
    calls: tuple[CallRow, ...] = ()
    lines: tuple[LineRow, ...] = ()
    missed: str = ""
    rejoin_minutes: int = 0
    stale_since: str = ""
    pulses: int = 0
    notice: str = ""
    notice_at: str = ""
    code: str = ""
    desk: DeskShown | None = None


@dataclass(frozen=True, slots=True)
class BoardPlace:
    """What stays the same while the board runs.

    The hall's name and zone, how long a missed number may rejoin; the notices and how many milliseconds each stands;
    where phones find the same board ("": nowhere); whether it is the display of one window.
    """

    hall: str
    zone: ZoneInfo
    rejoin_within: Millis
    notices: tuple[str, ...] = ()
    notice_for: Millis = 12_000
    phones: str = ""
    one_window: bool = False


def derive_board(scene: Scene, place: BoardPlace) -> BoardShown:
    """Everything on the screen, in the language the application speaks."""
    now = local(scene.now, place.zone)
    calls, snapshot = calls_of(scene), scene.snapshot
    present = calls[0] if calls else None
    missed = () if snapshot is None else snapshot.missed
    turn = scene.now // place.notice_for % len(place.notices) if place.notices else 0
    many = len(place.notices) > 1
    return BoardShown(
        hall=place.hall,
        day=QLocale().toString(
            QDate(now.year, now.month, now.day), QCoreApplication.translate("Board", "dddd, d MMMM")
        ),
        clock=f"{now:%H:%M}",
        number="" if present is None else present.number,
        window="" if present is None else window_name(present.window),
        name="" if present is None else present.name,
        calls=tuple(_call_row(call, place.zone) for call in calls[1:]),
        lines=() if snapshot is None else tuple(_line_row(line) for line in snapshot.lines),
        missed=" · ".join(missed[:MISSED_SHOWN]) + (" …" if len(missed) > MISSED_SHOWN else ""),
        rejoin_minutes=place.rejoin_within // MINUTE,
        stale_since="" if scene.since is None else clock_time(scene.since, place.zone),
        pulses=scene.pulses,
        notice=place.notices[turn] if place.notices else "",
        notice_at=f"{turn + 1} / {len(place.notices)}" if many else "",
        code=qr_url(place.phones) if place.phones else "",
        desk=None if snapshot is None or snapshot.desk is None else derive_desk(snapshot.desk),
    )


def derive_desk(desk: SeenWindow) -> DeskShown:
    """What stands above one window: who is called to it or served there, or why nobody is."""
    name, call = window_name(desk.name), desk.call
    if call is not None:
        tone = "call" if call.walking else "serve"
        return DeskShown(name, tone, _doing(desk), call.number, call.name)
    return DeskShown(name, "rest", _doing(desk))


def _doing(desk: SeenWindow) -> str:
    if desk.call is not None and desk.call.walking:
        return QCoreApplication.translate("Board", "Please come to this window")
    if desk.call is not None:
        return QCoreApplication.translate("Board", "Being served")
    if desk.state is WindowState.OPEN:
        return QCoreApplication.translate("Board", "Please wait for your number")
    if desk.state is WindowState.PAUSED:
        return QCoreApplication.translate("Board", "Paused, back in a moment")
    return QCoreApplication.translate("Board", "Closed")


def window_name(name: str) -> str:
    """A window's name; a numbered one in the language of the screen."""
    numbered = NUMBERED_WINDOW.fullmatch(name)
    if numbered is None:
        return name
    return QCoreApplication.translate("Board", "Window {number}").format(number=numbered[1])


def _call_row(call: SeenCall, zone: ZoneInfo) -> CallRow:
    return CallRow(call.number, window_name(call.window), call.name, clock_time(call.at, zone))


def _line_row(line: LineStatus) -> LineRow:
    # Rounded up: better told too long than too short.
    return LineRow(line.code, line.name, line.waiting, -(-line.estimate // MINUTE), line.open_windows > 0)


def _of_desk(name: str, changed: Signal) -> Any:
    """A property of DeskShown; empty on a board that is no window's display."""
    return Property(str, lambda model: getattr(model.shown.desk, name, ""), notify=changed)


@QmlElement
class BoardModel(PageModel):
    """See BoardShown and DeskShown; `calls` and `lines` are list models, `announcement` is the sentence said last."""

    changed = Signal()
    announced = Signal()

    def __init__(self, place: BoardPlace, now: Millis, parent: QObject | None = None) -> None:
        super().__init__(derive_board(Scene(now), place), parent)
        self.place = place
        self.call_rows, self.line_rows = Rows(CallRow, self), Rows(LineRow, self)
        self._announcement = ""

    def put(self, scene: Scene) -> None:
        """Show this scene."""
        value = derive_board(scene, self.place)
        self.call_rows.put(value.calls)
        self.line_rows.put(value.lines)
        self.show(value)

    def announce(self, sentence: str) -> None:
        """Keep what the voice begins to say."""
        self._announcement = sentence
        self.announced.emit()

    hall = shown(str, "hall", changed)
    day = shown(str, "day", changed)
    clock = shown(str, "clock", changed)
    number = shown(str, "number", changed)
    window = shown(str, "window", changed)
    name = shown(str, "name", changed)
    missed = shown(str, "missed", changed)
    rejoinMinutes = shown(int, "rejoin_minutes", changed)  # noqa: N815  QML name
    staleSince = shown(str, "stale_since", changed)  # noqa: N815  QML name
    pulses = shown(int, "pulses", changed)
    notice = shown(str, "notice", changed)
    noticeAt = shown(str, "notice_at", changed)  # noqa: N815  QML name
    code = shown(str, "code", changed)
    deskName = _of_desk("name", changed)  # noqa: N815  QML name
    deskTone = _of_desk("tone", changed)  # noqa: N815  QML name
    deskDoing = _of_desk("doing", changed)  # noqa: N815  QML name
    deskNumber = _of_desk("number", changed)  # noqa: N815  QML name
    deskPerson = _of_desk("person", changed)  # noqa: N815  QML name
    calls = Property(QObject, lambda model: model.call_rows, constant=True)
    lines = Property(QObject, lambda model: model.line_rows, constant=True)
    oneWindow = Property(bool, lambda model: model.place.one_window, constant=True)  # noqa: N815  QML name
    announcement = Property(str, lambda model: model._announcement, notify=announced)
