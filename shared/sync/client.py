"""Speaking to the platform over HTTP, every request signed with the hall's key."""

from base64 import b64encode
from http import HTTPStatus
from typing import TypeVar
from urllib.parse import quote

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pydantic import ValidationError

from shared.clock import Clock
from shared.journal.entry import Refusal
from shared.journal.marks import Mark, Place
from shared.people.model import Details
from shared.sync.platform_time import PlatformTime
from shared.sync.ports import LineCut, Rejected
from shared.sync.scans.ports import Piece
from shared.sync.wire import (
    HALL_HEADER,
    MAX_RUN,
    SIGNATURE_HEADER,
    TIME_HEADER,
    ApplicationsQuery,
    BegunApplication,
    BegunApplications,
    DocumentCode,
    DocumentStanding,
    Enrolled,
    Enrolment,
    Held,
    Identity,
    IdentityCode,
    Licence,
    LicenceQuery,
    Licences,
    Marks,
    Message,
    OtherHall,
    OtherHalls,
    PhoneCode,
    PhoneCodeChecked,
    PhoneCodeSent,
    PhoneNumber,
    Problem,
    Run,
    ScanHeld,
    signed_bytes,
)

TIMEOUT_SECONDS = 5.0

Read = TypeVar("Read", bound=Message)


