"""The visitor's documents, the one being printed, and how far their cases are."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.scene import PrintRun, Scene
from kiosk.viewmodels.page_model import PageModel, Rows, shown
from kiosk.viewmodels.place import Place, day_words
from kiosk.visit import CaseProgress, HeldDocument
from shared.cases.model import CaseState
from shared.issuing.model import RightState
from shared.journal.entry import Millis, Refusal
from shared.qt.sentences import sentence

QML_IMPORT_NAME = "Onewindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

USUAL_PRINT_SECONDS = 15
"""How long a sheet usually takes from the printer's taking the job."""

STAGE_SHARES = {"": 0.0, "checking": 0.1, "reserved": 0.25, "printing": 0.35, "printed": 1.0}
"""How much of the bar is filled when a stage begins."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document. `can_print`: its print right is here and unused; `can_take`: it lies printed at this kiosk;
    otherwise `what` and `next_step` say why not."""

    serial: str
    title: str
    holder: str
    case_number: str
    can_print: bool
    can_take: bool
    collected: bool
    what: str
    next_step: str


def derive_documents(scene: Scene, place: Place) -> tuple[DocumentRow, ...]:
    """The visitor's documents: what can be done first, the newest first among those."""
    held = () if scene.visitor is None else scene.visitor.documents
    rows = [_document_row(one, place, scene.now) for one in held]
    return tuple(sorted(rows, key=lambda row: not (row.can_print or row.can_take)))


def may_print(held: HeldDocument) -> bool:
    """Whether its print right is here, unused, and the visitor has shown enough."""
    return held.document.state is RightState.GRANTED and held.too_weak is None


def _document_row(held: HeldDocument, place: Place, now: Millis) -> DocumentRow:
    document = held.document
    can_print = may_print(held)
    lies_here = document.state is RightState.PRINTED and document.station == place.name
    can_take = lies_here and held.too_weak is None
    too_weak = held.too_weak if lies_here or document.state is RightState.GRANTED else None
    told = None if can_print or can_take else sentence(too_weak or _why_not(held), place.zone.key, now)
    return DocumentRow(
        serial=document.id,
        title=held.title,
        holder=held.holder,
        case_number=document.case,
        can_print=can_print,
        can_take=can_take,
        collected=document.state is RightState.HANDED_OVER,
        what="" if told is None else told.what,
        next_step="" if told is None else told.next_step,
    )


def _why_not(held: HeldDocument) -> Refusal:
    """The refusal an attempt to print would meet, so that nobody has to try."""
    document = held.document
    match document.state:
        case RightState.HANDED_OVER:
            facts = {
                "at": document.collected_at,
                "place": document.collected_where,
                "serial": document.id,
            }
            return Refusal("issuing.already_collected", facts)
        case RightState.PRINTED:
            return Refusal("issuing.already_printed", {"at": document.printed_at, "place": document.station})
        case RightState.UNCOLLECTED:
            return Refusal("issuing.kept_at_desk", {"place": document.kept_where})
        case RightState.UNKNOWN:
            return Refusal("issuing.needs_person", {"serial": document.id})
        case RightState.RETURNED:
            return Refusal("issuing.right_elsewhere", {"serial": document.id})
        case RightState.VOID:
            return Refusal("issuing.replaced", {"serial": document.id, "by": document.replaced_by})
        case _:
            return Refusal("issuing.attempt_open", {"station": document.station})


@dataclass(frozen=True, slots=True)
class PaperShown:
    """The document in hand; `share` (0 to 1) and `seconds_left` of its printing."""

    serial: str = ""
    title: str = ""
    holder: str = ""
    case_number: str = ""
    stage: str = ""
    share: float = 0.0
    seconds_left: int = 0
    can_rate: bool = False
    can_print_any: bool = False
    signed: bool = False


def derive_paper(scene: Scene) -> PaperShown:
    """The document that is being printed or was just printed."""
    held = scene.document
    mine = () if scene.visitor is None else scene.visitor.documents
    can_print_any = any(may_print(one) for one in mine)
    if held is None:
        return PaperShown(can_print_any=can_print_any)
    return PaperShown(
        serial=held.document.id,
        title=held.title,
        holder=held.holder,
        case_number=held.document.case,
        stage="" if scene.run is None else scene.run.stage,
        share=print_share(scene.run, scene.now),
        seconds_left=seconds_left(scene.run, scene.now),
        can_rate=scene.visitor is not None and bool(scene.visitor.unrated),
        can_print_any=can_print_any,
        signed=bool(scene.signature),
    )


def print_share(run: PrintRun | None, now: Millis) -> float:
    """How much of the bar is filled: by stage, and while paper moves by the clock, never quite full."""
    if run is None:
        return 0.0
    start = STAGE_SHARES[run.stage]
    if run.stage != "printing":
        return start
    passed = max(0, now - run.changed) / 1000
    return min(0.95, start + (0.95 - start) * passed / USUAL_PRINT_SECONDS)


def seconds_left(run: PrintRun | None, now: Millis) -> int:
    """A rough time; 0 once it takes longer than usual."""
    if run is None or run.stage == "printed":
        return 0
    passed = (now - run.changed) // 1000 if run.stage == "printing" else 0
    return max(0, USUAL_PRINT_SECONDS - passed)


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case. `steps` are told as `done|open|refused` and the department, in order."""

    number: str
    title: str
    case_state: str
    accepted: str
    promised: str
    late: bool
    steps: list[str]


def derive_cases(scene: Scene, today: str) -> tuple[CaseRow, ...]:
    """The visitor's cases, newest first; days as ISO."""
    held = () if scene.visitor is None else scene.visitor.cases
    return tuple(_case_row(one, today) for one in held)


def _case_row(held: CaseProgress, today: str) -> CaseRow:
    case = held.case
    states = {None: "open", True: "done", False: "refused"}
    return CaseRow(
        number=case.id,
        title=case.item_name,
        case_state=str(case.state),
        accepted=day_words(case.accepted_day),
        promised=day_words(case.promised_day),
        late=case.state is CaseState.DECIDING and case.promised_day < today,
        steps=[f"{states[step.approved]}|{step.department}" for step in held.steps],
    )


@QmlElement
class PaperModel(PageModel):
    """The documents and cases of the visitor; see PaperShown."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(PaperShown(), parent)
        self.document_rows = Rows(DocumentRow, self)
        self.case_rows = Rows(CaseRow, self)

    def show_scene(self, scene: Scene, place: Place, today: str) -> None:
        """Derive everything from the scene; `today` as ISO day."""
        self.document_rows.put(derive_documents(scene, place))
        self.case_rows.put(derive_cases(scene, today))
        self.show(derive_paper(scene))

    documents = Property(Rows, lambda self: self.document_rows, constant=True)
    cases = Property(Rows, lambda self: self.case_rows, constant=True)
    serial = shown(str, "serial", changed)
    title = shown(str, "title", changed)
    holder = shown(str, "holder", changed)
    caseNumber = shown(str, "case_number", changed)  # noqa: N815  QML name
    stage = shown(str, "stage", changed)
    share = shown(float, "share", changed)
    secondsLeft = shown(int, "seconds_left", changed)  # noqa: N815  QML name
    canPrintAny = shown(bool, "can_print_any", changed)  # noqa: N815  QML name
    signed = shown(bool, "signed", changed)
    canRate = shown(bool, "can_rate", changed)  # noqa: N815  QML name
