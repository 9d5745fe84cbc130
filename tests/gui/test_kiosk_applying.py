"""Applying at the kiosk, by real presses on the real pages, to the case and its slip."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.viewmodels.applying import ApplyModel
from shared.cases import queries as cases
from shared.cases.drafts import drafts_of
from shared.cases.model import Case
from shared.cases.scans import read_scan
from shared.clock import day_of
from shared.devices.cards.samples import load
from shared.issuing import queries as documents
from shared.issuing.desk import grant
from shared.issuing.model import RightState
from shared.issuing.moving import Grant
from shared.queueing import queries as queue
from shared.sync.wire import Licence
from tests.qml.kiosk_terminal import ZHANG, KioskWorld, kiosk_world

PROPERTY = "1137010200418803164002015003000"
"""不动产登记信息查询: one question, no paper, done at once."""

AWAY = "1137010200418808494002036002000"
"""异地就医备案: a phone number, a choice, a place to write, a day, and perhaps a promise."""

OWN_CARD = Licence(
    id="x",
    kind="id_card",
    name="居民身份证",
    issuer="公安局",
    issued_day="2020-01-01",
    valid_to=None,
    fields={},
)


@pytest.fixture
def kiosk(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, compiled_translations: Path
) -> Iterator[KioskWorld]:
    database = f"sqlite:///{tmp_path / 'hall.db'}"
    with kiosk_world(qapp, qtbot, tmp_path, database, compiled_translations) as world:
        yield world


@pytest.fixture
def on_either(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, database_url: str, compiled_translations: Path
) -> Iterator[KioskWorld]:
    with kiosk_world(qapp, qtbot, tmp_path, database_url, compiled_translations) as world:
        yield world


def accepted(kiosk: KioskWorld) -> list[Case]:
    with kiosk.services.hall.read() as conn:
        return cases.cases_of(conn, kiosk.person())


def begin(kiosk: KioskWorld, item: str) -> ApplyModel:
    """From the first page to the item's first question."""
    kiosk.tap("tileApply")
    kiosk.lay_card()
    kiosk.wait_page("apply")
    apply = kiosk.terminal.session.apply
    assert isinstance(apply, ApplyModel)
    apply.choose(item)
    kiosk.wait_page("applyBegin")
    kiosk.tap("beginApplying")
    kiosk.wait_page("applyQuestion")
    return apply


def hand_in(kiosk: KioskWorld) -> Case:
    """Sign and hand in; the case it became."""
    kiosk.sign()
    kiosk.tap("handIn")
    kiosk.wait_page("applyDone")
    (case,) = accepted(kiosk)
    return case


def allow(kiosk: KioskWorld, case: Case, serial: str = "S0001") -> None:
    """The departments granted it, and the print right comes."""
    content = {"title": "不动产登记信息查询结果", "holder": "张小满", "fields": [["用途", "购房"]]}
    content |= {"authority": "自然资源和规划局", "issued_day": "2026-11-24", "valid_until": ""}
    with kiosk.services.hall.unit("platform") as unit:
        grant(unit, Grant(serial, case.id, "property_statement", 1, 0, None, content), case.person)
        unit.commit(None)


def test_a_simple_matter_from_the_card_to_the_slip(on_either: KioskWorld) -> None:
    kiosk = on_either
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


def test_the_signature_goes_with_the_case_sealed(kiosk: KioskWorld) -> None:
    begin(kiosk, PROPERTY)
    kiosk.tap("choice_0")
    kiosk.wait_page("applyReview")
    assert not kiosk.item("handIn").property("enabled")
    case = hand_in(kiosk)
    (name,) = [each["attachment"] for each in case.materials if each["attachment"]]
    hall, folder = kiosk.services.hall, kiosk.services.settings.storage.files
    assert read_scan(hall, folder, case.person, name).startswith(b"\x89PNG")
    assert not (folder / name).read_bytes().startswith(b"\x89PNG")


def test_what_is_done_at_once_is_printed_at_once(kiosk: KioskWorld) -> None:
    begin(kiosk, PROPERTY)
    kiosk.tap("choice_0")
    kiosk.wait_page("applyReview")
    case = hand_in(kiosk)
    assert kiosk.find("printResult") is None
    allow(kiosk, case)
    kiosk.tap("printResult")  # the page looks again by itself
    kiosk.wait_page("printed", timeout=15_000)
    with kiosk.services.hall.read() as conn:
        printed = documents.document(conn, "S0001")
    assert printed is not None
    assert printed.state is RightState.PRINTED


def test_an_answer_is_mended_and_has_to_be_signed_anew(kiosk: KioskWorld) -> None:
    begin(kiosk, PROPERTY)
    kiosk.tap("choice_0")
    kiosk.wait_page("applyReview")
    kiosk.sign()
    kiosk.wait(lambda: bool(kiosk.item("handIn").property("enabled")))
    kiosk.tap("answer_form.purpose")
    kiosk.wait_page("applyQuestion")
    kiosk.tap("choice_2")
    kiosk.wait_page("applyReview")
    assert not kiosk.item("handIn").property("enabled")
    case = hand_in(kiosk)
    with kiosk.services.hall.read() as conn:
        form = cases.form(kiosk.services.hall, conn, case)
    assert form is not None
    assert form["purpose"] == "贷款"


