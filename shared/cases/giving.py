"""How materials are given, the same at a window and at a kiosk: held by the state, taken in, or checked later. Pure."""

from collections.abc import Mapping, Sequence

from shared.cases.model import Given, How
from shared.catalogue.expressions import Facts
from shared.catalogue.model import Field, FieldType, Material, ServiceItem
from shared.catalogue.rules import is_waived, materials_needed
from shared.people.masking import masked_name, masked_number, masked_phone
from shared.people.model import Details
from shared.sync.wire import Licence


def sources_of(shown: Details, licences: Sequence[Licence]) -> dict[str, str]:
    """Values by source name as the catalogue's forms name them: card.name, licence.<kind>.<field>."""
    sources = {
        f"card.{name}": value
        for name, value in shown.as_private().items()
        if isinstance(value, str) and value
    }
    for licence in licences:
        for name, value in licence.fields.items():
            sources.setdefault(f"licence.{licence.kind}.{name}", value)
    return sources


def waived(item: ServiceItem, facts: Facts) -> dict[str, Given]:
    """The materials the state holds already, as they go into the waiver ledger (Order 716 art. 7)."""
    return {
        each.id: Given(each.id, each.name, How.LICENCE, source=each.waiver, licence=each.licence)
        for each in materials_needed(item, facts)
        if is_waived(each, facts)
    }


def all_given(item: ServiceItem, given: Mapping[str, Given], facts: Facts) -> tuple[Given, ...]:
    """What goes into the case: the waived and the handed in, in the item's order, only what is needed."""
    have = dict(given) | waived(item, facts)
    return tuple(have[each.id] for each in materials_needed(item, facts) if each.id in have)


def checkable(item: ServiceItem, given: Mapping[str, Given], facts: Facts, *, cut: bool) -> list[Material]:
    """The materials still open that an e-licence waives: the hall itself can check them once the line is back.

    None while the line is not `cut`: the store has answered then.
    """
    if not cut:
        return []
    return [each for each in materials_needed(item, facts) if each.licence and each.id not in given]


def checked_later(material: Material) -> Given:
    """With the applicant's consent the hall asks the store itself once the line is back: nothing is to be brought."""
    return Given(
        material.id, material.name, How.CHECK_PENDING, source=material.waiver, licence=material.licence
    )


def masked(field: Field, value: str) -> str:
    """A field's value as it stands on a screen while nobody edits it."""
    if not field.personal:
        return value
    match field.type:
        case FieldType.RESIDENT_NUMBER:
            return masked_number(value)
        case FieldType.PHONE:
            return masked_phone(value)
        case FieldType.TEXT if field.id.endswith("name"):
            return masked_name(value)
    return value
