"""What the pages of an application show, derived from the scene."""

from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication

from kiosk.apply_run import (
    FORM,
    MATERIAL,
    ApplyRun,
    digits_only,
    field_of,
    given,
    material_of,
    may_photograph,
    may_promise,
    steps,
)
from kiosk.collect_run import may_print
from kiosk.scene import Scene
from kiosk.viewmodels.place import day_words
from kiosk.viewmodels.tickets import qr_url
from kiosk.visit import Matter, SlipFate
from shared.cases.giving import masked
from shared.cases.model import CaseState, How
from shared.catalogue.model import Field, FieldType

KINDS = {
    FieldType.CHOICE: "choice",
    FieldType.DATE: "date",
    FieldType.RESIDENT_NUMBER: "number",
    FieldType.AREA: "decimal",
}
"""How a question is answered, where it is not digits or text."""


@dataclass(frozen=True, slots=True)
class MatterRow:
    """An item that can be applied for here; `fee` in words, empty for none."""

    code: str
    name: str
    department: str
    days: int
    fee: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """One answer on the review; `source` is empty for one's own word. `step` leads back to it."""

    step: str
    label: str
    value: str = field(repr=False)
    source: str


@dataclass(frozen=True, slots=True)
class MaterialRow:
    """One material on the review: `how` is held, seen, later, promised or photographed."""

    step: str
    name: str
    how: str
    source: str


@dataclass(frozen=True, slots=True)
class ApplyShown:
    """The item, the question or material asked, and what became of the application.

    `kind` is how the question is answered: text, digits, number (a resident number), decimal, date or choice. `step`
    counts from 1 to `steps`. `held` counts the materials nobody has to bring. `printed` and `paper_failed` are of the
    slip; `ready` is the serial of the document that can be printed already. `kept`: it is not handed in yet;
    `half_done`: it was begun on an earlier visit.
    """

    item: str = ""
    name: str = ""
    department: str = ""
    days: int = 0
    fee: str = ""
    kind: str = ""
    label: str = ""
    hint: str = ""
    typed: str = field(default="", repr=False)
    typed_words: str = field(default="", repr=False)
    wrong: str = ""
    source: str = ""
    optional: bool = False
    choices: list[str] = field(default_factory=list)
    step: int = 0
    steps: int = 0
    material: str = ""
    note: str = ""
    may_promise: bool = False
    may_photograph: bool = False
    photo_pages: int = 0
    preview: str = field(default="", repr=False)
    held: int = 0
    offline: bool = False
    signed: bool = False
    case_number: str = ""
    promised: str = ""
    printed: bool = False
    paper_failed: bool = False
    qr: str = ""
    ready: str = ""
    refused: bool = False
    kept: bool = False
    half_done: bool = False


def derive_matters(scene: Scene) -> tuple[MatterRow, ...]:
    """What can be applied for, what is done at once first."""
    matters = () if scene.overview is None else scene.overview.matters
    return tuple(
        MatterRow(each.code, each.name, each.department, each.days, fee_words(each.fee)) for each in matters
    )


def fee_words(fee: int) -> str:
    """A fee in fen as the screen says it; empty for none."""
    yuan = f"{fee // 100}" if fee % 100 == 0 else f"{fee / 100:.2f}"
    return QCoreApplication.translate("Kiosk", "%1 yuan").replace("%1", yuan) if fee else ""


