"""What the tests of the session stand on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from kiosk.viewmodels.access import AccessModel
from kiosk.viewmodels.place import Place
from kiosk.viewmodels.session import Session
from shared.qt.jobs import HandExecutor, Jobs
from shared.qt.theme import Theme
from shared.qt.translations import Translations
from tests.gui.held_session import Held, ScriptedErrands
from tests.halls import ZONE, HandClock


@pytest.fixture
def held(qapp: QApplication, compiled_translations: Path) -> Iterator[Held]:
    work, clock, errands = HandExecutor(), HandClock(), ScriptedErrands()
    access = AccessModel(Theme(), Translations(qapp, compiled_translations), "en")
    session = Session(Place("hall", "kiosk", "kiosk-3", ZONE, "en"), Jobs(work), clock, access)
    session.open(lambda: errands)  # type: ignore[arg-type,return-value]  # scripted instead of real
    looked: list[bool] = []
    session.watch_cards(lambda: looked.append(True))
    yield Held(session, work, errands, clock, looked)
    # Left to Python's collector, its timer could be destroyed on a worker thread of a later test.
    delete(session)
