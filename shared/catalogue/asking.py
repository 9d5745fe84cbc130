"""What a guide asks before it tells what somebody needs: the questions of a life event, or those an item's rules need.

An item has no questions of its own: a choice its rules read is a question, and a number they compare with a constant
is one of ranges.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from shared.catalogue.expressions import Value, compile_expression
from shared.catalogue.model import Catalogue, Field, FieldType, LifeEvent, Question, ServiceItem

PARAMETER = "q."
"""What the id of a question stands behind in an address."""

_COMPARED = re.compile(r"\bform\.(\w+)\s*(>=|<=|>|<)\s*(\d+(?:\.\d+)?)")


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer: what it says, and its value as a rule reads it (of a form: as it is typed)."""

    label: str
    value: Value


@dataclass(frozen=True, slots=True)
class Ask:
    """One question, answered by one of its choices."""

    id: str
    text: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants done: a life event, or one item when `event` is empty; `id` is the event's or its code."""

    id: str
    name: str
    intro: str
    event: str
    asks: tuple[Ask, ...]


Picked = tuple[int | None, ...]
"""For each question which choice was picked, counting from 0; None: not answered, or not sure."""


def wish(catalogue: Catalogue, wanted: str) -> Wish | None:
    """What this id of a life event, or this code of an item, stands for; None when the catalogue has neither."""
    for event in catalogue.life_events:
        if event.id == wanted:
            return _of_event(event)
    return _of_item(catalogue.item(wanted)) if wanted in catalogue else None


def values(asked: Wish, picked: Picked) -> dict[str, Value]:
    """The answers that were given, by the question's id."""
    pairs = zip(asked.asks, picked, strict=True)
    return {ask.id: ask.choices[choice].value for ask, choice in pairs if choice is not None}


def query_of(asked: Wish, picked: Picked) -> dict[str, str]:
    """The answers as the parameters of an address: which choice, never a word of a person."""
    pairs = zip(asked.asks, picked, strict=True)
    return {PARAMETER + ask.id: str(choice) for ask, choice in pairs if choice is not None}


def picked_of(asked: Wish, query: Mapping[str, str]) -> Picked:
    """The answers of an address; what is no choice of a question leaves it unanswered."""
    return tuple(_choice(ask, query.get(PARAMETER + ask.id, "")) for ask in asked.asks)


def _choice(ask: Ask, said: str) -> int | None:
    known = said in {str(number) for number in range(len(ask.choices))}
    return int(said) if known else None


def _of_event(event: LifeEvent) -> Wish:
    asks = tuple(Ask(each.id, each.text, _answers(each)) for each in event.questions)
    return Wish(event.id, event.name, event.intro, event.id, asks)


def _answers(question: Question) -> tuple[Choice, ...]:
    if question.choices:
        return tuple(Choice(each, each) for each in question.choices)
    return (Choice("是", True), Choice("否", False))


def _of_item(item: ServiceItem) -> Wish:
    rules = tuple(_rules(item))
    read = {member for rule in rules for group, member in compile_expression(rule).members if group == "form"}
    asks = (_ask(field, rules) for field in item.fields if field.id in read)
    return Wish(item.code, item.name, "", "", tuple(ask for ask in asks if len(ask.choices) > 1))


def _rules(item: ServiceItem) -> Iterator[str]:
    yield from (each.when for each in item.materials if each.when)
    yield from (each.when for each in item.fees if each.when)
    yield from (each.rule for each in item.conditions)


def _ask(field: Field, rules: tuple[str, ...]) -> Ask:
    match field.type:
        case FieldType.CHOICE:
            choices = tuple(Choice(each, each) for each in field.choices)
        case FieldType.NUMBER | FieldType.AREA:
            choices = _ranges(field, rules)
        case _:
            choices = ()
    return Ask(field.id, field.label, choices)


@dataclass(frozen=True, slots=True, order=True)
class _Cut:
    """Where a rule's verdict changes; `above`: the number itself counts to what lies above it."""

    number: float
    above: bool


def _ranges(field: Field, rules: tuple[str, ...]) -> tuple[Choice, ...]:
    """The ranges of a number that the rules tell apart, each with a number that lies in it."""
    found = {
        _Cut(float(number), sign in (">=", "<"))
        for rule in rules
        for name, sign, number in _COMPARED.findall(rule)
        if name == field.id
    }
    cuts = sorted(found)
    if not cuts:
        return ()
    step, unit = (0.01, field.hint) if field.type is FieldType.AREA else (1.0, "")
    first = cuts[0].number - step if cuts[0].above else cuts[0].number
    inside = [first, *(cut.number if cut.above else cut.number + step for cut in cuts)]
    return tuple(
        Choice(_range_words(low, high, unit), f"{number:g}")
        for low, high, number in zip([None, *cuts], [*cuts, None], inside, strict=True)
    )


def _range_words(low: _Cut | None, high: _Cut | None, unit: str) -> str:
    over = "" if low is None else f"{low.number:g}{unit}及以上" if low.above else f"超过{low.number:g}{unit}"
    under = (
        "" if high is None else f"不足{high.number:g}{unit}" if high.above else f"不超过{high.number:g}{unit}"
    )
    return "，".join(part for part in (over, under) if part)
