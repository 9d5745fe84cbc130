"""What somebody needs for what they want done: the items, what to bring, where, how long, what it costs.

Told from the rules an item is taken in by (`rules`), so that a guide and a window never say two things.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from shared.catalogue.asking import Picked, Wish, values
from shared.catalogue.expressions import Facts, Value, compile_expression
from shared.catalogue.model import Catalogue, Material, Proof, ServiceItem
from shared.catalogue.rules import (
    applicable_items,
    fee_due,
    fees_undecided,
    is_waived,
    materials_needed,
    materials_undecided,
    undecided_items,
    unmet_conditions,
)

FactsOf = Callable[[ServiceItem, Mapping[str, str]], Facts]
"""What is known of whoever asks, for an item and its form as far as it is answered."""


class Standing(StrEnum):
    """How a thing is got."""

    BRING = "bring"
    SIGN = "sign"  # the window prints it, or a signed promise does instead
    MAY_HOLD = "may_hold"  # the state may hold it, and was not asked
    HELD = "held"  # the state holds it: not to be brought (Order 716 art. 7)
    FOLLOWS = "follows"  # another item of the same wish gives it
    DEPENDS = "depends"  # whether it is needed is not known yet


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing an item asks for, told once however many items ask for it.

    `source` is who holds it or which item gives it; `owed_days` working days it may be handed in later (容缺);
    `depends` labels what decides whether it is needed.
    """

    name: str
    standing: Standing
    note: str = ""
    source: str = ""
    owed_days: int = 0
    depends: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """One item of the wish: `line` its line's letter, `days` the promised working days (0: at once), `fee` in fen.

    `fee_open`: more may be due, depending on what is not known yet.
    """

    code: str
    name: str
    reason: str
    department: str
    line: str
    line_name: str
    days: int
    fee: int
    fee_open: bool
    self_service: bool


@dataclass(frozen=True, slots=True)
class Advice:
    """The whole list.

    `perhaps` names the items that depend on what is not answered, `unmet` has the sentences of conditions that the
    answers do not meet. `days`: promised working days until the last item is done, each after those whose result it
    asks for.
    """

    wish: Wish
    matters: tuple[Matter, ...]
    things: tuple[Thing, ...]
    unmet: tuple[str, ...]
    perhaps: tuple[str, ...]
    days: int

    def of(self, *standings: Standing) -> tuple[Thing, ...]:
        """The things that stand so, in the order of the items."""
        return tuple(each for each in self.things if each.standing in standings)

    @property
    def lines(self) -> dict[str, str]:
        """The lines to take a number in, letter and name, the one of most items first."""
        letters = [each.line for each in self.matters]
        names = {each.line: each.line_name for each in self.matters}
        return {letter: names[letter] for letter in sorted(names, key=lambda each: -letters.count(each))}

    @property
    def fee(self) -> int:
        """Fen to pay for all of it, as far as known."""
        return sum(each.fee for each in self.matters)

    @property
    def fee_open(self) -> bool:
        """Whether more may be due."""
        return any(each.fee_open for each in self.matters)


def advise(catalogue: Catalogue, wish: Wish, picked: Picked, facts_of: FactsOf) -> Advice:
    """The list for these answers and for whoever `facts_of` knows."""
    wanted, perhaps = _wanted(catalogue, wish, values(wish, picked), facts_of)
    results = {item.result.kind: item for item, _, _ in wanted}
    names = {kind: item.name for kind, item in results.items()}
    return Advice(
        wish=wish,
        matters=tuple(_matter(catalogue, item, reason, facts) for item, reason, facts in wanted),
        things=_told_once(thing for item, _, facts in wanted for thing in _things(item, facts, names)),
        unmet=tuple(
            dict.fromkeys(words for item, _, facts in wanted for words in unmet_conditions(item, facts))
        ),
        perhaps=perhaps,
        days=_days({item.code: _Waiting(item, facts) for item, _, facts in wanted}),
    )


