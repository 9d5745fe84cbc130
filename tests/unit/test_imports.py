"""Which room may import which (the table of the design), with the way out of each breach."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = ("kiosk", "counter", "shared")

# What a pure rule is given as an argument instead of reaching for it.
FILES = ("io", "os", "pathlib", "shutil", "sqlite3", "tempfile")
WIRES = ("asyncio", "http", "multiprocessing", "select", "socket", "subprocess", "threading", "urllib")
CLOCK_AND_CHANCE = ("random", "secrets", "time", "uuid")
SQL = ("sqlalchemy", "alembic", "psycopg")
# The rules of print rights that do not fit into a model.py.
PRINT_RIGHTS = ("shared.issuing.adjudicating", "shared.issuing.moving", "shared.platform.moving")
# Small parts without a room of their own, which everything but a pure rule may use.
COMMON = ("shared.clock", "shared.faults", "shared.journal.entry")


@dataclass(frozen=True, slots=True)
class Rule:
    """What `files` may import: all that is `allowed` (nothing named: everything) and not `forbidden`.

    A name covers what lies under it. STDLIB is the standard library, LIBRARY any third party, {here} the
    importing file's folder.
    """

    name: str
    files: tuple[str, ...]
    fix: str
    excepted: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    libraries: int | None = None  # how many third-party libraries one file may use


RULES = (
    Rule(
        "pure rules",
        (
            "*/model.py",
            "*/evolving.py",
            "shared/journal/entry.py",
            "shared/journal/chain.py",
            "shared/queueing/policy.py",
            "shared/blanks/counting.py",
            "shared/issuing/adjudicating.py",
            "shared/issuing/moving.py",
            "shared/platform/moving.py",
            "kiosk/flow.py",
            "shared/devices/cards/sam.py",
            "shared/devices/cards/text.py",
            "shared/devices/cards/usb_framing.py",
            "shared/devices/window/codec.py",
            "shared/health/judging_devices.py",
            "shared/health/judging_kiosk.py",
            "shared/devices/smartcards/tlv.py",
            "shared/devices/smartcards/apdu.py",
            "shared/devices/smartcards/presence.py",
            "shared/devices/smartcards/social_security.py",
            "shared/devices/smartcards/emulator_card.py",
        ),
        "take the value as an argument: the service (or driver) reads it and passes it in",
        allowed=(
            "STDLIB",
            "orjson",
            "shared.*.model",
            "shared.*.evolving",
            "shared.journal.entry",
            "shared.devices.*.apdu",
            "shared.devices.*.tlv",
            "shared.devices.*.sam",
            "shared.devices.*.ethnicity",
        ),
        forbidden=(*FILES, *WIRES, *CLOCK_AND_CHANCE),
    ),
    Rule(
        "the checker explores rules",
        ("shared/checking/*",),
        "explore the slice's model.py itself; what surrounds it is plain data of the world",
        allowed=(
            "STDLIB",
            "{here}",
            "shared.*.model",
            "shared.*.evolving",
            *PRINT_RIGHTS,
            "shared.journal.entry",
        ),
        forbidden=(*FILES, *WIRES, *CLOCK_AND_CHANCE),
    ),
    Rule(
        "services",
        ("shared/*/service.py",),
        "ask the other slice's service, put the SQL into queries.py, or take a port as an argument",
        allowed=(
            "STDLIB",
            "{here}",
            "shared.*.service",
            "shared.*.model",
            "shared.*.queries",
            "shared.journal",
            "shared.db.unit",
            "shared.catalogue",
            "shared.people.passwords",
            "shared.devices.*.ports",
            "shared.papers",
            *COMMON,
        ),
    ),
    Rule(
        "tables and queries",
        ("shared/*/tables.py", "shared/*/queries.py"),
        "move the use case to service.py: tables and queries only store and read",
        allowed=(
            "STDLIB",
            "sqlalchemy",
            "{here}",
            "shared.*.model",
            "shared.*.tables",
            "shared.*.queries",
            "shared.db",
            "shared.journal",
            *COMMON,
        ),
    ),
    Rule(
        "SQL stays with the tables",
        ("*",),
        "put the statement into the slice's queries.py or tables.py and call that",
        excepted=(
            "shared/*/tables.py",
            "shared/*/queries.py",
            "shared/db/*",
            "shared/people/keyring.py",
            "shared/journal/*",
        ),
        forbidden=SQL,
    ),
    Rule(
        "the journal and the unit know no slice",
        ("shared/db/*", "shared/journal/*"),
        "let bootstrap hand the slice's part in",
        excepted=("shared/db/migrat*",),
        allowed=(
            "STDLIB",
            *SQL,
            "orjson",
            "stamina",
            "shared.db",
            "shared.journal",
            "shared.people.sealing",
            *COMMON,
        ),
    ),
    Rule(
        "drivers",
        ("shared/devices/*",),
        "a driver knows its port and one library: split the file, or take the rest as an argument",
        excepted=("shared/devices/*emulator*",),
        allowed=(
            "STDLIB",
            "LIBRARY",
            "{here}",
            "shared.devices.*.model",
            "shared.devices.wires",
            "shared.sections",
            *COMMON,
        ),
        libraries=1,
    ),
    Rule(
        "health looks and changes nothing",
        ("shared/health/*",),
        "ask the device's driver or the slice's queries, and judge in health/model.py",
        allowed=(
            "STDLIB",
            "sqlalchemy",
            "rich",
            "{here}",
            "shared.*.model",
            "shared.*.queries",
            "shared.devices",
            "shared.db",
            "shared.journal",
            "shared.config",
            "shared.catalogue.check",
            "shared.people.sealing",
            "shared.sync.watching",
            "shared.guarding.record",
            *COMMON,
        ),
        forbidden=("shared.devices.*emulator*", "shared.db.unit"),
    ),
    Rule(
        "Qt stays at the doors",
        ("*",),
        "move it to shared/qt or into a door, and give the value back as plain data",
        excepted=(
            "shared/devices/printers/print_queue.py",  # Qt is this driver's one library
            "shared/qt/*",
            "kiosk/*",
            "counter/*",
            "shared/demo/*",
            "shared/commands/*",
            "onewindow.py",
        ),
        forbidden=("PySide6", "shiboken6", "shared.qt"),
    ),
    Rule(
        "shared knows no door",
        ("shared/*",),
        "move what both need into shared, or pass it in from the door",
        forbidden=("kiosk", "counter", "onewindow"),
    ),
    Rule(
        "the kiosk knows no counter",
        ("kiosk/*",),
        "move what both need into shared",
        forbidden=("counter", "onewindow"),
    ),
    Rule(
        "the counter knows no kiosk",
        ("counter/*",),
        "move what both need into shared",
        forbidden=("kiosk", "onewindow"),
    ),
    Rule(
        "doors go through services and queries",
        ("kiosk/*", "counter/*"),
        "call the slice's service or query",
        forbidden=("shared.*.tables", "shared.db.engine", "shared.db.schema", "shared.journal.store"),
    ),
    Rule(
        "widgets show, presenters act",
        ("counter/widgets/*", "counter/issuing/widgets/*"),
        "let the presenter call it; the widget shows what the presenter derives",
        forbidden=("shared.*.service", "shared.*.queries", "shared.db", "shared.bootstrap", "shared.qt.jobs"),
    ),
    Rule(
        "only a door assembles",
        ("shared/*",),
        "take the assembled part as an argument",
        excepted=("shared/bootstrap.py", "shared/commands/*", "shared/demo/*"),
        forbidden=("shared.bootstrap",),
    ),
)


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
