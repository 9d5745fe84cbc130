"""The platform's pages without a browser: who may see what, forms and their tokens, faults without leaks."""

from pathlib import Path

import pytest

from shared.journal.entry import Refusal
from shared.platform.service import Platform
from tests.platform_visits import ME, decided
from tests.platforms import FOOD, PASSWORD, Browser, HallLine


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


def test_every_page_has_its_safe_headers(browser: Browser) -> None:
    answer = browser.get("/login")
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["cache-control"] == "no-store"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie
    for inline in ("<script", "style=", "onclick"):
        assert inline not in answer.text


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
