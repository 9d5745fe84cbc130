"""A manager's desk for tests: a real hall at half past nine, the real view, and keys to press."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from counter.manager.figures import FigureTable
from counter.manager.view import ManagerView
from shared.bootstrap import HallServices
from shared.config import PlaceSection, Settings
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.qt.jobs import Jobs
from shared.qt.stylesheet import stylesheet
from shared.qt.theme import dress
from shared.queueing.model import MINUTE
from shared.ratings.model import Level
from shared.staff.model import Account, Role
from shared.sync.model import LineState
from tests.gui.counter_desk import services_of, settings_of
from tests.gui.issuing_window import KIOSK_PLACE, changed
from tests.halls import OPENING, HandClock
from tests.print_rights import KIOSK
from tests.report_days import PlayedHall

DAY = "2026-11-24"
MANAGER = Account("chen", "陈主任", [str(Role.MANAGER)])
NOTHING_ELSE = "Nothing else is to be dealt with."
WORDS = "跑了两趟，材料说法不一致"
AT_1042 = OPENING + 102 * MINUTE
LEVEL = LineState(True, OPENING, AT_1042, 0, run_by="counter-5")


@dataclass
class Office:
    """The view under test and the hall behind it."""

    view: ManagerView
    services: HallServices
    played: PlayedHall
    bot: QtBot
    line: list[LineState]
    """How the line stands; a test puts another in its place."""

    def until(self, true: Callable[[], bool], timeout: int = 3000) -> None:
        self.bot.waitUntil(true, timeout=timeout)

    def find(self, name: str) -> QWidget:
        """The visible widget of that name, in the open dialog if there is one."""
        tops = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        dialogs = [top for top in tops if top is not self.view]
        found = [
            each
            for top in (*dialogs, self.view)
            for each in (top, *top.findChildren(QWidget))
            if each.objectName() == name and each.isVisible()
        ]
        assert found, f"{name} is not to be seen"
        return found[0]

    def sees(self, name: str) -> bool:
        try:
            return bool(self.find(name))
        except AssertionError:
            return False

    def text(self, name: str) -> str:
        widget = self.find(name)
        assert isinstance(widget, QLabel | QPushButton)
        return widget.text()

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def table(self, name: str) -> list[list[str]]:
        view = self.find(name)
        assert isinstance(view, QTableView)
        model = view.model()
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def double_click(self, name: str, row: int, column: int) -> None:
        view = self.find(name)
        assert isinstance(view, QTableView)
        spot: QPoint = view.visualRect(view.model().index(row, column)).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    def todos(self) -> list[str]:
        labels = self.find("todoList").findChildren(QLabel)
        shown = [each for each in labels if each.isVisible()]
        return [each.text() for each in sorted(shown, key=lambda each: each.mapToGlobal(QPoint()).y())]

    def picture(self, path: Path) -> None:
        QApplication.processEvents()
        self.view.grab().save(str(path))


def play_morning(services: HallServices, clock: HandClock) -> PlayedHall:
    """A week ago one ticket; today two served, one of them rated badly, one at a window, two waiting."""
    played = PlayedHall(services.hall, clock, services.queue.setup)
    services.staff.create("wangfang", "王芳", [Role.CLERK], "another password", "setup")
    played.day = "2026-11-17"
    played.at(0)
    services.queue.open_window("5", "0512")
    played.take(90)
    played.serve("5", "0512", called=5, walked=1, served=4)
    services.queue.close_window("5", "0512")
    played.day = DAY
    played.at(0)
    services.queue.open_window("5", "0512")
    services.queue.open_window("6", "wangfang")
    for serial in range(1, 4):
        played.take(serial)
    first = played.serve("5", "0512", called=4, walked=1, served=7)
    played.rate(first, Level.VERY_GOOD)
    second = played.serve("6", "wangfang", called=13, walked=1, served=3)
    played.rate(second, Level.BAD, WORDS)
    played.at(18)
    played.take(4, "B")
    played.take(5)
    played.at(20)
    called = played.call("5", "0512")
    played.at(21)
    services.queue.begin_serving(called.id, "0512")
    played.at(30)
    return played


@contextmanager
def open_office(
    qtbot: QtBot, folder: Path, database: str, clock: HandClock, qapp: QApplication, printer: IppEmulator
) -> Iterator[Office]:
    """The manager's view over a hall at half past nine; closed with everything it runs when it is left."""
    dress(qapp)
    qapp.setStyleSheet(stylesheet())
    kiosk = PlaceSection(name=KIOSK, where=KIOSK_PLACE, document_printer=printer.uri)
    settings = Settings(**changed(settings_of(folder, notice_printer=printer.uri), stations=[kiosk]))
    services = services_of(settings, database, clock)
    played = play_morning(services, clock)
    jobs, line = Jobs(), [LEVEL]
    view = ManagerView(services, jobs, MANAGER, lambda: line[0], folder / "reports")
    for model in view.findChildren(FigureTable):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, parent=model)
    view.resize(1760, 1040)
    view.show()
    office = Office(view, services, played, qtbot, line)
    office.until(lambda: office.sees("tileWaiting"))
    yield office
    jobs.close()
    view.close()
    view.deleteLater()
    qapp.sendPostedEvents(None, 0)
    qapp.setStyleSheet("")


def press(key: Qt.Key) -> None:
    """Press a key in the dialog in front."""
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    dialog.activateWindow()
    QTest.keyClick(cast("QWidget | None", dialog.focusWidget()) or dialog, key)
