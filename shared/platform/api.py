"""The interface the halls speak to (DESIGN.md §6), version 1; `OPERATIONS` is its one table of routes."""

import asyncio
import time
from base64 import b64decode, b64encode
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from shared.journal.entry import Refusal
from shared.people.service import key_ring
from shared.platform import queries, receiving
from shared.platform.bodies import TooLarge, read_body
from shared.platform.model import Hall, is_hall_code
from shared.platform.queries import OpenedLicence
from shared.platform.right_moves import RightMoves
from shared.platform.sentences import PROBLEMS
from shared.platform.service import Platform
from shared.platform.signatures import fault_of
from shared.sync.wire import (
    MAX_RUN,
    Enrolled,
    Enrolment,
    Held,
    Licence,
    LicenceQuery,
    Licences,
    Message,
    OtherHall,
    OtherHalls,
    Problem,
    Run,
    WireEntry,
)

MAX_BODY = 16 * 1024 * 1024
MAX_WAIT_SECONDS = 25.0
POLL_SECONDS = 0.25

Asked = TypeVar("Asked", bound=BaseModel)


class Health(Message):
    """The platform answers; `at` is its time in milliseconds UTC."""

    status: str
    at: int


class InboxQuery(BaseModel):
    """Entries behind (after_epoch, after), at most `limit`, waiting up to `wait` seconds for one."""

    model_config = ConfigDict(extra="forbid")

    after_epoch: int = Field(default=1, ge=0, lt=2**31)
    after: int = Field(default=0, ge=0, lt=2**63)
    wait: float = Field(default=0, ge=0)
    limit: Annotated[int, Field(ge=1, le=MAX_RUN)] = MAX_RUN


