"""The hall now: figures, windows, lines, and what has to be dealt with."""

from functools import partial

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QWidget

from counter.issuing.presenters.right_view import Deed, RightView
from counter.issuing.widgets.sheet_dialogs import FoundDialog, GiveUpDialog
from counter.manager.day_view import ticket_rows
from counter.manager.dialogs import CasesDialog, DocumentDialog, FollowUpDialog
from counter.manager.hours_chart import HoursChart
from counter.manager.live import FollowUp, LivePresenter
from counter.manager.live_view import Tile, WindowCell
from counter.manager.sections import column, row, scrolled, section, turn
from counter.manager.set_aside import MatterView
from counter.manager.set_aside_dialog import SetAsideDialog
from counter.manager.tables import FigureView, TicketsDialog
from counter.manager.tiles import TileRow
from counter.manager.todo_list import TodoList
from counter.manager.todos import Opens, Todo
from counter.manager.window_map import WindowMap
from counter.manager.words import tr
from counter.widgets.problem_panel import ProblemPanel
from shared.reports.model import Tickets


class LivePage(QWidget):
    """Shows the presenter's view; every figure opens to the tickets behind it."""

    def __init__(self, presenter: LivePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("livePage")
        self._presenter = presenter
        self._dialog: QDialog | None = None
        self.problem = ProblemPanel()
        self._tiles, self._windows, self._hours, self._todos = (
            TileRow(),
            WindowMap(),
            HoursChart(),
            TodoList(),
        )
        self._lines = FigureView(
            "liveLines",
            (tr("Line"), tr("Waiting"), tr("Median"), tr("90th"), tr("Longest"), tr("New ticket")),
        )
        self._lay_out()
        self._tiles.opened.connect(self._open_tile)
        self._windows.opened.connect(self._open_window)
        self._lines.figure_opened.connect(self.open_tickets)
        self._hours.hour_opened.connect(self.open_tickets)
        self._todos.acted.connect(self._act)
        presenter.changed.connect(self._show)
        presenter.problem_arose.connect(self.problem.tell)
        presenter.problem_solved.connect(self.problem.put_away)
        presenter.follow_up_read.connect(self._open_follow_up)
        presenter.contact_recorded.connect(self._close_dialog)
        presenter.set_aside_read.connect(self._open_set_aside)
        presenter.matter_settled.connect(self._put_away)
        presenter.sheet_read.connect(self._open_sheet)
        presenter.deeds.done.connect(self._close_dialog)

    def open_tickets(self, title: str, tickets: Tickets) -> None:
        """Open the tickets behind a figure."""
        if self._presenter.facts is not None:
            self._open(TicketsDialog(title, ticket_rows(self._presenter.facts.report, tickets), self))

    def _lay_out(self) -> None:
        self._pair, beside = row(), row()
        self._pair.addWidget(section(tr("Windows"), tr("press one for its tickets"), self._windows), 1)
        self._pair.addWidget(section(tr("Lines"), tr("minutes; double-click a figure"), self._lines), 1)
        beside.addLayout(self._pair, 2)
        beside.addWidget(section(tr("To deal with"), "", self._todos), 1)
        inside = QWidget()
        within = column()
        inside.setLayout(within)
        within.addWidget(self._tiles)
        within.addLayout(beside)
        within.addWidget(section(tr("Tickets taken by the hour"), tr("double-click a bar"), self._hours), 1)
        whole = column()
        self.setLayout(whole)
        whole.addWidget(self.problem)
        whole.addWidget(scrolled(inside), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        turn(self._pair, event.size().width())
        super().resizeEvent(event)

    def _show(self) -> None:
        view = self._presenter.view
        self._tiles.show_tiles(view.tiles)
        self._windows.show_windows(view.windows)
        self._lines.show_rows(view.lines)
        self._lines.setMinimumHeight(self._lines.whole_height())
        self._hours.show_hours(view.hours, view.present_hour)
        self._todos.show_todos(view.todos)

    def _open_tile(self, tile: Tile) -> None:
        self.open_tickets(f"{tile.label} {tile.figure}", tile.tickets)

    def _open_window(self, cell: WindowCell) -> None:
        self.open_tickets(cell.told, cell.tickets)

    def _act(self, todo: Todo) -> None:
        facts = self._presenter.facts
        if facts is None:
            return
        match todo.opens:
            case Opens.FOLLOW_UP:
                self._presenter.look_at(todo.subject)
            case Opens.DOCUMENT:
                self._presenter.look_at_sheet(todo.subject)
            case Opens.SET_ASIDE:
                self._presenter.look_at_set_aside()
            case Opens.CASES:
                due = tuple(case for case in facts.deciding if case.promised_day <= facts.report.day)
                self._open(CasesDialog(todo.text, due, self))
            case Opens.TICKETS:
                self.open_tickets(todo.text, todo.tickets)

    def _open_follow_up(self, follow_up: FollowUp) -> None:
        dialog = FollowUpDialog(follow_up, self)
        dialog.recorded.connect(self._presenter.record_contact)
        self._open(dialog)

    def _open_set_aside(self, matters: tuple[MatterView, ...]) -> None:
        if matters:
            dialog = SetAsideDialog(matters, self)
            dialog.settled.connect(self._presenter.settle)
            self._open(dialog)

    def _put_away(self, key: str) -> None:
        if isinstance(self._dialog, SetAsideDialog):
            self._dialog.put_away(key)

    def _open_sheet(self, right: RightView) -> None:
        deeds, place = self._presenter.deeds, self._presenter.places.called(right.document.station)
        dialog = DocumentDialog(right, self)

        def ask(deed: Deed) -> None:
            asked = (
                FoundDialog(right, deeds, dialog)
                if deed is Deed.FOUND
                else GiveUpDialog(right, place, deeds, dialog)
            )
            asked.open()

        dialog.deed_chosen.connect(ask)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self._close_dialog()
        self._dialog = dialog
        dialog.finished.connect(partial(self._forget, dialog))
        dialog.open()

    def _forget(self, dialog: QDialog, _result: int) -> None:
        if self._dialog is dialog:
            self._dialog = None

    def _close_dialog(self, _subject: str = "") -> None:
        if self._dialog is not None:
            self._dialog.close()
