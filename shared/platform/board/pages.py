"""The page behind the code on a hall's call board."""

from starlette.responses import Response
from starlette.routing import Route

from shared.clock import start_of_day
from shared.platform import queries
from shared.platform.board import queries as board
from shared.platform.pages_public import STALE_AFTER
from shared.platform.visits import Stop, Visit, page
from shared.platform.wording import window_words

REJOIN_WITHIN = 60 * 60 * 1000
REFRESH_SECONDS = 10


def call_board(visit: Visit) -> Response:
    """Renews itself unless the reader asks it to stand still (WCAG 2.2, 2.2.2)."""
    platform, code = visit.platform, visit.request.path_params["hall"]
    now = platform.side.clock.now()
    today = start_of_day(now, platform.side.zone)
    with platform.side.read() as conn:
        hall = queries.hall(conn, code)
        if hall is None:
            raise Stop(404, "没有这个大厅", "请重新扫描大厅叫号屏上的二维码。")
        heard_at = queries.heard_at(conn, code)
        calls = board.calls(conn, code, today)
        lines = board.waiting(conn, code, today)
        missed = board.missed(conn, code, max(today, now - REJOIN_WITHIN))
    return visit.show(
        "board.html",
        hall=hall.name,
        calls=[(call.label, window_words(call.window), call.state == "called") for call in calls],
        lines=lines,
        missed=missed,
        heard_at=heard_at,
        stale=heard_at is None or now - heard_at > STALE_AFTER,
        still="still" in visit.form,
        refresh=REFRESH_SECONDS,
    )


ROUTES = [Route("/board/{hall}", page(call_board))]
