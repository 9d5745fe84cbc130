"""The platform's pages without a browser: who may see what, forms and their tokens, faults without leaks."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from shared.cases.checks import Checks
from shared.cases.model import Case, Given, How
from shared.issuing import queries as issuing
from shared.journal.entry import Refusal
from shared.papers.verify import CodePayload, sign_code
from shared.people.model import Evidence
from shared.people.service import key_ring, meet
from shared.platform import queries
from shared.platform.model import Verdict
from shared.platform.revoking import revoke
from shared.platform.sentences import sentence
from shared.platform.service import Platform
from shared.queueing.service import Queue
from tests.halls import SETUP, HandClock, person
from tests.platforms import (
    CATALOGUE,
    FOOD,
    PASSWORD,
    Browser,
    HallLine,
    connect,
    enrol,
    enrol_another,
    food_application,
    hall_cases,
    make_platform,
)
from tests.print_rights import give, take_on

ME = person()
OTHER = "LJ02"
SERIAL = "LJ01-FOOD-LICENCE-2026-000001"


@pytest.fixture
def line(database_url: str, other_url: str) -> Iterator[HallLine]:
    platform = make_platform(database_url)
    line = connect(platform, other_url)
    platform.create_citizen(ME, PASSWORD)
    for department in ("market_regulation", "urban_management"):
        platform.create_officer(department, "沈立群", department, PASSWORD)
    yield line
    platform.side.engine.dispose()
    line.hall.engine.dispose()


@pytest.fixture
def browser(line: HallLine) -> Browser:
    return Browser(line.platform)


def test_pages_are_for_who_they_are_for(browser: Browser) -> None:
    assert browser.get("/cases").url.path == "/login"
    assert browser.sign_in(ME.number, onward="/cases").url.path == "/cases"
    assert browser.get("/office").status_code == 403
    assert browser.send("/cases", "/logout").url.path == "/"
    assert browser.get("/cases").url.path == "/login"
    assert browser.sign_in("market_regulation").url.path == "/office"
    assert browser.get("/cases").status_code == 403


def test_a_wrong_password_is_told_without_saying_which_was_wrong(browser: Browser) -> None:
    wrong, nobody = browser.sign_in(ME.number, "x"), browser.sign_in("nobody", "x")
    assert wrong.status_code == nobody.status_code == 401
    assert "账号或密码不对" in wrong.text
    assert "账号或密码不对" in nobody.text


def test_a_form_without_its_token_changes_nothing(browser: Browser, line: HallLine) -> None:
    browser.sign_in(ME.number)
    slot = line.platform.slots("LJ01")[0]
    form = {"item": FOOD, "hall": "LJ01", "begins": str(slot.begins)}
    for token in ({}, {"csrf": "x"}, {"csrf": "Ã"}):
        assert browser.client.post("/appointments/slots", data=form | token).status_code == 403
    assert line.inbox().entries == []


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


def test_every_page_has_its_safe_headers(browser: Browser) -> None:
    answer = browser.get("/login")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    for inline in ("<script", "style=", "onclick"):
        assert inline not in answer.text


def decided(line: HallLine) -> str:
    number = line.accept_food_case(ME)
    line.ship()
    for department, step in (("market_regulation", "food_review"), ("urban_management", "fume_review")):
        officer = line.platform.sign_in(department, PASSWORD)
        assert not isinstance(officer, Refusal)
        line.platform.decide(officer, "LJ01", number, Verdict(step, True, ""))
    return number


def test_an_officer_sees_the_case_with_numbers_masked(browser: Browser, line: HallLine) -> None:
    number = line.accept_food_case(ME)
    line.ship()
    browser.sign_in("urban_management")
    assert f"/office/cases/LJ01/{number}" in browser.get("/office").text
    page = browser.get(f"/office/cases/LJ01/{number}").text
    for shown in ("小满面馆", "42.5", "1101**********" + ME.number[-4:], "138****0018", "免交（电子证照）"):
        assert shown in page
    assert ME.number not in page
    assert "13805710018" not in page
    browser.send("/office", "/logout")
    line.platform.create_officer("taxation", "袁志刚", "taxation", PASSWORD)
    browser.sign_in("taxation")
    assert browser.get(f"/office/cases/LJ01/{number}").status_code == 404


def test_an_officer_sees_which_hall_is_refused_until_it_is_taken_again(
    browser: Browser, line: HallLine
) -> None:
    revoke(line.platform.side, "LJ01")
    line.ask("GET", "/v1/halls/LJ01/inbox")
    line.platform.create_officer("taxation", "袁志刚", "taxation", PASSWORD)
    browser.sign_in("taxation", PASSWORD)
    assert "平台已停用这个大厅" in browser.get("/office").text
    enrol(line, line.platform.enrolment_code("LJ01"))
    assert "平台已停用这个大厅" not in browser.get("/office").text


def test_a_second_officer_who_decides_later_is_told(browser: Browser, line: HallLine) -> None:
    number = line.accept_food_case(ME)
    line.ship()
    browser.sign_in("urban_management")
    path = f"/office/cases/LJ01/{number}"
    first = browser.send(path, path, step="fume_review", verdict="approve", key="a" * 32)
    assert f"{number} 已记录“同意”" in first.text
    token = re.search(r'name="csrf" value="([^"]+)"', browser.get("/office").text)
    assert token is not None
    form = {"step": "fume_review", "verdict": "refuse", "note": "改主意了", "csrf": token[1], "key": "b" * 32}
    late = browser.client.post(path, data=form)
    assert late.status_code == 409
    assert "先做的决定有效" in late.text


def test_an_officer_sees_what_the_hall_has_still_to_check(browser: Browser, line: HallLine) -> None:
    person_ = meet(line.hall, ME, "counter-1")
    assert isinstance(person_, str)
    whole = food_application(person_, "小满面馆")
    later = Given("business_licence", "营业执照", How.CHECK_PENDING, "电子证照库", "business_licence")
    given = tuple(later if each.material == later.material else each for each in whole.given)
    cases = hall_cases(line.hall, CATALOGUE)
    case = cases.accept(replace(whole, given=given, consent="窗口受理"))
    assert isinstance(case, Case)
    line.ship()
    browser.sign_in("urban_management")
    path = f"/office/cases/LJ01/{case.id}"
    assert "待核验，大厅线路恢复后自动核验 · 电子证照库" in browser.get(path).text
    checks = Checks(cases)
    question = checks.next_question()
    assert question is not None
    checks.take_in(question, [])
    line.ship()
    page = browser.get(path).text
    assert "核验未通过，受理大厅正在联系申请人：营业执照。最后一步同意要等这些处理完。" in page
    checks.settle(case.id, "business_licence", How.ORIGINAL_SEEN, "李静核对原件", "lijing")
    line.ship()
    page = browser.get(path).text
    assert "已验原件" in page
    assert "核验" not in page


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


def test_a_code_is_verified_by_the_keys_halls_have_or_had(browser: Browser, line: HallLine) -> None:
    decided(line)
    at_hall(line, "reserved", "sent", "printed")
    payload = CodePayload("临江市市场监督管理局", SERIAL, 1, "2026-11-24", b"x" * 32)
    code = sign_code(payload, line.keys.signing_key)
    for text, told in (
        (code, "这份证照是真的"),
        (sign_code(payload, key_ring(line.platform.side).keys.signing_key), "不是本平台认识"),
        (code[:-4] + "0000", "无法确认"),
        ("hello", "不是本平台认识"),
    ):
        answer = browser.client.get("/verify", params={"code": text})
        assert told in answer.text, text
    unknown = CodePayload("临江市市场监督管理局", "LJ01-FOOD-LICENCE-2026-000099", 1, "2026-11-24", b"x" * 32)
    answer = browser.client.get("/verify", params={"code": sign_code(unknown, line.keys.signing_key)})
    assert "平台还没有收到印制记录" in answer.text


def test_faults_leak_nothing(
    browser: Browser, line: HallLine, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError(f"no room for {ME.number}")

    monkeypatch.setattr(Platform, "sign_in", broken)
    answer = browser.sign_in(ME.number)
    said = capsys.readouterr()
    assert answer.status_code == 500
    assert "您刚才的操作没有生效" in answer.text
    assert "RuntimeError" in said.out + said.err
    assert ME.number not in answer.text + said.out + said.err
    assert browser.get("/nothing").status_code == 404
    assert "没有找到这个页面" in browser.get("/nothing").text


def test_nothing_personal_stands_in_the_database_in_clear(line: HallLine, tmp_path: Path) -> None:
    decided(line)
    me = line.platform.sign_in(ME.number, PASSWORD)
    assert not isinstance(me, Refusal)
    line.platform.book(me.id, "LJ01", FOOD, line.platform.slots("LJ01")[0].begins)
    for name in ("platform.db", "platform.db-wal"):
        kept = (tmp_path / name).read_bytes() if (tmp_path / name).exists() else b""
        for secret in (ME.name, ME.number, ME.address, "13805710018"):
            assert secret.encode() not in kept


@pytest.fixture
def granted_there(line: HallLine) -> HallLine:
    """My food licence is approved and granted to LJ01; there is another hall."""
    decided(line)
    enrol_another(line.platform, OTHER)
    return line


def at_hall(line: HallLine, *steps: str) -> None:
    """What the hall does with my document, and its journal shipped."""
    with line.hall.read() as conn:
        known = issuing.document(conn, SERIAL)
    if known is None:
        give(line.hall, ME, SERIAL)
    for step in steps:
        take_on(line.hall, SERIAL, step)
    assert line.ship().status_code == 200


def verdict(browser: Browser, line: HallLine, serial: str = SERIAL, attempt: int = 1) -> str:
    payload = CodePayload("临江市市场监督管理局", serial, attempt, "2026-11-24", b"x" * 32)
    code = sign_code(payload, line.keys.signing_key)
    return str(browser.client.get("/verify", params={"code": code}).text)


def test_a_citizen_has_a_document_collected_in_another_hall(
    browser: Browser, granted_there: HallLine
) -> None:
    line = granted_there
    browser.sign_in(ME.number)
    page = browser.get("/documents").text
    assert SERIAL in page
    assert "在临江大厅任一自助终端或领证台打印领取" in page
    assert f'<option value="{OTHER}">' in page
    assert '<option value="LJ01">' not in page
    asked = browser.send("/documents", "/documents", serial=SERIAL, hall=OTHER, key="c" * 32)
    assert "已请原大厅转出，转到临江高新区政务服务大厅后" in asked.text
    assert "正在请临江大厅转出，转到临江高新区政务服务大厅" in asked.text
    assert line.inbox().entries[-1].kind == "platform.right_recalled"
    again = browser.send("/documents", "/documents", serial=SERIAL, hall=OTHER, key="c" * 32)
    assert [entry.kind for entry in line.inbox().entries].count("platform.right_recalled") == 1
    assert again.status_code == 200
    at_hall(line, "returned")
    page = browser.get("/documents").text
    assert "在临江高新区政务服务大厅任一自助终端或领证台打印领取" in page
    assert '<option value="LJ01">' in page


def test_no_document_goes_to_a_hall_that_is_shut_out(browser: Browser, granted_there: HallLine) -> None:
    line = granted_there
    revoke(line.platform.side, OTHER)
    browser.sign_in(ME.number)
    page = browser.get("/documents").text
    assert SERIAL in page
    assert f'<option value="{OTHER}">' not in page
    asked = browser.send("/documents", "/documents", serial=SERIAL, hall=OTHER, key="c" * 32)
    assert asked.status_code == 409
    assert "请选择其他大厅" in asked.text
    assert "platform.right_recalled" not in [entry.kind for entry in line.inbox().entries]


def test_a_right_the_hall_gave_back_waits_for_the_citizens_choice(
    browser: Browser, granted_there: HallLine
) -> None:
    at_hall(granted_there, "returned")
    browser.sign_in(ME.number)
    assert "等待您选择大厅" in browser.get("/documents").text
    chosen = browser.send("/documents", "/documents", serial=SERIAL, hall="LJ01", key="d" * 32)
    assert "已改在临江大厅领取" in chosen.text
    assert granted_there.inbox().entries[-1].kind == "platform.right_granted"


def test_what_is_printed_already_stays_where_it_is_and_says_so(
    browser: Browser, granted_there: HallLine
) -> None:
    browser.sign_in(ME.number)
    at_hall(granted_there, "reserved", "sent")
    for hall in (OTHER, "LJ09", ""):
        refused = browser.send("/documents", "/documents", serial=SERIAL, hall=hall, key="e" * 32)
        assert refused.status_code == 409
        assert 'id="refused"' in refused.text
    assert "已经开始印制" in browser.send("/documents", "/documents", serial=SERIAL, hall=OTHER).text
    at_hall(granted_there, "printed", "kept")
    page = browser.get("/documents").text
    assert "由大厅领证台保管" in page
    assert "<select" not in page


def test_nobody_moves_another_persons_document(browser: Browser, granted_there: HallLine) -> None:
    stranger = person(2, "李建国")
    granted_there.platform.create_citizen(stranger, PASSWORD)
    browser.sign_in(stranger.number)
    assert SERIAL not in browser.get("/documents").text
    token = re.search(r'name="csrf" value="([^"]+)"', browser.get("/documents").text)
    assert token is not None
    form = {"serial": SERIAL, "hall": OTHER, "csrf": token[1]}
    refused = browser.client.post("/documents", data=form)
    assert refused.status_code == 409
    assert "没有找到这份证照" in refused.text
    assert browser.client.post("/documents", data=form | {"csrf": "x"}).status_code == 403
    assert "platform.right_recalled" not in {entry.kind for entry in granted_there.inbox().entries}


def test_an_office_replaces_a_lost_document_with_one_button(
    browser: Browser, granted_there: HallLine
) -> None:
    line = granted_there
    at_hall(line, "reserved", "sent", "printed", "handed over", "asked again")
    browser.sign_in(ME.number)
    assert "已申请补证" in browser.get("/documents").text
    assert "原因：遗失" in browser.get("/documents").text
    browser.send("/documents", "/logout")
    browser.sign_in("market_regulation")
    page = browser.get("/replacements").text
    assert SERIAL in page
    assert "遗失" in page
    form = {"serial": SERIAL, "key": "f" * 32}
    agreed = browser.send("/replacements", "/replacements", **form)
    new = "LJ01-FOOD-LICENCE-2026-000002"
    assert f"已同意补发：新证 {new} 可以打印，原证 {SERIAL} 作废" in agreed.text
    assert "没有等待您部门决定的补证申请" in agreed.text
    late = browser.send("/replacements", "/replacements", serial=SERIAL, key="a" * 32)
    assert late.status_code == 409
    assert "没有待办的补证申请" in late.text
    browser.send("/replacements", "/logout")
    browser.sign_in(ME.number)
    page = browser.get("/documents").text
    assert f"已补发新证 {new}" in page
    assert f"补发，替代原证 {SERIAL}" in page
    assert "这份证照已经补发，原证作废" in verdict(browser, line)


def test_an_office_without_a_part_in_the_case_replaces_nothing(
    browser: Browser, granted_there: HallLine
) -> None:
    at_hall(granted_there, "reserved", "sent", "printed", "handed over", "asked again")
    granted_there.platform.create_officer("taxation", "袁志刚", "taxation", PASSWORD)
    browser.sign_in("taxation")
    assert SERIAL not in browser.get("/replacements").text
    refused = browser.send("/replacements", "/replacements", serial=SERIAL)
    assert refused.status_code == 409
    browser.send("/replacements", "/logout")
    browser.sign_in(ME.number)
    assert browser.get("/replacements").status_code == 403


def test_the_verify_page_tells_a_spoiled_sheet_from_a_valid_one(
    browser: Browser, granted_there: HallLine
) -> None:
    line = granted_there
    at_hall(line, "reserved", "sent")
    at_hall(line, "unknown", "spoiled")
    assert "这张纸已经作废" in verdict(browser, line)
    at_hall(line, "reserved", "sent", "printed")
    assert "这张纸已经作废" in verdict(browser, line)
    assert "这份证照是真的" in verdict(browser, line, attempt=2)
    at_hall(line, "kept", "destroyed")
    assert "这张纸已经作废" in verdict(browser, line, attempt=2)
