"""The issuing desk as one piece: what stands in the middle of the page, what stands right, and the dialogs."""

from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from counter.issuing.presenters.deeds import DeedsPresenter
from counter.issuing.presenters.papers import PapersPresenter
from counter.issuing.presenters.places import Places
from counter.issuing.presenters.printing import PrintingPresenter
from counter.issuing.presenters.right_view import Deed, RightView
from counter.issuing.widgets.handing_dialog import HandingDialog
from counter.issuing.widgets.leaving_dialogs import MoveDialog, ReplacementDialog
from counter.issuing.widgets.papers_pane import PapersPane
from counter.issuing.widgets.right_pane import RightPane
from counter.issuing.widgets.sheet_dialogs import DestroyDialog, FoundDialog, GiveUpDialog, KeepDialog
from counter.ports import LookForHalls


class IssuingDesk(QObject):
    """`middle` and `right` belong to whoever shows them; this object has to live as long as they do."""

    def __init__(
        self,
        papers: PapersPresenter,
        printing: PrintingPresenter,
        deeds: DeedsPresenter,
        places: Places,
        look_for_halls: LookForHalls,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.papers, self.printing, self.deeds = papers, printing, deeds
        self._places, self._look_for_halls = places, look_for_halls
        self.middle = PapersPane(papers, printing)
        self.right = RightPane(papers)
        self.right.deed_chosen.connect(self._choose)
        printing.busy_changed.connect(lambda: self.right.show_busy(printing.busy))
        printing.printed.connect(papers.refresh)
        deeds.done.connect(self._done)

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
        self.middle.say("")
        dialog = dialog_for(deed, right, self.deeds, self._places, self._look_for_halls)(self.right.window())
        dialog.finished.connect(self.middle.go_to_search)
        dialog.open()

    def _done(self, told: str) -> None:
        self.middle.say(told)
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
