"""The platform's word on who somebody is, for kiosks under test: an office that answers as a test says."""

from dataclasses import dataclass, field

from shared.journal.entry import Refusal
from shared.people.model import Details
from shared.sync.wire import DocumentStanding, Identity, Licence, PhoneCodeChecked, PhoneCodeSent

OFFLINE = Refusal("identity.offline")
DIGITS = "246810"


@dataclass
class HandOffice:
    """Implements IdentityOffice. `tokens` are good once; `phones` get the digits DIGITS, with `tries` for them."""

    tokens: dict[str, Details] = field(default_factory=dict)
    phones: dict[str, Details] = field(default_factory=dict)
    documents: dict[str, DocumentStanding] = field(default_factory=dict)
    held: list[Licence] = field(default_factory=list)
    line_cut: bool = False
    tries: int = 5
    sent: list[str] = field(default_factory=list)

    def licences(self, number: str, item: str, purpose: str) -> list[Licence] | Refusal:
        return Refusal("sync.offline") if self.line_cut else list(self.held)

    def verify_identity(self, token: str) -> Details | Refusal:
        if self.line_cut:
            return OFFLINE
        return self.tokens.pop(token, None) or Refusal("identity.unknown")

    def send_phone_code(self, phone: str) -> PhoneCodeSent | Refusal:
        if self.line_cut:
            return OFFLINE
        self.sent.append(phone)
        self.tries = 5
        return PhoneCodeSent(challenge=phone, until=2**41)

    def check_phone_code(self, challenge: str, digits: str) -> PhoneCodeChecked | Refusal:
        if self.line_cut:
            return OFFLINE
        self.tries -= 1
        known = self.phones.get(challenge)
        if digits != DIGITS or known is None:
            return PhoneCodeChecked(identity=None, tries_left=self.tries)
        who = Identity(name=known.name, number=known.number, sex=known.sex, birth=known.birth)
        return PhoneCodeChecked(identity=who, tries_left=0)

    def verify_document(self, code: str) -> DocumentStanding | Refusal:
        if self.line_cut:
            return OFFLINE
        return self.documents.get(code, DocumentStanding(verdict="unknown"))