class Stopped(Exception):
    """A request that ends with a problem; `code` as in sentences.PROBLEMS."""

    def __init__(self, code: str, held: Held | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.held = held


@dataclass(frozen=True, slots=True)
class Operation:
    """A route and what goes in and out, as the OpenAPI document tells it."""

    method: str
    path: str
    summary: str
    endpoint: Callable[[Request], Awaitable[Response]]
    answer: type[Message]
    body: type[Message] | None = None
    query: type[BaseModel] | None = None
    signed: bool = True
    problems: tuple[str, ...] = ()


def problem(code: str, held: Held | None = None) -> Response:
    """A problem as its response."""
    status, sentence = PROBLEMS[code]
    return _answer(Problem(code=code, sentence=sentence, held=held), status)


async def take_journal(request: Request) -> Response:
    platform, hall, body = await _signed(request)
    run = _read(Run, body)
    entries = tuple(entry.recorded() for entry in run.entries)
    taken = await run_in_threadpool(
        receiving.receive, platform.side, receiving.Run(hall.id, entries, run.keys)
    )
    if not isinstance(taken, Refusal):
        await run_in_threadpool(RightMoves(platform.side).place_returned, hall.id)
    if isinstance(taken, Refusal):
        raise Stopped(taken.code, Held(epoch=taken.facts["epoch"], seq=taken.facts["seq"]))
    return _answer(Held(epoch=taken.epoch, seq=taken.seq))


async def give_inbox(request: Request) -> Response:
    platform, hall, _body = await _signed(request)
    try:
        asked = InboxQuery.model_validate(dict(request.query_params))
    except ValidationError as error:
        raise Stopped("sync.bad_message") from error
    after = (asked.after_epoch, asked.after)
    await run_in_threadpool(platform.heard, hall.id)
    await run_in_threadpool(RightMoves(platform.side).place, hall.id)
    until = time.monotonic() + min(asked.wait, MAX_WAIT_SECONDS)
    while not await run_in_threadpool(platform.waits, hall.id, after):
        if time.monotonic() >= until or await request.is_disconnected():
            return _answer(Run(entries=[]))
        await asyncio.sleep(min(POLL_SECONDS, max(0.0, until - time.monotonic())))
    inbox = await run_in_threadpool(platform.inbox, hall, after, asked.limit)
    return _answer(Run(entries=[WireEntry.of(entry) for entry in inbox.entries], keys=inbox.keys))


async def give_licences(request: Request) -> Response:
    platform, hall, body = await _signed(request)
    asked = _read(LicenceQuery, body)
    if not asked.consent:
        raise Stopped("sync.no_consent")
    found = await run_in_threadpool(platform.licences, hall.id, asked.number, asked.item, asked.purpose)
    return _answer(Licences(licences=[_licence(platform, each) for each in found]))


async def give_others(request: Request) -> Response:
    platform, hall, _body = await _signed(request)

    def others() -> list[Hall]:
        with platform.side.read() as conn:
            return [each for each in queries.halls(conn) if each.id != hall.id]

    found = await run_in_threadpool(others)
    return _answer(OtherHalls(halls=[OtherHall(code=each.id, name=each.name) for each in found]))


async def enrol(request: Request) -> Response:
    platform = _platform(request)
    asked = _read(Enrolment, await _body(request))
    hall = Hall(asked.hall, asked.name, asked.signing_public, asked.box_public)
    taken = await run_in_threadpool(platform.enrol, asked.code, _checked(hall))
    if isinstance(taken, Refusal):
        raise Stopped(taken.code)
    keys = key_ring(platform.side).keys
    return _answer(
        Enrolled(
            signing_public=b64encode(keys.signing_public).decode(),
            box_public=b64encode(keys.box_public).decode(),
        )
    )


async def health(request: Request) -> Response:
    platform = _platform(request)
    await run_in_threadpool(platform.waits, "", (1, 0))  # asks the database: an answer means it is there
    return _answer(Health(status="ok", at=platform.side.clock.now()))


OPERATIONS = (
    Operation(
        "POST",
        "/v1/halls/{hall}/journal",
        "Takes a contiguous run of the hall's journal; entries held already are passed over.",
        take_journal,
        Held,
        body=Run,
        problems=("sync.gap", "sync.altered", "sync.foreign_entry", "sync.bad_key", "sync.unreadable"),
    ),
    Operation(
        "GET",
        "/v1/halls/{hall}/inbox",
        "Entries addressed to the hall, with the keys of their persons wrapped for it.",
        give_inbox,
        Run,
        query=InboxQuery,
    ),
    Operation(
        "POST",
        "/v1/halls/{hall}/licences",
        "The valid e-licences of a person, with the person's consent; the person sees who asked.",
        give_licences,
        Licences,
        body=LicenceQuery,
        problems=("sync.no_consent",),
    ),
    Operation(
        "GET",
        "/v1/halls/{hall}/others",
        "The other halls, where a document of this one can be collected instead.",
        give_others,
        OtherHalls,
    ),
    Operation(
        "POST",
        "/v1/enrol",
        "Takes a hall and its public keys in, once, with a code made for it.",
        enrol,
        Enrolled,
        body=Enrolment,
        signed=False,
        problems=("sync.bad_enrolment_code",),
    ),
    Operation(
        "GET", "/v1/health", "Whether the platform and its database are up.", health, Health, signed=False
    ),
)

ROUTES = [Route(each.path, each.endpoint, methods=[each.method]) for each in OPERATIONS]


def _platform(request: Request) -> Platform:
    platform: Platform = request.app.state.platform
    return platform


async def _signed(request: Request) -> tuple[Platform, Hall, bytes]:
    """The hall the request is proven to come from, and its body."""
    platform, body = _platform(request), await _body(request)
    code = request.path_params["hall"]

    def known() -> Hall | None:
        with platform.side.read() as conn:
            return queries.hall(conn, code)

    hall = await run_in_threadpool(known)
    if hall is None:
        raise Stopped("sync.unknown_hall")
    path = request.scope["raw_path"].decode("latin-1")
    query = request.scope["query_string"].decode("latin-1")
    sent = f"{path}?{query}" if query else path
    fault = fault_of(hall, request.headers, request.method, sent, body, platform.side.clock.now())
    if fault is not None:
        raise Stopped(fault)
    return platform, hall, body


async def _body(request: Request) -> bytes:
    try:
        return await read_body(request, MAX_BODY)
    except TooLarge as error:
        raise Stopped("sync.too_large") from error


def _read(kind: type[Asked], body: bytes) -> Asked:
    try:
        return kind.model_validate_json(body)
    except ValidationError as error:
        raise Stopped("sync.bad_message") from error


def _checked(hall: Hall) -> Hall:
    """The hall, when code and keys have their form."""
    try:
        keys = [b64decode(key, validate=True) for key in (hall.signing_public, hall.box_public)]
    except ValueError as error:
        raise Stopped("sync.bad_message") from error
    if any(len(key) != 32 for key in keys) or not is_hall_code(hall.id):
        raise Stopped("sync.bad_message")
    return hall


def _licence(platform: Platform, opened: OpenedLicence) -> Licence:
    kind = platform.catalogue.licence_kinds[opened.licence.kind]
    return Licence(
        id=opened.licence.id,
        kind=kind.id,
        name=kind.name,
        issuer=kind.issuer,
        issued_day=opened.content["issued_day"],
        valid_to=opened.licence.valid_to,
        fields=dict(opened.content["fields"]),
    )


def _answer(message: BaseModel, status: int = 200) -> Response:
    return Response(message.model_dump_json(), status, media_type="application/json")
