"""What waits for a person after a restoration, how it is gathered, and what settles it."""

from dataclasses import replace

import pytest

from shared.journal.entry import Entry, Recorded, Refusal
from shared.set_aside.model import SET_ASIDE, SetAside, decide_settle, evolve, matters_of, set_aside_of

SETTLED = "journal.set_aside_settled"
BODY = {"kind": "cases.case_accepted", "actor": "5", "at": 7, "person": "p", "sealed": None, "hash": "h"}
HELD = SetAside("h", "cases.case_accepted", "LJ-1", "p", "5", 7)


def recorded(kind: str, subject: str, body: dict[str, object]) -> Recorded:
    return Recorded("LJ01", 2, 3, 90, "chen", None, kind, subject, None, body, None, "")


def test_it_is_told_as_what_it_was_however_often_it_was_set_aside() -> None:
    again = BODY | {"kind": SET_ASIDE, "actor": "sync", "hash": "other", "body": BODY | {"body": {}}}
    for body in (BODY, again, BODY | {"kind": SET_ASIDE, "body": again}):
        assert set_aside_of(recorded(SET_ASIDE, "LJ-1", body)) == HELD


@pytest.mark.parametrize(
    "change", [{"actor": "platform"}, {"kind": "journal.epoch_begun"}, {"kind": SETTLED}]
)
def test_what_comes_again_or_changes_nothing_waits_for_nobody(change: dict[str, str]) -> None:
    assert set_aside_of(recorded(SET_ASIDE, "LJ-1", BODY | change)) is None


def aside(the_id: str, kind: str, subject: str, person: str | None, at: int) -> SetAside:
    return SetAside(the_id, kind, subject, person, "5", at)


def test_a_citizen_is_one_matter_and_so_is_a_thing_that_is_nobodys() -> None:
    taken = aside("1", "queueing.ticket_taken", "A007", "p", 10)
    lacking = aside("2", "issuing.granted", "JY-1", None, 11)
    printed = aside("3", "issuing.attempt_printed", "JY-1", "q", 12)
    counted = aside("4", "blanks.counted", "drawer", None, 13)
    accepted = aside("5", "cases.case_accepted", "LJ-1", "p", 14)
    erased = aside("6", "people.person_erased", "q", None, 15)
    mixed = [erased, accepted, counted, printed, lacking, taken]
    assert [(each.key, each.person, each.entries) for each in matters_of(mixed)] == [
        ("p", "p", (taken, accepted)),
        ("q", "q", (lacking, printed, erased)),
        ("drawer", None, (counted,)),
    ]
    assert matters_of([]) == ()


def test_it_is_settled_once_with_a_note() -> None:
    other = replace(HELD, id="i")
    assert decide_settle([], "x") == Refusal("set_aside.unknown")
    assert decide_settle([HELD, None], "x") == Refusal("set_aside.unknown")
    assert decide_settle([HELD], "  ") == Refusal("set_aside.no_note")
    assert decide_settle([HELD, other], " done ") == [
        Entry(SETTLED, "h", {"note": "done"}),
        Entry(SETTLED, "i", {"note": "done"}),
    ]
    settled = evolve(HELD, recorded(SETTLED, "h", {"note": "done"}))
    assert (settled.settled_at, settled.settled_by, settled.note) == (90, "chen", "done")
    assert decide_settle([settled], "again") == []
    assert decide_settle([settled, other], "again") == [Entry(SETTLED, "i", {"note": "again"})]
    for held in (None, settled):
        with pytest.raises(ValueError, match="does not follow"):
            evolve(held, recorded(SETTLED, "h", {"note": "done"}))
