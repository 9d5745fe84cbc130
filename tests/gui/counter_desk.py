"""A counter for tests: a real SQLite hall with its people, the real window, and keys to press."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot

from counter.app import Counter, Line, Opened
from counter.ports import LookForApplications
from counter.widgets.main_window import MainWindow
from shared.applications.service import Applications
from shared.blanks.service import Blanks
from shared.bootstrap import RESOURCES, HallServices
from shared.cases.service import Cases
from shared.catalogue.loading import load_catalogue
from shared.catalogue.working_days import WorkingCalendar
from shared.codes.service import Codes
from shared.config import (
    DevicesSection,
    HallSection,
    LineSection,
    QueueSection,
    Settings,
    StationSection,
    StorageSection,
    WindowSection,
)
from shared.doubles.service import Doubles
from shared.issuing.desk import IssuingDesk
from shared.issuing.service import Issuing
from shared.journal.entry import Refusal
from shared.people.model import Details, Evidence
from shared.people.sealing import SideKeys
from shared.qt.jobs import Jobs
from shared.qt.smartcard_watching import SmartcardWatching
from shared.qt.stylesheet import stylesheet
from shared.qt.theme import dress
from shared.queueing import queries as queue
from shared.queueing.model import TicketState
from shared.queueing.service import Queue
from shared.ratings.service import Ratings
from shared.sections import fitted
from shared.set_aside.service import SettingAside
from shared.staff.model import Role
from shared.staff.service import Staff
from shared.staff.static_card import StaticCard
from shared.sync.model import LineState
from shared.sync.wire import BegunApplication, Licence, OtherHall
from tests.halls import HandClock, make_hall, person

FOOD_LICENCE = "1137010200418800134000131016000"
CLERK, PASSWORD = "0512", "only-for-tests"
OPEN_LINE = LineState(online=True, since=0, heard_at=None, waiting=0)
CUT_LINE = LineState(online=False, since=0, heard_at=None, waiting=3)


@dataclass
class Store:
    """The shared store of e-licences as the window sees it; tests cut its line."""

    cut: bool = False
    line: LineState | None = None
    watch: Callable[[], LineState] | None = None
    """Looks at the line in the hall's database instead."""
    lacks: set[str] = field(default_factory=set)
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    begun: LookForApplications = lambda _number: []

    def licences(self, number: str, item: str, purpose: str) -> list[Licence] | Refusal:
        self.asked.append((number, item, purpose))
        if self.cut:
            return Refusal("sync.offline")
        held = [
            _licence("id_card", "居民身份证", "公安局", {"number": number}),
            _licence(
                "business_licence",
                "营业执照",
                "市场监督管理局",
                {
                    "name": "临江区小满面馆",
                    "credit_code": "92370102MA3C1L5X9N",
                    "operator": "张小满",
                    "premises": "临江市临江区稻香路 18 号 1 层",
                },
            ),
            _licence("health_certificate", "从业人员健康证明", "卫生健康委员会", {}),
        ]
        return [each for each in held if each.kind not in self.lacks]

    def halls(self) -> list[OtherHall] | Refusal:
        if self.cut:
            return Refusal("sync.offline")
        return [OtherHall(code="LJ02", name="临江高新区政务服务大厅")]

    def applications(self, number: str) -> list[BegunApplication] | Refusal:
        return Refusal("sync.offline") if self.cut else self.begun(number)

    def look(self) -> LineState:
        if self.watch is not None:
            return self.watch()
        return self.line or (CUT_LINE if self.cut else OPEN_LINE)


