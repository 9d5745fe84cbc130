"""How a request of the halls' interface is read, proven and answered; what an operation of it is."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from shared.journal.entry import Millis
from shared.platform import queries
from shared.platform.bodies import TooLarge, read_body
from shared.platform.model import Hall
from shared.platform.revoking import shut_out
from shared.platform.sentences import PROBLEMS
from shared.platform.service import Platform
from shared.platform.signatures import fault_of
from shared.sync.wire import Held, Message, Problem

MAX_BODY = 16 * 1024 * 1024

Asked = TypeVar("Asked", bound=BaseModel)


class Stopped(Exception):
    """A request that ends with a problem; `code` as in sentences.PROBLEMS."""

    def __init__(self, code: str, held: Held | None = None, at: Millis | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.held = held
        self.at = at


@dataclass(frozen=True, slots=True)
class Operation:
    """A route and what goes in and out, as the OpenAPI document tells it.

    What goes in is a `body`, or `bytes_of_a_file`.
    """

    method: str
    path: str
    summary: str
    endpoint: Callable[[Request], Awaitable[Response]]
    answer: type[Message]
    body: type[Message] | None = None
    query: type[BaseModel] | None = None
    bytes_of_a_file: bool = False
    signed: bool = True
    problems: tuple[str, ...] = ()


def platform_of(request: Request) -> Platform:
    platform: Platform = request.app.state.platform
    return platform


async def signed(request: Request) -> tuple[Platform, Hall, bytes]:
    """The hall the request is proven to come from, and its body. Raises Stopped."""
    platform, body = platform_of(request), await body_of(request)
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
    now = platform.side.clock.now()
    fault = fault_of(hall, request.headers, request.method, sent, body, now)
    if fault is not None:
        raise Stopped(fault, at=now if fault == "sync.bad_time" else None)
    refused = await run_in_threadpool(shut_out, platform.side, hall)
    if refused is not None:
        raise Stopped(refused)
    return platform, hall, body


async def body_of(request: Request) -> bytes:
    try:
        return await read_body(request, MAX_BODY)
    except TooLarge as error:
        raise Stopped("sync.too_large") from error


def read(kind: type[Asked], body: bytes) -> Asked:
    """The body as a message; Stopped when it is none."""
    try:
        return kind.model_validate_json(body)
    except ValidationError as error:
        raise Stopped("sync.bad_message") from error


def queried(kind: type[Asked], request: Request) -> Asked:
    """What stands behind the question mark; Stopped when it is not what the operation takes."""
    try:
        return kind.model_validate(dict(request.query_params))
    except ValidationError as error:
        raise Stopped("sync.bad_message") from error


def answer(message: BaseModel, status: int = 200) -> Response:
    return Response(message.model_dump_json(), status, media_type="application/json")


def problem(code: str, held: Held | None = None, at: Millis | None = None) -> Response:
    """A problem as its response."""
    status, sentence = PROBLEMS[code]
    return answer(Problem(code=code, sentence=sentence, held=held, at=at), status)
