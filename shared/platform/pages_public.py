"""Pages anyone may open: signing in, following a ticket, verifying a document. They tell nothing of a person."""

from starlette.responses import Response
from starlette.routing import Route

from shared.journal.entry import Refusal
from shared.platform import queries
from shared.platform.model import FollowedTicket, Role
from shared.platform.sentences import sentence
from shared.platform.verifying import verified
from shared.platform.visits import Stop, Visit, local_path, page, sign_in
from shared.platform.wording import TICKET_STATES, window_words

STALE_AFTER = 2 * 60 * 1000
HOME = {Role.CITIZEN: "/appointments", Role.OFFICER: "/office"}


def home(visit: Visit) -> Response:
    if visit.account is not None:
        return visit.go(HOME[visit.account.role])
    return visit.show("home.html")


def login_form(visit: Visit) -> Response:
    return visit.show("login.html", next=local_path(visit.form.get("next", "/")), login="", refused="")


def login(visit: Visit) -> Response:
    name, onward = visit.form.get("login", "").strip(), local_path(visit.form.get("next", "/"))
    account = visit.platform.sign_in(name, visit.form.get("password", ""))
    if isinstance(account, Refusal):
        said = sentence(account, visit.platform.side.zone)
        return visit.show("login.html", 401, next=onward, login=name, refused=said)
    sign_in(visit.request, account)
    return visit.go(HOME[account.role] if onward == "/" else onward)


def logout(visit: Visit) -> Response:
    visit.request.session.clear()
    return visit.go("/", "您已安全退出。")


def follow_form(visit: Visit) -> Response:
    ticket = visit.form.get("ticket", "").strip().upper()
    if not ticket:
        return visit.show("follow_form.html")
    today = visit.platform.side.clock.now()
    return visit.go(f"/follow/{_full_ticket(visit, ticket, today)}")


def follow(visit: Visit) -> Response:
    platform = visit.platform
    wanted, hall_code = visit.request.path_params["ticket"], visit.form.get("hall")
    with platform.side.read() as conn:
        found = queries.followed(conn, wanted)
        if hall_code is not None:
            found = [ticket for ticket in found if ticket.hall == hall_code]
        halls = {hall.id: hall.name for hall in queries.halls(conn)}
        heard = {ticket.hall: queries.heard_at(conn, ticket.hall) for ticket in found}
    if not found:
        raise Stop(
            404,
            "没有找到这个排队号",
            "刚取的号要过几秒才能查到，请稍等再刷新；大厅断网时请以现场叫号为准。",
        )
    now = platform.side.clock.now()
    tickets = [_ticket(each, halls.get(each.hall, each.hall), heard[each.hall], now) for each in found]
    return visit.show("follow.html", tickets=tickets)


def verify(visit: Visit) -> Response:
    code = visit.form.get("code", "").strip()
    if not code:
        return visit.show("verify.html", code="", verdict=None)
    found = verified(visit.platform, code)
    if found.said is None:
        altered = found.verdict == "altered"
        return visit.show("verify.html", code=code, verdict="unknown", altered=altered)
    return visit.show(
        "verify.html",
        code=code,
        verdict=found.verdict,
        said=found.said,
        kind=found.kind,
        state=found.state,
    )


ROUTES = [
    Route("/", page(home)),
    Route("/login", page(login_form), methods=["GET"]),
    Route("/login", page(login), methods=["POST"]),
    Route("/logout", page(logout), methods=["POST"]),
    Route("/follow", page(follow_form)),
    Route("/follow/{ticket}", page(follow)),
    Route("/verify", page(verify)),
]


def _ticket(ticket: FollowedTicket, hall: str, heard_at: int | None, now: int) -> dict[str, object]:
    state, advice = TICKET_STATES[ticket.state]
    return {
        "label": ticket.label,
        "hall": hall,
        "state": state.format(window=window_words(ticket.window)),
        "advice": advice,
        "tone": {"called": "amber", "serving": "brand", "done": "jade", "waiting": "brand"}.get(
            ticket.state, "plain"
        ),
        "heard_at": heard_at,
        "stale": heard_at is None or now - heard_at > STALE_AFTER,
    }


def _full_ticket(visit: Visit, typed: str, now: int) -> str:
    """A typed number such as A003 is today's; the code on the slip carries its day."""
    if "-" in typed:
        return typed
    return f"{visit.platform.day(now)}-{typed}"
