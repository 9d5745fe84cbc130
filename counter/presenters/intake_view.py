"""What one item's intake shows, derived by pure functions from what was typed and given so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from counter.presenters.desk_view import Chip
from counter.words import day, later_line, missing_line, tr
from shared.cases.giving import checkable, masked, waived
from shared.cases.model import Case, Given, How, Terms
from shared.catalogue.expressions import Facts
from shared.catalogue.forms import FieldProblem, validate_form
from shared.catalogue.model import Field, FieldType, Material, Proof, ServiceItem
from shared.catalogue.rules import is_waived, materials_needed, materials_undecided, unmet_conditions
from shared.journal.entry import Millis


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody wants what was begun online: the citizen, or a hall (`who`) with its window (`place`)."""

    who: str
    place: str
    at: Millis


@dataclass(frozen=True, slots=True)
class IntakeState:
    """What the clerk has before them for one item. `form` holds texts as typed, `sources` names where a
    prefilled value came from for as long as nobody changed it; `given` is by material id,
    `licences` None while the shared store could not be asked, `cut` when that was for the line. `asked`
    are those who want what was begun online and is at this window."""

    item: ServiceItem
    form: Mapping[str, str] = field(repr=False)
    sources: Mapping[str, str]
    licences: frozenset[str] | None
    given: Mapping[str, Given] = field(default_factory=dict)
    chosen: str | None = None
    tried: bool = False
    case: Case | None = None
    cut: bool = False
    asked: tuple[Asked, ...] = ()


@dataclass(frozen=True, slots=True)
class FieldView:
    """One field of the form. `shown` is what stands there while nobody edits it: personal values masked."""

    id: str
    label: str
    type: FieldType
    required: bool
    value: str = field(repr=False)
    shown: str = field(repr=False)
    source: str
    problem: str
    hint: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MaterialRow:
    """One material as the table shows it; `ways` is how it may still be given, with the keys."""

    id: str
    name: str
    chip: Chip
    source: str
    ways: str
    open: bool


@dataclass(frozen=True, slots=True)
class Shortfall:
    """How many things are to be settled, and the lines that say them all."""

    count: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IntakeView:
    """Everything a tab shows. `shortfall` is what keeps the case from acceptance."""

    fields: tuple[FieldView, ...]
    materials: tuple[MaterialRow, ...]
    headline: str
    chosen: str | None
    can_commit: bool
    can_see: bool
    can_scan: bool
    can_defer: bool
    can_check_later: bool
    can_take_back: bool
    promise: str
    shortfall: Shortfall | None
    offline: bool


def derive_intake(
    state: IntakeState, facts: Facts, terms: Terms, departments: Mapping[str, str]
) -> IntakeView:
    """The tab; `departments` maps department ids to their short names."""
    item = state.item
    problems = validate_form(item, state.form)
    needed, have = materials_needed(item, facts), dict(state.given) | waived(item, facts)
    later = checkable(item, state.given, facts, cut=state.cut)
    rows = [_row(each, have.get(each.id), later=each in later) for each in needed]
    rows += [_undecided(each) for each in materials_undecided(item, facts)]
    chosen = _chosen(state, rows)
    material = None if chosen is None else next((each for each in needed if each.id == chosen), None)
    held = None if material is None else have.get(material.id)
    at_hand = material is not None and (held is None or held.how is not How.LICENCE)
    accepts = material.accepts if at_hand and material is not None else frozenset()
    return IntakeView(
        fields=tuple(_field(each, state, problems) for each in item.fields),
        materials=tuple(rows),
        headline=_headline(sum(_is_spared(each, state, facts) for each in needed), len(needed), rows),
        chosen=chosen,
        can_commit=Proof.COMMITMENT in accepts,
        can_see=Proof.ORIGINAL in accepts,
        can_scan=Proof.SCAN in accepts,
        can_defer=at_hand and material is not None and material.defer_days > 0,
        can_check_later=bool(later),
        can_take_back=chosen is not None and chosen in state.given,
        promise=_promise(item, terms, departments),
        shortfall=_shortfall(state, facts, problems, [each for each in needed if each.id not in have]),
        offline=state.licences is None,
    )


def _shortfall(
    state: IntakeState, facts: Facts, problems: Mapping[str, FieldProblem], missing: list[Material]
) -> Shortfall | None:
    unmet = unmet_conditions(state.item, facts)
    blank = [each.label for each in state.item.fields if each.id in problems and not _typed(state, each.id)]
    wrong = [problem.sentence for name, problem in problems.items() if _typed(state, name)]
    later = checkable(state.item, state.given, facts, cut=state.cut)
    own = [each.name for each in missing if each not in later]
    count = len(unmet) + len(problems) + len(missing)
    lines = (
        *unmet,
        *wrong,
        *([tr("Still to fill in: {labels}", labels=tr(", ").join(blank))] if blank else []),
        *([missing_line(own)] if own else []),
        *([later_line([each.name for each in later])] if later else []),
    )
    return Shortfall(count, lines) if count else None


