"""What people ask for: every command has a key made once, and is tried until it is answered."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from shared.faults import EnvironmentFault
from shared.journal.entry import Refusal
from shared.platform.model import OWN_STREAM
from tests.simulation.crashes import Crashed
from tests.simulation.door import Door
from tests.simulation.places import cases_at
from tests.simulation.tasks import Tasks

Act = Callable[[str], Any]
ONCE = {
    "ticket": "queueing.ticket_taken",
    "case": "cases.case_accepted",
    "call": "queueing.ticket_called",
    "finish": "queueing.ticket_done",
    "decide": "platform.step_decided",
    "book": "platform.appointment_booked",
    "begin": "platform.application_begun",
}
"""What an answered command has left behind exactly once."""


class Broken(Exception):
    """Something that must be true is not."""


@dataclass
class Command:
    """Something a person asked for: `key` is made once, `answer` what they were told.

    `given_up`: whoever asked has gone, and nobody will ask again.
    """

    key: str
    where: str
    what: str
    act: Act
    then: Callable[[Any], None] | None
    answer: Any = None
    given_up: bool = False

    @property
    def done(self) -> bool:
        """Whether it was answered with more than a refusal."""
        return self.answer is not None and not isinstance(self.answer, Refusal)


@dataclass
class Commands:
    """All commands of one world, by key. `closed` are the places where nobody can work now."""

    tasks: Tasks
    rng: random.Random
    told: Callable[[str], None]
    door: Door
    closes: float = 0.0
    """When work ends today, and, if there is a tomorrow, when it begins again."""
    tomorrow: float | None = None
    closed: set[str] = field(default_factory=set)
    given: dict[str, Command] = field(default_factory=dict)

    @property
    def unanswered(self) -> list[Command]:
        return [each for each in self.given.values() if each.answer is None and not each.given_up]

    def give(
        self, where: str, what: str, act: Act, then: Callable[[Any], None] | None = None, wait: float = 0
    ) -> str:
        """Somebody asks, `wait` seconds from now; `then` is what they do with a good answer. The key."""
        key = f"{where} {what} {len(self.given) + 1}"
        command = self.given[key] = Command(key, where, what, act, then)
        self.tasks.after(wait, lambda: self._try(command))
        return key

    def later(self, seconds: float, act: Callable[[], None]) -> None:
        """Somebody does something so many seconds from now, unless they cannot even begin with it."""

        def begin() -> None:
            try:
                act()
            except (Crashed, EnvironmentFault) as fault:
                self.told(f"somebody gives up: {type(fault).__name__}")

        self.tasks.after(seconds, begin)

    def forget(self, where: str) -> None:
        """Nobody there remembers what they asked for."""
        for command in self.given.values():
            if command.where == where:
                command.given_up = True

    def key_of(self, command: Command) -> str:
        """The key a command is sent with, each time."""
        return command.key

    def _try(self, command: Command) -> None:
        if command.given_up:
            return
        if command.where in self.closed or (command.where == OWN_STREAM and not self.door.up):
            self.tasks.after(self.rng.uniform(5, 30), lambda: self._try(command))
            return
        try:
            answer = command.act(self.key_of(command))
        except (Crashed, EnvironmentFault) as fault:
            self.told(f"{command.key}: {type(fault).__name__}")
            if isinstance(fault, Crashed) and command.where == OWN_STREAM:
                self.door.crashed()
            self._again(command)
            return
        finally:
            self.tasks.stir(command.where)
            if command.what == "case":
                self.tasks.stir(cases_at(command.where))
        self.told(f"{command.key}: {_brief(answer)}")
        first, command.answer = command.answer, answer
        if first is None and command.done:
            then = command.then
            if then is not None:
                self.later(0, lambda: then(answer))
            if self.rng.random() < 0.25:
                self._again(command)
        if first is not None and command.what in ONCE and _brief(first) != _brief(answer):
            raise Broken(f"{command.key} was first answered {_brief(first)}, then {_brief(answer)}")

    def _again(self, command: Command) -> None:
        """Tries again; sometimes not before tomorrow."""
        wait = self.rng.uniform(0.1, 20)
        if self.tomorrow is not None and self.rng.random() < 0.3:
            wait += self.tomorrow - self.tasks.now
        self.tasks.after(wait, lambda: self._try(command))


def _brief(answer: Any) -> str:
    if isinstance(answer, Refusal):
        return answer.code
    return str(getattr(answer, "id", answer))
