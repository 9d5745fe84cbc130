"""What an officer sees and decides, and who is told when another was first."""

import re
from dataclasses import replace

from shared.cases.checks import Checks
from shared.cases.model import Case, Given, How
from shared.people.service import meet
from shared.platform.revoking import revoke
from tests.platform_visits import ME
from tests.platforms import CATALOGUE, PASSWORD, Browser, HallLine, enrol, food_application, hall_cases


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
