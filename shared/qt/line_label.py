"""How the line to the platform stands: a chip, and a bar while the hall catches up."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from shared.qt.line_words import LineWords
from shared.qt.stylesheet import restyle

BAR_WIDTH = 120


class LineLabel(QWidget):
    """The same on every page of the staff; what to do about it stands in its tool tip too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._bar = QLabel(), QProgressBar()
        self._words.setObjectName("status_sync")
        self._words.setProperty("tone", "quiet")  # shown without one, it gets no room around it later
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._bar.setObjectName("caughtUp")
        self._bar.setFixedWidth(BAR_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for each in (self._words, self._bar):
            row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def show_line(self, told: LineWords) -> None:
        """Show these words."""
        self._words.setText(told.text)
        self._words.setToolTip(told.next_step)
        if self._words.property("tone") != told.tone:
            self._words.setProperty("tone", told.tone)
            restyle(self._words)
        self._bar.setVisible(told.caught_up is not None)
        self._bar.setValue(told.caught_up or 0)
