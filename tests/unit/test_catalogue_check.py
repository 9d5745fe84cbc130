"""Each kind of mistake, planted in a copy of the real catalogue, is reported in its file and line."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from shared.catalogue.check import check
from shared.catalogue.loading import CatalogueInvalid, load_catalogue

CATALOGUE = Path(__file__).parents[2] / "resources" / "catalogue"
MARKET = "items/market_regulation.yaml"
FOOD = "1137010200418800134000131016000"
HOUSEHOLD = "1137010200418800134000731001000"


@dataclass(frozen=True)
class Planted:
    """In `file`, `old` becomes `new` (first place only); the problem must stand at the line holding `at`."""

    name: str
    file: str
    old: str
    new: str
    at: str
    says: str


PLANTED = [
    Planted("code twice", MARKET, HOUSEHOLD, FOOD, f"- code: {FOOD}", "already defined at line 3"),
    Planted("code too long", MARKET, FOOD, "9" * 51, "9" * 51, "at most 50"),
    Planted(
        "a kiosk for what a clerk must see",
        "items/transport.yaml",
        "{id: photo, name: 近期免冠照片, accepts: [original, scan]}",
        "{id: photo, name: 近期免冠照片, accepts: [original]}",
        "self_service",
        "only be looked at by a clerk",
    ),
    Planted(
        "a kiosk for firms",
        "items/transport.yaml",
        "self_service: true",
        "self_service: true\n  applicant: firm",
        "self_service",
        "no firm",
    ),
    Planted(
        "unknown department",
        MARKET,
        "department: urban_management}",
        "department: nobody}",
        "nobody",
        "no dep",
    ),
    Planted(
        "unknown file department", MARKET, "department: market_regulation\n", "department: x\n", ": x", '"x"'
    ),
    Planted("unknown line", MARKET, "line: A", "line: Z", "line: Z", 'no line "Z"'),
    Planted(
        "unknown result kind", MARKET, "kind: food_licence", "kind: food", "kind: food,", "no licence kind"
    ),
    Planted(
        "unknown waiver kind",
        MARKET,
        "licence: id_card",
        "licence: idcard",
        "licence: idcard",
        "no licence kind",
    ),
    Planted("waiver without source", MARKET, ", licence: id_card", "", "id: operator_id", "go together"),
    Planted(
        "unknown licence in CEL",
        "items/transport.yaml",
        '"driving_licence" in',
        '"car" in',
        '"car" in',
        "car",
    ),
    Planted(
        "broken CEL",
        MARKET,
        "person.age >= 18",
        "person.age >=",
        "rule: person.age >=",
        "not readable as CEL",
    ),
    Planted("unknown variable", MARKET, "person.age >= 18", "persona.age >= 18", "persona", "is no variable"),
    Planted(
        "unknown person fact", MARKET, "person.age >= 18", "person.years >= 18", "person.years", 'no "years"'
    ),
    Planted(
        "unknown form field", MARKET, "form.floor_area >= 8.0", "form.area >= 8.0", "form.area", 'no "area"'
    ),
    Planted(
        "int against area",
        MARKET,
        "form.floor_area >= 50.0",
        "form.floor_area == 50",
        "floor_area == 50",
        "over",
    ),
    Planted(
        "not a yes or no",
        MARKET,
        "form.floor_area >= 50.0",
        "form.floor_area",
        "when: form.floor_area,",
        "true",
    ),
    Planted(
        "no such choice", MARKET, 'below_dwelling == "否"', 'below_dwelling == "无"', '"无"', "no choice"
    ),
    Planted(
        "promise too long",
        MARKET,
        "promised_days: 5",
        "promised_days: 11",
        "promised_days: 11",
        "statutory 10",
    ),
    Planted(
        "no number", MARKET, "promised_days: 5", "promised_days: five", "promised_days: five", "whole number"
    ),
    Planted(
        "no result",
        MARKET,
        "  result: {kind: food_licence, valid_years: 5}\n",
        "",
        f"code: {FOOD}",
        '"result" is missing',
    ),
    Planted("no name", MARKET, "name: 个体工商户设立登记", "name:", "name:\n", '"name" is empty'),
    Planted(
        "field twice", MARKET, "id: credit_code", "id: business_name", "type: credit_code", "already defined"
    ),
    Planted("material twice", MARKET, "id: floor_plan", "id: operator_id", "平面布局图和", "already defined"),
    Planted(
        "step twice", MARKET, "id: fume_review", "id: food_review", "urban_management}", "already defined"
    ),
    Planted(
        "later step", MARKET, "department: urban_management}", "after: [z]}", "after: [z]", "no earlier step"
    ),
    Planted("unknown key", MARKET, "trust: warn", "trusted: warn", "trusted", '"trusted" is not known here'),
    Planted("key twice", MARKET, "trust: warn", "line: B", "line: B", "given twice"),
    Planted("unknown value", MARKET, "trust: warn", "trust: maybe", "trust: maybe", "ignore, warn, refuse"),
    Planted("unknown source", MARKET, "[card.number]", "[card.nummer]", "card.nummer", "no source"),
    Planted("choice without choices", MARKET, "choices: [否, 是]", "hint: 否", "hint: 否", 'needs "choices"'),
    Planted(
        "bad pattern", "items/housing_fund.yaml", "'\\d{12,19}'", "'(['", "'(['", "no regular expression"
    ),
    Planted("bad day", MARKET, "2026-03-01", "1 March", "1 March", "is no day"),
    Planted("broken YAML", MARKET, "statutory_days: 10", "statutory_days: [10", "promised_days: 5", "YAML"),
    Planted(
        "department twice",
        "departments.yaml",
        "id: health,",
        "id: taxation,",
        "name: 税务局",
        "already defined",
    ),
    Planted(
        "unknown stock",
        "licences.yaml",
        "blank: food_licence",
        "blank: food_paper",
        "blank: food_paper",
        'no stock "food_paper"',
    ),
    Planted("bad letter", "lines.yaml", "letter: C", "letter: c", "letter: c", "no line letter"),
    Planted("event without item", "life_events.yaml", FOOD, "123", "code: 123", "no item has the code"),
    Planted("event CEL", "life_events.yaml", "answer.seating", "answer.seats", "answer.seats", 'no "seats"'),
    Planted("event choice", "life_events.yaml", '"接入市政管网"', '"河里"', '"河里"', "no choice"),
    Planted(
        "event form",
        "life_events.yaml",
        "{trade: 餐饮}",
        "{trade: 养鱼}",
        "养鱼",
        'no choice "养鱼" of "trade"',
    ),
    Planted("topic without item", "topics.yaml", f"- {FOOD}", "- 123", "- 123", 'no item has the code "123"'),
    Planted(
        "item of two topics",
        "topics.yaml",
        "- 1137010200418801764000711001000",
        f"- {FOOD}",
        f"- {FOOD}",
        "of another topic already",
    ),
    Planted("item of no topic", "topics.yaml", f"  - {FOOD}\n", "", "# 办事指南", "is of no topic"),
    Planted(
        "day of another year",
        "working_days.yaml",
        "years: []",
        "years:\n- {year: 2027, source: x, rest: [2026-01-01]}",
        "2026-01-01]",
        "no day of 2027",
    ),
]


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(CATALOGUE, tmp_path / "catalogue"))


def test_the_shipped_catalogue_has_no_problems() -> None:
    assert check(CATALOGUE) == []


@pytest.mark.parametrize("planted", PLANTED, ids=lambda p: p.name)
def test_a_planted_mistake_is_reported_where_it_stands(copy: Path, planted: Planted) -> None:
    path = copy / planted.file
    before = path.read_text(encoding="utf-8")
    assert planted.old in before
    after = before.replace(planted.old, planted.new, 1)
    path.write_text(after, encoding="utf-8")
    lines = [n for n, text in enumerate(after.splitlines(keepends=True), 1) if planted.at in text]

    problems = check(copy)

    found = [p for p in problems if planted.says in p.message]
    assert found, f"not reported; only: {[str(p) for p in problems]}"
    assert (found[0].file, found[0].line in lines) == (planted.file, True), f"{found[0]} is not at {lines}"


def test_all_mistakes_are_told_at_once_and_in_order(copy: Path) -> None:
    path = copy / MARKET
    text = path.read_text(encoding="utf-8")
    text = text.replace("line: A", "line: Z", 1).replace("trust: warn", "trust: maybe", 1)
    path.write_text(text, encoding="utf-8")
    assert [str(p).split(": ")[0] for p in check(copy)] == [f"{MARKET}:7", f"{MARKET}:10"]


def test_loading_refuses_a_catalogue_with_mistakes(copy: Path) -> None:
    (copy / "lines.yaml").unlink()
    with pytest.raises(CatalogueInvalid, match=r"lines\.yaml:1: the file is missing"):
        load_catalogue(copy)


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"", b"- a\n", b"items: {}\n", b"\x01"])
def test_files_that_are_no_catalogue_are_problems_not_crashes(copy: Path, content: bytes) -> None:
    (copy / MARKET).write_bytes(content)
    assert any(p.file == MARKET for p in check(copy))
