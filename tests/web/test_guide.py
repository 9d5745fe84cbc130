"""The guide on a phone, in a real Chromium: answered there, or brought along from a kiosk's screen or slip."""

from urllib.parse import urlencode

import pytest
from selenium.webdriver.common.by import By

from shared.catalogue.asking import query_of, wish
from shared.catalogue.expressions import known_facts
from shared.catalogue.forms import typed_values
from shared.catalogue.guide import Standing, advise
from tests.platforms import CATALOGUE
from tests.web.conftest import PHONE, Browser, Site

# The database is read for the halls' names only, which other pages ask on both.
pytestmark = [pytest.mark.timeout(180), pytest.mark.parametrize("seeded_url", ["sqlite"], indirect=True)]
RESTAURANT = "open_restaurant"


def items_of(browser: Browser, section: str) -> list[str]:
    found = browser.driver.find_elements(By.CSS_SELECTOR, f"#section-{section} li")
    return [item.text.split(" ")[0] for item in found]


def test_a_life_event_is_answered_and_listed(browser: Browser, site: Site) -> None:
    browser.open("/")
    browser.press("办事指南")
    browser.picture("guide")
    browser.press("我要开餐馆")
    browser.pick("input[name='q.has_licence'][value='1']")
    browser.pick("input[name='q.signboard'][value='0']")
    browser.picture("guide-questions")
    browser.press_id("list")

    assert "取 A 号（综合受理）" in browser.text
    assert "6 个工作日" in browser.text
    assert items_of(browser, "follows") == ["营业执照"]
    assert "还可能要办：公众聚集场所" in browser.text
    browser.picture("guide-list")
    browser.press("改一改回答")
    checked = browser.driver.find_elements(By.CSS_SELECTOR, "input:checked")
    assert [radio.get_attribute("name") for radio in checked] == ["q.has_licence", "q.signboard"]

    browser.open("/guide")
    browser.driver.find_element(By.XPATH, "//summary[contains(., '开店经营')]").click()
    browser.press("食品经营许可")
    browser.pick("input[name='q.below_dwelling'][value='1']")
    browser.press_id("list")
    assert "按您的回答，现在还不能办" in browser.text
    browser.picture("guide-unmet")


def test_the_address_of_a_kiosks_list_shows_the_same_list(browser: Browser, site: Site) -> None:
    wanted = wish(CATALOGUE, RESTAURANT)
    assert wanted is not None
    picked = (1, 0, 0, 1)
    browser.open(f"/guide/{RESTAURANT}?{urlencode({'hall': 'LJ01', **query_of(wanted, picked)})}")
    today = site.line.platform.day(site.line.platform.side.clock.now())
    advice = advise(
        CATALOGUE, wanted, picked, lambda item, form: known_facts(today=today, form=typed_values(item, form))
    )
    assert "临江大厅" in browser.text
    for standing in (Standing.BRING, Standing.SIGN, Standing.MAY_HOLD, Standing.FOLLOWS):
        told = [thing.name for thing in advice.of(standing)]
        assert items_of(browser, standing)[-len(told) :] == told, standing
    assert all(matter.name in browser.text for matter in advice.matters)
    assert browser.settled_width(PHONE[0]) <= PHONE[0]

    browser.open("/guide/nothing")
    assert "没有找到这件事" in browser.text
    browser.open(f"/guide/{RESTAURANT}?q.seating=99&hall=%3Cb%3E&q.x=1")
    assert [matter.name for matter in advice.matters][1] in browser.text
    assert "<b>" not in browser.text
