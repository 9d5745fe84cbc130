"""Each target with what is known to reach far, with changes of it, and with any bytes at all."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz import corpus
from tests.fuzz.targets import TARGETS, Target

SLOW = {"slip_paper", "card_reader", "entries_from_a_hall", "entries_from_the_platform", "sync_answer"}
"""Those that draw, wait or write."""


@cache
def changed(name: str) -> st.SearchStrategy[bytes]:
    """A saved input with some bytes taken out of it or put in, or any bytes."""
    places = st.lists(st.tuples(st.integers(0, 400), st.integers(0, 4), st.binary(max_size=4)), max_size=3)
    return st.builds(_cut, st.sampled_from(corpus.saved(name)), places) | st.binary(max_size=300)


def _cut(data: bytes, places: list[tuple[int, int, bytes]]) -> bytes:
    for place, out, put in places:
        at = place % (len(data) + 1)
        data = data[:at] + put + data[at + out :]
    return data


def test_every_target_has_its_saved_inputs_and_no_other_has() -> None:
    assert set(corpus.names()) == set(TARGETS)
    assert all(corpus.saved(name) for name in TARGETS)


@pytest.mark.parametrize("name", TARGETS)
def test_what_was_saved_keeps_the_promise(name: str) -> None:
    for data in (b"", *corpus.saved(name)):
        TARGETS[name](data)


@pytest.mark.parametrize("name", TARGETS)
def test_any_bytes_keep_the_promise(name: str) -> None:
    held(TARGETS[name], name, 15 if name in SLOW else 60)


def held(target: Target, name: str, examples: int) -> None:
    """The promise of a target over so many examples."""
    settings(max_examples=examples)(given(changed(name))(target))()
