"""How the kiosk of a station stands, by what it and its guard wrote down."""

import os
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from shared.config import Settings
from shared.guarding import record
from shared.guarding.model import Ended, Watch, Why
from shared.guarding.record import Standing
from shared.health.judging_kiosk import KioskSeen, judge_kiosk
from shared.health.kiosk_look import kiosk_looks
from shared.health.model import State
from tests.halls import ZONE, HandClock
from tests.qml.kiosk_terminal import kiosk_settings

WELL = KioskSeen(runs=True, guarded=True, full_screen=True, watch=Watch())
NOON = int(datetime(2026, 11, 24, 12, 0, tzinfo=ZONE).timestamp() * 1000)
CRASHED, HUNG, ASKED = Ended(1, Why.CRASHED), Ended(2, Why.HUNG), Ended(3, Why.ASKED)


@pytest.mark.parametrize(
    ("seen", "state", "code"),
    [
        (WELL, State.OK, "health.kiosk_runs"),
        (replace(WELL, today=[ASKED]), State.OK, "health.kiosk_runs"),
        (replace(WELL, today=[CRASHED]), State.WARNING, "health.kiosk_again"),
        (replace(WELL, full_screen=False), State.WARNING, "health.kiosk_in_window"),
        (replace(WELL, guarded=False), State.WARNING, "health.kiosk_unguarded"),
        (replace(WELL, guarded=False, runs=False), State.WARNING, "health.kiosk_ended"),
        (replace(WELL, watch=Watch(at_once=4)), State.FAILING, "health.kiosk_struggles"),
        (replace(WELL, runs=False, watch=Watch(at_once=4)), State.FAILING, "health.kiosk_struggles"),
        (replace(WELL, guarded=False, watch=Watch(at_once=4)), State.WARNING, "health.kiosk_unguarded"),
    ],
)
def test_what_is_told(seen: KioskSeen, state: State, code: str) -> None:
    check = judge_kiosk(seen)
    assert (check.name, check.state, check.found.code) == ("kiosk", state, code)


def test_the_last_end_nobody_asked_for_is_told() -> None:
    facts = judge_kiosk(replace(WELL, today=[CRASHED, HUNG, ASKED])).found.facts
    assert facts == {"count": 2, "at": 2, "state": "hung"}


def settings_in(folder: Path) -> Settings:
    made = kiosk_settings(folder, "sqlite:///none.db")
    object.__setattr__(made.storage, "logs", folder)
    return made


def test_only_what_happened_today_is_told_and_only_where_a_kiosk_ran(tmp_path: Path) -> None:
    settings, clock = settings_in(tmp_path), HandClock(NOON)
    assert kiosk_looks(settings, clock) == []
    record.keep_standing(
        record.standing_file(tmp_path, settings.station.name), Standing(os.getpid(), 1, True, True)
    )
    (look,) = kiosk_looks(settings, clock)
    assert look.see().found.code == "health.kiosk_unguarded"
    watch = Watch((Ended(NOON - 86_400_000, Why.HUNG), Ended(NOON - 1000, Why.KILLED)))
    record.keep_watch(record.guard_file(tmp_path, settings.station.name), os.getpid(), watch)
    found = look.see().found
    assert (found.code, found.facts["count"]) == ("health.kiosk_again", 1)