@dataclass
class Desk:
    """The window under test and the hall behind it."""

    window: MainWindow
    services: HallServices
    jobs: Jobs
    clock: HandClock
    store: Store
    bot: QtBot

    def find(self, name: str) -> QWidget:
        """The visible widget of that name."""
        found = [
            each for each in self._tops() for each in each.findChildren(QWidget, name) if each.isVisible()
        ]
        assert found, f"{name} is not to be seen"
        return found[0]

    def sees(self, name: str) -> bool:
        return any(each.isVisible() for top in self._tops() for each in top.findChildren(QWidget, name))

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key wherever the focus is, and wait until all that follows is done."""
        target = QApplication.focusWidget() or QApplication.activeWindow() or self.window
        QTest.keyClick(target, key, modifier)
        self.settle()

    def type(self, text: str) -> None:
        """Type into whatever has the focus; Chinese comes from the input method, as it does at a desk."""
        target = QApplication.focusWidget()
        assert target is not None, "nothing has the focus"
        if text.isascii():
            QTest.keyClicks(target, text)
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(target, event)
        self.settle()

    def settle(self) -> None:
        """Wait until no job but the tickers' is under way and what they read is shown."""
        QApplication.processEvents()
        self.bot.waitUntil(self._calm, timeout=5000)
        QApplication.processEvents()

    def until(self, true: Callable[[], bool], timeout: int = 5000) -> None:
        self.bot.waitUntil(true, timeout=timeout)

    def text(self, name: str) -> str:
        widget = self.find(name)
        return str(widget.property("text") or getattr(widget, "text", str)())

    def picture(self, path: Path) -> QImage:
        self.settle()
        image = self.window.grab().toImage()
        image.save(str(path))
        return image

    def take_ticket(self, shown: Details, line: str = "A") -> str:
        ticket = self.services.queue.take_ticket(shown, line, Evidence.ID_CARD, "kiosk-1")
        assert not isinstance(ticket, Refusal), ticket
        return ticket.label

    def _calm(self) -> bool:
        return self.jobs.under_way == 0

    def _tops(self) -> list[QWidget]:
        active = QApplication.activeModalWidget()
        return [active] if active is not None else [self.window]


OpenDesk = Callable[..., Desk]
"""Opens a desk with the devices a test names, or the same hall's desk `again` after a crash."""


def settings_of(folder: Path, **devices: str) -> Settings:
    """Settings of a small hall that keeps its files in `folder`."""
    return Settings(
        hall=HallSection(
            code="LJ01", name="临江市政务服务大厅", authority="临江市政务服务中心", seal="行政审批专用章"
        ),
        queue=QueueSection(
            lines=[
                LineSection(code="A", name="综合受理"),
                LineSection(code="B", name="不动产登记"),
                LineSection(code="Y", name="预约", priority="appointment"),
            ],
            windows=[
                WindowSection(id="5", name="5 号窗口", lines=["A", "Y"]),
                WindowSection(id="6", name="6 号窗口", lines=["A", "B", "Y"]),
            ],
            appointment_line="Y",
            head_starts={"appointment": 60, "elderly": 15},
        ),
        storage=StorageSection(files=folder / "files", logs=folder / "logs"),
        station=StationSection(name="counter-5", window="5"),
        devices=fitted(DevicesSection, devices),
    )


def services_of(settings: Settings, url: str, clock: HandClock) -> HallServices:
    """The hall's services over a fresh database, with one clerk."""
    keys = SideKeys.made()
    hall = make_hall(url, clock, keys)
    catalogue = load_catalogue(RESOURCES / "catalogue")
    calendar = WorkingCalendar(catalogue.announced_years)
    services = HallServices(
        settings=settings,
        keys=keys,
        hall=hall,
        catalogue=catalogue,
        calendar=calendar,
        queue=Queue(hall, settings.queue.setup()),
        cases=Cases(hall, catalogue, calendar, settings.hall.case_number),
        issuing=Issuing(hall, lambda document, content: b""),
        desk=IssuingDesk(hall),
        blanks=Blanks(hall, catalogue.stocks),
        ratings=Ratings(hall, calendar),
        codes=Codes(hall),
        staff=Staff(hall, StaticCard(keys.master)),
        applications=Applications(hall),
        doubles=Doubles(hall),
        set_aside=SettingAside(hall),
    )
    services.staff.create(CLERK, "李静", [Role.CLERK], PASSWORD, "setup")
    return services


