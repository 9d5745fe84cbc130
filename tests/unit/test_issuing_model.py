"""The rules of a print right beside printing itself: who speaks for a sheet, and where the right goes."""

from dataclasses import replace

import pytest

from shared.codes.model import Authorisation
from shared.issuing import adjudicating, moving
from shared.issuing.adjudicating import MOST_POINTS, Cleared, Handing
from shared.issuing.model import Document, RightState, decide_reserve
from shared.journal.entry import Entry, Refusal
from tests.documents import SIGNED, granted

FREE = Document(
    "S-X-2026-000001", "LJ-1", "p1", "x", RightState.GRANTED, granted_at=0, sealed=None, attempt=2
)
LYING = replace(FREE, state=RightState.PRINTED)
DOUBTFUL = replace(FREE, state=RightState.UNKNOWN)
TAKEN = replace(FREE, state=RightState.HANDED_OVER)


def code(decided: object) -> str:
    assert isinstance(decided, Refusal), decided
    return decided.code


def only(decided: object) -> Entry:
    assert isinstance(decided, list), decided
    (entry,) = decided
    assert isinstance(entry, Entry)
    return entry


def test_one_person_finds_a_plain_sheet_and_two_a_numbered_one() -> None:
    assert only(adjudicating.decide_seen_printed(DOUBTFUL, "wang")).body["by"] == "wang"
    numbered = replace(DOUBTFUL, blank="SP0000017")
    for second in (None, "wang"):
        assert code(adjudicating.decide_seen_printed(numbered, "wang", second)) == "issuing.two_people_needed"
    assert only(adjudicating.decide_seen_printed(numbered, "wang", "li")).body["second"] == "li"
    assert code(adjudicating.decide_seen_printed(LYING, "wang")) == "issuing.wrong_state"


def test_nobody_gives_up_or_destroys_a_sheet_alone() -> None:
    cleared = Cleared(FREE.id, FREE.attempt)
    assert code(adjudicating.decide_spoiled(DOUBTFUL, cleared, "wang", "wang")) == "issuing.two_people_needed"
    kept = replace(FREE, state=RightState.UNCOLLECTED)
    assert code(adjudicating.decide_destroyed(kept, "wang", "wang")) == "issuing.two_people_needed"
    assert only(adjudicating.decide_destroyed(kept, "wang", "li")).kind == "issuing.sheet_destroyed"
    assert code(adjudicating.decide_destroyed(LYING, "wang", "li")) == "issuing.wrong_state", "not kept yet"


def test_a_sheet_left_behind_is_kept_and_still_handed_over() -> None:
    assert only(adjudicating.decide_left_behind(LYING, "领证台", "wang")).body["where"] == "领证台"
    kept = replace(FREE, state=RightState.UNCOLLECTED, kept_where="领证台")
    assert decide_reserve(kept, "p1", "kiosk-1") == Refusal("issuing.kept_at_desk", {"place": "领证台"})
    assert only(adjudicating.decide_hand_over(kept, "p1", SIGNED)).kind == "issuing.handed_over"


def test_a_hand_over_is_signed_for_or_witnessed_and_the_signature_is_private() -> None:
    taken = only(adjudicating.decide_hand_over(LYING, "p1", SIGNED))
    assert taken.private == {"signature": [[[200, 500], [400, 300], [600, 700]], [[500, 200], [500, 800]]]}
    assert "signature" not in taken.body
    for nothing in ((), ((),), (((1, 1),),)):
        unsigned = Handing("here", "id_card", nothing)
        assert code(adjudicating.decide_hand_over(LYING, "p1", unsigned)) == "issuing.signature_missing"
    witnessed = only(adjudicating.decide_hand_over(LYING, "p1", Handing("here", "id_card", (), "wang")))
    assert (witnessed.body["witness"], witnessed.private) == ("wang", None)
    endless = Handing("here", "id_card", (((0, 0),) * (MOST_POINTS + 1),))
    assert code(adjudicating.decide_hand_over(LYING, "p1", endless)) == "issuing.signature_too_long"
    assert code(adjudicating.decide_hand_over(LYING, "p2", SIGNED)) == "issuing.wrong_state"


