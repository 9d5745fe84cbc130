"""What has to be dealt with, a sentence and an action each."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from counter.manager.todos import Opens, Todo
from counter.manager.words import tr
from counter.widgets.pieces import label
from shared.qt.stylesheet import restyle

LEAST_WIDTH = 380
INKS = {"red": "red", "amber": ""}


class TodoRow(QFrame):
    """One to-do; it keeps its button while its sentence changes, so that no press is lost."""

    acted = Signal(object)  # Todo

    def __init__(self, todo: Todo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self._todo = todo
        self._text = label(wrap=True)
        self.button = QPushButton()
        self.button.setProperty("kind", "quiet")
        self.button.clicked.connect(lambda: self.acted.emit(self._todo))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 4, 6, 4)
        row.addWidget(self._text, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.show_todo(todo)

    def show_todo(self, todo: Todo) -> None:
        self._todo = todo
        self._text.setText(todo.text)
        self.button.setText(todo.action)
        self.button.setAccessibleDescription(todo.text)
        ink = INKS[todo.tone]
        if self._text.property("ink") != ink:
            self._text.setProperty("ink", ink)
            restyle(self._text)


class TodoList(QScrollArea):
    """The rows in order; the action of the first bad rating is named `followUp`."""

    acted = Signal(object)  # Todo

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("todoList")
        self.setMinimumWidth(LEAST_WIDTH)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: dict[str, TodoRow] = {}
        self._nothing = label("", "soft", wrap=True)
        self._nothing.setObjectName("todoNothing")
        self._nothing.setContentsMargins(14, 12, 14, 12)
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
        self.setWidget(inside)
        for ground in (inside, self.viewport()):
            ground.setAutoFillBackground(False)

    def show_todos(self, todos: tuple[Todo, ...]) -> None:
        wanted = {todo.key for todo in todos}
        for key in [key for key in self._rows if key not in wanted]:
            row = self._rows.pop(key)
            self._column.removeWidget(row)
            row.button.setObjectName("")
            row.hide()
            row.deleteLater()
        self._nothing.setText(
            tr("Nothing else is to be dealt with.")
            if todos
            else tr("Nothing to deal with: everyone is looked after.")
        )
        first = True
        for place, todo in enumerate(todos):
            row = self._rows.get(todo.key) or self._add(todo)
            row.show_todo(todo)
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            rated = todo.opens is Opens.FOLLOW_UP
            row.button.setObjectName("followUp" if rated and first else f"todo {todo.key}")
            first = first and not rated
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(LEAST_WIDTH, self._column.sizeHint().height())

    def _add(self, todo: Todo) -> TodoRow:
        row = self._rows[todo.key] = TodoRow(todo)
        row.acted.connect(self.acted)
        return row
