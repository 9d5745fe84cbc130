"""Cards shown to a window: the clerk's to sign in with, the citizen's to compare."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from counter.presenters import sign_in as signing_in
from shared.devices.cards.model import CardProblem
from shared.devices.smartcards.model import CardPlaced, CardRemoved, ReaderCame, ReaderWent, ServiceWent
from shared.qt.translations import Translations
from shared.staff.static_card import shown
from tests.gui.card_desk import CARDS, MINE, OTHERS, READER, HandReaders, opened_sessions
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


def said(desk: Desk, name: str) -> str:
    return " ".join(each.text() for each in desk.find(name).findChildren(QLabel) if each.isVisible())


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
