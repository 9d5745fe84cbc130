"""A citizen's pages of applications, without a browser: begun, kept, seen at a window, asked back."""

import re
from collections.abc import Iterator

import pytest

from shared.applications.model import At
from shared.applications.service import Applications as Windows
from shared.people.service import meet
from shared.platform.applications.service import Applications
from tests.halls import person
from tests.platforms import FOOD, PASSWORD, Browser, HallLine, connect, make_platform

ME = person()


@pytest.fixture
def line(database_url: str, other_url: str) -> Iterator[HallLine]:
    platform = make_platform(database_url)
    line = connect(platform, other_url)
    platform.create_citizen(ME, PASSWORD)
    yield line
    platform.side.engine.dispose()
    line.hall.engine.dispose()


def test_a_citizen_begins_keeps_and_asks_back(line: HallLine) -> None:
    browser = Browser(line.platform)
    browser.sign_in(ME.number)
    assert "您还没有申请" in browser.get("/applications").text
    form = browser.send("/applications", "/applications", item=FOOD, key="0" * 32)
    assert ME.name in form.text, "filled in with what is known"
    assert browser.send("/applications", "/applications", item=FOOD).status_code == 409
    begun, turn = sent(form.text, "id"), sent(form.text, "turn")
    page = f"/applications/form?id={begun}"
    typed = {
        "id": begun,
        "turn": turn,
        "field.business_name": "小满面馆",
        "field.scope": "热食\0类",
        "field.x": "x",
    }
    kept = browser.send(page, "/applications/form", **typed)
    assert "已保存" in kept.text
    assert "在网上" in kept.text
    assert "小满面馆" in browser.get(page).text

    clerk = meet(line.hall, ME, "counter-5")
    assert isinstance(clerk, str)
    Windows(line.hall).ask(begun, FOOD, clerk, At("5", "5 号窗口", "2026-11-24-A001"), "wang")
    assert line.ship().status_code == 200
    assert [entry.kind for entry in line.inbox().entries] == ["platform.application_handed"]
    seen = browser.get("/applications")
    assert "临江大厅 5 号窗口</strong> 从 2026-11-24 09:00 起办理" in seen.text
    late = browser.send(
        "/applications", "/applications/form", **{**typed, "field.business_name": "小满大酒楼"}
    )
    assert late.status_code == 409
    assert "小满大酒楼" in late.text, "what was typed stays on the page"
    assert "可以请窗口还给您" in late.text
    asked = browser.send("/applications", "/applications/back", id=begun)
    assert "已向窗口提出" in asked.text
    assert line.inbox().entries[-1].kind == "platform.application_recalled"
    assert browser.send("/applications", "/applications/open", id=begun).status_code == 409


def test_another_persons_application_is_not_to_be_seen(line: HallLine) -> None:
    other = line.platform.create_citizen(person(2, "李四"), PASSWORD)
    begun = Applications(line.platform.side, line.platform.catalogue).begin(other.id, FOOD)  # type: ignore[union-attr]  # a refusal fails here
    browser = Browser(line.platform)
    browser.sign_in(ME.number)
    answer = browser.get(f"/applications/form?id={begun.id}")  # type: ignore[union-attr]
    assert answer.status_code == 409
    assert "李四" not in answer.text
    for path in ("open", "back"):
        assert browser.send("/applications", f"/applications/{path}", id=begun.id).status_code == 409  # type: ignore[union-attr]


def sent(page: str, name: str) -> str:
    found = re.search(f'name="{name}" value="([^"]+)"', page)
    assert found is not None
    return found[1]
