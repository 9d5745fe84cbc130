"""What a citizen sees before and during a visit: an appointment, and the ticket on the phone."""

from shared.journal.entry import Refusal
from shared.people.model import Evidence
from shared.platform import queries
from shared.platform.revoking import revoke
from shared.platform.sentences import sentence
from shared.queueing.service import Queue
from tests.halls import SETUP, HandClock
from tests.platform_visits import ME
from tests.platforms import FOOD, PASSWORD, Browser, HallLine, enrol, enrol_another


def test_booking_twice_with_the_same_press_is_one_appointment(browser: Browser, line: HallLine) -> None:
    browser.sign_in(ME.number)
    slot = line.platform.slots("LJ01")[0]
    page = f"/appointments/slots?item={FOOD}&hall=LJ01"
    form = {"item": FOOD, "hall": "LJ01", "begins": str(slot.begins), "key": "0" * 32}
    for _ in range(2):
        answer = browser.send(page, "/appointments/slots", **form)
        assert "预约成功" in answer.text
    assert len(line.inbox().entries) == 1
    again = browser.send(page, "/appointments/slots", **form | {"key": "1" * 32})
    assert again.status_code == 409
    assert "您在这个时段已有一个预约" in again.text
    assert "请选择一个时段" in browser.send(page, "/appointments/slots", **form | {"begins": ""}).text


def test_a_hall_that_is_shut_out_takes_no_new_appointment_keeps_the_old_and_names_the_others(
    browser: Browser, line: HallLine
) -> None:
    platform = line.platform
    browser.sign_in(ME.number)
    first, second = platform.slots("LJ01")[:2]
    page = f"/appointments/slots?item={FOOD}&hall=LJ01"
    form = {"item": FOOD, "hall": "LJ01", "begins": str(first.begins), "key": "0" * 32}
    later = form | {"begins": str(second.begins)}
    assert "预约成功" in browser.send(page, "/appointments/slots", **form).text
    revoke(platform.side, "LJ01")
    me = platform.sign_in(ME.number, PASSWORD)
    assert not isinstance(me, Refusal)
    with platform.side.read() as conn:
        (mine,) = queries.appointments_of(conn, me.id)
    alone = browser.send("/appointments", "/appointments/slots", **later | {"key": "1" * 32})
    assert "请直接到大厅取号办理" in alone.text
    enrol_another(platform)
    refused = browser.send("/appointments", "/appointments/slots", **later | {"key": "2" * 32})
    assert refused.status_code == 409
    assert "临江大厅暂停网上预约" in refused.text
    assert "这次没有约成。请改约" in refused.text
    assert 'value="LJ02"' in refused.text
    assert "/appointments/slots" in refused.text
    only_looked = browser.get(page)
    assert only_looked.status_code == 409
    assert "没有约成" not in only_looked.text
    shown = browser.get("/appointments").text
    assert "您的预约仍然有效" in shown
    assert 'class="code"' in shown
    assert '<option value="LJ01"' not in shown
    assert '<option value="LJ02"' in shown
    again = platform.book(me.id, "LJ01", FOOD, second.begins)
    assert again == Refusal("platform.hall_shut_out", {"halls": ["临江高新区政务服务大厅"]})
    assert "请改约临江高新区政务服务大厅" in sentence(again, platform.side.zone)
    with platform.side.read() as conn:
        assert queries.appointments_of(conn, me.id) == [mine]
    assert enrol(line, platform.enrolment_code("LJ01")).status_code == 200
    assert [entry.kind for entry in line.inbox().entries] == ["platform.appointment_booked"]
    assert browser.get(page).status_code == 200


def test_a_ticket_is_followed_without_a_name(browser: Browser, line: HallLine) -> None:
    queue = Queue(line.hall, SETUP)
    ticket = queue.take_ticket(ME, "A", Evidence.ID_CARD, "kiosk-1")
    assert not isinstance(ticket, Refusal)
    assert browser.get(f"/follow/{ticket.id}").status_code == 404
    line.ship()
    page = browser.get("/follow?ticket=a001")
    assert page.url.path == f"/follow/{ticket.id}"
    assert "正在等候" in page.text
    assert "2026-11-24 09:00" in page.text
    queue.open_window("5", "wang")
    queue.call_next("5", "wang")
    line.ship()
    clock = line.platform.side.clock
    assert isinstance(clock, HandClock)
    clock.advance(180_000)
    page = browser.get(f"/follow/{ticket.id}")
    assert "请到 5 号窗口" in page.text
    assert "网络可能中断" in page.text
    assert ME.name not in page.text
