"""Ways to show who one is without a card: codes that are scanned, a phone number and the code sent to it.

Every method may wait for the database or the platform: it is run off the GUI thread. What is scanned or typed is
handed on and forgotten; nothing here keeps or logs it.
"""

from dataclasses import dataclass
from typing import assert_never

from kiosk.flow import Goal
from kiosk.visit import DocumentTold, Entrusting, Known, PhoneWait
from shared.bootstrap import HallServices
from shared.codes.model import (
    AppointmentCode,
    CollectingCode,
    IdentityToken,
    SignedCode,
    TicketCode,
    UnknownCode,
    classify,
    refuse_code,
)
from shared.codes.own import read_own
from shared.codes.service import Shown
from shared.codes.token import CodeProblem
from shared.codes.trusting import trust_of
from shared.journal.entry import Refusal
from shared.papers.verify import CodePayload
from shared.people.masking import masked_phone
from shared.people.model import Details, Evidence
from shared.queueing import queries as queue
from shared.queueing.model import TicketState
from shared.ratings import queries as ratings
from shared.sync.client import details_of
from shared.sync.ports import IdentityOffice

TOLD = ("authentic", "voided", "replaced", "unregistered")
"""What the platform can say of a document whose code is genuine."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The hall, which knows its own codes without a line, and the platform, which knows the rest."""

    services: HallServices
    platform: IdentityOffice

    def scan(self, text: str, key: str) -> Known | DocumentTold | Entrusting | Refusal:
        """What a scanned code says, and of whom."""
        match classify(text):
            case SignedCode():
                return self._own(text, key)
            case IdentityToken(token):
                found = self.platform.verify_identity(token)
                return Known(found, Evidence.IDENTITY_CODE) if isinstance(found, Details) else found
            case UnknownCode():
                return Refusal("codes.unknown")

    def send_code(self, phone: str) -> PhoneWait | Refusal:
        """Has a code sent to this number."""
        sent = self.platform.send_phone_code(phone)
        if isinstance(sent, Refusal):
            return sent
        now = self.services.hall.clock.now()
        return PhoneWait(sent.challenge, phone, masked_phone(phone), sent.until, now)

    def check_code(self, wait: PhoneWait, digits: str) -> Known | int | Refusal:
        """Whose phone it is, or how many tries are left."""
        checked = self.platform.check_phone_code(wait.challenge, digits)
        if isinstance(checked, Refusal):
            return checked
        if checked.identity is None:
            return checked.tries_left
        return Known(details_of(checked.identity), Evidence.PHONE_CODE)

    def _own(self, text: str, key: str) -> Known | DocumentTold | Entrusting | Refusal:
        services = self.services
        said = read_own(text, trust_of(services.hall, services.keys.signing_public))
        match said:
            case AppointmentCode():
                return self._known(services.codes.show_appointment(said, services.settings.station.name, key))
            case TicketCode():
                return self._known(services.codes.show_ticket(said))
            case CollectingCode():
                refusal = refuse_code(said, services.hall.stream, services.hall.clock.now())
                return refusal or Entrusting(said, text)
            case CodePayload():
                return self._document(text, said)
            case CodeProblem.unknown_key:
                return self._foreign_document(text)
            case CodeProblem.malformed | CodeProblem.altered:
                return Refusal(f"codes.{said}")
            case _:
                assert_never(said)

    def _known(self, shown: Shown | Refusal) -> Known | Refusal:
        if isinstance(shown, Refusal):
            return shown
        goal = Goal.CHECK_IN if shown.appointment else self._goal_of(shown.ticket)
        return Known(shown.details, Evidence.SIGNED_CODE, goal, shown.appointment)

    def _goal_of(self, ticket: str) -> Goal:
        """Whoever was served rates; whoever waits sees how far things are."""
        with self.services.hall.read() as conn:
            held = queue.ticket(conn, ticket)
            rated = ratings.rating(conn, ticket) is not None
        served = held is not None and held.state is TicketState.DONE
        return Goal.RATE if served and not rated else Goal.PROGRESS

    def _document(self, text: str, said: CodePayload) -> DocumentTold:
        """A document of this hall: genuine by its signature; whether it is still valid, only the platform knows."""
        told = self.platform.verify_document(text)
        if not isinstance(told, Refusal) and told.verdict in TOLD:
            return DocumentTold(
                told.verdict, told.serial, told.issuer, told.issued_day, told.kind, told.state
            )
        return DocumentTold("offline", said.serial, said.issuer, said.issued_day)

    def _foreign_document(self, text: str) -> DocumentTold | Refusal:
        """Signed by nobody this hall knows: another hall's document perhaps, which the platform knows."""
        told = self.platform.verify_document(text)
        if isinstance(told, Refusal) or told.verdict not in TOLD:
            return Refusal("codes.unknown_key")
        return DocumentTold(told.verdict, told.serial, told.issuer, told.issued_day, told.kind, told.state)
