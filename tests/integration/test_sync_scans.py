"""Scans reach the platform whole beside the entries that name them, whatever happens on the way."""

import hashlib
import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.db.unit import Side
from shared.platform import queries as platform_queries
from shared.platform.model import notes_on
from shared.sync import queries as sync
from shared.sync.lease import Lease
from shared.sync.ports import LineCut, Rejected
from shared.sync.scans import queries
from shared.sync.scans.ports import Piece
from shared.sync.scans.sending import LOOK_AGAIN, PIECE_BYTES, SendingScans
from shared.sync.wire import MAX_PIECE, Held
from tests.halls import HandClock
from tests.lines import Cut
from tests.platforms import PASSWORD, Browser
from tests.scans import ScanPlace, scan_place

SMALL = b"%PDF-1.7 one sheet"
LARGE = b"%PDF-1.7 " + bytes(range(256)) * (3 * PIECE_BYTES // 256)  # four pieces


@pytest.fixture
def place(hall: Side, other_url: str, tmp_path: Path, clock: HandClock) -> Iterator[ScanPlace]:
    with scan_place(hall, other_url, tmp_path / "files", clock) as it:
        yield it


def test_a_scan_comes_whole_and_an_office_can_read_it(place: ScanPlace) -> None:
    case, (small, large) = place.accept(1, SMALL, LARGE)
    assert place.agent.once().online
    assert place.waiting() == []
    assert [place.opened(case, name) for name in (small, large)] == [SMALL, LARGE]
    before = place.line.messages
    assert not place.stage().turn()
    assert place.line.messages == before, "what has arrived is asked for no more"


@pytest.mark.parametrize("cut", list(Cut))
def test_cut_at_every_message_it_goes_on_where_it_was(place: ScanPlace, cut: Cut) -> None:
    place.agent.once()
    for message in itertools.count(1):
        case, (name,) = place.accept(message, LARGE)
        place.line.break_at(message, cut)
        place.agent.once()
        broke = place.line.cut is not None
        place.line.heal()
        agent = place.killed() if message % 2 else place.agent
        assert agent.once().online
        assert place.waiting() == []
        assert place.opened(case, name) == LARGE
        if not broke:
            break
    assert message > 5, "the pieces of a scan were among the messages"


def test_killed_between_pieces_it_sends_none_twice(place: ScanPlace) -> None:
    _case, (name,) = place.accept(1, LARGE)
    for stage in place.agent.stages[:-1]:
        while stage.turn():
            pass
    sent: list[int] = []
    for _ in range(20):
        before = place.at_platform(name)
        stage = place.stage()  # as after a kill
        if not stage.turn() or not stage.turn():
            break
        after = place.at_platform(name)
        assert after is not None
        assert after.held > (0 if before is None else before.held)
        sent.append(after.held)
    size = len(LARGE) + 28
    assert sent == [PIECE_BYTES, 2 * PIECE_BYTES, 3 * PIECE_BYTES, size]
    assert place.waiting() == []


def test_entries_never_wait_for_scans(place: ScanPlace) -> None:
    case, (name,) = place.accept(1, LARGE)
    place.line.break_at(4, Cut.REQUEST_LOST)
    place.agent.once()
    place.line.heal()
    for stage in place.agent.stages[:-1]:
        while stage.turn():
            pass
    with place.platform.side.read() as conn:
        found = platform_queries.case(conn, "LJ01", case.id)
    assert found is not None
    assert place.opened(case, name) is None


def alarms(place: ScanPlace) -> list[str]:
    with place.platform.side.read() as conn:
        noted = list(place.platform.side.journal.all(conn, notes_on("LJ01")))
    return [entry.body["code"] for entry in noted if entry.kind == "platform.run_refused"]


def test_an_altered_piece_is_refused_by_name_told_once_and_sent_anew(place: ScanPlace) -> None:
    case, (name,) = place.accept(1, LARGE)
    place.agent.stages[0].turn()
    sealed = (place.folder / name).read_bytes()
    wrong = b"\0" * PIECE_BYTES
    assert place.client.send_piece(Piece(case.id, name, 0, len(sealed), wrong)).held == PIECE_BYTES
    place.agent.once()
    (left,) = place.waiting()
    assert left.trouble == "sync.altered_scan"
    scan = place.at_platform(name)
    assert scan is not None
    assert (scan.held, scan.whole, scan.refusals) == (0, False, 1)
    assert alarms(place) == ["sync.altered_scan"]
    place.clock.advance(LOOK_AGAIN)
    place.agent.once()
    assert place.opened(case, name) == LARGE
    assert place.waiting() == []


def test_who_tries_again_with_wrong_bytes_adds_no_alarm(place: ScanPlace) -> None:
    case, (name,) = place.accept(1, SMALL)
    place.agent.stages[0].turn()
    for _ in range(3):
        with pytest.raises(Rejected) as rejected:
            place.client.send_piece(Piece(case.id, name, 0, 5, b"wrong"))
        assert rejected.value.code == "sync.altered_scan"
    assert alarms(place) == ["sync.altered_scan"]


def test_a_file_that_changed_its_size_begins_anew(place: ScanPlace) -> None:
    case, (name,) = place.accept(1, LARGE)
    place.agent.stages[0].turn()
    place.client.send_piece(Piece(case.id, name, 0, 1000, b"x" * 999))
    sealed = (place.folder / name).read_bytes()
    with pytest.raises(Rejected, match=r"sync\.altered_scan"):
        place.client.send_piece(Piece(case.id, name, 999, len(sealed), b"y"))
    assert place.client.scan_held(case.id, name).held == 0


def test_a_piece_again_or_further_on_changes_nothing(place: ScanPlace) -> None:
    case, (name,) = place.accept(1, SMALL)
    place.agent.stages[0].turn()
    sealed = (place.folder / name).read_bytes()
    first = Piece(case.id, name, 0, len(sealed), sealed[:10])
    assert place.client.send_piece(first).held == 10
    assert place.client.send_piece(first).held == 10
    assert place.client.send_piece(Piece(case.id, name, 30, len(sealed), sealed[30:])).held == 10
    last = Piece(case.id, name, 10, len(sealed), sealed[10:])
    assert place.client.send_piece(last).whole
    assert place.client.send_piece(last).whole
    assert place.opened(case, name) == SMALL


def test_two_agents_send_the_same_scan_and_it_is_there_once(place: ScanPlace) -> None:
    case, (name,) = place.accept(1, LARGE)
    place.agent.stages[0].turn()
    one, other = place.stage(), place.stage()
    for _ in range(30):
        one.turn()
        other.turn()
    assert place.opened(case, name) == LARGE
    assert place.waiting() == []


def test_who_lost_the_lease_moves_nothing(place: ScanPlace) -> None:
    from shared.sync.lease import LeaseLost

    place.accept(1, SMALL)
    place.agent.once()
    _case, (name,) = place.accept(2, SMALL)
    assert place.agent.lease.hold()
    place.agent.stages[0].turn()
    stranger = SendingScans(place.hall, place.client, place.folder, Lease(place.hall, "counter-2"))
    with pytest.raises(LeaseLost):
        stranger.turn()
    assert place.waiting() == []
    place.agent.once()
    assert place.at_platform(name) is not None


def test_a_missing_and_a_damaged_file_are_told_and_stop_no_other(place: ScanPlace) -> None:
    _first, (missing,) = place.accept(1, SMALL)
    _second, (damaged,) = place.accept(2, SMALL)
    third, (good,) = place.accept(3, SMALL)
    kept = (place.folder / missing).read_bytes()
    (place.folder / missing).unlink()
    (place.folder / damaged).write_bytes(b"another file")
    state = place.agent.once()
    assert (state.online, state.trouble, state.waiting) == (True, None, 0)
    told = {each.sha256: each.trouble for each in place.waiting()}
    assert told == {missing: "sync.scan_missing", damaged: "sync.scan_damaged"}
    assert place.opened(third, good) == SMALL
    assert place.at_platform(damaged) is None
    (place.folder / missing).write_bytes(kept)
    place.agent.once()
    assert len(place.waiting()) == 2, "it is left alone for a while"
    place.clock.advance(LOOK_AGAIN)
    place.agent.once()
    assert [each.sha256 for each in place.waiting()] == [damaged]


def test_a_clock_set_back_does_not_keep_a_scan(place: ScanPlace) -> None:
    _case, (name,) = place.accept(1, SMALL)
    kept = (place.folder / name).read_bytes()
    (place.folder / name).unlink()
    place.agent.once()
    (place.folder / name).write_bytes(kept)
    place.clock.advance(-24 * 60 * 60 * 1000)
    place.agent.once()
    assert place.waiting() == []


def test_the_platform_takes_only_what_a_case_of_the_hall_names(place: ScanPlace) -> None:
    case, _names = place.accept(1, SMALL)
    place.agent.once()
    stranger = hashlib.sha256(b"anything").hexdigest()
    for number in (case.id, "no such case/?&=%"):
        with pytest.raises(Rejected, match=r"sync\.unknown_scan"):
            place.client.scan_held(number, stranger)
        with pytest.raises(Rejected, match=r"sync\.unknown_scan"):
            place.client.send_piece(Piece(number, stranger, 0, 8, b"anything"))
    for name, at, size, data in (
        ("../etc", 0, 8, b"anything"),
        (stranger, 0, 8, b""),
        (stranger, 4, 8, b"anything"),
        (stranger, 0, 2 * MAX_PIECE, b"x" * (MAX_PIECE + 1)),
    ):
        with pytest.raises((Rejected, LineCut)):
            place.client.send_piece(Piece(case.id, name, at, size, data))


def test_a_platform_put_back_to_an_earlier_day_gets_its_scans_again(place: ScanPlace) -> None:
    place.accept(1, SMALL)
    place.agent.once()
    with place.hall.read() as conn:
        early = sync.cursor(conn, sync.OUTBOX)
    case, (name,) = place.accept(2, LARGE)
    place.agent.once()
    with place.hall.read() as conn:
        late = sync.cursor(conn, sync.OUTBOX)
        assert sync.cursor(conn, queries.CURSOR) == late
    _forget(place, early, name)
    place.accept(3)
    place.agent.once()
    assert place.opened(case, name) == LARGE
    assert place.waiting() == []


def test_an_office_sees_what_is_on_its_way_and_opens_what_is_there(place: ScanPlace) -> None:
    case, (name,) = place.accept(1, LARGE)
    for department in ("market_regulation", "civil_affairs"):
        place.platform.create_officer(department, "沈立群", department, PASSWORD)
    officer, stranger = Browser(place.platform), Browser(place.platform)
    officer.sign_in("market_regulation")
    stranger.sign_in("civil_affairs")
    here = f"/office/cases/LJ01/{case.id}"
    place.agent.stages[0].turn()
    assert "还在大厅，尚未传到" in officer.get(here).text
    assert officer.get(f"{here}/scans/{name}").status_code == 404
    stage = place.stage()
    assert stage.turn()
    assert stage.turn()
    assert "正在传送，已到 33%" in officer.get(here).text
    place.agent.once()
    assert f'href="{here}/scans/{name}"' in officer.get(here).text
    opened = officer.get(f"{here}/scans/{name}")
    assert (opened.content, opened.headers["content-type"]) == (LARGE, "application/pdf")
    assert stranger.get(f"{here}/scans/{name}").status_code == 404
    assert officer.get(f"{here}/scans/{'0' * 64}").status_code == 404


def _forget(place: ScanPlace, back_to: Held, name: str) -> None:
    """The platform's database as it was on an earlier day."""
    from sqlalchemy import delete, update

    from shared.journal.tables import PLATFORM_JOURNAL
    from shared.platform.scans.tables import pieces, scans
    from shared.platform.tables import cases, desks

    entries, heads = PLATFORM_JOURNAL.entries, PLATFORM_JOURNAL.heads
    with place.platform.side.engine.begin() as conn:
        before = place.platform.side.journal.read(conn, "LJ01", (1, back_to.seq - 1), 1)[0]
        conn.execute(delete(entries).where(entries.c.stream == "LJ01", entries.c.seq > back_to.seq))
        conn.execute(update(heads).where(heads.c.stream == "LJ01").values(seq=back_to.seq, hash=before.hash))
        for table in (scans, pieces):
            conn.execute(delete(table).where(table.c.sha256 == name))
        lost = cases.c.number == "LJ-20261124-000002"
        conn.execute(delete(desks).where(desks.c.case == "LJ01/LJ-20261124-000002"))
        conn.execute(delete(cases).where(lost))
