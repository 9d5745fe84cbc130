"""Our own codes, written and read: signed by the platform or the hall, checked without a network."""

from dataclasses import dataclass, field

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from shared.codes.model import AppointmentCode, CollectingCode, OwnCode, TicketCode, claims_of, code_of
from shared.codes.text import decoded, encoded, token_behind, with_token
from shared.codes.token import CodeProblem, Keys, open_token, sign
from shared.papers.verify import CodePayload, payload_of


@dataclass(frozen=True, slots=True)
class Trust:
    """Whose codes count here: the platform's for appointments, this hall's for its tickets and documents.

    An authorisation to collect is good from either: it is made online or at a window.
    """

    platform: Keys = field(default_factory=dict)
    hall: Keys = field(default_factory=dict)


def appointment_text(code: AppointmentCode, platform_key: Ed25519PrivateKey) -> str:
    """The text of an appointment's QR code."""
    return encoded(sign(claims_of(code), platform_key))


def ticket_address(address: str, code: TicketCode, hall_key: Ed25519PrivateKey) -> str:
    """The address a phone opens to follow the line, with the ticket's code behind it for our scanners."""
    return with_token(address, sign(claims_of(code), hall_key))


def collecting_text(code: CollectingCode, key: Ed25519PrivateKey) -> str:
    """The text of the QR code of an authorisation, signed by the platform or the hall it was given to."""
    return encoded(sign(claims_of(code), key))


def read_own(text: str, trust: Trust) -> OwnCode | CodePayload | CodeProblem:
    """What a code of ours says if the one who may say so signed it, else what is wrong. Never raises."""
    token = decoded(text) or token_behind(text)
    if token is None:
        return CodeProblem.malformed
    known = {**trust.platform, **trust.hall}
    opened = open_token(token, known)
    if isinstance(opened, CodeProblem):
        return opened
    said = code_of(opened.claims) or payload_of(opened.claims)
    if said is None:
        return CodeProblem.malformed
    match said:
        case AppointmentCode():
            may_say_so = trust.platform
        case CollectingCode():
            may_say_so = known
        case _:
            may_say_so = trust.hall
    return said if opened.signer in may_say_so else CodeProblem.unknown_key
