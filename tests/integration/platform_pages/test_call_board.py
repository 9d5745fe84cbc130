"""The call board on a phone: what it shows of a hall, and that it shows nothing of a person."""

from shared.people.model import Evidence
from shared.queueing.model import MINUTE, Ticket
from shared.queueing.service import Queue
from tests.halls import SETUP, HandClock, person
from tests.platforms import Browser, HallLine

NAMES = ("张小满", "李建国", "欧阳文")


def taken(queue: Queue, serial: int, line: str) -> Ticket:
    name = NAMES[serial % len(NAMES)]
    ticket = queue.take_ticket(person(serial + 50, name), line, Evidence.ID_CARD, "kiosk-1")
    assert isinstance(ticket, Ticket)
    return ticket


def advance(line: HallLine, minutes: int) -> None:
    for side in (line.platform.side, line.hall):
        assert isinstance(side.clock, HandClock)
    clocks = {id(side.clock): side.clock for side in (line.platform.side, line.hall)}
    for clock in clocks.values():
        assert isinstance(clock, HandClock)
        clock.advance(minutes * MINUTE)


def opened(line: HallLine) -> Queue:
    queue = Queue(line.hall, SETUP)
    queue.open_window("5", "li")
    queue.open_window("6", "wu")
    return queue


def test_calls_who_waits_and_missed_numbers_without_a_name(browser: Browser, line: HallLine) -> None:
    queue = opened(line)
    for serial, letter in enumerate("AAABB"):
        taken(queue, serial, letter)
    served, missed = queue.call_next("5", "li"), queue.call_next("6", "wu")
    assert isinstance(served, Ticket)
    assert isinstance(missed, Ticket)
    queue.begin_serving(served.id, "li")
    queue.miss(missed.id, "wu")
    called = queue.call_next("6", "wu")
    assert isinstance(called, Ticket)
    line.ship()
    page = browser.get("/board/LJ01")
    assert page.status_code == 200
    for said in (
        served.label,
        called.label,
        missed.label,
        "请前往",
        "办理中",
        "5 号窗口",
        "6 号窗口",
        "已过号",
    ):
        assert said in page.text
    assert page.text.index(missed.label) > page.text.index("已过号")
    waiting = {"A": 0, "B": 0}
    for serial, letter in enumerate("AAABB"):
        label = f"{letter}{serial + 1 if letter == 'A' else serial - 2:03d}"
        waiting[letter] += label not in (served.label, called.label, missed.label)
    for letter, count in waiting.items():
        assert (f"<dt>{letter} 队列</dt><dd>{count} 人</dd>" in page.text) is (count > 0)
    assert not any(name in page.text or name[0] + "*" in page.text for name in NAMES)


def test_it_renews_itself_unless_it_is_to_stand_still(browser: Browser, line: HallLine) -> None:
    assert 'http-equiv="refresh"' in browser.get("/board/LJ01").text
    still = browser.get("/board/LJ01?still=1").text
    assert 'http-equiv="refresh"' not in still
    assert "恢复自动更新" in still


def test_a_hall_that_is_silent_and_one_that_is_not(browser: Browser, line: HallLine) -> None:
    opened(line)
    line.ship()
    assert "网络可能中断" not in browser.get("/board/LJ01").text
    advance(line, 3)
    assert "网络可能中断" in browser.get("/board/LJ01").text


def test_missed_numbers_stand_for_an_hour_and_yesterday_is_gone(browser: Browser, line: HallLine) -> None:
    queue = opened(line)
    missed, _ = taken(queue, 1, "A"), taken(queue, 2, "B")
    queue.call_next("5", "li")
    queue.miss(missed.id, "li")
    line.ship()
    assert missed.label in browser.get("/board/LJ01").text
    advance(line, 61)
    page = browser.get("/board/LJ01").text
    assert missed.label not in page
    assert "B 队列" in page
    advance(line, 24 * 60)
    assert "现在无人等候" in browser.get("/board/LJ01").text


def test_an_unknown_hall_is_told_so(browser: Browser, line: HallLine) -> None:
    assert browser.get("/board/nowhere").status_code == 404