class PlatformClient:
    """The platform as `hall` reaches it at `url`; implements the ports of the sync and of its scans."""

    def __init__(
        self,
        url: str,
        hall: str,
        signing_key: Ed25519PrivateKey,
        clock: Clock,
        transport: httpx2.BaseTransport | None = None,
    ) -> None:
        self._hall = hall
        self._signing_key = signing_key
        self.time = PlatformTime(clock)
        self._http = httpx2.Client(
            base_url=url, timeout=TIMEOUT_SECONDS, transport=transport, trust_env=False
        )

    def ship(self, run: Run) -> Held:
        """Sends a run of the hall's journal; the last entry the platform now holds."""
        return _read(Held, self._asked("POST", f"/v1/halls/{self._hall}/journal", run))

    def inbox(self, after: Held, wait: float) -> Run:
        """Entries the platform addressed to the hall behind `after`, waiting up to `wait` seconds for one."""
        path = (
            f"/v1/halls/{self._hall}/inbox"
            f"?after_epoch={after.epoch}&after={after.seq}&wait={wait:g}&limit={MAX_RUN}"
        )
        return _read(Run, self._asked("GET", path, None, TIMEOUT_SECONDS + wait))

    def copy(self, after: Held) -> Run:
        """The platform's copy of the hall's own journal behind `after`, with the keys of its persons."""
        path = f"/v1/halls/{self._hall}/copy?after_epoch={after.epoch}&after={after.seq}&limit={MAX_RUN}"
        return _read(Run, self._asked("GET", path, None))

    def marks(self, writer: str, after: Place, limit: int) -> list[Mark]:
        """The hashes of what the platform holds of the `writer`'s entries (hall, platform) behind `after`."""
        path = (
            f"/v1/halls/{self._hall}/journal"
            f"?writer={writer}&after_epoch={after[0]}&after={after[1]}&limit={limit}"
        )
        found = _read(Marks, self._asked("GET", path, None)).marks
        return [Mark(**each.model_dump()) for each in found]

    def scan_held(self, case: str, sha256: str) -> ScanHeld:
        """How much of a scan that `case` names is there."""
        path = f"/v1/halls/{self._hall}/scans/{sha256}?case={quote(case, safe='')}"
        return _read(ScanHeld, self._asked("GET", path, None))

    def send_piece(self, piece: Piece) -> ScanHeld:
        """How much of the scan is there after this piece."""
        path = (
            f"/v1/halls/{self._hall}/scans/{piece.sha256}"
            f"?case={quote(piece.case, safe='')}&at={piece.at}&size={piece.size}"
        )
        return _read(ScanHeld, self._asked("PUT", path, piece.data))

    def licences(self, number: str, item: str, purpose: str) -> list[Licence] | Refusal:
        """The person's e-licences, asked for with their consent at the window."""
        query = LicenceQuery(number=number, item=item, purpose=purpose, consent=True)
        found = self._told(Licences, "POST", "licences", query)
        return found if isinstance(found, Refusal) else found.licences

    def applications(self, number: str) -> list[BegunApplication] | Refusal:
        """What the person has begun online, asked for with their consent at the window."""
        query = ApplicationsQuery(number=number, consent=True)
        found = self._told(BegunApplications, "POST", "applications", query)
        return found if isinstance(found, Refusal) else found.applications

    def other_halls(self) -> list[OtherHall] | Refusal:
        """The halls a document of this one can be collected at instead."""
        found = self._told(OtherHalls, "GET", "others", None)
        return found if isinstance(found, Refusal) else found.halls

    def verify_identity(self, token: str) -> Details | Refusal:
        """Who shows this identity code; see sync.ports.IdentityOffice."""
        found = self._identity("identity/verify", IdentityCode(token=token), Identity)
        return found if isinstance(found, Refusal) else details_of(found)

    def send_phone_code(self, phone: str) -> PhoneCodeSent | Refusal:
        """Has six digits sent to this mobile number."""
        return self._identity("identity/phone", PhoneNumber(phone=phone), PhoneCodeSent)

    def check_phone_code(self, challenge: str, digits: str) -> PhoneCodeChecked | Refusal:
        """One try at the digits that were sent."""
        asked = PhoneCode(challenge=challenge, digits=digits)
        return self._identity("identity/phone/check", asked, PhoneCodeChecked)

    def verify_document(self, code: str) -> DocumentStanding | Refusal:
        """What the verify page says of a document's code."""
        return self._identity("documents/verify", DocumentCode(code=code), DocumentStanding)

    def enrol(self, enrolment: Enrolment) -> Enrolled:
        """Lets the platform know the hall's keys; the code works once."""
        return _read(Enrolled, self._asked("POST", "/v1/enrol", enrolment))

    def close(self) -> None:
        self._http.close()

    def _told(self, kind: type[Read], method: str, what: str, asked: Message | None) -> Read | Refusal:
        """The answer, or why there is none in words for a clerk."""
        try:
            return _read(kind, self._asked(method, f"/v1/halls/{self._hall}/{what}", asked))
        except LineCut:
            return Refusal("sync.offline")
        except Rejected as rejected:
            return Refusal("sync.refused", {"code": rejected.code})

    def _identity(self, what: str, asked: Message, kind: type[Read]) -> Read | Refusal:
        """The answer, or why there is none in words for whoever stands at a kiosk."""
        try:
            return _read(kind, self._asked("POST", f"/v1/halls/{self._hall}/{what}", asked))
        except LineCut:
            return Refusal("identity.offline")
        except Rejected as rejected:
            if rejected.code.startswith("identity."):
                return Refusal(rejected.code)
            return Refusal("identity.refused", {"code": rejected.code})

    def _asked(
        self, method: str, path: str, message: Message | bytes | None, timeout: float = TIMEOUT_SECONDS
    ) -> bytes:
        body = message.model_dump_json().encode() if isinstance(message, Message) else message or b""
        kind = "application/octet-stream" if isinstance(message, bytes) else "application/json"
        answer = self._sent(method, path, body, kind, timeout)
        if answer.status_code == HTTPStatus.UNAUTHORIZED:
            told = _read(Problem, answer.content)
            if told.at is None:
                raise Rejected(told.code)
            self.time.correct(told.at)
            answer = self._sent(method, path, body, kind, timeout)
        if answer.status_code >= 500:
            raise LineCut(_ailment(answer))
        if answer.status_code >= 400:
            problem = _read(Problem, answer.content)
            raise Rejected(problem.code, problem.held)
        self.time.answered()
        return answer.content

    def _sent(self, method: str, path: str, body: bytes, kind: str, timeout: float) -> httpx2.Response:
        """One request, signed with the platform's time as far as it is known."""
        now = str(self.time.now())
        signature = self._signing_key.sign(signed_bytes(method, path, now, body))
        headers = {
            HALL_HEADER: self._hall,
            TIME_HEADER: now,
            SIGNATURE_HEADER: b64encode(signature).decode(),
            "Content-Type": kind,
        }
        try:
            return self._http.request(method, path, content=body, headers=headers, timeout=timeout)
        except httpx2.HTTPError as error:
            raise LineCut(type(error).__name__) from error


def _read(kind: type[Read], content: bytes) -> Read:
    """A message; LineCut when something on the way answered in the platform's place."""
    try:
        return kind.model_validate_json(content)
    except ValidationError as error:
        raise LineCut("the answer is not a message of the platform") from error


def _ailment(answer: httpx2.Response) -> str:
    """What ails the platform by its own word (environment.disk_full), or the bare status."""
    try:
        return Problem.model_validate_json(answer.content).code
    except ValidationError:
        return f"status {answer.status_code}"


def details_of(identity: Identity) -> Details:
    """What the platform vouches for, as the hall keeps it; no card was shown, so nothing is said of its validity."""
    return Details(identity.name, identity.number, identity.sex, identity.birth)
