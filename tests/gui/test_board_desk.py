"""A board for some windows: what it reads, what it says, and the display of one window."""

from dataclasses import replace

import pytest

from kiosk.board.announcing import Announcing, heard
from kiosk.board.app import place_of
from kiosk.board.board_model import BoardPlace, derive_board
from kiosk.board.scene import (
    SHOWN_CALLS,
    BoardHall,
    Scene,
    SeenCall,
    SeenWindow,
    Snapshot,
    calls_of,
    heard_now,
    taken_in,
)
from shared.config import load_settings
from shared.db.unit import Side
from shared.people.model import Evidence
from shared.queueing.model import MINUTE, Ticket, WindowState
from shared.queueing.service import Queue
from tests.halls import OPENING, RESOURCES, SETUP, ZONE, HandClock, make_hall, person

CALL = SeenCall("d-A001", "A001", "5 号窗口", "张**", OPENING, 1, walking=True)
SERVED = SeenCall("d-A001", "A001", "5 号窗口", "张**", OPENING, 1, walking=False)


@pytest.fixture
def side(database_url: str, clock: HandClock) -> Side:
    return make_hall(database_url, clock)


@pytest.fixture
def queue(side: Side) -> Queue:
    queue = Queue(side, SETUP)
    assert queue.open_window("5", "li") == "5"
    assert queue.open_window("6", "wu") == "6"
    return queue


def taken(queue: Queue, serial: int, line: str) -> Ticket:
    ticket = queue.take_ticket(person(serial, "张小满"), line, Evidence.ID_CARD, "kiosk-1")
    assert isinstance(ticket, Ticket)
    return ticket


def place(notices: tuple[str, ...] = ()) -> BoardPlace:
    return BoardPlace("临江市政务服务大厅", ZONE, 60 * MINUTE, notices, 12_000)


def test_a_board_of_some_windows_shows_and_says_their_calls_only(side: Side, queue: Queue) -> None:
    end = BoardHall(side, SETUP).end()
    taken(queue, 1, "A")
    taken(queue, 2, "B")
    queue.call_next("5", "li")
    queue.call_next("6", "wu")
    entries, _ = BoardHall(side, SETUP).feed.poll(end)
    for shown, calls, lines in [
        (frozenset[str](), ["B001", "A001"], ["A", "B", "Y"]),
        (frozenset({"5"}), ["A001"], ["A", "Y"]),
        (frozenset({"6"}), ["B001"], ["A", "B", "Y"]),
        (frozenset({"5", "6"}), ["B001", "A001"], ["A", "B", "Y"]),
    ]:
        hall = BoardHall(side, SETUP, shown)
        snapshot = hall.read()
        assert sorted(call.number for call in snapshot.calls) == sorted(calls)
        assert [line.code for line in snapshot.lines] == lines
        turns = heard(Announcing(), entries, hall.windows).turns
        assert sorted(turn.call.number for turn in turns) == sorted(calls)
        assert (snapshot.desk is not None) is (len(shown) == 1)


def test_a_missed_number_stands_on_the_boards_of_its_line(side: Side, queue: Queue) -> None:
    ticket = taken(queue, 2, "B")
    queue.call_next("6", "wu")
    queue.miss(ticket.id, "wu")
    assert BoardHall(side, SETUP, frozenset({"5"})).read().missed == ()
    assert BoardHall(side, SETUP, frozenset({"6"})).read().missed == ("B001",)


def test_the_display_of_a_window_follows_its_ticket(side: Side, queue: Queue) -> None:
    hall = BoardHall(side, SETUP, frozenset({"5"}))

    def seen() -> tuple[WindowState, str, bool]:
        desk = hall.read().desk
        assert desk is not None
        return (
            desk.state,
            "" if desk.call is None else desk.call.number,
            bool(desk.call and desk.call.walking),
        )

    assert seen() == (WindowState.OPEN, "", False)
    ticket = taken(queue, 1, "A")
    queue.call_next("5", "li")
    assert seen() == (WindowState.OPEN, "A001", True)
    queue.begin_serving(ticket.id, "li")
    assert seen() == (WindowState.OPEN, "A001", False)
    queue.finish(ticket.id, "li")
    assert seen() == (WindowState.OPEN, "", False)
    queue.close_window("5", "li")
    assert seen() == (WindowState.CLOSED, "", False)


