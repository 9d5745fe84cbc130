"""A whole kiosk for tests: its window, a hall on SQLite, a card reader, two printers, each on its real wire."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.exceptions import TimeoutError as QtBotTimeout
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kiosk.app import Terminal, build, watch, watch_codes
from kiosk.applying import Applying
from kiosk.devices import card_reader, code_scanner, document_printer, slip_printer
from kiosk.errands import Errands
from kiosk.guide import Guide
from kiosk.showing import details
from kiosk.ways import Ways
from shared.bootstrap import HallServices, open_hall, prepare_hall
from shared.cases.model import Intake, Terms, decide_accept, decide_outcome, decide_step
from shared.cases.tables import rows as case_rows
from shared.config import Settings
from shared.devices.cards.emulator import SamEmulator
from shared.devices.cards.samples import SAMPLES, load
from shared.devices.codes.emulator import ScannerEmulator
from shared.devices.printers.escpos_emulator import EscposEmulator
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.issuing.desk import grant
from shared.issuing.moving import Grant
from shared.journal.entry import Refusal
from shared.people import service as people
from shared.people.model import Evidence
from shared.qt.jobs import Jobs, ThreadExecutor
from shared.qt.theme import dress
from shared.qt.translations import Translations
from shared.queueing.model import MINUTE, Appointment, AppointmentState
from shared.queueing.service import book
from shared.sections import fitted
from shared.sync.model import LineState
from tests.halls import ZONE, HandClock, person
from tests.offices import HandOffice

MORNING = int(datetime(2026, 11, 24, 10, 42, tzinfo=ZONE).timestamp() * 1000)
ZHANG = SAMPLES / "zhang_xiaoman.toml"
ITEM = "餐饮店开办"


@dataclass
class KioskWorld:
    """What a test touches and looks at."""

    qtbot: QtBot
    terminal: Terminal
    services: HallServices
    jobs: Jobs
    clock: HandClock
    reader: SamEmulator
    slips: EscposEmulator
    printer: IppEmulator
    scanner: ScannerEmulator
    office: HandOffice

    def page(self) -> str:
        return str(self.terminal.session.scene.nav.page)

    def wait_page(self, name: str, timeout: int = 8000) -> None:
        """Until the page is there and, but for the page that waits for paper, quiet."""

        def there() -> bool:
            quiet = name == "printing" or not self.terminal.session.scene.busy
            return quiet and self.find(f"page_{name}") is not None

        try:
            self.qtbot.waitUntil(there, timeout=timeout)
        except QtBotTimeout:
            raise AssertionError(f"{name} did not come; {self.page()} shows {self.texts()}") from None

    def wait(self, what: Callable[[], bool], timeout: int = 8000) -> None:
        self.qtbot.waitUntil(what, timeout=timeout)

    def find(self, name: str) -> QQuickItem | None:
        """The visible item of this objectName."""
        return next(
            (item for item in _items(self.terminal.window.contentItem()) if item.objectName() == name), None
        )

    def item(self, name: str) -> QQuickItem:
        found = self.find(name)
        assert found is not None, f"{name} is not to be seen on {self.page()}: {self.texts()}"
        return found

    def text(self, name: str) -> str:
        return str(self.item(name).property("text"))

    def texts(self) -> list[str]:
        """All that can be read."""
        seen = (item.property("text") for item in _items(self.terminal.window.contentItem()))
        return [text for text in seen if isinstance(text, str) and text]

    def tap(self, name: str) -> None:
        """A real press and release in the middle of the item, once it has come to rest."""
        middle = self._resting(name)
        height = self.terminal.window.height()
        assert 0 <= middle.y() <= height, f"{name} lies outside the window"
        QTest.mouseClick(
            self.terminal.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(middle)
        )

    def _resting(self, name: str) -> QPoint:
        """The middle of the item when two frames in a row show it at one place: what comes or goes moves others."""
        self.wait(lambda: self.find(name) is not None)
        before = None
        while True:
            self._draw_frame()
            item = self.item(name)
            middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
            if middle == before:
                return middle
            before = middle

    def _draw_frame(self) -> None:
        with self.qtbot.waitSignal(self.terminal.window.frameSwapped, timeout=8000):
            self.terminal.window.update()

    def sign(self) -> None:
        """Draw a stroke into the field for the signature."""
        self.wait(lambda: self.find("signaturePad") is not None)
        pad = self.item("signaturePad")
        window, button = self.terminal.window, Qt.MouseButton.LeftButton
        points = [
            pad.mapToScene(QPointF(pad.width() * x / 10, pad.height() * y / 10)).toPoint()
            for x, y in ((2, 5), (4, 4), (6, 6), (8, 5))
        ]
        QTest.mousePress(window, button, Qt.KeyboardModifier.NoModifier, points[0])
        for point in points[1:]:
            QTest.mouseMove(window, point)
        QTest.mouseRelease(window, button, Qt.KeyboardModifier.NoModifier, points[-1])

    def lay_card(self, card: Path = ZHANG) -> None:
        self.reader.insert(card)

    def person(self, card: Path = ZHANG) -> str:
        """The visitor as the hall knows them."""
        met = people.meet(self.services.hall, details(load(card)), "test")
        assert isinstance(met, str)
        return met

    def grant_document(
        self, serial: str = "LJ20261124000017", title: str = "食品经营许可证", kind: str = "food_permit"
    ) -> None:
        """A print right for the card's holder, as the platform gives it."""
        content = {
            "title": title,
            "holder": "张小满",
            "fields": [["经营场所", "临江市临江区稻香路 18 号"], ["主体业态", "餐饮服务经营者"]],
            "authority": "临江市市场监督管理局",
            "issued_day": "2026-11-24",
            "valid_until": "2031-11-23",
        }
        holder = self.person()
        with self.services.hall.unit("platform") as unit:
            grant(unit, Grant(serial, "LJ-20261118-000472", kind, 1, 0, None, content), holder)
            unit.commit(None)

    def book(self, appointment: str = "a1", minutes_from_now: int = 10) -> None:
        """An appointment of the card's holder, as the platform books it."""
        holder, begins = self.person(), self.clock.now() + minutes_from_now * MINUTE
        item = self.services.catalogue.items[0].code
        booked = Appointment(appointment, holder, item, begins, begins + 30 * MINUTE, AppointmentState.BOOKED)
        with self.services.hall.unit("platform") as unit:
            book(unit, booked)
            unit.commit(None)

    def serve(self, card: Path = ZHANG, line: str = "A") -> str:
        """A ticket of the card's holder, called and served to its end at window 5; gives its id."""
        queue = self.services.queue
        queue.open_window("5", "wang")
        taken = queue.take_ticket(details(load(card)), line, Evidence.ID_CARD, "test")
        assert not isinstance(taken, Refusal)
        while True:
            called = queue.call_next("5", "wang")
            assert not isinstance(called, Refusal)
            queue.begin_serving(called.id, "wang")
            queue.finish(called.id, "wang")
            if called.id == taken.id:
                return taken.id

    def crowd(self, count: int = 7) -> None:
        """Others who wait, and a window that serves them."""
        self.services.queue.open_window("5", "wang")
        for number in range(count):
            line = "AAB"[number % 3]
            self.services.queue.take_ticket(person(100 + number), line, Evidence.ID_CARD, "test")

    def accept_cases(self) -> None:
        """Two cases of the card's holder, one under way and one approved."""
        holder = self.person()
        first, second, third, *_ = self.services.catalogue.departments
        terms = Terms((first, second, third), "2026-11-18", "2026-11-26", "2026-12-16")
        for number, item in (
            ("LJ-20261118-000472", "开办餐饮店"),
            ("LJ-20261102-000101", "个体工商户设立登记"),
        ):
            intake = Intake("x", item, holder, "t", "5", "wang", {}, ())
            with self.services.hall.unit("5") as unit:
                decided = decide_accept(number, intake, terms, {}, [], {}, {})
                assert not isinstance(decided, Refusal)
                unit.append(decided)
                unit.commit(None)
        for number, departments in (
            ("LJ-20261118-000472", (first,)),
            ("LJ-20261102-000101", (first, second, third)),
        ):
            for department in departments:
                self._decide(
                    number, lambda case, department=department: decide_step(case, department, True, "")
                )
        self._decide("LJ-20261102-000101", lambda case: decide_outcome(case, True))

    def _decide(self, number: str, decide: Callable[..., object]) -> None:
        with self.services.hall.unit("platform") as unit:
            decided = decide(case_rows.get(unit.conn, number))
            assert isinstance(decided, list)
            unit.append(decided)
            unit.commit(None)


