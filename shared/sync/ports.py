"""What the hall asks of the platform, whoever carries it there."""

from typing import Protocol

from shared.journal.entry import Refusal
from shared.people.model import Details
from shared.sync.wire import DocumentStanding, Held, Licence, PhoneCodeChecked, PhoneCodeSent, Run


class LineCut(Exception):
    """The platform cannot be reached, or answers with something that is none of its messages; try again later."""


class Rejected(Exception):
    """The platform understood and refused; `code` as in wire.Problem, `held` says where to go on."""

    def __init__(self, code: str, held: Held | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.held = held


class Platform(Protocol):
    """The other side. Every method raises LineCut or Rejected."""

    def ship(self, run: Run) -> Held: ...

    def inbox(self, after: Held, wait: float) -> Run: ...

    def copy(self, after: Held) -> Run: ...

    def close(self) -> None: ...


class IdentityOffice(Protocol):
    """Who somebody is without a card, and what a document's code is worth, as a kiosk asks it.

    Every method fails closed: Refusal `identity.offline` when the line is cut, or the platform's own `identity.…`.
    What is asked about is never kept and never logged.
    """

    def verify_identity(self, token: str) -> Details | Refusal:
        """Who shows this identity code."""
        ...

    def send_phone_code(self, phone: str) -> PhoneCodeSent | Refusal:
        """Has six digits sent to this mobile number."""
        ...

    def check_phone_code(self, challenge: str, digits: str) -> PhoneCodeChecked | Refusal:
        """One try at the digits."""
        ...

    def verify_document(self, code: str) -> DocumentStanding | Refusal:
        """What the verify page says of a document's code."""
        ...


class LicenceStore(Protocol):
    """The shared store of e-licences, as a window asks it."""

    def licences(self, number: str, item: str, purpose: str) -> list[Licence] | Refusal:
        """The person's e-licences; Refusal `sync.offline` when the line is cut."""
        ...
