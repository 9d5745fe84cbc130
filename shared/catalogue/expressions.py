"""CEL expressions: compiled once, evaluated to true, false or not yet known.

cel-python takes about 0.3 s to import and to build its grammar, so it is loaded at the first expression,
not with this module: a kiosk shows its first screen before it needs a rule.
"""

from __future__ import annotations

import threading
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from shared.catalogue.model import Field, FieldType, Question

if TYPE_CHECKING:
    import celpy

Value = str | int | float | bool

PERSON_FACTS: Mapping[str, Value] = {"age": 30, "sex": "女", "region": "110105", "birth": "1996-01-31"}
"""What a rule may ask about the person, with samples: full years, 男/女, GB/T 2260 code, ISO day."""

_COMPREHENSIONS = frozenset({"all", "exists", "exists_one", "filter", "map"})
_lock = threading.Lock()  # lark's parser is shared and job threads evaluate at the same time


class RuleBroken(Exception):
    """An expression does not compile or gives neither true nor false; says why, never quoting the facts."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known when a rule is judged.

    `person` by PERSON_FACTS, `form` typed by `forms.typed_values`, `licences` the kinds of e-licence the
    applicant holds (None while the shared store has not answered), `answers` to a life event's questions
    (text, or bool for yes/no), `today` an ISO day.
    """

    person: Mapping[str, Value]
    form: Mapping[str, Value]
    licences: Collection[str] | None
    today: str
    answers: Mapping[str, Value]


def known_facts(
    *,
    today: str,
    person: Mapping[str, Value] | None = None,
    form: Mapping[str, Value] | None = None,
    licences: Collection[str] | None = None,
    answers: Mapping[str, Value] | None = None,
) -> Facts:
    """Facts with the parts nobody knows yet left empty."""
    return Facts(person or {}, form or {}, licences, today, answers or {})


@dataclass(frozen=True, slots=True)
class Compiled:
    """A compiled expression with the variables it reads in `names` and their members in `members`."""

    text: str
    program: celpy.Runner
    members: frozenset[tuple[str, str]]
    names: frozenset[str]


def evaluate(text: str, facts: Facts) -> bool | None:
    """Return what the expression says, or None while a fact it needs is not known yet. Raises RuleBroken."""
    import celpy  # noqa: PLC0415 - slow to import, see above
    from celpy.adapter import json_to_cel  # noqa: PLC0415 - as above
    from celpy.evaluation import CELEvalError  # noqa: PLC0415 - as above

    compiled = compile_expression(text)
    groups: Mapping[str, Mapping[str, Value]] = {
        "person": facts.person,
        "form": facts.form,
        "answer": facts.answers,
    }
    context = {name: json_to_cel(dict(group)) for name, group in groups.items()}
    if facts.licences is not None:
        context["licences"] = json_to_cel(sorted(facts.licences))
    context["today"] = json_to_cel(facts.today)
    try:
        outcome = compiled.program.evaluate(context)
    except CELEvalError as error:
        if any(member not in groups[name] for name, member in compiled.members if name in groups):
            return None
        if facts.licences is None and "licences" in compiled.names:
            return None
        reason = str(error.args[0]).split(" applied to ")[0]  # the rest of celpy's message quotes the values
        raise RuleBroken(f"{text}: {reason}") from None
    if not isinstance(outcome, celpy.celtypes.BoolType):
        raise RuleBroken(f"{text}: does not give true or false")
    return bool(outcome)


@cache
def compile_expression(text: str) -> Compiled:
    """Compile once and keep; raises RuleBroken when the text is no CEL."""
    from celpy.celparser import CELParseError  # noqa: PLC0415 - slow to import, see above

    with _lock:
        environment = _environment()
        try:
            tree = environment.compile(text)
            program = environment.program(tree)
        except CELParseError as error:
            column = f" at column {error.column}" if error.column else ""
            raise RuleBroken(f"{text}: not readable as CEL{column}") from None
    members, names = _names(tree)
    return Compiled(text, program, members, names)


def sample_facts(form: Mapping[str, Field], answers: Mapping[str, Question]) -> Facts:
    """Facts of every kind an expression may read, typed as they will be, to try it on."""
    values: dict[str, Value] = {}
    for field in form.values():
        match field.type:
            case FieldType.NUMBER:
                values[field.id] = 1
            case FieldType.AREA:
                values[field.id] = 1.0
            case FieldType.CHOICE if field.choices:
                values[field.id] = field.choices[0]
            case _:
                values[field.id] = "2026-01-31"
    replies: dict[str, Value] = {q.id: q.choices[0] if q.choices else True for q in answers.values()}
    return Facts(PERSON_FACTS, values, frozenset(), "2026-01-31", replies)


@cache
def _environment() -> celpy.Environment:
    import celpy  # noqa: PLC0415 - slow to import, see above

    return celpy.Environment()


def _names(tree: Any) -> tuple[frozenset[tuple[str, str]], frozenset[str]]:
    """Walk celpy's parse tree for variables and their members, leaving out what a comprehension binds."""
    members: set[tuple[str, str]] = set()
    names: set[str] = set()
    bound: set[str] = set()
    for node in tree.iter_subtrees():
        match node.data:
            case "ident":
                names.add(str(node.children[0]))
            case "member_dot":
                owner = _single_ident(node.children[0])
                if owner:
                    members.add((owner, str(node.children[1])))
            case "member_dot_arg" if str(node.children[1]) in _COMPREHENSIONS and len(node.children) > 2:
                variable = _single_ident(node.children[2].children[0])
                if variable:
                    bound.add(variable)
    return frozenset(pair for pair in members if pair[0] not in bound), frozenset(names - bound)


def _single_ident(node: Any) -> str:
    """The name, if the node is a chain of single children down to an identifier."""
    while getattr(node, "children", None) and len(node.children) == 1:
        if node.data == "ident":
            return str(node.children[0])
        node = node.children[0]
    return ""
