"""The lock when the card is out: what it covers, what goes on, and how it is taken off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from shared.devices.smartcards.model import ReaderCame, ReaderWent, ServiceCame, ServiceWent, SmartcardEvent
from shared.queueing import queries as queue
from shared.staff.model import Role
from shared.staff.static_card import shown
from tests.gui.card_desk import MINE, OTHERS, READER, HandReaders, opened_sessions
from tests.gui.counter_desk import CITIZEN, CLERK, PASSWORD, Desk, begin_food_licence, problem


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
