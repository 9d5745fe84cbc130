"""The right of the page of numbered blank paper: one stock at one place, and what can be entered by key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from counter.issuing.presenters.ledger import LedgerPresenter
from counter.widgets.pieces import KeyButton, card, emptied, heading_row, label
from counter.words import tr


class LedgerSide(QFrame):
    """A button for each entry, named `ledger_<entry>`: receive, load, unload, spoil, count."""

    entry_chosen = Signal(str)

    def __init__(self, ledger: LedgerPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ledger = ledger
        self._title = label("", "heading", wrap=True)
        self._title.setObjectName("ledgerSpot")
        self._inside = QVBoxLayout()
        self._movements = QVBoxLayout()
        self._moved = label(tr("Latest movements"), "soft")
        self.buttons = _buttons()
        self._lay_out()
        for entry, button in self.buttons.items():
            button.clicked.connect(lambda _=False, chosen=entry: self.entry_chosen.emit(chosen))
        ledger.changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        body = QWidget()
        inside = QVBoxLayout(body)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(4)
        self._inside.setSpacing(4)
        self._movements.setSpacing(6)
        inside.addLayout(self._inside)
        inside.addSpacing(10)
        inside.addWidget(self._moved)
        inside.addLayout(self._movements)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        for ground in (body, area.viewport()):
            ground.setAutoFillBackground(False)
        entries = QVBoxLayout()
        entries.setContentsMargins(14, 10, 14, 14)
        entries.setSpacing(8)
        for button in self.buttons.values():
            entries.addWidget(button)
        frame, column = card()
        column.addWidget(heading_row(self._title))
        column.addWidget(area, 1)
        column.addLayout(entries)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(frame)

    def _show(self) -> None:
        view = self._ledger.view
        self._title.setText(view.title or tr("No blank paper yet"))
        _fill(self._inside, view.inside)
        _fill(self._movements, view.movements, "soft")
        self._moved.setVisible(bool(view.movements))
        in_tray = view.spot is not None and view.spot[1] is not None
        self.buttons["unload"].setEnabled(in_tray)
        self.buttons["count"].setEnabled(view.spot is not None)


def _fill(column: QVBoxLayout, lines: tuple[str, ...], kind: str = "") -> None:
    emptied(column)
    for line in lines:
        shown: QLabel = label(line, kind, wrap=True)
        column.addWidget(shown)


def _buttons() -> dict[str, KeyButton]:
    keys = {
        "count": (tr("Count what lies here"), "F12", "primary"),
        "load": (tr("Load into a tray"), "F8", ""),
        "unload": (tr("Take out of this tray"), "F7", ""),
        "receive": (tr("Receive a delivery"), "F10", ""),
        "spoil": (tr("Give up a sheet"), "F6", "danger"),
    }
    made = {}
    for entry, (text, key, kind) in keys.items():
        made[entry] = KeyButton(text, key, kind)
        made[entry].setObjectName(f"ledger_{entry}")
    return made
