"""A list of what waits for a person's word: what it is, what to do now, and a key for each answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from counter.models.two_lines import TwoLinesModel
from counter.widgets.chip_delegate import TwoLinesDelegate
from counter.widgets.pieces import EdgedDialog, KeyButton, label, note
from counter.widgets.problem_panel import ProblemPanel
from counter.words import tr

SIZE = (900, 560)


class Row(Protocol):
    """One thing that waits: of which case, what was found, and what to do."""

    @property
    def case(self) -> str: ...
    @property
    def item(self) -> str: ...
    @property
    def what(self) -> str: ...
    @property
    def next_step(self) -> str: ...


class Waiting(Protocol):
    """The presenter behind the list; the three are its signals."""

    changed: Any
    busy_changed: Any
    problem_arose: Any

    @property
    def rows(self) -> Sequence[Row]: ...
    @property
    def busy(self) -> bool: ...
    def look(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Told:
    """What the list is about: its title, and what is said while nothing waits. `one` and `many` name its widgets."""

    one: str
    many: str
    title: str
    nothing: str


class SettlingDialog(EdgedDialog):
    """Escape leaves; what is not settled stays in the list. A subclass gives the answers and when each may be given."""

    def __init__(
        self, told: Told, presenter: Waiting, answers: Sequence[KeyButton], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(told.many)
        self.setWindowTitle(told.title)
        self.resize(*SIZE)
        self._waiting = presenter
        self._model = TwoLinesModel(self)
        self._list = QListView()
        self._list.setObjectName(f"{told.many}List")
        self._list.setModel(self._model)
        self._list.setItemDelegate(TwoLinesDelegate(self._list))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._ground, words = note("amber")
        self._what = label("", "heading", wrap=True)
        self._what.setObjectName(f"{told.one}What")
        self._next_step = label(wrap=True)
        self._next_step.setObjectName(f"{told.one}Next")
        words.addWidget(self._what)
        words.addWidget(self._next_step)
        self._nothing = label(told.nothing, "soft")
        self._nothing.setObjectName(f"no{told.many[0].upper()}{told.many[1:]}")
        self.problem = ProblemPanel(leaves_escape=True)
        self._lay_out(told.title, answers)
        self._list.selectionModel().currentChanged.connect(lambda _now, _before: self._show_chosen())
        presenter.changed.connect(self._show)
        presenter.busy_changed.connect(self._show_chosen)
        presenter.problem_arose.connect(self.problem.tell)
        self._show()

    def chosen(self) -> Any:
        """The presenter's row that is chosen, or None."""
        return self._model.key(self._list.currentIndex().row())

    def allow(self, row: Any) -> None:
        """Turn each answer on or off for this row; None while nothing waits."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._waiting.look()

    def _lay_out(self, title: str, answers: Sequence[KeyButton]) -> None:
        leave = KeyButton(tr("Close"), "Esc")
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(leave)
        buttons.addStretch(1)
        for answer in answers:
            buttons.addWidget(answer)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(12)
        column.addWidget(label(title, "heading"))
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing)
        column.addWidget(self._ground)
        column.addWidget(self.problem)
        column.addLayout(buttons)

    def _show(self) -> None:
        place = max(0, self._list.currentIndex().row())
        rows = self._waiting.rows
        self._model.show([(each, f"{each.case} · {each.item}", each.what) for each in rows])
        self._list.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        if rows:
            self._list.setCurrentIndex(self._model.index(min(place, len(rows) - 1)))
        self._show_chosen()

    def _show_chosen(self) -> None:
        row = self.chosen()
        self._ground.setVisible(row is not None)
        self.allow(row)
        if row is not None:
            self._what.setText(row.what)
            self._next_step.setText(row.next_step)
