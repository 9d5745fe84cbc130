"""What the benches of the devices make of what they measured."""

import pytest

from shared.devices.cards import sam
from shared.devices.cards.sam import Command
from tests.bench.card_to_name import parts
from tests.bench.measurement import beyond, no_later

NONE, FOUND, READ = bytes(9) + b"\x80\0", bytes(9) + b"\x9f" + bytes(5), bytes(1295)
FIND, ASK = sam.request(Command.find_card), sam.request(Command.read_text_photo)


def test_the_poll_ends_where_the_request_left_and_the_wire_with_the_last_answer_read() -> None:
    asked = [
        (99.90, FIND, NONE),
        (100.20, FIND, FOUND),
        (100.21, ASK, READ),
        (100.50, FIND, FOUND),
        (100.51, ASK, READ),
    ]
    shown = parts(asked, laid=100.0, seen=100.6, speed=100_000)
    sent, told = 10, 10 + 15 + 10 + 1295
    assert shown.whole == pytest.approx(600)
    assert shown.poll == pytest.approx(200 - sent * 10 / 100)
    assert shown.wire == pytest.approx(told * 10 / 100)


def test_what_was_asked_after_the_name_stood_is_not_counted() -> None:
    asked = [(100.20, FIND, FOUND), (100.70, ASK, READ)]
    assert parts(asked, laid=100.0, seen=100.6, speed=100_000).wire == pytest.approx(25 * 10 / 100)


def test_a_duration_beyond_its_floor_is_held_by_the_median_and_told_whole() -> None:
    whole, own, worst = beyond(50, "x", "ms", [(300, 280), (400, 345), (500, 410)])
    assert (whole.value, whole.floor) == (400, 345)
    assert (own.value, own.met) == (55, False)
    assert (worst.value, worst.met) == (90, True)


def test_a_duration_that_is_never_longer_is_held_by_its_worst() -> None:
    median, worst = no_later(1000, "x", "ms", [10, 20, 1200])
    assert (median.value, median.met) == (20, True)
    assert (worst.value, worst.met) == (1200, False)
