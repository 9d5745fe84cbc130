"""Finding an item by keyboard: Chinese, the first letters of the pinyin, everyday words."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from counter.models.two_lines import TwoLinesModel
from counter.presenters.visit import VisitPresenter
from counter.widgets.chip_delegate import TwoLinesDelegate
from counter.widgets.pieces import label
from counter.words import tr

LIST_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class ItemSearch(QWidget):
    """The arrow keys move in the list while one types; Return opens the item."""

    def __init__(self, visit: VisitPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._visit = visit
        self._text = QLineEdit()
        self._text.setObjectName("itemSearch")
        self._text.setPlaceholderText(tr("For example: open a restaurant, spjy, business licence"))
        self._text.installEventFilter(self)
        self.setFocusProxy(self._text)
        self._model = TwoLinesModel(self)
        self._list = QListView()
        self._list.setObjectName("itemResults")
        self._list.setModel(self._model)
        self._list.setItemDelegate(TwoLinesDelegate(self._list))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setUniformItemSizes(True)
        self._nothing = label(
            tr("No item fits these words. Try an everyday word, or the first letters of its pinyin."), "soft"
        )
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 12)
        column.setSpacing(8)
        column.addWidget(label(tr("What has the person come for?"), "heading"))
        column.addWidget(label(tr("Type, choose with the arrow keys, open with Return."), "soft"))
        column.addWidget(self._text)
        column.addWidget(self._list, 1)
        column.addWidget(self._nothing, 1)
        self._text.textChanged.connect(self._search)
        self._text.returnPressed.connect(self._open)
        self._list.activated.connect(lambda _index: self._open())
        self._list.clicked.connect(lambda _index: self._open())
        self._search("")

    def begin(self) -> None:
        """Start a new search."""
        self._text.clear()
        self._search("")
        self._text.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._text.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in LIST_KEYS:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            last = self._model.rowCount() - 1
            row = self._list.currentIndex().row() + step[Qt.Key(event.key())]
            self._list.setCurrentIndex(self._model.index(max(0, min(last, row))))
            return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        found = self._visit.find(text)
        self._model.show([(each.code, each.name, each.told) for each in found])
        self._list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        if found:
            self._list.setCurrentIndex(self._model.index(0))

    def _open(self) -> None:
        code = self._model.key(self._list.currentIndex().row())
        if isinstance(code, str):
            self._visit.open_item(code)
