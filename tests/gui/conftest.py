"""What the tests of screens stand on: the translations, compiled once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shared.devices.printers.ipp_emulator import IppEmulator
from shared.qt.compile_translations import compile_translations
from shared.qt.translations import Translations
from tests.gui.counter_desk import Desk, OpenDesk, close_desk, open_again, open_desk, sign_in
from tests.gui.manager_office import Office, open_office
from tests.halls import HandClock


@pytest.fixture(scope="session")
def compiled_translations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with all .qm files."""
    folder = tmp_path_factory.mktemp("translations")
    compile_translations(folder)
    return folder


@pytest.fixture
def in_chinese(qapp: QApplication, compiled_translations: Path) -> Iterator[Translations]:
    """The screens in zh_CN for one test."""
    translations = Translations(qapp, compiled_translations)
    translations.switch("zh_CN")
    yield translations
    translations.switch("en")


@pytest.fixture
def opened(qtbot: QtBot, tmp_path: Path, database_url: str, in_chinese: Translations) -> Iterator[OpenDesk]:
    """Opens one desk with the devices a test names, or the same hall's desk `again` after a crash."""
    made: list[Desk] = []

    def make(again: Desk | None = None, **devices: str) -> Desk:
        if again is None:
            made.append(open_desk(qtbot, tmp_path, database_url, **devices))
        else:
            close_desk(again)
            made[:] = [open_again(qtbot, again.services, again.clock)]
        return made[0]

    yield make
    for desk in made:
        close_desk(desk)


@pytest.fixture
def desk(opened: OpenDesk) -> Desk:
    """A desk whose clerk has signed in."""
    desk = opened()
    sign_in(desk)
    desk.until(lambda: desk.sees("callNext"))
    desk.settle()
    return desk


@pytest.fixture
def printer() -> Iterator[IppEmulator]:
    with IppEmulator(seconds_per_page=0.02) as printer:
        yield printer


@pytest.fixture
def office(
    qtbot: QtBot,
    tmp_path: Path,
    database_url: str,
    clock: HandClock,
    qapp: QApplication,
    printer: IppEmulator,
) -> Iterator[Office]:
    """A manager's desk at half past nine."""
    with open_office(qtbot, tmp_path, database_url, clock, qapp, printer) as office:
        yield office
