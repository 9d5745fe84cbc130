"""What the issuing desk shows of print rights, derived from what is known."""

from dataclasses import replace
from types import MappingProxyType
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from counter.issuing.presenters.finding import (
    OfCard,
    OfNumber,
    OfPerson,
    Paper,
    PapersFacts,
    Waiting,
    wanted,
)
from counter.issuing.presenters.papers_view import derive_papers
from counter.issuing.presenters.places import Places
from counter.issuing.presenters.right_view import DEEDS, Deed, Sight, derive_right
from counter.issuing.words import age, evidence
from counter.words import Problem
from shared.issuing.model import Document, RightState
from shared.issuing.queries import Adjudication
from shared.papers.verify import CodePayload, sign_code
from shared.people.sealing import SideKeys
from tests.halls import OPENING, person

MINUTE, DAY = 60_000, 24 * 60 * 60_000
HERE, KIOSK = "counter-9", "kiosk-1"
WORDS = MappingProxyType({HERE: "领证台", KIOSK: "一楼 1 号自助终端"})
PRINTERS = MappingProxyType({HERE: "ipp://10.0.0.9/ipp", KIOSK: "ipp://10.0.0.1/ipp"})
PLACES = Places(HERE, WORDS, PRINTERS)
WITHOUT_PRINTER = replace(PLACES, printers=MappingProxyType({}))
SIGHT = Sight(PLACES, {"0512": "李静", "0513": "王芳"}, ZoneInfo("Asia/Shanghai"), OPENING)
KEYS = SideKeys.made()


def paper(state: RightState, **changes: Any) -> Paper:
    held = Document(
        "LJ01-FOOD-2026-000017", "LJ-1", "p1", "food_licence", state, OPENING - DAY, None, since=OPENING - DAY
    )
    return Paper(replace(held, **changes), "食品经营许可证", person())


def test_every_state_says_what_to_do_and_offers_what_its_rule_allows() -> None:
    for state in RightState:
        view = derive_right(paper(state, station=HERE), SIGHT)
        assert view.what, state
        assert view.next_step, state
        assert view.chip.text, state
        assert view.deeds == DEEDS[state]


def test_what_cannot_be_done_is_not_offered() -> None:
    def deeds(state: RightState, places: Places = PLACES, **changes: Any) -> tuple[Deed, ...]:
        return derive_right(paper(state, **changes), replace(SIGHT, places=places)).deeds

    assert deeds(RightState.GRANTED) == (Deed.PRINT, Deed.MOVE)
    assert deeds(RightState.GRANTED, WITHOUT_PRINTER) == (Deed.MOVE,)
    assert deeds(RightState.SENT, station=KIOSK) == ()
    assert deeds(RightState.SENT, station=HERE) == (Deed.SETTLE,)
    assert deeds(RightState.HANDED_OVER) == (Deed.REPLACE,)
    assert deeds(RightState.HANDED_OVER, replacement_asked_at=OPENING) == ()


@pytest.mark.parametrize(
    ("state", "station", "said"),
    [
        (RightState.SENT, KIOSK, "一楼 1 号自助终端 is printing it."),
        (RightState.RESERVED, HERE, "This window is printing it."),
        (RightState.UNKNOWN, KIOSK, "Nobody knows yet whether the sheet came out at 一楼 1 号自助终端."),
        (RightState.PRINTED, KIOSK, "It lies printed at 一楼 1 号自助终端."),
        (RightState.PRINTED, HERE, "It lies in the tray of this window."),
        (RightState.PRINTED, "kiosk-8", "It lies printed at kiosk-8."),
    ],
)
def test_where_it_is_stands_in_the_sentence(state: RightState, station: str, said: str) -> None:
    assert derive_right(paper(state, station=station), SIGHT).what == said


def test_the_print_right_stands_in_plain_sight() -> None:
    held = paper(RightState.UNKNOWN, attempt=2, station=KIOSK, blank="A0000123", since=OPENING - 95 * MINUTE)
    facts = dict(derive_right(held, SIGHT).facts)
    assert facts["Document number"] == "LJ01-FOOD-2026-000017"
    assert facts["Attempt"] == "2"
    assert facts["Station"] == "一楼 1 号自助终端"
    assert facts["Blank number"] == "A0000123"
    assert facts["In this state"] == "07:25 · 1 h 35 min"
    assert "Evidence" not in facts


