"""The status bar: the line to the platform, the notice printer, the database, what is away of the window's devices."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from counter.ports import LookAtLine
from counter.presenters.desk_view import Chip
from counter.presenters.line import LinePresenter
from counter.words import tr
from shared.bootstrap import HallServices
from shared.devices.printers.model import PrinterState
from shared.devices.printers.papers import paper_printer
from shared.qt.jobs import Err, Jobs, Ok
from shared.qt.line_words import LineWords
from shared.qt.sentences import in_words

PRINTER_EVERY_MS = 20_000


@dataclass(frozen=True, slots=True)
class StatusView:
    """States in words; `devices` says nothing while all the window's devices do as they are told."""

    line: LineWords
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
        self._line = LinePresenter(services.hall, jobs, look_at_line, self)
        self._line.changed.connect(self.changed)
        self._printer: PrinterState | None = None
        self._database = True
        self._away: tuple[str, ...] = ()
        address = services.settings.devices.notice_printer
        self._has_printer = bool(address)
        if address:
            jobs.every(PRINTER_EVERY_MS, paper_printer(address).state, self._took_printer, self)

    @property
    def view(self) -> StatusView:
        return StatusView(
            self._line.words,
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

    def _took_printer(self, outcome: Ok[PrinterState] | Err) -> None:
        self._printer = outcome.value if isinstance(outcome, Ok) else None
        self.changed.emit()

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
