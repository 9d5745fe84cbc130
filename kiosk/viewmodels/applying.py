"""The fingers of an application: choosing the item, answering, giving materials, signing."""

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QmlElement

from kiosk import flow
from kiosk.apply_run import (
    FORM,
    MATERIAL,
    ApplyRun,
    answered,
    at,
    before,
    field_of,
    material_of,
    may_promise,
    next_step,
    photographed,
    promised,
    unmet,
)
from kiosk.applying import Accepted
from kiosk.camera import Photo
from kiosk.flow import Goal, Page
from kiosk.scene import Scene
from kiosk.viewmodels.applying_view import (
    AnswerRow,
    ApplyShown,
    MaterialRow,
    MatterRow,
    derive_answers,
    derive_apply,
    derive_materials,
    derive_matters,
    kind_of,
    run_of,
)
from kiosk.viewmodels.camera_watch import CameraWatch
from kiosk.viewmodels.hands import Hands
from kiosk.viewmodels.page_model import PageModel, Rows, shown
from kiosk.viewmodels.strokes import strokes_of
from shared.journal.entry import Refusal

QML_IMPORT_NAME = "Onewindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST = {"date": 8, "number": 18}
"""How many keys a question of this kind takes."""
MOST_KEYS = 30
KEYS = frozenset("0123456789X.")


