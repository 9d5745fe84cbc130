"""What a social security card says of its holder, as the hall keeps it, or why it is not enough. Pure."""

from datetime import date

from shared.devices.cards.ethnicity import ETHNICITIES
from shared.devices.smartcards.model import Holder, SocialSecurityCard
from shared.journal.entry import Refusal
from shared.people.model import Details, is_valid_number


def chip_details(card: SocialSecurityCard, day: str) -> Details | Refusal:
    """Whose card it is on the ISO `day`. It knows no address, and its own validity is none of an ID card's."""
    holder = card.holder
    if holder is None:
        return Refusal("smartcard.pin_guarded" if card.pin_guarded else "smartcard.no_holder")
    if card.expires and card.expires < day:
        return Refusal("smartcard.run_out", {"valid_to": card.expires})
    birth = holder.birth or _birth_in(holder)
    if not birth:
        return Refusal("people.bad_number")
    return Details(
        name=holder.name,
        number=holder.number,
        sex=holder.sex,
        birth=birth,
        ethnicity=ETHNICITIES.get(holder.ethnicity_code, ""),
    )


def _birth_in(holder: Holder) -> str:
    """The day of birth within a resident number (GB 11643); empty where there is none."""
    if not is_valid_number(holder.number):
        return ""
    try:
        return date.fromisoformat(holder.number[6:14]).isoformat()
    except ValueError:
        return ""
