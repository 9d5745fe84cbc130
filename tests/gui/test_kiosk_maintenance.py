"""The page for the staff: nobody comes in without card and password, and what they do there is on record."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import watch_smartcards
from kiosk.flow import Page, State
from kiosk.maintenance import crashes
from kiosk.scene import Scene
from kiosk.upkeep import Crash
from kiosk.viewmodels.maintenance import CLOSED_MS, MaintenanceModel, MaintenanceShown, derive_maintenance
from kiosk.viewmodels.place import Place
from shared.clock import day_of
from shared.crashes import CrashReports
from shared.devices.smartcards.emulator import CardEmulator
from shared.devices.smartcards.pcsc import SmartcardReaders
from shared.devices.smartcards.samples import load_all
from shared.guarding.model import AGAIN
from shared.journal.entry import Recorded
from shared.qt.smartcard_watching import SmartcardWatching
from shared.staff.model import Account, Role
from shared.staff.static_card import shown as shown_card
from tests.halls import ZONE
from tests.qml.kiosk_terminal import KioskWorld, kiosk_world
from tests.screens import staff_scenes

CARD = load_all()["zhang_xiaoman"]
PLACE = Place("hall", "kiosk", "kiosk-3", ZONE, "en")
PASSWORD = "Tor-8-auf"


@pytest.fixture
def kiosk(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, sqlite_url: str, compiled_translations: Path
) -> Iterator[KioskWorld]:
    with kiosk_world(qapp, qtbot, tmp_path, sqlite_url, compiled_translations) as world:
        assert isinstance(
            world.services.staff.create("wang", "王丽华", [Role.CLERK], PASSWORD, "test"), Account
        )
        yield world


@pytest.fixture
def watching(kiosk: KioskWorld, slot: CardEmulator) -> Iterator[SmartcardWatching]:
    hall = kiosk.services.hall
    it = watch_smartcards(
        kiosk.terminal.session, SmartcardReaders, lambda: day_of(hall.clock.now(), hall.zone)
    )
    kiosk.wait(lambda: kiosk.terminal.session.scene.chip_reader)
    yield it
    it.close()


def touch_corner(kiosk: KioskWorld) -> None:
    for _ in range(5):
        kiosk.tap("staffCorner")
    kiosk.wait_page("maintenance")


def put_in(kiosk: KioskWorld, slot: CardEmulator, watching: SmartcardWatching) -> None:
    """The card of wang, bound before."""
    slot.insert(CARD)
    kiosk.wait(lambda: bool(watching.presence.cards) and not kiosk.terminal.session.scene.busy)


def model(kiosk: KioskWorld) -> MaintenanceModel:
    return kiosk.terminal.session.pages().maintenance


def type_password(kiosk: KioskWorld, password: str) -> None:
    kiosk.wait(lambda: kiosk.item("passwordField").hasActiveFocus())
    for letter in password:
        QTest.keyClick(kiosk.terminal.window, letter)  # type: ignore[call-overload]  # a letter serves
    kiosk.tap("signIn")
    kiosk.wait(lambda: not kiosk.terminal.session.scene.busy)


def record_of(kiosk: KioskWorld) -> list[Recorded]:
    hall = kiosk.services.hall
    with hall.read() as conn:
        entries = hall.journal.read(conn, hall.stream, (0, 0), 1000)
    return [entry for entry in entries if entry.kind.startswith("staff.")]


def test_card_and_password_open_it_and_all_that_is_done_is_on_record(
    kiosk: KioskWorld, slot: CardEmulator, watching: SmartcardWatching
) -> None:
    switched: list[bool] = []

    def off() -> bool:
        switched.append(True)
        return True

    tending = model(kiosk)._maintenance()
    assert tending is not None
    tending.switch_off = off  # the machine of the test stays on
    touch_corner(kiosk)
    put_in(kiosk, slot, watching)
    assert "没有绑定" in model(kiosk).refused
    ((reader, card),) = watching.presence.cards.items()
    assert kiosk.services.staff.bind_card("wang", PASSWORD, shown_card(reader, card)) is None
    slot.remove()
    kiosk.wait(lambda: not kiosk.terminal.session.scene.card_lies)
    put_in(kiosk, slot, watching)
    kiosk.wait(lambda: model(kiosk).stage == "code")
    type_password(kiosk, "guess")
    assert (model(kiosk).stage, model(kiosk).typed) == ("code", "")
    assert model(kiosk).refused != ""
    type_password(kiosk, PASSWORD)
    assert model(kiosk).stage == "open"
    kiosk.wait(lambda: not model(kiosk).looking, timeout=20_000)
    rows = [model(kiosk).check_rows._rows[n] for n in range(model(kiosk).check_rows.rowCount())]
    assert {"小票打印机", "大厅数据库", "证照打印机"} <= {row.name for row in rows}
    assert PASSWORD not in repr(kiosk.terminal.session.scene)

    kiosk.tap("testSlip")
    kiosk.wait(lambda: model(kiosk).done == "test_slip")
    (slip,) = kiosk.slips.slips
    assert "测试小票" in slip.text
    kiosk.tap("switchOff")
    assert (model(kiosk).asked, switched) == ("switch_off", [])
    kiosk.tap("sure")
    kiosk.wait(lambda: switched == [True])
    with kiosk.qtbot.waitSignal(kiosk.terminal.session.ended) as ended:
        model(kiosk).choose("restart")
        model(kiosk).choose("restart")
    assert ended.args == [AGAIN]

    done = record_of(kiosk)[2:]  # after the account and its card
    assert [(entry.kind, entry.actor, entry.body["station"]) for entry in done] == [
        ("staff.session_opened", "wang", "kiosk-3"),
        *[("staff.station_tended", "wang", "kiosk-3")] * 3,
    ]
    assert done[0].body["evidence"] == ["password", "social_security_card"]
    assert [entry.body["action"] for entry in done[1:]] == ["test_slip", "switch_off", "restart"]

    slot.remove()
    kiosk.wait_page("home")
    assert kiosk.terminal.session.scene.upkeep is None
    assert model(kiosk).shown == MaintenanceShown()


def test_three_wrong_passwords_close_it_for_a_while_and_nobody_there_closes_it_too(
    kiosk: KioskWorld, slot: CardEmulator, watching: SmartcardWatching
) -> None:
    slot.insert(CARD)
    kiosk.wait(lambda: bool(watching.presence.cards) and kiosk.page() != "home")
    ((reader, card),) = watching.presence.cards.items()
    assert kiosk.services.staff.bind_card("wang", PASSWORD, shown_card(reader, card)) is None
    kiosk.terminal.session.leave()
    kiosk.wait_page("home")
    touch_corner(kiosk)  # the card lies there still and is asked for anew
    kiosk.wait(lambda: model(kiosk).stage == "code")
    for _ in range(3):
        model(kiosk).type("guess")
        model(kiosk).signIn()
        kiosk.wait(lambda: not kiosk.terminal.session.scene.busy)
    assert (model(kiosk).stage, kiosk.page()) == ("card", "maintenance")
    kiosk.tap("back")
    kiosk.wait_page("home")
    touch_corner(kiosk)
    put_in(kiosk, slot, watching)
    assert model(kiosk).stage == "card"
    kiosk.clock.advance(91_000)
    kiosk.terminal.session.tick()
    kiosk.wait_page("home")
    kiosk.clock.advance(CLOSED_MS)
    kiosk.terminal.session.tick()
    touch_corner(kiosk)
    kiosk.wait(lambda: model(kiosk).stage == "code")
    assert all(entry.kind != "staff.session_opened" for entry in record_of(kiosk))


def test_a_citizens_card_waits_until_the_staff_has_gone(kiosk: KioskWorld) -> None:
    touch_corner(kiosk)
    kiosk.lay_card()
    kiosk.wait(lambda: kiosk.terminal.session.scene.card_lies)
    assert kiosk.page() == "maintenance"
    kiosk.tap("back")
    kiosk.wait_page("lines", timeout=10_000)


def test_nothing_of_it_is_shown_before_it_stands_open() -> None:
    for upkeep in (staff_scenes.ASKED, staff_scenes.TYPING):
        shown = derive_maintenance(Scene(nav=State(Page.MAINTENANCE), upkeep=upkeep), PLACE)
        assert (shown.version, shown.crashes, shown.guarded) == ("", "", False)


def test_the_last_crashes_are_told_by_kind_and_time(tmp_path: Path) -> None:
    reports = CrashReports(tmp_path, "kiosk-3")
    for number in range(5):
        reports.write(ValueError(number))
    CrashReports(tmp_path, "kiosk-4").write(KeyError())
    (tmp_path / "crash-kiosk-3-nonsense.txt").write_text("")
    found = crashes(tmp_path, "kiosk-3")
    assert [crash.kind for crash in found] == ["ValueError"] * len(found)
    assert 2 <= len(found) <= 3
    assert crashes(tmp_path / "none", "kiosk-3") == ()
    assert found[0].at >= found[-1].at > 0
    assert isinstance(found[0], Crash)
