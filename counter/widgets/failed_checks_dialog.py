"""The list of failed checks: the case, what was found, what to do; one key when the original was seen."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from counter.models.two_lines import TwoLinesModel
from counter.presenters.failed_checks import FailedChecksPresenter, FailedRow
from counter.widgets.chip_delegate import TwoLinesDelegate
from counter.widgets.pieces import EdgedDialog, KeyButton, label, note
from counter.widgets.problem_panel import ProblemPanel
from counter.words import tr

SIZE = (900, 560)


class FailedChecksDialog(EdgedDialog):
    """F7 settles the chosen one, Escape leaves; what is not settled stays in the list."""

    def __init__(self, presenter: FailedChecksPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("failedChecks")
        self.setWindowTitle(tr("Checks that failed"))
        self.resize(*SIZE)
        self._presenter = presenter
        self._model = TwoLinesModel(self)
        self._list = QListView()
        self._list.setObjectName("failedChecksList")
        self._list.setModel(self._model)
        self._list.setItemDelegate(TwoLinesDelegate(self._list))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._ground, words = note("amber")
        self._what = label("", "heading", wrap=True)
        self._what.setObjectName("failedCheckWhat")
        self._next_step = label(wrap=True)
        self._next_step.setObjectName("failedCheckNext")
        words.addWidget(self._what)
        words.addWidget(self._next_step)
        self._nothing = label(tr("No check has failed: nothing is to be done here."), "soft")
        self._nothing.setObjectName("noFailedChecks")
        self._seen = KeyButton(tr("Original seen"), "F7", "primary")
        self._seen.setObjectName("failedCheckSeen")
        self._leave = KeyButton(tr("Close"), "Esc")
        self.problem = ProblemPanel(leaves_escape=True)
        self._lay_out()
        self._seen.clicked.connect(self._settle)
        self._leave.clicked.connect(self.reject)
        self._list.selectionModel().currentChanged.connect(self._chosen)
        presenter.changed.connect(self._show)
        presenter.busy_changed.connect(self._show_chosen)
        presenter.problem_arose.connect(self.problem.tell)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._presenter.look()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._seen)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(12)
        column.addWidget(label(tr("Checks that failed"), "heading"))
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing)
        column.addWidget(self._ground)
        column.addWidget(self.problem)
        column.addLayout(buttons)

    def _show(self) -> None:
        place = max(0, self._list.currentIndex().row())
        rows = self._presenter.rows
        self._model.show([(each, f"{each.case} · {each.item}", each.what) for each in rows])
        self._list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        if rows:
            self._list.setCurrentIndex(self._model.index(min(place, len(rows) - 1)))
        self._show_chosen()

    def _chosen(self, _current: QModelIndex) -> None:
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self._row()
        self._ground.setVisible(row is not None)
        self._seen.setEnabled(row is not None and not self._presenter.busy)
        if row is not None:
            self._what.setText(row.what)
            self._next_step.setText(row.next_step)

    def _row(self) -> FailedRow | None:
        key = self._model.key(self._list.currentIndex().row())
        return key if isinstance(key, FailedRow) else None

    def _settle(self) -> None:
        row = self._row()
        if row is not None:
            self.problem.put_away()
            self._presenter.settle(row)
