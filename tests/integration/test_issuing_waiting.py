"""What an issuing desk reads: what waits for somebody, since when, and what a number stands for."""

from shared.db.unit import Side
from shared.issuing import queries
from shared.issuing.desk import recall
from shared.issuing.model import RightState
from tests.halls import OPENING, HandClock, person
from tests.print_rights import IN_QUESTION, PRINTED, give, stands, take_on

DAY = 24 * 60 * 60 * 1000


def test_what_waits_comes_by_what_is_most_pressing_and_then_by_age(hall: Side, clock: HandClock) -> None:
    told = {
        "S-1": (*PRINTED, "kept"),
        "S-2": (*PRINTED, "kept"),
        "S-3": PRINTED,
        "S-4": IN_QUESTION,
        "S-5": ("reserved", "sent"),
        "S-6": (),
    }
    for serial, steps in told.items():
        give(hall, person(), serial, *steps)
        clock.advance(DAY)
    with hall.read() as conn:
        assert [each.id for each in queries.waiting(conn, 10)] == ["S-4", "S-5", "S-3", "S-1", "S-2"]
        assert [each.id for each in queries.waiting(conn, 2)] == ["S-4", "S-5"]
        assert queries.count_waiting(conn) == {
            RightState.UNKNOWN: 1,
            RightState.SENT: 1,
            RightState.PRINTED: 1,
            RightState.UNCOLLECTED: 2,
        }


def test_since_is_when_the_state_began_and_what_changes_no_state_leaves_it(
    hall: Side, clock: HandClock
) -> None:
    give(hall, person(), "S-1")
    assert stands(hall, "S-1").since == OPENING
    clock.advance(1000)
    take_on(hall, "S-1", "reserved")
    clock.advance(1000)
    take_on(hall, "S-1", "sent")
    take_on(hall, "S-1", "unknown")
    assert stands(hall, "S-1").since == OPENING + 2000
    clock.advance(1000)
    with hall.unit("platform") as unit:
        recall(unit, "S-1", 1, "LJ02")
        unit.commit(None)
    assert stands(hall, "S-1").since == OPENING + 2000


def test_a_number_is_a_serial_or_a_case_or_the_end_of_a_serial(hall: Side, clock: HandClock) -> None:
    for serial in ("LJ01-FOOD-LICENCE-2026-000017", "LJ01-HEALTH-2026-000017", "LJ01-HEALTH-2026-000117"):
        give(hall, person(), serial)
        clock.advance(1000)

    def found(number: str) -> list[str]:
        with hall.read() as conn:
            return [each.id for each in queries.numbered(conn, number, 10)]

    assert found("LJ01-HEALTH-2026-000017") == ["LJ01-HEALTH-2026-000017"]
    assert len(found("LJ-20261124-000001")) == 3
    assert found("00017") == ["LJ01-HEALTH-2026-000017", "LJ01-FOOD-LICENCE-2026-000017"]
    assert found("17") == []
    assert found("%17") == []
    assert found("LJ01") == []


def test_every_word_of_people_on_a_sheet_is_kept_with_who_said_it(hall: Side) -> None:
    give(hall, person(), "S-1", *IN_QUESTION, "spoiled", *PRINTED, "kept", "destroyed")
    give(hall, person(), "S-2")
    with hall.read() as conn:
        said = queries.adjudications_of(conn, ["S-1", "S-2"])
    assert [(each.attempt, each.verdict, each.first_person, each.second_person) for each in said] == [
        (1, "spoiled", "0512", "0513"),
        (2, "destroyed", "0512", "chen"),
    ]
