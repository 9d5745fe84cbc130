"""What a window scans for an application begun online goes back with it: by its hash, beside, over lines that break."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest

from shared.applications import queries as held_queries
from shared.applications.model import Application as Held
from shared.applications.model import At, Scanned
from shared.applications.service import Applications as Windows
from shared.cases.scans import keep_scan
from shared.db.unit import Side
from shared.journal.entry import Refusal
from shared.people.service import meet
from shared.platform.applications import queries
from shared.platform.applications.model import ONLINE, Application
from shared.platform.applications.service import Applications
from shared.platform.model import Account
from shared.platform.scans.keeping import Scans
from shared.sync.ports import Rejected
from shared.sync.scans.ports import Piece
from tests.halls import HandClock, person
from tests.lines import Cut
from tests.platforms import CATALOGUE, FOOD, PASSWORD, Browser
from tests.scans import ScanPlace, scan_place

AT = At("5", "5 号窗口", "2026-11-24-A001")
PLAN = CATALOGUE.item(FOOD).materials[0].id
PDF = b"%PDF-1.7 a plan " + bytes(range(256)) * 2600  # four pieces


@pytest.fixture
def place(hall: Side, other_url: str, tmp_path: Path, clock: HandClock) -> Iterator[ScanPlace]:
    with scan_place(hall, other_url, tmp_path / "files", clock) as it:
        yield it


def begin(place: ScanPlace, number: int) -> tuple[str, Held]:
    """Citizen `number` begins it, window 5 has it; the citizen's account and what is at the window."""
    account = place.platform.create_citizen(person(number), PASSWORD)
    assert isinstance(account, Account)
    online = Applications(place.platform.side, CATALOGUE)
    begun = online.begin(account.id, FOOD)
    assert isinstance(begun, Application)
    assert not isinstance(online.save(account.id, begun.id, begun.turn, {}), Refusal)
    who = meet(place.hall, person(number), "counter-5")
    assert isinstance(who, str)
    Windows(place.hall).ask(begun.id, FOOD, who, AT, "wang")
    place.agent.once()
    return account.id, at_window(place, begun.id)


def at_window(place: ScanPlace, application: str) -> Held:
    with place.hall.read() as conn:
        held = held_queries.application(conn, application)
    assert held is not None
    return held


def online(place: ScanPlace, citizen: str, application: str) -> Application:
    with place.platform.side.read() as conn:
        found = queries.application_of(conn, citizen, application)
    assert found is not None
    return found


def scan(place: ScanPlace, held: Held, data: bytes = PDF) -> Scanned:
    return Scanned(PLAN, keep_scan(place.hall, place.folder, held.person, data), 2)


def give_back(place: ScanPlace, held: Held, *scans: Scanned) -> None:
    back = Windows(place.hall).give_back(held.id, "5", held.turn, "wang", {"scope": "热食"}, scans=scans)
    assert not isinstance(back, Refusal)


@pytest.mark.parametrize("cut", list(Cut))
def test_cut_at_every_message_the_scan_comes_whole_and_once(place: ScanPlace, cut: Cut) -> None:
    for message in itertools.count(1):
        citizen, held = begin(place, message)
        give_back(place, held, scan(place, held))
        place.line.break_at(message, cut)
        place.agent.once()
        broke = place.line.cut is not None
        place.line.heal()
        agent = place.killed() if message % 2 else place.agent
        assert agent.once().online
        assert place.waiting() == []
        stands = online(place, citizen, held.id)
        assert stands.owner == ONLINE
        assert Scans(place.platform.side).brought(stands, PLAN) == PDF
        if not broke:
            break
    assert message > 5, "the pieces of a scan were among the messages"


def test_the_citizen_sees_what_is_there_and_opens_it(place: ScanPlace) -> None:
    _citizen, held = begin(place, 1)
    browser, stranger = Browser(place.platform), Browser(place.platform)
    browser.sign_in(person(1).number)
    assert "不用重带" not in browser.get("/applications").text
    give_back(place, held, scan(place, held))
    assert place.agent.lease.hold()
    place.agent.stages[0].turn()
    assert "还在大厅，尚未传到" in browser.get("/applications").text
    stage = place.stage()
    assert stage.turn()
    assert stage.turn()
    assert "正在传送，已到 39%" in browser.get("/applications").text
    place.agent.once()
    page, name = browser.get("/applications").text, CATALOGUE.item(FOOD).material(PLAN).name
    assert "不用重带" in page
    assert f"{name}<span" in page
    assert "2 页" in page
    opened = browser.get(f"/applications/{held.id}/materials/{PLAN}")
    assert (opened.content, opened.headers["content-type"]) == (PDF, "application/pdf")
    assert browser.get(f"/applications/{held.id}/materials/nothing").status_code == 404
    place.platform.create_citizen(person(2), PASSWORD)
    stranger.sign_in(person(2).number)
    assert stranger.get(f"/applications/{held.id}/materials/{PLAN}").status_code == 404


def test_the_same_hall_has_it_again_and_what_was_put_away_is_gone(place: ScanPlace) -> None:
    citizen, held = begin(place, 1)
    scanned = scan(place, held)
    give_back(place, held, scanned)
    place.agent.once()
    Windows(place.hall).ask(held.id, FOOD, held.person, AT, "wang")
    place.agent.once()
    place.agent.once()
    again = at_window(place, held.id)
    assert again.scans == [{"material": PLAN, "attachment": scanned.attachment, "pages": 2}]
    saved = Windows(place.hall).save(held.id, "5", again.turn, {"scope": "冷食"}, "wang")
    assert isinstance(saved, Held)
    assert saved.scans == again.scans, "who only types leaves the scans as they are"
    place.agent.once()
    assert list(online(place, citizen, held.id).materials) == [PLAN]
    give_back(place, saved)
    place.agent.once()
    assert online(place, citizen, held.id).materials == {}


def test_a_scan_that_was_replaced_on_its_way_still_arrives_and_stops_nothing(place: ScanPlace) -> None:
    citizen, held = begin(place, 1)
    saved = Windows(place.hall).save(held.id, "5", held.turn, {}, "wang", scans=[scan(place, held)])
    assert isinstance(saved, Held)
    give_back(place, saved, scan(place, held, b"%PDF-1.7 better"))
    place.agent.once()
    assert place.waiting() == []
    stands = online(place, citizen, held.id)
    assert Scans(place.platform.side).brought(stands, PLAN) == b"%PDF-1.7 better"


def test_nothing_is_taken_that_no_application_names(place: ScanPlace) -> None:
    _citizen, held = begin(place, 1)
    with pytest.raises(Rejected, match=r"sync\.unknown_scan"):
        place.client.send_piece(Piece(held.id, "0" * 64, 0, 8, b"anything"))
