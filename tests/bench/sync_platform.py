"""A platform in a process of its own, as halls reach it, and the agent's shipping stage in this one."""

import multiprocessing
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection

from shared.at_length import collect_seldom, give_way
from shared.clock import SystemClock
from shared.db.unit import Side
from shared.people.sealing import SideKeys
from shared.people.service import key_ring
from shared.platform.service import Platform
from shared.sync.client import PlatformClient
from shared.sync.lease import Lease
from shared.sync.shipping import Shipping, beside
from shared.sync.wire import Enrolment
from tests.lines import serving
from tests.platforms import make_platform

START_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Reached:
    """Where a platform serves, its database, its keys, and the codes made for its halls."""

    url: str
    database: str
    keys: SideKeys
    codes: dict[str, str]

    def open(self) -> Platform:
        """The same platform as this process sees it."""
        platform = make_platform(self.database, keys=self.keys)
        return replace(platform, side=replace(platform.side, clock=SystemClock()))

    def client(self, hall: str, keys: SideKeys) -> PlatformClient:
        """The line of a hall that enrols with its code."""
        client = PlatformClient(self.url, hall, keys.signing_key, SystemClock())
        public = [b64encode(each).decode() for each in (keys.signing_public, keys.box_public)]
        client.enrol(
            Enrolment(
                code=self.codes[hall], hall=hall, name=hall, signing_public=public[0], box_public=public[1]
            )
        )
        return client


@contextmanager
def platform_process(database: str, halls: list[str]) -> Iterator[Reached]:
    """Serves a new platform over an empty database until the block ends."""
    context = multiprocessing.get_context("spawn")
    keys = SideKeys.made()
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs, database, keys, halls), daemon=True)
    process.start()
    try:
        if not ours.poll(START_SECONDS):
            raise RuntimeError("the platform did not start")
        url, codes = ours.recv()
        yield Reached(url, database, keys, codes)
    finally:
        ours.close()
        process.join()


def shipping(hall: Side, reached: Reached) -> Shipping:
    """The stage that drains `hall`, under the hall's lease."""
    keys = key_ring(hall).keys
    lease = Lease(hall, "counter-1")
    if not lease.hold():
        raise RuntimeError("somebody else runs this hall's agent")
    return Shipping(hall, reached.client(hall.stream, keys), reached.keys.box_public, lease, beside())


def _serve(pipe: Connection, database: str, keys: SideKeys, halls: list[str]) -> None:
    give_way()  # it is another machine
    platform = make_platform(database, keys=keys)
    platform = replace(platform, side=replace(platform.side, clock=SystemClock()))
    codes = {hall: platform.enrolment_code(hall) for hall in halls}
    with serving(platform) as url:
        collect_seldom()
        pipe.send((url, codes))
        pipe.poll(None)  # until the other end is closed
