"""The platform's rules without a database."""

from dataclasses import replace
from typing import Any

import pytest

from shared.catalogue.model import Step
from shared.journal.entry import GENESIS, Recorded, Refusal
from shared.papers.verify import CodePayload
from shared.people import passwords
from shared.platform.evolving import evolve_document
from shared.platform.model import (
    Case,
    CaseState,
    Document,
    Right,
    Verdict,
    completes,
    decide_step,
    granting,
    is_hall_code,
    open_steps,
    plan,
    refuse_decision,
    serial_number,
)
from shared.platform.rights import valid_until
from shared.platform.verifying import standing
from shared.platform.visits import local_path

TAX = Step("tax_check", "契税核定", "taxation")
REVIEW = Step("registry_review", "登记审核", "natural_resources", after=("tax_check",))
FIRE = Step("fire", "消防检查", "fire_rescue")


def test_a_password_that_is_known_is_salted_and_matched_like_any_other() -> None:
    first, second = (passwords.hash_known_password("in the manual") for _ in range(2))
    assert first != second
    assert passwords.matches(first, "in the manual")
    assert not passwords.matches(first, "in the book")


def case(**changes: Any) -> Case:
    values: dict[str, Any] = {
        "id": "LJ01/LJ-1",
        "number": "LJ-1",
        "hall": "LJ01",
        "item": "x",
        "item_name": "转移登记",
        "person": "p1",
        "state": CaseState.DECIDING,
        "owner": "platform",
        "accepted_at": 0,
        "accepted_day": "2026-11-24",
        "promised_day": "2026-11-27",
        "statutory_day": "2027-01-07",
        "departments": ["taxation", "natural_resources", "fire_rescue"],
        "materials": [],
        "decisions": {},
        "sealed_form": None,
    }
    return Case(**values | changes)


def said(approved: bool) -> dict[str, Any]:
    return {"approved": approved, "note": "", "at": 7}


STEPS = (TAX, REVIEW, FIRE)


def checks(state: str) -> dict[str, Any]:
    return {"id": {"name": "身份证件", "licence": "id_card", "state": state}}


def last(state: str) -> dict[str, Any]:
    """A case that wants one more approval, with a check in this state."""
    return {"checks": checks(state), "decisions": {"tax_check": said(True), "registry_review": said(True)}}


def test_steps_open_side_by_side_unless_one_comes_after_another() -> None:
    assert open_steps(STEPS, {}) == [TAX, FIRE]
    assert open_steps(STEPS, {"tax_check": said(True)}) == [REVIEW, FIRE]
    assert open_steps(STEPS, {"tax_check": said(False)}) == [FIRE]
    assert open_steps(STEPS, {step.id: said(True) for step in STEPS}) == []


@pytest.mark.parametrize(
    ("changes", "department", "verdict", "code"),
    [
        ({}, "taxation", Verdict("tax_check", True, ""), None),
        ({}, "taxation", Verdict("tax_check", False, "税款未缴"), None),
        ({}, "taxation", Verdict("tax_check", False, " \n"), "platform.reason_missing"),
        ({}, "taxation", Verdict("tax_check", False, "长" * 301), "platform.note_too_long"),
        ({}, "taxation", Verdict("registry_review", True, ""), "platform.not_your_step"),
        ({}, "taxation", Verdict("nothing", True, ""), "platform.not_your_step"),
        ({}, "natural_resources", Verdict("registry_review", True, ""), "platform.not_yet"),
        (
            {"decisions": {"tax_check": said(True)}},
            "taxation",
            Verdict("tax_check", False, "x"),
            "platform.already_decided",
        ),
        ({"owner": "hall"}, "taxation", Verdict("tax_check", True, ""), "platform.not_handed_over"),
        ({"state": CaseState.REFUSED}, "fire_rescue", Verdict("fire", True, ""), "platform.case_closed"),
        ({"checks": checks("pending")}, "fire_rescue", Verdict("fire", True, ""), None),
        (last("pending"), "fire_rescue", Verdict("fire", True, ""), "platform.check_pending"),
        (last("failed"), "fire_rescue", Verdict("fire", True, ""), "platform.check_failed"),
        (last("failed"), "fire_rescue", Verdict("fire", False, "证照不实"), None),
        (last("passed"), "fire_rescue", Verdict("fire", True, ""), None),
        (last("settled"), "fire_rescue", Verdict("fire", True, ""), None),
    ],
)
def test_who_may_say_what_when(
    changes: dict[str, Any], department: str, verdict: Verdict, code: str | None
) -> None:
    refusal = refuse_decision(case(**changes), STEPS, department, verdict)
    assert (refusal.code if refusal is not None else None) == code


