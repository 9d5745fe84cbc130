"""The line between a hall and the platform, and the platform's door at its end.

Messages cross it as bytes. It delays them, loses them, cuts them short, changes them, delivers them twice or when
nobody waits for them any more; and it can be down. What no signature would let pass (a changed run) comes through here,
so that the rules of the journal are seen to hold alone.
"""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import ValidationError

from shared.faults import EnvironmentFault
from shared.journal.entry import Refusal
from shared.platform import queries, receiving
from shared.platform.right_moves import RightMoves
from shared.platform.service import Platform
from shared.sync.client import TIMEOUT_SECONDS
from shared.sync.model import stream_to
from shared.sync.ports import LineCut, Rejected
from shared.sync.wire import Held, Message, Run, WireEntry
from tests.simulation.crashes import Crashed
from tests.simulation.tasks import Tasks

Read = TypeVar("Read", bound=Message)


@dataclass
class Weather:
    """How likely (0 to 1) each thing is to befall a message; `slowest` is the longest way in seconds."""

    lost: float = 0.0
    short: float = 0.0
    changed: float = 0.0
    twice: float = 0.0
    late: float = 0.0
    slowest: float = 0.05


CLEAR = Weather()


@dataclass
class Door:
    """The platform as its halls meet it (as shared.platform.api does over HTTP); `up` while its process runs."""

    platform: Platform
    most: int
    up: bool = True
    crashed: Callable[[], None] = lambda: None
    stir: Callable[[str], None] = lambda _place: None
    """Told that there may be something new for a hall."""

    def take(self, hall: str, body: bytes) -> Held:
        """Takes a run of the hall's journal in."""
        run = _read(Run, body)
        if run is None:
            raise Rejected("sync.bad_message")
        with _Serving(self):
            entries = tuple(entry.recorded() for entry in run.entries)
            taken = receiving.receive(self.platform.side, receiving.Run(hall, entries, run.keys))
            if isinstance(taken, Refusal):
                raise Rejected(taken.code, Held(epoch=taken.facts["epoch"], seq=taken.facts["seq"]))
            RightMoves(self.platform.side).place_returned(hall)
            if any(entry.kind == "issuing.right_returned" for entry in entries):
                self.stir("P")
            return Held(epoch=taken.epoch, seq=taken.seq)

    def give(self, hall: str, body: bytes) -> Run:
        """Gives what is addressed to the hall behind what it holds."""
        with _Serving(self):
            self.platform.heard(hall)
            RightMoves(self.platform.side).place(hall)
            return self._entries(hall, stream_to(hall), body)

    def give_copy(self, hall: str, body: bytes) -> Run:
        """Gives the platform's copy of the hall's own journal behind what it holds."""
        with _Serving(self):
            return self._entries(hall, hall, body)

    def _entries(self, hall: str, stream: str, body: bytes) -> Run:
        after = Held.model_validate_json(body)
        with self.platform.side.read() as conn:
            known = queries.hall(conn, hall)
        assert known is not None
        given = self.platform.entries(known, stream, (after.epoch, after.seq), self.most)
        return Run(entries=[WireEntry.of(entry) for entry in given.entries], keys=given.keys)


class _Serving:
    """What becomes of a request when the platform's process ends or its disk is full."""

    def __init__(self, door: Door) -> None:
        self._door = door

    def __enter__(self) -> None:
        if not self._door.up:
            raise LineCut("nobody listens")

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, Crashed):
            self._door.crashed()
            raise LineCut("the platform is gone") from error
        if isinstance(error, EnvironmentFault):
            raise LineCut("status 500") from error


@dataclass
class Line:
    """One hall's line; implements shared.sync.ports.Platform. Used by the tasks of that hall's agents."""

    tasks: Tasks
    rng: random.Random
    hall: str
    door: Door
    busy: Callable[[], bool]
    """Whether the hall's database holds a transaction open."""
    told: Callable[[str], None]
    down: bool = False
    weather: Weather = field(default_factory=Weather)

    def ship(self, run: Run) -> Held:
        return self._asked("ship", self.door.take, run.model_dump_json().encode(), Held)

    def inbox(self, after: Held, wait: float) -> Run:
        assert not wait, "waiting at the platform is sleeping here"
        return self._asked("inbox", self.door.give, after.model_dump_json().encode(), Run)

    def copy(self, after: Held) -> Run:
        return self._asked("copy", self.door.give_copy, after.model_dump_json().encode(), Run)

    def close(self) -> None: ...

    def _asked(
        self, what: str, serve: Callable[[str, bytes], Message], body: bytes, kind: type[Read]
    ) -> Read:
        assert not self.busy(), f"{what} goes out while a transaction is open"
        self._travel(what)
        sent = self._spoilt(what, body) if what == "ship" else body
        self._maybe_twice(what, serve, sent)
        answer = serve(self.hall, sent).model_dump_json().encode()
        self._travel(f"{what} answer")
        read = _read(kind, self._spoilt(f"{what} answer", answer))
        if read is None:
            raise LineCut("the answer is not a message of the platform")
        return read

    def _travel(self, what: str) -> None:
        """One way over the line; LineCut when the message does not arrive in time."""
        chance = self.rng.random
        self.tasks.sleep(0.002 + chance() * self.weather.slowest)
        if self.down or chance() < self.weather.lost:
            self.told(f"{self.hall} {what} lost")
            self.tasks.sleep(TIMEOUT_SECONDS)
            raise LineCut("ReadTimeout")

    def _maybe_twice(self, what: str, serve: Callable[[str, bytes], Message], sent: bytes) -> None:
        """Delivers the message again later; or only later, when nobody waits for the answer any more."""
        late = self.rng.random() < self.weather.late
        if late or self.rng.random() < self.weather.twice:
            self.tasks.after(self.rng.uniform(0.01, 40), lambda: self._again(what, serve, sent))
        if late:
            self.tasks.sleep(TIMEOUT_SECONDS)
            raise LineCut("ReadTimeout")

    def _again(self, what: str, serve: Callable[[str, bytes], Message], sent: bytes) -> None:
        try:
            serve(self.hall, sent)
            self.told(f"{self.hall} {what} again")
        except (LineCut, Rejected) as refused:
            self.told(f"{self.hall} {what} again: {refused}")

    def _spoilt(self, what: str, body: bytes) -> bytes:
        if self.rng.random() < self.weather.short:
            self.told(f"{self.hall} {what} cut short")
            return body[: int(len(body) * self.rng.random())]
        if self.rng.random() < self.weather.changed and b'"entries":[{' in body:
            self.told(f"{self.hall} {what} changed")
            return changed(body, self.rng)
        return body


def changed(body: bytes, rng: random.Random) -> bytes:
    """A run that is not what was sent: an entry gone, two swapped, one word other than it was."""
    run = json.loads(body)
    entries = run["entries"]
    at = rng.randrange(len(entries))
    match rng.choice(("gone", "swapped", "word", "emptied", "time")):
        case "gone" if len(entries) > 1:
            del entries[at]
        case "swapped" if len(entries) > 1:
            entries[at - 1], entries[at] = entries[at], entries[at - 1]
        case "emptied":
            entries[at]["body"] = {}
        case "time":
            entries[at]["at"] += 1
        case _:
            entries[at]["subject"] += "x"
    return json.dumps(run).encode()


def _read(kind: type[Read], body: bytes) -> Read | None:
    try:
        return kind.model_validate_json(body)
    except ValidationError:
        return None
