"""A citizen lets somebody else collect: the code the platform signs, and what it refuses to sign."""

import re
from html import unescape

from shared.codes.model import CollectingCode, trace
from shared.codes.own import Trust, read_own
from shared.codes.token import known_keys
from shared.people.service import key_ring
from tests.halls import person
from tests.platform_visits import ME, SERIAL
from tests.platforms import Browser, HallLine

PAGE = "/documents/authorise"


def code_on(page: str, line: HallLine) -> CollectingCode:
    found = re.search(r'data-text="([^"]+)"', page)
    assert found is not None, page
    keys = known_keys(key_ring(line.platform.side).keys.signing_public)
    said = read_own(unescape(found[1]), Trust(platform=keys))
    assert isinstance(said, CollectingCode)
    return said


def test_a_holder_lets_one_person_or_whoever_has_the_code_collect(
    browser: Browser, granted_there: HallLine
) -> None:
    browser.sign_in(ME.number)
    assert f'href="{PAGE}"' in browser.get("/documents").text
    sent = {"serial-1": SERIAL, "days": "3"}
    anyone = code_on(browser.send(PAGE, PAGE, **sent, number="").text, granted_there)
    assert (anyone.documents, anyone.hall, anyone.named) == ((SERIAL,), "LJ01", "")
    now = granted_there.platform.side.clock.now()
    assert 2 * 86_400_000 < anyone.until - now < 3 * 86_400_000
    friend = person(2)
    page = browser.send(PAGE, PAGE, **sent, number=friend.number.lower()).text
    named = code_on(page, granted_there)
    assert named.named == trace(friend.number, named.use)
    assert named.use != anyone.use
    assert friend.number not in page


def test_what_cannot_be_collected_is_not_signed(browser: Browser, granted_there: HallLine) -> None:
    browser.sign_in(ME.number)
    for sent, told in (
        ({"days": "1"}, "还没有选证照"),
        ({"serial-1": SERIAL, "days": "1", "number": "110105194912310021"}, "身份证号不对"),
        ({"serial-1": SERIAL, "days": "99"}, "请选择有效期"),
        ({"serial-1": "LJ01-FOOD-LICENCE-2026-000099", "days": "1"}, "已不在这个大厅等待领取"),
        ({f"serial-{n}": f"S{n}" for n in range(9)} | {"days": "1"}, "最多委托 8 份"),
    ):
        answer = browser.send(PAGE, PAGE, **sent)
        assert answer.status_code == 409, sent
        assert told in answer.text, sent
