"""What successive polls of a card reader amount to: shared.devices.cards.watch."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.devices.cards import samples
from shared.devices.cards.model import CardProblem, IdCard, UnknownCard
from shared.devices.cards.watch import CardWatch, Failed, Placed, Removed

XIAOMAN = samples.load(samples.SAMPLES / "zhang_xiaoman.toml")
LI = samples.load(samples.SAMPLES / "li_jianguo.toml")
STRANGE, STRANGER = UnknownCard(bytes(256)), UnknownCard(b"\1" * 256)
Poll = IdCard | UnknownCard | CardProblem | None


def _events(*polls: Poll) -> list[object]:
    watch = CardWatch()
    return [event for event in map(watch.poll, polls) if event is not None]


@pytest.mark.parametrize(
    ("polls", "events"),
    [
        ([None, None], []),
        ([XIAOMAN, XIAOMAN, XIAOMAN, None, None], [Placed(XIAOMAN), Removed()]),
        ([XIAOMAN, None, XIAOMAN], [Placed(XIAOMAN), Removed(), Placed(XIAOMAN)]),
        ([XIAOMAN, LI], [Placed(XIAOMAN), Placed(LI)]),
        ([XIAOMAN, CardProblem.broke_off, None], [Placed(XIAOMAN), Removed()]),
        (
            [CardProblem.broke_off, CardProblem.unreadable, None, XIAOMAN],
            [Failed(CardProblem.broke_off, present_again=True), Placed(XIAOMAN)],
        ),
        (
            [CardProblem.broke_off, None, CardProblem.broke_off],
            [Failed(CardProblem.broke_off, present_again=True)] * 2,
        ),
        (
            [CardProblem.reader_gone, CardProblem.reader_gone, None],
            [Failed(CardProblem.reader_gone, present_again=False), Removed()],
        ),
        (
            [CardProblem.unreadable, CardProblem.no_answer, XIAOMAN],
            [
                Failed(CardProblem.unreadable, present_again=True),
                Failed(CardProblem.no_answer, present_again=False),
                Placed(XIAOMAN),
            ],
        ),
        (
            [CardProblem.reader_unwell, CardProblem.no_answer, None],
            [Failed(CardProblem.reader_unwell, present_again=False), Removed()],
        ),
        (
            [STRANGE, STRANGE, None, STRANGE],
            [Failed(CardProblem.unknown_layout, present_again=True, raw=STRANGE.raw)] * 2,
        ),
        (
            [XIAOMAN, STRANGER],
            [Placed(XIAOMAN), Failed(CardProblem.unknown_layout, present_again=True, raw=STRANGER.raw)],
        ),
    ],
)
def test_the_watch_tells_what_changed(polls: list[Poll], events: list[object]) -> None:
    assert _events(*polls) == events


@given(st.lists(st.sampled_from([None, XIAOMAN, LI, STRANGE, *CardProblem]), max_size=30))
def test_a_card_is_told_once_for_each_time_it_is_placed(polls: list[Poll]) -> None:
    last: object = None
    for event in _events(*polls):
        assert not (isinstance(event, Placed) and event == last)
        last = event


def test_a_failure_shows_nothing_of_the_card_it_keeps() -> None:
    secret = "张小满".encode("utf-16-le")
    failed = CardWatch().poll(UnknownCard(secret))
    assert isinstance(failed, Failed)
    assert failed.raw == secret
    for shown in (repr(failed), repr(UnknownCard(secret))):
        assert "raw" not in shown
        assert "\\x" not in shown


def test_a_card_forgotten_is_told_anew_and_a_failing_reader_stays_known() -> None:
    watch = CardWatch()
    assert watch.poll(XIAOMAN) == Placed(XIAOMAN)
    watch.forget_card()
    assert watch.poll(XIAOMAN) == Placed(XIAOMAN)
    assert watch.poll(CardProblem.reader_gone) == Failed(CardProblem.reader_gone, present_again=False)
    watch.forget_card()
    assert watch.poll(CardProblem.reader_gone) is None
    watch.forget_card()
    assert watch.poll(None) == Removed()  # or nobody would ever hear that it came back


def test_a_card_taken_away_just_as_it_is_told_anew_is_told_to_be_gone() -> None:
    watch = CardWatch()
    assert watch.poll(XIAOMAN) == Placed(XIAOMAN)
    watch.forget_card()
    assert watch.poll(None) == Removed()
    assert watch.poll(None) is None
