"""One visit of a page: who signed in, what was sent, and how a page is answered.

A form is taken only with the token of its session; a page for a role is shown to that role only.
"""

import hmac
import re
import secrets
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, quote

from jinja2 import Environment
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from shared.platform import queries
from shared.platform.bodies import TooLarge, read_body
from shared.platform.model import Account, Role
from shared.platform.service import Platform

MAX_FORM = 64 * 1024


class Stop(Exception):
    """A page that ends with a message: what happened, what to do, and where to go from here."""

    def __init__(self, status: int, title: str, advice: str) -> None:
        super().__init__(title)
        self.status = status
        self.title = title
        self.advice = advice


@dataclass(frozen=True, slots=True)
class Visit:
    """A request to a page; `form` has what was sent (or the query of a GET), `account` who is signed in."""

    request: Request
    platform: Platform
    account: Account | None
    form: Mapping[str, str]

    @property
    def signed_in(self) -> Account:
        """The account, on pages that are for a role."""
        assert self.account is not None
        return self.account

    def show(self, template: str, status: int = 200, **shown: Any) -> Response:
        return show(self.request, template, status, account=self.account, **shown)

    def go(self, path: str, notice: str = "") -> Response:
        """Sends the browser on after a form, with a sentence for the next page."""
        if notice:
            self.request.session["notice"] = notice
        return RedirectResponse(path, status_code=303)

    def key(self) -> str | None:
        """The key of this press of the button: the same when the form is sent twice."""
        sent = self.form.get("key", "")
        return f"{self.signed_in.id}:{sent}" if re.fullmatch("[0-9a-f]{32}", sent) else None


View = Callable[[Visit], Response]


def page(view: View, role: Role | None = None) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint of a view that runs in a thread; `role` must be signed in to see it."""

    async def endpoint(request: Request) -> Response:
        platform: Platform = request.app.state.platform
        form = await _form(request)
        account = await run_in_threadpool(_account, platform, request.session.get("account"))
        if role is not None and account is None:
            return RedirectResponse(f"/login?next={quote(request.url.path)}", status_code=303)
        if role is not None and account is not None and account.role is not role:
            raise Stop(403, "这个页面不对您的账号开放", "请用有权限的账号登录，或从上方菜单继续。")
        return await run_in_threadpool(view, Visit(request, platform, account, form))

    endpoint.__name__ = view.__name__
    return endpoint


def show(request: Request, template: str, status: int = 200, **shown: Any) -> Response:
    """A page from its template; `csrf` and `notice` come from the session."""
    templates: Environment = request.app.state.templates
    session = request.session
    shown |= {"csrf": _token(session), "notice": session.pop("notice", ""), "path": request.url.path}
    return HTMLResponse(templates.get_template(template).render(shown), status)


def sign_in(request: Request, account: Account) -> None:
    """Begins the account's session; nothing of the one before stays."""
    request.session.clear()
    request.session["account"] = account.id


def local_path(path: str) -> str:
    """A path of this site, or "/" for anything that would lead away from it."""
    return path if re.fullmatch(r"/(?![/\\])[\x21-\x5b\x5d-\x7e]*", path) else "/"


def _token(session: dict[str, Any]) -> str:
    token: str = session.setdefault("csrf", secrets.token_urlsafe(24))
    return token


async def _form(request: Request) -> Mapping[str, str]:
    if request.method != "POST":
        return dict(request.query_params)
    try:
        body = await read_body(request, MAX_FORM)
        form = dict(parse_qsl(body.decode(), max_num_fields=100))
    except (TooLarge, ValueError) as error:
        raise Stop(400, "没有看懂提交的内容", "请返回上一页，重新填写后提交。") from error
    if not hmac.compare_digest(form.get("csrf", "").encode(), _token(request.session).encode()):
        raise Stop(403, "页面放得太久，提交没有生效", "请返回上一页并刷新，然后重新提交。")
    return form


def _account(platform: Platform, account: str | None) -> Account | None:
    if account is None:
        return None
    with platform.side.read() as conn:
        return queries.account(conn, account)