def open_desk(bot: QtBot, folder: Path, url: str, **devices: str) -> Desk:
    """The counter's window in front of a fresh hall, before anyone signed in."""
    clock = HandClock()
    services = services_of(settings_of(folder, **devices), url, clock)
    return open_again(bot, services, clock)


def open_again(
    bot: QtBot, services: HallServices, clock: HandClock, smartcards: SmartcardWatching | None = None
) -> Desk:
    """The counter's window in front of a hall that stands already."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    dress(app)
    app.setStyleSheet(stylesheet())
    store, jobs, window = Store(), Jobs(), MainWindow()
    opened = Opened(
        services,
        Line(store.licences, store.look, store.halls, store.applications),
        services.hall.feed().end(),
    )
    Counter(window, jobs, lambda: opened, smartcards).start()
    window.show()
    window.activateWindow()
    desk = Desk(window, services, jobs, clock, store, bot)
    desk.until(lambda: desk.sees("account"))
    return desk


def close_desk(desk: Desk) -> None:
    """Take the window down without asking the hall."""
    desk.jobs.close()
    desk.window.ask_before_closing(lambda left: left())
    desk.window.close()
    desk.window.deleteLater()
    QApplication.sendPostedEvents(None, 0)


def sign_in(desk: Desk, password: str = PASSWORD) -> None:
    """Sign the clerk in with the keyboard."""
    desk.find("account").setFocus()
    desk.type(CLERK)
    desk.press(Qt.Key.Key_Tab)
    desk.type(password)
    desk.press(Qt.Key.Key_Return)


def _licence(kind: str, name: str, issuer: str, fields: dict[str, str]) -> Licence:
    return Licence(
        id=f"e-{kind}",
        kind=kind,
        name=name,
        issuer=issuer,
        issued_day="2024-03-01",
        valid_to=None,
        fields=fields,
    )


CITIZEN = person(1)
ELDER = person(2, "王秀英", "1950-05-01")


def begin_food_licence(desk: Desk, shown: Details = CITIZEN) -> str:
    """Take a ticket, call it, begin, and open the food licence by its pinyin initials; gives the number."""
    number = desk.take_ticket(shown)
    desk.press(Qt.Key.Key_F2)
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.sees("itemSearch"))
    desk.type("spjy")
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.sees("materialsTable"))
    return number


TYPED = {
    "contact_phone": "13800005566",
    "floor_area": "86",
    "business_kind": "1",
    "scope": "1",
    "below_dwelling": "1",
    "fume_purifier": "1",
    "network_operation": "1",
    "workers": "5",
    "safety_manager": "李师傅",
}
"""What no source knows; a digit picks a choice."""


def fill_in(desk: Desk, typed: dict[str, str] | None = None) -> None:
    """Type into the fields; what a source filled stays."""
    for name, text in (TYPED if typed is None else typed).items():
        desk.find(f"field_{name}").setFocus()
        desk.type(text)


def give_all(desk: Desk) -> None:
    """Original seen, layout deferred, rules promised, fume papers and waste agreement deferred: keys only."""
    for key in (Qt.Key.Key_F7, Qt.Key.Key_F10, Qt.Key.Key_F6, Qt.Key.Key_F10, Qt.Key.Key_F10):
        desk.press(key)


def problem(desk: Desk) -> str:
    return " ".join(each.text() for each in desk.find("problem").findChildren(QLabel) if each.isVisible())


def ticket_state(desk: Desk, number: str) -> TicketState:
    with desk.services.hall.read() as conn:
        found = queue.ticket(conn, f"2026-11-24-{number}")
    assert found is not None
    return found.state


def column(desk: Desk, name: str, at: int) -> list[str]:
    table = desk.find(name)
    assert isinstance(table, QTableView)
    model = table.model()
    return [model.index(row, at).data() for row in range(model.rowCount())]
