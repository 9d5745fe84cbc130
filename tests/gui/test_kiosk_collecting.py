"""Several documents at once, and documents somebody collects for another, by real presses on the real pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.key_walk import KeyWalk
from shared.codes.model import CollectingCode, trace
from shared.codes.own import collecting_text
from shared.devices.cards.samples import SAMPLES, load
from shared.issuing import queries as documents
from shared.issuing.model import Document, RightState
from tests.qml.kiosk_terminal import ZHANG, KioskWorld, kiosk_world

LI = SAMPLES / "li_jianguo.toml"
USE = "00ff00ff00ff00ff"


@pytest.fixture
def kiosk(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, sqlite_url: str, compiled_translations: Path
) -> Iterator[KioskWorld]:
    with kiosk_world(qapp, qtbot, tmp_path, sqlite_url, compiled_translations) as world:
        yield world


def document(kiosk: KioskWorld, serial: str) -> Document:
    with kiosk.services.hall.read() as conn:
        held = documents.document(conn, serial)
    assert held is not None
    return held


def states(kiosk: KioskWorld, *serials: str) -> list[RightState]:
    return [document(kiosk, serial).state for serial in serials]


def authorisation(kiosk: KioskWorld, *serials: str, card: Path | None = None) -> str:
    """A code the hall itself signed for the holder; it names the person of `card`, None: whoever holds it."""
    until = kiosk.clock.now() + 3_600_000
    named = "" if card is None else trace(load(card).number, USE)
    code = CollectingCode(serials, kiosk.services.hall.stream, until, USE, named)
    return collecting_text(code, kiosk.services.keys.signing_key)


def take_all(kiosk: KioskWorld) -> None:
    kiosk.wait_page("printed", timeout=30_000)
    kiosk.sign()
    kiosk.tap("confirmTaken")
    kiosk.wait_page("collected")


def test_what_is_chosen_comes_out_in_turn_and_is_signed_for_once(kiosk: KioskWorld) -> None:
    for serial in ("S1", "S2", "S3"):
        kiosk.grant_document(serial)
    kiosk.lay_card()
    kiosk.wait_page("collect")
    assert any("有 3 份证照可以领取" in text for text in kiosk.texts())
    kiosk.tap("choose_S2")
    kiosk.wait(lambda: "2" in kiosk.text("printChosen"))
    kiosk.tap("printChosen")
    take_all(kiosk)
    assert kiosk.printer.impressions == 2
    assert states(kiosk, "S1", "S2", "S3") == [
        RightState.HANDED_OVER,
        RightState.GRANTED,
        RightState.HANDED_OVER,
    ]
    kiosk.tap("collectOthers")
    kiosk.wait_page("collect")
    kiosk.tap("printDocument")
    take_all(kiosk)
    hall = kiosk.services.hall
    with hall.read() as conn:
        handed = [one for one in hall.journal.all(conn, hall.stream) if one.kind == "issuing.handed_over"]
        signatures = [hall.opened(conn, each) for each in handed]
    assert len(handed) == 3
    assert all(each is not None and each["signature"] for each in signatures)
    assert len({each.command for each in handed}) == 3


def test_a_printer_that_stops_keeps_nobody_from_what_came_out(kiosk: KioskWorld) -> None:
    for serial in ("S1", "S2"):
        kiosk.grant_document(serial)
    kiosk.lay_card()
    kiosk.wait_page("collect")
    kiosk.tap("printChosen")
    kiosk.wait(lambda: RightState.PRINTED in states(kiosk, "S1", "S2"), timeout=30_000)
    kiosk.printer.refuses_jobs()  # what was sent before still comes out
    kiosk.wait_page("printed", timeout=30_000)
    done = states(kiosk, "S1", "S2")
    if done.count(RightState.PRINTED) == 1:  # a machine under load may have sent the second one already
        assert kiosk.find("stopped") is not None
        assert RightState.GRANTED in done
    kiosk.printer.refuses_jobs(0)
    take_all(kiosk)


@pytest.mark.parametrize("card_first", [True, False], ids=["card first", "code first"])
def test_somebody_else_collects_with_a_card_of_their_own_and_no_line(
    kiosk: KioskWorld, card_first: bool
) -> None:
    kiosk.office.line_cut = True
    kiosk.grant_document("S1")
    kiosk.grant_document("S2")
    text = authorisation(kiosk, "S1", card=LI)
    if card_first:
        kiosk.lay_card(LI)
        kiosk.wait_page("lines")
        kiosk.scanner.scan(text)
    else:
        kiosk.scanner.scan(text)
        kiosk.wait_page("presentCard")
        assert kiosk.find("entrusted") is not None
        kiosk.lay_card(LI)
    kiosk.wait_page("collect")
    kiosk.wait(lambda: kiosk.find("onBehalf") is not None)
    assert not any("张小满" in shown for shown in kiosk.texts())
    kiosk.tap("printDocument")
    take_all(kiosk)
    collector = kiosk.person(LI)
    taken = document(kiosk, "S1")
    assert (taken.state, taken.person, taken.collected_by) == (
        RightState.HANDED_OVER,
        kiosk.person(),
        collector,
    )
    assert states(kiosk, "S2") == [RightState.GRANTED], "nobody authorised that one"
    hall = kiosk.services.hall
    with hall.read() as conn:
        (handed,) = (one for one in hall.journal.all(conn, hall.stream) if one.kind == "issuing.handed_over")
        (shown,) = (
            one for one in hall.journal.all(conn, hall.stream) if one.kind == "codes.collecting_shown"
        )
        assert hall.opened(conn, shown) == {"code": text}
    assert (handed.body["by"], handed.body["authority"]) == (collector, USE)


def test_a_code_that_names_another_is_told_and_gives_nothing(kiosk: KioskWorld) -> None:
    kiosk.grant_document("S1")
    kiosk.lay_card(LI)
    kiosk.wait_page("lines")
    kiosk.scanner.scan(authorisation(kiosk, "S1", card=ZHANG))
    kiosk.wait_page("problem")
    assert "不是现在刷卡的人" in kiosk.text("problemWhat")
    kiosk.tap("goOn")
    kiosk.wait_page("collect")
    assert kiosk.find("printDocument") is None


def test_the_resting_page_ends_at_the_first_touch_and_at_a_card(kiosk: KioskWorld) -> None:
    kiosk.clock.advance(61_000)
    kiosk.wait(lambda: kiosk.find("attract") is not None)
    kiosk.tap("attract")
    kiosk.wait(lambda: kiosk.find("attract") is None)
    assert kiosk.page() == "home", "the touch that wakes it does nothing else"
    kiosk.clock.advance(61_000)
    kiosk.wait(lambda: kiosk.find("attract") is not None)
    window, session = kiosk.terminal.window, kiosk.terminal.session
    KeyWalk(window, session.touched, lambda _item: None, {})
    QTest.keyClick(window, Qt.Key.Key_Return)
    kiosk.wait(lambda: kiosk.find("attract") is None)
    assert kiosk.page() == "home", "nor does the key"
    kiosk.clock.advance(61_000)
    kiosk.wait(lambda: kiosk.find("attract") is not None)
    kiosk.grant_document("S1")
    kiosk.lay_card()
    kiosk.wait_page("collect")
    assert kiosk.find("attract") is None
