"""The .ts files hold every text of the screens with its Chinese and its facts, and collecting anew loses none."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from counter import words as counter_words
from counter.manager import words as manager_words
from shared.qt.collect_texts import PARTS, CannotCollect, collect_texts, unfinished
from shared.qt.compile_translations import compile_translations
from shared.qt.sentences import CONTEXT as REFUSAL
from shared.qt.translations import DEFAULT_LANGUAGE, DIRECTORY

FACT = re.compile(r"\{\w+\}|%\d")
QML = 'import QtQuick\nText { text: qsTr("Take a number") }\n'
COUNTER = """
from counter.words import tr
class Pane:
    def told(self, names):
        return tr("Still "
                  "to hand in: {names}", names=tr(", ").join(names)) + f"{tr('None')}"
"""


def messages(file: Path) -> Iterator[tuple[str, str, str, str]]:
    """Context, source, comment and translation of each text of a .ts file; a plural's forms in one."""
    for context in ElementTree.parse(file).iter("context"):
        for message in context.iter("message"):
            told = message.find("translation")
            yield (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                "" if told is None else "".join(told.itertext()).strip(),
            )


def write(root: Path, name: str, source: str) -> None:
    file = root / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source, "utf-8")


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small product: a text in QML, and the counter's own short `tr`."""
    for part in PARTS:
        write(tmp_path, f"{part.folder}/__init__.py", "")
    write(tmp_path, "kiosk/qml/Home.qml", QML)
    write(tmp_path, "counter/pane.py", COUNTER)
    return tmp_path


def collected(root: Path, part: str) -> list[tuple[str, str, str]]:
    """What waits for its translation after collecting: context, source, and what is proposed."""
    (file,) = (each for each in collect_texts("zh_CN", root, root) if each.name.startswith(part))
    assert [text[1] for text in messages(file)] == unfinished(file)
    return [(context, source, told) for context, source, _, told in messages(file)]


def test_what_is_committed_is_complete_and_current(tmp_path: Path) -> None:
    shutil.copytree(DIRECTORY, tmp_path, dirs_exist_ok=True)
    files = collect_texts(DEFAULT_LANGUAGE, tmp_path)
    assert sorted(files) == sorted(tmp_path.glob(f"*_{DEFAULT_LANGUAGE}.ts"))
    for file in files:
        assert unfinished(file) == [], f"translate these in {file.name} (make translations adds them)"
        assert set(messages(file)) == set(messages(DIRECTORY / file.name)), "run make translations"


@pytest.mark.parametrize("part", [part.name for part in PARTS])
def test_a_translation_names_the_facts_of_its_text(part: str) -> None:
    for context, source, _, told in messages(DIRECTORY / f"{part}_{DEFAULT_LANGUAGE}.ts"):
        assert told, source
        if context != REFUSAL:  # a sentence may use any fact of its refusal: test_sentences.py
            assert set(FACT.findall(told)) == set(FACT.findall(source)), (source, told)


def test_a_text_is_looked_up_where_it_was_collected() -> None:
    contexts = {part.name: part.context for part in PARTS if part.context}
    assert contexts == {"counter": counter_words.CONTEXT, "manager": manager_words.CONTEXT}


def test_new_texts_wait_for_their_translation(tree: Path) -> None:
    assert collected(tree, "kiosk") == [("Home", "Take a number", "")]
    assert sorted(collected(tree, "counter")) == [
        ("Counter", ", ", ""),
        ("Counter", "None", ""),
        ("Counter", "Still to hand in: {names}", ""),
    ]


def test_a_part_inside_another_keeps_its_texts_to_itself(tree: Path) -> None:
    write(tree, "counter/manager/day.py", "tr('Cases')")
    assert "Cases" not in str(collected(tree, "counter"))
    assert collected(tree, "manager") == [("Manager", "Cases", "")]


def test_what_is_translated_stays_and_what_is_gone_goes(tree: Path) -> None:
    (target,) = (file for file in collect_texts("zh_CN", tree, tree) if file.name.startswith("counter"))
    done = target.read_text("utf-8").replace(' type="unfinished">', ">译")
    target.write_text(done, "utf-8")
    write(tree, "counter/pane.py", COUNTER.replace("'None'", "'Nothing'"))
    collect_texts("zh_CN", tree, tree)
    assert unfinished(target) == ["Nothing"]
    assert {(source, told) for _, source, _, told in messages(target)} == {
        (", ", "译"),
        ("Still to hand in: {names}", "译"),
        ("Nothing", ""),
    }


@pytest.mark.parametrize(
    ("name", "source", "way_out"),
    [
        ("counter/pane.py", "def told(what): return tr(what)", r"pane\.py:1: give tr the text itself"),
        ("counter/pane.py", "tr(f'{number} waits')", r"pane\.py:1: give tr the text itself"),
        ("shared/words.py", "tr('Waits')", "call QCoreApplication.translate"),
    ],
)
def test_what_nobody_could_collect_is_refused(tree: Path, name: str, source: str, way_out: str) -> None:
    write(tree, name, source)
    with pytest.raises(CannotCollect, match=way_out):
        collect_texts("zh_CN", tree, tree)


def test_a_further_language_starts_with_every_text_and_compiles(tmp_path: Path) -> None:
    files = collect_texts("bo", tmp_path)
    assert all(unfinished(file) for file in files)
    assert [file.stem for file in compile_translations(tmp_path, tmp_path)] == sorted(
        file.stem for file in files
    )
