"""The list of what the person served has begun online: who holds each, and what the next key does."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from counter.models.two_lines import TwoLinesModel
from counter.presenters.begun_view import BegunRow, Deed, cut_sentence
from counter.presenters.visit import VisitPresenter
from counter.widgets.chip_delegate import TwoLinesDelegate
from counter.widgets.pieces import EdgedDialog, KeyButton, label, note
from counter.widgets.problem_panel import ProblemPanel
from counter.words import tr

SIZE = (900, 460)


class BegunDialog(EdgedDialog):
    """Return opens the chosen one here or asks for it, F10 gives it back, F6 waits for it no longer, Escape leaves."""

    def __init__(self, visit: VisitPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("begunOnline")
        self.setWindowTitle(tr("Begun online"))
        self.resize(*SIZE)
        self._visit, self._presenter = visit, visit.begun
        self._model = TwoLinesModel(self)
        self._list = QListView()
        self._list.setObjectName("begunList")
        self._list.setModel(self._model)
        self._list.setItemDelegate(TwoLinesDelegate(self._list))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._cut_ground, words = note("amber")
        self._cut = label(cut_sentence(), wrap=True)
        self._cut.setObjectName("begunCut")
        words.addWidget(self._cut)
        self._ground, words = note()
        self._holder = label("", "heading", wrap=True)
        self._holder.setObjectName("begunHolder")
        self._next_step = label(wrap=True)
        self._next_step.setObjectName("begunNext")
        words.addWidget(self._holder)
        words.addWidget(self._next_step)
        self._nothing = label("", "soft", wrap=True)
        self._nothing.setObjectName("nothingBegun")
        self._act = self._button("", "Return", "begunAct", "primary")
        self._give_back = self._button(tr("Back to the citizen"), "F10", "begunGiveBack")
        self._withdraw = self._button(tr("Not wanted here"), "F6", "begunWithdraw")
        self._again = self._button(tr("Ask again"), "F5", "begunAgain")
        self._leave = self._button(tr("Close"), "Esc", "begunClose")
        self.problem = ProblemPanel(leaves_escape=True)
        self._lay_out()
        self._act.clicked.connect(self._do)
        self._give_back.clicked.connect(self._give)
        self._withdraw.clicked.connect(self._leave_it)
        self._again.clicked.connect(self._presenter.look)
        self._leave.clicked.connect(self.reject)
        self._list.selectionModel().currentChanged.connect(lambda _now, _before: self._show_chosen())
        self._presenter.changed.connect(self._show)
        self._presenter.busy_changed.connect(self._show_chosen)
        self._presenter.problem_arose.connect(self.problem.tell)
        self._presenter.came.connect(lambda _held: self.accept())
        visit.ended.connect(self.reject)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.problem.put_away()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._presenter.look()

    def _button(self, text: str, key: str, name: str, kind: str = "") -> KeyButton:
        button = KeyButton(text, key, kind)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addWidget(self._leave)
        buttons.addWidget(self._again)
        buttons.addStretch(1)
        for each in (self._withdraw, self._give_back, self._act):
            buttons.addWidget(each)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(12)
        column.addWidget(label(tr("Begun online"), "heading"))
        column.addWidget(self._cut_ground)
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._ground)
        column.addWidget(self.problem)
        column.addLayout(buttons)

    def _show(self) -> None:
        chosen, view = self._row(), self._presenter.view
        self._model.show([(each, each.name, each.holder) for each in view.rows])
        self._list.setVisible(bool(view.rows))
        self._nothing.setVisible(not view.rows)
        self._nothing.setText(
            tr("Nothing of this person's is known at this hall. Take the matter in as usual: Ctrl+K.")
            if view.cut
            else tr("This person has begun nothing online. Take the matter in as usual: Ctrl+K.")
        )
        self._cut_ground.setVisible(view.cut)
        if view.rows:
            ids = [each.id for each in view.rows]
            at = ids.index(chosen.id) if chosen is not None and chosen.id in ids else 0
            self._list.setCurrentIndex(self._model.index(at))
        self._show_chosen()

    def _show_chosen(self) -> None:
        row, free = self._row(), not self._presenter.busy
        self._ground.setVisible(row is not None)
        for each in (self._act, self._give_back, self._withdraw):
            each.setVisible(row is not None)
        self._act.setText(_deed_words(None if row is None else row.deed))
        self._act.updateGeometry()
        self._act.setEnabled(free and row is not None and row.deed is not Deed.WAIT)
        self._give_back.setEnabled(free and row is not None and row.can_give_back)
        self._withdraw.setEnabled(free and row is not None and row.can_withdraw)
        if row is not None:
            self._holder.setText(row.name)
            self._next_step.setText(row.next_step)

    def _row(self) -> BegunRow | None:
        index: QModelIndex = self._list.currentIndex()
        key = self._model.key(index.row())
        return key if isinstance(key, BegunRow) else None

    def _do(self) -> None:
        row = self._row()
        if row is not None:
            self.problem.put_away()
            self._presenter.act(row)

    def _give(self) -> None:
        row = self._row()
        if row is not None:
            self.problem.put_away()
            self._visit.give_back(row.id)

    def _leave_it(self) -> None:
        row = self._row()
        if row is not None:
            self.problem.put_away()
            self._presenter.withdraw(row)


def _deed_words(deed: Deed | None) -> str:
    match deed:
        case Deed.GO_ON:
            return tr("Go on with it")
        case Deed.TAKE_OVER:
            return tr("Take it over")
        case Deed.WAIT:
            return tr("Waiting for it")
        case Deed.ASK:
            return tr("Ask for it to come here")
    return tr("Open it here")
