"""Which hall speaks: enrolment, signatures and their time; and the contract all are served."""

import json

import pytest

from shared.people.sealing import SideKeys
from tests.halls import HandClock, person
from tests.platform_interface import held, problem
from tests.platforms import HallLine, enrol


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
