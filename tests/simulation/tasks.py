"""Virtual time: events in order, and tasks that run one at a time, each until it sleeps.

A task is a thread, because what it runs is the programs' own code; only one of them ever runs, so a seed gives one
order. Whoever finds nothing to do dozes until something happens: empty days cost nothing.
"""

import heapq
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

Act = Callable[[], None]


class Killed(BaseException):
    """The task's process is gone."""


@dataclass(order=True, slots=True)
class _Due:
    at: float
    number: int
    act: Act = field(compare=False)


class Task:
    """A thread of a simulated process; `frozen_until` is when it runs again (SIGSTOP, SIGCONT)."""

    def __init__(self, tasks: "Tasks", name: str, body: Act) -> None:
        self.name = name
        self.done = False
        self.frozen_until = 0.0
        self._tasks = tasks
        self._body = body
        self._killed = False
        self._go = threading.Lock()
        self._go.acquire()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def resume(self) -> None:
        """Lets it run until it sleeps or ends."""
        if self.done:
            return
        if self.frozen_until > self._tasks.now and not self._killed:
            self._tasks.at(self.frozen_until, self.resume)
            return
        before, self._tasks.running = self._tasks.running, self
        self._go.release()
        self._tasks.back.acquire()
        self._tasks.running = before

    def kill(self) -> None:
        """It does nothing any more; its thread ends at once, or when its turn comes if another task asked for it."""
        self._killed = True
        if self._tasks.running is None and not self.done:
            self.resume()
            self._thread.join()

    def wait(self) -> None:
        """Called by the task itself: gives way until it is resumed."""
        self._tasks.back.release()
        self._go.acquire()
        if self._killed:
            raise Killed

    def _run(self) -> None:
        self._go.acquire()
        try:
            if not self._killed:
                self._body()
        except Killed:
            pass
        except BaseException as failure:  # noqa: BLE001  raised again where the world runs
            self._tasks.failure = failure
        self.done = True
        self._tasks.back.release()


class Tasks:
    """The virtual clock (`now`, seconds) and all that is going to happen."""

    def __init__(self) -> None:
        self.now = 0.0
        self.back = threading.Lock()
        self.back.acquire()
        self.running: Task | None = None
        self.failure: BaseException | None = None
        self._due: list[_Due] = []
        self._count = 0
        self._dozing: list[tuple[Task, str, float]] = []
        self._tasks: list[Task] = []
        self._changes: dict[str, int] = {}

    def at(self, when: float, act: Act) -> None:
        self._count += 1
        heapq.heappush(self._due, _Due(max(when, self.now), self._count, act))

    def after(self, seconds: float, act: Act) -> None:
        self.at(self.now + seconds, act)

    def start(self, name: str, body: Act) -> Task:
        task = Task(self, name, body)
        self._tasks.append(task)
        self.after(0, task.resume)
        return task

    def sleep(self, seconds: float) -> None:
        """Called within a task."""
        task = self._me()
        self.after(seconds, task.resume)
        task.wait()

    def doze(self, place: str, seconds: float, seen: int) -> None:
        """Called within a task: sleeps until something has happened at that place, and then `seconds` more.

        `seen` is `changes(place)` from before the task last looked.
        """
        task = self._me()
        if seen != self.changes(place):
            self.sleep(seconds)
            return
        self._dozing.append((task, place, seconds))
        task.wait()

    def stir(self, *places: str) -> None:
        """Something has happened there."""
        for place in places:
            self._changes[place] = self.changes(place) + 1
        for task, _place, seconds in [each for each in self._dozing if each[1] in places]:
            self.after(seconds, task.resume)
        self._dozing = [each for each in self._dozing if each[1] not in places]

    def changes(self, place: str) -> int:
        """How often something has happened there."""
        return self._changes.get(place, 0)

    def run(self, until: float) -> None:
        """Everything that happens up to `until`; raises what a task did not catch."""
        while self._due and self._due[0].at <= until:
            due = heapq.heappop(self._due)
            self.now = due.at
            due.act()
            if self.failure is not None:
                raise self.failure
        self.now = max(self.now, until)

    def end(self) -> None:
        """No task is left behind."""
        for task in self._tasks:
            task.kill()

    def _me(self) -> Task:
        assert self.running is not None, "only a task can sleep"
        return self.running
