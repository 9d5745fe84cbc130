"""The desk: everything of one visit on one screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from counter.presenters.citizen_card import CitizenCardPresenter
from counter.presenters.desk import DeskPresenter
from counter.presenters.desk_view import Chip
from counter.presenters.status import StatusPresenter
from counter.presenters.visit import VisitPresenter
from counter.widgets.person_pane import PersonPane
from counter.widgets.pieces import KeyButton
from counter.widgets.problem_panel import ProblemPanel
from counter.widgets.queue_pane import QueuePane
from counter.widgets.top_bar import TopBar
from counter.widgets.work_area import WorkArea
from counter.words import Problem, tr
from shared.qt.line_label import LineLabel
from shared.qt.stylesheet import restyle

WIDE_FROM = 1600
PERSON_WIDTHS = (340, 240)
ISSUING_WIDTHS = (400, 320)
"""Of the right pane, where there is room and where not."""
CHIPS = ("printer", "database", "devices")
WELL = {"printer": ("jade", "quiet"), "database": ("jade",)}
"""What makes room on a narrow page while there is something to say of the line."""


class DeskPage(QWidget):
    """Queue left, intake in the middle, the person right; the problem panel above the middle.

    The issuing desk takes the place of the intake and the person when it is asked for.
    """

    health_asked = Signal()
    checks_asked = Signal()  # the checks that failed
    doubles_asked = Signal()  # the cases that were begun online too
    issuing_asked = Signal()  # the issuing desk, or back from it

    def __init__(
        self,
        desk: DeskPresenter,
        visit: VisitPresenter,
        status: StatusPresenter,
        citizen_card: CitizenCardPresenter | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._desk, self._visit, self._status = desk, visit, status
        self.top = TopBar(desk)
        self._queue = QueuePane(desk)
        self._work = WorkArea(desk, visit)
        self._person = PersonPane(visit, citizen_card)
        self.problem = ProblemPanel()
        self._chips = {name: QLabel() for name in CHIPS}
        self._line = LineLabel()
        self._health = KeyButton(tr("Devices and line"), "Ctrl+D", "quiet")
        self._health.setObjectName("openHealth")
        self._health.clicked.connect(self.health_asked)
        self._checks = KeyButton("", "Ctrl+J", "danger")
        self._checks.setObjectName("openChecks")
        self._checks.clicked.connect(self.checks_asked)
        self._checks.hide()
        self._doubles = KeyButton("", "Ctrl+U", "danger")
        self._doubles.setObjectName("openDoubles")
        self._doubles.clicked.connect(self.doubles_asked)
        self._doubles.hide()
        self._issuing = KeyButton(tr("Issuing desk"), "Ctrl+I", "quiet")
        self._issuing.setObjectName("openIssuing")
        self._issuing.clicked.connect(self.issuing_asked)
        self._middle, self._right = QStackedWidget(), QStackedWidget()
        self._middle.addWidget(self._work)
        self._right.addWidget(self._person)
        self._lay_out()
        self.top.finish.clicked.connect(self._finish)
        for presenter in (desk, visit):
            presenter.problem_arose.connect(self._tell)
            presenter.problem_solved.connect(self.problem.put_away)
        desk.ticket_called.connect(lambda: self.top.begin.setFocus(Qt.FocusReason.OtherFocusReason))
        desk.changed.connect(self._offer_the_next, Qt.ConnectionType.SingleShotConnection)
        desk.serving_began.connect(visit.begin)
        desk.visit_ended.connect(self._end_visit)
        self._work.rules_changed.connect(self._person.show_rules)
        status.changed.connect(self._show_status)
        self._show_status()

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setSpacing(8)
        middle.addWidget(self.problem)
        middle.addWidget(self._middle, 1)
        panes = QHBoxLayout()
        panes.setContentsMargins(12, 12, 12, 12)
        panes.setSpacing(12)
        panes.addWidget(self._queue)
        panes.addLayout(middle, 1)
        panes.addWidget(self._right)
        foot = QFrame()
        foot.setObjectName("statusBar")
        foot.setProperty("kind", "bar")
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(12)
        row.addWidget(self._line, 0, Qt.AlignmentFlag.AlignVCenter)
        for name in CHIPS:
            self._chips[name].setObjectName(f"status_{name}")
            row.addWidget(self._chips[name], 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self._doubles)
        row.addWidget(self._checks)
        row.addWidget(self._issuing)
        row.addWidget(self._health)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top)
        column.addLayout(panes, 1)
        column.addWidget(foot)
        self._size_panes()

    @property
    def issuing_shown(self) -> bool:
        """Whether the page is turned to the issuing desk."""
        return self._middle.currentWidget() is not self._work

    def show_failed_checks(self, count: int) -> None:
        """How many checks failed and wait for somebody; nothing is said of none."""
        self._checks.setText(tr("Checks failed: {count}", count=count))
        self._checks.setVisible(count > 0)

    def show_doubles(self, count: int) -> None:
        """How many cases were begun online too and wait for a word; nothing is said of none."""
        self._doubles.setText(tr("Begun online too: {count}", count=count))
        self._doubles.setVisible(count > 0)

    def show_issuing(self, middle: QWidget, right: QWidget) -> None:
        """Turn to the issuing desk; what was begun at the intake stays as it is."""
        self._turn_to(middle, right)
        self._issuing.setText(tr("Back to the intake"))

    def show_intake(self) -> None:
        """Turn back."""
        self._turn_to(self._work, self._person)
        self._issuing.setText(tr("Issuing desk"))

    def _turn_to(self, middle: QWidget, right: QWidget) -> None:
        self.problem.put_away()
        for stack, part in ((self._middle, middle), (self._right, right)):
            if stack.indexOf(part) < 0:
                stack.addWidget(part)
            stack.setCurrentWidget(part)
        self._size_panes()

    def resizeEvent(self, event: object) -> None:
        self._size_panes()
        self._show_status()

    def _size_panes(self) -> None:
        wide = self.width() >= WIDE_FROM
        self._queue.setFixedWidth(320 if wide else 264)
        roomy, tight = ISSUING_WIDTHS if self.issuing_shown else PERSON_WIDTHS
        self._right.setFixedWidth(roomy if wide else tight)

    def _tell(self, problem: Problem) -> None:
        self.problem.tell(problem)

    def _finish(self) -> None:
        if self._visit.may_end():
            self._desk.finish()

    def _end_visit(self) -> None:
        self.problem.put_away()
        self._visit.end()
        self._offer_the_next()

    def _offer_the_next(self) -> None:
        if not self.issuing_shown:
            self.top.call_next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_status(self) -> None:
        view = self._status.view
        self._line.show_line(view.line)
        tight = self.width() < WIDE_FROM and view.line.tone != "jade"
        for name, chip in zip(CHIPS, (view.printer, view.database, view.devices), strict=True):
            _show_chip(self._chips[name], chip)
            left_out = tight and name in WELL and chip.tone in WELL[name]
            self._chips[name].setVisible(bool(chip.text) and not left_out)


def _show_chip(shown: QLabel, chip: Chip) -> None:
    shown.setText(chip.text)
    if shown.property("tone") != chip.tone:
        shown.setProperty("tone", chip.tone)
        restyle(shown)
