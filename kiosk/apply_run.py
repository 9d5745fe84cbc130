"""An application at the kiosk as far as it has come, and what it asks next: plain data and pure rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from shared.cases.giving import all_given, checkable, checked_later, waived
from shared.cases.model import Given, How
from shared.catalogue.forms import FieldProblem, validate_form
from shared.catalogue.model import Field, FieldType, Material, Proof, ServiceItem
from shared.catalogue.rules import materials_needed, unmet_conditions

if TYPE_CHECKING:
    from kiosk.camera import Photo
    from kiosk.visit import SlipFate
    from shared.cases.model import Case
    from shared.catalogue.expressions import Facts
    from shared.issuing.adjudicating import Signature

FORM, MATERIAL, REVIEW = "form.", "material.", "review"
"""A step is the id of a field or a material behind its prefix, or the review."""

SIGNATURE = "applicant_signature"
"""What the signature is called among the materials of a case."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What an application stands on and is not asked: the item, what the store of e-licences said, by which day.

    `licences` is None while the store could not be asked, `cut` when that was for the line. `prefilled` names the
    fields a source has filled, `seen` the materials this kiosk has read itself: the card on its reader. `camera`: there
    is one for documents; what was `lying` in its folder before is nobody's here.
    """

    item: ServiceItem
    licences: frozenset[str] | None
    cut: bool
    prefilled: frozenset[str]
    seen: Mapping[str, Given]
    promised_day: str
    camera: bool = False
    lying: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ApplyRun:
    """One application being filled in. `sources` names where a value came from while nobody changed it.

    `trail` are the steps gone so far, the last one is asked now; `done` the steps that are answered. `typed` is what
    stands in the field of the question asked, `wrong` why it was not taken, `photo` the sheet the camera took of the
    material asked for. `case` is what it became,
    `follow_url` where a phone follows it.
    """

    ground: Ground
    facts: Facts = field(repr=False)
    form: Mapping[str, str] = field(repr=False)
    sources: Mapping[str, str]
    given: Mapping[str, Given] = field(default_factory=dict)
    done: frozenset[str] = frozenset()
    trail: tuple[str, ...] = ()
    typed: str = field(default="", repr=False)
    wrong: str = ""
    photo: Photo | None = None
    signature: Signature = field(default=(), repr=False)
    case: Case | None = None
    slip: SlipFate | None = None
    follow_url: str = ""

    @property
    def item(self) -> ServiceItem:
        return self.ground.item

    @property
    def asked(self) -> str:
        """The step that is asked now; empty before the first."""
        return self.trail[-1] if self.trail else ""


def field_of(run: ApplyRun) -> Field | None:
    """The field that is asked now."""
    asked = run.asked
    return run.item.field(asked.removeprefix(FORM)) if asked.startswith(FORM) else None


def material_of(run: ApplyRun) -> Material | None:
    """The material that is asked for now."""
    asked = run.asked
    return run.item.material(asked.removeprefix(MATERIAL)) if asked.startswith(MATERIAL) else None


def resumed(
    run: ApplyRun, form: Mapping[str, str], sources: Mapping[str, str], materials: Mapping[str, Given]
) -> ApplyRun:
    """A run that begins with what was filled in and given before; what a source says today stays."""
    filled = {name: value for name, value in form.items() if value and name not in run.ground.prefilled}
    answers = {FORM + name for name in filled}
    return replace(
        run,
        form={**run.form, **filled},
        sources={**{name: said for name, said in sources.items() if name in filled}, **run.sources},
        given=dict(materials),
        done=frozenset(answers | {MATERIAL + name for name in materials}),
    )


def given_by_itself(run: ApplyRun) -> dict[str, Given]:
    """What nobody has to give: the state holds it, the reader has read it, or the hall asks for it later."""
    held = dict(run.ground.seen) | waived(run.item, run.facts)
    later = checkable(run.item, held, run.facts, cut=run.ground.cut)
    return held | {each.id: checked_later(each) for each in later if each.id not in run.given}


def given(run: ApplyRun) -> tuple[Given, ...]:
    """What goes into the case, in the item's order."""
    return all_given(run.item, dict(run.given) | given_by_itself(run), run.facts)