def test_an_unknown_case_cannot_be_decided() -> None:
    refused = refuse_decision(None, (), "taxation", Verdict("tax_check", True, ""))
    assert refused == Refusal("platform.unknown_case")


def test_only_the_last_approval_completes_a_case() -> None:
    two = {"tax_check": said(True), "fire": said(True)}
    assert completes(case(decisions=two), STEPS, Verdict("registry_review", True, ""))
    assert not completes(case(decisions=two), STEPS, Verdict("registry_review", False, "x"))
    assert not completes(case(), STEPS, Verdict("fire", True, ""))


def test_what_follows_from_a_word() -> None:
    right = Right("LJ01-X-2026-000001", "x", {"title": "证"})
    kinds = [e.kind for e in decide_step(case(), "taxation", Verdict("tax_check", True, ""), None)]
    assert kinds == ["platform.step_decided"]
    entries = decide_step(case(), "taxation", Verdict("tax_check", False, " 税款未缴 "), None)
    assert [e.kind for e in entries] == ["platform.step_decided", "platform.case_decided"]
    assert entries[0].body["note"] == "税款未缴"
    assert entries[1].body == {"case": "LJ-1", "approved": False}
    entries = decide_step(case(), "taxation", Verdict("tax_check", True, ""), right)
    assert [e.kind for e in entries][1:] == ["platform.case_decided", "platform.right_granted"]
    assert entries[2].private == {"title": "证"}


def test_an_item_the_catalogue_has_otherwise_is_decided_by_every_department_at_once() -> None:
    steps = plan(None, ["taxation", "fire_rescue"])
    assert [(step.id, step.after) for step in steps] == [("taxation", ()), ("fire_rescue", ())]


def test_serials_and_hall_codes() -> None:
    assert serial_number("food_licence", "LJ01", "2026", 7) == "LJ01-FOOD-LICENCE-2026-000007"
    good, bad = ["LJ01", "a-b_C"], ["", "P", "P>LJ01", "a/b", "a b", "x" * 41, "厅"]
    assert [is_hall_code(code) for code in good + bad] == [True] * 2 + [False] * 7


@pytest.mark.parametrize(
    ("day", "years", "last"),
    [
        ("2026-11-24", 5, "2031-11-23"),
        ("2028-02-29", 1, "2029-02-28"),
        ("2028-02-29", 4, "2032-02-29"),
        ("2026-11-24", 0, None),
    ],
)
def test_the_last_day_of_a_document(day: str, years: int, last: str | None) -> None:
    assert valid_until(day, years) == last


@pytest.mark.parametrize(
    ("path", "local"),
    [
        ("/cases", "/cases"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("https://evil.example", "/"),
        ("/a\r\nSet-Cookie: x", "/"),
        ("", "/"),
    ],
)
def test_nobody_is_led_away_after_signing_in(path: str, local: str) -> None:
    assert local_path(path) == local


def entry(stream: str, kind: str, subject: str, /, **body: Any) -> Recorded:
    return Recorded(stream, 1, 1, 0, "kiosk-1", None, kind, subject, "p1", body, None, GENESIS)


def test_a_document_is_what_its_own_hall_reports_of_it() -> None:
    serial = "LJ01-FOOD-LICENCE-2026-000001"
    granted = evolve_document(
        None, entry("P>LJ01", "platform.right_granted", serial, **granting("LJ-1", "food_licence", "LJ01", 1))
    )
    assert granted is not None
    assert (granted.hall, granted.year, granted.state) == ("LJ01", "2026", "granted")
    foreign = entry("LJ02", "issuing.handed_over", serial, attempt=1, where="x", by="p9", evidence="x")
    assert evolve_document(granted, foreign) == granted
    reserved = evolve_document(
        granted, entry("LJ01", "issuing.attempt_reserved", serial, attempt=2, station="kiosk-1")
    )
    assert reserved is not None
    assert (reserved.state, reserved.attempt) == ("reserved", 2)
    assert evolve_document(None, foreign) is None


def test_a_later_printing_voids_the_sheet_before_it() -> None:
    document = Document("LJ01-X-2026-000001", "LJ01", "LJ-1", "x", "2026", "printed", 2, "LJ01", "p1", None)
    said = {n: CodePayload("局", document.id, n, "2026-11-24", b"") for n in (1, 2)}
    assert standing(said[1], document) == "voided"
    assert standing(said[2], document) == "authentic"
    assert standing(said[2], None) == "unregistered"
    assert standing(said[2], replace(document, attempt=1)) == "unregistered", "the hall was off the line"
    assert standing(said[2], replace(document, state="granted")) == "voided", "given up by two people"
    assert standing(said[2], replace(document, state="void")) == "replaced"
