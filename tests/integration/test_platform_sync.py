"""The interface the halls speak to, on both databases, with real journals and real signatures."""

import json
import threading
import time
from base64 import b64encode
from collections.abc import Iterator
from typing import Any

import pytest
from httpx2 import Response

from shared.journal.chain import chained
from shared.journal.entry import Refusal
from shared.journal.store import Broken
from shared.people.sealing import SideKeys, open_json, unwrap_with
from shared.people.service import erase, key_ring
from shared.platform import queries
from shared.platform.model import Verdict, granting, notes_on
from shared.platform.service import Platform
from shared.sync.model import stream_to
from shared.sync.wire import MAX_RUN, Held, Licences, Problem, Run, WireEntry
from tests.halls import HandClock, person
from tests.platforms import FOOD, PASSWORD, HallLine, connect, enrol, make_platform


@pytest.fixture
def platform(database_url: str) -> Iterator[Platform]:
    platform = make_platform(database_url)
    yield platform
    platform.side.engine.dispose()


@pytest.fixture
def line(platform: Platform, other_url: str) -> Iterator[HallLine]:
    line = connect(platform, other_url)
    yield line
    line.hall.engine.dispose()


def problem(answer: Response, status: int) -> Problem:
    assert answer.status_code == status, answer.text
    told = Problem.model_validate_json(answer.content)
    assert "。" in told.sentence
    return told


def held(platform: Platform, stream: str = "LJ01") -> int:
    with platform.side.read() as conn:
        count = platform.side.journal.verify(conn, stream)
    assert not isinstance(count, Broken), count
    return count


def changed(run: Run, index: int, **values: Any) -> Run:
    """The run with one entry changed, its hash made right again."""
    entries = list(run.entries)
    recorded = entries[index].model_copy(update=values).recorded()
    entries[index] = WireEntry.of(chained(recorded))
    return run.model_copy(update={"entries": entries})


def test_a_signed_run_is_held_and_shown(line: HallLine) -> None:
    number = line.accept_food_case(person())

    answer = line.ship()

    assert Held.model_validate_json(answer.content) == Held(epoch=1, seq=3)
    assert held(line.platform) == 3
    with line.platform.side.read() as conn:
        case = queries.case(conn, "LJ01", number)
        assert case is not None
        form = queries.form(line.platform.side, conn, case)
        shown = queries.details(line.platform.side, conn, case.person)
    assert case.owner == "platform"
    assert case.promised_day == "2026-12-01"
    assert form is not None
    assert form["business_name"] == "小满面馆"
    assert shown == person()


def test_a_duplicate_is_harmless_and_an_overlap_continues(line: HallLine) -> None:
    line.accept_food_case(person())
    assert line.ship().status_code == 200
    line.accept_food_case(person(2, "李建国"))

    assert line.ship().json() == {"epoch": 1, "seq": 6}
    assert line.ship().json() == {"epoch": 1, "seq": 6}
    assert held(line.platform) == 6


def test_an_empty_run_tells_what_is_held(line: HallLine) -> None:
    assert line.ship(Run(entries=[])).json() == {"epoch": 1, "seq": 0}


def test_a_gap_is_refused_with_what_is_held(line: HallLine) -> None:
    line.accept_food_case(person())
    line.ship(line.run(limit=1))

    told = problem(line.ship(line.run(after=(1, 2))), 409)

    assert (told.code, told.held) == ("sync.gap", Held(epoch=1, seq=1))
    assert held(line.platform) == 1


@pytest.mark.parametrize("index", [0, 1, 2])
def test_a_changed_byte_is_refused_and_leaves_an_alarm(line: HallLine, index: int) -> None:
    line.accept_food_case(person())
    run = line.run()
    body = run.entries[index].body | {"item_name": "别的事项"}
    entries = [*run.entries]
    entries[index] = entries[index].model_copy(update={"body": body})

    told = problem(line.ship(run.model_copy(update={"entries": entries})), 409)

    assert (told.code, told.held) == ("sync.altered", Held(epoch=1, seq=0))
    assert held(line.platform) == 0
    with line.platform.side.read() as conn:
        assert not queries.alarm_is_new(conn, "LJ01", "sync.altered", 1, 0)


def test_a_rewritten_history_is_refused_even_with_right_hashes(line: HallLine) -> None:
    line.accept_food_case(person())
    line.ship()
    rewritten = changed(line.run(), 1, actor="somebody else")

    assert problem(line.ship(rewritten), 409).code == "sync.altered"
    assert held(line.platform) == 3


def test_a_hall_that_tries_again_adds_one_alarm(line: HallLine) -> None:
    line.accept_food_case(person())
    for _ in range(3):
        line.ship(line.run(after=(1, 1)))
    assert held(line.platform, notes_on("LJ01")) == 1


