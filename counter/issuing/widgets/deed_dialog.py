"""What every deed with a document is asked in."""

from PySide6.QtWidgets import QWidget

from counter.issuing.presenters.deeds import DeedsPresenter
from counter.issuing.presenters.right_view import RightView
from counter.issuing.widgets.asking_dialog import AskingDialog
from counter.words import tr


class DeedDialog(AskingDialog):
    """Names the document below its heading."""

    def __init__(
        self, name: str, title: str, right: RightView, deeds: DeedsPresenter, parent: QWidget | None
    ) -> None:
        about = tr(
            "{kind} · {serial} · {holder}", kind=right.kind, serial=right.document.id, holder=right.holder
        )
        super().__init__(name, title, about, deeds, parent)
        self.document, self._deeds = right.document, deeds
