"""The guide by real presses on the real pages: from a wish to the list, on paper, on a phone, and to the number."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.viewmodels.guiding import GuideModel
from shared.sync.wire import Licence
from tests.qml.kiosk_terminal import KioskWorld, kiosk_world

IDENTITY_CARD = "1137010200418802434000709003000"


@pytest.fixture
def kiosk(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, sqlite_url: str, compiled_translations: Path
) -> Iterator[KioskWorld]:
    """On one database: the guide reads the catalogue, and the number is a number as everywhere."""
    with kiosk_world(qapp, qtbot, tmp_path, sqlite_url, compiled_translations) as world:
        yield world


def held(kind: str) -> Licence:
    return Licence(
        id="1.2.156.3005.2",
        kind=kind,
        name=kind,
        issuer="公安局",
        issued_day="2020-01-01",
        valid_to=None,
        fields={},
    )


def sections(kiosk: KioskWorld) -> list[str]:
    guide = kiosk.terminal.session.guide
    assert isinstance(guide, GuideModel)
    return [row.standing for row in guide.section_rows._rows]


def test_from_a_life_event_to_the_number_for_it(kiosk: KioskWorld) -> None:
    kiosk.crowd()
    kiosk.tap("tileGuide")
    kiosk.wait_page("guide")
    kiosk.tap("event_open_restaurant")
    kiosk.wait_page("guideQuestion")
    for choice in ("choice_1", "choice_unsure", "choice_0", "choice_1"):
        kiosk.tap(choice)
    kiosk.wait_page("guideList")
    assert "要带的" in kiosk.texts()
    assert any("看您的情况，还可能要办：公众聚集场所" in text for text in kiosk.texts())
    assert sections(kiosk) == ["bring", "sign", "may_hold", "follows", "depends"]

    kiosk.tap("printList")
    kiosk.wait(lambda: kiosk.find("slipTold") is not None)
    (slip,) = kiosk.slips.slips
    assert slip.whole
    assert "经营场所平面布局图和操作流程图" in slip.text
    (address,) = slip.codes
    assert address.endswith("/guide/open_restaurant?hall=LJ01&q.has_licence=1&q.signboard=0&q.wastewater=1")

    kiosk.tap("takeNumber_A")
    kiosk.wait_page("presentCard")
    kiosk.lay_card()
    kiosk.wait_page("ticketTaken")
    assert kiosk.text("ticketNumber") == "A006"
    kiosk.tap("finish")
    kiosk.wait_page("home")
    assert kiosk.terminal.session.scene.guide is None


def test_an_item_found_by_its_initials_and_what_the_state_holds_for_a_card(kiosk: KioskWorld) -> None:
    kiosk.office.held = [held("household_register")]
    kiosk.office.line_cut = True
    kiosk.slips.paper_out()
    kiosk.tap("tileGuide")
    kiosk.wait_page("guide")
    kiosk.tap("topic_family")
    kiosk.wait_page("guideTopic")
    kiosk.tap("searchGuide")
    kiosk.wait_page("guideFind")
    for letter in "SFZ":
        kiosk.tap(f"key_{letter}")
    kiosk.tap(f"found_{IDENTITY_CARD}")
    kiosk.wait_page("guideQuestion")
    kiosk.tap("choice_0")
    kiosk.wait_page("guideList")
    assert sections(kiosk) == ["bring", "may_hold"]

    kiosk.lay_card()
    kiosk.wait(lambda: "线路中断" in kiosk.text("storeTold"))
    assert sections(kiosk) == ["bring", "may_hold"]
    kiosk.office.line_cut = False
    kiosk.tap("back")
    kiosk.wait_page("guideQuestion")
    kiosk.tap("choice_0")
    kiosk.wait_page("guideList")
    kiosk.wait(lambda: "✓" in kiosk.text("storeTold"))
    assert sections(kiosk) == ["bring", "held"]

    kiosk.tap("printList")
    kiosk.wait(lambda: kiosk.find("slipTold") is not None)
    assert any("打印纸用完了" in text for text in kiosk.texts())
    assert kiosk.slips.slips == []
    assert kiosk.item("guideCode").property("implicitWidth") > 20
    kiosk.tap("takeNumber_A")  # known already: at one touch, and on the screen for want of paper
    kiosk.tap("takeOnScreen")
    kiosk.wait_page("ticketTaken")
