"""The list of cases that were begun online too: what is the same, what to do; a key for each answer."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from counter.models.two_lines import TwoLinesModel
from counter.presenters.doubles import DoubleRow, DoublesPresenter
from counter.widgets.chip_delegate import TwoLinesDelegate
from counter.widgets.pieces import EdgedDialog, KeyButton, label, note
from counter.widgets.problem_panel import ProblemPanel
from counter.words import tr

SIZE = (900, 560)


class DoublesDialog(EdgedDialog):
    """F7 lets the case go on, F6 both, Escape leaves; what nobody has said and the platform taken in stays."""

    def __init__(self, presenter: DoublesPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("doubles")
        self.setWindowTitle(tr("Begun online too"))
        self.resize(*SIZE)
        self._presenter = presenter
        self._model = TwoLinesModel(self)
        self._list = QListView()
        self._list.setObjectName("doublesList")
        self._list.setModel(self._model)
        self._list.setItemDelegate(TwoLinesDelegate(self._list))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._ground, words = note("amber")
        self._what = label("", "heading", wrap=True)
        self._what.setObjectName("doubleWhat")
        self._next_step = label(wrap=True)
        self._next_step.setObjectName("doubleNext")
        words.addWidget(self._what)
        words.addWidget(self._next_step)
        self._nothing = label(tr("No case was begun online too: nothing is to be done here."), "soft")
        self._nothing.setObjectName("noDoubles")
        self._same = KeyButton(tr("One matter: this case goes on"), "F7", "primary")
        self._same.setObjectName("doubleSame")
        self._two = KeyButton(tr("Two matters: both go on"), "F6")
        self._two.setObjectName("doubleTwo")
        self._leave = KeyButton(tr("Close"), "Esc")
        self.problem = ProblemPanel(leaves_escape=True)
        self._lay_out()
        self._same.clicked.connect(lambda: self._answer(True))
        self._two.clicked.connect(lambda: self._answer(False))
        self._leave.clicked.connect(self.reject)
        self._list.selectionModel().currentChanged.connect(lambda _now, _before: self._show_chosen())
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
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        buttons.addWidget(self._two)
        buttons.addWidget(self._same)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(12)
        column.addWidget(label(tr("Begun online too"), "heading"))
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

    def _show_chosen(self) -> None:
        row = self._row()
        self._ground.setVisible(row is not None)
        free = row is not None and row.open and not self._presenter.busy
        self._same.setEnabled(free)
        self._two.setEnabled(free)
        if row is not None:
            self._what.setText(row.what)
            self._next_step.setText(row.next_step)

    def _row(self) -> DoubleRow | None:
        index: QModelIndex = self._list.currentIndex()
        key = self._model.key(index.row())
        return key if isinstance(key, DoubleRow) else None

    def _answer(self, same: bool) -> None:
        row = self._row()
        if row is not None:
            self.problem.put_away()
            self._presenter.answer(row, same)
