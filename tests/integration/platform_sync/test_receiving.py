"""A run of a hall's journal: held once, in order, or refused without a trace of it."""

import json
from base64 import b64encode
from typing import Any

import pytest

from shared.journal.chain import chained
from shared.people.service import erase, key_ring
from shared.platform import queries
from shared.platform.model import notes_on
from shared.sync.wire import Held, Run, WireEntry
from tests.halls import person
from tests.platform_interface import held, problem
from tests.platforms import HallLine


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
