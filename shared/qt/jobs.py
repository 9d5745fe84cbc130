"""Background work: a call goes off the GUI thread, its result comes back as a value.

Nothing that can wait (database, network, device, PDF) runs on the GUI thread. A job's result is
`Ok(value)` or `Err(error)` and is delivered on the GUI thread, unless its owner has died meanwhile.
"""

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import Any, Generic, Protocol, TypeAlias, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from shiboken6 import isValid

from shared.qt.collecting import collect_on_gui_thread

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Ok(Generic[T]):
    """The work came to its end and gave `value`."""

    value: T


@dataclass(frozen=True, slots=True)
class Err:
    """The work raised `error`; whoever receives it decides between a gentle sentence and a loud failure."""

    error: Exception


Outcome: TypeAlias = Ok[T] | Err


class Executor(Protocol):
    """Where work is carried out."""

    def submit(self, work: Callable[[], None]) -> None: ...

    def close(self, wait_ms: int) -> bool:
        """Take no more work; True if all that was begun has ended within `wait_ms` milliseconds."""
        ...


class ThreadExecutor:
    """A few threads of our own, started with the first piece of work (a window's first frame waits for none).

    They are daemons, because neither QThreadPool nor concurrent.futures can be left behind: both wait
    without bound at exit for a thread that hangs in a device or a dead network.
    """

    def __init__(self, threads: int = 4) -> None:
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._count = threads
        self._threads: list[Thread] = []

    def submit(self, work: Callable[[], None]) -> None:
        self._queue.put(work)
        while len(self._threads) < self._count:
            thread = Thread(target=self._serve, name=f"job-{len(self._threads)}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def close(self, wait_ms: int) -> bool:
        for _ in self._threads:
            self._queue.put(None)
        deadline = time.monotonic() + wait_ms / 1000
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _serve(self) -> None:
        while (work := self._queue.get()) is not None:
            work()
            del work  # a thread waiting for its next job must not keep the last one's objects alive


class HandExecutor:
    """Holds work back until a test says so, and runs it on the test's own thread."""

    def __init__(self) -> None:
        self._held: deque[Callable[[], None]] = deque()

    def __len__(self) -> int:
        return len(self._held)

    def submit(self, work: Callable[[], None]) -> None:
        self._held.append(work)

    def step(self) -> bool:
        """Run the oldest piece of work and deliver its result; False if there was none."""
        if not self._held:
            return False
        self._held.popleft()()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.MetaCall)
        return True

    def drain(self, limit: int = 1000) -> int:
        """Step until nothing is held; gives the number of steps. Raises RuntimeError beyond `limit`."""
        steps = 0
        while self.step():
            steps += 1
            if steps > limit:
                raise RuntimeError(f"work still begets work after {limit} steps")
        return steps

    def close(self, wait_ms: int) -> bool:
        self._held.clear()
        return True


@dataclass(slots=True)
class _Job:
    """One piece of work under way; held by `Jobs` alone, so that its objects die on the GUI thread."""

    work: Callable[[], Any]
    done: Callable[[Any], None]
    owner: QObject | None
    outcome: Outcome[Any] | None = None


class Jobs(QObject):
    """The one runner of background work in an application; lives on the GUI thread."""

    _ended = Signal(object)  # the job's number, as a Python int

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app = QCoreApplication.instance()
        if app is not None:
            collect_on_gui_thread(app)
        self._executor: Executor = ThreadExecutor() if executor is None else executor
        self._jobs: dict[int, _Job] = {}
        self._count = 0
        self._closed = False
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self, work: Callable[[], T], done: Callable[[Outcome[T]], None], owner: QObject | None = None
    ) -> None:
        """Call `work` off the GUI thread, then `done` with its outcome on the GUI thread.

        A result whose `owner` was destroyed meanwhile is dropped. After `close` nothing is begun.
        """
        if self._closed:
            return
        self._count += 1
        self._jobs[self._count] = _Job(work, done, owner)
        self._executor.submit(partial(self._carry_out, self._count))

    def every(
        self, ms: int, work: Callable[[], T], done: Callable[[Outcome[T]], None], owner: QObject | None = None
    ) -> "Ticker":
        """Run `work` now and again `ms` milliseconds after each end, never twice at once.

        The ticker belongs to `owner` (or to this runner) and ends with it.
        """
        ticker = Ticker(self, ms, work, done, self if owner is None else owner)
        ticker.start()
        return ticker

    @property
    def under_way(self) -> int:
        """How many jobs have not been delivered yet."""
        return len(self._jobs)

    def close(self, wait_ms: int = 3000) -> bool:
        """Begin and deliver nothing more; True if the running work ended within `wait_ms` milliseconds."""
        self._closed = True
        return self._executor.close(wait_ms)

    def _carry_out(self, number: int) -> None:
        # On the worker thread. No reference to the job or its work may outlive the signal, or a QObject
        # they close over could be destroyed here instead of on the GUI thread.
        job = self._jobs[number]
        try:
            job.outcome = Ok(job.work())
        except Exception as error:  # noqa: BLE001  the boundary where every failure becomes a value
            job.outcome = Err(error)
        del job
        if not self._closed:
            self._ended.emit(number)

    @Slot(object)
    def _deliver(self, number: int) -> None:
        job = self._jobs.pop(number)
        if self._closed or job.outcome is None or (job.owner is not None and not isValid(job.owner)):
            return
        job.done(job.outcome)


class Ticker(QObject):
    """A periodic job that never overlaps itself; made by `Jobs.every`."""

    def __init__(
        self,
        jobs: Jobs,
        ms: int,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        owner: QObject,
    ) -> None:
        super().__init__(owner)
        self._jobs, self._work, self._done = jobs, work, done
        self._running = self._again = self._on = False
        self._timer = QTimer(self, interval=ms, singleShot=True)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Begin at once; harmless when already going."""
        if not self._on:
            self._on = True
            self.tick()

    def stop(self) -> None:
        """Begin no further run; the result of one under way is dropped."""
        self._on = self._again = False
        self._timer.stop()

    @Slot()
    def tick(self) -> None:
        """Run now, without waiting for the timer; during a run: once more right after it."""
        if not self._on:
            return
        if self._running:
            self._again = True
            return
        self._running = True
        self._timer.stop()
        self._jobs.run(self._work, self._deliver, self)

    def _deliver(self, outcome: Outcome[Any]) -> None:
        self._running = False
        if not self._on:
            return
        again, self._again = self._again, False
        try:
            self._done(outcome)
        finally:
            self._go_on(again)

    def _go_on(self, again: bool) -> None:
        # `done` may have stopped, restarted or destroyed this ticker.
        if not isValid(self) or not self._on or self._running:
            return
        if again or self._again:
            self._again = False
            self.tick()
        else:
            self._timer.start()
