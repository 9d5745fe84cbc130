"""The command `onewindow`, as an engineer of the hall types it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer.main
from sqlalchemy import update
from typer.testing import CliRunner

import onewindow
from shared.commands.app import app
from shared.db.unit import Side
from shared.journal.tables import HALL_JOURNAL
from shared.people.model import Evidence
from shared.queueing import tables
from shared.queueing.service import Queue
from tests.halls import RESOURCES, SETUP, person

ROOT = Path(__file__).parents[2]
SETTINGS = str(RESOURCES / "demo" / "hall.toml")


def run(*words: str) -> tuple[int, str]:
    outcome = CliRunner().invoke(app, list(words))
    return outcome.exit_code, outcome.output


def commands(group: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    for name, command in getattr(group, "commands", {}).items():
        yield from commands(command, (*path, name))


@pytest.mark.parametrize("path", list(commands(typer.main.get_command(app))), ids=" ".join)
def test_every_command_has_help(path: tuple[str, ...]) -> None:
    code, text = run(*path, "--help")
    assert code == 0
    said = [line for line in text.splitlines() if line.strip()]
    assert len(said) > 3
    assert path == () or said[0].strip().startswith("Usage: ")


@pytest.mark.parametrize(
    ("words", "settings"),
    [
        (["kiosk"], "hall.toml"),
        (["kiosk", "-s", "a.toml"], "a.toml"),
        (["kiosk", "--settings", "a.toml"], "a.toml"),
        (["kiosk", "--help"], None),
        (["kiosk", "--settings=a.toml"], None),
        (["kiosk", "-s", "a.toml", "-s", "b.toml"], None),
        (["counter"], None),
        ([], None),
    ],
)
def test_a_plain_kiosk_is_told_from_all_else(
    words: list[str], settings: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ONEWINDOW_SETTINGS", "hall.toml")
    assert onewindow.plain_kiosk(words) == (settings and Path(settings))


def database(hall: Side) -> str:
    return hall.engine.url.render_as_string(hide_password=False)


def visit(hall: Side) -> None:
    queue = Queue(hall, SETUP)
    for number in range(3):
        queue.take_ticket(person(number), "A", Evidence.ID_CARD, "kiosk-1")


def test_an_untouched_journal_verifies(hall: Side) -> None:
    visit(hall)
    assert run("journal", "verify", "--database", database(hall)) == (0, "LJ01: 6 entries, the chain holds\n")


def test_one_changed_byte_is_found_and_named(hall: Side) -> None:
    visit(hall)
    entries = HALL_JOURNAL.entries
    with hall.engine.begin() as conn:
        conn.execute(update(entries).where(entries.c.seq == 4).values(actor="kiosk-2"))
    code, text = run("journal", "verify", "--database", database(hall))
    assert code == 1
    assert text == "LJ01: broken at epoch 1 entry 4: its content does not match its hash\n"


def test_replay_tells_and_mends_a_difference(hall: Side) -> None:
    visit(hall)
    words = ("journal", "replay", "--settings", SETTINGS, "--database", database(hall))
    assert run(*words)[0] == 0
    with hall.engine.begin() as conn:
        conn.execute(update(tables.tickets).where(tables.tickets.c.number == 2).values(priority="none"))
    code, text = run(*words)
    assert code == 1
    assert "tickets ('2026-11-24-A002',): the journal gives another row" in text
    assert "6 entries replayed, 1 rows differ" in text
    assert run(*words, "--write")[0] == 1
    assert run(*words)[0] == 0


def test_the_shipped_catalogue_is_sound() -> None:
    assert run("catalogue", "check") == (0, "the catalogue is sound\n")


def test_a_broken_catalogue_is_named_by_file_and_line(tmp_path: Path) -> None:
    import shutil

    folder = tmp_path / "catalogue"
    shutil.copytree(RESOURCES / "catalogue", folder)
    file = folder / "items" / "market_regulation.yaml"
    lines = file.read_text().splitlines(keepends=True)
    place = next(n for n, line in enumerate(lines) if "person.age >= 18" in line)
    lines[place] = lines[place].replace("person.age >= 18", "person.agee >= 18")
    file.write_text("".join(lines))
    code, text = run("catalogue", "check", str(folder))
    assert code == 1
    assert f"market_regulation.yaml:{place + 1}: " in text
    assert "agee" in text


def test_a_new_hall_is_prepared_staffed_and_says_what_it_lacks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("init", "-s", SETTINGS)[0] == 0
    keys = (tmp_path / "onewindow.keys").read_bytes()
    assert run("init", "-s", SETTINGS)[0] == 0
    assert (tmp_path / "onewindow.keys").read_bytes() == keys
    add = ("staff", "add", "lijing", "李静", "--role", "clerk", "--password", "secret", "-s", SETTINGS)
    assert run(*add) == (0, "lijing can sign in now.\n")
    code, text = run(*add)
    assert code == 1
    assert "There is an account lijing already" in text
    assert "There is no role boss" in run(*add[:5], "boss", *add[6:])[1]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("sync", "status", "-s", SETTINGS), "key file"),
        (("journal", "verify", "--database", "sqlite:///none.db"), "There is no database none.db"),
        (("kiosk", "-s", "none.toml"), "none.toml: cannot be read"),
    ],
)
def test_what_the_environment_lacks_is_a_sentence(tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "onewindow.py", *words],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert list(tmp_path.iterdir()) == []
