"""The fingers of collecting: choosing documents, having them printed one after the other, signing for them."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import flow
from kiosk.collect_run import PrintRun, begun, chosen, lying, may_take, sheet_out
from kiosk.flow import Goal
from kiosk.scene import Scene
from kiosk.viewmodels.collecting_view import (
    CollectShown,
    DocumentRow,
    SheetRow,
    derive_collect,
    derive_documents,
    derive_sheets,
    held_by,
    run_of,
)
from kiosk.viewmodels.hands import Hands
from kiosk.viewmodels.page_model import PageModel, Rows, shown
from kiosk.viewmodels.place import Place
from kiosk.viewmodels.strokes import strokes_of
from kiosk.visit import Entrusting, HeldDocument, Visitor
from shared.issuing.model import Document, RightState
from shared.journal.entry import Refusal
from shared.qt.marshal import Marshal

QML_IMPORT_NAME = "Onewindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class CollectModel(PageModel):
    """Documents on their way to who takes them out; see CollectShown. Every slot is a finger's doing."""

    changed = Signal()

    def __init__(self, hands: Hands, station: str, parent: QObject | None = None) -> None:
        super().__init__(CollectShown(), parent)
        self._hands, self._station = hands, station
        self._stages: Marshal[str] = Marshal(self._stage)
        self.document_rows, self.sheet_rows = Rows(DocumentRow, self), Rows(SheetRow, self)

    def show_scene(self, scene: Scene, place: Place) -> None:
        """Derive everything from the scene."""
        self.document_rows.put(derive_documents(scene, place))
        self.sheet_rows.put(derive_sheets(scene))
        self.show(derive_collect(scene, place))

    def entrust(self, entrusting: Entrusting) -> None:
        """A code that lets somebody collect for another was scanned: a card of their own is needed with it."""
        self._change(entrusted=entrusting)
        self._hands.go(flow.Wanted(Goal.COLLECT))
        self.met()

    def met(self) -> None:
        """Somebody showed who they are: what they were entrusted with is theirs to collect from now on."""
        errands, scene = self._hands.errands(), self._hands.scene()
        visitor, entrusting = scene.visitor, run_of(scene).entrusted
        if errands is None or visitor is None or entrusting is None:
            return

        def work(key: str) -> Visitor | Refusal:
            shown = errands.collecting.show(visitor, entrusting, key)
            if isinstance(shown, Refusal):
                return shown
            return errands.look_up(visitor.person, visitor.shown, visitor.evidence)

        self._hands.do(("entrusted", entrusting.code.use, visitor.person), work, self._entrusted)

    # Fingers

    @Slot(str)
    def toggle(self, serial: str) -> None:
        """Print this one with the others, or not."""
        self._change(left_out=run_of(self._hands.scene()).left_out ^ {serial})

    @Slot()
    def printChosen(self) -> None:  # noqa: N802  QML name
        """Print what is chosen, one after the other."""
        scene = self._hands.scene()
        self._print(chosen(run_of(scene), held_by(scene)))

    @Slot(str)
    def printDocument(self, serial: str) -> None:  # noqa: N802  QML name
        """Print a document of the visitor, once."""
        self._print(tuple(one for one in held_by(self._hands.scene()) if one.document.id == serial))

    @Slot()
    def takePrinted(self) -> None:  # noqa: N802  QML name
        """What lies printed in the tray from an earlier visit."""
        scene = self._hands.scene()
        here = tuple(one for one in held_by(scene) if may_take(one, self._station))
        if here and not scene.busy:
            self._hands.change(collect=lying(run_of(scene), here))
            self._hands.go(flow.SheetOut())

    @Slot(list)
    def sign(self, drawn: list[list[float]]) -> None:
        """A stroke was added to the signature, or it was wiped; `drawn` as SignaturePad.qml tells it."""
        self._change(signature=strokes_of(drawn))

    @Slot()
    def confirmTaken(self) -> None:  # noqa: N802  QML name
        """They hold every sheet, and signed for it."""
        errands, scene = self._hands.errands(), self._hands.scene()
        visitor, run = scene.visitor, run_of(scene)
        if errands is None or visitor is None or not run.printed:
            return
        serials = (one.document.id for one in run.printed)
        self._hands.do(
            ("hand over", *serials),
            lambda key: errands.collecting.hand_over(visitor, run.printed, run.signature, key),
            lambda _none: self._hands.go(flow.HandedOver()),
        )

    # Results

    def _entrusted(self, visitor: Visitor) -> None:
        self._hands.change(visitor=visitor)
        self._change(entrusted=None)
        self._hands.go(flow.Wanted(Goal.COLLECT))

    def _print(self, asked: tuple[HeldDocument, ...]) -> None:
        scene = self._hands.scene()
        if asked and not scene.busy and self._hands.errands() is not None:
            self._hands.change(collect=begun(run_of(scene), asked, scene.now))
            self._hands.go(flow.PrintBegan())
            self._print_next()

    def _print_next(self) -> None:
        errands, scene = self._hands.errands(), self._hands.scene()
        visitor, held = scene.visitor, run_of(scene).document
        if errands is None or visitor is None or held is None:
            return
        stages = self._stages

        def work(key: str) -> tuple[Document | Refusal]:
            return (errands.collecting.print(visitor, held, key, lambda stage: stages.post(str(stage))),)

        self._hands.do(("print", held.document.id), work, self._ended)

    def _ended(self, result: tuple[Document | Refusal]) -> None:
        (ended,) = result
        scene = self._hands.scene()
        run = run_of(scene)
        if run.document is None:
            return
        if isinstance(ended, Document) and ended.state is RightState.PRINTED:
            run = sheet_out(run, ended, scene.now)
            self._hands.change(collect=run)
            if run.document is None:
                self._hands.go(flow.SheetOut())
            else:
                self._print_next()
            return
        refusal = ended if isinstance(ended, Refusal) else _why(ended)
        if run.printed:
            self._change(stopped=refusal)
            self._hands.go(flow.SheetOut())
        else:
            self._hands.trouble(refusal)

    def _stage(self, stage: str) -> None:
        scene = self._hands.scene()
        run = run_of(scene)
        if run.progress is not None:
            self._change(progress=PrintRun(stage, run.progress.began, scene.now))

    def _change(self, **parts: object) -> None:
        run = run_of(self._hands.scene())
        self._hands.change(collect=replace(run, **parts))  # type: ignore[arg-type]  # the fields of the run

    documents = Property(Rows, lambda self: self.document_rows, constant=True)
    sheets = Property(Rows, lambda self: self.sheet_rows, constant=True)
    serial = shown(str, "serial", changed)
    title = shown(str, "title", changed)
    holder = shown(str, "holder", changed)
    caseNumber = shown(str, "case_number", changed)  # noqa: N815  QML name
    number = shown(int, "number", changed)
    total = shown(int, "total", changed)
    printed = shown(int, "printed", changed)
    stage = shown(str, "stage", changed)
    share = shown(float, "share", changed)
    secondsLeft = shown(int, "seconds_left", changed)  # noqa: N815  QML name
    printable = shown(int, "printable", changed)
    picked = shown(int, "picked", changed)
    takeable = shown(int, "takeable", changed)
    stopped = shown(str, "stopped", changed)
    stoppedNext = shown(str, "stopped_next", changed)  # noqa: N815  QML name
    signed = shown(bool, "signed", changed)
    canRate = shown(bool, "can_rate", changed)  # noqa: N815  QML name
    entrusted = shown(int, "entrusted", changed)


def _why(document: Document) -> Refusal:
    """Why an attempt that ended left no sheet that is known."""
    if document.state is RightState.GRANTED:
        return Refusal("issuing.printer_not_ready")
    return Refusal("issuing.needs_person", {"serial": document.id})
