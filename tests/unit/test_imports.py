"""Which room may import which (the table of the design), with the way out of each breach."""

import ast
import sys
from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from tests.import_table import RULES, Rule

ROOT = Path(__file__).parents[2]
ROOMS = ("kiosk", "counter", "shared")


def breaches(root: Path, rules: tuple[Rule, ...] = RULES) -> Iterator[str]:
    """One sentence per import that breaks a rule: where, what, which rule, and the way out."""
    sources = [path for room in ROOMS for path in sorted((root / room).rglob("*.py"))]
    for path in [*sorted(root.glob("*.py")), *sources]:
        file = path.relative_to(root).as_posix()
        held = [rule for rule in rules if _any(file, rule.files) and not _any(file, rule.excepted)]
        libraries: set[str] = set()
        for line, module in dict.fromkeys(imported(root, path)):
            if not _is_ours(module) and not _is_standard(module):
                libraries.add(module.partition(".")[0])
            for rule in held:
                here = ".".join(path.relative_to(root).parent.parts)
                too_many = rule.libraries is not None and len(libraries) > rule.libraries
                if too_many or not _permitted(module, rule, here):
                    yield f"{file}:{line} imports {module} against the rule '{rule.name}': {rule.fix}."


def imported(root: Path, path: Path) -> Iterator[tuple[int, str]]:
    """Line and full name of each module that `path` imports, at any depth and for any purpose."""
    package = path.relative_to(root).parent.parts
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else ()
            source = ".".join((*above, *([node.module] if node.module else [])))
            for name in node.names:
                below = root.joinpath(*source.split("."), name.name)
                is_module = below.is_dir() or below.with_suffix(".py").is_file()
                yield node.lineno, f"{source}.{name.name}" if is_module else source


def _any(file: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatchcase(file, pattern) for pattern in patterns)


def _permitted(module: str, rule: Rule, here: str) -> bool:
    if any(_covers(name, module, here) for name in rule.forbidden):
        return False
    return not rule.allowed or any(_covers(name, module, here) for name in rule.allowed)


def _covers(name: str, module: str, here: str) -> bool:
    match name:
        case "STDLIB":
            return _is_standard(module)
        case "LIBRARY":
            return not _is_ours(module) and not _is_standard(module)
        case _:
            pattern = name.format(here=here)
            return fnmatchcase(module, pattern) or fnmatchcase(module, pattern + ".*")


def _is_ours(module: str) -> bool:
    return module.partition(".")[0] in (*ROOMS, "onewindow")


def _is_standard(module: str) -> bool:
    return module.partition(".")[0] in sys.stdlib_module_names


def test_every_import_keeps_to_its_room() -> None:
    found = list(breaches(ROOT))
    assert not found, "\n".join(["", *found])


PLANTED = [
    ("shared/cases/model.py", "import time", "pure rules"),
    ("shared/cases/model.py", "from shared.clock import Clock", "pure rules"),
    ("kiosk/flow.py", "from PySide6.QtCore import QObject", "pure rules"),
    (
        "shared/checking/steps.py",
        "from shared.queueing.service import Queue",
        "the checker explores rules",
    ),
    ("shared/cases/service.py", "from shared.queueing import tables", "services"),
    ("shared/cases/service.py", "from sqlalchemy import select", "SQL stays with the tables"),
    ("shared/cases/queries.py", "from shared.queueing.service import Queueing", "tables and queries"),
    ("shared/journal/store.py", "import shared.queueing", "the journal and the unit know no slice"),
    ("shared/devices/cards/reader.py", "import serial\nimport smartcard.System", "drivers"),
    ("shared/devices/cards/reader.py", "from shared.people.model import Person", "drivers"),
    (
        "shared/health/looking.py",
        "from shared.queueing.service import Queue",
        "health looks and changes nothing",
    ),
    ("shared/reports/pdf.py", "def draw():\n    from PySide6 import QtGui", "Qt stays at the doors"),
    ("shared/reports/pdf.py", "from shared.qt import theme", "Qt stays at the doors"),
    ("shared/sync/agent.py", "import kiosk.app", "shared knows no door"),
    ("shared/sync/agent.py", "from shared import bootstrap", "only a door assembles"),
    ("kiosk/app.py", "from counter import app", "the kiosk knows no counter"),
    ("counter/app.py", "from kiosk.flow import Step", "the counter knows no kiosk"),
    ("counter/app.py", "from shared.queueing.tables import apply", "doors go through services and queries"),
    (
        "counter/widgets/desk.py",
        "from shared.queueing.service import Queueing",
        "widgets show, presenters act",
    ),
]


@pytest.mark.parametrize(("file", "source", "rule"), PLANTED)
def test_a_planted_breach_is_reported_with_its_line_and_the_way_out(
    tmp_path: Path, file: str, source: str, rule: str
) -> None:
    for module in (
        "shared/queueing/tables.py",
        "shared/qt/theme.py",
        "shared/bootstrap.py",
        "counter/app.py",
    ):
        (tmp_path / module).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / module).touch()
    planted = tmp_path / file
    planted.parent.mkdir(parents=True, exist_ok=True)
    planted.write_text(source)

    found = [breach for breach in breaches(tmp_path) if f"'{rule}'" in breach]

    last_line = len(source.splitlines())
    fix = next(known.fix for known in RULES if known.name == rule)
    assert len(found) == 1
    assert found[0].startswith(f"{file}:{last_line} imports ")
    assert found[0].endswith(f"{fix}.")


def test_relative_imports_are_followed_to_their_room(tmp_path: Path) -> None:
    service = tmp_path / "shared" / "cases" / "service.py"
    service.parent.mkdir(parents=True)
    service.write_text("from . import queries\nfrom .model import Case\nfrom ..queueing import tables")
    service.with_name("queries.py").touch()

    assert list(imported(tmp_path, service)) == [
        (1, "shared.cases.queries"),
        (2, "shared.cases.model"),
        (3, "shared.queueing"),
    ]


def test_the_front_door_knows_both_doors(tmp_path: Path) -> None:
    (tmp_path / "onewindow.py").write_text(
        "import counter.app\nimport kiosk.app\nfrom shared import bootstrap"
    )
    assert list(breaches(tmp_path)) == []


def test_every_planted_rule_is_one_of_the_table() -> None:
    assert {rule for _, _, rule in PLANTED} == {rule.name for rule in RULES}
