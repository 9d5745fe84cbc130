"""A clerk's card in the order of its events: what comes while the work is under way."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from counter.presenters.lock import LockPresenter
from counter.presenters.sign_in import Seat, SignInPresenter
from shared.bootstrap import HallServices
from shared.devices.smartcards.model import (
    CardPlaced,
    CardRead,
    CardRemoved,
    ReaderCame,
    ServiceCame,
    SmartcardEvent,
)
from shared.qt.jobs import HandExecutor, Jobs
from shared.qt.smartcard_watching import SmartcardWatching
from shared.staff.model import Account, Role
from shared.staff.static_card import shown
from tests.gui.card_desk import MINE, READER, HandReaders
from tests.gui.counter_desk import CLERK, PASSWORD, services_of, settings_of
from tests.halls import HandClock


@dataclass
class ByHand:
    """Presenters whose work and events a test lets happen one by one."""

    services: HallServices
    readers: HandReaders
    watching: SmartcardWatching
    work: HandExecutor
    jobs: Jobs

    def happen(self, *events: SmartcardEvent) -> None:
        self.readers.tell(*events)
        QApplication.sendPostedEvents()


@pytest.fixture
def by_hand(qapp: QApplication, tmp_path: Path, sqlite_url: str) -> Iterator[ByHand]:
    services = services_of(settings_of(tmp_path, smartcards="true"), sqlite_url, HandClock())
    assert services.staff.bind_card(CLERK, PASSWORD, shown(READER, MINE)) is None
    readers: list[HandReaders] = []

    def make(publish: Callable[[SmartcardEvent], None]) -> HandReaders:
        readers.append(HandReaders(publish))
        return readers[-1]

    work, watching = HandExecutor(), SmartcardWatching(make)
    it = ByHand(services, readers[0], watching, work, Jobs(work))
    it.happen(ServiceCame(), ReaderCame(READER))
    yield it
    watching.close()
    delete(watching)


def test_a_card_that_comes_while_the_password_is_looked_at_is_tried_too(by_hand: ByHand) -> None:
    signing, seats = SignInPresenter(by_hand.services, by_hand.jobs, by_hand.watching), []
    signing.signed_in.connect(seats.append)
    signing.sign_in(CLERK, PASSWORD, "5")
    by_hand.happen(CardPlaced(READER), CardRead(READER, MINE))
    by_hand.work.drain()
    assert [seat.card for seat in seats] == [shown(READER, MINE)]
    assert signing.wait is None
    delete(signing)


def test_a_card_that_is_out_again_before_the_page_is_there_locks_it(by_hand: ByHand) -> None:
    seat = Seat(Account(CLERK, "李静", [str(Role.CLERK)]), "5", "5 号窗口", shown(READER, MINE))
    lock, locked = LockPresenter(by_hand.services, by_hand.jobs, by_hand.watching, seat), []
    lock.locked.connect(lambda: locked.append(True))
    lock.look()
    assert locked == [True]
    by_hand.happen(CardPlaced(READER), CardRead(READER, MINE))
    lock.unlock(PASSWORD)
    by_hand.happen(CardRemoved(READER))
    by_hand.work.drain()
    assert lock.is_locked
    delete(lock)
