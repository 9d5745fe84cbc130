"""Sending commands and reads to the hall: one command at a time, its key kept until it was answered."""

from collections.abc import Callable
from typing import Any, TypeVar, assert_never
from uuid import uuid4

from PySide6.QtCore import QObject, Signal

from counter.words import Problem, problem_of
from shared.faults import EnvironmentFault
from shared.journal.entry import Refusal
from shared.qt.jobs import Err, Jobs, Ok

T = TypeVar("T")


class Commander(QObject):
    """A presenter that acts on the hall.

    A refusal or a fault of the environment becomes a `Problem`; any other exception is a bug and is raised
    where it arrives. After a fault nobody knows whether the command was done, so a repeat of it goes out
    under the same key and is answered with the first result.
    """

    problem_arose = Signal(object)  # Problem
    problem_solved = Signal()  # a command went through
    busy_changed = Signal()

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._keys: dict[str, str] = {}
        self._pending: str | None = None

    @property
    def busy(self) -> bool:
        """Whether a command is under way; another press meanwhile does nothing."""
        return self._pending is not None

    def command(self, name: str, call: Callable[[str], Any], took: Callable[[Any], None]) -> None:
        """Send the command `call(key)` in the background; `took` gets its value."""
        if self._pending is not None:
            return
        key = self._keys.setdefault(name, uuid4().hex)
        self._pending = name
        self.busy_changed.emit()

        def settle(outcome: Ok[Any] | Err) -> None:
            self._pending = None
            if isinstance(outcome, Ok):
                self._keys.pop(name, None)
            self.busy_changed.emit()
            self._settle(outcome, took)

        self._jobs.run(lambda: call(key), settle, self)

    def read(self, work: Callable[[], T | Refusal], took: Callable[[T], None]) -> None:
        """Read in the background; `took` gets the value."""
        self._jobs.run(work, lambda outcome: self._settle(outcome, took), self)

    def forget_keys(self) -> None:
        """Begin anew: what was pressed before belongs to another ticket."""
        self._keys.clear()

    def tell(self, problem: Problem) -> None:
        self.problem_arose.emit(problem)

    def _settle(self, outcome: Any, took: Callable[[Any], None]) -> None:
        match outcome:
            case Ok(Refusal() as refusal):
                self.tell(problem_of(refusal))
            case Ok(value):
                took(value)
            case Err(EnvironmentFault() as fault):
                self.tell(problem_of(fault))
            case Err(bug):
                raise bug
            case _:
                assert_never(outcome)
