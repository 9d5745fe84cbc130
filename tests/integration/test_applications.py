"""One application wanted online and at two windows at once, on both databases and over lines that break: one owner,
nobody stuck, nothing typed lost."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from unittest.mock import patch

import pytest

from shared.applications.model import PATIENCE, At, State
from shared.cases.model import Case
from shared.cases.service import Cases
from shared.catalogue.working_days import WorkingCalendar
from shared.journal.entry import Refusal
from shared.platform.applications import model, queries, tables
from shared.platform.applications.model import ONLINE, Application
from shared.platform.applications.service import Applications
from shared.sync.client import PlatformClient
from shared.sync.model import stream_to
from tests.halls import HandClock, make_hall, person
from tests.intakes import FOOD_LICENCE, food_licence
from tests.integration.test_two_halls import at_once
from tests.lines import BreakingLine, Cut, enrolled_agent, serving
from tests.platforms import CATALOGUE, make_platform
from tests.towns import FIELD, WINDOW, Crash, Town, Window, dying_at, rebuilt

MINUTE = 60_000


@pytest.fixture
def town(database_url: str, other_url: str, tmp_path: Path, clock: HandClock) -> Iterator[Town]:
    platform = make_platform(other_url, clock)
    urls = {"LJ01": database_url, "LJ02": f"sqlite:///{tmp_path / 'second.db'}"}
    with serving(platform) as url:
        windows = []
        for code, database in urls.items():
            side, line = make_hall(database, clock, code=code), BreakingLine()
            windows.append(Window(side, enrolled_agent(side, platform, url, line), line))
        yield Town(platform, (windows[0], windows[1]))
        for window in windows:
            window.line.close()
    platform.side.engine.dispose()


def test_a_window_goes_on_with_what_was_begun_online_and_accepts_it(town: Town, clock: HandClock) -> None:
    window = town.windows[0]
    citizen, begun = town.begin(1)
    clock.advance(MINUTE)
    window.ask(begun, 1)
    town.level()
    asked = window.held(begun)
    assert asked is not None
    told = {"standing": "online", "place": "", "since": clock.at - MINUTE}
    assert (asked.state, asked.elsewhere) == (State.ASKED, told)
    assert town.save(citizen, begun, "小满面馆")
    town.level()
    assert town.check(begun) == ["LJ01"]
    assert window.form(begun)[FIELD] == "小满面馆"
    refused = town.online.open(citizen, begun)
    assert refused == Refusal("platform.application_at_window", {"place": "5 号窗口", "since": clock.at})
    window.line.cut = Cut.REQUEST_LOST
    assert window.type_in(begun, "临江区小满面馆")
    asked_twice = food_licence(window.knows(1))
    cases = Cases(window.side, CATALOGUE, WorkingCalendar(), "LJ-{day}-{number:06d}")
    accepted = cases.accept(replace(asked_twice, begun=begun))
    assert isinstance(accepted, Case)
    again = cases.accept(replace(asked_twice, begun=begun))
    assert again == Refusal("applications.not_here")
    window.line.cut = None
    town.level()
    assert town.stands(begun).case == f"LJ01/{accepted.id}"
    assert town.online.open(citizen, begun) == Refusal("platform.application_accepted")


def test_the_citizen_asks_for_it_back(town: Town, clock: HandClock) -> None:
    window = town.windows[0]
    citizen, begun = town.begin(1)
    town.save(citizen, begun, "小满面馆")
    window.ask(begun, 1)
    town.level()
    assert not isinstance(town.online.recall(citizen, begun), Refusal)
    town.level()
    held = window.held(begun)
    assert held is not None
    assert (held.recall, held.recalled_at) == (1, clock.at)
    assert town.stands(begun).recall_kept is None, "nobody at the window has said so"
    window.desk.keep(begun, "5", 1, "wang")
    town.level()
    assert town.stands(begun).recall_kept == clock.at
    window.give_back(begun)
    town.level()
    assert town.check(begun) == [ONLINE]
    opened = town.online.open(citizen, begun)
    assert isinstance(opened, Application)
    assert town.form(begun)[FIELD] == "小满面馆"


def test_what_a_window_left_lying_since_yesterday_goes_back_by_itself(town: Town, clock: HandClock) -> None:
    citizen, begun = town.begin(1)
    town.save(citizen, begun, "小满面馆")
    town.windows[0].ask(begun, 1)
    town.level()
    clock.advance(24 * 60 * MINUTE)
    town.online.recall(citizen, begun)
    town.level()
    assert town.check(begun) == [ONLINE]


def taken(town: Town) -> tuple[str, str]:
    """An application that window 5 holds."""
    citizen, begun = town.begin(1)
    town.save(citizen, begun, "小满面馆")
    town.windows[0].ask(begun, 1)
    town.level()
    assert town.windows[0].type_in(begun, "临江区小满面馆")
    town.level()
    return citizen, begun


def released(window: Window) -> int:
    """How many the hall let go of, by the stage of whoever runs its agent."""
    assert window.agent.lease.hold()
    return window.desk.release_unanswered(window.agent.lease.check)


def test_what_a_window_that_died_holds_goes_back_a_minute_after_it_is_wanted(
    town: Town, clock: HandClock
) -> None:
    citizen, begun = taken(town)
    window = town.windows[0]
    clock.advance(60 * MINUTE)
    assert released(window) == 0, "nobody wants it"
    town.online.recall(citizen, begun)
    town.level()
    clock.advance(PATIENCE)
    town.online.recall(citizen, begun)
    town.level()
    assert released(window) == 0
    clock.advance(1)
    assert released(window) == 1, "asking again begins no new time"
    town.level()
    assert town.check(begun) == [ONLINE]
    assert town.form(begun)[FIELD] == "临江区小满面馆", "as it was last saved"
    late = window.desk.save(begun, "5", 3, {FIELD: "太晚"}, "wang")
    assert late == Refusal("applications.not_here")


def test_a_window_that_answers_keeps_it(town: Town, clock: HandClock) -> None:
    citizen, begun = taken(town)
    window = town.windows[0]
    town.online.recall(citizen, begun)
    town.level()
    window.desk.keep(begun, "5", 1, "wang")
    clock.advance(60 * MINUTE)
    assert released(window) == 0
    assert town.check(begun) == ["LJ01"]


def test_another_hall_gets_what_a_window_left_when_it_died_after_its_answer(
    town: Town, clock: HandClock
) -> None:
    _citizen, begun = taken(town)
    first, second = town.windows
    second.ask(begun, 1)
    town.level()
    first.desk.keep(begun, "5", 1, "wang")
    town.level()
    clock.advance(model.RENEWAL + 1)
    town.level()
    clock.advance(PATIENCE + 1)
    assert released(first) == 1
    town.level()
    assert town.check(begun) == ["LJ02"]
    assert second.form(begun)[FIELD] == "临江区小满面馆"


def test_the_next_visit_at_the_window_leaves_nothing_lying(town: Town) -> None:
    _citizen, begun = taken(town)
    window = town.windows[0]
    assert window.desk.let_go("5", WINDOW.visit, "wang") == [], "the visit goes on"
    assert window.desk.let_go("6", None, "wang") == [], "it is another window's"
    assert window.desk.let_go("5", None, "wang") == [begun]
    town.level()
    assert town.check(begun) == [ONLINE]
    window.ask(begun, 1)
    assert window.desk.let_go("5", "2026-11-24-A002", "wang") == [begun]
    town.level()
    assert town.check(begun) == [ONLINE]


def test_another_window_of_the_hall_takes_it_over(town: Town) -> None:
    citizen, begun = taken(town)
    window = town.windows[0]
    six = At("6", "6 号窗口", "2026-11-24-A002")
    assert window.desk.take_over(begun, window.knows(2), six, "li") == Refusal("applications.not_theirs")
    refused = window.desk.ask(begun, FOOD_LICENCE, window.knows(1), six, "li")
    assert refused == Refusal("applications.held_here", {"window": "5"})
    assert not isinstance(window.desk.take_over(begun, window.knows(1), six, "li"), Refusal)
    assert not window.type_in(begun, "五号窗口接着写"), "it is not at window 5 any more"
    held = window.held(begun)
    assert held is not None
    assert window.form(begun)[FIELD] == "临江区小满面馆"
    town.level()
    told = town.online.open(citizen, begun)
    assert isinstance(told, Refusal)
    assert told.facts["place"] == "6 号窗口"
    assert rebuilt(town) == []


def test_a_page_that_was_closed_keeps_a_window_waiting_for_half_an_hour(town: Town, clock: HandClock) -> None:
    citizen, begun = town.begin(1)
    turn = town.stands(begun).turn
    town.windows[0].ask(begun, 1)
    clock.advance(model.LAPSE)
    town.level()
    assert town.check(begun) == [ONLINE]
    clock.advance(1)
    town.level()
    assert town.check(begun) == ["LJ01"]
    late = town.online.save(citizen, begun, turn, {FIELD: "太晚"})
    assert isinstance(late, Refusal)
    assert late.code == "platform.application_at_window"


def test_nobody_gets_another_persons_application(town: Town) -> None:
    citizen, begun = town.begin(1)
    town.save(citizen, begun, "小满面馆")
    town.windows[0].ask(begun, 2)
    town.level()
    held = town.windows[0].held(begun)
    assert held is not None
    assert (held.state, held.elsewhere["standing"]) == (State.AWAY, "none")
    stranger, _own = town.begin(3)
    assert town.online.open(stranger, begun) == Refusal("platform.unknown_application")


def test_a_window_sees_what_a_person_has_begun_and_who_holds_it(town: Town, clock: HandClock) -> None:
    citizen, begun = town.begin(1)
    client = town.windows[1].agent.stages[0].platform  # type: ignore[attr-defined]  # the stage that ships
    assert isinstance(client, PlatformClient)

    def seen() -> tuple[str, str, int]:
        found = client.applications(person(1).number)
        assert not isinstance(found, Refusal)
        (only,) = found
        return only.standing, only.place, only.since

    assert seen() == ("open", "", clock.at)
    town.save(citizen, begun, "小满面馆")
    assert seen()[0] == "online"
    town.windows[0].ask(begun, 1)
    town.level()
    assert seen() == ("hall", "临江市政务服务大厅 5 号窗口", clock.at)
    assert client.applications(person(2).number) == []


def play(town: Town, citizen: str, begun: str, number: int) -> None:
    """What all of them do with it, one after another."""
    first, second = town.windows
    first.ask(begun, number)
    first.agent.once()
    town.check(begun)
    town.save(citizen, begun, "小满面馆")
    second.ask(begun, number)
    for window in (second, first):
        window.agent.once()
        town.check(begun)
    town.type_at_windows(begun, "面馆")
    town.online.recall(citizen, begun)
    first.agent.once()
    town.check(begun)
    first.give_back(begun)
    for window in (first, second, first):
        window.agent.once()
        town.check(begun)
    town.online.open(citizen, begun)
    town.type_at_windows(begun, "又改")


MESSAGES = 8


@pytest.mark.parametrize("how", list(Cut))
def test_the_line_breaks_at_every_message_in_every_way(town: Town, how: Cut) -> None:
    broken = 0
    for message in range(1, MESSAGES):
        citizen, begun = town.begin(message)
        for window in town.windows:
            window.line.break_at(message, how)
        play(town, citizen, begun, message)
        broken += sum(window.line.cut is not None for window in town.windows)
        town.come_to_rest(citizen, begun)
    assert broken > MESSAGES
    assert rebuilt(town) == []


WRITES = 20


def test_each_side_dies_at_every_write(town: Town) -> None:
    died = 0
    for number in range(1, WRITES):
        citizen, begun = town.begin(number)
        with dying_at(number) as written, suppress(Crash):
            play(town, citizen, begun, number)
        died += written[0] >= number
        town.come_to_rest(citizen, begun)
    assert died > 10, died
    assert rebuilt(town) == []


def ask_and_sync(window: Window, application: str, number: int) -> None:
    window.ask(application, number)
    window.agent.once()


def test_opened_online_and_at_two_windows_at_once(town: Town) -> None:
    first, second = town.windows
    for number in range(1, 7):
        citizen, begun = town.begin(number)
        town.save(citizen, begun, "小满面馆")
        for window in town.windows:
            window.knows(number)
        at_once(
            partial(town.online.open, citizen, begun),
            partial(ask_and_sync, first, begun, number),
            partial(ask_and_sync, second, begun, number),
        )
        town.level()
        assert len(town.check(begun)) == 1
        town.come_to_rest(citizen, begun)
    assert rebuilt(town) == []


def owner_moved_before_its_entry(self: Applications, hall: str, application: str) -> None:
    """A planted bug: the owner changes in a transaction of its own, before there is an entry that says so."""
    with self.side.unit("platform", None, stream_to(hall)) as unit:
        held = queries.locked(unit.conn, application)
        assert held is not None
        if held.online and held.wish == hall and not held.is_open(unit.now):
            moved = tables.applications.update().where(tables.applications.c.id == application)
            unit.conn.execute(moved.values(owner=hall))
            unit.committed = True
    ANSWER(self, hall, application)


ANSWER = Applications._answer


def test_an_owner_moved_before_its_entry_is_found(town: Town) -> None:
    citizen, begun = town.begin(1)
    with patch.object(Applications, "_answer", owner_moved_before_its_entry):
        play(town, citizen, begun, 1)
        with pytest.raises(AssertionError):
            town.come_to_rest(citizen, begun)


def test_the_table_lets_no_turn_be_given_twice(town: Town) -> None:
    """A planted bug: the platform decides on what it read before somebody else's turn."""
    citizen, begun = town.begin(1)
    town.save(citizen, begun, "小满面馆")
    stale = town.stands(begun)
    town.windows[0].ask(begun, 1)
    town.level()
    decided = model.decide_open(stale, {})
    assert isinstance(decided, list)
    with town.platform.side.unit(citizen) as unit, pytest.raises(ValueError, match="given before"):
        unit.append(decided)
    assert town.check(begun) == ["LJ01"]
