"""What a device read of someone, as the hall keeps it."""

from shared.devices.cards.model import IdCard
from shared.people.model import Details


def details(card: IdCard) -> Details:
    """What an ID card says."""
    return Details(
        name=card.name,
        number=card.number,
        sex=card.sex,
        birth=card.birth,
        address=card.home,
        ethnicity=card.ethnicity,
        valid_from=card.valid_from,
        valid_to=card.valid_to,
    )
