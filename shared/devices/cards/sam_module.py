"""Talking to a SAM module over any wire: one command and its answer, the line's speed, the module's health."""

import time

from shared.devices.cards import sam
from shared.devices.cards.model import CardProblem
from shared.devices.cards.sam import BadFrame, Command, Reply, Status
from shared.devices.wires.ports import SpeedWire, Wire

GREETED_WITHIN = 0.4
"""Seconds for an answer to the status command, which needs no card."""
RESET_EVERY = 10.0
"""Seconds between two resets of a module that stays unwell."""
_LONGEST_REPLY = sam.LONGEST_BODY * 10 / min(sam.SPEEDS)
_BEHIND_A_BAD_FRAME = 0.2
_MISHEARD = (Status.bad_checksum, Status.bad_length)


class SamModule:
    """One module. Every call raises WireGone when its wire is gone; a reply that does not come is a value."""

    def __init__(self, wire: Wire, answer_within: float = 2.0) -> None:
        """`answer_within`: seconds of silence after which a reply counts as not coming (any more)."""
        self._wire = wire
        self._answer_within = answer_within
        self._speed: int | None = None
        self._may_reset_at = 0.0

    def wake(self) -> CardProblem | None:
        """Find the module, bring it to the fastest speed, see that it is well: None when it is."""
        reply = self.greet()
        if isinstance(reply, CardProblem):
            self._wire.close()  # opened anew by the next write, which mends a port that hangs
            return CardProblem.no_answer
        self._hurry()
        if reply.status is not Status.ok and time.monotonic() >= self._may_reset_at:
            self._may_reset_at = time.monotonic() + RESET_EVERY
            self.exchange(Command.reset)
            reply = self.exchange(Command.status)
        well = isinstance(reply, Reply) and reply.status is Status.ok
        return None if well else CardProblem.reader_unwell

    def greet(self) -> Reply | CardProblem:
        """Ask how the module is, at one speed after the other until it answers; changes nothing in it."""
        heard: Reply | CardProblem = CardProblem.no_answer
        for speed in sam.SPEEDS if isinstance(self._wire, SpeedWire) else (None,):
            self._use(speed)
            for _ in ("asked", "asked again because it heard, or was heard, badly"):
                heard = self.exchange(Command.status, min(GREETED_WITHIN, self._answer_within))
                if heard is CardProblem.no_answer:
                    break
                if isinstance(heard, Reply) and heard.status not in _MISHEARD:
                    return heard
        return heard

    def number(self) -> str | None:
        """The module's own number, or None when it does not tell."""
        reply = self.exchange(Command.module_id)
        return sam.module_number(reply.data) if isinstance(reply, Reply) else None

    def exchange(self, command: Command, within: float | None = None) -> Reply | CardProblem:
        """Send one command and wait for its answer; late answers to earlier ones are passed over."""
        within = self._answer_within if within is None else within
        frames, damaged = sam.FrameReader(), False
        self._wire.write(sam.request(command))
        until = time.monotonic() + within
        last = until + _LONGEST_REPLY
        while (now := time.monotonic()) < last:
            chunk = self._wire.read(max(0.0, until - now))
            if not chunk:
                if now >= until:  # so what came while this thread stood still is taken all the same
                    break
                continue
            found = frames.feed(chunk)
            if (answer := _answer(command, found)) is not None:
                return answer
            if frames.midway:  # as long as it goes on coming
                until = time.monotonic() + within
            elif any(isinstance(frame, BadFrame) for frame in found):
                damaged, until = True, time.monotonic() + min(within, _BEHIND_A_BAD_FRAME)
        torn = frames.midway
        if (answer := _answer(command, frames.give_up())) is not None:
            return answer
        if damaged:
            return CardProblem.bad_checksum
        return CardProblem.broke_off if torn else CardProblem.no_answer

    def close(self) -> None:
        """Close the wire."""
        self._wire.close()

    def _hurry(self) -> None:
        """Bring the line to the fastest speed; a module that refuses, or is not heard there, keeps its own."""
        fastest = next(iter(sam.SPEEDS))
        if self._speed in (None, fastest):
            return
        slow = self._speed
        agreed = self.exchange(sam.SPEEDS[fastest], GREETED_WITHIN)
        if not isinstance(agreed, Reply) or agreed.status is Status.ok:
            self._use(fastest)
            if isinstance(self.exchange(Command.status, GREETED_WITHIN), Reply):
                return
        self._use(slow)

    def _use(self, speed: int | None) -> None:
        self._speed = speed
        if speed is not None and isinstance(self._wire, SpeedWire):
            self._wire.set_speed(speed)


def _answer(command: Command, frames: list[Reply | BadFrame]) -> Reply | None:
    return next((it for it in frames if isinstance(it, Reply) and sam.answers(command, it)), None)
