"""Identification: a code of the citizen's page is made and verified, one is sent to a phone and checked."""

import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from uuid import uuid4

from shared.db.unit import Side, Unit
from shared.journal.entry import Entry, Millis, Refusal
from shared.people.model import Details
from shared.people.service import key_ring
from shared.platform import queries as platform_queries
from shared.platform.identity import model, queries
from shared.platform.identity.model import IdentityCode, PhoneCode
from shared.platform.identity.sms import Sms
from shared.platform.model import notes_on


@dataclass(frozen=True, slots=True)
class MadeCode:
    """A fresh identity code: its token, which is kept nowhere, and until when it is good."""

    token: str = field(repr=False)
    until: Millis


@dataclass(frozen=True, slots=True)
class SentCode:
    """A code is on its way to the phone; `challenge` names it when it is checked."""

    challenge: str
    until: Millis


@dataclass(frozen=True, slots=True)
class Checked:
    """What became of a try: the citizen, or how many tries are left."""

    details: Details | None = field(repr=False)
    tries_left: int


@dataclass(frozen=True, slots=True)
class Identification:
    """The platform's word on who somebody is; without `sms` no codes are sent to phones."""

    side: Side
    sms: Sms | None = None

    def make_code(self, citizen: str) -> MadeCode:
        """A code for the citizen's page; the one before it stays good until it runs out."""
        token = secrets.token_urlsafe(24)
        with self.side.unit(by=citizen) as unit:
            until = unit.now + model.TOKEN_LIFE
            queries.keep_identity_code(unit.conn, IdentityCode(_digest(token), citizen, until), unit.now)
            unit.commit(None)
        return MadeCode(token, until)

    def verify(self, hall: str, token: str) -> Details | Refusal:
        """The citizen whose code this is; it is used up, even if the answer never arrives."""
        code = _digest(token)
        with self.side.unit(by=hall, stream=notes_on(hall)) as unit:
            used = queries.use_identity_code(unit.conn, code, hall, unit.now)
            known = queries.identity_code(unit.conn, code)
            if not used or known is None:
                return Refusal(model.token_problem(known, unit.now) or "identity.used")
            return self._identified(unit, known.person, "code")

    def register_phone(self, citizen: str, phone: str) -> Refusal | None:
        """Takes down the citizen's mobile number, which nobody else has."""
        if not model.is_mobile(phone):
            return Refusal("identity.bad_phone")
        ring = key_ring(self.side)
        with self.side.unit(by=citizen) as unit:
            index = self._phone_index(phone)
            if queries.person_with_phone(unit.conn, index) not in (None, citizen):
                return Refusal("identity.phone_taken")
            sealed = ring.seal(unit.conn, citizen, {"phone": phone}, _phone_context(citizen))
            queries.keep_phone(unit.conn, citizen, index, sealed)
            unit.commit(None)
        return None

    def phone_of(self, citizen: str) -> str | None:
        """The citizen's mobile number, if it is known."""
        with self.side.read() as conn:
            sealed = queries.phone_of(conn, citizen)
            opened = sealed and key_ring(self.side).open(conn, citizen, sealed, _phone_context(citizen))
        return str(opened["phone"]) if opened else None

    def send_code(self, hall: str, phone: str, region: str) -> SentCode | Refusal:
        """Sends six digits to a phone. One nobody has is answered the same, and nothing is sent."""
        if self.sms is None:
            return Refusal("identity.no_sms")
        if not model.is_mobile(phone):
            return Refusal("identity.bad_phone")
        digits, index, challenge = f"{secrets.randbelow(10**6):06d}", self._phone_index(phone), uuid4().hex
        with self.side.unit(by=hall, stream=notes_on(hall)) as unit:
            earlier = queries.sent_to(unit.conn, index, unit.now)
            problem = model.sending_problem(earlier, queries.sent_by(unit.conn, hall, unit.now), unit.now)
            if problem is not None:
                return Refusal(problem)
            person = queries.person_with_phone(unit.conn, index)
            code = PhoneCode(challenge, hall, index, person, self._keyed(f"{challenge}|{digits}"), unit.now)
            queries.keep_phone_code(unit.conn, code)
            unit.commit(None)
        if person is not None:
            self.sms.send(phone, message(region, digits), code.made_at)
        return SentCode(challenge, code.made_at + model.PHONE_LIFE)

    def check_code(self, hall: str, challenge: str, digits: str) -> Checked | Refusal:
        """One try at the digits that were sent; the fifth wrong one ends it."""
        with self.side.unit(by=hall, stream=notes_on(hall)) as unit:
            code = queries.phone_code(unit.conn, challenge)
            if code is None or code.hall != hall or model.over(code, unit.now):
                return Refusal("identity.code_over")
            right = hmac.compare_digest(code.digest, self._keyed(f"{challenge}|{digits}"))
            if not queries.note_try(unit.conn, code, right, unit.now):
                return Refusal("identity.code_over")
            if not right or code.person is None:
                unit.commit(None)
                return Checked(None, model.TRIES - code.tries - 1)
            found = self._identified(unit, code.person, "phone")
            return found if isinstance(found, Refusal) else Checked(found, 0)

    def _identified(self, unit: Unit, person: str, how: str) -> Details | Refusal:
        """The citizen, with a note that this hall asked; whoever was erased is nobody."""
        details = platform_queries.details(self.side, unit.conn, person)
        if details is not None:
            unit.append([Entry("platform.identity_verified", uuid4().hex, {"how": how}, person)])
        unit.commit(None)
        return details or Refusal("identity.unknown")

    def _phone_index(self, phone: str) -> str:
        return self._keyed(f"phone|{phone}")

    def _keyed(self, text: str) -> str:
        return hmac.new(key_ring(self.side).keys.master, text.encode(), hashlib.sha256).hexdigest()


def message(region: str, digits: str) -> str:
    """What the text message says."""
    return f"【{region}政务服务】验证码 {digits}，用于大厅自助终端，5 分钟内有效。工作人员不会向您索要，请勿告诉他人。"


def _digest(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def _phone_context(person: str) -> str:
    return f"platform|phone|{person}"
