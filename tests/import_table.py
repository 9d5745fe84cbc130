"""Which room may import which: the table of the design as data (docs/decisions/005)."""

from dataclasses import dataclass

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
