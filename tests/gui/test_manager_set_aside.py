"""What a restored hall set aside: one to-do for all of it, a row for each citizen or thing, settled with a note."""

import re
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QTableView

from counter.manager.set_aside import words
from counter.manager.tables import FigureView
from counter.manager.words import listed
from shared.bootstrap import PROJECTIONS
from shared.qt.translations import Translations
from shared.queueing.model import MINUTE
from shared.queueing.queries import ticket as ticket_of
from shared.set_aside import queries
from shared.set_aside.model import SetAside
from tests.gui.manager_office import DAY, Office, press
from tests.halls import OPENING
from tests.restorations import made, put_aside

ROOT = Path(__file__).parents[2]
MENTIONED = "Set aside when the hall was restored: {} entries of {} citizens or things"
LATIN = re.compile(r"[a-z]{3,}")


def afternoon(office: Office) -> list[SetAside]:
    """Three steps of a known citizen, two of a document nobody knows whose, a count of paper."""
    with office.services.hall.read() as conn:
        ticket = ticket_of(conn, f"{DAY}-A001")
    assert ticket is not None
    numbers, whose = count(1), ticket.person
    entries = (
        (f"{DAY}-A007", "queueing.ticket_taken", whose),
        ("LJ-20261124-0007", "cases.case_accepted", whose),
        (f"{DAY}-A007", "queueing.ticket_done", whose),
        ("JY13701020000001", "issuing.handed_over", None),
        ("JY13701020000001", "issuing.attempt_printed", "a person of another hall"),
        ("5 号窗口打印机", "blanks.counted", None),
    )
    return [
        made(str(n := next(numbers)), subject, kind, person, OPENING + n * MINUTE)
        for subject, kind, person in entries
    ]


def note_of(office: Office) -> QPlainTextEdit:
    note = office.find("setAsideNote")
    assert isinstance(note, QPlainTextEdit)
    return note


def open_dialog(office: Office) -> None:
    office.until(lambda: office.sees("todo aside"))
    QTest.keyClick(office.find("todo aside"), Qt.Key.Key_Space)
    office.until(lambda: office.sees("setAsideDialog"))


