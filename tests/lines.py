"""A platform that really serves, and a line to it that can be cut in four ways."""

import socket
import threading
import time
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum

import httpx2
import uvicorn

from shared.bootstrap import make_agent
from shared.db.unit import Side
from shared.people.service import key_ring
from shared.platform.app import create_app
from shared.platform.identity.sms import Sms
from shared.platform.service import Platform
from shared.sync import queries
from shared.sync.agent import Agent
from shared.sync.client import PlatformClient
from shared.sync.ports import LineCut
from shared.sync.wire import Enrolment, Held, Run


@contextmanager
def serving(platform: Platform, sms: Sms | None = None) -> Iterator[str]:
    """The platform's address while it serves on a free port of this machine."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(64)
        config = uvicorn.Config(create_app(platform, sms=sms), log_level="error", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        until = time.monotonic() + 10
        while not server.started and time.monotonic() < until:
            time.sleep(0.01)
        assert server.started, "the platform did not start"
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(10)


class NoPlatform:
    """A platform nobody reaches."""

    def ship(self, run: Run) -> Held:
        raise LineCut("cut")

    def inbox(self, after: Held, wait: float) -> Run:
        raise LineCut("cut")

    def copy(self, after: Held) -> Run:
        raise LineCut("cut")

    def close(self) -> None:
        pass


class Cut(StrEnum):
    """How a line fails."""

    REQUEST_LOST = "request_lost"
    ANSWER_LOST = "answer_lost"
    WENT_WRONG = "went_wrong"
    GARBAGE = "garbage"


class Line(httpx2.HTTPTransport):
    """The line between hall and platform; `cut` says how it fails, None that it does not."""

    def __init__(self) -> None:
        super().__init__()
        self.cut: Cut | None = None

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        if self.cut is Cut.REQUEST_LOST:
            raise httpx2.ConnectError("the line is cut")
        if self.cut is Cut.WENT_WRONG:
            return httpx2.Response(500, text="Internal Server Error")
        answer = super().handle_request(request)
        if self.cut is Cut.ANSWER_LOST:
            answer.close()
            raise httpx2.ReadTimeout("the line was cut before the answer")
        if self.cut is Cut.GARBAGE:
            answer.close()
            return httpx2.Response(200, content=b"<html>\xff sign in to the network</html>")
        return answer


class BreakingLine(Line):
    """A line that fails at one of its messages, in one way, and then stays cut until it is healed."""

    def __init__(self) -> None:
        super().__init__()
        self.messages = 0
        self._breaks_at = 0
        self._how = Cut.REQUEST_LOST

    def break_at(self, message: int, how: Cut) -> None:
        """The message, counted from now on and from 1, at which it breaks."""
        self.messages, self._breaks_at, self._how = 0, message, how

    def heal(self) -> None:
        self._breaks_at, self.cut = 0, None

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.messages += 1
        if self._breaks_at:
            self.cut = self._how if self.messages == self._breaks_at else self.cut
            if self.messages > self._breaks_at:
                self.cut = Cut.REQUEST_LOST
        return super().handle_request(request)


def enrolled_agent(hall: Side, platform: Platform, url: str, line: Line) -> Agent:
    """The sync agent of a hall that has just enrolled."""
    keys = key_ring(hall).keys
    client = PlatformClient(url, hall.stream, keys.signing_key, hall.clock, line)
    answer = client.enrol(
        Enrolment(
            code=platform.enrolment_code(hall.stream),
            hall=hall.stream,
            name="临江市政务服务大厅",
            signing_public=b64encode(keys.signing_public).decode(),
            box_public=b64encode(keys.box_public).decode(),
        )
    )
    with hall.unit("sync") as unit:
        queries.keep_platform_keys(unit.conn, answer)
        unit.commit(None)
    return make_agent(hall, client, b64decode(answer.box_public), "counter-1")
