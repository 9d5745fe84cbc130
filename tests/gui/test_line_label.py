"""The chip that says how the line stands."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from shared.qt.line_label import LineLabel
from shared.qt.line_words import line_words
from shared.qt.stylesheet import stylesheet
from shared.sync.model import LineState
from tests.halls import OPENING


def test_words_that_come_after_the_chip_is_shown_have_room_around_them(qtbot: QtBot) -> None:
    shown = LineLabel()
    shown.setStyleSheet(stylesheet())
    qtbot.addWidget(shown)
    shown.show()
    shown.show_line(line_words(LineState(False, OPENING, OPENING, 312), "Asia/Shanghai", OPENING))
    words = shown.findChild(QLabel, "status_sync")
    assert words is not None
    assert words.text() == "Working offline since 09:00, 312 entries waiting"
    assert words.property("tone") == "amber"
    assert words.sizeHint().width() >= words.fontMetrics().horizontalAdvance(words.text()) + 16
