"""Every text of the counter has its Chinese, with the same facts in it; durations and problems in words."""

import ast
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from counter.words import CONTEXT, duration, missing_line, problem_of, shortfalls
from shared.faults import EnvironmentFault
from shared.journal.entry import Refusal

ROOT = Path(__file__).parents[2]
FACT = re.compile(r"\{(\w+)\}")


def sources() -> set[str]:
    """What `tr(…)` is called with in the counter, without the manager's view, which has words of its own."""
    found: set[str] = set()
    for file in (ROOT / "counter").rglob("*.py"):
        if "manager" in file.parts:
            continue
        tree = ast.parse(file.read_text("utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
                text = node.args[0]
                assert isinstance(text, ast.Constant), (
                    f"{file}:{node.lineno} translates what nobody can collect"
                )
                found.add(str(text.value))
    return found


def translated() -> dict[str, str]:
    tree = ElementTree.parse(ROOT / "resources" / "translations" / "counter_zh_CN.ts")
    context = next(each for each in tree.iter("context") if each.findtext("name") == CONTEXT)
    return {
        each.findtext("source") or "": each.findtext("translation") or "" for each in context.iter("message")
    }


def test_every_text_has_its_chinese() -> None:
    known = translated()
    assert sources() - known.keys() == set()
    assert [source for source, text in known.items() if not text] == []


def test_a_translation_names_the_same_facts() -> None:
    wrong = {
        source: text
        for source, text in translated().items()
        if set(FACT.findall(source)) != set(FACT.findall(text))
    }
    assert wrong == {}


def test_no_translation_outlives_its_text() -> None:
    assert translated().keys() - sources() == set()


@pytest.mark.parametrize(
    ("millis", "told"),
    [(0, "00:00"), (59_999, "00:59"), (61_000, "01:01"), (3_600_000, "1:00:00"), (-5, "00:00")],
)
def test_durations(millis: int, told: str) -> None:
    assert duration(millis) == told


def test_a_refused_form_and_missing_materials_are_lines_of_one_problem() -> None:
    form = problem_of(Refusal("cases.form_invalid", {"fields": {"a": "First.", "b": "Second."}}))
    assert form == shortfalls(2, ("First.", "Second."))
    missing = problem_of(Refusal("cases.materials_missing", {"names": ["x", "y"]}))
    assert missing.lines == (missing_line(["x", "y"]),)
    unmet = problem_of(Refusal("cases.conditions_unmet", {"reasons": ["Too young."]}))
    assert unmet.lines == ("Too young.",)


def test_a_fault_has_a_next_step() -> None:
    told = problem_of(EnvironmentFault("environment.database_away"))
    assert told.what
    assert told.next_step
    assert told.lines == ()
