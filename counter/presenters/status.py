"""The status bar: the line to the platform, the notice printer, the database, what is away of the window's devices."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from counter.ports import LookAtLine
from counter.presenters.desk_view import Chip
from counter.words import tr
from shared.bootstrap import HallServices
from shared.clock import clock_time
from shared.devices.printers.model import PrinterState
from shared.devices.printers.papers import paper_printer
from shared.qt.jobs import Err, Jobs, Ok
from shared.qt.sentences import in_words
from shared.sync.model import LineState

LINE_EVERY_MS = 1_000
PRINTER_EVERY_MS = 20_000


@dataclass(frozen=True, slots=True)
class StatusView:
    """States in words; `devices` says nothing while all the window's devices do as they are told.

    `caught_up` is how much of what waited has been sent, in per cent, or None.
    """

    sync: Chip
    caught_up: int | None
    printer: Chip
    database: Chip
    devices: Chip


class StatusPresenter(QObject):
    """Looks at the line and the printer now and then."""

    changed = Signal()

    def __init__(
        self, services: HallServices, jobs: Jobs, look_at_line: LookAtLine, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._sync: LineState | None = None
        self._printer: PrinterState | None = None
        self._database = True
        self._away: tuple[str, ...] = ()
        address = services.settings.devices.notice_printer
        self._has_printer = bool(address)
        jobs.every(LINE_EVERY_MS, look_at_line, self._took_sync, self)
        if address:
            jobs.every(PRINTER_EVERY_MS, paper_printer(address).state, self._took_printer, self)

    @property
    def view(self) -> StatusView:
        return StatusView(
            self._sync_chip(),
            None if self._sync is None else self._sync.caught_up,
            self._printer_chip(),
            self._database_chip(),
            self._devices_chip(),
        )

    def database_lost(self) -> None:
        self._database = False
        self.changed.emit()

    def database_found(self) -> None:
        self._database = True
        self.changed.emit()

    def devices_away(self, names: tuple[str, ...]) -> None:
        """These of the window's devices do not do what they are told."""
        self._away = names
        self.changed.emit()

    def _took_sync(self, outcome: Ok[LineState] | Err) -> None:
        known = outcome.value if isinstance(outcome, Ok) else None
        if known != self._sync:
            self._sync = known
            self.changed.emit()

    def _took_printer(self, outcome: Ok[PrinterState] | Err) -> None:
        self._printer = outcome.value if isinstance(outcome, Ok) else None
        self.changed.emit()

    def _sync_chip(self) -> Chip:
        state = self._sync
        if state is None:
            return Chip(tr("Platform: state unknown"), "quiet")
        zone = self._services.hall.zone
        if state.trouble is not None:
            return Chip(
                tr(
                    "Platform: refuses what the hall sends, {count} entries wait (Ctrl+D)",
                    count=state.waiting,
                ),
                "red",
            )
        if not state.online and state.since:
            since = clock_time(state.since, zone)
            return Chip(
                tr("Working offline since {time}, {count} entries waiting", time=since, count=state.waiting),
                "amber",
            )
        if not state.online:
            return Chip(tr("Working offline, {count} entries waiting", count=state.waiting), "amber")
        if state.caught_up is not None:
            return Chip(tr("Platform: catching up {percent} %", percent=state.caught_up), "brand")
        if state.waiting:
            return Chip(tr("Platform: connected, sending {count} entries", count=state.waiting), "brand")
        if state.heard_at is None:
            return Chip(tr("Platform: connected"), "jade")
        at = clock_time(state.heard_at, zone)
        return Chip(tr("Platform: connected, in step since {time}", time=at), "jade")

    def _printer_chip(self) -> Chip:
        if not self._has_printer:
            return Chip(tr("Notice printer: none set up"), "quiet")
        state = self._printer
        if state is None:
            return Chip(tr("Notice printer: being asked"), "quiet")
        if not state.answering:
            return Chip(tr("Notice printer: does not answer"), "amber")
        if state.paper == "out":
            return Chip(tr("Notice printer: out of paper"), "amber")
        if state.cover_open:
            return Chip(tr("Notice printer: cover open"), "amber")
        return (
            Chip(tr("Notice printer: ready"), "jade")
            if state.ready
            else Chip(tr("Notice printer: stopped"), "amber")
        )

    def _devices_chip(self) -> Chip:
        if not self._away:
            return Chip("", "quiet")
        names = tr(", ").join(in_words(name) for name in self._away)
        return Chip(tr("{names}: away, tried again by itself", names=names), "quiet")

    def _database_chip(self) -> Chip:
        if self._database:
            return Chip(tr("Hall database: connected"), "jade")
        return Chip(tr("Hall database: away, trying again by itself"), "red")
