"""The board as the hall sees and hears it: real QML, a real SQLite hall, threads that really run."""

import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import PySide6
import pytest
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kiosk.board.announcer import Announcer
from kiosk.board.app import QML, open_window
from kiosk.board.board import Board
from kiosk.board.board_model import BoardModel, BoardPlace
from kiosk.board.scene import BoardHall, Scene, SeenCall, SeenWindow, Snapshot
from shared.devices.voice.ports import Language
from shared.people.model import Evidence
from shared.qt import probe_sight, qmltypes
from shared.qt.jobs import Jobs
from shared.qt.theme import dress, theme_of
from shared.qt.translations import Translations
from shared.queueing.model import MINUTE, Ticket, WindowState
from shared.queueing.queries import LineStatus
from shared.queueing.service import Queue
from tests.halls import OPENING, SETUP, ZONE, make_hall, person

PLACE = BoardPlace(
    "临江市政务服务大厅 · 一楼综合区",
    ZONE,
    60 * MINUTE,
    notices=("今日 11:30–13:30 午间不休息，值班窗口照常办理。",),
    phones="https://zwfw.linjiang.gov.cn/board/LJ01",
)
SECONDS = 5000


class VoiceThatTakesItsTime:
    """Takes 30 ms a sentence and notes when each begins and ends."""

    def __init__(self) -> None:
        self.notes: list[tuple[str, str]] = []
        self.threads: set[int] = set()

    def say(self, text: str, _language: Language = "zh_CN") -> bool:
        self.notes.append(("begin", text))
        self.threads.add(threading.get_ident())
        time.sleep(0.03)
        self.notes.append(("end", text))
        return True


@pytest.fixture
def model(qtbot: QtBot) -> BoardModel:
    return BoardModel(PLACE, OPENING)


@pytest.fixture
def engine(qapp: object, in_chinese: Translations, model: BoardModel) -> Iterator[QQmlApplicationEngine]:
    dress(qapp)  # type: ignore[arg-type]  # pytest-qt promises a QApplication
    engine = QQmlApplicationEngine()
    open_window(engine, model).show()
    yield engine
    delete(engine)  # before the model it shows


@pytest.fixture
def desk(qapp: object, in_chinese: Translations) -> Iterator[tuple[QQmlApplicationEngine, BoardModel]]:
    """The display of one window."""
    dress(qapp)  # type: ignore[arg-type]  # as above
    model = BoardModel(replace(PLACE, one_window=True), OPENING)
    engine = QQmlApplicationEngine()
    open_window(engine, model).show()
    yield engine, model
    delete(engine)


def window_of(engine: QQmlApplicationEngine) -> QQuickWindow:
    """The board's window, asked for anew: PySide forgets a window with the first item that was asked for its."""
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    return window


def seen(name: str) -> probe_sight.Seen:
    found = probe_sight.find(name)
    assert found is not None, name
    return found


def scene(lines: int, calls: int, missed: int = 2) -> Scene:
    name = "人力资源和社会保障及住房公积金综合服务专区"
    statuses = tuple(
        LineStatus(chr(65 + n), name[: 4 + n], 105, 105, 210 * MINUTE, 0, 1) for n in range(lines)
    )
    called = tuple(
        SeenCall(f"t{n}", f"A{n:03d}", "12 号窗口", "张**", OPENING, 1, True) for n in range(calls)
    )
    return Scene(OPENING, Snapshot(OPENING, called, statuses, tuple(f"B{n:03d}" for n in range(missed))))


def test_calls_come_onto_the_screen_and_are_said_twice_each_and_never_two_at_once(
    qtbot: QtBot, engine: QQmlApplicationEngine, model: BoardModel, database_url: str
) -> None:
    side, voice, jobs = make_hall(database_url), VoiceThatTakesItsTime(), Jobs()
    queue, hall = Queue(side, SETUP), BoardHall(side, SETUP)
    queue.open_window("5", "li")
    queue.open_window("6", "wu")
    for serial, name in ((1, "张小满"), (2, "李建国")):
        assert isinstance(queue.take_ticket(person(serial, name), "A", Evidence.ID_CARD, "kiosk-1"), Ticket)
    board = Board(hall, model, Announcer(voice, hall.windows, jobs, parent=model), jobs, side.clock)
    try:
        qtbot.waitUntil(lambda: seen("line_A").visible, timeout=SECONDS)
        assert seen("welcome").visible
        assert not seen("currentNumber").visible
        qtbot.waitUntil(lambda: jobs.under_way == 0, timeout=SECONDS)
        queue.call_next("5", "li")
        queue.call_next("6", "wu")
        qtbot.waitUntil(lambda: len(voice.notes) == 8, timeout=SECONDS)
        qtbot.waitUntil(lambda: seen("currentNumber").text == "A002", timeout=SECONDS)
        qtbot.wait(100)
    finally:
        jobs.close(2000)
    first, second = "请A001号到5号窗口", "请A002号到6号窗口"
    assert voice.notes == [
        (what, text) for text in (first, first, second, second) for what in ("begin", "end")
    ]
    assert threading.get_ident() not in voice.threads
    assert seen("currentNumber").visible
    assert seen("currentWindow").text == "6 号窗口"
    assert seen("currentName").text == "李**"
    assert seen("lastAnnouncement").text == second
    texts = probe_sight.visible_texts()
    assert "张**" in texts
    assert not [text for text in texts if "小满" in text or "建国" in text]
    assert probe_sight.page() == "boardPage"
    del board


