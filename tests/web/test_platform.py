"""The platform's pages as people use them, in a real Chromium."""

import pytest
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

from shared.codes.model import AppointmentCode, IdentityToken, classify
from shared.codes.own import Trust, read_own
from shared.codes.token import known_keys
from shared.papers.verify import CodePayload, sign_code
from shared.people.model import Details, Evidence
from shared.people.service import key_ring, meet
from shared.platform.demo import PASSWORD
from shared.platform.identity.service import Identification
from shared.platform.model import Account, Verdict
from shared.queueing.service import Queue
from tests.halls import SETUP
from tests.platforms import CATALOGUE, FOOD, enrol_another
from tests.print_rights import PRINTED, give
from tests.web.conftest import DESKTOP, PHONE, Browser, Site

XIAOMAN = Details(
    name="张小满",
    number="33010619890521000X",
    sex="female",
    birth="1989-05-21",
    address="浙江省杭州市西湖区文三路998号3幢2单元501室",
    valid_from="2016-06-08",
    valid_to="2036-06-08",
)
pytestmark = pytest.mark.timeout(180)


def test_a_citizen_books_an_appointment(browser: Browser, site: Site) -> None:
    browser.open("/")
    browser.picture("home")
    browser.press("预约、查办件")
    browser.picture("login")
    browser.sign_in(XIAOMAN.number, PASSWORD)
    assert "您还没有预约" in browser.text
    browser.choose("要办的事", CATALOGUE.item(FOOD).name)
    browser.picture("appointments-empty")
    browser.press("选时间")
    browser.pick("input[name=begins]:not([disabled])")
    browser.picture("slots")
    browser.press("确认预约")

    assert "预约成功" in browser.text
    assert CATALOGUE.item(FOOD).name in browser.driver.find_element(By.CLASS_NAME, "appointment").text
    browser.picture("appointments")
    entries = site.line.inbox().entries
    assert [entry.kind for entry in entries] == ["platform.appointment_booked"]


def test_a_citizen_shows_codes_instead_of_a_card(browser: Browser, site: Site) -> None:
    me = site.line.platform.sign_in(XIAOMAN.number, PASSWORD)
    assert isinstance(me, Account)
    site.line.platform.book(me.id, "LJ01", FOOD, site.line.platform.slots("LJ01")[0].begins)
    browser.sign_in(XIAOMAN.number, PASSWORD)
    browser.open("/appointments")
    code = browser.scan(".appointment .qr")
    trust = Trust(known_keys(key_ring(site.line.platform.side).keys.signing_public))
    said = read_own(code, trust)
    assert isinstance(said, AppointmentCode)
    assert said.hall == "LJ01"
    browser.picture("appointment-code")
    browser.press("身份码")
    token = browser.scan(".code .qr")
    assert isinstance(classify(token), IdentityToken)
    browser.picture("identity")
    found = Identification(site.line.platform.side).verify("LJ01", token)
    assert isinstance(found, Details)
    assert found.number == XIAOMAN.number
    browser.press("换一个新码")
    assert browser.scan(".code .qr") != token
    assert "临江大厅" in browser.text


def test_two_departments_approve_and_the_citizen_sees_it(browser: Browser, site: Site) -> None:
    number = site.line.accept_food_case(XIAOMAN, "临江区小满面馆（个体工商户）")
    site.line.ship()
    browser.sign_in(XIAOMAN.number, PASSWORD)
    browser.open("/cases")
    assert browser.text.count("正在审批") == 2
    browser.picture("cases-deciding")
    browser.sign_out()

    browser.sign_in("urban_management", PASSWORD)
    browser.picture("office")
    browser.press("食品经营许可")
    browser.picture("case")
    browser.pick("input[value=approve]")
    browser.type_into("理由", "现场核查合格")
    browser.press("提交决定")
    assert f"{number} 已记录“同意”。其他部门仍在审批。" in browser.text
    assert "没有等待您部门决定的办件" in browser.text
    browser.picture("office-empty")
    browser.sign_out()

    browser.sign_in("market_regulation", PASSWORD)
    browser.press("食品经营许可")
    browser.pick("input[value=refuse]")
    browser.press("提交决定")
    assert "不同意必须写明理由" in browser.text
    browser.picture("case-refused")
    browser.pick("input[value=approve]")
    browser.press("提交决定")
    assert "办件已准予" in browser.text
    browser.sign_out()

    browser.sign_in(XIAOMAN.number, PASSWORD)
    browser.open("/cases")
    card = browser.driver.find_element(By.ID, f"case-{number}")
    assert card.find_element(By.CSS_SELECTOR, ".state").text == "准予"
    assert "证照：可到大厅领取" in card.text
    browser.picture("cases-approved")
    kinds = [entry.kind for entry in site.line.inbox().entries]
    assert kinds[-2:] == ["platform.case_decided", "platform.right_granted"]


