"""A clerk's card in the counter, all the way: the window, the driver, pcscd, a virtual reader, an emulated card."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from counter.app import watch_smartcards
from shared.devices.smartcards.emulator import CardEmulator
from shared.devices.smartcards.presence import Slot
from shared.devices.smartcards.samples import load_all
from shared.qt.smartcard_watching import SmartcardWatching
from shared.qt.translations import Translations
from shared.staff.static_card import shown
from tests.gui.counter_desk import (
    CLERK,
    PASSWORD,
    Desk,
    close_desk,
    open_again,
    services_of,
    settings_of,
    sign_in,
)
from tests.halls import HandClock
from tests.pcscd import READER, Pcscd

CARDS = load_all()
MINE, OTHERS = CARDS["zhang_xiaoman"], CARDS["li_jianguo"]
RECOVERY_MS = 3000


@pytest.fixture
def watching(qapp: QApplication, slot: CardEmulator) -> Iterator[SmartcardWatching]:
    """The machine's readers; the first slot is empty."""
    it = watch_smartcards(qapp)
    yield it
    it.close()
    it.deleteLater()


@pytest.fixture
def desk(
    qtbot: QtBot,
    tmp_path: Path,
    sqlite_url: str,
    in_chinese: Translations,
    watching: SmartcardWatching,
) -> Iterator[Desk]:
    """A desk before anyone signed in, at a machine whose readers are watched; the clerk's account has a card."""
    clock = HandClock()
    services = services_of(settings_of(tmp_path, smartcards="true"), sqlite_url, clock)
    assert services.staff.bind_card(CLERK, PASSWORD, shown(READER, MINE.card)) is None
    desk = open_again(qtbot, services, clock, watching)
    yield desk
    desk.window.uncover()
    close_desk(desk)


def said(desk: Desk) -> str:
    return " ".join(each.text() for each in desk.find("cardWait").findChildren(QLabel) if each.isVisible())


def take_out(desk: Desk, slot: CardEmulator, watching: SmartcardWatching) -> None:
    """A change quicker than pcscd looks would be none."""
    slot.remove()
    desk.until(lambda: watching.presence.readers[READER] is Slot.EMPTY)


def unlock(desk: Desk) -> None:
    desk.settle()
    desk.type(PASSWORD)
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.sees("callNext"))


def test_a_clerk_signs_in_with_a_card_and_the_desk_locks_while_it_is_out(
    desk: Desk, slot: CardEmulator, watching: SmartcardWatching
) -> None:
    sign_in(desk)
    desk.until(lambda: desk.sees("cardWait"))
    slot.insert(OTHERS)
    desk.until(lambda: "不是此账号绑定的卡" in said(desk))
    take_out(desk, slot, watching)
    slot.leaves_after(3)
    slot.insert(MINE)
    desk.until(lambda: "还没有读完就被取出" in said(desk))
    take_out(desk, slot, watching)
    slot.insert(MINE)
    desk.until(lambda: desk.sees("callNext"))
    slot.remove()
    desk.until(lambda: desk.sees("lockPassword"))
    slot.insert(MINE)
    desk.until(lambda: "卡已插好" in desk.text("lockReaders"))
    unlock(desk)


def test_a_card_service_that_was_killed_is_found_again_without_a_restart(
    desk: Desk, slot: CardEmulator, pcscd: Pcscd
) -> None:
    sign_in(desk)
    desk.until(lambda: desk.sees("cardWait"))
    pcscd.kill()
    desk.until(lambda: "没有回应" in desk.text("cardReaders"))
    pcscd.start()
    slot.insert(MINE)
    desk.until(lambda: desk.sees("callNext"), timeout=RECOVERY_MS)
    pcscd.kill()
    desk.until(lambda: "没有回应" in desk.text("lockReaders"))
    pcscd.start()
    desk.until(lambda: "卡已插好" in desk.text("lockReaders"), timeout=RECOVERY_MS)
    unlock(desk)
