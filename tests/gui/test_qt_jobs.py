"""Background work: where it runs, where its result lands, and what closing does."""

import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from shared.journal.entry import Recorded
from shared.qt.following import JournalFollower
from shared.qt.jobs import Err, HandExecutor, Jobs, Ok, ThreadExecutor
from shared.qt.marshal import Marshal

ENTRY = Recorded("hall", 1, 1, 0, "kiosk-3", None, "queueing.ticket_taken", "t", None, {}, None, "", "")


@pytest.fixture
def hand(qapp: QCoreApplication) -> HandExecutor:
    return HandExecutor()


@pytest.fixture
def jobs(hand: HandExecutor) -> Jobs:
    return Jobs(hand)


@pytest.fixture
def threaded(qapp: QCoreApplication) -> Iterator[Jobs]:
    jobs = Jobs(ThreadExecutor(threads=2))
    yield jobs
    jobs.close(1000)


def test_work_runs_elsewhere_and_its_result_lands_on_the_gui_thread(qtbot: QtBot, threaded: Jobs) -> None:
    seen: list[tuple[object, bool]] = []
    gui = threading.get_ident()
    threaded.run(threading.get_ident, lambda outcome: seen.append((outcome, threading.get_ident() == gui)))
    qtbot.waitUntil(lambda: len(seen) == 1, timeout=2000)
    outcome, delivered_on_gui = seen[0]
    assert isinstance(outcome, Ok)
    assert outcome.value != gui
    assert delivered_on_gui


