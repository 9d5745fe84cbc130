"""The right of the issuing desk: one print right with all that is known of it, and what can be done by key."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from counter.issuing.presenters.papers import PapersPresenter
from counter.issuing.presenters.right_view import Deed, RightView
from counter.presenters.desk_view import Chip
from counter.widgets.pieces import KeyButton, badge, card, emptied, heading_row, label, note
from counter.words import tr
from shared.qt.stylesheet import restyle

NAME_WIDTH = 96


class RightPane(QFrame):
    """Shows the document that is looked at; a button for each deed its state allows, named `deed_<deed>`."""

    deed_chosen = Signal(object)  # Deed

    def __init__(self, papers: PapersPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rightPane")
        self._papers = papers
        self._busy = False
        self._head = label("", "heading")
        self._chip = badge(Chip("", "quiet"))
        self._note, words = note()
        self._what = label("", "heading", wrap=True)
        self._what.setObjectName("rightWhat")
        self._next_step = label(wrap=True)
        self._next_step.setObjectName("rightNext")
        words.addWidget(self._what)
        words.addWidget(self._next_step)
        self._facts = QGridLayout()
        self._history = QVBoxLayout()
        self._history_head = label(tr("What people said of its sheets"), "soft")
        self._nobody = label(
            tr("Choose a document on the left: its print right stands here, with what can be done."),
            "soft",
            wrap=True,
        )
        self._body = QWidget()
        self.buttons = _deed_buttons()
        self._lay_out()
        for deed, button in self.buttons.items():
            button.clicked.connect(lambda _=False, chosen=deed: self.deed_chosen.emit(chosen))
        papers.changed.connect(self._show)
        self._show()

    def show_busy(self, busy: bool) -> None:
        """While something is under way, nothing else is begun."""
        self._busy = busy
        for button in self.buttons.values():
            button.setEnabled(not busy)

    def _lay_out(self) -> None:
        self._facts.setContentsMargins(14, 12, 14, 4)
        self._facts.setHorizontalSpacing(10)
        self._facts.setVerticalSpacing(6)
        self._facts.setColumnStretch(1, 1)
        self._history.setSpacing(4)
        past = QVBoxLayout()
        past.setContentsMargins(14, 8, 14, 12)
        past.setSpacing(4)
        past.addWidget(self._history_head)
        past.addLayout(self._history)
        outer = QVBoxLayout()
        outer.setContentsMargins(10, 10, 10, 0)
        outer.addWidget(self._note)
        inside = QVBoxLayout(self._body)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addLayout(outer)
        inside.addLayout(self._facts)
        inside.addLayout(past)
        inside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._body)
        for ground in (self._body, area.viewport()):
            ground.setAutoFillBackground(False)
        self._nobody.setContentsMargins(14, 14, 14, 14)
        deeds = QVBoxLayout()
        deeds.setContentsMargins(14, 10, 14, 14)
        deeds.setSpacing(8)
        for button in self.buttons.values():
            deeds.addWidget(button)
        frame, column = card()
        column.addWidget(heading_row(self._head, self._chip))
        column.addWidget(self._nobody)
        column.addWidget(area, 1)
        column.addLayout(deeds)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(frame)
        self._area = area

    def _show(self) -> None:
        right = self._papers.view.right
        self._nobody.setVisible(right is None)
        self._area.setVisible(right is not None)
        self._chip.setVisible(right is not None)
        if right is None:
            self._head.setText(tr("The print right"))
            for button in self.buttons.values():
                button.hide()
            return
        self._head.setText(right.kind)
        self._show_words(right)
        self._show_facts(right)
        for deed, button in self.buttons.items():
            button.setVisible(deed in right.deeds)
            kind = "danger" if deed in (Deed.GIVE_UP, Deed.DESTROY) else ""
            kind = "primary" if right.deeds and deed is right.deeds[0] else kind
            if button.property("kind") != kind:
                button.setProperty("kind", kind)
                restyle(button)

    def _show_words(self, right: RightView) -> None:
        self._what.setText(right.what)
        self._next_step.setText(right.next_step)
        self._chip.setText(right.chip.text)
        if self._note.property("tone") != right.chip.tone:
            for each in (self._note, self._chip):
                each.setProperty("tone", right.chip.tone)
            for each in (self._note, self._chip, self._what, self._next_step):
                restyle(each)

    def _show_facts(self, right: RightView) -> None:
        emptied(self._facts)
        for row, (name, said) in enumerate(right.facts):
            caption = label(name, "soft", wrap=True)
            caption.setFixedWidth(NAME_WIDTH)
            value = label(said, wrap=True)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
        emptied(self._history)
        self._history_head.setVisible(bool(right.history))
        for each in right.history:
            self._history.addWidget(label(each, wrap=True))


def _deed_buttons() -> dict[Deed, KeyButton]:
    keys = {
        Deed.PRINT: (tr("Print here"), "F12"),
        Deed.HAND_OVER: (tr("Hand over"), "F12"),
        Deed.SETTLE: (tr("Ask the printer"), "F7"),
        Deed.FOUND: (tr("Found whole"), "F7"),
        Deed.KEEP: (tr("Left behind: keep here"), "F8"),
        Deed.MOVE: (tr("To another hall"), "F10"),
        Deed.REPLACE: (tr("Ask for a replacement"), "F11"),
        Deed.GIVE_UP: (tr("No whole sheet: give up"), "F6"),
        Deed.DESTROY: (tr("Destroy the sheet"), "F6"),
    }
    made = {}
    for deed, (text, key) in keys.items():
        made[deed] = KeyButton(text, key)
        made[deed].setObjectName(f"deed_{deed}")
        made[deed].hide()
    return made
