"""Applying at the kiosk, by real presses on the real pages, to the case and its slip."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from shared.cases import queries as cases
from shared.cases.model import Case
from shared.sync.wire import Licence
from tests.qml.kiosk_terminal import KioskWorld, kiosk_world

PROPERTY = "1137010200418803164002015003000"
"""不动产登记信息查询: one question, no paper, done at once."""

OWN_CARD = Licence(
    id="x", kind="id_card", name="居民身份证", issuer="公安局", issued_day="2020-01-01", valid_to=None, fields={}
)


@pytest.fixture
def kiosk(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, database_url: str, compiled_translations: Path
) -> Iterator[KioskWorld]:
    with kiosk_world(qapp, qtbot, tmp_path, database_url, compiled_translations) as world:
        yield world


def accepted(kiosk: KioskWorld) -> list[Case]:
    with kiosk.services.hall.read() as conn:
        return cases.cases_of(conn, kiosk.person())


def test_a_simple_matter_from_the_card_to_the_slip(kiosk: KioskWorld) -> None:
    kiosk.office.held = [OWN_CARD]
    kiosk.tap("tileApply")
    kiosk.wait_page("presentCard")
    kiosk.lay_card()
    kiosk.wait_page("apply")
    kiosk.tap(f"matter_{PROPERTY}")
    kiosk.wait_page("applyBegin")
    kiosk.tap("beginApplying")
    kiosk.wait_page("applyQuestion")
    kiosk.tap("choice_1")
    kiosk.wait_page("applyReview")
    assert any("居民身份证" in text for text in kiosk.texts())
    kiosk.sign()
    kiosk.tap("handIn")
    kiosk.wait_page("applyDone")
    (case,) = accepted(kiosk)
    assert kiosk.text("caseNumber") == case.id
    assert [each["how"] for each in case.materials] == ["licence", "scan"]
    with kiosk.services.hall.read() as conn:
        form = cases.form(kiosk.services.hall, conn, case)
    assert form is not None
    assert form["purpose"] == "购房"
    (slip,) = kiosk.slips.slips
    assert slip.whole
    assert case.id in slip.text
    kiosk.tap("finish")
    kiosk.wait_page("home")
    assert kiosk.terminal.session.scene.apply is None
