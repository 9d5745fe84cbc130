"""Sealing personal data: only the right key opens it, only in its place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.faults import EnvironmentFault
from shared.people.sealing import (
    NotOurs,
    SideKeys,
    open_bytes,
    open_json,
    read_keys,
    seal_bytes,
    seal_json,
    unwrap_with,
    wrap_for,
    write_keys,
)

KEY = bytes(range(32))


@given(st.dictionaries(st.text(), st.text() | st.none() | st.integers(-(2**63), 2**63)))
def test_what_was_sealed_opens_in_its_place(private: dict[str, object]) -> None:
    assert open_json(KEY, seal_json(KEY, private, "people|p1"), "people|p1") == private


def test_another_place_key_or_byte_opens_nothing() -> None:
    sealed = seal_bytes(KEY, b"secret", "people|p1")
    assert b"secret" not in sealed
    for key, data, context in (
        (KEY, sealed, "people|p2"),
        (bytes(32), sealed, "people|p1"),
        (KEY, sealed[:-1] + bytes([sealed[-1] ^ 1]), "people|p1"),
        (KEY, b"", "people|p1"),
    ):
        with pytest.raises(NotOurs):
            open_bytes(key, data, context)


def test_a_wrapped_key_opens_only_for_its_reader_and_its_person() -> None:
    platform, stranger = SideKeys.made(), SideKeys.made()
    other = bytes(reversed(KEY))
    wrapped = wrap_for(platform.box_public, {"p1": KEY, "p2": other})
    assert [unwrap_with(platform, wrapped[who], who) for who in ("p1", "p2")] == [KEY, other]
    for keys, of, who in ((stranger, "p1", "p1"), (platform, "p1", "p2"), (platform, "p2", "p1")):
        with pytest.raises(NotOurs):
            unwrap_with(keys, wrapped[of], who)


def test_the_index_is_keyed_and_blind_to_the_case_of_x() -> None:
    ours, theirs = SideKeys.made(), SideKeys.made()
    assert ours.index("11010519491231002x") == ours.index("11010519491231002X")
    assert ours.index("11010519491231002X") != theirs.index("11010519491231002X")


def test_a_key_file_is_private_and_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "hall.keys"
    keys = SideKeys.made()
    write_keys(keys, path)
    assert path.stat().st_mode & 0o077 == 0
    assert read_keys(path) == keys
    with pytest.raises(FileExistsError):
        write_keys(SideKeys.made(), path)


@pytest.mark.parametrize("content", [None, "", "{}", "[]", '{"master": "x"}'])
def test_a_key_file_that_cannot_be_read_is_named(tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "hall.keys"
    if content is not None:
        path.write_text(content)
    with pytest.raises(EnvironmentFault) as fault:
        read_keys(path)
    assert fault.value.code == "environment.keys_unreadable"
    assert fault.value.facts == {"path": str(path)}


def test_keys_never_show_in_a_repr() -> None:
    keys = SideKeys(KEY, KEY, KEY)
    assert "\\x01" not in repr(keys)
