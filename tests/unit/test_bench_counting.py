"""The bench's count of broken promises sees what it is there to see."""

import pytest

from tests.bench.queue_promises import repeated


@pytest.mark.parametrize(
    ("labels", "again"),
    [([], 0), (["A001", "A002"], 0), (["A001", "A002", "A001"], 1), (["A001"] * 4 + ["A002"] * 2, 4)],
)
def test_a_number_given_again_is_counted(labels: list[str], again: int) -> None:
    assert repeated(labels) == again
