"""A clerk whose account has a card, and the readers of the window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from shared.devices.smartcards.model import SmartcardEvent
from shared.qt.smartcard_watching import SmartcardWatching
from shared.qt.translations import Translations
from shared.staff.static_card import shown
from tests.gui.card_desk import MINE, READER, HandReaders
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


@pytest.fixture
def made() -> list[HandReaders]:
    return []


@pytest.fixture
def desk(
    qtbot: QtBot, tmp_path: Path, sqlite_url: str, in_chinese: Translations, made: list[HandReaders]
) -> Iterator[Desk]:
    """A desk before anyone signed in; the clerk's account has a card."""
    clock = HandClock()
    services = services_of(settings_of(tmp_path, smartcards="true"), sqlite_url, clock)
    assert services.staff.bind_card(CLERK, PASSWORD, shown(READER, MINE)) is None

    def readers(publish: Callable[[SmartcardEvent], None]) -> HandReaders:
        made.append(HandReaders(publish))
        return made[-1]

    watching = SmartcardWatching(readers)
    watching.open()
    desk = open_again(qtbot, services, clock, watching)
    yield desk
    desk.window.uncover()
    close_desk(desk)
    watching.close()


@pytest.fixture
def readers(desk: Desk, made: list[HandReaders]) -> HandReaders:
    return made[0]


@pytest.fixture
def signed_in(desk: Desk, readers: HandReaders) -> Desk:
    """The clerk sits at the window, card in the reader."""
    readers.put_in(MINE)
    sign_in(desk)
    desk.until(lambda: desk.sees("callNext"))
    desk.settle()
    return desk