def test_a_document_is_moved_to_another_hall_and_a_lost_one_is_replaced(browser: Browser, site: Site) -> None:
    line, serial = site.line, "LJ01-FOOD-LICENCE-2026-000001"
    number = line.accept_food_case(XIAOMAN)
    line.ship()
    for department, step in (("market_regulation", "food_review"), ("urban_management", "fume_review")):
        officer = line.platform.sign_in(department, PASSWORD)
        assert isinstance(officer, Account)
        line.platform.decide(officer, "LJ01", number, Verdict(step, True, ""))
    enrol_another(line.platform)
    browser.sign_in(XIAOMAN.number, PASSWORD)
    browser.open("/cases")
    browser.press("在哪里领取")
    browser.picture("documents")
    browser.choose("改在别的大厅领取", "临江高新区政务服务大厅")
    browser.press("转到这个大厅")
    assert "正在请临江大厅转出" in browser.text
    browser.picture("documents-moving")
    give(line.hall, XIAOMAN, serial, *PRINTED, "handed over", "asked again")
    line.ship()
    browser.open("/documents")
    assert "已申请补证" in browser.text
    browser.picture("documents-asked")
    browser.sign_out()
    browser.sign_in("market_regulation", PASSWORD)
    browser.press("补证申请")
    browser.picture("replacements")
    browser.press("同意补发")
    assert f"原证 {serial} 作废" in browser.text
    browser.picture("replacements-none")
    browser.sign_out()
    browser.sign_in(XIAOMAN.number, PASSWORD)
    browser.open("/documents")
    assert "已补发新证" in browser.text
    browser.picture("documents-replaced")


def test_the_public_pages_tell_what_they_may(browser: Browser, site: Site) -> None:
    queue = Queue(site.line.hall, SETUP)
    queue.take_ticket(XIAOMAN, "A", Evidence.ID_CARD, "kiosk-1")
    queue.open_window("5", "wang")
    queue.call_next("5", "wang")
    site.line.ship()
    browser.open("/follow")
    browser.type_into("今天的排队号", "a001")
    browser.press("查询")
    assert "请到 5 号窗口" in browser.text
    assert "张" not in browser.driver.find_element(By.TAG_NAME, "main").text
    browser.picture("follow")
    browser.open("/verify")
    payload = CodePayload("临江市市场监督管理局", "LJ01-FOOD-LICENCE-2026-000001", 1, "2026-11-24", b"x" * 32)
    browser.type_into("证照二维码里的文字", sign_code(payload, site.line.keys.signing_key))
    browser.press_id("verify")
    assert "验证码是真的" in browser.text
    browser.picture("verify")
    browser.open("/nothing")
    assert "没有找到这个页面" in browser.text
    browser.picture("not-found")


def test_the_citizen_sees_who_asked_for_the_licences(browser: Browser, site: Site) -> None:
    meet(site.line.hall, XIAOMAN, "counter-1")
    site.line.ship()
    site.line.platform.licences("LJ01", XIAOMAN.number, FOOD, "窗口受理核验")
    browser.sign_in(XIAOMAN.number, PASSWORD)
    browser.open("/licences")
    assert "营业执照" in browser.text
    assert "临江大厅" in browser.text
    assert "窗口受理核验" in browser.text
    browser.picture("licences")


def test_the_keyboard_alone_is_enough_to_sign_in(browser: Browser) -> None:
    browser.open("/login")
    active = browser.driver.switch_to.active_element
    active.send_keys(Keys.TAB)
    assert browser.driver.switch_to.active_element.text == "跳到正文"
    field = browser.driver.find_element(By.ID, "login")
    field.send_keys(XIAOMAN.number, Keys.TAB, PASSWORD, Keys.ENTER)
    browser.await_heading("我的预约")


def test_no_page_is_wider_than_a_phone(browser: Browser, site: Site) -> None:
    site.line.accept_food_case(XIAOMAN)
    site.line.ship()
    browser.sign_in(XIAOMAN.number, PASSWORD)
    slots = f"/appointments/slots?item={FOOD}&hall=LJ01"
    pages = ["/appointments", slots, "/applications", "/cases", "/documents", "/licences", "/verify"]
    for width in (320, PHONE[0], DESKTOP[0]):
        browser.size(width, 800)
        for path in pages:
            browser.open(path)
            wide = browser.settled_width(width)
            assert wide <= width, f"{path} is {wide} pixels wide on a screen of {width}"