def test_a_hall_cannot_decide_its_own_case(line: HallLine) -> None:
    number = line.accept_food_case(person())
    run = line.run()
    approval = {"case": number, "department": "x", "step": "x", "approved": True, "note": ""}
    last = run.entries[-1].model_copy(
        update={"kind": "platform.step_decided", "subject": number, "body": approval}
    )
    forged = Run(entries=[*run.entries[:-1], WireEntry.of(chained(last.recorded()))], keys=run.keys)

    assert problem(line.ship(forged), 409).code == "sync.foreign_entry"


def test_a_wrong_key_or_a_stale_time_is_refused(line: HallLine) -> None:
    line.accept_food_case(person())
    body = line.run().model_dump_json().encode()

    assert problem(line.post("journal", body, keys=SideKeys.made()), 401).code == "sync.bad_signature"
    assert problem(line.post("journal", body, late=601_000), 401).code == "sync.bad_time"
    assert problem(line.post("journal", body, late=-601_000), 401).code == "sync.bad_time"
    stolen = line.post("journal", body, **{"X-Onewindow-Hall": "LJ02"})
    assert problem(stolen, 401).code == "sync.bad_signature"
    unsigned = line.client.post("/v1/halls/LJ01/journal", content=body)
    assert problem(unsigned, 401).code == "sync.bad_signature"
    assert held(line.platform) == 0


def test_an_unknown_hall_is_told_to_enrol(line: HallLine) -> None:
    assert problem(line.ask("POST", "/v1/halls/LJ99/journal", b"{}"), 404).code == "sync.unknown_hall"


@pytest.mark.parametrize("body", [b"", b"\xff\xfe", b"{", b"[]", b'{"entries": [{}]}', b'{"entries": 1e999}'])
def test_garbage_is_a_clear_problem(line: HallLine, body: bytes) -> None:
    assert problem(line.post("journal", body), 422).code == "sync.bad_message"


def test_what_no_database_can_keep_is_a_clear_problem(line: HallLine) -> None:
    line.accept_food_case(person())
    for wrong in ({"actor": "nul\0"}, {"at": 2**63}, {"at": -1}):
        told = problem(line.ship(changed(line.run(limit=1), 0, **wrong)), 422)
        assert told.code == "sync.unreadable"


def test_a_float_has_no_canonical_form_and_is_refused(line: HallLine) -> None:
    line.accept_food_case(person())
    run = json.loads(line.run().model_dump_json())
    run["entries"][1]["body"]["item"] = 1.5
    assert problem(line.post("journal", json.dumps(run).encode()), 409).code == "sync.altered"


def test_an_entry_with_a_body_of_another_shape_is_unreadable(line: HallLine) -> None:
    line.accept_food_case(person())
    first = changed(line.run(limit=1), 0, kind="cases.case_accepted", body={"item": "x"})
    assert problem(line.ship(first), 422).code == "sync.unreadable"
    assert held(line.platform) == 0


def test_a_key_wrapped_for_someone_else_is_refused(line: HallLine) -> None:
    line.accept_food_case(person())
    run = line.run()
    wrong = b64encode(b"x" * 92).decode()
    told = problem(line.ship(run.model_copy(update={"keys": dict.fromkeys(run.keys, wrong)})), 422)
    assert told.code == "sync.bad_key"


def test_an_erased_person_comes_without_a_key_and_is_forgotten(line: HallLine) -> None:
    line.accept_food_case(person())
    line.ship()
    who = line.run().entries[0].subject
    erase(line.hall, who, "counter-1")

    assert line.ship().status_code == 200
    with line.platform.side.read() as conn:
        assert queries.details(line.platform.side, conn, who) is None
        assert key_ring(line.platform.side).wrapped_for(conn, [who], line.keys.box_public) == {}
    assert held(line.platform) == 4


def test_a_code_enrols_once_and_only_the_hall_it_was_made_for(line: HallLine, clock_step: int) -> None:
    code = line.platform.enrolment_code("LJ02")
    assert problem(enrol(line, code), 403).code == "sync.bad_enrolment_code"
    again = line.platform.enrolment_code("LJ01")
    assert enrol(line, again).status_code == 200
    assert problem(enrol(line, again), 403).code == "sync.bad_enrolment_code"
    stale = line.platform.enrolment_code("LJ01")
    clock = line.platform.side.clock
    assert isinstance(clock, HandClock)
    clock.advance(clock_step)
    assert problem(enrol(line, stale), 403).code == "sync.bad_enrolment_code"
    with pytest.raises(ValueError, match="cannot be called"):
        line.platform.enrolment_code("P")


@pytest.fixture
def clock_step() -> int:
    return 25 * 60 * 60 * 1000


def citizen(platform: Platform, serial: int = 1) -> str:
    account = platform.create_citizen(person(serial), PASSWORD)
    assert not isinstance(account, Refusal)
    return account.id


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


