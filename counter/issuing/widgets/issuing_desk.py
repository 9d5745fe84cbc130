"""The issuing desk as one piece: what stands in the middle of the page, what stands right, and the dialogs."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QStackedWidget, QWidget

from counter.issuing.presenters.deeds import DeedsPresenter
from counter.issuing.presenters.ledger import LedgerPresenter
from counter.issuing.presenters.papers import PapersPresenter
from counter.issuing.presenters.places import Places
from counter.issuing.presenters.printing import PrintingPresenter
from counter.issuing.presenters.right_view import Deed, RightView
from counter.issuing.widgets.count_dialog import CountDialog
from counter.issuing.widgets.handing_dialog import HandingDialog
from counter.issuing.widgets.leaving_dialogs import MoveDialog, ReplacementDialog
from counter.issuing.widgets.ledger_dialogs import LoadDialog, ReceiveDialog, SpoilDialog, UnloadDialog
from counter.issuing.widgets.ledger_pane import LedgerPane
from counter.issuing.widgets.ledger_side import LedgerSide
from counter.issuing.widgets.papers_pane import PapersPane
from counter.issuing.widgets.right_pane import RightPane
from counter.issuing.widgets.sheet_dialogs import DestroyDialog, FoundDialog, GiveUpDialog, KeepDialog
from counter.ports import LookForHalls


class IssuingDesk(QObject):
    """Documents, and behind Ctrl+B the ledger of blank paper.

    `middle` and `right` belong to whoever shows them; this object has to live as long as they do.
    """

    def __init__(
        self,
        papers: PapersPresenter,
        printing: PrintingPresenter,
        deeds: DeedsPresenter,
        ledger: LedgerPresenter,
        places: Places,
        look_for_halls: LookForHalls,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.papers, self.printing, self.deeds = papers, printing, deeds
        self._ledger, self._places, self._look_for_halls = ledger, places, look_for_halls
        self.middle, self.right = QStackedWidget(), QStackedWidget()
        self.list = PapersPane(papers, printing)
        self._right = RightPane(papers)
        self._ledger_pane, self._ledger_side = LedgerPane(ledger), LedgerSide(ledger)
        self.middle.addWidget(self.list)
        self.middle.addWidget(self._ledger_pane)
        self.right.addWidget(self._right)
        self.right.addWidget(self._ledger_side)
        self._right.deed_chosen.connect(self._choose)
        self._ledger_side.entry_chosen.connect(self._enter)
        self.list.ledger.clicked.connect(lambda: self._turn(1))
        self._ledger_pane.papers.clicked.connect(lambda: self._turn(0))
        printing.busy_changed.connect(lambda: self._right.show_busy(printing.busy))
        printing.printed.connect(papers.refresh)
        deeds.done.connect(self._done)

    def _turn(self, place: int) -> None:
        self.middle.setCurrentIndex(place)
        self.right.setCurrentIndex(place)

    def _enter(self, entry: str) -> None:
        ledger, spot = self._ledger, self._ledger.view.spot
        over = self.right.window()
        self._ledger_pane.say("")
        dialog: QDialog
        match entry:
            case "receive":
                dialog = ReceiveDialog(ledger, over)
            case "load":
                dialog = LoadDialog(ledger, over)
            case "spoil":
                dialog = SpoilDialog(ledger, over)
            case "unload" if spot is not None and spot[1] is not None:
                dialog = UnloadDialog(spot[1], self._places.called(spot[1]), ledger, over)
            case "count" if spot is not None:
                dialog = CountDialog(spot, ledger.view.title, ledger, over)
            case _:
                return
        dialog.finished.connect(self._ledger_pane.go_to_table)
        dialog.open()

    def _choose(self, deed: Deed) -> None:
        right = self.papers.view.right
        if right is None or deed not in right.deeds:
            return
        match deed:
            case Deed.PRINT:
                self.printing.print(right.document)
            case Deed.SETTLE:
                self.printing.settle_left_open()
            case _:
                self._ask(deed, right)

    def _ask(self, deed: Deed, right: RightView) -> None:
        self.list.say("")
        dialog = dialog_for(deed, right, self.deeds, self._places, self._look_for_halls)(self.right.window())
        dialog.finished.connect(self.list.go_to_search)
        dialog.open()

    def _done(self, told: str) -> None:
        self.list.say(told)
        self.papers.refresh()


def dialog_for(
    deed: Deed, right: RightView, deeds: DeedsPresenter, places: Places, look: LookForHalls
) -> Callable[[QWidget], QDialog]:
    """What a deed is asked in, over the window it is given."""
    match deed:
        case Deed.HAND_OVER:
            return lambda over: HandingDialog(right, deeds, over)
        case Deed.KEEP:
            return lambda over: KeepDialog(right, deeds, over)
        case Deed.FOUND:
            return lambda over: FoundDialog(right, deeds, over)
        case Deed.GIVE_UP:
            place = places.called(right.document.station)
            return lambda over: GiveUpDialog(right, place, deeds, over)
        case Deed.DESTROY:
            return lambda over: DestroyDialog(right, deeds, over)
        case Deed.MOVE:
            return lambda over: MoveDialog(right, deeds, look, over)
        case Deed.REPLACE:
            return lambda over: ReplacementDialog(right, deeds, over)
        case Deed.PRINT | Deed.SETTLE:
            raise ValueError(f"{deed} asks nothing")
        case _:
            assert_never(deed)
