"""What the pages of collecting show: the documents to choose from, the one being printed, what lies in the tray."""

from dataclasses import dataclass

from kiosk.collect_run import CollectRun, PrintRun, chosen, may_print, may_take
from kiosk.scene import Scene
from kiosk.viewmodels.place import Place
from kiosk.visit import HeldDocument
from shared.issuing.model import RightState, why_not_printed
from shared.journal.entry import Millis
from shared.qt.sentences import sentence

USUAL_PRINT_SECONDS = 15
"""How long a sheet usually takes from the printer's taking the job."""

STAGE_SHARES = {"": 0.0, "checking": 0.1, "reserved": 0.25, "printing": 0.35, "printed": 1.0}
"""How much of the bar is filled when a stage begins."""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document. `can_print`: its print right is here and unused; `can_take`: it lies printed at this kiosk;
    otherwise `what` and `next_step` say why not. `chosen`: it is printed with the others; `behalf`: it is another's,
    who lets the visitor collect it."""

    serial: str
    title: str
    holder: str
    case_number: str
    can_print: bool
    can_take: bool
    collected: bool
    chosen: bool
    behalf: bool
    what: str
    next_step: str


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A sheet in the tray."""

    serial: str
    title: str
    holder: str


@dataclass(frozen=True, slots=True)
class CollectShown:
    """The document being printed, or the first in the tray; `share` (0 to 1) and `seconds_left` of its printing.

    `number` of `total` is it; `printed` sheets lie in the tray. `printable`, `picked` and `takeable` count what can be
    printed, what of it is chosen, and what lies here from before. `stopped` says why the rest was not printed, and
    `stopped_next` what to do. `entrusted` counts the documents of a code that waits for a card, 0: none.
    """

    serial: str = ""
    title: str = ""
    holder: str = ""
    case_number: str = ""
    number: int = 0
    total: int = 0
    printed: int = 0
    stage: str = ""
    share: float = 0.0
    seconds_left: int = 0
    printable: int = 0
    picked: int = 0
    takeable: int = 0
    stopped: str = ""
    stopped_next: str = ""
    signed: bool = False
    can_rate: bool = False
    entrusted: int = 0


def run_of(scene: Scene) -> CollectRun:
    """How far collecting is; an empty run before it began."""
    return scene.collect or CollectRun()


def held_by(scene: Scene) -> tuple[HeldDocument, ...]:
    """The documents the visitor may ask for."""
    return () if scene.visitor is None else scene.visitor.documents


def derive_documents(scene: Scene, place: Place) -> tuple[DocumentRow, ...]:
    """The visitor's documents: what can be done first, the newest first, what others entrust last."""
    run = run_of(scene)
    rows = [_document_row(one, run, place, scene.now) for one in held_by(scene)]
    return tuple(sorted(rows, key=lambda row: not (row.can_print or row.can_take)))


def derive_sheets(scene: Scene) -> tuple[SheetRow, ...]:
    """What lies in the tray and is to be signed for."""
    printed = run_of(scene).printed
    return tuple(SheetRow(one.document.id, one.title, one.holder) for one in printed)


def derive_collect(scene: Scene, place: Place) -> CollectShown:
    """How far collecting is."""
    run, held = run_of(scene), held_by(scene)
    shown = run.document or (run.printed[0] if run.printed else None)
    told = None if run.stopped is None else sentence(run.stopped, place.zone.key, scene.now)
    return CollectShown(
        serial="" if shown is None else shown.document.id,
        title="" if shown is None else shown.title,
        holder="" if shown is None else shown.holder,
        case_number="" if shown is None else shown.document.case,
        number=min(run.in_hand + 1, len(run.asked)),
        total=len(run.asked),
        printed=len(run.printed),
        stage="" if run.progress is None else run.progress.stage,
        share=print_share(run.progress, scene.now),
        seconds_left=seconds_left(run.progress, scene.now),
        printable=sum(may_print(one) for one in held),
        picked=len(chosen(run, held)),
        takeable=sum(may_take(one, place.name) for one in held),
        stopped="" if told is None else told.what,
        stopped_next="" if told is None else told.next_step,
        signed=bool(run.signature),
        can_rate=scene.visitor is not None and bool(scene.visitor.unrated),
        entrusted=0 if run.entrusted is None else len(run.entrusted.code.documents),
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


def _document_row(held: HeldDocument, run: CollectRun, place: Place, now: Millis) -> DocumentRow:
    document = held.document
    can_print, can_take = may_print(held), may_take(held, place.name)
    lies_here = document.state is RightState.PRINTED and document.station == place.name
    too_weak = held.too_weak if lies_here or document.state is RightState.GRANTED else None
    why = None if can_print or can_take else too_weak or why_not_printed(document)
    told = None if why is None else sentence(why, place.zone.key, now)
    return DocumentRow(
        serial=document.id,
        title=held.title,
        holder=held.holder,
        case_number=document.case,
        can_print=can_print,
        can_take=can_take,
        collected=document.state is RightState.HANDED_OVER,
        chosen=can_print and document.id not in run.left_out,
        behalf=bool(held.authority),
        what="" if told is None else told.what,
        next_step="" if told is None else told.next_step,
    )