@QmlElement
class ApplyModel(PageModel):
    """An application at the kiosk; see ApplyShown. Every slot is a finger's doing."""

    changed = Signal()

    def __init__(self, hands: Hands, parent: QObject | None = None) -> None:
        super().__init__(ApplyShown(), parent)
        self._hands = hands
        self.matter_rows, self.answer_rows = Rows(MatterRow, self), Rows(AnswerRow, self)
        self.material_rows = Rows(MaterialRow, self)
        self._camera = CameraWatch(hands, self)
        self._camera.photographed.connect(self._photographed)
        self._camera.refused.connect(hands.trouble)

    def show_scene(self, scene: Scene) -> None:
        """Derive everything from the scene."""
        self.matter_rows.put(derive_matters(scene))
        self.answer_rows.put(derive_answers(scene))
        self.material_rows.put(derive_materials(scene))
        self.show(derive_apply(scene))
        run = run_of(scene)
        wanted = scene.nav.page is Page.APPLY_MATERIAL and self.shown.may_photograph
        self._camera.follow(
            run.ground.lying if run is not None and run.case is None else None,
            wanted and run is not None and run.photo is None,
        )

    def back(self) -> bool:
        """One step back within the application; False when that leads out of it."""
        run = self._run()
        asking = flow.APPLYING_PAGES - {Page.APPLY_BEGIN}
        if run is None or self._hands.scene().nav.page not in asking or not before(run):
            return False
        self._ask(run, before(run))
        return True

    # Fingers

    @Slot(str)
    def choose(self, item: str) -> None:
        """An item of the list."""
        if not self._hands.scene().busy:
            self._hands.change(apply=None)
            self._hands.go(flow.Wanted(Goal.APPLY, item))

    @Slot()
    def begin(self) -> None:
        """They agree that the hall asks the state's store, and begin."""
        errands, scene = self._hands.errands(), self._hands.scene()
        visitor, item = scene.visitor, scene.nav.item
        if errands is None or visitor is None or scene.nav.page is not Page.APPLY_BEGIN:
            return
        half = next((each for each in visitor.half_done if each.item == item), None)

        def work(_key: str) -> ApplyRun | Refusal:
            if half is not None:
                return errands.applying.go_on(visitor, half)
            return errands.applying.begin(visitor, item)

        self._hands.do(("apply", item), work, self._begun)

    @Slot(str)
    def type(self, text: str) -> None:
        """What stands in the field now."""
        run = self._run()
        if run is not None and field_of(run) is not None and text != run.typed:
            self._hands.change(apply=replace(run, typed=text, wrong=""))

    @Slot(str)
    def typeKey(self, key: str) -> None:  # noqa: N802  QML name
        """One key of the keypad."""
        run = self._run()
        asked = None if run is None else field_of(run)
        if run is None or asked is None or key not in KEYS:
            return
        if len(run.typed) < MOST.get(kind_of(asked), MOST_KEYS):
            self.type(run.typed + key)

    @Slot()
    def eraseKey(self) -> None:  # noqa: N802  QML name
        """The last key was wrong."""
        run = self._run()
        if run is not None:
            self.type(run.typed[:-1])

    @Slot()
    def answer(self) -> None:
        """What was typed is the answer, with what the keyboard on the screen still holds back."""
        QGuiApplication.inputMethod().commit()
        run = self._run()
        asked = None if run is None else field_of(run)
        if run is None or asked is None:
            return
        typed = run.typed
        if kind_of(asked) == "date" and typed:
            typed = f"{typed[:4]}-{typed[4:6]}-{typed[6:]}"
        self._answered(run, typed)

    @Slot(str)
    def pick(self, choice: str) -> None:
        """One of the choices."""
        run = self._run()
        asked = None if run is None else field_of(run)
        if run is not None and asked is not None and choice in asked.choices:
            self._answered(run, choice)

    @Slot()
    def skip(self) -> None:
        """A question that need not be answered."""
        run = self._run()
        asked = None if run is None else field_of(run)
        if run is not None and asked is not None and not asked.required:
            self._answered(run, "")

    @Slot()
    def promise(self) -> None:
        """A signed promise instead of the proof asked for."""
        run = self._run()
        asked = None if run is None else material_of(run)
        if run is not None and asked is not None and may_promise(asked):
            self._advance(promised(run, "自助终端签署告知承诺"))

    @Slot()
    def usePhoto(self) -> None:  # noqa: N802  QML name
        """The sheet is well readable."""
        run = self._run()
        if run is not None and run.photo is not None:
            self._advance(photographed(run, "自助终端拍摄"))

    @Slot()
    def photographAgain(self) -> None:  # noqa: N802  QML name
        """It is not: the camera is waited for once more."""
        run = self._run()
        if run is not None:
            self._hands.change(apply=replace(run, photo=None))

    @Slot(str)
    def mend(self, step: str) -> None:
        """An answer of the review is to be given anew."""
        run, page = self._run(), self._hands.scene().nav.page
        if run is not None and page is Page.APPLY_REVIEW:
            self._ask(run, step)

    @Slot(list)
    def sign(self, drawn: list[list[float]]) -> None:
        """A stroke was added to the signature, or it was wiped; `drawn` as SignaturePad.qml tells it."""
        run = self._run()
        if run is not None:
            self._hands.change(apply=replace(run, signature=strokes_of(drawn)))

    @Slot()
    def handIn(self) -> None:  # noqa: N802  QML name
        """Everything is right, and signed."""
        errands, visitor, run = self._hands.errands(), self._hands.scene().visitor, self._run()
        if errands is None or visitor is None or run is None or run.case is not None:
            return
        self._hands.do(
            ("hand in", run.item.code),
            lambda key: errands.applying.accept(visitor, run, key),
            self._accepted,
        )

    @Slot()
    def continueAtWindow(self) -> None:  # noqa: N802  QML name
        """A number in the line of the item; what was filled in waits there."""
        scene, run = self._hands.scene(), self._run()
        overview = scene.overview
        matters = () if overview is None else overview.matters
        wanted = next((each.line for each in matters if each.code == scene.nav.item), "")
        lines = () if overview is None else tuple(each.code for each in overview.lines)
        if lines and (run is None or run.case is None):
            self._hands.take(wanted if wanted in lines else lines[0], True)

    # Results

    def _run(self) -> ApplyRun | None:
        scene = self._hands.scene()
        return None if scene.busy else run_of(scene)

    def _begun(self, run: ApplyRun) -> None:
        self._ask(run, next_step(run))

    @Slot(object)
    def _photographed(self, photo: Photo) -> None:
        run = run_of(self._hands.scene())
        if run is not None and material_of(run) is not None:
            self._hands.change(apply=replace(run, photo=photo))

    def _answered(self, run: ApplyRun, value: str) -> None:
        after = answered(run, value)
        if after.wrong:
            self._hands.change(apply=after)
        else:
            self._advance(after)

    def _advance(self, run: ApplyRun) -> None:
        """On to what is not answered yet, unless the answer shows that this cannot be accepted."""
        errands, visitor = self._hands.errands(), self._hands.scene().visitor
        if errands is None or visitor is None:
            return
        run = errands.applying.known(run, visitor)
        reasons = unmet(run)
        if reasons:
            self._hands.change(apply=replace(run, done=run.done - {run.asked}))
            self._hands.trouble(Refusal("kiosk.conditions_unmet", {"reasons": reasons}))
        else:
            self._ask(run, next_step(run))

    def _ask(self, run: ApplyRun, step: str) -> None:
        self._hands.change(apply=replace(at(run, step), signature=()))
        if step.startswith(FORM):
            self._hands.go(flow.QuestionAsked())
        elif step.startswith(MATERIAL):
            self._hands.go(flow.MaterialAsked())
        else:
            self._hands.go(flow.AllAnswered())

    def _accepted(self, accepted: Accepted) -> None:
        run = run_of(self._hands.scene())
        if run is not None:
            self._hands.change(
                apply=replace(run, case=accepted.case, slip=accepted.slip, follow_url=accepted.follow_url)
            )
            self._hands.go(flow.Applied())

    matters = Property(Rows, lambda self: self.matter_rows, constant=True)
    answers = Property(Rows, lambda self: self.answer_rows, constant=True)
    materials = Property(Rows, lambda self: self.material_rows, constant=True)
    item = shown(str, "item", changed)
    name = shown(str, "name", changed)
    department = shown(str, "department", changed)
    days = shown(int, "days", changed)
    fee = shown(str, "fee", changed)
    kind = shown(str, "kind", changed)
    label = shown(str, "label", changed)
    hint = shown(str, "hint", changed)
    typed = shown(str, "typed", changed)
    typedWords = shown(str, "typed_words", changed)  # noqa: N815  QML name
    wrong = shown(str, "wrong", changed)
    source = shown(str, "source", changed)
    optional = shown(bool, "optional", changed)
    choices = shown(list, "choices", changed)
    step = shown(int, "step", changed)
    steps = shown(int, "steps", changed)
    material = shown(str, "material", changed)
    note = shown(str, "note", changed)
    mayPromise = shown(bool, "may_promise", changed)  # noqa: N815  QML name
    mayPhotograph = shown(bool, "may_photograph", changed)  # noqa: N815  QML name
    photoPages = shown(int, "photo_pages", changed)  # noqa: N815  QML name
    preview = shown(str, "preview", changed)
    held = shown(int, "held", changed)
    offline = shown(bool, "offline", changed)
    signed = shown(bool, "signed", changed)
    caseNumber = shown(str, "case_number", changed)  # noqa: N815  QML name
    promised = shown(str, "promised", changed)
    halfDone = shown(bool, "half_done", changed)  # noqa: N815  QML name
    printed = shown(bool, "printed", changed)
    paperFailed = shown(bool, "paper_failed", changed)  # noqa: N815  QML name
    qr = shown(str, "qr", changed)
    ready = shown(str, "ready", changed)
    refused = shown(bool, "refused", changed)
    kept = shown(bool, "kept", changed)
