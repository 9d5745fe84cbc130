"""Who may apply, what must be handed in, what it costs: an item's CEL rules put to the facts."""

from __future__ import annotations

import re
from dataclasses import replace

from shared.catalogue.expressions import Facts, evaluate
from shared.catalogue.model import Condition, EventItem, Fee, LifeEvent, Material, ServiceItem

_HELD = re.compile(r'"([^"]*)"\s+in\s+licences')


def unmet_conditions(item: ServiceItem, facts: Facts) -> list[str]:
    """Return the sentences of the conditions that are false, leaving out those that are not known yet."""
    return [each.sentence for each in item.conditions if evaluate(each.rule, facts) is False]


def open_conditions(item: ServiceItem, facts: Facts) -> list[str]:
    """Return the sentences of the conditions that cannot be judged yet (a form field is still blank)."""
    return [each.sentence for each in item.conditions if evaluate(each.rule, facts) is None]


def hanging_conditions(item: ServiceItem, facts: Facts) -> list[Condition]:
    """Return the conditions that only the applicant's e-licences can settle, while nobody could ask for them."""
    if facts.licences is not None:
        return []
    answered = replace(facts, licences=())
    return [
        each
        for each in item.conditions
        if evaluate(each.rule, facts) is None and evaluate(each.rule, answered) is not None
    ]


def licences_asked(rule: str) -> list[str]:
    """Return the kinds of e-licence a rule asks for, in its order."""
    return list(dict.fromkeys(_HELD.findall(rule)))


def materials_needed(item: ServiceItem, facts: Facts) -> list[Material]:
    """Return the materials surely needed, in the item's order, those an e-licence waives included."""
    return [each for each in item.materials if not each.when or evaluate(each.when, facts) is True]


def materials_undecided(item: ServiceItem, facts: Facts) -> list[Material]:
    """Return the materials that depend on what is not known yet: told too, so that all is told once."""
    return [each for each in item.materials if each.when and evaluate(each.when, facts) is None]


def is_waived(material: Material, facts: Facts) -> bool:
    """Whether the state holds it as an e-licence, so it must not be asked for (Order 716 art. 7)."""
    return material.licence != "" and material.licence in (facts.licences or ())


def fee_due(item: ServiceItem, facts: Facts) -> int:
    """Return the fen to pay as far as known."""
    return sum(fee.amount for fee in item.fees if not fee.when or evaluate(fee.when, facts) is True)


def fees_undecided(item: ServiceItem, facts: Facts) -> list[Fee]:
    """Return the fees that depend on what is not known yet."""
    return [fee for fee in item.fees if fee.when and evaluate(fee.when, facts) is None]


def applicable_items(event: LifeEvent, facts: Facts) -> list[EventItem]:
    """Return the event's items that apply by the answers so far, leaving out what is not answered yet.

    While the applicant's e-licences are not known none counts as held: the answers decide then.
    """
    facts = replace(facts, licences=facts.licences or ())
    return [each for each in event.items if not each.when or evaluate(each.when, facts) is True]


def undecided_items(event: LifeEvent, facts: Facts) -> list[EventItem]:
    """Return the event's items that depend on what is not answered yet."""
    facts = replace(facts, licences=facts.licences or ())
    return [each for each in event.items if each.when and evaluate(each.when, facts) is None]