def test_without_the_line_it_is_accepted_and_the_hall_checks_later(kiosk: KioskWorld) -> None:
    kiosk.office.line_cut = True
    begin(kiosk, "1137010200418809884001017002000")  # rent: a condition and a material hang on e-licences
    session = kiosk.terminal.session
    assert isinstance(session.apply, ApplyModel)
    for value in ("13800138000", "稻香路 18 号", "12000", "6222020200001234567"):
        session.apply.type(value)
        session.apply.answer()
    kiosk.wait_page("applyReview")
    case = hand_in(kiosk)
    assert {each["how"] for each in case.materials} == {"original_seen", "check_pending", "scan"}
    assert {each["state"] for each in case.checks.values()} == {"pending"}
    assert "condition 1" in case.checks


def test_half_done_it_goes_with_a_number_to_the_window(kiosk: KioskWorld) -> None:
    apply = begin(kiosk, AWAY)
    for digit in "13800138000":
        apply.typeKey(digit)
    kiosk.tap("giveAnswer")
    kiosk.wait(lambda: kiosk.find("choice_1") is not None)
    kiosk.tap("atWindow")
    kiosk.wait_page("ticketTaken")
    assert kiosk.text("ticketNumber") == "D001"
    hall = kiosk.services.hall
    with hall.read() as conn:
        (ticket,) = queue.tickets_of(conn, kiosk.person(), day_of(hall.clock.now(), hall.zone))
    drafts = drafts_of(hall, kiosk.services.settings.storage.files)
    assert drafts.items(ticket.id) == [AWAY]
    draft = drafts.read(ticket.id, AWAY, kiosk.person())
    assert draft is not None
    assert draft.form["contact_phone"] == "13800138000"
    assert draft.sources["insured_name"] == "居民身份证"
    (kept,) = (kiosk.services.settings.storage.files / "drafts").iterdir()
    assert b"13800138000" not in kept.read_bytes()
    assert accepted(kiosk) == []


def lay_under_camera(kiosk: KioskWorld, name: str, data: bytes | None = None) -> Path:
    """The camera's button was pressed a while ago: a sheet, or `data`."""
    folder = Path(kiosk.services.settings.devices.scan_folder)
    folder.mkdir(exist_ok=True)
    path = folder / name
    if data is None:
        sheet = QImage(400, 560, QImage.Format.Format_RGB32)
        sheet.fill(Qt.GlobalColor.white)
        assert sheet.save(str(path))
    else:
        path.write_bytes(data)
    long_ago = path.stat().st_mtime - 10
    os.utime(path, (long_ago, long_ago))
    return path


def test_a_sheet_under_the_camera_goes_into_the_case_and_nowhere_else(kiosk: KioskWorld) -> None:
    foreign = lay_under_camera(kiosk, "of_somebody_else.png")
    held = {"number": load(ZHANG).number, "class": "C1"}
    kiosk.office.held = [OWN_CARD.model_copy(update={"kind": "driving_licence", "fields": held})]
    apply = begin(kiosk, "1137010200418802434000109005000")  # a new driving licence for the one that runs out
    apply.type("13800138000")
    apply.answer()
    kiosk.wait_page("applyMaterial")
    lay_under_camera(kiosk, "broken.png", b"no picture")
    kiosk.wait_page("problem")
    kiosk.tap("goOn")
    kiosk.wait_page("applyMaterial")
    for name in ("sheet.png", "face.jpg"):
        kiosk.wait(lambda: kiosk.find("underCamera") is not None)
        taken = lay_under_camera(kiosk, name)
        kiosk.tap("usePhoto")
        assert not taken.exists()
    kiosk.wait_page("applyReview")
    case = hand_in(kiosk)
    scans = {each["material"]: each["attachment"] for each in case.materials if each["how"] == "scan"}
    assert set(scans) == {"body_check", "photo", "applicant_signature"}
    hall, folder = kiosk.services.hall, kiosk.services.settings.storage.files
    assert read_scan(hall, folder, case.person, scans["body_check"]).startswith(b"\x89PNG")
    assert foreign.exists()
    assert [each.name for each in foreign.parent.iterdir()] == [foreign.name]


def test_a_sheet_taken_and_never_used_is_cleared_away(kiosk: KioskWorld) -> None:
    begin(kiosk, PROPERTY)
    sheet = lay_under_camera(kiosk, "sheet.png")
    kiosk.tap("leave")
    kiosk.wait_page("home")
    kiosk.wait(lambda: not sheet.exists())


def test_an_answer_against_the_rules_leads_back_to_its_question(kiosk: KioskWorld) -> None:
    apply = begin(kiosk, "1137010200418804594000714001000")  # contributions: from a day to a later one
    apply.pick("养老保险")
    for digits in ("20260201", "20260101"):
        for digit in digits:
            apply.typeKey(digit)
        apply.answer()
    kiosk.wait_page("problem")
    kiosk.tap("goOn")
    kiosk.wait_page("applyQuestion")
    assert apply.typed == "20260101"


def test_nothing_of_it_stays_when_they_leave(kiosk: KioskWorld) -> None:
    apply = begin(kiosk, AWAY)
    apply.type("13800138000")
    kiosk.tap("leave")
    kiosk.wait_page("home")
    assert kiosk.terminal.session.scene.apply is None
    assert (apply.typed, apply.name, apply.answer_rows.rowCount()) == ("", "", 0)
    assert kiosk.terminal.session.scene == kiosk.terminal.session.scene.wiped()
