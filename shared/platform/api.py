"""The interface the halls speak to (DESIGN.md §6), version 1; `OPERATIONS` is its one table of routes."""

import asyncio
import time
from base64 import b64decode, b64encode
from typing import Annotated

from anyio import CapacityLimiter, to_thread
from anyio.lowlevel import RunVar
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from shared.journal.entry import Recorded, Refusal
from shared.journal.store import Head
from shared.people.service import key_ring
from shared.platform import queries, receiving
from shared.platform.alarms import raise_alarm
from shared.platform.applications.service import Applications
from shared.platform.doubles.service import Doubles
from shared.platform.model import Hall, is_hall_code
from shared.platform.queries import OpenedLicence
from shared.platform.requests import Operation, Stopped, answer, body_of, platform_of, queried, read, signed
from shared.platform.right_moves import RightMoves
from shared.platform.service import Platform
from shared.sync.model import stream_to
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
    Run,
    WireEntry,
)

MAX_WAIT_SECONDS = 25.0
POLL_SECONDS = 0.25
RUNS_AT_ONCE = 2
_TURNS: RunVar[CapacityLimiter] = RunVar("turns")


class Health(Message):
    """The platform answers; `at` is its time in milliseconds UTC."""

    status: str
    at: int


class CopyQuery(BaseModel):
    """Entries behind (after_epoch, after), at most `limit`."""

    model_config = ConfigDict(extra="forbid")

    after_epoch: int = Field(default=1, ge=0, lt=2**31)
    after: int = Field(default=0, ge=0, lt=2**63)
    limit: Annotated[int, Field(ge=1, le=MAX_RUN)] = MAX_RUN


class InboxQuery(CopyQuery):
    """The same, waiting up to `wait` seconds for one."""

    wait: float = Field(default=0, ge=0)


async def take_journal(request: Request) -> Response:
    platform, hall, body = await signed(request)

    def take() -> tuple[tuple[Recorded, ...], Head | Refusal]:
        run = read(Run, body)
        entries = tuple(entry.recorded() for entry in run.entries)
        return entries, receiving.receive(platform.side, receiving.Run(hall.id, entries, run.keys))

    entries, taken = await to_thread.run_sync(take, limiter=_turns())
    if isinstance(taken, Refusal):
        raise Stopped(taken.code, Held(epoch=taken.facts["epoch"], seq=taken.facts["seq"]))
    await run_in_threadpool(RightMoves(platform.side).place_returned, hall.id)
    if any(entry.kind.startswith("applications.") for entry in entries):
        await run_in_threadpool(Applications(platform.side, platform.catalogue).settle, hall.id)
    return answer(Held(epoch=taken.epoch, seq=taken.seq))


def _turns() -> CapacityLimiter:
    """Runs are taken in a few at a time, in the order they came: a crowd of halls starves none of them and no page.

    The turns belong to the event loop: whoever waited for one on another loop would never be woken.
    """
    try:
        return _TURNS.get()
    except LookupError:
        turns = CapacityLimiter(RUNS_AT_ONCE)
        _TURNS.set(turns)
        return turns


async def give_inbox(request: Request) -> Response:
    platform, hall, _body = await signed(request)
    asked = queried(InboxQuery, request)
    after = (asked.after_epoch, asked.after)
    await run_in_threadpool(platform.heard, hall.id)
    await run_in_threadpool(RightMoves(platform.side).place, hall.id)
    await run_in_threadpool(Applications(platform.side, platform.catalogue).place, hall.id)
    await run_in_threadpool(Doubles(platform.side).look, hall.id)
    epoch, seq = await run_in_threadpool(platform.ends, hall.id)
    if (epoch, seq) < after and asked.after:
        await run_in_threadpool(raise_alarm, platform.side, hall.id, "sync.ahead", *after)
        raise Stopped("sync.ahead", Held(epoch=epoch, seq=seq))
    until = time.monotonic() + min(asked.wait, MAX_WAIT_SECONDS)
    while not await run_in_threadpool(platform.waits, hall.id, after):
        if time.monotonic() >= until or await request.is_disconnected():
            return answer(Run(entries=[]))
        await asyncio.sleep(min(POLL_SECONDS, max(0.0, until - time.monotonic())))
    inbox = await run_in_threadpool(platform.entries, hall, stream_to(hall.id), after, asked.limit)
    return answer(Run(entries=[WireEntry.of(entry) for entry in inbox.entries], keys=inbox.keys))


async def give_copy(request: Request) -> Response:
    platform, hall, _body = await signed(request)
    asked = queried(CopyQuery, request)
    after = (asked.after_epoch, asked.after)
    copy = await run_in_threadpool(platform.entries, hall, hall.id, after, asked.limit)
    return answer(Run(entries=[WireEntry.of(entry) for entry in copy.entries], keys=copy.keys))


async def give_licences(request: Request) -> Response:
    platform, hall, body = await signed(request)
    asked = read(LicenceQuery, body)
    if not asked.consent:
        raise Stopped("sync.no_consent")
    found = await run_in_threadpool(platform.licences, hall.id, asked.number, asked.item, asked.purpose)
    return answer(Licences(licences=[_licence(platform, each) for each in found]))


async def give_others(request: Request) -> Response:
    platform, hall, _body = await signed(request)

    def others() -> list[Hall]:
        with platform.side.read() as conn:
            return [each for each in queries.halls(conn) if each.id != hall.id and each.revoked_at is None]

    found = await run_in_threadpool(others)
    return answer(OtherHalls(halls=[OtherHall(code=each.id, name=each.name) for each in found]))


async def enrol(request: Request) -> Response:
    platform = platform_of(request)
    asked = read(Enrolment, await body_of(request))
    hall = Hall(asked.hall, asked.name, asked.signing_public, asked.box_public)
    taken = await run_in_threadpool(platform.enrol, asked.code, _checked(hall))
    if isinstance(taken, Refusal):
        raise Stopped(taken.code)
    keys = key_ring(platform.side).keys
    return answer(
        Enrolled(
            signing_public=b64encode(keys.signing_public).decode(),
            box_public=b64encode(keys.box_public).decode(),
        )
    )


async def health(request: Request) -> Response:
    platform = platform_of(request)
    await run_in_threadpool(platform.waits, "", (1, 0))  # asks the database: an answer means it is there
    return answer(Health(status="ok", at=platform.side.clock.now()))


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
        problems=("sync.ahead",),
    ),
    Operation(
        "GET",
        "/v1/halls/{hall}/copy",
        "Our copy of the hall's own journal, with the keys of its persons wrapped for it: for a hall restored from a "
        "backup.",
        give_copy,
        Run,
        query=CopyQuery,
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
