"""A run ends where a unit ends."""

import pytest

from shared.journal.entry import GENESIS, Recorded
from shared.sync.runs import whole


def entries(*units: str) -> list[Recorded]:
    """Each word is a unit, each letter in it an entry on that thing."""
    return [
        Recorded("LJ01", 1, 1, at, "k", None, "a.b", letter, None, {}, None, GENESIS)
        for at, unit in enumerate(units)
        for letter in unit
    ]


@pytest.mark.parametrize(
    ("waiting", "most", "sent"),
    [
        (["ab", "cd"], 5, "abcd"),
        (["ab", "cd"], 4, "ab"),
        (["ab", "c", "de"], 4, "abc"),
        (["aabbb"], 4, "aa"),
        (["aaaaa"], 4, "aaaa"),
        ([], 4, ""),
    ],
)
def test_a_run_ends_with_a_unit_and_else_with_a_thing(waiting: list[str], most: int, sent: str) -> None:
    first = entries(*waiting)[:most]
    assert "".join(entry.subject for entry in whole(first, most)) == sent
