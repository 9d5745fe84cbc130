"""What the board's screen shows, derived from the scene."""

import re
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QCoreApplication, QDate, QLocale, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.board.scene import Scene, SeenCall, calls_of
from kiosk.viewmodels.page_model import PageModel, Rows, shown
from shared.clock import clock_time, local
from shared.journal.entry import Millis
from shared.queueing.model import MINUTE
from shared.queueing.queries import LineStatus

QML_IMPORT_NAME = "Onewindow.Board"
QML_IMPORT_MAJOR_VERSION = 1

MISSED_SHOWN = 10
_NUMBERED_WINDOW = re.compile(r"(\d+) ?号窗口")


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
class BoardShown:
    """Empty `number`: nobody is called. `missed` lists the numbers. Empty `stale_since`: all is up to date."""

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


@dataclass(frozen=True, slots=True)
class BoardPlace:
    """What stays the same while the board runs: the hall's name and zone, how long a missed number may rejoin."""

    hall: str
    zone: ZoneInfo
    rejoin_within: Millis


def derive_board(scene: Scene, place: BoardPlace) -> BoardShown:
    """Everything on the screen, in the language the application speaks."""
    now = local(scene.now, place.zone)
    calls, snapshot = calls_of(scene), scene.snapshot
    present = calls[0] if calls else None
    missed = () if snapshot is None else snapshot.missed
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
    )


def window_name(name: str) -> str:
    """A window's name; a numbered one in the language of the screen."""
    numbered = _NUMBERED_WINDOW.fullmatch(name)
    if numbered is None:
        return name
    return QCoreApplication.translate("Board", "Window {number}").format(number=numbered[1])


def _call_row(call: SeenCall, zone: ZoneInfo) -> CallRow:
    return CallRow(call.number, window_name(call.window), call.name, clock_time(call.at, zone))


def _line_row(line: LineStatus) -> LineRow:
    # Rounded up: better told too long than too short.
    return LineRow(line.code, line.name, line.waiting, -(-line.estimate // MINUTE), line.open_windows > 0)


@QmlElement
class BoardModel(PageModel):
    """See BoardShown; `calls` and `lines` are list models, `announcement` is the sentence said last."""

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
    calls = Property(QObject, lambda model: model.call_rows, constant=True)
    lines = Property(QObject, lambda model: model.line_rows, constant=True)
    announcement = Property(str, lambda model: model._announcement, notify=announced)
