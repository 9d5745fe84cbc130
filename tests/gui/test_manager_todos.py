"""What a manager deals with: what opens, and what it writes."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
)

from shared.cases.model import Intake, Terms, decide_accept
from shared.issuing import queries
from shared.qt.look import NORMAL
from shared.queueing.queries import ticket as ticket_of
from shared.ratings.model import FollowUpState
from shared.ratings.queries import rating
from tests.gui.issuing_window import KIOSK_PLACE
from tests.gui.manager_office import DAY, WORDS, Office, press
from tests.halls import person
from tests.print_rights import IN_QUESTION, give, stands, take_on


def test_a_dialog_has_an_edge_without_a_window_manager(office: Office) -> None:
    office.click("followUp")
    office.until(lambda: office.sees("followUpDialog"))
    picture = office.find("followUpDialog").grab().toImage()
    inside = picture.width() - 1, picture.height() - 1
    edges = [picture.pixelColor(x, y).name().upper() for x, y in ((0, 99), (99, 0), inside)]
    assert edges == [NORMAL.ink_soft] * 3
    assert picture.pixelColor(12, 12).name().upper() == NORMAL.card


def test_a_bad_rating_is_called_back(office: Office) -> None:
    ticket = f"{DAY}-A002"
    office.click("followUp")
    office.until(lambda: office.sees("followUpDialog"))
    assert office.text("followUpWords") == WORDS
    said = [each.text() for each in office.find("followUpDialog").findChildren(QLabel)]
    assert {"Dissatisfied", "6 号窗口", "王芳", "张**"} <= set(said)
    record = office.find("followUpRecord")
    assert not record.isEnabled()
    outcome = office.find("followUpOutcome")
    assert isinstance(outcome, QPlainTextEdit)
    outcome.setPlainText("已致电道歉，材料清单已更正")
    office.click("followUpRecord")
    office.until(lambda: not office.sees("followUpDialog"))
    office.until(lambda: office.text("tileBadRatings") == "0")
    office.until(lambda: office.todos() == ["Nothing to deal with: everyone is looked after."])
    with office.services.hall.read() as conn:
        held = rating(conn, ticket)
        assert held is not None
        assert (held.follow_up, held.contacted_by) == (FollowUpState.CONTACTED, "chen")


def accept_case(office: Office, number: str, promised: str) -> None:
    with office.services.hall.read() as conn:
        ticket = ticket_of(conn, f"{DAY}-A001")
    assert ticket is not None
    form = {"contact_phone": "13800005566"}
    intake = Intake("1", "食品经营许可", ticket.person, ticket.id, "5", "0512", form, ())
    decided = decide_accept(
        number, intake, Terms(("市场监督管理局",), DAY, promised, "2026-12-22"), {}, [], {}, {}
    )
    assert isinstance(decided, list)
    with office.services.hall.unit("0512") as unit:
        unit.append(decided)
        unit.commit(number)


def test_cases_that_fall_due_light_up_and_open(office: Office) -> None:
    accept_case(office, "LJ-1", "2026-11-23")
    accept_case(office, "LJ-2", DAY)
    accept_case(office, "LJ-3", "2026-11-30")
    office.until(lambda: office.text("tileLights") == "1 · 1")
    due = {"Cases overdue: 1 (食品经营许可)", "Cases due today: 1"}
    office.until(lambda: due <= set(office.todos()))
    office.click("todo overdue")
    office.until(lambda: office.sees("casesTable"))
    assert [row[1:] for row in office.table("casesTable")] == [
        ["LJ-1", "2026-11-23", "市场监督管理局"],
        ["LJ-2", DAY, "市场监督管理局"],
    ]


def test_a_sheet_in_question_is_found_by_one_or_given_up_by_two(office: Office) -> None:
    hall, found, gone = office.services.hall, "JY13701020000001", "JY13701020000002"
    give(hall, person(1), found, *IN_QUESTION)
    give(hall, person(1), gone, *IN_QUESTION)
    for serial, key in ((found, Qt.Key.Key_F7), (gone, Qt.Key.Key_F6)):
        office.until(partial(office.sees, f"todo document {serial}"))
        office.click(f"todo document {serial}")
        office.until(lambda: office.sees("documentDialog"))
        assert f"came out at {KIOSK_PLACE}" in office.text("documentWhat")
        press(key)
        if serial == found:
            office.until(lambda: office.sees("foundDialog"))
            press(Qt.Key.Key_Return)
        else:
            office.until(lambda: office.sees("colleagueAccount"))
            QTest.keyClicks(office.find("colleagueAccount"), "wangfang")
            QTest.keyClicks(office.find("colleaguePassword"), "another password")
            press(Qt.Key.Key_Return)
        office.until(lambda: not office.sees("documentDialog"))
    office.until(lambda: not any("came out" in each for each in office.todos()))
    assert (str(stands(hall, found).state), stands(hall, found).evidence) == ("printed", "seen by chen")
    assert str(stands(hall, gone).state) == "granted"
    with hall.read() as conn:
        said = queries.adjudications_of(conn, [found, gone])
    assert [(each.verdict, each.first_person, each.second_person) for each in said] == [
        ("printed", "chen", None),
        ("spoiled", "chen", "wangfang"),
    ]


def test_a_sheet_settled_meanwhile_says_so_and_asks_nothing(office: Office) -> None:
    hall, serial = office.services.hall, "JY13701020000001"
    give(hall, person(1), serial, *IN_QUESTION)
    office.until(lambda: office.sees(f"todo document {serial}"))
    office.view.live.look_at_sheet(serial)
    take_on(hall, serial, "spoiled")
    office.until(lambda: office.sees("documentDialog"))
    office.view.live.look_at_sheet(serial)
    office.until(lambda: "ready to be printed again" in office.text("documentWhat"))
    assert not office.sees("documentFound")
    assert not office.sees("documentGiveUp")
