"""A scanner's bytes become codes however they are cut; a burst of keys is told from typing, which is never lost."""

from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.devices.codes.bursts import GAP_MS, LEAST, KeyBurst, Then, Verdict
from shared.devices.codes.model import LONGEST, STALE_SECONDS, CodeLines, CodeRead, text_of

CODE = "OW1:6BF+70790T9WJWG.FKY*4GO0"
ENDS = (b"\r", b"\n", b"\r\n")


def cut(data: bytes, places: list[int]) -> list[bytes]:
    """`data` in pieces, cut at these places (modulo its length)."""
    at = sorted({place % (len(data) + 1) for place in places})
    return [data[a:b] for a, b in zip([0, *at], [*at, len(data)], strict=True)]


@given(
    st.lists(st.text(st.characters(codec="ascii", exclude_categories=["C", "Z"]), min_size=5), max_size=4),
    st.sampled_from(ENDS),
    st.lists(st.integers(0, 400), max_size=12),
)
def test_codes_are_whole_however_the_line_cuts_them(codes: list[str], end: bytes, places: list[int]) -> None:
    lines = CodeLines()
    data = b"".join(code.encode() + end for code in codes)
    heard = [code for piece in cut(data, places) for code in lines.feed(piece, 1.0)]
    assert heard == [text_of(code.encode()) for code in codes]


@given(st.binary(max_size=6000), st.floats(0, 1e9))
def test_no_bytes_upset_it(data: bytes, at: float) -> None:
    for text in CodeLines().feed(data, at):
        assert text
        assert len(text) <= LONGEST


def test_a_code_that_broke_off_is_not_glued_to_the_next_one() -> None:
    lines = CodeLines()
    assert lines.feed(b"OW1:half", 10.0) == []
    assert lines.feed(CODE.encode() + b"\r", 10.0 + STALE_SECONDS + 0.1) == [CODE]
    assert lines.feed(b"OW1:", 20.0) == []
    assert lines.feed(b"half\r", 20.5) == ["OW1:half"]


def test_what_is_longer_than_any_code_is_dropped_whole() -> None:
    lines = CodeLines()
    assert lines.feed(b"7" * (LONGEST + 1) + b"\r" + CODE.encode() + b"\r", 1.0) == [CODE]


@pytest.mark.parametrize(
    ("sent", "text"),
    [("]Q1" + CODE, CODE), ("  x y ", "x y"), ("]]", "]]"), ("", ""), ("]Q", "]Q"), ("证照", "证照")],
)
def test_what_a_scanner_puts_around_a_code_goes(sent: str, text: str) -> None:
    assert text_of(sent.encode()) == text


def test_the_repr_of_what_was_read_shows_nothing() -> None:
    assert CODE not in repr(CodeRead(CODE))


@dataclass
class Keyboard:
    """Plays keys to a burst and keeps what came of them."""

    burst: KeyBurst = field(default_factory=KeyBurst)
    at: int = 0
    written: str = ""
    held: str = ""
    codes: list[str] = field(default_factory=list)

    def press(self, key: str, pause: int) -> None:
        self.at += pause
        verdict = self.burst.end(self.at) if key == "\r" else self.burst.letter(key, self.at)
        self.follow(verdict, key)

    def follow(self, verdict: Verdict, key: str) -> None:
        if verdict.release:
            self.written += self.held
            self.held = ""
        match verdict.then:
            case Then.HOLD:
                self.held += key
            case Then.PASS:
                self.written += key
            case Then.SCAN:
                self.codes.append(self.burst.code)
                assert self.burst.code == self.held
                self.held = ""

    def silence(self) -> None:
        self.follow(self.burst.other(), "")


def test_a_burst_with_an_end_is_a_code() -> None:
    keys = Keyboard()
    for key in CODE + "\r":
        keys.press(key, 4)
    assert (keys.codes, keys.written) == ([CODE], "")


@given(st.lists(st.tuples(st.sampled_from("0123456789abc\r"), st.integers(0, 3 * GAP_MS)), max_size=60))
def test_every_key_is_written_or_part_of_a_code(typed: list[tuple[str, int]]) -> None:
    keys = Keyboard()
    for key, pause in typed:
        keys.press(key, pause)
    keys.silence()
    assert keys.held == ""
    whole = len(keys.written) + sum(len(code) + 1 for code in keys.codes)
    assert whole == len(typed)
    assert all(len(code) >= LEAST for code in keys.codes)


@given(st.text("0123456789", max_size=40), st.integers(GAP_MS + 1, 400))
def test_what_is_typed_by_hand_is_written_as_it_was_typed(text: str, pause: int) -> None:
    keys = Keyboard()
    for key in text + "\r":
        keys.press(key, pause)
    keys.silence()
    assert (keys.written, keys.codes) == (text + "\r", [])


def test_a_hand_before_the_burst_keeps_its_keys() -> None:
    keys = Keyboard()
    keys.press("1", 90)
    keys.press("3", 90)
    for key in CODE + "\r":
        keys.press(key, 60 if key == "O" and not keys.codes and keys.held == "3" else 3)
    assert (keys.written, keys.codes) == ("13", [CODE])


def test_few_keys_and_enter_are_no_code_however_fast() -> None:
    keys = Keyboard()
    for key in "1234567\r":
        keys.press(key, 2)
    assert (keys.written, keys.codes) == ("1234567\r", [])
    assert keys.burst.shift(keys.at) == Verdict(False, Then.PASS)
