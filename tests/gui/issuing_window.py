"""A window that only collects, for tests: its issuing desk, its document printer, and a kiosk's printer it knows."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from pytestqt.qtbot import QtBot

from shared.config import LineSection, PlaceSection, QueueSection, Settings, StationSection, WindowSection
from shared.issuing.certificates import certificate_renderer
from shared.issuing.service import Issuing
from shared.people.model import Details
from shared.sections import Section
from shared.staff.model import Role
from tests.gui.counter_desk import Desk, open_again, services_of, settings_of
from tests.halls import HandClock
from tests.print_rights import KIOSK, give

KIOSK_PLACE = "一楼 1 号自助终端"
COLLEAGUE, COLLEAGUES_PASSWORD = "0513", "of the colleague"


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
