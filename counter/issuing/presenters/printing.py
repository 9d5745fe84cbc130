"""Printing a document at this window, once: never on the GUI thread, each step told in a sentence."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from counter.issuing.presenters.places import Places
from counter.presenters.commands import Commander
from counter.words import Problem, tr
from shared.bootstrap import HallServices
from shared.issuing.model import Document, RightState
from shared.issuing.service import Stage, Station
from shared.qt.jobs import Err, Jobs
from shared.qt.marshal import Marshal


@dataclass(frozen=True, slots=True)
class PrintingView:
    """What is said of the print under way or the last one; `tone` is brand, jade or amber, "" says nothing."""

    text: str = ""
    tone: str = ""


class PrintingPresenter(Commander):
    """`view` is swapped first, then `changed` tells.

    Nothing is printed before what this station left open is read: an attempt begun since is no one's to recover.
    """

    changed = Signal()
    printed = Signal()

    def __init__(
        self, services: HallServices, jobs: Jobs, places: Places, parent: QObject | None = None
    ) -> None:
        super().__init__(jobs, parent)
        self._services, self._places = services, places
        self._stages: Marshal[Stage] = Marshal(self._reached)
        self._serial = ""
        self.view = PrintingView()
        self.destroyed.connect(self._stages.close)

    def settle_left_open(self) -> None:
        """Settle what this station left open, by asking its printer: first of all, and when a print broke off."""
        station = self._places.station(self._places.here)
        if station is None:
            return
        issuing = self._services.issuing

        def read(_key: str) -> list[Document]:
            return issuing.left_open(station)

        self.command("left open", read, lambda left: self._recover(left, station))

    def print(self, document: Document) -> None:
        """Print a document of its holder, once."""
        station = self._places.station(self._places.here)
        if self.busy:
            return
        if station is None:
            self.tell(
                Problem(
                    tr("This window has no document printer."),
                    tr("Print it at a self-service terminal, or at a window that has one."),
                )
            )
            return
        issuing, stages, places = self._services.issuing, self._stages, self._places
        serial, person = document.id, document.person
        self._serial = serial
        self._show(tr("The printer is being asked whether it is ready …"), "brand")
        self.command(
            f"print {serial}",
            lambda key: places.named(issuing.print_document(serial, person, station, key, stages.post)),
            self._ended,
        )

    def tell(self, problem: Problem) -> None:
        """Whatever stands in the way ends what was said of the print."""
        self._show("", "")
        super().tell(problem)

    def _recover(self, left: list[Document], station: Station) -> None:
        if not left:
            return
        issuing = self._services.issuing
        numbers = tr(", ").join(each.id for each in left)
        self._show(
            tr("{numbers}: left open here. The printer is being asked what became of it …", numbers=numbers),
            "brand",
        )
        self.command("recover", lambda _key: issuing.recover(left, station), self._recovered)

    def _recovered(self, settled: list[Document]) -> None:
        unknown = [each.id for each in settled if each.state is RightState.UNKNOWN]
        if unknown:
            text = tr(
                "{numbers}: even the printer does not know. Look into its tray.",
                numbers=tr(", ").join(unknown),
            )
            self._show(text, "amber")
        else:
            self._show(tr("What was left open here is settled."), "jade")
        self.printed.emit()

    def _reached(self, stage: Stage) -> None:
        match stage:
            case Stage.RESERVED:
                self._show(
                    tr("{serial}: the print right is taken, the sheet is being drawn …", serial=self._serial),
                    "brand",
                )
            case Stage.PRINTING:
                self._show(
                    tr("{serial}: the printer has it. Please wait for the sheet …", serial=self._serial),
                    "brand",
                )
            case Stage.CHECKING | Stage.PRINTED:
                pass

    def _ended(self, document: Document) -> None:
        match document.state:
            case RightState.PRINTED:
                self._show(tr("{serial} is printed. Check the sheet.", serial=document.id), "jade")
            case RightState.GRANTED:
                self._show(
                    tr(
                        "{serial}: the printer gave up and put nothing out. See to it, then print once more.",
                        serial=document.id,
                    ),
                    "amber",
                )
            case _:
                self._show(
                    tr(
                        "{serial}: nobody can tell whether the sheet came out. Look into the tray and say here what "
                        "you found.",
                        serial=document.id,
                    ),
                    "amber",
                )
        self.printed.emit()

    def _settle(self, outcome: Any, took: Callable[[Any], None]) -> None:
        if isinstance(outcome, Err):
            self._show("", "")
        super()._settle(outcome, took)

    def _show(self, text: str, tone: str) -> None:
        view = PrintingView(text, tone)
        if view != self.view:
            self.view = view
            self.changed.emit()