def test_a_failure_is_a_value(jobs: Jobs, hand: HandExecutor) -> None:
    seen: list[object] = []
    jobs.run(lambda: 1 // 0, seen.append)
    assert hand.drain() == 1
    assert isinstance(seen[0], Err)
    assert isinstance(seen[0].error, ZeroDivisionError)
    assert jobs.under_way == 0


def test_the_result_of_a_destroyed_owner_is_dropped(jobs: Jobs, hand: HandExecutor) -> None:
    seen: list[object] = []
    owner, survivor = QObject(), QObject()
    jobs.run(lambda: "dead", seen.append, owner)
    jobs.run(lambda: "alive", seen.append, survivor)
    delete(owner)
    hand.drain()
    assert seen == [Ok("alive")]


def test_closing_waits_no_longer_than_asked(qtbot: QtBot) -> None:
    release = threading.Event()
    seen: list[object] = []
    jobs = Jobs(ThreadExecutor(threads=1))
    jobs.run(lambda: release.wait(10), seen.append)
    began = time.monotonic()
    assert not jobs.close(100)
    assert time.monotonic() - began < 1
    release.set()
    jobs.run(lambda: True, seen.append)
    qtbot.wait(50)
    assert seen == []


def test_objects_of_a_job_die_on_the_gui_thread(qtbot: QtBot, threaded: Jobs) -> None:
    died: list[int] = []
    delivered = threading.Event()

    class Witness:
        def __del__(self) -> None:
            died.append(threading.get_ident())

        def work(self) -> int:
            return 1

    # Holds the worker where it hands its result over, until the GUI thread has let go of the job.
    threaded._ended.connect(lambda _: delivered.wait(3), Qt.ConnectionType.DirectConnection)
    threaded.run(Witness().work, lambda _: QTimer.singleShot(0, delivered.set))
    qtbot.waitUntil(lambda: len(died) == 1, timeout=5000)
    assert died == [threading.get_ident()]
    delivered.set()


def test_a_ticker_never_overlaps_itself_and_ends_with_its_owner(
    qtbot: QtBot, jobs: Jobs, hand: HandExecutor
) -> None:
    seen: list[object] = []
    owner = QObject()
    ticker = jobs.every(10, lambda: len(seen), seen.append, owner)
    qtbot.wait(40)
    assert len(hand) == 1
    ticker.tick()
    ticker.tick()
    assert len(hand) == 1
    hand.step()
    assert len(hand) == 1  # the asked-for extra run
    hand.step()
    qtbot.waitUntil(lambda: len(hand) == 1, timeout=1000)
    delete(owner)
    hand.drain()
    qtbot.wait(40)
    assert seen == [Ok(0), Ok(1)]
    assert len(hand) == 0


def test_a_stopped_ticker_is_silent(qtbot: QtBot, jobs: Jobs, hand: HandExecutor) -> None:
    seen: list[object] = []
    ticker = jobs.every(5, lambda: 1, seen.append)
    ticker.stop()
    hand.drain()
    qtbot.wait(20)
    assert seen == []
    assert len(hand) == 0
    ticker.start()
    hand.step()
    assert seen == [Ok(1)]
    ticker.stop()


def test_hand_executor_notices_endless_work(jobs: Jobs, hand: HandExecutor) -> None:
    def again(_: object) -> None:
        jobs.run(lambda: 1, again)

    jobs.run(lambda: 1, again)
    with pytest.raises(RuntimeError, match="begets"):
        hand.drain(limit=10)


@pytest.mark.parametrize("value", [None, True, False])
def test_signals_use_up_no_reference_to_the_singletons(qapp: QCoreApplication, value: object) -> None:
    """PySide6 6.12.0 gave one of True back at every emit, until the interpreter aborted (docs/decisions/003)."""
    thing = QObject()
    before = sys.getrefcount(value)
    for number in range(1000):
        thing.objectNameChanged.emit(str(number))
    assert abs(sys.getrefcount(value) - before) < 100


def test_marshal_keeps_order_and_thread(qtbot: QtBot) -> None:
    seen: list[tuple[int, bool]] = []
    gui = threading.get_ident()
    marshal = Marshal[int](lambda n: seen.append((n, threading.get_ident() == gui)))

    def foreign() -> None:
        for number in range(500):
            marshal.post(number)

    thread = threading.Thread(target=foreign)
    thread.start()
    thread.join(5)
    assert seen == []  # posting only enqueued
    qtbot.waitUntil(lambda: len(seen) == 500, timeout=2000)
    assert seen == [(n, True) for n in range(500)]
    marshal.post(1)
    marshal.close()
    marshal.post(2)
    qtbot.wait(20)
    assert len(seen) == 500


def test_follower_tells_each_entry_once_and_says_when_the_feed_is_lost(
    qtbot: QtBot, jobs: Jobs, hand: HandExecutor
) -> None:
    a, b, c, d = (replace(ENTRY, seq=seq) for seq in range(1, 5))
    feed: list[list[Recorded] | OSError] = [[a, b], [c], [], OSError("away"), OSError("away"), [d], []]
    cursors: list[int] = []

    def poll(cursor: int) -> tuple[list[Recorded], int]:
        cursors.append(cursor)
        step = feed.pop(0)
        if isinstance(step, OSError):
            raise step
        return step, cursor + len(step)

    follower = JournalFollower(jobs, poll, 0, ms=1)
    told: list[object] = []
    follower.entries_arrived.connect(told.append)
    follower.feed_lost.connect(lambda error: told.append(str(error)))
    follower.feed_found.connect(lambda: told.append("found"))
    for _ in range(7):
        qtbot.waitUntil(lambda: len(hand) == 1, timeout=1000)
        hand.step()
    follower.stop()
    assert told == [[a, b], [c], "away", "found", [d]]
    assert cursors == [0, 2, 3, 3, 3, 3, 4]


def test_garbage_is_collected_on_the_gui_thread_only(qtbot: QtBot) -> None:
    """QObjects in a cycle die where they live, however much a worker allocates."""
    died_on: list[threading.Thread] = []

    class Knot(QObject):
        def __init__(self) -> None:
            super().__init__()
            self.itself = self

        def __del__(self) -> None:
            died_on.append(threading.current_thread())

    def allocate_much() -> list[list[int]]:
        return [[n] for n in range(200_000)]

    jobs = Jobs()
    ended: list[object] = []
    for _ in range(50):
        Knot()
    for _ in range(4):
        jobs.run(allocate_much, ended.append)
    qtbot.waitUntil(lambda: len(ended) == 4 and len(died_on) == 50, timeout=5000)
    jobs.close()
    assert set(died_on) == {threading.main_thread()}