def test_nobody_is_named_in_full() -> None:
    told = repr(derive_right(paper(RightState.PRINTED, station=HERE), SIGHT))
    assert "张**" in told
    assert person().name not in told
    assert person().number not in told
    erased = replace(paper(RightState.PRINTED), holder=None)
    assert ("Holder", "details erased") in derive_right(erased, SIGHT).facts


def test_who_answers_for_earlier_sheets_is_told() -> None:
    said = (
        Adjudication("S", 1, "spoiled", None, "0512", "0513", OPENING - 2 * MINUTE),
        Adjudication("S", 2, "destroyed", None, "0513", "0555", OPENING - MINUTE),
        Adjudication("S", 3, "printed", None, "0512", None, OPENING),
    )
    held = replace(paper(RightState.GRANTED, attempt=3), said=said)
    assert derive_right(held, SIGHT).history == (
        "Attempt 1: given up by 李静 and 王芳, 08:58",
        "Attempt 2: destroyed by 王芳 and 0555, 08:59",
        "Attempt 3: found whole by 李静, 09:00",
    )


def test_the_list_counts_what_waits_and_keeps_what_is_looked_at() -> None:
    papers = (
        paper(RightState.UNKNOWN, station=KIOSK),
        replace(paper(RightState.UNCOLLECTED, id="S-2", kept_where="领证台")),
    )
    counts = {RightState.UNKNOWN: 1, RightState.UNCOLLECTED: 3}
    facts = PapersFacts(Waiting(), papers, counts, {})
    view = derive_papers(facts, None, SIGHT)
    assert view.counted == "1 in question · 3 kept, not collected"
    assert [(row.where, row.lasts) for row in view.rows] == [("一楼 1 号自助终端", "1 d"), ("领证台", "1 d")]
    assert view.right is not None
    assert view.right.document.id == "LJ01-FOOD-2026-000017"
    chosen = derive_papers(facts, "S-2", SIGHT).right
    assert chosen is not None
    assert chosen.document.id == "S-2"
    assert derive_papers(facts, "gone", SIGHT).right == view.right


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        (Waiting(), "Everything that waits"),
        (OfCard("x"), "Documents of this identity number"),
        (OfPerson("p1"), "Documents of the person at the window"),
        (OfNumber("17"), "Number 17"),
    ],
)
def test_an_empty_list_says_so_in_a_sentence(asked: Any, title: str) -> None:
    view = derive_papers(PapersFacts(asked, (), {}, {}), None, SIGHT)
    assert view.title == title
    assert view.nothing.endswith(".")
    assert view.right is None


def test_what_was_typed_is_a_card_a_code_or_a_number() -> None:
    public = KEYS.signing_public
    number = person().number
    assert wanted("  ", public) == Waiting()
    assert wanted(f" {number} ", public) == OfCard(number)
    wide = number.translate({ord(digit): ord(digit) + 0xFEE0 for digit in "0123456789X"})
    assert wanted(wide, public) == OfCard(number)
    assert wanted("lj01-food-2026-000017", public) == OfNumber("LJ01-FOOD-2026-000017")
    wrong = number[:-1] + ("1" if number[-1] != "1" else "2")
    assert isinstance(wanted(wrong, public), Problem)
    assert number not in repr(OfCard(number))


def test_the_code_on_a_sheet_is_read_by_the_halls_own_key() -> None:
    payload = CodePayload("市场监督管理局", "LJ01-FOOD-2026-000017", 1, "2026-11-24", b"x" * 32)
    assert wanted(sign_code(payload, KEYS.signing_key), KEYS.signing_public) == OfNumber(payload.serial)
    other = SideKeys.made()
    assert isinstance(wanted(sign_code(payload, other.signing_key), KEYS.signing_public), Problem)


def test_ages_and_evidence_are_said_in_words() -> None:
    assert [age(each * MINUTE) for each in (-5, 0, 59, 61, 24 * 60 - 1, 24 * 60)] == [
        "just now",
        "just now",
        "59 min",
        "1 h 1 min",
        "23 h 59 min",
        "1 d",
    ]
    names = {"chen": "陈主任"}
    assert evidence("job 7: 1 impressions", names) == "the printer's count: 1 sides, job 7"
    assert evidence("printer count 41 to 42", names) == "the printer's total: 41, then 42"
    assert evidence("seen by chen", names) == "seen by 陈主任"
    assert evidence(None, names) == ""
