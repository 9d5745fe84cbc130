"""Reading the report of a day, and writing it to files."""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import assert_never
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from counter.manager.day_view import DayView, derive_day
from counter.manager.words import tr
from counter.presenters.commands import Commander
from counter.words import Problem
from shared.bootstrap import HallServices
from shared.clock import clock_time, day_of
from shared.devices.printers.model import PaperFate
from shared.devices.printers.papers import paper_printer
from shared.devices.printers.ports import PrinterUnreachable
from shared.qt.jobs import Jobs
from shared.reports.model import USUAL_TARGETS, DayReport
from shared.reports.pdf import TITLE, report_pdf
from shared.reports.queries import day_report
from shared.reports.sheets import report_xlsx
from shared.staff.model import Account


@dataclass(frozen=True, slots=True)
class NotWritten:
    """A file that could not be written; `reason` is the system's own word for it."""

    folder: Path
    reason: str


class DayPresenter(Commander):
    """One day's report. `view` is swapped first, then `changed` tells."""

    changed = Signal()
    export_written = Signal(str)  # the path of the file
    report_sent = Signal(str)  # what became of it, in words

    def __init__(
        self, services: HallServices, jobs: Jobs, account: Account, parent: QObject | None = None
    ) -> None:
        super().__init__(jobs, parent)
        self._services, self._account = services, account
        self._wanted = ""
        self.report: DayReport | None = None
        self.view = DayView()

    @property
    def today(self) -> str:
        """The hall's day now."""
        return day_of(self._services.hall.clock.now(), self._services.hall.zone)

    def show(self, day: str) -> None:
        """Read the report of an ISO day; of several asked for, the last one is shown."""
        self._wanted = day
        hall, setup = self._services.hall, self._services.queue.setup
        self.read(lambda: day_report(hall, setup, day, hall.clock.now()), self._took)

    def export_pdf(self, folder: Path) -> None:
        """Write the report that is shown as PDF into `folder`; `export_written` tells."""
        hall_name, by, made_at = (
            self._services.settings.hall.name,
            self._account.name,
            self._services.hall.clock.now(),
        )
        self._export(folder, "pdf", lambda report: report_pdf(report, hall_name, by, made_at))

    def export_xlsx(self, folder: Path) -> None:
        """Write the report that is shown as a workbook into `folder`; `export_written` tells."""
        self._export(folder, "xlsx", report_xlsx)

    def print_report(self) -> None:
        """Send the report that is shown to the printer for plain papers; `report_sent` tells."""
        report, address = self.report, self._services.settings.devices.notice_printer
        if report is None:
            return
        if not address:
            self.tell(
                Problem(
                    tr("No printer for reports is set up here."),
                    tr("Export the PDF, or name one in the settings (devices.notice_printer)."),
                )
            )
            return
        hall_name, by = self._services.settings.hall.name, self._account.name
        made_at = self._services.hall.clock.now()

        def send(_key: str) -> PaperFate | None:
            try:
                pdf = report_pdf(report, hall_name, by, made_at)
                return paper_printer(address).print(f"{file_stem(report)} {made_at}", pdf)
            except PrinterUnreachable:
                return None

        self.command("print report", send, self._sent)

    def _sent(self, fate: PaperFate | None) -> None:
        match fate:
            case PaperFate.PRINTED:
                self.problem_solved.emit()
                self.report_sent.emit(tr("The report is printed."))
            case PaperFate.QUEUED:
                self.problem_solved.emit()
                self.report_sent.emit(tr("The report is in the print queue."))
            case PaperFate.WAITING:
                self.tell(
                    Problem(
                        tr("The printer has the report but waits."),
                        tr("Look at its paper and cover; print again only if nothing comes out."),
                    )
                )
            case PaperFate.GIVEN_UP | None:
                self.tell(
                    Problem(
                        tr("The report was not printed: the printer does not answer or gave it up."),
                        tr("Look at the printer, then print again; or export the PDF."),
                    )
                )
            case _:
                assert_never(fate)

    def _export(self, folder: Path, suffix: str, made: Callable[[DayReport], bytes]) -> None:
        report = self.report
        if report is None:
            return

        def write(_key: str) -> Path | NotWritten:
            return written(folder / f"{file_stem(report)}.{suffix}", made(report))

        self.command(f"export {suffix}", write, self._exported)

    def _exported(self, outcome: Path | NotWritten) -> None:
        if isinstance(outcome, NotWritten):
            what = tr(
                "The file could not be written to {folder}: {reason}.",
                folder=outcome.folder,
                reason=outcome.reason,
            )
            self.tell(Problem(what, tr("Choose another folder, then export again.")))
            return
        self.problem_solved.emit()
        self.export_written.emit(str(outcome))

    def _took(self, report: DayReport) -> None:
        if report.day != self._wanted:
            return
        self.report = report
        self.view = derive_day(report, USUAL_TARGETS)
        self.changed.emit()


def file_stem(report: DayReport) -> str:
    """The file's name says up to when the report knows its day."""
    until = clock_time(report.until, ZoneInfo(report.zone)).replace(":", "")
    return f"{TITLE} {report.day}" if report.whole else f"{TITLE} {report.day} 截至 {until}"


def written(file: Path, content: bytes) -> Path | NotWritten:
    """Write a file whole or not at all; one that is there under its name is replaced."""
    half = file.with_name(f".{file.name}.half")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with half.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        half.replace(file)
    except OSError as error:
        with suppress(OSError):
            half.unlink(missing_ok=True)
        return NotWritten(file.parent, error.strerror or type(error).__name__)
    return file
