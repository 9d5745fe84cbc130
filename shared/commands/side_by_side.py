"""Searches of shared.checking side by side, each in a process of its own, with how far they are."""

import gc
import multiprocessing
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, wait
from multiprocessing.queues import Queue

from shared.checking import print_once
from shared.checking.print_once import LONGEST_FIRST, SEARCHES, Finding

PROCESSES = 2
LOOK_SECONDS = 0.2

Told = Callable[[int, int, int], None]
"""The number of a search, states looked at, states found."""

_told: "list[Queue[tuple[int, int, int]]]" = []


def findings(told: Told) -> Iterator[Finding]:
    """What each search came to, in the order of SEARCHES; `told` hears now and then how far each is."""
    context = multiprocessing.get_context("spawn")
    queue: Queue[tuple[int, int, int]] = context.Queue()
    with ProcessPoolExecutor(PROCESSES, context, _begin, (queue,)) as processes:
        going = {number: processes.submit(_go, number) for number in LONGEST_FIRST}
        for number in range(len(SEARCHES)):
            yield _awaited(going[number], queue, told)


def _begin(queue: "Queue[tuple[int, int, int]]") -> None:
    _told.append(queue)
    gc.disable()  # states by the hundred thousand, all of which stay, and no cycle among them


def _go(number: int) -> Finding:
    (queue,) = _told
    return print_once.find(number, lambda looked, found: queue.put((number, looked, found)))


def _awaited(going: Future[Finding], queue: "Queue[tuple[int, int, int]]", told: Told) -> Finding:
    while True:
        ended = wait([going], LOOK_SECONDS).done
        while not queue.empty():
            told(*queue.get())
        if ended:
            return going.result()