def _typed(state: IntakeState, field_id: str) -> bool:
    return bool(state.form.get(field_id, "").strip())


def _field(each: Field, state: IntakeState, problems: Mapping[str, FieldProblem]) -> FieldView:
    value, problem = state.form.get(each.id, ""), problems.get(each.id)
    told = problem is not None and (bool(value.strip()) or state.tried)
    source = state.sources.get(each.id, "")
    return FieldView(
        id=each.id,
        label=each.label,
        type=each.type,
        required=each.required,
        value=value,
        shown=masked(each, value) if problem is None else value,
        source=source,
        problem=problem.sentence if told and problem is not None else "",
        hint=each.hint or _format_hint(each.type),
        choices=each.choices,
    )


def _format_hint(kind: FieldType) -> str:
    match kind:
        case FieldType.DATE:
            return tr("such as 2026-01-31")
        case FieldType.AREA:
            return tr("square metres")
        case FieldType.CREDIT_CODE:
            return tr("18 characters")
    return ""


def _row(material: Material, given: Given | None, *, later: bool) -> MaterialRow:
    if given is None and later:
        ways = " · ".join([tr("check later F11"), *_ways(material)])
        chip = Chip(tr("check later"), "amber")
        return MaterialRow(material.id, material.name, chip, material.waiver, ways, True)
    if given is None:
        return MaterialRow(
            material.id,
            material.name,
            Chip(tr("to hand in"), "red"),
            material.note,
            " · ".join(_ways(material)),
            True,
        )
    chip, source = given_words(given)
    return MaterialRow(material.id, material.name, chip, source, "", False)


def given_words(given: Given) -> tuple[Chip, str]:
    """The chip and the source of a material that was given."""
    match given.how:
        case How.LICENCE:
            return Chip(tr("waived"), "jade"), given.source
        case How.SCAN:
            return Chip(tr("scanned, {pages} pages", pages=given.pages or 1), "brand"), given.source
        case How.ORIGINAL_SEEN:
            return Chip(tr("original seen"), "jade"), given.source
        case How.COMMITMENT:
            return Chip(tr("commitment"), "jade"), given.source
        case How.DEFERRED:
            return Chip(tr("deferred to {day}", day=day(given.due or "")), "amber"), given.source
        case How.CHECK_PENDING:
            told = tr("{store}: the hall checks it once the line is back", store=given.source)
            return Chip(tr("check pending"), "brand"), told
        case How.CHECK_FAILED:
            return Chip(tr("check failed"), "red"), given.source


def _undecided(material: Material) -> MaterialRow:
    note = tr("Known once the form is filled in")
    return MaterialRow(material.id, material.name, Chip(tr("perhaps"), "quiet"), note, "", False)


def _ways(material: Material) -> list[str]:
    ways = []
    if Proof.SCAN in material.accepts:
        ways.append(tr("scan F8"))
    if Proof.ORIGINAL in material.accepts:
        ways.append(tr("original F7"))
    if Proof.COMMITMENT in material.accepts:
        ways.append(tr("commitment F6"))
    if material.defer_days:
        ways.append(tr("defer F10"))
    return ways


def _chosen(state: IntakeState, rows: list[MaterialRow]) -> str | None:
    if state.chosen is not None and any(row.id == state.chosen for row in rows):
        return state.chosen
    return next((row.id for row in rows if row.open), None)


def _is_spared(material: Material, state: IntakeState, facts: Facts) -> bool:
    """Whether the citizen need not bring it: the state holds it, or the hall will look whether it does."""
    given = state.given.get(material.id)
    later = given is None or given.how is How.CHECK_PENDING
    return is_waived(material, facts) or (state.cut and material.licence != "" and later)


def _headline(spared: int, count: int, rows: list[MaterialRow]) -> str:
    own = count - spared
    open_ = sum(row.open for row in rows)
    if own == 0:
        told = tr("Of {count} materials you hand in none", count=count)
    elif own == count:
        told = tr("All {count} materials are to be handed in", count=own)
    else:
        told = tr("Of {count} materials you hand in only {own}", count=count, own=own)
    return told + (tr(", {open} still open", open=open_) if open_ else tr(", all there"))


def _promise(item: ServiceItem, terms: Terms, departments: Mapping[str, str]) -> str:
    names = tr(", ").join(departments.get(each, each) for each in terms.departments)
    if item.promised_days == 0:
        return tr("{names} · done at once", names=names)
    return tr(
        "{names} · promised by {day} ({days} working days, by law {limit})",
        names=tr("{names} in parallel", names=names) if len(terms.departments) > 1 else names,
        day=day(terms.promised_day),
        days=item.promised_days,
        limit=item.statutory_days,
    )
