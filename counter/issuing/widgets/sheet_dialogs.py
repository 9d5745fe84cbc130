"""What became of a sheet: kept here, found whole, given up by two people, destroyed by two people."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from counter.issuing.presenters.deeds import DeedsPresenter
from counter.issuing.presenters.right_view import RightView
from counter.issuing.widgets.deed_dialog import DeedDialog
from counter.widgets.pieces import KeyButton, label
from counter.words import tr
from shared.issuing.adjudicating import Cleared


class KeepDialog(DeedDialog):
    """A sheet left lying is kept; the place is this desk unless another is typed."""

    def __init__(self, right: RightView, deeds: DeedsPresenter, parent: QWidget | None = None) -> None:
        super().__init__("keepDialog", tr("Keep the sheet for its holder"), right, deeds, parent)
        self.say(
            tr("Fetch the sheet first and check that it is whole. Its holder is told here to collect it.")
        )
        self._where = QLineEdit(deeds.where)
        self._where.setMaxLength(80)
        self.ask(tr("Where is it kept?"), self._where, "keptWhere")
        keep = KeyButton(tr("Keep it"), "Return", "primary")
        keep.setObjectName("keepSheet")
        keep.clicked.connect(lambda: deeds.keep(self.document, self._where.text()))
        self.end_with(keep)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._where.setFocus(Qt.FocusReason.OtherFocusReason)
        self._where.selectAll()


class FoundDialog(DeedDialog):
    """The sheet in question lies there whole; a numbered one is seen by two."""

    def __init__(self, right: RightView, deeds: DeedsPresenter, parent: QWidget | None = None) -> None:
        super().__init__("foundDialog", tr("The sheet was found whole"), right, deeds, parent)
        numbered = right.document.blank is not None
        self.say(
            tr(
                "You hold the sheet of attempt {attempt} in your hand, and it is whole.",
                attempt=self.document.attempt,
            )
        )
        if numbered:
            blank = self.document.blank
            self.say(
                tr(
                    "It is printed on blank {blank}: compare the number, and let a colleague see the sheet too.",
                    blank=blank,
                )
            )
            self.column.addWidget(self.fields)
        found = KeyButton(tr("Found whole"), "Return", "primary")
        found.setObjectName("recordFound")
        found.clicked.connect(lambda: deeds.found(self.document, self.fields.colleague if numbered else None))
        self.end_with(found)


class GiveUpDialog(DeedDialog):
    """First the printer that had the sheet is asked whether its job is over, then two people look."""

    def __init__(
        self, right: RightView, place: str, deeds: DeedsPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            "giveUpDialog",
            tr("Give up attempt {attempt}", attempt=right.document.attempt),
            right,
            deeds,
            parent,
        )
        self._cleared: Cleared | None = None
        self._place = place
        self._asked = label(
            tr("The printer at {place} is being asked to give the job up …", place=place), wrap=True
        )
        self._asked.setObjectName("printerAsked")
        self.column.addWidget(self._asked)
        self.column.addWidget(self.fields)
        self.fields.hide()
        self._again = KeyButton(tr("Ask the printer again"), "F5")
        self._again.setObjectName("askAgain")
        self._give_up = KeyButton(tr("Given up by both of us"), "Return", "danger")
        self._give_up.setObjectName("recordSpoiled")
        self._untouched = KeyButton(tr("Untouched in the tray"), "F7")
        self._untouched.setObjectName("recordUntouched")
        for each in (self._give_up, self._untouched):
            each.hide()
        self.end_with(self._give_up, self._again, self._untouched)
        self._again.clicked.connect(self._ask)
        self._give_up.clicked.connect(self._record)
        self._untouched.clicked.connect(self._put_back)
        deeds.cleared.connect(self._may_look)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._cleared is None:
            self._ask()

    def _ask(self) -> None:
        self._deeds.ask_printer(self.document)

    def _may_look(self, cleared: Cleared) -> None:
        self._cleared = cleared
        blank = self.document.blank
        told = tr(
            "The printer is done with it: nothing more comes out. Look into the tray at {place} and inside the "
            "printer, both of you. Destroy what is spoiled. If a whole sheet is there, do not give it up.",
            place=self._place,
        )
        if blank is not None:
            told += tr(
                " It was to come out on blank {blank}. That lies on top of its tray with nothing on it: F7. "
                "It is nowhere: leave it in question and go on looking.",
                blank=blank,
            )
        self._asked.setText(told)
        self._untouched.setVisible(blank is not None)
        self._again.hide()
        self._give_up.show()
        self.fields.show()
        self.take_height()
        self.fields.begin()

    def _record(self) -> None:
        if self._cleared is not None:
            self._deeds.give_up(self._cleared, self.fields.colleague)

    def _put_back(self) -> None:
        if self._cleared is not None:
            self._deeds.untouched(self._cleared, self.fields.colleague)


class DestroyDialog(DeedDialog):
    """A sheet that was kept and never collected."""

    def __init__(self, right: RightView, deeds: DeedsPresenter, parent: QWidget | None = None) -> None:
        super().__init__("destroyDialog", tr("Destroy the uncollected sheet"), right, deeds, parent)
        self.say(
            tr(
                "Shred the sheet now, both of you looking on. It is void from then on, and the document can be "
                "printed again when its holder comes."
            )
        )
        self.column.addWidget(self.fields)
        destroy = KeyButton(tr("Destroyed by both of us"), "Return", "danger")
        destroy.setObjectName("recordDestroyed")
        destroy.clicked.connect(lambda: deeds.destroy(self.document, self.fields.colleague))
        self.end_with(destroy)
