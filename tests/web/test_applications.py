"""An application begun on a phone, seen at a window, asked back: in a real Chromium."""

import pytest

from shared.applications.model import At
from shared.applications.service import Applications
from shared.people.service import meet
from shared.platform.demo import PASSWORD
from tests.platforms import CATALOGUE, FOOD
from tests.web.conftest import PHONE, Browser, Site
from tests.web.test_platform import XIAOMAN

pytestmark = pytest.mark.timeout(180)
NAME = CATALOGUE.item(FOOD).name


def test_it_is_begun_on_a_phone_and_asked_back_from_a_window(browser: Browser, site: Site) -> None:
    browser.sign_in(XIAOMAN.number, PASSWORD)
    browser.open("/applications")
    tabs = browser.driver.execute_script(
        "return [...document.querySelectorAll('.tabs a')].map(each => each.getBoundingClientRect().top)"
    )
    assert len(set(tabs)) == 1, "the tabs stand on one row of a phone"
    browser.choose("要办的事", NAME)
    browser.press_id("begin")
    browser.await_heading(NAME)
    browser.type_into("使用面积", "84")
    wide = browser.settled_width(PHONE[0])
    assert wide <= PHONE[0], f"the form is {wide} pixels wide"
    browser.press_id("save")
    browser.await_heading("我的申请")
    shown = browser.driver.find_element("css selector", ".application").get_attribute("id")
    assert shown is not None
    begun = shown.removeprefix("app-")

    hall = site.line.hall
    who, at = meet(hall, XIAOMAN, "counter-5"), At("5", "5 号窗口", "2026-11-24-A001")
    assert isinstance(who, str)
    Applications(hall).ask(begun, FOOD, who, at, "wang")
    assert site.line.ship().status_code == 200
    browser.open("/applications")
    assert "5 号窗口" in browser.text
    assert "在窗口" in browser.text
    browser.press("请窗口还给我")
    browser.await_heading("我的申请")
    assert "窗口没有人时，一两分钟后自动还给您" in browser.text
    browser.picture("applications")
