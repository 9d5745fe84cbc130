"""The hall's database goes away, a device is pulled, in the middle of every page: what is said, and how it goes on."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.viewmodels import scene_model
from tests.outages import bring_back, take_away
from tests.qml.kiosk_terminal import KioskWorld, kiosk_world


@pytest.fixture
def kiosk(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    database_url: str,
    compiled_translations: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[KioskWorld]:
    monkeypatch.setattr(scene_model, "OVERVIEW_MS", 300)  # how soon it sees that the hall went and came
    with kiosk_world(qapp, qtbot, tmp_path, database_url, compiled_translations) as world:
        yield world


def nothing(_kiosk: KioskWorld) -> None:
    """No more than the card."""


PAGES: list[tuple[Callable[[KioskWorld], object], str, str, str]] = [
    (nothing, "lines", "line_A", "ticketTaken"),
    (lambda kiosk: kiosk.book(), "checkIn", "confirmCheckIn", "checkedIn"),
    (lambda kiosk: kiosk.grant_document("S1"), "collect", "printDocument", "printed"),
]
"""What the hall has for the visitor, the page their card leads to, what is touched there, and where that leads."""


@pytest.mark.parametrize(("given", "page", "touch", "then"), PAGES, ids=[each[1] for each in PAGES])
def test_a_page_says_that_the_hall_is_away_and_goes_on_by_itself(
    kiosk: KioskWorld, given: Callable[[KioskWorld], object], page: str, touch: str, then: str
) -> None:
    engine = kiosk.services.hall.engine
    given(kiosk)
    kiosk.lay_card()
    kiosk.wait_page(page)
    kiosk.wait(lambda: kiosk.find(touch) is not None)
    session = kiosk.terminal.session
    take_away(engine)
    try:
        kiosk.wait(lambda: kiosk.find("hallAway") is not None)
        assert kiosk.page() == page
        if kiosk.find(touch) is not None:  # the lines are not offered meanwhile
            kiosk.tap(touch)
            kiosk.wait_page("problem")
            assert "服务器" in kiosk.text("problemWhat")
    finally:
        bring_back(engine)
    kiosk.wait(lambda: kiosk.find("hallAway") is None)
    kiosk.wait_page(page)  # nobody touched anything
    assert session.scene.problem is None
    kiosk.tap(touch)
    kiosk.wait_page(then, timeout=30_000)


def test_the_first_page_offers_what_still_works_and_reads_the_card_once_the_hall_is_back(
    kiosk: KioskWorld,
) -> None:
    engine = kiosk.services.hall.engine
    take_away(engine)
    try:
        kiosk.wait(lambda: kiosk.find("hallAway") is not None)
        off = [
            name for name in ("TakeTicket", "CheckIn", "Collect", "Apply", "Progress") if not on(kiosk, name)
        ]
        assert len(off) == 5
        assert on(kiosk, "Guide")
        kiosk.tap("tileGuide")
        kiosk.wait_page("guide")
        kiosk.tap("back")
        kiosk.wait_page("home")
        kiosk.lay_card()
        kiosk.wait_page("problem")
    finally:
        bring_back(engine)
    kiosk.wait_page("lines", timeout=15_000)


def on(kiosk: KioskWorld, name: str) -> bool:
    return bool(kiosk.item(f"tile{name}").property("enabled"))


def test_a_device_pulled_on_any_page_leaves_the_page_and_what_else_works(kiosk: KioskWorld) -> None:
    kiosk.grant_document("S1")
    kiosk.lay_card()
    kiosk.wait_page("collect")
    kiosk.reader.unplug()
    kiosk.wait(lambda: kiosk.terminal.session.scene.reader_away is not None)
    assert kiosk.page() == "collect"
    kiosk.printer.power_off()
    kiosk.tap("printDocument")
    kiosk.wait_page("problem", timeout=30_000)
    assert kiosk.text("problemNext")
    kiosk.printer.power_on()
    kiosk.tap("goOn")
    kiosk.wait_page("collect")
    kiosk.tap("printDocument")
    kiosk.wait_page("printed", timeout=30_000)
    kiosk.sign()
    kiosk.tap("confirmTaken")
    kiosk.wait_page("collected")
    kiosk.slips.power_off()
    kiosk.terminal.session.want("takeTicket")
    kiosk.wait_page("lines")
    kiosk.tap("line_A")
    kiosk.wait(lambda: kiosk.find("offer") is not None, timeout=20_000)
    kiosk.slips.power_on()
    kiosk.tap("takeOnScreen")
    kiosk.wait_page("ticketTaken")
    kiosk.reader.plug_in()
    kiosk.wait(lambda: kiosk.terminal.session.scene.reader_away is None)
