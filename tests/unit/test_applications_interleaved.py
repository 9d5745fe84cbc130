"""One application wanted online and at two windows at once: every order of every step and message.

The worlds and what must hold in them are tests/applications_walk.py; a planted bug must break one of these.
"""

from collections.abc import Callable
from dataclasses import replace
from unittest.mock import patch

import pytest

from shared.applications import model as hall_rules
from shared.applications.model import Application as Held
from shared.applications.model import Handed, State
from shared.journal.entry import Decision, Entry, Recorded
from shared.platform.applications import model as rules
from shared.platform.applications.evolving import evolve
from shared.platform.applications.model import ONLINE, Application, Handing
from tests import applications_walk as world
from tests.applications_walk import Bounds, Wrong, walk

ONE_WINDOW, TWO_HALLS = Bounds(halls=1), Bounds(opens=0, recalls=0)
ONE_DIES, ONE_OF_TWO_DIES = Bounds(halls=1, asks=1, deaths=1), Bounds(opens=0, recalls=0, typed=0, deaths=1)
ALL = {
    "one window": ONE_WINDOW,
    "two halls": TWO_HALLS,
    "one window that dies": ONE_DIES,
    "two halls, one dies": ONE_OF_TWO_DIES,
}


@pytest.mark.parametrize("bounds", ALL.values(), ids=ALL)
def test_every_order_of_every_step_and_message(bounds: Bounds) -> None:
    assert walk(bounds) > 5_000


def hands_what_is_being_typed(held: Application | None, hall: str, now: int, handing: Handing) -> Decision:
    return HAND(held and replace(held, edited_since=None), hall, now, handing)


def hands_what_is_elsewhere(held: Application | None, hall: str, now: int, handing: Handing) -> Decision:
    return HAND(held and replace(held, owner=ONLINE, wish=hall), hall, now, handing)


def gives_a_turn_twice(held: Application | None, hall: str, now: int, handing: Handing) -> Decision:
    return HAND(held and replace(held, turn=held.turn - 1), hall, now, handing)


def takes_it_back_at_once(held: Application | None, entry: Recorded) -> Application | None:
    after = EVOLVE(held, entry)
    recalled = entry.kind == "platform.application_recalled"
    return replace(after, owner=ONLINE) if after and recalled else after


def forgets_what_a_window_typed(held: Application | None, entry: Recorded) -> Application | None:
    after = EVOLVE(held, entry)
    saved = held and entry.kind == "applications.saved"
    return replace(after, sealed=held.sealed) if after and held and saved else after


def takes_a_word_for_an_answer(held: Application | None, entry: Recorded) -> Application | None:
    told = entry.kind == "platform.application_elsewhere"
    return EVOLVE(held, replace(entry, body={**entry.body, "final": True}) if told else entry)


def forgets_what_a_window_scanned(held: Application | None, entry: Recorded) -> Application | None:
    after = EVOLVE(held, entry)
    saved = held and entry.kind == "applications.saved"
    return replace(after, materials=held.materials) if after and held and saved else after


def hands_it_without_its_scans(held: Application | None, hall: str, now: int, handing: Handing) -> Decision:
    return HAND(held and replace(held, materials={}), hall, now, handing)


def keeps_what_it_gave_back(held: Held | None, entry: Recorded) -> Held:
    after = HALL_EVOLVE(held, entry)
    return replace(after, state=State.HELD) if held and entry.kind == "applications.returned" else after


def keeps_what_nobody_waits_for(held: Held | None, handed: Handed, person: str) -> list[Entry]:
    return TAKE(held, handed, person)[:1]


def holds_before_it_has_come(held: Held | None, entry: Recorded) -> Held:
    after = HALL_EVOLVE(held, entry)
    return replace(after, state=State.HELD, sealed="0") if entry.kind == "applications.asked" else after


def waits_for_a_window_that_died(_held: Held, _now: int) -> list[Entry]:
    return []


def takes_it_from_a_window_that_is_there(held: Held, now: int) -> list[Entry]:
    return UNANSWERED(replace(held, recalled_at=0), now)


def keeps_it_for_the_next_visit(_held: Held, _window: str, _visit: str | None) -> list[Entry]:
    return []


def asks_a_window_only_once(self: Application, hall: str, _now: int) -> bool:
    return hall not in self.asked_by


UNANSWERED = hall_rules.decide_unanswered
HAND, EVOLVE, HALL_EVOLVE, TAKE = rules.decide_hand, evolve, hall_rules.evolve, hall_rules.decide_take
PLANTED: tuple[tuple[object, str, Callable[..., object]], ...] = (
    (rules, "decide_hand", hands_what_is_being_typed),
    (rules, "decide_hand", hands_what_is_elsewhere),
    (rules, "decide_hand", gives_a_turn_twice),
    (world, "evolve", takes_it_back_at_once),
    (world, "evolve", forgets_what_a_window_typed),
    (world, "evolve", takes_a_word_for_an_answer),
    (world, "evolve", forgets_what_a_window_scanned),
    (rules, "decide_hand", hands_it_without_its_scans),
    (hall_rules, "evolve", keeps_what_it_gave_back),
    (hall_rules, "evolve", holds_before_it_has_come),
    (hall_rules, "decide_take", keeps_what_nobody_waits_for),
    (hall_rules, "decide_unanswered", waits_for_a_window_that_died),
    (hall_rules, "decide_unanswered", takes_it_from_a_window_that_is_there),
    (hall_rules, "decide_let_go", keeps_it_for_the_next_visit),
    (Application, "may_recall", asks_a_window_only_once),
)


@pytest.mark.parametrize(("where", "rule", "bug"), PLANTED, ids=[bug.__name__ for _, _, bug in PLANTED])
def test_a_planted_bug_is_found(where: object, rule: str, bug: Callable[..., object]) -> None:
    with patch.object(where, rule, bug), pytest.raises(Wrong):
        [walk(bounds) for bounds in (ONE_DIES, ONE_OF_TWO_DIES, ONE_WINDOW, TWO_HALLS)]
