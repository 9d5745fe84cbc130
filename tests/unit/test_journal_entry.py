"""The canonical form of entries and their hash."""

import json
from dataclasses import fields, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.journal.chain import canonical, chained, entry_hash
from shared.journal.entry import GENESIS, Recorded

ENTRY = Recorded(
    stream="LJ01",
    epoch=1,
    seq=1,
    at=1_795_482_000_000,
    actor="kiosk-1",
    command="k1",
    kind="queueing.ticket_taken",
    subject="2026-11-24-A001",
    person="p1",
    body={"line": "A", "number": 1, "名": "综合受理"},
    sealed="c2VhbGVk",
    prev=GENESIS,
)


def test_the_canonical_form_is_sorted_dense_and_keeps_chinese() -> None:
    assert canonical({"b": [1, None, True], "a": "综"}) == '{"a":"综","b":[1,null,true]}'


@pytest.mark.parametrize("body", [1.0, [0.5], {"a": {"b": float("nan")}}])
def test_a_float_has_no_canonical_form(body: object) -> None:
    with pytest.raises(ValueError, match="float"):
        canonical(body)


def test_the_hash_is_the_one_computed_by_hand() -> None:
    """Pinned with `printf '%s' '…' | sha256sum` over the canonical text of the entry."""
    assert entry_hash(ENTRY) == "fa1df5650656e9600fd1eee4f5b970a46bdacbd39f54e345447ef40d9a307b72"


@pytest.mark.parametrize("name", [f.name for f in fields(Recorded) if f.name != "hash"])
def test_every_field_is_under_the_hash(name: str) -> None:
    other = {"body": {"line": "B"}, "epoch": 2, "seq": 2, "at": 1}.get(name, "other")
    assert entry_hash(replace(ENTRY, **{name: other})) != entry_hash(ENTRY)


@pytest.mark.parametrize("body", [2**64, ["\ud800"], {"a": date(2026, 11, 24)}, {1: "a"}, {"a": b"b"}])
def test_what_has_no_one_form_is_refused(body: object) -> None:
    with pytest.raises(ValueError, match="a journal body"):
        canonical(body)


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers(-(2**63), 2**64 - 1) | TEXTS,
        lambda s: st.lists(s) | st.dictionaries(TEXTS, s),
    )
)
def test_the_canonical_form_is_that_of_the_standard_library(value: object) -> None:
    """Another encoder must never give an entry another hash."""
    assert canonical(value) == json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def test_chaining_fills_in_the_hash_only() -> None:
    assert replace(chained(ENTRY), hash="") == ENTRY
