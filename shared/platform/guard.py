"""What stands around every request: headers that keep pages safe, and faults told without personal data."""

import traceback

import structlog
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from shared.faults import EnvironmentFault
from shared.platform.requests import Stopped, problem
from shared.platform.sentences import PROBLEMS
from shared.platform.visits import Stop, show

log = structlog.get_logger("onewindow.platform")

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; "
    "frame-ancestors 'none'; base-uri 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}
PAGES = {
    404: ("没有找到这个页面", "请核对地址，或从首页重新进入。"),
    405: ("这个地址不能这样打开", "请从页面上的链接或按钮进入。"),
    500: ("平台出了故障", "您刚才的操作没有生效，我们已记录故障。请过几分钟再试；急办请到政务服务大厅。"),
}


class SafeHeaders:
    """Sets the headers of `HEADERS` where the answer has none of its own (static files may be kept)."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_safely(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, send_safely)


class Faults:
    """Answers for a request that fails by our own fault; the log gets the place, never the values.

    An exception's message may quote what someone typed, so only its type and the lines it passed are kept.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = False

        async def send_noting(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self.app(scope, receive, send_noting)
        except Exception as error:  # noqa: BLE001 - the last place that can keep a bug's words out of the log
            where = [f"{frame.name}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)]
            log.error("request_failed", fault=type(error).__name__, where=where[-6:])
            if not begun:
                await _answer(Request(scope, receive), 500, "sync.broken")(scope, receive, send)


async def on_stop(request: Request, stop: Exception) -> Response:
    assert isinstance(stop, Stop)
    return show(request, "stopped.html", stop.status, account=None, title=stop.title, advice=stop.advice)


async def on_stopped(_request: Request, stopped: Exception) -> Response:
    assert isinstance(stopped, Stopped)
    return problem(stopped.code, stopped.held, stopped.at)


async def on_environment(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, EnvironmentFault)
    log.error("environment_fault", code=fault.code)
    return _answer(request, 503, fault.code if fault.code in PROBLEMS else "environment.database_away")


async def on_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code != 405:
        return _answer(request, error.status_code, "sync.not_found")
    answer = _answer(request, 405, "sync.wrong_method")
    answer.headers["Allow"] = ", ".join(sorted(_methods(request)))
    return answer


def _methods(request: Request) -> set[str]:
    """The methods that go at this address (RFC 9110 §15.5.6)."""
    here = (
        route.methods or set()
        for route in request.app.routes
        if isinstance(route, Route) and route.path_regex.match(request.url.path)
    )
    return set().union(*here)


HANDLERS = {
    Stop: on_stop,
    Stopped: on_stopped,
    EnvironmentFault: on_environment,
    HTTPException: on_http,
}


def _answer(request: Request, status: int, code: str) -> Response:
    """The fault as a problem for a hall, as a page for a person."""
    if request.url.path.startswith("/v1/"):
        return problem(code)
    title, advice = PAGES.get(status, (PROBLEMS[code][1].partition("。")[0], "请过几分钟再试。"))
    return show(request, "stopped.html", status, account=None, title=title, advice=advice)
