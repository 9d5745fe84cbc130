"""Bugs a hall or a platform could have: tests that do not find them prove nothing."""

import threading
import time
from collections.abc import Callable

from shared.db.unit import Side, Unit
from shared.journal.entry import Refusal
from shared.journal.store import Head
from shared.platform import receiving
from shared.sync import shipping
from shared.sync.client import PlatformClient
from shared.sync.lease import Lease
from shared.sync.ports import LineCut
from shared.sync.wire import Held, Run

_LATE_SECONDS = 1.0

ACKNOWLEDGES_EARLY = "the platform acknowledges before it commits"
TAKES_SILENCE_FOR_YES = "the agent takes a lost answer for a yes"
GOES_ON_RESTORED = "the agent of a restored hall does not take back what it had sent"
MOVES_WITHOUT_TERM = "the agent moves its cursor whether its term still runs or not"


def _acknowledge_early() -> None:
    really = receiving.receive

    def receive(side: Side, run: receiving.Run) -> Head | Refusal:
        def later() -> None:
            time.sleep(_LATE_SECONDS)
            really(side, run)

        if not run.entries:
            return really(side, run)
        threading.Thread(target=later, daemon=True).start()
        last = run.entries[-1]
        return Head(run.hall, last.epoch, last.seq, last.hash)

    receiving.receive = receive


def _take_silence_for_yes() -> None:
    really = PlatformClient.ship

    def ship(client: PlatformClient, run: Run) -> Held:
        try:
            return really(client, run)
        except LineCut:
            if not run.entries:
                raise
            return Held(epoch=run.entries[-1].epoch, seq=run.entries[-1].seq)

    PlatformClient.ship = ship  # type: ignore[method-assign,assignment]  # planted


def _move_without_term() -> None:
    def check(_lease: Lease, _unit: Unit) -> None: ...

    Lease.check = check  # type: ignore[method-assign,assignment]  # planted


def _go_on_restored() -> None:
    shipping.recover = lambda _hall, _platform, _lease: False  # type: ignore[attr-defined]  # its copy


PLANTED: dict[str, Callable[[], None]] = {
    ACKNOWLEDGES_EARLY: _acknowledge_early,
    TAKES_SILENCE_FOR_YES: _take_silence_for_yes,
    GOES_ON_RESTORED: _go_on_restored,
    MOVES_WITHOUT_TERM: _move_without_term,
}
