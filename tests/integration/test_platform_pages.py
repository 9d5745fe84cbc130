"""The platform's pages without a browser: who may see what, forms and their tokens, faults without leaks."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from shared.journal.entry import Refusal
from shared.papers.verify import CodePayload, sign_code
from shared.people.model import Evidence
from shared.people.service import key_ring
from shared.platform.app import create_app
from shared.platform.model import Verdict
from shared.platform.service import Platform
from shared.queueing.service import Queue
from tests.halls import SETUP, HandClock, person
from tests.platforms import FOOD, PASSWORD, HallLine, connect, make_platform

ME = person()


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


class Browser:
    """A visitor with cookies, who sends forms with the token of the page they stand on."""

    def __init__(self, platform: Platform) -> None:
        self.client = TestClient(create_app(platform), "http://platform.test")

    def get(self, path: str) -> Response:
        return self.client.get(path)

    def send(self, page: str, path: str, **form: str) -> Response:
        token = re.search(r'name="csrf" value="([^"]+)"', self.get(page).text)
        assert token is not None
        return self.client.post(path, data=form | {"csrf": token[1]})

    def sign_in(self, login: str, password: str = PASSWORD, onward: str = "/") -> Response:
        return self.send("/login", "/login", login=login, password=password, next=onward)


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
    serial = line.inbox().entries[-1].subject
    payload = CodePayload("临江市市场监督管理局", serial, 1, "2026-11-24", b"x" * 32)
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
