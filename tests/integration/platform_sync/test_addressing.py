"""What is addressed to a hall: appointments with the citizen's key, the long poll, e-licences by consent."""

import json
import threading
import time

from httpx2 import Response

from shared.journal.entry import Refusal
from shared.people.sealing import open_json, unwrap_with
from shared.platform import queries
from shared.sync.wire import MAX_RUN, Licences, Run
from tests.halls import person
from tests.platform_interface import citizen, problem
from tests.platforms import FOOD, HallLine


def test_an_appointment_reaches_the_hall_with_the_citizens_key(line: HallLine) -> None:
    who = citizen(line.platform)
    slot = line.platform.slots("LJ01")[0]

    booked = line.platform.book(who, "LJ01", FOOD, slot.begins)

    assert not isinstance(booked, Refusal)
    run = line.inbox()
    entry = run.entries[0]
    assert (entry.stream, entry.kind, entry.subject) == (
        "P>LJ01",
        "platform.appointment_booked",
        booked.id,
    )
    assert entry.body == {"item": FOOD, "begins": slot.begins, "ends": slot.ends}
    assert entry.person is not None
    assert entry.sealed is not None
    key = unwrap_with(line.keys, run.keys[entry.person], entry.person)
    assert open_json(key, entry.sealed, f"platform|{booked.id}") == person().as_private()
    assert person().number not in run.model_dump_json()
    assert person().name not in run.model_dump_json()
    assert line.inbox(after=1).entries == []


def test_a_citizen_the_hall_knows_is_named_as_the_hall_names_them(line: HallLine) -> None:
    who = citizen(line.platform)
    line.accept_food_case(person())
    line.ship()
    booked = line.platform.book(who, "LJ01", FOOD, line.platform.slots("LJ01")[0].begins)
    assert not isinstance(booked, Refusal)
    assert booked.person == line.run().entries[0].subject != who
    with line.platform.side.read() as conn:
        assert [each.id for each in queries.appointments_of(conn, who)] == [booked.id]
        assert len(queries.cases_of(conn, who)) == 1


def test_a_slot_has_so_many_places_and_a_citizen_one_of_them(line: HallLine) -> None:
    platform, who = line.platform, citizen(line.platform)
    slot = platform.slots("LJ01")[0]
    first = platform.book(who, "LJ01", FOOD, slot.begins, "key-1")
    assert platform.book(who, "LJ01", FOOD, slot.begins, "key-1") == first
    assert platform.book(who, "LJ01", FOOD, slot.begins) == Refusal("platform.already_booked")
    assert platform.book(who, "LJ01", FOOD, slot.begins + 1) == Refusal("platform.slot_not_offered")
    for serial in range(2, platform.hours.capacity + 1):
        assert not isinstance(platform.book(citizen(platform, serial), "LJ01", FOOD, slot.begins), Refusal)
    late = citizen(platform, 99)
    assert platform.book(late, "LJ01", FOOD, slot.begins) == Refusal("platform.slot_full")
    assert platform.slots("LJ01")[0].left == 0


def test_the_long_poll_answers_when_an_entry_arrives(line: HallLine) -> None:
    who = citizen(line.platform)
    begins = line.platform.slots("LJ01")[0].begins
    got: list[tuple[float, Run]] = []

    def wait() -> None:
        begun = time.monotonic()
        run = line.inbox(wait=20)
        got.append((time.monotonic() - begun, run))

    waiting = threading.Thread(target=wait)
    waiting.start()
    time.sleep(0.7)
    assert not got
    line.platform.book(who, "LJ01", FOOD, begins)
    waiting.join(5)

    seconds, run = got[0]
    assert 0.7 <= seconds < 3
    assert len(run.entries) == 1


def test_the_long_poll_gives_up_empty(line: HallLine) -> None:
    begun = time.monotonic()
    assert line.inbox(wait=0.4) == Run(entries=[])
    assert 0.4 <= time.monotonic() - begun < 2
    bad = line.ask("GET", f"/v1/halls/LJ01/inbox?limit={MAX_RUN + 1}")
    assert problem(bad, 422).code == "sync.bad_message"


def ask_licences(line: HallLine, number: str, consent: bool = True) -> Response:
    asked = {"number": number, "item": FOOD, "purpose": "食品经营许可受理", "consent": consent}
    return line.post("licences", json.dumps(asked).encode())


def test_licences_are_given_with_consent_and_the_citizen_sees_who_asked(line: HallLine) -> None:
    platform, who = line.platform, citizen(line.platform)
    content = {"issued_day": "2026-09-18", "fields": {"name": "小满面馆"}}
    platform.issue_licence(who, "1.2.156.1", "business_licence", None, content)
    platform.issue_licence(who, "1.2.156.2", "health_certificate", "2026-11-23", content)

    assert problem(ask_licences(line, person().number, consent=False), 403).code == "sync.no_consent"
    found = Licences.model_validate_json(ask_licences(line, person().number.lower()).content).licences

    assert [(each.id, each.kind, each.name, each.issuer) for each in found] == [
        ("1.2.156.1", "business_licence", "营业执照", "市场监督管理局")
    ]
    assert found[0].fields == {"name": "小满面馆"}
    assert ask_licences(line, person(7).number).json() == {"licences": []}
    with platform.side.read() as conn:
        asked = queries.queries_about(conn, who)
    assert [(each.hall, each.item, each.kinds) for each in asked] == [("LJ01", FOOD, ["business_licence"])]
