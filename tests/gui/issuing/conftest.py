"""What the tests of the issuing desk stand on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from counter.issuing.models.papers import PapersModel
from shared.config import Settings, StationSection
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.issuing import service as issuing_service
from shared.people.passwords import hash_known_password
from shared.qt.translations import Translations
from shared.staff import service as staff_service
from tests.gui.counter_desk import Desk, close_desk, sign_in
from tests.gui.issuing_window import (
    RIGHTS,
    changed,
    collecting,
    open_issuing,
)


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(issuing_service, "POLL_SECONDS", 0.02)
    monkeypatch.setattr(issuing_service, "PATIENCE_SECONDS", 2.0)
    monkeypatch.setattr(
        staff_service, "hash_password", hash_known_password
    )  # quick, as it guards nothing here


@pytest.fixture
def kiosk_printer() -> Iterator[IppEmulator]:
    with IppEmulator(seconds_per_page=0.02) as printer:
        yield printer


@pytest.fixture
def desk(
    qtbot: QtBot,
    tmp_path: Path,
    sqlite_url: str,
    in_chinese: Translations,
    printer: IppEmulator,
    kiosk_printer: IppEmulator,
) -> Iterator[Desk]:
    """The clerk of the collecting window has signed in."""
    settings = collecting(tmp_path, kiosk_printer.uri, document_printer=printer.uri)
    desk = open_issuing(qtbot, sqlite_url, settings, RIGHTS)
    sign_in(desk)
    desk.until(lambda: desk.sees("papersTable"))
    for model in desk.window.findChildren(PapersModel):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, parent=model)
    yield desk
    close_desk(desk)


@pytest.fixture
def intake(qtbot: QtBot, tmp_path: Path, sqlite_url: str, in_chinese: Translations) -> Iterator[Desk]:
    """The clerk of an intake window without a document printer has signed in."""
    settings = collecting(tmp_path, "")
    settings = Settings(**changed(settings, station=StationSection(name="counter-5", window="5")))
    desk = open_issuing(qtbot, sqlite_url, settings, RIGHTS)
    sign_in(desk)
    desk.until(lambda: desk.sees("callNext"))
    desk.settle()
    yield desk
    close_desk(desk)
