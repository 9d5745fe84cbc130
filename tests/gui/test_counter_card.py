"""A clerk whose account has a card: signing in with it, and the lock when it is out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from counter.presenters import sign_in as signing_in
from counter.presenters.lock import LockPresenter
from counter.presenters.sign_in import Seat, SignInPresenter
from shared.bootstrap import HallServices
from shared.devices.cards.model import CardProblem
from shared.devices.smartcards.model import (
    CardPlaced,
    CardRead,
    CardRemoved,
    ReaderCame,
    ReaderWent,
    ServiceCame,
    ServiceWent,
    SmartcardEvent,
)
from shared.devices.smartcards.samples import load_all
from shared.qt.jobs import HandExecutor, Jobs
from shared.qt.smartcard_watching import SmartcardWatching
from shared.qt.translations import Translations
from shared.queueing import queries as queue
from shared.staff.model import Account, Role
from shared.staff.static_card import shown
from tests.gui.counter_desk import (
    CITIZEN,
    CLERK,
    PASSWORD,
    Desk,
    begin_food_licence,
    close_desk,
    open_again,
    problem,
    services_of,
    settings_of,
    sign_in,
)
from tests.halls import HandClock

CARDS = load_all()
MINE, OTHERS = CARDS["zhang_xiaoman"].card, CARDS["li_jianguo"].card
READER = "reader"


class HandReaders:
    """Readers whose events a test tells."""

    def __init__(self, publish: Callable[[SmartcardEvent], None]) -> None:
        self.publish = publish

    def open(self) -> None:
        self.tell(ServiceCame(), ReaderCame(READER))

    def close(self) -> None:
        pass

    def tell(self, *events: SmartcardEvent) -> None:
        for event in events:
            self.publish(event)

    def put_in(self, card: object, reader: str = READER) -> None:
        self.tell(CardPlaced(reader), CardRead(reader, card))

    def take_out(self, reader: str = READER) -> None:
        self.tell(CardRemoved(reader))


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


def said(desk: Desk, name: str) -> str:
    return " ".join(each.text() for each in desk.find(name).findChildren(QLabel) if each.isVisible())


def opened_sessions(desk: Desk, kind: str = "staff.session_opened") -> list[object]:
    hall = desk.services.hall
    with hall.read() as conn:
        return [e.body["evidence"] for e in hall.journal.all(conn, hall.stream) if e.kind == kind]


def test_a_card_that_lies_in_the_reader_already_is_enough(signed_in: Desk) -> None:
    assert opened_sessions(signed_in) == [["password", "social_security_card"]]


def test_the_card_is_asked_for_waited_for_and_tried_when_it_comes(desk: Desk, readers: HandReaders) -> None:
    sign_in(desk)
    desk.until(lambda: desk.sees("cardWait"))
    assert "把您的卡插入读卡器" in said(desk, "cardWait")
    assert not desk.sees("account")
    assert opened_sessions(desk) == []
    readers.put_in(OTHERS)
    desk.until(lambda: "不是此账号绑定的卡" in said(desk, "cardWait"))
    readers.take_out()
    readers.put_in(CardProblem.unreadable)
    desk.until(lambda: "没有读出" in said(desk, "cardWait"))
    readers.take_out()
    readers.put_in(MINE)
    desk.until(lambda: desk.sees("callNext"))
    assert opened_sessions(desk) == [["password", "social_security_card"]]


def test_waiting_says_how_the_readers_stand(desk: Desk, readers: HandReaders) -> None:
    sign_in(desk)
    desk.until(lambda: desk.sees("cardWait"))
    for events, words in (
        ((CardPlaced(READER),), "正在读卡"),
        ((CardRemoved(READER),), "取出卡会锁定屏幕"),
        ((ReaderWent(READER),), "没有接上读卡器"),
        ((ServiceWent(),), "没有回应"),
        ((ServiceWent(forbidden=True),), "无权使用读卡器"),
    ):
        readers.tell(*events)
        desk.until(lambda words=words: words in desk.text("cardReaders"))


def test_no_card_in_time_is_told_kindly_and_the_password_is_forgotten(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(signing_in, "CARD_WAIT_MS", 50)
    sign_in(desk)
    desk.until(lambda: desk.sees("problem"))
    assert "没有等到卡" in problem(desk)
    field = desk.find("password")
    assert isinstance(field, QLineEdit)
    assert field.text() == ""
    assert QApplication.focusWidget() is field


def test_escape_ends_the_waiting(desk: Desk, readers: HandReaders) -> None:
    sign_in(desk)
    desk.until(lambda: desk.sees("cardWait"))
    desk.press(Qt.Key.Key_Escape)
    assert desk.sees("account")
    readers.put_in(MINE)
    desk.settle()
    assert desk.sees("account")
    assert opened_sessions(desk) == []


def test_taking_the_card_out_locks_and_password_and_card_go_on_where_it_was(
    signed_in: Desk, readers: HandReaders
) -> None:
    desk = signed_in
    number = begin_food_licence(desk)
    desk.find("field_contact_phone").setFocus()
    desk.type("138")
    readers.take_out()
    desk.until(lambda: desk.sees("lockPassword"))
    assert not desk.sees("currentNumber")
    desk.type(PASSWORD)
    desk.press(Qt.Key.Key_Return)
    assert "还需要本人的卡" in problem(desk)
    readers.put_in(OTHERS)
    desk.settle()
    desk.press(Qt.Key.Key_Return)
    assert "不是此账号绑定的卡" in problem(desk)
    readers.take_out()
    readers.put_in(MINE)
    desk.until(lambda: "卡已插好" in desk.text("lockReaders"))
    desk.type("wrong")
    desk.press(Qt.Key.Key_Return)
    assert "工号和密码对不上" in problem(desk)
    desk.type(PASSWORD)
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.sees("currentNumber"))
    assert desk.text("currentNumber") == number
    field = desk.find("field_contact_phone")
    assert isinstance(field, QLineEdit)
    assert field.text() == "138"
    desk.until(field.hasFocus)
    desk.type("0013")
    assert field.text() == "1380013"
    assert opened_sessions(desk, "staff.session_unlocked") == [["password", "social_security_card"]]


@pytest.mark.parametrize("events", [(ReaderWent(READER),), (ServiceWent(),)], ids=["reader", "service"])
def test_a_reader_or_service_that_goes_takes_the_card_along(
    signed_in: Desk, readers: HandReaders, events: tuple[SmartcardEvent, ...]
) -> None:
    readers.tell(*events)
    signed_in.until(lambda: signed_in.sees("lockPassword"))
    readers.tell(ServiceCame(), ReaderCame("another"))
    readers.put_in(MINE, "another")
    signed_in.settle()
    signed_in.type(PASSWORD)
    signed_in.press(Qt.Key.Key_Return)
    signed_in.until(lambda: signed_in.sees("callNext"))
    readers.take_out("another")
    signed_in.until(lambda: signed_in.sees("lockPassword"))


def test_others_cards_in_other_readers_lock_nothing(signed_in: Desk, readers: HandReaders) -> None:
    readers.tell(ReaderCame("second"))
    readers.put_in(OTHERS, "second")
    readers.take_out("second")
    signed_in.settle()
    assert signed_in.sees("callNext")


def test_nothing_works_behind_the_lock_and_the_hall_goes_on(signed_in: Desk, readers: HandReaders) -> None:
    desk = signed_in
    desk.press(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: desk.sees("healthSummary"))
    readers.take_out()
    desk.until(lambda: desk.sees("lockPassword"))
    assert QApplication.activeModalWidget() is None
    number = desk.take_ticket(CITIZEN)
    desk.press(Qt.Key.Key_F2)
    desk.window.close()
    desk.settle()
    assert desk.window.isVisible()
    with desk.services.hall.read() as conn:
        assert queue.ticket_at(conn, "5") is None
    readers.put_in(MINE)
    desk.settle()
    desk.type(PASSWORD)
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.sees("healthSummary"))
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_F2)
    assert desk.text("currentNumber") == number


def test_a_dialog_that_opens_behind_the_lock_is_shown_when_it_is_off(
    signed_in: Desk, readers: HandReaders
) -> None:
    from counter.widgets.pieces import EdgedDialog

    readers.take_out()
    signed_in.until(lambda: signed_in.sees("lockPassword"))
    late = EdgedDialog(signed_in.window)
    late.open()
    signed_in.until(lambda: not late.isVisible())
    signed_in.window.uncover()
    signed_in.until(late.isVisible)
    late.reject()


def test_a_lost_card_is_unbound_and_the_password_unlocks(signed_in: Desk, readers: HandReaders) -> None:
    signed_in.services.staff.create("0001", "周主任", [Role.MANAGER], PASSWORD, "setup")
    readers.take_out()
    signed_in.until(lambda: signed_in.sees("lockPassword"))
    assert signed_in.services.staff.unbind_card(CLERK, "0001", PASSWORD) is None
    signed_in.type(PASSWORD)
    signed_in.press(Qt.Key.Key_Return)
    signed_in.until(lambda: signed_in.sees("callNext"))


def test_a_managers_page_locks_too(desk: Desk, readers: HandReaders) -> None:
    staff = desk.services.staff
    staff.create("0001", "周主任", [Role.MANAGER], PASSWORD, "setup")
    assert staff.bind_card("0001", PASSWORD, shown(READER, OTHERS)) is None
    readers.put_in(OTHERS)
    desk.find("account").setFocus()
    desk.type("0001")
    desk.press(Qt.Key.Key_Tab)
    desk.type(PASSWORD)
    desk.press(Qt.Key.Key_Return)
    desk.until(lambda: desk.sees("liveTab"))
    readers.take_out()
    desk.until(lambda: desk.sees("lockPassword"))
    assert not desk.sees("liveTab")


def test_a_station_without_readers_says_so(
    qtbot: QtBot, tmp_path: Path, sqlite_url: str, in_chinese: Translations
) -> None:
    clock = HandClock()
    services = services_of(settings_of(tmp_path), sqlite_url, clock)
    assert services.staff.bind_card(CLERK, PASSWORD, shown(READER, MINE)) is None
    desk = open_again(qtbot, services, clock)
    try:
        sign_in(desk)
        assert "没有启用读卡器" in problem(desk)
    finally:
        close_desk(desk)


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


def person_says(desk: Desk) -> str:
    return " ".join(each.text() for each in desk.find("personPane").findChildren(QLabel) if each.isVisible())


def test_a_citizens_card_is_compared_with_the_person_served(signed_in: Desk, readers: HandReaders) -> None:
    desk, citizen = signed_in, CARDS["li_jianguo"]
    assert citizen.card.holder is not None
    holder = citizen.card.holder
    readers.tell(ReaderCame("second"))
    readers.put_in(citizen.card, "second")
    desk.settle()
    assert "社会保障卡" not in person_says(desk)
    begin_food_licence(desk, replace(CITIZEN, name=holder.name, number=holder.number))
    desk.until(lambda: "姓名、号码与这位群众一致" in person_says(desk))
    readers.take_out("second")
    readers.put_in(CARDS["wang_xiuying"].card, "second")
    desk.until(lambda: "这是另一个人的卡" in person_says(desk))
    readers.take_out("second")
    readers.put_in(replace(citizen.card, holder=None, pin_guarded=True), "second")
    desk.until(lambda: "不索要密码，请查验身份证" in person_says(desk))
    readers.take_out("second")
    desk.until(lambda: "社会保障卡" not in person_says(desk))
