"""One agent for each hall: who runs it, who takes over, and what the one who slept may still do."""

from dataclasses import dataclass

import pytest

from shared.db.unit import Side
from shared.sync import queries
from shared.sync.lease import BEAT_SECONDS, LEASE_SECONDS, Lease, LeaseLost


@dataclass
class Seconds:
    """A monotonic clock of a test's hand."""

    at: float = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


def lease(hall: Side, station: str, seconds: Seconds) -> Lease:
    return Lease(hall, station, seconds)


def holder(hall: Side) -> str | None:
    with hall.read() as conn:
        known = queries.lease_row(conn)
    return None if known is None else known.holder


def may_move(hall: Side, lease: Lease) -> bool:
    with hall.unit("sync") as unit:
        try:
            lease.check(unit)
        except LeaseLost:
            return False
    return True


def test_the_first_station_runs_it_and_the_second_waits(hall: Side, seconds: Seconds) -> None:
    first, second = lease(hall, "counter-1", seconds), lease(hall, "counter-2", seconds)
    assert first.hold()
    for _ in range(20):
        assert not second.hold()
        seconds.at += BEAT_SECONDS
        assert first.hold()
    assert holder(hall) == "counter-1"


def test_a_station_that_stands_still_is_followed_and_moves_nothing_when_it_wakes(
    hall: Side, seconds: Seconds
) -> None:
    frozen, other = lease(hall, "counter-1", seconds), lease(hall, "counter-2", seconds)
    assert frozen.hold()
    assert not other.hold()
    seconds.at += LEASE_SECONDS
    assert other.hold()
    assert holder(hall) == "counter-2"
    assert not may_move(hall, frozen)
    assert may_move(hall, other)
    assert not frozen.hold()


def test_who_wakes_before_anybody_followed_goes_on(hall: Side, seconds: Seconds) -> None:
    frozen, other = lease(hall, "counter-1", seconds), lease(hall, "counter-2", seconds)
    frozen.hold()
    assert not other.hold()
    seconds.at += LEASE_SECONDS * 3
    assert frozen.hold()
    assert not other.hold()
    assert may_move(hall, frozen)


def test_a_lease_that_was_let_go_is_taken_at_once(hall: Side, seconds: Seconds) -> None:
    first, second = lease(hall, "counter-1", seconds), lease(hall, "counter-2", seconds)
    first.hold()
    first.let_go()
    assert holder(hall) is None
    assert not may_move(hall, first)
    assert second.hold()


def test_of_many_who_follow_at_once_one_does(hall: Side, seconds: Seconds) -> None:
    lease(hall, "counter-0", seconds).hold()
    others = [lease(hall, f"counter-{number}", seconds) for number in range(1, 6)]
    assert not any(other.hold() for other in others)
    seconds.at += LEASE_SECONDS
    assert [other.hold() for other in others].count(True) == 1
    assert [may_move(hall, other) for other in others].count(True) == 1
