"""The small devices of a window over any wire, as their templates describe them.

A device whose template says that it confirms is believed only then, and asked twice; to one that says nothing
of itself a port that takes the bytes is all that can be known.
"""

import time
from collections.abc import Sequence

from shared.devices.window.codec import FrameReader, Heard, Unclear, encode, fitted
from shared.devices.window.model import Answer, DeviceProblem, Say, Template
from shared.devices.wires.ports import Wire, WireGone

TRIES = 2


class SerialDevice:
    """Says one thing at a time and hears what comes back."""

    def __init__(self, wire: Wire, template: Template) -> None:
        self._wire = wire
        self._template = template
        self._frames = FrameReader(())
        self._heard: list[Heard | Unclear] = []

    @property
    def confirms(self) -> bool:
        """Whether it says that it took what it was told."""
        return Answer.TAKEN in self._template.answers

    def close(self) -> None:
        """Give the port back; what is said next opens it again."""
        self._wire.close()

    @property
    def looks_answer(self) -> bool:
        """Whether a look tells that the device is there, and not only its port."""
        return False

    def look(self) -> DeviceProblem | None:
        """Whether it is there, as far as can be told without changing what it shows."""
        try:
            self._wire.write(b"")
        except WireGone as gone:
            return problem_of(gone)
        return None

    def _say(self, name: Say, text: bytes = b"", line: int = 0) -> DeviceProblem | None:
        data = encode(self._template.says[name], text, line)
        problem: DeviceProblem | None = None
        for _ in range(TRIES):
            problem = self._say_once(data)
            if problem in {None, DeviceProblem.gone, DeviceProblem.in_use}:
                break
        return problem

    def _say_once(self, data: bytes) -> DeviceProblem | None:
        self._frames = FrameReader(self._template.answers.values())
        self._heard = []
        try:
            self._wire.write(data)
            if not self.confirms:
                return None
            deadline = time.monotonic() + self._template.answer_within
            while (left := deadline - time.monotonic()) > 0:
                self._heard += self._frames.feed(self._wire.read(left))
                said = {each.name for each in self._heard if isinstance(each, Heard)}
                if Answer.TAKEN in said:
                    return None
                if Answer.REFUSED in said:
                    return DeviceProblem.refused
                if Unclear.CHECKSUM in self._heard:
                    return DeviceProblem.garbled
        except WireGone as gone:
            return problem_of(gone)
        return DeviceProblem.silent


class SerialRatingPad(SerialDevice):
    """Implements RatingPad."""

    def ask(self) -> DeviceProblem | None:
        """Light the keys; see RatingPad."""
        return self._say(Say.ASK)

    def pressed(self) -> int | DeviceProblem | None:
        """The first key since; see RatingPad."""
        try:
            self._heard += self._frames.feed(self._wire.read(0))
        except WireGone as gone:
            return problem_of(gone)
        for each in self._heard:
            if isinstance(each, Heard) and each.name is Answer.PRESSED:
                return each.level
        return DeviceProblem.garbled if Unclear.CHECKSUM in self._heard else None

    def rest(self) -> DeviceProblem | None:
        """Darken the keys; see RatingPad."""
        return self.look()

    @property
    def looks_answer(self) -> bool:
        """One that confirms its rest is there."""
        return self.confirms and Say.REST in self._template.says

    def look(self) -> DeviceProblem | None:
        """A pad that nobody asks anything is at rest."""
        return self._say(Say.REST) if Say.REST in self._template.says else super().look()


class SerialDisplay(SerialDevice):
    """A display of one or several lines."""

    def _show(self, lines: Sequence[str]) -> DeviceProblem | None:
        template = self._template
        if Say.CLEAR in template.says and (problem := self._say(Say.CLEAR)) is not None:
            return problem
        blank = [] if Say.CLEAR in template.says else [""] * template.lines
        for line, text in enumerate([*lines, *blank][: template.lines]):
            problem = self._say(Say.SHOW, fitted(text, template), line)
            if problem is not None:
                return problem
        return None


class SerialWindowLed(SerialDisplay):
    """Implements WindowLed."""

    def show(self, text: str) -> DeviceProblem | None:
        """Show the text; see WindowLed."""
        return self._show([text])


class SerialCitizenScreen(SerialDisplay):
    """Implements CitizenScreen."""

    def show(self, lines: Sequence[str]) -> DeviceProblem | None:
        """Show the lines; see CitizenScreen."""
        return self._show(lines)


def problem_of(gone: WireGone) -> DeviceProblem:
    """What is wrong with a device whose line is gone."""
    if gone.in_use:
        return DeviceProblem.in_use
    return DeviceProblem.forbidden if gone.forbidden else DeviceProblem.gone
