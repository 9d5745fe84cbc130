"""A document that is to be collected in another hall, and one that is to be replaced."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from counter.issuing.presenters.deeds import DeedsPresenter, Halls
from counter.issuing.presenters.right_view import RightView
from counter.issuing.widgets.deed_dialog import DeedDialog
from counter.models.two_lines import TwoLinesModel
from counter.ports import LookForHalls
from counter.widgets.chip_delegate import TwoLinesDelegate
from counter.widgets.pieces import KeyButton, label
from counter.words import tr
from shared.sync.wire import OtherHall

LIST_HEIGHT = 240


class MoveDialog(DeedDialog):
    """The halls of the platform; the first line leaves the choice to the holder, also while the line is down."""

    def __init__(
        self, right: RightView, deeds: DeedsPresenter, look: LookForHalls, parent: QWidget | None = None
    ) -> None:
        super().__init__("moveDialog", tr("To be collected in another hall"), right, deeds, parent)
        self.say(
            tr(
                "This hall gives the print right back and cannot print the document any more. It can be printed there "
                "once the line has carried the right over."
            )
        )
        self._model = TwoLinesModel(self)
        self._list = QListView()
        self._list.setObjectName("otherHalls")
        self._list.setModel(self._model)
        self._list.setItemDelegate(TwoLinesDelegate(self._list))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setFixedHeight(LIST_HEIGHT)
        self._told = label(tr("The platform is being asked for its halls …"), "soft", wrap=True)
        self._told.setObjectName("hallsTold")
        self.column.addWidget(self._list)
        self.column.addWidget(self._told)
        move = KeyButton(tr("Give the right back"), "Return", "primary")
        move.setObjectName("moveRight")
        self.end_with(move)
        move.clicked.connect(self._move)
        self._list.doubleClicked.connect(lambda _index: self._move())
        deeds.halls_read.connect(self._show)
        self._list_halls(())
        deeds.look_for_halls(look)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, halls: Halls) -> None:
        self._list_halls(halls.others)
        if halls.problem is not None:
            self._told.setText(
                tr(
                    "{what} So no hall can be named here: the holder chooses it online.",
                    what=halls.problem.what,
                )
            )
        else:
            self._told.setText(tr("{count} other halls", count=len(halls.others)))

    def _list_halls(self, halls: tuple[OtherHall, ...]) -> None:
        at = self._list.currentIndex().row()
        open_ = (None, tr("The holder chooses the hall online"), tr("on the platform, under “My documents”"))
        self._model.show([open_, *((hall, hall.name, hall.code) for hall in halls)])
        self._list.setCurrentIndex(self._model.index(max(0, at)))

    def _move(self) -> None:
        index: QModelIndex = self._list.currentIndex()
        hall = self._model.key(index.row())
        self._deeds.move(self.document, hall if isinstance(hall, OtherHall) else None)


class ReplacementDialog(DeedDialog):
    """1: lost, 2: damaged and given back."""

    def __init__(self, right: RightView, deeds: DeedsPresenter, parent: QWidget | None = None) -> None:
        super().__init__("replacementDialog", tr("Ask for a replacement"), right, deeds, parent)
        self.say(
            tr(
                "The holder {holder} stands here and asks for it. The office that issued the document decides; once it "
                "agrees, the old document is void and the new one is collected here.",
                holder=right.holder,
            )
        )
        lost, damaged = self.choices(
            ("reasonLost", tr("It is lost")), ("reasonDamaged", tr("It is damaged, and given back here"))
        )
        self._reasons = {lost: "lost", damaged: "damaged"}
        ask = KeyButton(tr("Ask for it"), "Return", "primary")
        ask.setObjectName("askReplacement")
        ask.clicked.connect(self._ask)
        self.end_with(ask)

    def _ask(self) -> None:
        reason = next((reason for button, reason in self._reasons.items() if button.isChecked()), None)
        self._deeds.replace(self.document, reason)