@pytest.mark.parametrize("size", [(1920, 1080), (1366, 768), (1080, 1920), (3840, 2160)])
@pytest.mark.parametrize(("lines", "calls", "missed"), [(4, 6, 2), (12, 6, 12), (1, 0, 0), (26, 6, 2)])
def test_everything_stays_on_the_screen_and_nothing_lies_over_another(
    qtbot: QtBot,
    engine: QQmlApplicationEngine,
    model: BoardModel,
    size: tuple[int, int],
    lines: int,
    calls: int,
    missed: int,
) -> None:
    window_of(engine).resize(*size)
    model.put(scene(lines, calls, missed))
    names = [f"line_{chr(65 + n)}" for n in range(lines)]
    names += [f"call_{n}" for n in range(calls - 1)]
    names += ["currentNumber", "currentWindow", "currentName"] if calls else ["welcome"]
    names += ["missedNotice"] if missed else []
    names += ["hallNotice", "phoneCode"]
    qtbot.waitUntil(lambda: all(seen(name).visible for name in names), timeout=SECONDS)
    qtbot.wait(50)
    window = window_of(engine)
    ground = window.contentItem()
    boxes = {
        item.objectName(): item.mapRectToScene(item.boundingRect())
        for item in items(ground)
        if item.objectName() in names
    }
    assert set(boxes) == set(names)
    for name, box in boxes.items():
        assert ground.boundingRect().adjusted(-1, -1, 1, 1).contains(box), name
    ordered = list(boxes)
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            lap = boxes[one].intersected(boxes[other])
            assert lap.width() < 2 or lap.height() < 2, (one, other)


@pytest.mark.parametrize("size", [(960, 360), (1920, 1080), (1080, 1920), (1366, 768)])
@pytest.mark.parametrize("number", ["A001", ""])
def test_the_display_of_a_window_keeps_everything_in_place(
    qtbot: QtBot, desk: tuple[QQmlApplicationEngine, BoardModel], size: tuple[int, int], number: str
) -> None:
    engine, model = desk
    window_of(engine).resize(*size)
    walking = SeenCall("t", number, "5 号窗口", "张**", OPENING, 1, walking=True)
    shown = SeenWindow("社会保险与住房公积金综合窗口", WindowState.OPEN, walking if number else None)
    snapshot = scene(2, 1).snapshot
    assert snapshot is not None
    model.put(Scene(OPENING, replace(snapshot, desk=shown)))
    strip = size[0] > 2 * size[1]
    names = ["deskName", "deskDoing", *(["deskNumber"] if number else [])]
    names += [] if strip else ["line_A", "line_B", "deskMissed", "hallNotice", "clock"]
    qtbot.waitUntil(lambda: all(seen(name).visible for name in names), timeout=SECONDS)
    qtbot.wait(50)
    window = window_of(engine)
    ground = window.contentItem()
    boxes = {
        item.objectName(): item.mapRectToScene(item.boundingRect())
        for item in items(ground)
        if item.objectName() in names
    }
    for name, box in boxes.items():
        assert ground.boundingRect().adjusted(-1, -1, 1, 1).contains(box), name
    for one, other in combinations(boxes, 2):
        lap = boxes[one].intersected(boxes[other])
        assert lap.width() < 2 or lap.height() < 2, (one, other)
    assert set(boxes) == set(names)


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    yield item
    for child in item.childItems():
        yield from items(child)


def test_the_notices_say_what_to_do(qtbot: QtBot, engine: QQmlApplicationEngine, model: BoardModel) -> None:
    model.put(scene(4, 1, missed=2))
    wanted = {"过号请到导服台（60 分钟内）", "B000 · B001"}
    qtbot.waitUntil(lambda: wanted <= set(probe_sight.visible_texts()), timeout=SECONDS)
    assert not seen("staleNotice").visible
    model.put(Scene(OPENING, scene(4, 1).snapshot, since=OPENING))
    qtbot.waitUntil(lambda: seen("staleNotice").visible, timeout=SECONDS)
    wanted = {"数据暂未更新，以窗口叫号为准", "以上为 09:00 的情况"}
    qtbot.waitUntil(lambda: wanted <= set(probe_sight.visible_texts()), timeout=SECONDS)


@pytest.mark.parametrize("reduced", [False, True])
def test_a_call_pulses_twice_and_not_in_reduced_motion(
    qtbot: QtBot, engine: QQmlApplicationEngine, model: BoardModel, reduced: bool
) -> None:
    theme = theme_of(engine)
    theme.setProperty("reducedMotion", reduced)
    model.put(scene(4, 2))
    window = window_of(engine)
    panel = next(i for i in items(window.contentItem()) if i.objectName() == "currentNumber")
    while panel.property("pulses") is None:
        panel = panel.parentItem()
    peaks: list[float] = []
    panel.scaleChanged.connect(lambda: peaks.append(panel.scale()))
    model.put(Scene(OPENING, scene(4, 2).snapshot, pulses=1))
    qtbot.wait(700)
    theme.setProperty("reducedMotion", False)
    assert panel.scale() == 1
    assert bool(peaks) is not reduced
    if peaks:
        assert 1.0 < max(peaks) <= 1.03


def test_qmllint_finds_nothing(tmp_path: Path) -> None:
    modules = qmltypes.python_modules(["kiosk.board", "shared.qt.theme"])
    qmltypes.write(tmp_path, [one for module in modules for one in qmltypes.registered(module)])
    files = [str(file) for file in sorted(QML.glob("*.qml"))]
    lint = Path(PySide6.__file__).parent / "qmllint"
    command = [str(lint), "-W", "0", "-I", str(tmp_path), "-I", str(lint.parent / "Qt" / "qml"), *files]
    run = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