def derive_apply(scene: Scene) -> ApplyShown:
    """The application as the pages show it."""
    run, matter = run_of(scene), _matter(scene)
    if run is None:
        if matter is None:
            return ApplyShown(item=scene.nav.item, kept=_kept(scene))
        begun = () if scene.visitor is None else scene.visitor.half_done
        return ApplyShown(
            matter.code,
            matter.name,
            matter.department,
            matter.days,
            fee_words(matter.fee),
            kept=_kept(scene),
            half_done=any(each.item == matter.code for each in begun),
        )
    asked, material, path = field_of(run), material_of(run), steps(run)
    held = [each for each in given(run) if each.how in (How.LICENCE, How.ORIGINAL_SEEN, How.CHECK_PENDING)]
    case, kind = run.case, "" if asked is None else kind_of(asked)
    return ApplyShown(
        item=run.item.code,
        name=run.item.name,
        department="" if matter is None else matter.department,
        days=run.item.promised_days,
        fee="" if matter is None else fee_words(matter.fee),
        kind=kind,
        label="" if asked is None else asked.label,
        hint="" if asked is None else asked.hint,
        typed=run.typed,
        typed_words=date_words(run.typed) if kind == "date" else run.typed,
        wrong=run.wrong,
        source="" if asked is None else run.sources.get(asked.id, ""),
        optional=asked is not None and not asked.required,
        choices=[] if asked is None else list(asked.choices),
        step=path.index(run.asked) + 1 if run.asked in path else 0,
        steps=len(path),
        material="" if material is None else material.name,
        note="" if material is None else material.note,
        may_promise=material is not None and may_promise(material),
        may_photograph=may_photograph(run),
        photo_pages=0 if run.photo is None else run.photo.pages,
        preview="" if run.photo is None else run.photo.preview,
        held=len(held),
        offline=run.ground.licences is None,
        signed=bool(run.signature),
        case_number="" if case is None else case.id,
        promised=day_words(run.ground.promised_day if case is None else case.promised_day),
        printed=run.slip is SlipFate.PRINTED,
        paper_failed=run.slip is SlipFate.FAILED,
        qr=qr_url(run.follow_url) if run.follow_url else "",
        ready=_ready(scene, run),
        refused=_refused(scene, run),
        kept=_kept(scene),
    )


def kind_of(asked: Field) -> str:
    """How the question of this field is answered."""
    return KINDS.get(asked.type) or ("digits" if digits_only(asked) else "text")


def date_words(typed: str) -> str:
    """The digits of a date as far as they are typed: 2026-03-1▁."""
    shown = (typed + "▁" * 8)[:8]
    return f"{shown[:4]} - {shown[4:6]} - {shown[6:]}" if typed else ""


def run_of(scene: Scene) -> ApplyRun | None:
    """The application of the item that is on the screen; one of another item was left."""
    run = scene.apply
    return run if run is not None and run.item.code == scene.nav.item else None


def derive_answers(scene: Scene) -> tuple[AnswerRow, ...]:
    """Everything that is handed in, masked where it is personal."""
    run = run_of(scene)
    if run is None:
        return ()
    return tuple(
        AnswerRow(FORM + each.id, each.label, masked(each, run.form[each.id]), run.sources.get(each.id, ""))
        for each in run.item.fields
        if run.form.get(each.id)
    )


def derive_materials(scene: Scene) -> tuple[MaterialRow, ...]:
    """The materials and where each comes from."""
    run = run_of(scene)
    if run is None:
        return ()
    words = {
        How.LICENCE: "held",
        How.ORIGINAL_SEEN: "seen",
        How.CHECK_PENDING: "later",
        How.COMMITMENT: "promised",
        How.SCAN: "photographed",
    }
    return tuple(
        MaterialRow(MATERIAL + each.material, each.name, words[each.how], each.source)
        for each in given(run)
        if each.how in words
    )


def _matter(scene: Scene) -> Matter | None:
    matters = () if scene.overview is None else scene.overview.matters
    return next((each for each in matters if each.code == scene.nav.item), None)


def _kept(scene: Scene) -> bool:
    return scene.apply is not None and scene.apply.case is None


def _ready(scene: Scene, run: ApplyRun) -> str:
    """The document of the case, once its print right is here."""
    documents = () if scene.visitor is None or run.case is None else scene.visitor.documents
    return next(
        (each.document.id for each in documents if each.document.case == _id(run) and may_print(each)), ""
    )


def _refused(scene: Scene, run: ApplyRun) -> bool:
    cases = () if scene.visitor is None or run.case is None else scene.visitor.cases
    return any(each.case.id == _id(run) and each.case.state is CaseState.REFUSED for each in cases)


def _id(run: ApplyRun) -> str:
    return "" if run.case is None else run.case.id
