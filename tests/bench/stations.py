"""Stations as they are in a hall: processes of their own, which start a piece of work together."""

import multiprocessing
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

LIMIT_SECONDS = 300

Job = Callable[[], AbstractContextManager[Callable[[], Any]]]
"""Made ready when entered (connections, warm-up), then the work to be timed; picklable."""


class StationFailed(Exception):
    """A station's own traceback."""


@dataclass(frozen=True, slots=True)
class Round:
    """What the stations gave back, and the seconds from the first one's start to the last one's end."""

    seconds: float
    results: list[Any]


class Stations:
    """Processes kept for many rounds, so that no round measures how Python starts."""

    def __init__(self, pipes: list[Connection]) -> None:
        self._pipes = pipes

    def run(self, jobs: Sequence[Job]) -> Round:
        """One job for each of the first stations: all are made ready, then all begin at once."""
        pipes = self._pipes[: len(jobs)]
        for pipe, job in zip(pipes, jobs, strict=True):
            pipe.send(job)
        for pipe in pipes:
            _receive(pipe)
        for pipe in pipes:
            pipe.send("begin")
        began, ended, results = zip(*(_receive(pipe) for pipe in pipes), strict=True)
        return Round(max(ended) - min(began), list(results))


@contextmanager
def stations(count: int) -> Iterator[Stations]:
    """Starts `count` stations and ends them."""
    context = multiprocessing.get_context("spawn")
    with ExitStack() as stack:
        pipes = []
        for _ in range(count):
            ours, theirs = context.Pipe()
            process = context.Process(target=_serve, args=(theirs,), daemon=True)
            process.start()
            stack.callback(process.join)
            stack.callback(ours.close)  # a station that hears no more ends, whatever it was at
            pipes.append(ours)
        yield Stations(pipes)


def _serve(pipe: Connection) -> None:
    with suppress(EOFError, BrokenPipeError):
        while True:
            _work(pipe.recv(), pipe)


def _work(job: Job, pipe: Connection) -> None:
    try:
        with job() as work:
            pipe.send("ready")
            pipe.recv()
            began = time.perf_counter()  # one clock for all processes of the machine
            result = work()
            ended = time.perf_counter()
        pipe.send((began, ended, result))
    except (EOFError, BrokenPipeError):
        raise
    except Exception:  # noqa: BLE001  # carried to the parent, which raises it
        pipe.send(StationFailed(traceback.format_exc()))


def _receive(pipe: Connection) -> Any:
    if not pipe.poll(LIMIT_SECONDS):
        raise StationFailed(f"a station said nothing for {LIMIT_SECONDS} seconds")
    said = pipe.recv()
    if isinstance(said, StationFailed):
        raise said
    return said
