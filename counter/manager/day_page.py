"""What a day was like: choose it, look into every figure, write it to files."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDate, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QDateEdit,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from counter.manager.day import DayPresenter
from counter.manager.day_view import LEVELS, ticket_rows
from counter.manager.live_view import Tile
from counter.manager.sections import column, row, scrolled, section, turn
from counter.manager.tables import FigureView, TicketsDialog
from counter.manager.tiles import TileRow
from counter.manager.words import level, tr
from counter.widgets.pieces import KeyButton, label
from counter.widgets.problem_panel import ProblemPanel
from shared.reports.model import Tickets

SETTLE_MS = 300
"""So long nothing is read while someone still types or steps through the days."""


class DayPage(QWidget):
    """Shows the presenter's view; `exports` is the folder files go to unless another is chosen."""

    def __init__(self, presenter: DayPresenter, exports: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reportPage")
        self._presenter = presenter
        self.problem = ProblemPanel()
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._day = QDateEdit()
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.setObjectName("reportDay")
        self._extent = label(kind="soft")
        self._extent.setObjectName("reportExtent")
        self._folder = QLineEdit(str(exports))
        self._folder.setCursorPosition(0)
        self._folder.setObjectName("exportFolder")
        self._done = label(kind="soft")
        self._done.setObjectName("exportDone")
        self._done.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._pdf, self._xlsx = KeyButton(tr("Export PDF"), "Ctrl+S"), KeyButton(tr("Export XLSX"), "Ctrl+E")
        self._print = KeyButton(tr("Print"), "Ctrl+P")
        self._print.setObjectName("printReport")
        self._pdf.setObjectName("exportPdf")
        self._xlsx.setObjectName("exportXlsx")
        self._tiles = TileRow()
        self._make_tables()
        self._lay_out()
        self._connect()

    def show_today(self) -> None:
        """Show the hall's present day, and let no later one be chosen."""
        today = QDate.fromString(self._presenter.today, Qt.DateFormat.ISODate)
        self._day.setMaximumDate(today)
        self._day.setDate(today)
        self._ask()

    def open_tickets(self, title: str, tickets: Tickets) -> None:
        """Open the tickets behind a figure."""
        if self._presenter.report is not None:
            dialog: QDialog = TicketsDialog(title, ticket_rows(self._presenter.report, tickets), self)
            dialog.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        for pair in self._pairs:
            turn(pair, event.size().width())
        super().resizeEvent(event)

    def _make_tables(self) -> None:
        waits = (tr("Wait median"), tr("Wait 90th"), tr("Wait longest"))
        servings = (tr("Service median"), tr("Service 90th"))
        groups = (
            tr("Taken"),
            tr("Served"),
            tr("Missed"),
            tr("Given up"),
            tr("Still waiting"),
            tr("At a window"),
        )
        levels = tuple(level(each) for each in LEVELS)
        self._lines = FigureView("linesTable", (tr("Line"), *groups, *waits, *servings))
        self._windows = FigureView("windowsTable", (tr("Window"), tr("Served"), *servings, *levels))
        self._clerks = FigureView("clerksTable", (tr("Clerk"), tr("Served"), *servings, *levels))
        self._ratings = FigureView("ratingsTable", (tr("Rating"), tr("Count"), tr("Share")))
        self._bad = FigureView(
            "badTable", (tr("No."), tr("Rating"), tr("Window"), tr("Clerk"), tr("Follow-up")), left=5
        )

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        today = KeyButton(tr("Today"))
        today.setObjectName("reportToday")
        today.clicked.connect(self.show_today)
        browse = KeyButton("…")
        browse.setToolTip(tr("Choose the folder"))
        browse.clicked.connect(self._choose_folder)
        self._folder.setMinimumWidth(320)
        left: tuple[QWidget, ...] = (self._day, today, self._extent)
        right: tuple[QWidget, ...] = (self._folder, browse, self._pdf, self._xlsx, self._print)
        for each in left:
            bar.addWidget(each)
        bar.addStretch(1)
        bar.addWidget(label(tr("Folder"), "soft"))
        for each in right:
            bar.addWidget(each)
        inside = QWidget()
        within = column()
        inside.setLayout(within)
        within.addWidget(self._tiles)
        within.addWidget(
            section(tr("Lines"), tr("minutes; double-click a figure for its tickets"), self._lines)
        )
        self._pairs = (
            _beside((tr("Windows"), self._windows), (tr("Clerks"), self._clerks)),
            _beside((tr("Ratings"), self._ratings), (tr("Bad ratings"), self._bad)),
        )
        for pair in self._pairs:
            within.addLayout(pair)
        within.addStretch(1)
        whole = column()
        self.setLayout(whole)
        whole.addLayout(bar)
        whole.addWidget(self._done)
        whole.addWidget(self.problem)
        whole.addWidget(scrolled(inside), 1)
        self._done.hide()

    def _connect(self) -> None:
        presenter = self._presenter
        self._day.dateChanged.connect(self._ask_soon)
        self._settle.timeout.connect(self._ask)
        self._pdf.clicked.connect(lambda: presenter.export_pdf(self._chosen()))
        self._xlsx.clicked.connect(lambda: presenter.export_xlsx(self._chosen()))
        self._print.clicked.connect(presenter.print_report)
        self._tiles.opened.connect(self._open_tile)
        for table in self._tables:
            table.figure_opened.connect(self.open_tickets)
        presenter.changed.connect(self._show)
        presenter.busy_changed.connect(self._show_busy)
        presenter.problem_arose.connect(self.problem.tell)
        presenter.problem_solved.connect(self.problem.put_away)
        presenter.export_written.connect(lambda file: self._tell_done(tr("Written: {file}", file=file)))
        presenter.report_sent.connect(self._tell_done)

    @property
    def _tables(self) -> tuple[FigureView, ...]:
        return self._lines, self._windows, self._clerks, self._ratings, self._bad

    def _ask_soon(self, _day: QDate) -> None:
        self._settle.start()

    def _ask(self) -> None:
        self._settle.stop()
        self._done.hide()
        self._presenter.show(self._day.date().toString(Qt.DateFormat.ISODate))

    def _show(self) -> None:
        view = self._presenter.view
        self._extent.setText(view.extent)
        self._tiles.show_tiles(view.tiles)
        rows = (view.lines, view.windows, view.clerks, view.ratings, view.bad)
        for table, shown in zip(self._tables, rows, strict=True):
            table.show_rows(shown)
            table.setFixedHeight(table.whole_height())

    def _show_busy(self) -> None:
        for button in (self._pdf, self._xlsx, self._print):
            button.setEnabled(not self._presenter.busy)

    def _tell_done(self, words: str) -> None:
        self._done.setText(words)
        self._done.show()

    def _open_tile(self, tile: Tile) -> None:
        self.open_tickets(f"{tile.label} {tile.figure}", tile.tickets)

    def _chosen(self) -> Path:
        return Path(self._folder.text().strip()).expanduser()

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self, tr("Choose the folder"), str(self._chosen()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOptions(QFileDialog.Option.ShowDirsOnly | QFileDialog.Option.DontUseNativeDialog)
        dialog.fileSelected.connect(partial(QLineEdit.setText, self._folder))
        dialog.open()


def _beside(*parts: tuple[str, QWidget]) -> QBoxLayout:
    pair = row()
    for title, part in parts:
        pair.addWidget(section(title, "", part), 1, Qt.AlignmentFlag.AlignTop)
    return pair