def settle(office: Office, note: str) -> None:
    QTest.keyClicks(note_of(office), note)
    QTest.keyClick(note_of(office), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_what_a_restored_hall_lost_stays_until_each_matter_is_settled(office: Office) -> None:
    put_aside(office.services.hall, *afternoon(office))
    office.until(lambda: MENTIONED.format(6, 3) in office.todos())
    open_dialog(office)
    assert office.table("setAsideMatters") == [
        ["张**", listed(["A007", "LJ-20261124-0007"]), "November 24 09:01", "3"],
        ["—", "JY13701020000001", "November 24 09:04", "2"],
        ["—", "5 号窗口打印机", "November 24 09:06", "1"],
    ]
    assert [row[:2] for row in office.table("setAsideEntries")] == [
        ["a ticket was taken", "A007"],
        ["an application was accepted", "LJ-20261124-0007"],
        ["a service was finished", "A007"],
    ]
    assert "Call the citizen and accept it anew" in office.text("setAsideNextSteps")
    assert not office.find("setAsideSettle").isEnabled()
    settle(office, "called, taken in anew")
    office.until(lambda: len(office.table("setAsideMatters")) == 2)
    assert office.table("setAsideEntries")[0][:2] == ["a document was handed over", "JY13701020000001"]
    assert note_of(office).toPlainText() == ""
    office.until(lambda: MENTIONED.format(3, 2) in office.todos())
    press(Qt.Key.Key_Escape)
    office.until(lambda: not office.sees("setAsideDialog"))
    told = [each for each in office.todos() if each.startswith("Set aside")]
    assert told == [MENTIONED.format(3, 2)]


def test_a_whole_afternoon_is_one_thing_to_do(office: Office) -> None:
    entries = [
        made(f"{n:064}", f"{DAY}-A{n:03}", "queueing.ticket_taken", f"citizen {n % 60}") for n in range(300)
    ]
    put_aside(office.services.hall, *entries)
    office.until(lambda: MENTIONED.format(300, 60) in office.todos())
    open_dialog(office)
    assert [row[3] for row in office.table("setAsideMatters")] == ["5"] * 60


def rows_left(office: Office, wanted: int) -> bool:
    """Whether so many matters are left in the dialog, which closes with the last."""
    return (len(office.table("setAsideMatters")) if office.sees("setAsideMatters") else 0) == wanted


def test_the_row_that_is_chosen_is_settled_and_the_last_one_closes(office: Office) -> None:
    hall, entries = office.services.hall, afternoon(office)
    put_aside(hall, *entries)
    open_dialog(office)
    matters = office.find("setAsideMatters")
    assert isinstance(matters, QTableView)
    note_of(office).setPlainText("for the first one")
    QTest.keyClick(matters, Qt.Key.Key_Down)
    QTest.keyClick(matters, Qt.Key.Key_Down)
    assert office.table("setAsideEntries")[0][0] == "blank paper was moved or counted"
    assert note_of(office).toPlainText() == "", "a note for one is not taken for another"
    for left, note in ((2, "counted: 12 sheets"), (1, "seen in the safe"), (0, "called")):
        settle(office, note)
        office.until(partial(rows_left, office, left))
    assert [(each.note, each.settled_by) for each in standing(office, entries)] == [
        *[("called", "chen")] * 3,
        *[("seen in the safe", "chen")] * 2,
        ("counted: 12 sheets", "chen"),
    ]
    office.until(lambda: not any(each.startswith("Set aside") for each in office.todos()))


@pytest.mark.parametrize(("width", "height"), [(1920, 1080), (1280, 1024)])
def test_it_is_told_in_chinese_and_nothing_is_cut_off(
    in_chinese: Translations, office: Office, tmp_path: Path, width: int, height: int
) -> None:
    office.view.resize(width, height)
    put_aside(office.services.hall, *afternoon(office))
    office.until(lambda: "恢复备份时搁置：6 条记录，涉及 3 位群众或事项" in office.todos())
    office.picture(tmp_path / f"todo-{width}.png")
    open_dialog(office)
    dialog = office.find("setAsideDialog")
    dialog.grab().save(str(tmp_path / f"set-aside-{width}.png"))
    assert dialog.width() <= width
    assert dialog.height() <= height
    for said in dialog.findChildren(QLabel):
        assert not LATIN.search(said.text()), said.text()
        assert said.height() >= said.heightForWidth(said.width()), said.text()
    for button in dialog.findChildren(QPushButton):
        assert not LATIN.search(button.text()), button.text()
    for table in dialog.findChildren(FigureView):
        assert not cut_off(table)


def cut_off(table: FigureView) -> list[str]:
    """The cells whose words do not fit into their column."""
    model, metrics = table.model(), table.fontMetrics()
    cells = [
        model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())
    ]
    return [
        str(each.data())
        for each in cells
        if metrics.horizontalAdvance(str(each.data())) > table.visualRect(each).width()
        or not table.viewport().rect().contains(table.visualRect(each))
    ]


def test_what_an_entry_was_is_told_of_every_kind() -> None:
    files = [
        file for name in PROJECTIONS.keys() - {"journal"} for file in (ROOT / "shared" / name).glob("*.py")
    ]
    kinds = {kind for file in files for kind in re.findall(r'Entry\(\s*"([a-z_.]+)"', file.read_text())}
    assert len(kinds) > 40
    for kind in kinds:
        assert all(words(kind))


def standing(office: Office, entries: list[SetAside]) -> list[SetAside]:
    """The entries as they stand now."""
    with office.services.hall.read() as conn:
        return [held for each in entries if (held := queries.one(conn, each.id)) is not None]