def _wanted(
    catalogue: Catalogue, wish: Wish, said: Mapping[str, Value], facts_of: FactsOf
) -> tuple[list[tuple[ServiceItem, str, Facts]], tuple[str, ...]]:
    """The items with the reason for each and what is known for it, and the names of those that may come to them."""
    if not wish.event:
        item = catalogue.item(wish.id)
        return [(item, "", facts_of(item, {name: str(value) for name, value in said.items()}))], ()
    event = catalogue.life_event(wish.event)
    answered = replace(facts_of(catalogue.item(event.items[0].code), {}), answers=said)
    found = [(catalogue.item(each.code), each) for each in applicable_items(event, answered)]
    return (
        [(item, each.reason, replace(facts_of(item, each.form), answers=said)) for item, each in found],
        tuple(catalogue.item(each.code).name for each in undecided_items(event, answered)),
    )


def _told_once(things: Iterable[tuple[str, Thing]]) -> tuple[Thing, ...]:
    """By what they are, and by name; surely needed goes before perhaps."""
    told: dict[str, Thing] = {}
    keys: dict[str, str] = {}
    for kind, thing in things:
        key = keys.setdefault(thing.name, kind)
        if key not in told or told[key].standing is Standing.DEPENDS:
            told[key] = thing
    return tuple(told.values())


def _things(item: ServiceItem, facts: Facts, results: Mapping[str, str]) -> Iterator[tuple[str, Thing]]:
    for each in materials_needed(item, facts):
        yield each.licence or each.name, _needed(item, each, facts, results)
    labels = {field.id: field.label for field in item.fields}
    for each in materials_undecided(item, facts):
        read = compile_expression(each.when).members
        depends = tuple(label for name, label in labels.items() if ("form", name) in read)
        yield each.licence or each.name, Thing(each.name, Standing.DEPENDS, each.note, depends=depends)


def _needed(item: ServiceItem, material: Material, facts: Facts, results: Mapping[str, str]) -> Thing:
    thing = Thing(material.name, Standing.BRING, material.note, owed_days=material.defer_days)
    if is_waived(material, facts):
        return replace(thing, standing=Standing.HELD, source=material.waiver, note="")
    if material.licence in results and material.licence != item.result.kind:
        return replace(thing, standing=Standing.FOLLOWS, source=results[material.licence], note="")
    if material.licence and facts.licences is None:
        return replace(thing, standing=Standing.MAY_HOLD, source=material.waiver)
    if material.made_here or Proof.COMMITMENT in material.accepts:
        return replace(thing, standing=Standing.SIGN)
    return thing


def _matter(catalogue: Catalogue, item: ServiceItem, reason: str, facts: Facts) -> Matter:
    return Matter(
        code=item.code,
        name=item.name,
        reason=reason,
        department=catalogue.departments[item.department].name,
        line=item.line,
        line_name=catalogue.lines[item.line].name,
        days=item.promised_days,
        fee=fee_due(item, facts),
        fee_open=bool(fees_undecided(item, facts)),
        self_service=item.self_service,
    )


@dataclass(frozen=True, slots=True)
class _Waiting:
    item: ServiceItem
    facts: Facts

    def asks_for(self, other: ServiceItem) -> bool:
        """Whether it waits for the other's result, which the state does not hold yet."""
        asked = {each.licence for each in materials_needed(self.item, self.facts)}
        return other.result.kind in asked - set(self.facts.licences or ())


def _days(items: Mapping[str, _Waiting]) -> int:
    """The longest chain, in which an item waits for those whose result it asks for."""

    def until(code: str, after: frozenset[str]) -> int:
        before = (each for each in items if each not in after and items[code].asks_for(items[each].item))
        return items[code].item.promised_days + max(
            (until(each, after | {each}) for each in before), default=0
        )

    return max((until(code, frozenset({code})) for code in items), default=0)
