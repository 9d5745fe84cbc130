"""The middle: tabs of this visit's items, the search for another, and a sentence when there is nothing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from counter.presenters.desk import DeskPresenter
from counter.presenters.intake import IntakePresenter
from counter.presenters.visit import VisitPresenter
from counter.widgets.begun_dialog import BegunDialog
from counter.widgets.intake_tab import IntakeTab
from counter.widgets.item_search import ItemSearch
from counter.widgets.pieces import KeyButton, card, label
from counter.words import tr

LONGEST_TITLE = 14


class WorkArea(QFrame):
    """Each item has a tab; Ctrl+Tab goes to the next one."""

    rules_changed = Signal(str)  # the articles of the item in front

    def __init__(self, desk: DeskPresenter, visit: VisitPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._visit = desk, visit
        self._tabs: list[IntakeTab] = []
        self._bar = QTabBar()
        self._bar.setObjectName("itemTabs")
        self._bar.setExpanding(False)
        self._bar.setDrawBase(False)
        self._bar.setElideMode(Qt.TextElideMode.ElideRight)
        self._bar.setUsesScrollButtons(True)
        self._add = KeyButton(tr("+ Item"), "Ctrl+K", "quiet")
        self._add.setObjectName("addItem")
        self._begun = KeyButton(tr("Begun online"), "Ctrl+O", "quiet")
        self._begun.setObjectName("openBegun")
        self._begun_dialog: BegunDialog | None = None
        self._next = KeyButton("", "Ctrl+Tab")
        self._next.setFixedSize(0, 0)
        self._next.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._message = label("", "heading", wrap=True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._message.setObjectName("deskMessage")
        self._search = ItemSearch(visit)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._message)
        self._stack.addWidget(self._search)
        self._lay_out()
        self._bar.currentChanged.connect(self._show_tab)
        self._bar.tabBarClicked.connect(self._show_tab)
        self._add.clicked.connect(self._show_search)
        self._begun.clicked.connect(self._show_begun)
        self._next.clicked.connect(self._go_on)
        desk.changed.connect(self._show_message)
        visit.began.connect(self._show_search)
        visit.ended.connect(self._clear)
        visit.intake_opened.connect(self._open)
        visit.intake_closed.connect(self._close)
        visit.begun.changed.connect(self._count_begun)
        self._clear()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(10, 8, 10, 0)
        top.setSpacing(4)
        top.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignBottom)
        top.addWidget(self._add)
        top.addWidget(self._begun)
        top.addWidget(self._next)
        top.addStretch(1)
        frame, column = card()
        column.addLayout(top)
        line = QFrame()
        line.setProperty("kind", "bar")
        line.setFixedHeight(2)
        column.addWidget(line)
        column.addWidget(self._stack, 1)
        row = QVBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(frame)

    def _open(self, presenter: IntakePresenter) -> None:
        for at, tab in enumerate(self._tabs):
            if tab.presenter is presenter:
                self._bar.setCurrentIndex(at)
                self._show_tab(at)
                return
        tab = IntakeTab(presenter)
        presenter.accepted.connect(lambda: self._mark_accepted(tab))
        self._tabs.append(tab)
        self._stack.addWidget(tab)
        title = presenter.title
        short = title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1] + "…"
        at = self._bar.addTab(short)
        self._bar.setTabToolTip(at, title)
        self._bar.setVisible(True)
        self._bar.setCurrentIndex(at)
        self._show_tab(at)

    def _close(self, presenter: IntakePresenter) -> None:
        """The item's tab goes; the one before it, or the search, is shown."""
        at = next((at for at, tab in enumerate(self._tabs) if tab.presenter is presenter), None)
        if at is None:
            return
        tab = self._tabs.pop(at)
        self._stack.removeWidget(tab)
        tab.hide()
        tab.deleteLater()
        self._bar.removeTab(at)
        self._bar.setVisible(bool(self._tabs))
        if self._tabs:
            self._show_tab(self._bar.currentIndex())
        else:
            self.rules_changed.emit("")
            self._show_search()

    def _show_begun(self) -> None:
        if self._begun_dialog is None:
            self._begun_dialog = BegunDialog(self._visit, self)
            self._begun_dialog.finished.connect(self._come_back)
        self._begun_dialog.open()

    def _come_back(self) -> None:
        """Put the cursor where the clerk goes on."""
        self.window().activateWindow()
        shown = self._stack.currentWidget()
        if isinstance(shown, IntakeTab):
            shown.go_to_work()
        elif shown is self._search:
            self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _count_begun(self) -> None:
        count = len(self._visit.begun.view.rows)
        self._begun.setText(tr("Begun online: {count}", count=count) if count else tr("Begun online"))
        self._begun.updateGeometry()

    def _mark_accepted(self, tab: IntakeTab) -> None:
        at = self._tabs.index(tab)
        self._bar.setTabText(at, f"✓ {self._bar.tabText(at)}")

    def _show_tab(self, at: int) -> None:
        if 0 <= at < len(self._tabs):
            self._stack.setCurrentWidget(self._tabs[at])
            self._tabs[at].go_to_work()
            self.rules_changed.emit(self._tabs[at].rules)

    def _go_on(self) -> None:
        if self._tabs:
            at = (self._bar.currentIndex() + 1) % len(self._tabs)
            self._bar.setCurrentIndex(at)
            self._show_tab(at)

    def _show_search(self) -> None:
        self._add.setEnabled(True)
        self._begun.setEnabled(True)
        self._stack.setCurrentWidget(self._search)
        self._search.begin()

    def _clear(self) -> None:
        for tab in self._tabs:
            self._stack.removeWidget(tab)
            tab.hide()
            tab.deleteLater()
        self._tabs = []
        while self._bar.count():
            self._bar.removeTab(0)
        self._bar.setVisible(False)
        self._add.setEnabled(False)
        self._begun.setEnabled(False)
        self._stack.setCurrentWidget(self._message)
        self.rules_changed.emit("")
        self._show_message()

    def _show_message(self) -> None:
        view = self._desk.view
        match view.stage:
            case "unread":
                text = tr("Looking at the queue …")
            case "called":
                text = tr(
                    "{number} is called. When the person stands here, press Return or F5.\n"
                    "Nobody comes? F3 calls again, F4 marks the number as missed.",
                    number=view.number,
                )
            case "paused":
                text = tr("This window pauses. Ctrl+P ends the pause.")
            case _ if view.rows:
                text = tr("Nobody is at the window. F2 calls {number}.", number=view.rows[0].number)
            case _:
                text = tr("Nobody is waiting. The next number appears on the left by itself.")
        self._message.setText(text)
