"""The whole kiosk in a real window that fills an X screen, and what must hold of it at any moment."""

import json
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace, TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QPointF, QRectF, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qt_compat import qt_api
from pytestqt.qtbot import QtBot

from kiosk.app import write_on_the_screen
from kiosk.flow import State
from kiosk.hardening import Hardening
from shared.qt.compile_translations import compile_translations
from tests.qml.kiosk_terminal import KioskWorld, kiosk_world
from tests.walks.fingers import Fingers, Place
from tests.x11 import windows

QUIET_SECONDS = 60
"""How long work may keep the kiosk deaf, on a busy machine with paper in the printer."""

LONGEST_WAIT_MS = 600_000
"""Longer than any page waits for somebody who asked for more time."""


@dataclass
class Terminal:
    """What stands before the walker; `faults` is what went wrong behind the pages, as it came."""

    world: KioskWorld
    fingers: Fingers
    display: str
    faults: list[str] = field(default_factory=list)

    @property
    def page(self) -> str:
        return self.world.page()

    @property
    def busy(self) -> bool:
        return self.world.terminal.session.scene.busy

    def touchable(self) -> list[tuple[str, Place]]:
        """What takes a touch, by its name, with a place on it that nothing else lies over."""
        window = self.world.terminal.window
        root, whole = window.contentItem(), QRectF(0, 0, window.width(), window.height())
        found = []
        for item in _shown(root):
            if not item.isEnabled() or item.metaObject().indexOfSignal("tapped()") < 0:
                continue
            there = item.mapRectToScene(QRectF(0, 0, item.width(), item.height())).intersected(whole)
            if there.width() > 4 and there.height() > 4:
                middle = there.center().toPoint()
                name = item.objectName() or str(item.property("text") or item.property("title") or "")
                found.append((name, (middle.x(), middle.y())))
        return sorted(found)

    def place(self, name: str) -> Place:
        """The middle of a thing that has come to rest."""
        middle = self.world._resting(name)
        return middle.x(), middle.y()

    def corner(self, name: str) -> Place:
        """A place near the upper left corner of it."""
        item = self.world.item(name)
        at = item.mapToScene(QPointF(item.width() / 10, item.height() / 10)).toPoint()
        return at.x(), at.y()

    def settle(self) -> None:
        """Until no work keeps it deaf and its page is drawn; AssertionError when that does not come."""
        until = time.monotonic() + QUIET_SECONDS
        while self.busy or self.world.find(f"page_{self.page}") is None:
            if time.monotonic() > until:
                raise AssertionError(f"stuck on {self.page}, {'busy' if self.busy else 'which is not shown'}")
            QTest.qWait(5)

    def hold(self) -> None:
        """What must be true at any moment; AssertionError says what is not."""
        assert not self.faults, self.faults[0]
        mine = [each.title() for each in QGuiApplication.topLevelWindows() if each.isVisible()]
        seen = windows(self.display)
        assert len(seen) == len(mine) == 1, f"windows beside it: {mine}, {list(seen.values())}"

    def left_alone(self) -> None:
        """Nobody is there for as long as any page waits: the first page, and nothing of the visit."""
        session = self.world.terminal.session
        self.world.reader.remove()
        until = time.monotonic() + QUIET_SECONDS
        while session.scene.card_lies:
            assert time.monotonic() < until, "a card lies there for ever that was taken away"
            QTest.qWait(5)
        self.settle()
        session.touched()  # whoever was there last
        self.world.clock.advance(LONGEST_WAIT_MS)
        session.tick()
        self.settle()
        scene = session.scene
        assert scene.nav == State(), f"left alone it stays on {scene.nav.page}"
        assert scene.visitor is None, "somebody is still known on the first page"
        open_veils = [n for n in ("helping", "assisting", "choosing_language") if getattr(scene, n)]
        assert not open_veils, f"over the first page lies {open_veils}"

    def usable(self) -> None:
        """It can be used after all that: a tile leads to its page, and back leads to the first."""
        self.world.terminal.session.touched()
        self.world.wait(lambda: self.world.find("attract") is None)
        for _ in range(3):
            self.fingers.tap(self.place("tileTakeTicket"))
            QTest.qWait(50)
            if self.page != "home":  # the first touch may only have woken it
                break
        assert self.page == "presentCard", f"a tile leads to {self.page}"
        self.settle()
        self.fingers.tap(self.place("back"))
        self.world.wait_page("home")


@contextmanager
def terminal(display: str, size: tuple[int, int] = (540, 960)) -> Iterator[Terminal]:
    """A kiosk at work with all its devices, hardened, on the whole of the X screen."""
    write_on_the_screen()
    app = QGuiApplication(sys.argv[:1])
    qt_api.set_qt_api("pyside6")  # type: ignore[no-untyped-call]  # the plug-in has no types
    raising: Any = SimpleNamespace(config=SimpleNamespace(getini=lambda _name: "true"))
    faults: list[str] = []

    def raised(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        faults.append("".join(traceback.format_exception(kind, error, trace)))

    def said(kind: QtMsgType, where: QMessageLogContext, text: str) -> None:
        if ".qml:" in text or kind in {QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}:
            faults.append(f"{where.category}: {text}")

    sys.excepthook = raised
    with TemporaryDirectory() as folder:
        compile_translations(Path(folder))
        stay = Path(folder) / "kiosk"
        stay.mkdir()
        database = f"sqlite:///{stay / 'hall.db'}"
        with kiosk_world(app, QtBot(raising), stay, database, Path(folder), size) as world:
            hardening = Hardening(app, world.terminal.window)
            world.terminal.window.showFullScreen()
            QTest.qWaitForWindowExposed(world.terminal.window)
            before = qInstallMessageHandler(said)
            fingers = Fingers(world.terminal.window, display)
            yield Terminal(world, fingers, display, faults)
            qInstallMessageHandler(before)
            fingers.close()
            hardening.let_go()


def say(**what: Any) -> None:
    """One JSON line for whoever asked for the walk."""
    sys.stdout.write(json.dumps(what, ensure_ascii=False) + "\n")
    sys.stdout.flush()


def _shown(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from _shown(child)
