"""A hall that is shut out is told so, raises an alarm, works on, and comes back with a new code."""

from base64 import b64encode
from collections.abc import Iterator

import pytest
from typer.testing import CliRunner

from shared.commands.app import app
from shared.db.unit import Side
from shared.health.model import LineSeen, State, judge_line
from shared.people.service import key_ring
from shared.platform import queries
from shared.platform.model import OWN_STREAM, Hall, notes_on
from shared.platform.rebuilding import rebuild
from shared.platform.revoking import revoke
from shared.qt.sentences import sentence
from shared.sync.line import line_state
from tests.halls import RESOURCES, HandClock, person
from tests.lines import Line, enrolled_agent, serving
from tests.platforms import HallLine, connect, enrol, make_platform


@pytest.fixture
def line(database_url: str, other_url: str) -> Iterator[HallLine]:
    line = connect(make_platform(database_url, HandClock()), other_url)
    yield line
    line.platform.side.engine.dispose()
    line.hall.engine.dispose()


def kinds(line: HallLine, stream: str) -> list[str]:
    with line.platform.side.read() as conn:
        return [entry.kind for entry in line.platform.side.journal.all(conn, stream)]


SIGNED = [
    ("POST", "journal", b'{"entries":[]}'),
    ("GET", "journal", b""),
    ("GET", "inbox", b""),
    ("GET", "copy", b""),
    ("GET", "others", b""),
    ("POST", "licences", b'{"number":"1","item":"x","purpose":"y","consent":true}'),
    ("POST", "identity/verify", b'{"token":"x"}'),
    ("POST", "documents/verify", b'{"code":"x"}'),
]


def test_every_signed_request_of_a_revoked_hall_is_refused_with_one_alarm(line: HallLine) -> None:
    side = line.platform.side
    revoke(side, "LJ01")
    revoke(side, "LJ01")
    for method, what, body in SIGNED:
        answer = line.ask(method, f"/v1/halls/LJ01/{what}", body)
        assert (answer.status_code, answer.json()["code"]) == (403, "sync.revoked"), what
    assert kinds(line, OWN_STREAM) == ["platform.hall_enrolled", "platform.hall_revoked"]
    assert kinds(line, notes_on("LJ01")) == ["platform.run_refused"]
    with side.read() as conn:
        assert not queries.alarm_is_new(conn, "LJ01", "sync.revoked", 1, 0)


def test_nobody_else_learns_of_it_or_raises_the_alarm(line: HallLine) -> None:
    from shared.people.sealing import SideKeys

    revoke(line.platform.side, "LJ01")
    answer = line.ask("GET", "/v1/halls/LJ01/inbox", keys=SideKeys.made())
    assert (answer.status_code, answer.json()["code"]) == (401, "sync.bad_signature")
    assert kinds(line, notes_on("LJ01")) == []


def test_a_code_made_before_is_void_and_a_new_one_lets_the_hall_in(line: HallLine) -> None:
    platform = line.platform
    before = platform.enrolment_code("LJ01")
    revoke(platform.side, "LJ01")
    assert enrol(line, before).status_code == 403
    assert enrol(line, platform.enrolment_code("LJ01")).status_code == 200
    assert line.ask("GET", "/v1/halls/LJ01/others").status_code == 200
    clock = platform.side.clock
    assert isinstance(clock, HandClock)
    assert line.ship().status_code == 200
    revoke(platform.side, "LJ01")
    line.ship()
    clock.advance(1000)
    assert enrol(line, platform.enrolment_code("LJ01")).status_code == 200
    revoke(platform.side, "LJ01")
    line.ship()
    assert kinds(line, notes_on("LJ01")) == ["platform.run_refused"] * 2


def test_the_tables_come_out_the_same_from_the_journal(line: HallLine) -> None:
    side = line.platform.side
    revoke(side, "LJ01")
    with side.engine.begin() as conn:
        before = queries.hall(conn, "LJ01")
        rebuild(side, conn)
        assert queries.hall(conn, "LJ01") == before
    assert before is not None
    assert before.revoked_at == side.clock.now()


def test_the_hall_says_it_in_words_and_catches_up_when_it_is_back(
    hall: Side, other_url: str, clock: HandClock
) -> None:
    from shared.people.service import meet

    platform = make_platform(other_url, clock)
    with serving(platform) as url:
        over = Line()
        agent = enrolled_agent(hall, platform, url, over)
        assert agent.once().online
        revoke(platform.side, "LJ01")
        meet(hall, person(1), "counter-1")
        state = agent.once()
        assert (state.trouble, state.waiting) == ("sync.revoked", 1)
        check = judge_line(LineSeen(True, line_state(hall), clock.now()), clock.now())
        assert (check.state, check.found.code) == (State.FAILING, "sync.revoked")
        assert "shut this hall out; 1 entries wait" in sentence(check.found).what
        keys = key_ring(hall).keys
        signing, box = (b64encode(each).decode() for each in (keys.signing_public, keys.box_public))
        platform.enrol(platform.enrolment_code("LJ01"), Hall("LJ01", "临江大厅", signing, box))
        back = agent.once()
        assert (back.trouble, back.waiting) == (None, 0)
        over.close()
    platform.side.engine.dispose()


def test_the_command_shuts_a_hall_out_by_its_code(tmp_path: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(str(tmp_path))
    settings = str(RESOURCES / "demo" / "hall.toml")
    outcome = CliRunner().invoke(app, ["platform", "--revoke", "LJ01", "-s", settings])
    assert (outcome.exit_code, "knows no hall LJ01" in outcome.output) == (1, True)
