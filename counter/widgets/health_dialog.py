"""The page of devices and line: how each stands, since when, and what to do."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from counter.presenters.desk_view import Chip
from counter.presenters.health import HealthPresenter, HealthRow
from counter.widgets.pieces import EdgedDialog, KeyButton, badge, label
from counter.words import tr
from shared.qt.stylesheet import restyle

BADGE_WIDTH = 96
NAME_WIDTH = 150
SINCE_WIDTH = 130


class HealthDialog(EdgedDialog):
    """Looks while it is open, and leaves the devices alone when it is not. Escape closes it."""

    def __init__(self, presenter: HealthPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("healthPage")
        self.setWindowTitle(tr("Devices and line"))
        self.resize(1000, 720)
        self._presenter = presenter
        self._rows: dict[str, Row] = {}
        self._summary = badge(presenter.view.summary)
        self._summary.setObjectName("healthSummary")
        self._looked = label("", "soft")
        self._again = KeyButton(tr("Look again"), "F5")
        self._again.setObjectName("healthAgain")
        self._leave = KeyButton(tr("Close"), "Esc", "primary")
        self._leave.setObjectName("healthClose")
        self._column = QVBoxLayout()
        self._lay_out()
        self._again.clicked.connect(presenter.look_again)
        self._leave.clicked.connect(self.reject)
        self.finished.connect(self._left)
        presenter.changed.connect(self._show)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._leave.setFocus(Qt.FocusReason.OtherFocusReason)
        self._presenter.watch()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(tr("Devices and line"), "heading"))
        head.addWidget(self._summary)
        head.addStretch(1)
        head.addWidget(self._looked)
        inner = QFrame()
        inner.setProperty("kind", "card")
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addLayout(self._column)
        outer.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        since = label(
            tr("Since: when this station first saw it so. What was while nobody looked is not known."), "soft"
        )
        buttons = QHBoxLayout()
        buttons.addWidget(since)
        buttons.addStretch(1)
        buttons.addWidget(self._again)
        buttons.addWidget(self._leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        column.addLayout(buttons)

    def _show(self) -> None:
        view = self._presenter.view
        _show_chip(self._summary, view.summary)
        self._looked.setText(tr("Looked at {time}", time=view.looked))
        for place, shown in enumerate(view.rows):
            row = self._rows.get(shown.name)
            if row is None:
                row = self._rows[shown.name] = Row(shown.name)
            if self._column.indexOf(row) != place:
                self._column.insertWidget(place, row)
            row.show_row(shown)

    def _left(self) -> None:
        self._presenter.rest()
        parent = self.parentWidget()
        if parent is not None:
            parent.activateWindow()


class Row(QFrame):
    """One thing: its state in mark and word, its name, what was found and what to do, since when."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(f"health_{name}")
        self.setProperty("kind", "bar")
        self._state = badge(Chip("", "quiet"))
        self._name = label("", "heading")
        self._what = label(wrap=True)
        self._next_step = label("", "soft", wrap=True)
        self._since = label("", "soft")
        self._state.setFixedWidth(BADGE_WIDTH)
        self._state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._name.setFixedWidth(NAME_WIDTH)
        self._since.setFixedWidth(SINCE_WIDTH)
        self._since.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._what)
        words.addWidget(self._next_step)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(14)
        row.addWidget(self._state)
        row.addWidget(self._name)
        row.addLayout(words, 1)
        row.addWidget(self._since)

    def show_row(self, shown: HealthRow) -> None:
        _show_chip(self._state, shown.chip)
        self._name.setText(shown.title)
        self._what.setText(shown.what)
        self._next_step.setText(shown.next_step)
        self._next_step.setVisible(bool(shown.next_step))
        self._since.setText(shown.since)

    def text(self) -> str:
        """All that is said, for a walk-through."""
        said = (self._state, self._name, self._what, self._next_step, self._since)
        return "\n".join(each.text() for each in said if each.text())


def _show_chip(shown: QLabel, chip: Chip) -> None:
    shown.setText(chip.text)
    if shown.property("tone") != chip.tone:
        shown.setProperty("tone", chip.tone)
        restyle(shown)
