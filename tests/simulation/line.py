"""The line between a hall and the platform.

Messages cross it as bytes. It delays them, loses them, cuts them short, changes them, delivers them twice or when
nobody waits for them any more; and it can be down. What no signature would let pass (a changed run or scan) comes
through here, so that the rules of journal and scans are seen to hold alone.
"""

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial

from shared.journal.entry import Refusal
from shared.sync.client import TIMEOUT_SECONDS
from shared.sync.ports import LineCut, Rejected
from shared.sync.scans.ports import Piece
from shared.sync.wire import Held, Licence, LicenceQuery, Licences, Message, Run, ScanHeld
from tests.simulation.door import Door, Read, read
from tests.simulation.tasks import Tasks


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
_ENTRIES = b'"entries":[{'


@dataclass
class Line:
    """One hall's line; implements the ports of its agent's stages. Used by the tasks of that hall's agents."""

    tasks: Tasks
    rng: random.Random
    hall: str
    door: Door
    busy: Callable[[], bool]
    """Whether the hall's database holds a transaction open."""
    told: Callable[[str], None]
    down: bool = False
    weather: Weather = field(default_factory=Weather)
    on_answer: Callable[[], None] | None = None
    """Done once, when the next answer sets out that moves something."""

    def ship(self, run: Run) -> Held:
        sent = self._spoilt("ship", run.model_dump_json().encode())
        return self._asked("ship", partial(self.door.take, self.hall, sent), Held)

    def inbox(self, after: Held, wait: float) -> Run:
        assert not wait, "waiting at the platform is sleeping here"
        return self._asked("inbox", partial(self.door.give, self.hall, after.model_dump_json().encode()), Run)

    def copy(self, after: Held) -> Run:
        asked = after.model_dump_json().encode()
        return self._asked("copy", partial(self.door.give_copy, self.hall, asked), Run)

    def scan_held(self, case: str, sha256: str) -> ScanHeld:
        return self._asked("scan", partial(self.door.tell_scan, self.hall, case, sha256), ScanHeld)

    def send_piece(self, piece: Piece) -> ScanHeld:
        sent = self._spoilt_piece(piece)
        return self._asked("piece", partial(self.door.take_piece, self.hall, sent), ScanHeld)

    def licences(self, number: str, item: str, purpose: str) -> list[Licence] | Refusal:
        query = LicenceQuery(number=number, item=item, purpose=purpose, consent=True)
        ask = partial(self.door.tell_licences, self.hall, query.model_dump_json().encode())
        try:
            return self._asked("licences", ask, Licences).licences
        except LineCut:
            return Refusal("sync.offline")
        except Rejected as rejected:
            return Refusal("sync.refused", {"code": rejected.code})

    def close(self) -> None: ...

    def _asked(self, what: str, serve: Callable[[], Message], kind: type[Read]) -> Read:
        assert not self.busy(), f"{what} goes out while a transaction is open"
        self._travel(what)
        self._maybe_twice(what, serve)
        answer = serve().model_dump_json().encode()
        if self.on_answer is not None and (what == "ship" or _ENTRIES in answer):
            act, self.on_answer = self.on_answer, None
            act()
        self._travel(f"{what} answer")
        found = read(kind, self._spoilt(f"{what} answer", answer))
        if found is None:
            raise LineCut("the answer is not a message of the platform")
        return found

    def _travel(self, what: str) -> None:
        """One way over the line; LineCut when the message does not arrive in time."""
        chance = self.rng.random
        self.tasks.sleep(0.002 + chance() * self.weather.slowest)
        if self.down or chance() < self.weather.lost:
            self.told(f"{self.hall} {what} lost")
            self.tasks.sleep(TIMEOUT_SECONDS)
            raise LineCut("ReadTimeout")

    def _maybe_twice(self, what: str, serve: Callable[[], Message]) -> None:
        """Delivers the message again later; or only later, when nobody waits for the answer any more."""
        late = self.rng.random() < self.weather.late
        if late or self.rng.random() < self.weather.twice:
            self.tasks.after(self.rng.uniform(0.01, 40), lambda: self._again(what, serve))
        if late:
            self.tasks.sleep(TIMEOUT_SECONDS)
            raise LineCut("ReadTimeout")

    def _again(self, what: str, serve: Callable[[], Message]) -> None:
        try:
            serve()
            self.told(f"{self.hall} {what} again")
        except (LineCut, Rejected) as refused:
            self.told(f"{self.hall} {what} again: {refused}")

    def _spoilt(self, what: str, body: bytes) -> bytes:
        if self.rng.random() < self.weather.short:
            self.told(f"{self.hall} {what} cut short")
            return body[: int(len(body) * self.rng.random())]
        if self.rng.random() < self.weather.changed and _ENTRIES in body:
            self.told(f"{self.hall} {what} changed")
            return changed(body, self.rng)
        return body

    def _spoilt_piece(self, piece: Piece) -> Piece:
        """The piece, or what arrives of it: less, or with one byte other than it was."""
        data = piece.data
        if self.rng.random() < self.weather.short:
            self.told(f"{self.hall} piece cut short")
            data = data[: int(len(data) * self.rng.random())]
        if data and self.rng.random() < self.weather.changed:
            self.told(f"{self.hall} piece changed")
            at = self.rng.randrange(len(data))
            data = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        return replace(piece, data=data)


def changed(body: bytes, rng: random.Random) -> bytes:
    """A run that is not what was sent: an entry gone, two swapped, one word other than it was."""
    run = json.loads(body)
    entries = run["entries"]
    at = rng.randrange(len(entries))
    match rng.choice(("gone", "swapped", "word", "emptied", "time", "actor")):
        case "gone" if len(entries) > 1:
            del entries[at]
        case "swapped" if len(entries) > 1:
            entries[at - 1], entries[at] = entries[at], entries[at - 1]
        case "emptied":
            entries[at]["body"] = {}
        case "time":
            entries[at]["at"] += 1
        case "actor":
            entries[at]["actor"] += "x"
        case _:
            entries[at]["subject"] += "x"
    return json.dumps(run).encode()