@pytest.mark.parametrize(
    ("state", "call", "tone", "doing", "number"),
    [
        (WindowState.OPEN, CALL, "call", "Please come to this window", "A001"),
        (WindowState.OPEN, SERVED, "serve", "Being served", "A001"),
        (WindowState.PAUSED, SERVED, "serve", "Being served", "A001"),
        (WindowState.OPEN, None, "rest", "Please wait for your number", ""),
        (WindowState.PAUSED, None, "rest", "Paused, back in a moment", ""),
        (WindowState.CLOSED, None, "rest", "Closed", ""),
    ],
)
def test_what_stands_above_a_window(
    state: WindowState, call: SeenCall | None, tone: str, doing: str, number: str
) -> None:
    snapshot = Snapshot(OPENING, desk=SeenWindow("5 号窗口", state, call))
    desk = derive_board(Scene(OPENING, snapshot), place()).desk
    assert desk is not None
    assert (desk.name, desk.tone, desk.doing, desk.number) == ("Window 5", tone, doing, number)
    assert desk.person == ("张**" if call else "")


def test_names_can_be_left_out_everywhere(side: Side, queue: Queue) -> None:
    taken(queue, 1, "A")
    queue.call_next("5", "li")
    for shown in (frozenset[str](), frozenset({"5"})):
        assert "张" in repr(BoardHall(side, SETUP, shown).read())
        assert "张" not in repr(BoardHall(side, SETUP, shown, names=False).read())


def test_a_name_is_read_wherever_it_may_be_shown(side: Side, queue: Queue, clock: HandClock) -> None:
    for serial in range(1, 10):
        ticket = taken(queue, serial, "A")
        assert isinstance(queue.call_next("6" if serial == 1 else "5", "wu" if serial == 1 else "li"), Ticket)
        if serial > 1:
            queue.begin_serving(ticket.id, "li")
            queue.finish(ticket.id, "li")
        clock.advance(MINUTE)
    calls = BoardHall(side, SETUP).read().calls
    assert [call.number for call in calls] == [f"A{n:03d}" for n in range(9, 0, -1)]
    assert [call.name for call in calls] == ["张**"] * SHOWN_CALLS + [""] * 2 + ["张**"]
    assert [call.at for call in calls] == [OPENING + n * MINUTE for n in range(8, -1, -1)]


def test_notices_take_turns() -> None:
    notices = ("一", "二", "三")
    at = [derive_board(Scene(OPENING + s * 1000), place(notices=notices)) for s in range(0, 48, 6)]
    turns = [(one.notice, one.notice_at) for one in at]
    assert turns[0] == turns[1]
    assert len(set(turns)) == 3
    assert len(set(turns[:6:2])) == 3
    assert turns[6] == turns[0]
    alone = derive_board(Scene(OPENING), place(notices=("一",)))
    assert (alone.notice, alone.notice_at) == ("一", "")
    assert derive_board(Scene(OPENING), place()).notice == ""


def test_the_settings_say_which_board_this_is() -> None:
    settings = load_settings(RESOURCES / "demo" / "hall.toml", {})
    told = place_of(settings, settings.queue.setup())
    assert told.phones == "http://127.0.0.1:8600/board/LJ01"
    assert told.one_window is False


def test_a_call_stands_on_the_screen_before_the_hall_is_read_again(side: Side, queue: Queue) -> None:
    for shown in (frozenset[str](), frozenset({"5"})):
        hall = BoardHall(side, SETUP, shown)
        before, end = taken_in(Scene(OPENING), hall.read()), hall.end()
        ticket = taken(queue, 5 + len(shown), "A")
        queue.call_next("5", "li")
        entries, end = hall.feed.poll(end)
        scene = heard_now(before, entries, hall)
        called = calls_of(scene)[0]
        assert (called.number, called.window, called.walking) == (ticket.label, "5 号窗口", True)
        assert (scene.pulses, scene.latest) == (before.pulses + 1, ticket.id)
        read = taken_in(scene, hall.read())
        assert calls_of(read)[0] == replace(called, name="张**")
        assert read.pulses == scene.pulses
        if shown:
            desk = derive_board(scene, place()).desk
            assert desk is not None
            assert (desk.tone, desk.number) == ("call", ticket.label)
        queue.recall(ticket.id, "li")
        entries, end = hall.feed.poll(end)
        again = heard_now(read, entries, hall)
        assert (calls_of(again)[0].calls, calls_of(again)[0].name, again.pulses) == (
            2,
            "张**",
            read.pulses + 1,
        )
        assert taken_in(again, hall.read()).pulses == again.pulses
        queue.begin_serving(ticket.id, "li")
        queue.finish(ticket.id, "li")


def test_what_is_over_in_the_same_breath_or_elsewhere_is_not_shown(side: Side, queue: Queue) -> None:
    hall = BoardHall(side, SETUP, frozenset({"5"}))
    before, end = taken_in(Scene(OPENING), hall.read()), hall.end()
    ticket = taken(queue, 1, "A")
    queue.call_next("5", "li")
    queue.begin_serving(ticket.id, "li")
    taken(queue, 2, "B")
    queue.call_next("6", "wu")
    entries, _ = hall.feed.poll(end)
    assert heard_now(before, entries, hall) == before
    assert heard_now(Scene(OPENING), entries, hall) == Scene(OPENING)
