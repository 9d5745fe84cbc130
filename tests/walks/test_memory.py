"""What a visit leaves in memory, on a short row of visits; the long one is `python -m tests.bench sessions`."""

from tests.bench.sessions import held

VISITS = 60
GROWS_AT_MOST = 4_000_000
"""Bytes over two thirds of them: the caches of a young process are still filling."""


def test_visits_leave_nothing_behind() -> None:
    first, last = held(VISITS)
    assert last - first < GROWS_AT_MOST


def test_a_planted_leak_is_seen() -> None:
    first, last = held(VISITS // 2, "leak")
    assert last - first > GROWS_AT_MOST
