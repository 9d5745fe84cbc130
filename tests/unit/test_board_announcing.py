"""What the voice says and in which order: kiosk.board.announcing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.board.announcing import (
    BACKLOG,
    TIMES,
    Announcing,
    Call,
    Sentence,
    begun,
    called,
    ended,
    heard,
    withdrawn,
)
from shared.journal.entry import Recorded

WINDOWS = {"5": "5 号窗口", "9": "领证台"}


def entry(kind: str, number: str = "A001", window: str = "5") -> Recorded:
    kind = f"queueing.{kind}"
    return Recorded(
        "LJ01", 1, 1, 0, "clerk", None, kind, f"2026-11-24-{number}", "p", {"window": window}, None, ""
    )


def all_said(state: Announcing) -> list[str]:
    """Everything the voice says from here, one sentence after the other."""
    return [sentence.number for sentence in sentences(state)]


def sentences(state: Announcing) -> list[Sentence]:
    said = []
    while True:
        state, sentence = begun(state)
        if sentence is None:
            return said
        said.append(sentence)
        state = ended(state)


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ([], []),
        ([entry("ticket_called")], ["A001"] * 2),
        ([entry("ticket_called", "B007"), entry("ticket_called", "A001")], ["B007"] * 2 + ["A001"] * 2),
        ([entry("ticket_called"), entry("serving_began")], []),
        ([entry("ticket_called"), entry("ticket_missed")], []),
        ([entry("ticket_called"), entry("ticket_called", "A002"), entry("ticket_done")], ["A002"] * 2),
        ([entry("ticket_called"), entry("ticket_recalled")], ["A001"] * 2),
        ([entry("ticket_recalled")], ["A001"] * 2),
        ([entry("ticket_taken"), entry("window_opened", "5")], []),
        ([entry("ticket_called", window="77")], []),
    ],
)
def test_calls_are_said_twice_in_order_and_only_while_they_stand(
    entries: list[Recorded], said: list[str]
) -> None:
    assert all_said(heard(Announcing(), entries, WINDOWS)) == said


@pytest.mark.parametrize(
    ("number", "window", "chinese", "english"),
    [
        ("A023", "5", "请A023号到5号窗口", "Number A 0 2 3, please go to window 5."),
        ("C031", "9", "请C031号到领证台", "Number C 0 3 1, please look at the screen."),
    ],
)
def test_each_call_is_said_twice_in_chinese_and_then_in_english(
    number: str, window: str, chinese: str, english: str
) -> None:
    state = heard(Announcing(("zh_CN", "en")), [entry("ticket_called", number, window)], WINDOWS)
    said = [(sentence.language, sentence.text) for sentence in sentences(state)]
    assert said == [("zh_CN", chinese), ("en", english)] * 2


def test_what_is_over_is_not_said_in_the_second_language() -> None:
    state, _ = begun(heard(Announcing(("zh_CN", "en")), [entry("ticket_called")], WINDOWS))
    assert sentences(ended(heard(state, [entry("ticket_cancelled")], WINDOWS))) == []


def test_a_recall_jumps_nothing() -> None:
    state, _ = begun(heard(Announcing(), [entry("ticket_called"), entry("ticket_called", "A002")], WINDOWS))
    state = heard(ended(state), [entry("ticket_called", "A003"), entry("ticket_recalled", "A003")], WINDOWS)
    assert all_said(state) == ["A001"] + ["A002"] * 2 + ["A003"] * 2


def test_nothing_begins_while_a_sentence_is_being_said() -> None:
    state, first = begun(heard(Announcing(), [entry("ticket_called")], WINDOWS))
    assert first is not None
    assert begun(state) == (state, None)


@pytest.mark.parametrize("end", ["serving_began", "ticket_missed", "ticket_done", "ticket_cancelled"])
def test_a_ticket_that_ended_after_the_first_time_is_not_said_a_second_time(end: str) -> None:
    state, _ = begun(heard(Announcing(), [entry("ticket_called"), entry("ticket_called", "A002")], WINDOWS))
    state = heard(state, [entry(end)], WINDOWS)
    assert all_said(ended(state)) == ["A002", "A002"]


def test_a_recall_after_the_first_time_is_said_twice_again() -> None:
    state, _ = begun(heard(Announcing(), [entry("ticket_called")], WINDOWS))
    assert all_said(ended(heard(state, [entry("ticket_recalled")], WINDOWS))) == ["A001"] * 2


def test_the_backlog_drops_the_oldest_that_has_not_begun() -> None:
    state, _ = begun(heard(Announcing(), [entry("ticket_called", "A000")], WINDOWS))
    many = [entry("ticket_called", f"A{n:03d}") for n in range(1, BACKLOG + 1)]
    said = all_said(ended(heard(state, many, WINDOWS)))
    assert said[0] == "A000"
    assert "A001" not in said
    assert said[1:] == [f"A{n:03d}" for n in range(2, BACKLOG + 1) for _ in range(TIMES)]


@given(
    st.lists(st.tuples(st.sampled_from(["call", "end", "begin", "say"]), st.integers(0, 20)), max_size=120)
)
def test_whatever_happens_the_backlog_is_bounded_and_no_ticket_stands_twice(
    steps: list[tuple[str, int]],
) -> None:
    state = Announcing()
    for step, n in steps:
        call = Call(f"t{n}", f"A{n:03d}", "5 号窗口")
        match step:
            case "call":
                state = called(state, call)
            case "end":
                state = withdrawn(state, call.ticket)
            case "begin":
                speaking = state.speaking
                state, said = begun(state)
                assert said is None or not speaking
            case _:
                state = ended(state)
        tickets = [turn.call.ticket for turn in state.turns]
        assert len(tickets) == len(set(tickets)) <= BACKLOG
        assert all(0 <= turn.said < TIMES for turn in state.turns)
