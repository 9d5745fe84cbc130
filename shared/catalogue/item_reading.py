"""Read one service item from its section of a file, checking all it refers to."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from shared.catalogue.located_yaml import Section, known, unique
from shared.catalogue.model import (
    Applicant,
    Condition,
    Department,
    Fee,
    Field,
    FieldType,
    LegalBasis,
    LicenceKind,
    Line,
    Material,
    Proof,
    Question,
    Result,
    ServiceItem,
    Source,
    Step,
    TrustRule,
)
from shared.people.model import COLLECTING, Evidence

STATUTORY_DAYS = 20  # Administrative Licensing Law art. 42, where no other law says otherwise
CODE_LENGTH = 50
CARD_FIELDS = ("name", "number", "sex", "birth", "ethnicity", "address", "valid_from", "valid_to")
ACCOUNT_FIELDS = ("phone", "email")
_CODE = re.compile(r"[0-9A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Expression:
    """A CEL expression where it stands, with the form fields and questions it may speak of."""

    file: str
    line: int
    text: str
    form: Mapping[str, Field]
    answers: Mapping[str, Question]


@dataclass(frozen=True, slots=True)
class Defined:
    """What an item may refer to, and the list its expressions are put on."""

    departments: Mapping[str, Department]
    lines: Mapping[str, Line]
    licence_kinds: Mapping[str, LicenceKind]
    expressions: list[Expression]


def read_item(section: Section, department: str, defined: Defined) -> ServiceItem:
    """Read one item of `department`; mistakes are reported to the section."""
    fields = _fields(section, defined)
    form = {field.id: field for field in fields}

    def expression(part: Section, key: str, default: str | None = "") -> str:
        text = part.text(key, default)
        if text:
            defined.expressions.append(Expression(part.file, part.at(key), text, form, {}))
        return text

    conditions: list[Condition] = []
    for part in section.sections("conditions"):
        conditions.append(Condition(expression(part, "rule", None), part.text("sentence")))
        part.close()
    fees: list[Fee] = []
    for part in section.sections("fees"):
        fees.append(
            Fee(part.text("name"), part.integer("amount"), expression(part, "when"), part.text("basis"))
        )
        part.close()
    material_sections = section.sections("materials")
    materials = [_material(part, expression(part, "when"), defined) for part in material_sections]
    unique(zip(material_sections, (m.id for m in materials), strict=True), "material")
    legal: list[LegalBasis] = []
    for part in section.sections("legal"):
        legal.append(LegalBasis(part.text("law"), part.text("article")))
        part.close()
    if not legal:
        section.report('"legal" is missing: an item needs the law it rests on')

    item = ServiceItem(
        code=section.text("code"),
        name=section.text("name"),
        version=section.integer("version"),
        effective=section.day("effective"),
        department=department,
        line=section.text("line"),
        words=section.texts("words"),
        applicant=section.choice("applicant", Applicant, Applicant.PERSON),
        evidence=section.choice("evidence", Evidence, COLLECTING),
        trust=section.choice("trust", TrustRule, TrustRule.IGNORE),
        self_service=section.flag("self_service", False),
        legal=tuple(legal),
        statutory_days=section.integer("statutory_days", STATUTORY_DAYS),
        promised_days=section.integer("promised_days"),
        fees=tuple(fees),
        result=_result(section, defined),
        steps=_steps(section, department, defined),
        conditions=tuple(conditions),
        fields=fields,
        materials=tuple(materials),
        bring=section.texts("bring"),
    )
    if len(item.code) > CODE_LENGTH or (item.code and not _CODE.fullmatch(item.code)):
        section.report(
            f'"{item.code}" is no item code: letters and digits, at most {CODE_LENGTH}', section.at("code")
        )
    if item.promised_days > item.statutory_days:
        section.report(
            f"promised {item.promised_days} working days are more than the statutory {item.statutory_days}",
            section.at("promised_days"),
        )
    known(section, "line", item.line, defined.lines, "line")
    _fit_for_a_kiosk(section, item)
    section.close()
    return item


def _fit_for_a_kiosk(section: Section, item: ServiceItem) -> None:
    """A kiosk knows natural persons only, and nobody stands there who could look at a paper."""
    if not item.self_service:
        return
    if item.applicant is Applicant.FIRM:
        section.report("no firm can apply at a kiosk: leave self_service out", section.at("self_service"))
    for each in item.materials:
        if each.accepts == {Proof.ORIGINAL} and not each.licence:
            section.report(
                f'material "{each.id}" can only be looked at by a clerk: leave self_service out',
                section.at("self_service"),
            )


def _result(section: Section, defined: Defined) -> Result:
    part = section.section("result")
    if part is None:
        return Result("", "", 0)
    kind = part.identifier("kind")
    known(part, "kind", kind, defined.licence_kinds, "licence kind")
    name = defined.licence_kinds[kind].name if kind in defined.licence_kinds else ""
    result = Result(kind, part.text("name", name), part.integer("valid_years", 0))
    part.close()
    return result


def _steps(section: Section, department: str, defined: Defined) -> tuple[Step, ...]:
    if not section.has("steps"):
        section.texts("steps")
        return (Step("decide", "审核决定", department),)
    parts = section.sections("steps")
    steps: list[Step] = []
    earlier: set[str] = set()
    for part in parts:
        step = Step(
            part.identifier(), part.text("name"), part.text("department", department), part.texts("after")
        )
        known(part, "department", step.department, defined.departments, "department")
        for wanted, line in part.located_texts("after"):
            if wanted not in earlier:  # so no two steps can wait for each other
                part.report(f'step "{step.id}" waits for "{wanted}", which is no earlier step', line)
        earlier.add(step.id)
        part.close()
        steps.append(step)
    unique(zip(parts, (step.id for step in steps), strict=True), "step")
    if not steps:
        section.report('"steps" is empty: somebody must decide', section.at("steps"))
    return tuple(steps)


def _fields(section: Section, defined: Defined) -> tuple[Field, ...]:
    parts = section.sections("form")
    fields = [_field(part, defined) for part in parts]
    unique(zip(parts, (field.id for field in fields), strict=True), "field")
    return tuple(fields)


def _field(part: Section, defined: Defined) -> Field:
    field = Field(
        id=part.identifier(),
        label=part.text("label"),
        type=part.choice("type", FieldType, FieldType.TEXT),
        required=part.flag("required", True),
        personal=part.flag("personal", False),
        max_length=part.integer("max_length", 100),
        minimum=part.number("minimum"),
        maximum=part.number("maximum"),
        pattern=part.text("pattern", ""),
        choices=part.texts("choices"),
        prefill=_sources(part, defined.licence_kinds),
        hint=part.text("hint", ""),
    )
    if (field.type is FieldType.CHOICE) != bool(field.choices):
        part.report(f'field "{field.id}": a choice field needs "choices", and no other field may have them')
    if field.minimum is not None and field.maximum is not None and field.minimum > field.maximum:
        part.report(f'field "{field.id}": minimum is above maximum', part.at("minimum"))
    try:
        re.compile(field.pattern)
    except re.error as error:
        part.report(f'field "{field.id}": the pattern is no regular expression: {error}', part.at("pattern"))
    part.close()
    return field


def _sources(part: Section, kinds: Mapping[str, LicenceKind]) -> tuple[Source, ...]:
    sources: list[Source] = []
    for name, line in part.located_texts("prefill"):
        match name.split("."):
            case ["card", what] if what in CARD_FIELDS:
                sources.append(Source(name, "居民身份证"))
            case ["account", what] if what in ACCOUNT_FIELDS:
                sources.append(Source(name, "账户信息"))
            case ["licence", kind, what] if kind in kinds and what in kinds[kind].fields:
                sources.append(Source(name, f"电子证照《{kinds[kind].name}》"))
            case _:
                part.report(f'no source "{name}"; use card.…, account.… or licence.<kind>.<field>', line)
    return tuple(sources)


def _material(part: Section, when: str, defined: Defined) -> Material:
    material = Material(
        id=part.identifier(),
        name=part.text("name"),
        accepts=part.choices("accepts", Proof),
        when=when,
        licence=part.text("licence", ""),
        waiver=part.text("waiver", ""),
        defer_days=part.integer("defer_days", 0),
        copies=part.integer("copies", 1),
        note=part.text("note", ""),
        made_here=part.flag("made_here", False),
    )
    known(part, "licence", material.licence, defined.licence_kinds, "licence kind")
    if bool(material.licence) != bool(material.waiver):
        part.report(
            f'material "{material.id}": "licence" and "waiver" go together: what waives it, and its source'
        )
    if not material.accepts:
        part.report(f'material "{material.id}": "accepts" is missing: original, scan or commitment')
    part.close()
    return material
