"""Every refusal a rule can give has its sentence, in Chinese too, and facts are told in words."""

import ast
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QCoreApplication

from shared.devices.cards.model import CardProblem
from shared.journal.entry import Refusal
from shared.qt.compile_translations import compile_translations
from shared.qt.sentence_table import GENERAL, SENTENCES
from shared.qt.sentences import fact_names, sentence
from shared.qt.translations import DIRECTORY, Translations

ROOT = Path(__file__).resolve().parents[2]
MORNING = int(datetime(2026, 11, 24, 9, 0, tzinfo=ZoneInfo("Asia/Shanghai")).timestamp() * 1000)
HOUR = 3_600_000
TOLD = ("Refusal", "EnvironmentFault")


def refusals_in(source: str) -> Iterator[tuple[str, frozenset[str] | None]]:
    """Code and fact names of each `Refusal("…", {…})` or `EnvironmentFault("…", {…})`.

    None when the facts are not written out there.
    """
    for node in ast.walk(ast.parse(source)):
        if not (isinstance(node, ast.Call) and getattr(node.func, "id", "") in TOLD and node.args):
            continue
        code = node.args[0]
        if not (isinstance(code, ast.Constant) and isinstance(code.value, str)):
            continue
        if len(node.args) == 1:
            yield code.value, frozenset()
            continue
        keys = node.args[1].keys if isinstance(node.args[1], ast.Dict) else [None]
        names = [key.value if isinstance(key, ast.Constant) else None for key in keys]
        yield code.value, None if None in names else frozenset(str(name) for name in names)


def given() -> list[tuple[str, str, frozenset[str] | None]]:
    files = [
        file
        for room in ("shared", "kiosk", "counter")
        for file in ROOT.glob(f"{room}/**/*.py")
        if "platform" not in file.parts  # the platform tells its refusals on its own web pages
    ]
    return [
        (str(file.relative_to(ROOT)), code, facts)
        for file in files
        for code, facts in refusals_in(file.read_text("utf-8"))
    ]


def chinese() -> dict[str, str]:
    tree = ElementTree.parse(DIRECTORY / "shared_zh_CN.ts")
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for context in tree.iter("context")
        if context.findtext("name") == "Refusal"
        for message in context.iter("message")
    }


def test_the_walk_finds_refusals_and_their_facts() -> None:
    source = 'return Refusal("a.b", {"number": 1, "x": y})\nRefusal("c.d")\nRefusal("e.f", facts)'
    assert list(refusals_in(source)) == [("a.b", {"number", "x"}), ("c.d", frozenset()), ("e.f", None)]


def test_every_refusal_given_has_a_sentence() -> None:
    found = given()
    assert found
    without = sorted({f"{code} ({file})" for file, code, _ in found if code not in SENTENCES})
    assert not without, f"add these to shared/qt/sentence_table/ and shared_zh_CN.ts: {without}"


def test_every_sentence_finds_its_facts() -> None:
    lacking = sorted(
        f"{code} ({file}) does not give {sorted(fact_names(code) - facts)}"
        for file, code, facts in given()
        if code in SENTENCES and facts is not None and not fact_names(code) <= facts
    )
    assert not lacking, lacking


@pytest.mark.parametrize("code", [f"card.{problem}" for problem in CardProblem])
def test_every_card_problem_has_a_sentence(code: str) -> None:
    assert code in SENTENCES


def test_every_sentence_is_told_in_chinese_with_the_same_facts() -> None:
    told, fact = chinese(), re.compile(r"\{\w+\}")
    for pair in [*SENTENCES.values(), GENERAL]:
        facts = set(fact.findall(" ".join(pair)))
        for source in pair:
            translation = told.get(source, "")
            assert re.search(r"[\u4e00-\u9fff]", translation), f"no zh_CN translation: {source}"
            assert set(fact.findall(translation)) <= facts, f"a fact the English does not know: {translation}"


def test_no_sentence_blames_or_leaves_one_alone() -> None:
    harsh = re.compile(r"\b(error|invalid|failed|illegal)\b", re.IGNORECASE)
    for code, (what, next_step) in SENTENCES.items():
        assert not harsh.search(f"{what} {next_step}"), code
        assert len(next_step) > 20, code


def test_facts_are_told_in_words(qapp: QCoreApplication) -> None:
    early = sentence(Refusal("queueing.appointment_too_early", {"at": MORNING + HOUR}), now=MORNING)
    assert "10:00" in early.what
    assert "November" not in early.what
    other_day = sentence(Refusal("queueing.appointment_too_late", {"at": MORNING - 24 * HOUR}), now=MORNING)
    assert "23 November, 09:00" in other_day.what
    missing = sentence(Refusal("cases.materials_missing", {"names": ["floor plan", "photo"]}))
    assert "floor plan, photo" in missing.what
    fields = {"area": "请填写面积。", "phone": "请核对电话。"}
    wrong = sentence(Refusal("cases.form_invalid", {"fields": fields}))
    assert wrong.next_step.startswith("请填写面积。 请核对电话。 The cursor")
    serving = sentence(Refusal("queueing.wrong_state", {"number": "A1", "state": "serving"}))
    assert "A1 is being served" in serving.what
    assert "—" in sentence(Refusal("queueing.wrong_state")).what


def test_a_fact_cannot_smuggle_in_another() -> None:
    refusal = Refusal("queueing.wrong_state", {"number": "{state}", "state": "done"})
    assert "{state} is finished" in sentence(refusal).what


def test_an_unknown_code_is_shown_gently() -> None:
    told = sentence(Refusal("weather.too_nice"))
    assert "weather.too_nice" in told.next_step


def test_in_chinese(qapp: QCoreApplication, tmp_path: Path) -> None:
    compile_translations(tmp_path)
    translations = Translations(qapp, tmp_path)
    translations.switch("zh_CN")
    try:
        waiting = sentence(Refusal("queueing.already_waiting", {"number": "A003"}))
        assert waiting.what == "您在这个队列里已经有号了\uff1aA003。"
        assert "A003" in waiting.next_step
        expired = sentence(Refusal("people.card_expired", {"valid_to": "2026-01-31"}))
        assert "2026年1月31日" in expired.what
        late = sentence(Refusal("queueing.appointment_too_late", {"at": MORNING - 24 * HOUR}), now=MORNING)
        assert "11月23日 09:00" in late.what
        state = sentence(Refusal("queueing.wrong_state", {"number": "A003", "state": "serving"}))
        assert "正在办理" in state.what
        assert "weather.too_nice" in sentence(Refusal("weather.too_nice")).next_step
    finally:
        translations.switch("en")
