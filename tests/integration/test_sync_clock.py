"""A hall whose clock is off signs with the platform's time; a platform that is unwell says what ails it."""

from collections.abc import Iterator

import httpx2
import pytest

from shared.db.unit import Side
from shared.health.model import State, judge_clock
from shared.people.service import key_ring
from shared.platform.service import Platform
from shared.sync import queries
from shared.sync.client import PlatformClient
from shared.sync.line import note_clock
from shared.sync.ports import LineCut, Rejected
from shared.sync.wire import Held
from tests.halls import HandClock
from tests.lines import Line, enrolled_agent, serving
from tests.platforms import make_platform

DAY = 24 * 60 * 60 * 1000
START = Held(epoch=1, seq=0)


class Counted(Line):
    """A line that counts what goes over it."""

    sent = 0

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.sent += 1
        return super().handle_request(request)


@pytest.fixture
def platform(other_url: str) -> Iterator[Platform]:
    platform = make_platform(other_url, HandClock())
    yield platform
    platform.side.engine.dispose()


@pytest.mark.parametrize("off", [-DAY, DAY, 11 * 60_000, -(2**40)])
def test_a_clock_that_is_off_costs_one_request_and_is_told(
    hall: Side, platform: Platform, clock: HandClock, off: int
) -> None:
    with serving(platform) as url:
        line = Counted()
        enrolled_agent(hall, platform, url, line)
        line.sent = 0
        client = PlatformClient(url, "LJ01", key_ring(hall).keys.signing_key, clock, line)
        client.time.noted = lambda ahead: note_clock(hall, ahead)
        clock.at += off
        for _ in range(3):
            assert client.inbox(START, 0).entries == []
        assert line.sent == 4
        with hall.read() as conn:
            assert queries.clock_ahead(conn) == off
        check = judge_clock(0, off)
        assert (check.state, check.found.code) == (State.WARNING, "health.clock_off")
        assert check.found.facts == {"minutes": abs(off) // 60_000}
        clock.at -= off
        client.inbox(START, 0)
        with hall.read() as conn:
            assert queries.clock_ahead(conn) == 0
        client.close()


def test_a_clock_set_right_while_the_agent_was_down_is_told_too(
    hall: Side, platform: Platform, clock: HandClock
) -> None:
    note_clock(hall, DAY)
    with serving(platform) as url:
        line = Line()
        enrolled_agent(hall, platform, url, line)
        client = PlatformClient(url, "LJ01", key_ring(hall).keys.signing_key, clock, line)
        client.time.noted = lambda ahead: note_clock(hall, ahead)
        client.inbox(START, 0)
        client.close()
    with hall.read() as conn:
        assert queries.clock_ahead(conn) == 0
    assert judge_clock(0, 0).found.code == "health.clock_true"


def answering(hall: Side, *answers: httpx2.Response) -> PlatformClient:
    given = iter(answers)
    transport = httpx2.MockTransport(lambda _request: next(given))
    key = key_ring(hall).keys.signing_key
    return PlatformClient("http://platform.test", "LJ01", key, hall.clock, transport)


def test_a_platform_that_never_agrees_on_the_time_is_asked_twice_at_most(hall: Side) -> None:
    told = {"code": "sync.bad_time", "sentence": "。", "at": 7}
    client = answering(hall, httpx2.Response(401, json=told), httpx2.Response(401, json=told))
    with pytest.raises(Rejected) as rejected:
        client.inbox(START, 0)
    assert rejected.value.code == "sync.bad_time"


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (
            httpx2.Response(503, json={"code": "environment.disk_full", "sentence": "。"}),
            "environment.disk_full",
        ),
        (httpx2.Response(503, text="Bad gateway"), "status 503"),
        (httpx2.Response(500, json={"code": "sync.broken", "sentence": "。"}), "sync.broken"),
    ],
)
def test_what_ails_the_platform_is_told(hall: Side, answer: httpx2.Response, said: str) -> None:
    with pytest.raises(LineCut, match=said):
        answering(hall, answer).inbox(START, 0)
