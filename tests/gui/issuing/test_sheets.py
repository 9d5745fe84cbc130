"""What people settle about a sheet at the issuing desk, and a right on its way, by keys alone."""

from shared.devices.printers.ipp_emulator import IppEmulator
from shared.issuing import queries
from shared.issuing.model import RightState
from tests.gui.counter_desk import CLERK, Desk, problem
from tests.gui.issuing_window import (
    ASKED,
    COLLEAGUE,
    CTRL,
    FREE,
    KIOSK_PLACE,
    LYING,
    ME,
    TAKEN,
    Key,
    colleague,
    colleague_types,
    search,
    state,
    told,
)
from tests.print_rights import BLANK, give, load_blanks, stands


def test_what_the_printer_cannot_tell_is_asked_of_people(desk: Desk, printer: IppEmulator) -> None:
    printer.lying_completed()
    search(desk, FREE)
    desk.press(Key.Key_F12)
    desk.until(lambda: state(desk, FREE) is RightState.UNKNOWN)
    desk.until(lambda: desk.sees("deed_found"))
    assert "出纸口" in told(desk)
    desk.press(Key.Key_F7)
    desk.press(Key.Key_Return)
    desk.until(lambda: state(desk, FREE) is RightState.PRINTED)
    assert stands(desk.services.hall, FREE).evidence == f"seen by {CLERK}"
    assert len(printer.documents) == 0


def test_a_sheet_is_given_up_by_two_once_its_own_printer_is_done_with_it(
    desk: Desk, kiosk_printer: IppEmulator
) -> None:
    search(desk, ASKED)
    desk.press(Key.Key_F6)
    colleague(desk, COLLEAGUE, "not it")
    assert "工号和密码对不上" in problem(desk)
    colleague(desk, CLERK, "only-for-tests")
    assert "同事" in problem(desk)
    assert state(desk, ASKED) is RightState.UNKNOWN
    colleague(desk)
    desk.until(lambda: state(desk, ASKED) is RightState.GRANTED)
    with desk.services.hall.read() as conn:
        (said,) = queries.adjudications_of(conn, [ASKED])
    assert (said.verdict, said.first_person, said.second_person) == ("spoiled", CLERK, COLLEAGUE)
    assert kiosk_printer.documents == []
    search(desk, ASKED)
    assert desk.sees("deed_print")


def test_a_numbered_blank_is_found_whole_by_two_or_put_back_untouched_by_two(desk: Desk) -> None:
    hall = desk.services.hall
    serials = ("LJ01-FOOD-LICENCE-2026-000006", "LJ01-FOOD-LICENCE-2026-000007")
    load_blanks(hall)
    give(hall, ME, serials[0], "reserved on a blank", "sent", "unknown")
    search(desk, serials[0])
    desk.press(Key.Key_F6)
    colleague_types(desk)
    assert "空白证 A0000123" in desk.text("printerAsked")
    desk.press(Key.Key_F7)
    desk.until(lambda: state(desk, serials[0]) is RightState.GRANTED)
    give(hall, ME, serials[1], "reserved on a blank", "sent", "unknown")
    search(desk, serials[1])
    desk.press(Key.Key_F7)
    desk.press(Key.Key_Return)
    assert "都要填写" in problem(desk)
    colleague(desk)
    desk.until(lambda: state(desk, serials[1]) is RightState.PRINTED)
    with hall.read() as conn:
        said = queries.adjudications_of(conn, serials)
    assert [(each.verdict, each.blank, each.second_person) for each in said] == [
        ("untouched", BLANK, COLLEAGUE),
        ("printed", BLANK, COLLEAGUE),
    ]


def test_while_its_printer_does_not_answer_nobody_gives_a_sheet_up(
    desk: Desk, kiosk_printer: IppEmulator
) -> None:
    kiosk_printer.power_off()
    search(desk, ASKED)
    desk.press(Key.Key_F6)
    desk.until(lambda: desk.sees("problem"), timeout=15_000)
    assert f"{KIOSK_PLACE} 的打印机可能还会打印" in problem(desk)
    assert not desk.sees("colleagueAccount")
    kiosk_printer.power_on()
    desk.press(Key.Key_F5)
    desk.until(lambda: desk.sees("colleagueAccount"))
    assert not desk.sees("problem")


def test_a_printer_the_settings_do_not_know_is_told_with_what_to_do(intake: Desk) -> None:
    intake.press(Key.Key_I, CTRL)
    search(intake, ASKED)
    intake.press(Key.Key_F6)
    intake.until(lambda: intake.sees("problem"))
    assert "[[stations]]" in problem(intake)
    assert not intake.sees("colleagueAccount")


def test_a_sheet_left_behind_is_kept_and_when_nobody_comes_destroyed_by_two(desk: Desk) -> None:
    search(desk, LYING)
    desk.press(Key.Key_F8)
    desk.type("领证台 2 号柜")
    desk.press(Key.Key_Return)
    desk.until(lambda: state(desk, LYING) is RightState.UNCOLLECTED)
    assert stands(desk.services.hall, LYING).kept_where == "领证台 2 号柜"
    desk.until(lambda: desk.sees("deed_destroy"))
    desk.press(Key.Key_F6)
    colleague(desk)
    desk.until(lambda: state(desk, LYING) is RightState.GRANTED)


def test_a_right_goes_to_another_hall_or_wherever_the_holder_chooses(desk: Desk) -> None:
    search(desk, FREE)
    desk.press(Key.Key_F10)
    desk.until(lambda: "1 个" in desk.text("hallsTold"))
    desk.press(Key.Key_Down)
    desk.press(Key.Key_Return)
    desk.until(lambda: state(desk, FREE) is RightState.RETURNED)
    with desk.services.hall.read() as conn:
        last = list(desk.services.hall.journal.all(conn, "LJ01"))[-1]
    assert (last.kind, last.body["to"]) == ("issuing.right_returned", "LJ02")
    assert "高新区" in told(desk)


def test_with_the_line_down_the_right_is_given_back_without_a_hall(desk: Desk) -> None:
    desk.store.cut = True
    search(desk, FREE)
    desk.press(Key.Key_F10)
    desk.until(lambda: "由本人在网上选择" in desk.text("hallsTold"))
    desk.press(Key.Key_Return)
    desk.until(lambda: state(desk, FREE) is RightState.RETURNED)
    with desk.services.hall.read() as conn:
        last = list(desk.services.hall.journal.all(conn, "LJ01"))[-1]
    assert last.body["to"] is None


def test_a_replacement_is_asked_for_once(desk: Desk) -> None:
    search(desk, TAKEN)
    desk.press(Key.Key_F11)
    desk.press(Key.Key_Return)
    assert "遗失" in problem(desk)
    desk.press(Key.Key_2)
    desk.press(Key.Key_Return)
    desk.until(lambda: stands(desk.services.hall, TAKEN).replacement_asked_at is not None)
    desk.until(lambda: not desk.sees("deed_replace"))
    assert "补证" in desk.text("rightNext")