def officer(platform: Platform, department: str) -> Any:
    account = platform.create_officer(department, "沈立群", department, PASSWORD)
    assert not isinstance(account, Refusal)
    return account


def test_departments_decide_in_parallel_and_the_hall_gets_its_print_right(line: HallLine) -> None:
    platform, number = line.platform, line.accept_food_case(person())
    line.ship()
    food, fumes = officer(platform, "market_regulation"), officer(platform, "urban_management")

    def say(who: Any, step: str, approved: bool = True, note: str = "", key: str | None = None) -> Any:
        return platform.decide(who, "LJ01", number, Verdict(step, approved, note), key)

    assert say(fumes, "food_review") == Refusal("platform.not_your_step")
    first = say(fumes, "fume_review", key="press-1")
    assert first.state == "deciding"
    assert say(fumes, "fume_review", key="press-1").state == "deciding"
    twice = say(fumes, "fume_review", approved=False, note="改主意了")
    assert twice.code == "platform.already_decided"
    assert twice.facts["approved"] is True
    with platform.side.read() as conn:
        assert [each.number for each in queries.cases_for(conn, "market_regulation")] == [number]
    assert say(food, "food_review").state == "approved"

    run = line.inbox()
    assert [(each.kind, each.subject) for each in run.entries] == [
        ("platform.step_decided", number),
        ("platform.step_decided", number),
        ("platform.case_decided", number),
        ("platform.right_granted", "LJ01-FOOD-LICENCE-2026-000001"),
    ]
    step, granted = run.entries[0], run.entries[3]
    assert step.body["department"] == "urban_management"
    assert granted.body == granting(number, "food_licence", "LJ01", turn=1)
    assert granted.person is not None
    assert granted.sealed is not None
    with line.hall.read() as conn:
        content = key_ring(line.hall).open(
            conn, granted.person, granted.sealed, f"platform|{granted.subject}"
        )
    assert content == {
        "title": "食品经营许可证",
        "holder": "小满面馆",
        "fields": [
            ["经营场所", "临江市临江区稻香路 18 号一层"],
            ["经营项目", "热食类食品制售"],
            ["法定代表人（负责人、经营者）", "张小满"],
        ],
        "authority": "临江市市场监督管理局",
        "issued_day": "2026-11-24",
        "valid_until": "2031-11-23",
    }
    assert held(platform, stream_to("LJ01")) == 4
    with platform.side.read() as conn:
        assert queries.cases_for(conn, "market_regulation") == []


def test_one_refusal_with_its_reason_ends_the_case(line: HallLine) -> None:
    platform, number = line.platform, line.accept_food_case(person())
    line.ship()
    food, fumes = officer(platform, "market_regulation"), officer(platform, "urban_management")
    silent = platform.decide(food, "LJ01", number, Verdict("food_review", False, " "))
    assert silent == Refusal("platform.reason_missing")
    case = platform.decide(food, "LJ01", number, Verdict("food_review", False, "布局图没有标明专间"))
    assert not isinstance(case, Refusal)
    assert case.state == "refused"
    late = platform.decide(fumes, "LJ01", number, Verdict("fume_review", True, ""))
    assert late == Refusal("platform.case_closed", {"approved": False})
    assert [each.kind for each in line.inbox().entries] == ["platform.step_decided", "platform.case_decided"]


def test_serials_have_no_gaps(line: HallLine) -> None:
    platform = line.platform
    food, fumes = officer(platform, "market_regulation"), officer(platform, "urban_management")
    serials = []
    for serial in (1, 2, 3):
        number = line.accept_food_case(person(serial))
        line.ship()
        platform.decide(fumes, "LJ01", number, Verdict("fume_review", True, ""))
        case = platform.decide(food, "LJ01", number, Verdict("food_review", True, ""))
        assert not isinstance(case, Refusal)
        serials.append(case.serial)
    assert serials == [f"LJ01-FOOD-LICENCE-2026-{n:06d}" for n in (1, 2, 3)]


def test_the_contract_is_served(line: HallLine) -> None:
    described = line.client.get("/v1/openapi.json").json()
    assert described["openapi"] == "3.1.0"
    assert set(described["paths"]) >= {"/v1/halls/{hall}/journal", "/v1/halls/{hall}/inbox", "/v1/enrol"}
    text = json.dumps(described)
    for name in described["components"]["schemas"]:
        assert f"#/components/schemas/{name}" in text
    refs = {word.split('"')[0] for word in text.split("#/components/schemas/")[1:]}
    assert refs <= set(described["components"]["schemas"])
    assert line.client.get("/v1/health").json()["status"] == "ok"
    assert problem(line.client.get("/v1/nothing"), 404).code == "sync.not_found"
    assert problem(line.client.get("/v1/enrol"), 405).code == "sync.wrong_method"
