"""The halls' operations about who somebody is, and what a document's code is worth."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from shared.journal.entry import Refusal
from shared.people.model import Details
from shared.platform.identity.service import Identification
from shared.platform.requests import Operation, Stopped, answer, read, signed
from shared.platform.verifying import verified
from shared.sync.wire import (
    DocumentCode,
    DocumentStanding,
    Identity,
    IdentityCode,
    PhoneCode,
    PhoneCodeChecked,
    PhoneCodeSent,
    PhoneNumber,
)


async def verify_identity(request: Request) -> Response:
    _platform, hall, body = await signed(request)
    asked = read(IdentityCode, body)
    found = await run_in_threadpool(_identification(request).verify, hall.id, asked.token)
    if isinstance(found, Refusal):
        raise Stopped(found.code)
    return answer(_identity(found))


async def send_phone_code(request: Request) -> Response:
    platform, hall, body = await signed(request)
    asked = read(PhoneNumber, body)
    sent = await run_in_threadpool(_identification(request).send_code, hall.id, asked.phone, platform.region)
    if isinstance(sent, Refusal):
        raise Stopped(sent.code)
    return answer(PhoneCodeSent(challenge=sent.challenge, until=sent.until))


async def check_phone_code(request: Request) -> Response:
    _platform, hall, body = await signed(request)
    asked = read(PhoneCode, body)
    checked = await run_in_threadpool(
        _identification(request).check_code, hall.id, asked.challenge, asked.digits
    )
    if isinstance(checked, Refusal):
        raise Stopped(checked.code)
    found = None if checked.details is None else _identity(checked.details)
    return answer(PhoneCodeChecked(identity=found, tries_left=checked.tries_left))


async def verify_document(request: Request) -> Response:
    platform, _hall, body = await signed(request)
    asked = read(DocumentCode, body)
    found = await run_in_threadpool(verified, platform, asked.code)
    said = found.said
    if said is None:
        return answer(DocumentStanding(verdict=found.verdict))
    return answer(
        DocumentStanding(
            verdict=found.verdict,
            serial=said.serial,
            issuer=said.issuer,
            issued_day=said.issued_day,
            kind=found.kind,
            state=found.state,
        )
    )


OPERATIONS = (
    Operation(
        "POST",
        "/v1/halls/{hall}/identity/verify",
        "Who shows this identity code; it is used up with the question.",
        verify_identity,
        Identity,
        body=IdentityCode,
        problems=("identity.unknown", "identity.expired", "identity.used"),
    ),
    Operation(
        "POST",
        "/v1/halls/{hall}/identity/phone",
        "Sends six digits to a mobile number; a number nobody has registered is answered the same.",
        send_phone_code,
        PhoneCodeSent,
        body=PhoneNumber,
        problems=("identity.bad_phone", "identity.too_soon", "identity.too_often", "identity.no_sms"),
    ),
    Operation(
        "POST",
        "/v1/halls/{hall}/identity/phone/check",
        "One try at the digits that were sent: five tries within five minutes.",
        check_phone_code,
        PhoneCodeChecked,
        body=PhoneCode,
        problems=("identity.code_over",),
    ),
    Operation(
        "POST",
        "/v1/halls/{hall}/documents/verify",
        "What the verify page says of a document's code.",
        verify_document,
        DocumentStanding,
        body=DocumentCode,
    ),
)


def _identification(request: Request) -> Identification:
    identification: Identification = request.app.state.identification
    return identification


def _identity(found: Details) -> Identity:
    return Identity(name=found.name, number=found.number, sex=found.sex, birth=found.birth)
