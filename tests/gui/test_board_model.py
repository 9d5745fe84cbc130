"""The board without its QML: what is shown, what is said, and what a lost database leaves on the screen."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from kiosk.board.announcer import Announcer
from kiosk.board.board import Board
from kiosk.board.board_model import BoardModel, BoardPlace, derive_board
from kiosk.board.scene import BoardHall, Scene, SeenCall, Snapshot, calls_of, taken_in
from shared.db.unit import Side
from shared.devices.voice.ports import Language, Voice, VoiceUnavailable
from shared.people import service as people
from shared.people.model import Evidence
from shared.qt.jobs import HandExecutor, Jobs, Ticker
from shared.qt.translations import Translations
from shared.queueing.model import MINUTE, Ticket
from shared.queueing.queries import LineStatus
from shared.queueing.service import Queue
from tests.halls import OPENING, SETUP, ZONE, HandClock, make_hall, person
from tests.outages import bring_back, take_away

PLACE = BoardPlace("临江市政务服务大厅", ZONE, 60 * MINUTE)


def call(number: str, at: int = OPENING, calls: int = 1, walking: bool = True) -> SeenCall:
    return SeenCall(f"d-{number}", number, "5 号窗口", "张**", at, calls, walking)


class RecordingVoice:
    def __init__(self) -> None:
        self.said: list[str] = []

    def say(self, text: str, _language: Language = "zh_CN") -> bool:
        self.said.append(text)
        return True


class VoiceWithoutASynthesizer:
    def __init__(self) -> None:
        self.asked = 0

    def say(self, _text: str, _language: Language = "zh_CN") -> bool:
        self.asked += 1
        raise VoiceUnavailable("espeak-ng is missing")


@pytest.fixture
def side(database_url: str, clock: HandClock) -> Side:
    return make_hall(database_url, clock)


@pytest.fixture
def queue(side: Side) -> Queue:
    queue = Queue(side, SETUP)
    assert queue.open_window("5", "li") == "5"
    assert queue.open_window("6", "wu") == "6"
    return queue


@pytest.fixture
def hand(qtbot: QtBot) -> HandExecutor:
    return HandExecutor()


def settle(hand: HandExecutor, board: Board) -> None:
    """All that is due happens: the journal is looked at, the hall is read, sentences are said."""
    for ticker in board.findChildren(Ticker):
        ticker.tick()
    hand.drain()


def taken(queue: Queue, serial: int, name: str = "张小满") -> Ticket:
    ticket = queue.take_ticket(person(serial, name), "A", Evidence.ID_CARD, "kiosk-1")
    assert isinstance(ticket, Ticket)
    return ticket


def opened(side: Side, hand: HandExecutor, voice: Voice) -> tuple[Board, BoardModel, BoardHall]:
    jobs, seen = Jobs(hand), BoardHall(side, SETUP)
    model = BoardModel(PLACE, side.clock.now())
    board = Board(seen, model, Announcer(voice, seen.windows, jobs, parent=model), jobs, side.clock)
    settle(hand, board)
    return board, model, seen


def numbers(model: BoardModel) -> list[str]:
    return [row.number for row in model.shown.calls]


def test_before_the_first_call_the_board_shows_lines_and_no_number(
    side: Side, queue: Queue, hand: HandExecutor
) -> None:
    taken(queue, 1)
    _, model, _ = opened(side, hand, RecordingVoice())
    assert (model.shown.number, model.shown.calls, model.shown.missed) == ("", (), "")
    assert [(line.code, line.waiting, line.minutes, line.served) for line in model.shown.lines] == [
        ("A", 1, 0, True),
        ("B", 0, 0, True),
        ("Y", 0, 0, True),
    ]


def test_a_call_is_shown_masked_pulses_and_is_said_twice(
    side: Side, queue: Queue, hand: HandExecutor
) -> None:
    voice = RecordingVoice()
    taken(queue, 1)
    board, model, _ = opened(side, hand, voice)
    assert isinstance(queue.call_next("5", "li"), Ticket)
    settle(hand, board)
    assert (model.shown.number, model.shown.name, model.shown.pulses) == ("A001", "张**", 1)
    assert voice.said == ["请A001号到5号窗口"] * 2
    assert model.property("announcement") == "请A001号到5号窗口"
    settle(hand, board)
    assert (len(voice.said), model.shown.pulses) == (2, 1)


def test_what_was_called_before_the_board_was_there_is_shown_and_not_said(
    side: Side, queue: Queue, hand: HandExecutor
) -> None:
    voice = RecordingVoice()
    taken(queue, 1)
    queue.call_next("5", "li")
    _, model, _ = opened(side, hand, voice)
    assert (model.shown.number, model.shown.pulses, voice.said) == ("A001", 0, [])


def test_a_recalled_ticket_comes_to_the_front_and_a_missed_one_goes_to_the_notice(
    side: Side, queue: Queue, hand: HandExecutor, clock: HandClock
) -> None:
    voice = RecordingVoice()
    first, _ = taken(queue, 1), taken(queue, 2, "李建国")
    board, model, _ = opened(side, hand, voice)
    queue.call_next("5", "li")
    clock.advance(MINUTE)
    queue.call_next("6", "wu")
    settle(hand, board)
    assert (model.shown.number, numbers(model)) == ("A002", ["A001"])
    queue.recall(first.id, "li")
    settle(hand, board)
    assert (model.shown.number, numbers(model), model.shown.pulses) == ("A001", ["A002"], 2)
    assert voice.said[-2:] == ["请A001号到5号窗口"] * 2
    queue.miss(first.id, "li")
    settle(hand, board)
    assert (model.shown.number, numbers(model), model.shown.missed) == ("A002", [], "A001")
    assert model.shown.pulses == 2
    clock.advance(61 * MINUTE)
    settle(hand, board)
    assert model.shown.missed == ""


def test_the_name_of_an_erased_person_is_empty(side: Side, queue: Queue, hand: HandExecutor) -> None:
    ticket = taken(queue, 1)
    queue.call_next("5", "li")
    people.erase(side, ticket.person, "clerk")
    _, model, _ = opened(side, hand, RecordingVoice())
    assert (model.shown.number, model.shown.name) == ("A001", "")


def test_while_the_database_is_away_the_last_state_stays_with_its_time(
    side: Side, queue: Queue, hand: HandExecutor, clock: HandClock
) -> None:
    taken(queue, 1)
    queue.call_next("5", "li")
    board, model, _ = opened(side, hand, RecordingVoice())
    assert model.shown.stale_since == ""
    take_away(side.engine)
    clock.advance(10 * MINUTE)
    settle(hand, board)
    board.tick()
    assert (model.shown.number, model.shown.stale_since, model.shown.clock) == ("A001", "09:00", "09:10")
    bring_back(side.engine)
    settle(hand, board)
    assert model.shown.stale_since == ""


def test_a_mute_voice_is_logged_once_and_stops_nothing(
    side: Side, queue: Queue, hand: HandExecutor, caplog: pytest.LogCaptureFixture
) -> None:
    voice = VoiceWithoutASynthesizer()
    taken(queue, 1)
    taken(queue, 2, "李建国")
    board, model, _ = opened(side, hand, voice)
    queue.call_next("5", "li")
    queue.call_next("6", "wu")
    settle(hand, board)
    assert (voice.asked, model.shown.number) == (4, "A002")
    assert [record.message for record in caplog.records] == ["the board is mute: espeak-ng is missing"]


@pytest.mark.parametrize(
    ("before", "after", "pulses"),
    [
        (None, (call("A001"),), 0),
        ((), (call("A001"),), 1),
        ((call("A001"),), (call("A001"),), 0),
        ((call("A001"),), (call("A001", calls=2),), 1),
        ((), (call("A001", walking=False),), 0),
        ((call("A002"), call("A001")), (call("A001"),), 0),
    ],
)
def test_only_what_was_called_before_our_eyes_pulses(
    before: tuple[SeenCall, ...] | None, after: tuple[SeenCall, ...], pulses: int
) -> None:
    scene = Scene(OPENING, None if before is None else Snapshot(OPENING, before))
    assert taken_in(scene, Snapshot(OPENING, after)).pulses == pulses


def test_a_recalled_ticket_stands_first_only_while_its_citizen_walks() -> None:
    calls = (call("A003"), call("A002"), call("A001"))
    scene = Scene(OPENING, Snapshot(OPENING, calls), latest="d-A001")
    assert [one.number for one in calls_of(scene)] == ["A001", "A003", "A002"]
    arrived = replace(scene, snapshot=Snapshot(OPENING, (*calls[:2], call("A001", walking=False))))
    assert [one.number for one in calls_of(arrived)] == ["A003", "A002", "A001"]


def test_words_follow_the_language(in_chinese: Translations) -> None:
    line = LineStatus("A", "综合受理", 2, 2, 2 * MINUTE + 1, 0, 1)
    scene = Scene(OPENING, Snapshot(OPENING, (call("A001"),), (line,), tuple(f"A{n:03d}" for n in range(12))))
    chinese = derive_board(scene, PLACE)
    assert (chinese.day, chinese.window, chinese.lines[0].minutes) == ("11月24日 星期二", "5 号窗口", 3)
    assert chinese.missed.endswith("A009 …")
    in_chinese.switch("en")
    english = derive_board(scene, PLACE)
    assert (english.day, english.window) == ("Tuesday, 24 November", "Window 5")


def test_the_rows_keep_to_the_rules_of_a_model(qtbot: QtBot) -> None:
    model = BoardModel(PLACE, OPENING)
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(rows, fatal) for rows in (model.call_rows, model.line_rows)]
    for count in (0, 3, 3, 6, 1):
        calls = tuple(call(f"A{n:03d}", OPENING + count) for n in range(count))
        model.put(Scene(OPENING, Snapshot(OPENING, calls)))
        assert model.call_rows.rowCount() == max(0, count - 1)
    assert len(testers) == 2