def steps(run: ApplyRun) -> tuple[str, ...]:
    """What this application asks, in order: fields no source filled, materials nobody holds, the review."""
    fields = (each.id for each in run.item.fields if each.id not in run.ground.prefilled)
    own = given_by_itself(run)
    materials = (each.id for each in materials_needed(run.item, run.facts) if each.id not in own)
    return (*(FORM + each for each in fields), *(MATERIAL + each for each in materials), REVIEW)


def next_step(run: ApplyRun) -> str:
    """The first step that is not answered yet."""
    return next(each for each in steps(run) if each == REVIEW or each not in run.done)


def at(run: ApplyRun, step: str) -> ApplyRun:
    """The run with `step` asked, its field showing what was answered before."""
    trail = run.trail[: run.trail.index(step)] if step in run.trail else run.trail
    return replace(run, trail=(*trail, step), typed=_typed(run, step), wrong="", photo=None)


def _typed(run: ApplyRun, step: str) -> str:
    """What stands in the field of a step when it is asked; a day as its eight digits."""
    if not step.startswith(FORM):
        return ""
    asked = run.item.field(step.removeprefix(FORM))
    value = run.form.get(asked.id, "")
    return value.replace("-", "") if asked.type is FieldType.DATE else value


def before(run: ApplyRun) -> str:
    """The step before the one asked; empty when there is none."""
    return run.trail[-2] if len(run.trail) > 1 else ""


def answered(run: ApplyRun, value: str) -> ApplyRun:
    """The run with `value` (a text as a form has it) for the field asked, or with why it is not taken in `wrong`."""
    asked = field_of(run)
    assert asked is not None
    form = {**run.form, asked.id: value.strip()}
    problem: FieldProblem | None = validate_form(run.item, form).get(asked.id)
    if problem is not None:
        return replace(run, wrong=problem.sentence)
    kept = form[asked.id] == run.form.get(asked.id)
    sources = {
        name: label for name, label in run.sources.items() if kept or name != asked.id
    }  # one's own word from now on
    return replace(run, form=form, sources=sources, done=run.done | {run.asked}, wrong="")


def promised(run: ApplyRun, source: str) -> ApplyRun:
    """告知承诺 instead of the proof that is asked for."""
    asked = material_of(run)
    assert asked is not None
    return with_given(run, Given(asked.id, asked.name, How.COMMITMENT, source=source))


def photographed(run: ApplyRun, source: str) -> ApplyRun:
    """The sheet under the camera is the material that is asked for."""
    asked, photo = material_of(run), run.photo
    assert asked is not None
    assert photo is not None
    return with_given(
        run,
        Given(asked.id, asked.name, How.SCAN, source=source, attachment=photo.attachment, pages=photo.pages),
    )


def with_given(run: ApplyRun, material: Given) -> ApplyRun:
    """The run with a material taken in."""
    return replace(
        run,
        given={**run.given, material.material: material},
        done=run.done | {MATERIAL + material.material},
    )


def may_promise(material: Material) -> bool:
    return Proof.COMMITMENT in material.accepts


def may_photograph(run: ApplyRun) -> bool:
    """Whether the camera can take in the material asked for."""
    asked = material_of(run)
    return run.ground.camera and asked is not None and Proof.SCAN in asked.accepts


def unmet(run: ApplyRun) -> list[str]:
    """Why it cannot be accepted, as far as that is known."""
    return unmet_conditions(run.item, run.facts)


def digits_only(asked: Field) -> bool:
    """Whether a keypad of digits can type it."""
    if asked.type in (FieldType.NUMBER, FieldType.DATE, FieldType.PHONE):
        return True
    return asked.type is FieldType.TEXT and asked.pattern.startswith((r"\d", "[0-9]"))
