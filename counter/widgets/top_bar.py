"""The bar on top: who is at the window, and what can be done with the number."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from counter.presenters.desk import DeskPresenter
from counter.presenters.desk_view import DeskView
from counter.widgets.pieces import KeyButton, label
from counter.words import tr
from shared.qt.stylesheet import restyle

HEIGHT = 76


class TopBar(QFrame):
    """Buttons carry their keys; what cannot be done now is greyed."""

    def __init__(self, desk: DeskPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "bar")
        self.setMinimumHeight(HEIGHT)
        self._desk = desk
        self._number = label("—", "number")
        self._number.setObjectName("currentNumber")
        self._person = label("", "heading")
        self._times = label("", "soft")
        self.recall = self._button(tr("Call again"), "F3", "recall")
        self.miss = self._button(tr("Missed"), "F4", "miss")
        self.begin = self._button(tr("Begin serving"), "F5", "beginServing", "primary")
        self.finish = self._button(tr("Finish and ask for a rating"), "F9", "finish")
        self.call_next = self._button(tr("Call next"), "F2", "callNext", "primary")
        self.pause = self._button(tr("Pause"), "Ctrl+P", "pause")
        self._reasons = QMenu(self)
        self._reasons.setObjectName("pauseReasons")
        for reason in (tr("Back in a moment"), tr("Lunch"), tr("Meeting"), tr("Equipment")):
            action = QAction(reason, self._reasons)
            action.triggered.connect(lambda _=False, words=reason: desk.pause(words))
            self._reasons.addAction(action)
        self._lay_out()
        self.recall.clicked.connect(desk.recall)
        self.miss.clicked.connect(desk.miss)
        self.begin.clicked.connect(desk.begin_serving)
        self.call_next.clicked.connect(desk.call_next)
        self.pause.clicked.connect(self._pause_or_resume)
        desk.changed.connect(self._show)
        desk.busy_changed.connect(self._show)
        self._show()

    def _button(self, text: str, key: str, name: str, kind: str = "") -> KeyButton:
        button = KeyButton(text, key, kind)
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        who = QVBoxLayout()
        who.setSpacing(0)
        who.addStretch(1)
        who.addWidget(self._person)
        who.addWidget(self._times)
        who.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 8, 18, 8)
        row.setSpacing(12)
        row.addWidget(self._number)
        row.addLayout(who)
        row.addSpacing(8)
        for button in (self.begin, self.recall, self.miss, self.finish):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        row.addWidget(self.call_next, 0, Qt.AlignmentFlag.AlignVCenter)
        seat = label(f"{self._desk.seat.window_name} · {self._desk.seat.account.name}", "soft")
        row.addWidget(seat)
        row.addWidget(self.pause, 0, Qt.AlignmentFlag.AlignVCenter)

    def _show(self) -> None:
        view: DeskView = self._desk.view
        free = not self._desk.busy
        self._number.setText(view.number)
        self._person.setText(tr("Paused: nobody is called to this window") if view.paused else view.person)
        self._times.setText(view.times)
        self._times.setVisible(bool(view.times))
        self.recall.setEnabled(view.can_recall and free)
        self.miss.setEnabled(view.can_miss and free)
        self.begin.setEnabled(view.can_begin and free)
        self.begin.setVisible(not view.can_finish)
        self.finish.setEnabled(view.can_finish and free)
        self.call_next.setEnabled(view.can_call and free)
        kind = "primary" if view.stage == "empty" else ""
        if self.call_next.property("kind") != kind:
            self.call_next.setProperty("kind", kind)
            restyle(self.call_next)
        self.pause.setText(tr("Resume") if view.paused else tr("Pause"))
        self.pause.setEnabled(free)
        self.pause.updateGeometry()

    def _pause_or_resume(self) -> None:
        if self._desk.view.paused:
            self._desk.resume()
        else:
            self._reasons.setActiveAction(self._reasons.actions()[0])
            self._reasons.popup(self.pause.mapToGlobal(self.pause.rect().bottomLeft()))