def test_somebody_else_takes_it_by_the_holders_word_and_that_is_recorded() -> None:
    word = Authorisation("00ff", "p1", "p2", [FREE.id], 0, 0, "kiosk-1")
    handing = replace(SIGNED, authority=word)
    taken = only(adjudicating.decide_hand_over(LYING, "p2", handing))
    assert (taken.person, taken.body["by"], taken.body["authority"]) == ("p1", "p2", "00ff")
    assert only(adjudicating.decide_hand_over(LYING, "p1", handing)).body["authority"] is None, "the holder"
    for other in (
        replace(word, documents=["S-2"]),
        replace(word, holder="p3"),
        replace(word, collector="p4"),
    ):
        refused = adjudicating.decide_hand_over(LYING, "p2", replace(SIGNED, authority=other))
        assert code(refused) == "issuing.wrong_state"


@pytest.mark.parametrize("state", [each for each in RightState if each is not RightState.GRANTED])
def test_only_a_free_right_goes_back(state: RightState) -> None:
    assert code(moving.decide_return(replace(FREE, state=state), "LJ02")) == "issuing.wrong_state"
    (answer,) = moving.decide_recall(replace(FREE, state=state), 1, "LJ02")
    assert (answer.kind, answer.body) == ("issuing.recall_refused", {"turn": 1, "state": str(state)})


def test_a_free_right_goes_back_with_its_attempts_and_a_recall_of_an_earlier_turn_is_refused() -> None:
    given = only(moving.decide_return(FREE, None))
    assert given.body == {"turn": 1, "attempt": 2, "to": None}
    (answer,) = moving.decide_recall(FREE, 1, "LJ02")
    assert (answer.kind, answer.body["to"]) == ("issuing.right_returned", "LJ02")
    (late,) = moving.decide_recall(replace(FREE, turn=3), 1, "LJ02")
    assert late.kind == "issuing.recall_refused"


def test_a_right_comes_new_or_back_and_never_over_one_that_is_held() -> None:
    assert only(moving.decide_grant(None, granted("S"), "p1")).body["turn"] == 1
    assert code(moving.decide_grant(FREE, granted("S", turn=2), "p1")) == "issuing.wrong_state"
    back = replace(FREE, state=RightState.RETURNED)
    assert code(moving.decide_grant(back, granted("S", turn=1), "p1")) == "issuing.wrong_state"
    assert only(moving.decide_grant(back, granted("S", turn=3, attempt=4), "p1")).body["attempt"] == 4
    assert code(decide_reserve(back, "p1", "kiosk-1")) == "issuing.right_elsewhere"


def test_a_replacement_is_asked_once_for_a_reason_and_voids_what_was_handed_over() -> None:
    assert only(moving.decide_replacement(TAKEN, "p1", "lost")).body == {"reason": "lost"}
    assert code(moving.decide_replacement(TAKEN, "p1", "bored")) == "issuing.no_such_reason"
    asked = replace(TAKEN, replacement_asked_at=7)
    assert code(moving.decide_replacement(asked, "p1", "lost")) == "issuing.replacement_asked"
    assert code(moving.decide_replacement(LYING, "p1", "lost")) == "issuing.wrong_state"
    assert code(moving.decide_replacement(TAKEN, "p2", "lost")) == "issuing.wrong_state"
    assert only(moving.decide_void(asked, "S2")).body == {"replaced_by": "S2"}
    assert code(moving.decide_void(LYING, "S2")) == "issuing.wrong_state"
    void = replace(TAKEN, state=RightState.VOID, replaced_by="S2")
    assert decide_reserve(void, "p1", "kiosk-1") == Refusal(
        "issuing.replaced", {"serial": FREE.id, "by": "S2"}
    )
