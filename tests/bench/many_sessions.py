"""What the kiosk's memory holds after many visits: `python -m tests.bench.many_sessions 2000`, one JSON line.

Whole visits through the real session and its pages, offscreen, small and without motion; each is another citizen's
card, and takes a number (printed), looks at what is under way, asks the guide, or breaks off. The clock stands but
for what each visit moves it. The devices and the hall's SQLite file are in the same process; of what the emulated
printer keeps for tests, nothing is kept.
"""

import gc
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

import psutil
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from kiosk.viewmodels.access import AccessModel
from shared.devices.cards.samples import load
from shared.devices.cards.watch import Placed, Removed
from shared.qt.compile_translations import compile_translations
from shared.qt.look import Mode
from tests.halls import resident_number
from tests.qml.kiosk_terminal import ZHANG, KioskWorld, kiosk_world

FIRST = 200
"""Sessions after which caches are full and every page was met."""

PATIENCE_MS = 30_000
LEFT_BUTTON, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def uss() -> int:
    """Bytes that are this process's alone, with nothing left that only waits to be collected."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    held: int = psutil.Process().memory_full_info().uss
    return held


def held_after(sessions: int, also: Callable[[int], None] = lambda _number: None) -> Iterator[int]:
    """Lets so many citizens come; the USS after FIRST of them (or a third of fewer), and at the end."""
    marks = {min(FIRST, sessions // 3), sessions}
    app = QGuiApplication(sys.argv[:1])
    qt_api.set_qt_api("pyside6")  # type: ignore[no-untyped-call]  # the plug-in has no types
    raising: Any = SimpleNamespace(config=SimpleNamespace(getini=lambda _name: "true"))
    with TemporaryDirectory() as name:
        folder = Path(name)
        compile_translations(folder)
        database = f"sqlite:///{folder / 'hall.db'}"
        with kiosk_world(app, QtBot(raising), folder, database, folder, (270, 480)) as world:
            for number in range(1, sessions + 1):
                _visit(world, number)
                also(number)
                if number in marks:
                    yield uss()


def _visit(world: KioskWorld, number: int) -> None:
    session = world.terminal.session
    access = session.access
    assert isinstance(access, AccessModel)
    access.put_on(Mode.REDUCED_MOTION)
    day, serial = divmod(number, 900)
    born = f"19{60 + day}-03-12"
    card = replace(load(ZHANG), number=resident_number("370102", born, serial + 1), birth=born)
    if number % 4 == 0:
        _tap(world, "tileGuide", "guide")
    session.take_card_event(Placed(card))
    match number % 4:
        case 0:
            _until(world, lambda: session.scene.nav.known)
        case 1:
            _there(world, "lines")
            _tap(world, "line_A", "ticketTaken")
        case 2:
            _there(world, "lines")
            _tap(world, "back", "home")
            _tap(world, "tileProgress", "progress")
        case _:
            _there(world, "lines")
    session.take_card_event(Removed())
    session.leave()
    _there(world, "home")
    world.slips.slips.clear()
    world.clock.advance(2_000)


def _tap(world: KioskWorld, name: str, then: str) -> None:
    _until(world, lambda: world.find(name) is not None)
    item = world.item(name)
    middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mouseClick(world.terminal.window, LEFT_BUTTON, NO_KEY, middle)
    _there(world, then)


def _there(world: KioskWorld, page: str) -> None:
    _until(world, lambda: not world.terminal.session.scene.busy and world.find(f"page_{page}") is not None)


def _until(world: KioskWorld, holds: Callable[[], bool]) -> None:
    for _ in range(PATIENCE_MS):
        if holds():
            return
        QTest.qWait(1)
    raise AssertionError(f"it did not come; {world.page()} shows {world.texts()}")


_leaked: list[bytes] = []


def main(words: list[str]) -> None:
    """`leak` plants one: 300 KB a session."""
    leak = "leak" in words[1:]
    first, last = held_after(int(words[0]), lambda _: _leaked.append(os.urandom(300_000)) if leak else None)
    sys.stdout.write(json.dumps({"first": first, "last": last}) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
    sys.stdout.flush()
