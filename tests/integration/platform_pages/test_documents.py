"""A citizen's documents: collected elsewhere, replaced, and looked up by their code."""

import re

from shared.papers.verify import CodePayload, sign_code
from shared.people.service import key_ring
from shared.platform.revoking import revoke
from tests.halls import person
from tests.platform_visits import ME, OTHER, SERIAL, at_hall, decided, verdict
from tests.platforms import PASSWORD, Browser, HallLine


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
