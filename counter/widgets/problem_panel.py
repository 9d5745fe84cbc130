"""What stands in the way, in sentences, until it is settled or put away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counter.widgets.pieces import KeyButton, label
from counter.words import Problem, tr
from shared.qt.stylesheet import restyle

MOST_LINES = 8


class ProblemPanel(QFrame):
    """Hidden while all is well; Escape puts it away, except in a dialog that Escape leaves."""

    def __init__(self, parent: QWidget | None = None, *, leaves_escape: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName("problem")
        self.setProperty("kind", "note")
        self.setProperty("tone", "red")
        self._what = label(kind="heading", wrap=True)
        self._lines = label(wrap=True)
        self._next_step = label(wrap=True)
        for each in (self._what, self._lines, self._next_step):
            each.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        words = QVBoxLayout()
        words.setSpacing(4)
        for each in (self._what, self._lines, self._next_step):
            words.addWidget(each)
        self._away = KeyButton(tr("Got it"), "Esc", "quiet")
        self._away.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._away.clicked.connect(self.put_away)
        if leaves_escape:
            self._away.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 10, 10)
        row.addLayout(words, 1)
        row.addWidget(self._away, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def tell(self, problem: Problem) -> None:
        """Show what happened, everything there is to settle, and the next step."""
        self._what.setText(problem.what)
        shown = [f"{number}. {line}" for number, line in enumerate(problem.lines[:MOST_LINES], 1)]
        if len(problem.lines) > MOST_LINES:
            shown.append(tr("and {count} more", count=len(problem.lines) - MOST_LINES))
        self._lines.setText("\n".join(shown))
        self._lines.setVisible(bool(shown))
        self._next_step.setText(problem.next_step)
        tone = "red" if problem.lines else "amber"
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            for each in (self, self._what, self._lines, self._next_step):
                restyle(each)
        self.show()

    def text(self) -> str:
        """All that is said, for a walk-through."""
        return "\n".join(each.text() for each in (self._what, self._lines, self._next_step) if each.text())

    def put_away(self) -> None:
        self.hide()
