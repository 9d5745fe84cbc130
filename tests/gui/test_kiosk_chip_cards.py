"""A social security card at the kiosk: real pages, the driver, pcscd, a virtual reader, an emulated card."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import watch_smartcards
from shared.clock import day_of
from shared.devices.smartcards.emulator import CardEmulator
from shared.devices.smartcards.pcsc import SmartcardReaders
from shared.devices.smartcards.presence import Slot
from shared.devices.smartcards.samples import load_all
from shared.people.model import Evidence
from shared.qt.smartcard_watching import SmartcardWatching
from shared.queueing import queries as queue
from tests.pcscd import READER, Pcscd
from tests.qml.kiosk_terminal import KioskWorld, kiosk_world

CARDS = load_all()
XIAOMAN = CARDS["zhang_xiaoman"]
GUARDED = next(sample for sample in CARDS.values() if sample.manner.pin_guarded)
RECOVERY_MS = 3000


@pytest.fixture
def kiosk(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, sqlite_url: str, compiled_translations: Path
) -> Iterator[KioskWorld]:
    with kiosk_world(qapp, qtbot, tmp_path, sqlite_url, compiled_translations) as world:
        yield world


@pytest.fixture
def watching(kiosk: KioskWorld, slot: CardEmulator) -> Iterator[SmartcardWatching]:
    """The kiosk's smart card readers; the first slot is empty."""
    hall = kiosk.services.hall
    it = watch_smartcards(
        kiosk.terminal.session, SmartcardReaders, lambda: day_of(hall.clock.now(), hall.zone)
    )
    kiosk.wait(lambda: kiosk.terminal.session.scene.chip_reader)
    yield it
    it.close()


def test_a_social_security_card_takes_a_number(
    kiosk: KioskWorld, slot: CardEmulator, watching: SmartcardWatching
) -> None:
    kiosk.tap("tileTakeTicket")
    kiosk.wait_page("presentCard")
    assert "请放上身份证，或插入社会保障卡" in kiosk.texts()
    slot.insert(XIAOMAN)
    kiosk.wait_page("lines")
    kiosk.tap("line_A")
    kiosk.wait_page("ticketTaken")
    hall = kiosk.services.hall
    with hall.read() as conn:
        (taken,) = queue.tickets_of(conn, kiosk.person(), day_of(hall.clock.now(), hall.zone))
    assert taken.evidence == Evidence.SOCIAL_SECURITY_CARD
    assert kiosk.terminal.session.scene.card_lies
    slot.remove()
    kiosk.wait(lambda: not kiosk.terminal.session.scene.card_lies)
    kiosk.tap("finish")
    kiosk.wait_page("home")


def test_a_card_that_hides_its_holder_is_told_and_the_id_card_serves(
    kiosk: KioskWorld, slot: CardEmulator, watching: SmartcardWatching
) -> None:
    kiosk.tap("tileTakeTicket")
    kiosk.wait_page("presentCard")
    slot.insert(GUARDED)
    kiosk.wait_page("problem")
    assert "受密码保护" in kiosk.text("problemWhat")
    assert "请改用身份证" in kiosk.text("problemNext")
    kiosk.tap("goOn")
    kiosk.wait_page("presentCard")  # though the card is still in
    assert watching.presence.cards
    kiosk.lay_card()
    kiosk.wait_page("lines")


def test_a_card_pulled_out_while_it_is_read_is_told_and_read_the_next_time(
    kiosk: KioskWorld, slot: CardEmulator, watching: SmartcardWatching
) -> None:
    slot.leaves_after(5)
    slot.insert(XIAOMAN)
    kiosk.wait_page("problem")
    assert "还没有读完就被取出" in kiosk.text("problemWhat")
    kiosk.wait(lambda: watching.presence.readers[READER] is Slot.EMPTY)
    slot.insert(XIAOMAN)
    kiosk.wait_page("lines")


def test_a_card_service_that_was_killed_is_found_again_without_a_restart(
    kiosk: KioskWorld, slot: CardEmulator, watching: SmartcardWatching, pcscd: Pcscd
) -> None:
    kiosk.tap("tileTakeTicket")
    kiosk.wait_page("presentCard")
    pcscd.kill()
    kiosk.wait(lambda: kiosk.find("chipSentence") is not None)
    assert any("社保卡读卡器暂时不能使用" in text for text in kiosk.texts())
    assert kiosk.page() == "presentCard"
    assert "请把身份证放在读卡区" in kiosk.texts()
    pcscd.start()
    kiosk.wait(lambda: kiosk.find("chipSentence") is None)
    slot.insert(XIAOMAN)
    kiosk.wait_page("lines", timeout=RECOVERY_MS)
