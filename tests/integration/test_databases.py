"""The databases the other integration tests stand on."""

import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, text

from tests import postgres as private
from tests.postgres import PostgresMissing, PostgresServer


@pytest.mark.parametrize("run", ["first", "second"])
def test_each_test_starts_from_an_empty_database(database_url: str, run: str) -> None:
    engine = create_engine(database_url)
    assert inspect(engine).get_table_names() == []
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE left_by (run TEXT)"))
        connection.execute(text("INSERT INTO left_by VALUES (:run)"), {"run": run})
    engine.dispose()


def test_a_template_is_copied_with_its_rows(postgres: PostgresServer) -> None:
    template = postgres.create_database()
    engine = create_engine(postgres.url(template))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE item AS SELECT '身份证' AS name"))
    engine.dispose()

    copy = postgres.create_database(template)

    engine = create_engine(postgres.url(copy))
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT name FROM item")) == "身份证"
    engine.dispose()


def test_the_server_goes_when_its_test_process_is_killed() -> None:
    script = (
        "from tests.postgres import postgres_server\n"
        "with postgres_server() as server:\n"
        "    print(server.folder, flush=True)\n"
        "    input()\n"
    )
    owner = subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with owner:
        assert owner.stdout is not None
        folder = Path(owner.stdout.readline().strip())
        server = int((folder / "data" / "postmaster.pid").read_text().splitlines()[0])
        owner.kill()
    patience = time.monotonic() + 15
    while Path(f"/proc/{server}/exe").exists() and time.monotonic() < patience:
        time.sleep(0.05)
    assert not (folder / "data" / "postmaster.pid").exists()
    shutil.rmtree(folder)


def test_without_postgresql_the_tests_fail_with_the_way_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(private, "_PROGRAMS_OF_DEBIAN", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PostgresMissing, match="make setup"), private.postgres_server():
        pass