def _items(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible():
        return
    yield item
    for child in sorted(item.childItems(), key=QQuickItem.z):
        yield from _items(child)


def kiosk_settings(folder: Path, database: str, slips: str = "", printer: str = "") -> Settings:
    """A hall with two lines and one of appointments, at its own database in `folder`."""
    settings: Settings = fitted(
        Settings,
        {
            "hall": {
                "code": "LJ01",
                "name": "临江市政务服务大厅",
                "authority": "临江市政务服务中心",
                "seal": "证照专用章",
            },
            "queue": {
                "lines": [
                    {"code": "A", "name": "综合受理"},
                    {"code": "B", "name": "不动产登记"},
                    {"code": "D", "name": "税费医保"},
                    {"code": "Y", "name": "预约", "priority": "appointment"},
                ],
                "windows": [
                    {"id": "5", "name": "5 号窗口", "lines": ["A", "B", "Y"]},
                    {"id": "6", "name": "6 号窗口", "lines": ["D"]},
                ],
                "appointment_line": "Y",
            },
            "storage": {
                "database": database,
                "keys": str(folder / "hall.keys"),
                "files": str(folder / "files"),
            },
            "station": {"name": "kiosk-3", "where": "自助服务终端 3 号 · 一楼东区", "language": "zh_CN"},
            "devices": {
                "card_reader": str(folder / "reader"),
                "code_scanner": str(folder / "scanner"),
                "scan_folder": str(folder / "camera"),
                "slip_printer": slips,
                "document_printer": printer,
            },
        },
    )
    return settings


@contextmanager
def kiosk_world(
    app: QGuiApplication,
    qtbot: QtBot,
    folder: Path,
    database: str,
    translations: Path,
    size: tuple[int, int] = (1080, 1920),
) -> Iterator[KioskWorld]:
    """A kiosk at work, with everything of it taken down at the end."""
    with ExitStack() as stack:
        reader = stack.enter_context(SamEmulator(folder / "reader"))
        codes = stack.enter_context(ScannerEmulator(folder / "scanner"))
        slips = stack.enter_context(EscposEmulator())
        printer = stack.enter_context(IppEmulator(seconds_per_page=0.3))
        settings = kiosk_settings(folder, database, f"127.0.0.1:{slips.port}", printer.uri)
        prepare_hall(settings)
        clock = HandClock(MORNING)
        services = open_hall(settings, clock)
        stack.callback(services.hall.engine.dispose)
        office = HandOffice()
        errands = Errands(
            services,
            slip_printer(settings.devices),
            document_printer(settings.devices),
            lambda: LineState(online=not office.line_cut, since=MORNING, heard_at=MORNING, waiting=0),
            Ways(services, office),
            Applying(services, slip_printer(settings.devices), office.licences),
            Guide(services, slip_printer(settings.devices), office.licences),
        )
        font = app.font()
        dress(app)
        stack.callback(app.setFont, font)
        jobs = Jobs(ThreadExecutor(threads=4))
        language = Translations(app, translations)
        terminal = build(app, settings, jobs, clock, language)
        lying = card_reader(settings.devices)
        assert lying is not None
        watching = watch(terminal.session, jobs, lying, terminal.session)
        scanner = code_scanner(settings.devices)
        assert scanner is not None
        listening = watch_codes(terminal.session, jobs, scanner, terminal.session)
        terminal.session.open(lambda: errands)
        terminal.window.resize(*size)
        terminal.window.show()
        world = KioskWorld(qtbot, terminal, services, jobs, clock, reader, slips, printer, codes, office)
        world.wait(lambda: terminal.session.scene.overview is not None)
        yield world
        watching.stop()
        listening.stop()
        jobs.close()
        lying.close()
        scanner.close()
        terminal.window.close()
        language.switch("en")
        delete(terminal.engine)
