"""A window that only collects, for tests: its issuing desk, its document printer, and a kiosk's printer it knows."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from counter.issuing.widgets.papers_pane import PapersPane
from shared.cases.model import Intake, Terms, decide_accept
from shared.config import LineSection, PlaceSection, QueueSection, Settings, StationSection, WindowSection
from shared.db.unit import Side
from shared.issuing import queries
from shared.issuing.certificates import certificate_renderer
from shared.issuing.model import RightState, decide_reserve, decide_sent
from shared.issuing.service import Issuing
from shared.people.model import Details
from shared.people.service import meet
from shared.sections import Section
from shared.staff.model import Role
from tests.gui.counter_desk import Desk, column, open_again, services_of, settings_of
from tests.halls import HandClock, person
from tests.print_rights import IN_QUESTION, KIOSK, PRINTED, give, stands

KIOSK_PLACE = "一楼 1 号自助终端"
COLLEAGUE, COLLEAGUES_PASSWORD = "0513", "of the colleague"
ME, ELDER = person(1), person(2, "王秀英", "1950-05-01")
FREE, ASKED, LYING, KEPT, TAKEN = (f"LJ01-FOOD-LICENCE-2026-00000{n}" for n in range(1, 6))
RIGHTS = (
    (ME, FREE, ()),
    (ME, ASKED, IN_QUESTION),
    (ELDER, LYING, PRINTED),
    (ELDER, KEPT, (*PRINTED, "kept")),
    (ME, TAKEN, (*PRINTED, "handed over")),
)
CTRL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


def changed(section: Section, **values: Any) -> dict[str, Any]:
    """The values of a section with some changed."""
    return {key: getattr(section, key) for key in type(section).__annotations__} | values


def collecting(folder: Path, kiosk_printer: str, **devices: str) -> Settings:
    """The small hall of the other tests with a line for collecting, served by window 9 alone."""
    settings = settings_of(folder, **devices)
    queue = changed(
        settings.queue,
        lines=[*settings.queue.lines, LineSection(code="C", name="证照领取")],
        windows=[*settings.queue.windows, WindowSection(id="9", name="领证台", lines=["C"])],
        collection_line="C",
    )
    printers = [kiosk_printer] if kiosk_printer else []
    stations = [PlaceSection(name=KIOSK, where=KIOSK_PLACE, document_printer=each) for each in printers]
    station = StationSection(name="counter-9", window="9")
    return Settings(**changed(settings, queue=QueueSection(**queue), station=station, stations=stations))


def open_issuing(
    bot: QtBot, url: str, settings: Settings, rights: Sequence[tuple[Details, str, tuple[str, ...]]]
) -> Desk:
    """The counter's window in front of a hall with these print rights, before anyone signed in."""
    clock = HandClock()
    services = services_of(settings, url, clock)
    render = certificate_renderer(services.keys.signing_key, settings.hall.seal)
    services = replace(services, issuing=Issuing(services.hall, render))
    services.staff.create(COLLEAGUE, "王芳", [Role.CLERK], COLLEAGUES_PASSWORD, "setup")
    for shown, serial, steps in rights:
        give(services.hall, shown, serial, *steps)
        clock.advance(60_000)
    return open_again(bot, services, clock)


def search(desk: Desk, typed: str) -> None:
    field = desk.find("paperSearch")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    desk.type(typed)
    desk.press(Key.Key_Return)


def state(desk: Desk, serial: str) -> RightState:
    return stands(desk.services.hall, serial).state


def listed(desk: Desk) -> list[str]:
    return column(desk, "papersTable", 3) if desk.sees("papersTable") else []


def told(desk: Desk) -> str:
    pane = desk.window.findChild(PapersPane)
    assert pane is not None
    return pane.told


def colleague(desk: Desk, account: str = COLLEAGUE, password: str = COLLEAGUES_PASSWORD) -> None:
    """The second person types who they are, and it is recorded."""
    colleague_types(desk, account, password)
    desk.press(Key.Key_Return)


def colleague_types(desk: Desk, account: str = COLLEAGUE, password: str = COLLEAGUES_PASSWORD) -> None:
    desk.until(lambda: desk.sees("colleagueAccount"))
    field = desk.find("colleagueAccount")
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    desk.type(account)
    desk.press(Key.Key_Tab)
    desk.type(password)


def accept(desk: Desk, item: str, number: str) -> None:
    """A case of this item and number in the hall."""
    hall = desk.services.hall
    who = meet(hall, ELDER, "counter-5")
    assert isinstance(who, str)
    intake = Intake(
        item, "最低生活保障", who, "2026-11-24-A001", "5", "0512", {"contact_phone": "13800005566"}, ()
    )
    terms = Terms(("civil_affairs",), "2026-11-24", "2026-12-01", "2026-12-22")
    decided = decide_accept(number, intake, terms, {}, [], {}, {})
    assert isinstance(decided, list), decided
    with hall.unit("0512") as unit:
        unit.append(decided)
        unit.commit(None)


def leave_open(hall: Side, serial: str, holder: str) -> None:
    """An attempt of this window whose end nobody recorded."""
    for step in ("reserved", "sent"):
        with hall.unit("counter-9") as unit:
            held = queries.document(unit.conn, serial)
            assert held is not None
            reserving = step == "reserved"
            decided = decide_reserve(held, holder, "counter-9") if reserving else decide_sent(held, 1, 1)
            assert isinstance(decided, list)
            unit.append(decided)
            unit.commit(None)
