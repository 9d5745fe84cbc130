"""Every text of the manager's screens has its Chinese, and no Chinese is left over."""

import ast
import re
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).parents[2]
FACT = re.compile(r"\{\w+\}")


def sources() -> set[str]:
    """The texts given to tr() in counter/manager; each must stand there as a literal."""
    found = set()
    for file in (ROOT / "counter" / "manager").glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
                text = node.args[0]
                assert isinstance(text, ast.Constant), f"{file.name}:{node.lineno}"
                found.add(str(text.value))
    return found


def translated() -> dict[str, str]:
    tree = ElementTree.parse(ROOT / "resources" / "translations" / "manager_zh_CN.ts")
    assert [name.text for name in tree.iter("name")] == ["Manager"]
    return {
        str(message.findtext("source")): str(message.findtext("translation"))
        for message in tree.iter("message")
    }


def test_every_text_is_translated_with_its_facts() -> None:
    chinese = translated()
    assert sources() == chinese.keys()
    for source, told in chinese.items():
        assert sorted(FACT.findall(source)) == sorted(FACT.findall(told)), source
        assert told.strip(), source
