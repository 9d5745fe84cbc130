"""What the pages show, derived from the scene."""

from dataclasses import replace

import pytest

from kiosk.collect_run import CollectRun, PrintRun
from kiosk.flow import Page, State
from kiosk.scene import Scene
from kiosk.viewmodels.collecting_view import (
    derive_documents,
    print_share,
    seconds_left,
)
from kiosk.viewmodels.guidance import derive_guidance
from kiosk.viewmodels.home import derive_home
from kiosk.viewmodels.identity import derive_identity, phone_words
from kiosk.viewmodels.place import Place
from kiosk.viewmodels.progress import derive_cases
from kiosk.viewmodels.rating import derive_rating, derive_reasons, words_of
from kiosk.viewmodels.tickets import derive_bookings, derive_given, derive_lines
from kiosk.visit import (
    Booking,
    CaseProgress,
    DocumentTold,
    GivenTicket,
    HeldDocument,
    Overview,
    PhoneWait,
    SlipFate,
    Step,
    Visitor,
)
from shared.cases.model import Case, CaseState, Owner
from shared.issuing.model import Document, RightState
from shared.journal.entry import Refusal
from shared.people.model import Evidence
from shared.queueing.model import MINUTE, Ticket, TicketState
from shared.queueing.queries import LineStatus
from shared.sync.model import LineState
from tests.halls import OPENING, ZONE, person

PLACE = Place("临江市政务服务大厅", "自助服务终端 3 号", "kiosk-3", ZONE, "zh_CN")
TICKET = Ticket(
    "2026-11-24-A007", "2026-11-24", "A", 7, "A007", "p1", TicketState.DONE, None, None, "id_card",
    OPENING, OPENING, OPENING, window="5",
)  # fmt: skip


def line(code: str, waiting: int, minutes: int, windows: int = 1) -> LineStatus:
    return LineStatus(code, f"line {code}", waiting, waiting, minutes * MINUTE, 0, windows)


def document(state: RightState, **changes: object) -> HeldDocument:
    held = Document("S1", "C1", "p1", "permit", state, OPENING, "sealed")
    return HeldDocument(replace(held, **changes), "食品经营许可证", "张**")  # type: ignore[arg-type]  # the fields of a table


def visitor(**parts: object) -> Visitor:
    return Visitor("p1", person(), Evidence.ID_CARD, **parts)  # type: ignore[arg-type]  # the fields of a table


def test_the_first_page_counts_everyone_and_spans_the_waits() -> None:
    scene = Scene(
        now=OPENING,
        overview=Overview((line("A", 5, 30), line("B", 2, 12)), LineState(False, OPENING, None, 3)),
    )
    home = derive_home(scene, PLACE)
    assert (home.waiting, home.least_minutes, home.most_minutes) == (7, 12, 30)
    assert (home.clock, home.reach, home.offline_since, home.unsent) == ("09:00", "offline", "09:00", 3)


def test_the_foot_tells_how_far_the_hall_has_caught_up() -> None:
    catching_up = Overview((), LineState(True, OPENING, OPENING, 400, peak=1000))
    assert derive_home(Scene(now=OPENING, overview=catching_up), PLACE).caught_up == 60
    level = Overview((), LineState(True, OPENING, OPENING, 0, peak=1000))
    assert derive_home(Scene(now=OPENING, overview=level), PLACE).caught_up == -1


@pytest.mark.parametrize(
    ("line", "reach"),
    [
        (LineState(True, OPENING, OPENING, 0), "online"),
        (LineState(True, OPENING, OPENING, 7), "online"),
        (LineState(False, OPENING, OPENING, 7), "offline"),
        (LineState(True, OPENING, OPENING, 7, "sync.revoked"), "kept"),
        (LineState(False, OPENING, OPENING, 7, "sync.gap"), "kept"),
        (LineState(True, OPENING, OPENING, 7, kept=False), "kept"),
    ],
)
def test_a_citizen_reads_of_no_refusal_but_that_all_is_kept(line: LineState, reach: str) -> None:
    home = derive_home(Scene(now=OPENING, overview=Overview((), line)), PLACE)
    assert (home.reach, bool(home.offline_since)) == (reach, reach == "offline")


def test_nothing_is_claimed_while_nothing_is_known() -> None:
    home = derive_home(Scene(now=OPENING), PLACE)
    assert (home.waiting, home.most_minutes, home.reach, home.person) == (-1, -1, "", "")


@pytest.mark.parametrize("state", [RightState.GRANTED, RightState.PRINTED])
def test_who_showed_too_little_reads_what_else_to_show(state: RightState) -> None:
    held = replace(document(state, station="kiosk-3"), too_weak=Refusal("people.evidence_too_weak"))
    (row,) = derive_documents(Scene(now=OPENING, visitor=visitor(documents=(held,))), PLACE)
    assert (row.can_print, row.can_take) == (False, False)
    assert "more than this code" in row.what
    assert "ID card" in row.next_step


def test_the_person_is_shown_shortened() -> None:
    home = derive_home(Scene(now=OPENING, visitor=visitor()), PLACE)
    assert home.person == "张**"
    assert home.number[4:-4] == "*" * 10


def test_a_card_left_behind_is_told_only_when_the_visit_is_over() -> None:
    scene = Scene(now=OPENING, card_lies=True)
    assert derive_home(scene, PLACE).card_forgotten
    assert not derive_home(replace(scene, nav=State(Page.HOME, known=True)), PLACE).card_forgotten


def test_a_wait_is_rounded_up_and_a_line_without_a_window_says_so() -> None:
    statuses = (replace(line("A", 1, 0), estimate=MINUTE + 1), line("D", 0, 0, windows=0))
    rows = derive_lines(Scene(overview=Overview(statuses)))
    assert [(row.minutes, row.staffed) for row in rows] == [(2, True), (0, False)]


@pytest.mark.parametrize(
    ("fate", "printed", "failed"),
    [(SlipFate.PRINTED, True, False), (SlipFate.FAILED, False, True), (SlipFate.NOT_ASKED, False, False)],
)
def test_what_became_of_the_slip_is_told(fate: SlipFate, printed: bool, failed: bool) -> None:
    given = GivenTicket(TICKET, "综合受理", 3, 14 * MINUTE, fate, "http://x/follow/a b")
    shown = derive_given(Scene(given=given), PLACE)
    assert (shown.printed, shown.paper_failed, shown.number, shown.minutes) == (printed, failed, "A007", 14)
    assert shown.qr == "image://qr/http%3A%2F%2Fx%2Ffollow%2Fa%20b"


@pytest.mark.parametrize(
    ("state", "can_print", "can_take", "told"),
    [
        (RightState.GRANTED, True, False, False),
        (RightState.PRINTED, False, True, False),
        (RightState.HANDED_OVER, False, False, True),
        (RightState.UNKNOWN, False, False, True),
        (RightState.SENT, False, False, True),
    ],
)
def test_a_document_says_what_can_be_done(
    state: RightState, can_print: bool, can_take: bool, told: bool
) -> None:
    held = document(state, station="kiosk-3", collected_at=OPENING, collected_where="1")
    (row,) = derive_documents(Scene(now=OPENING, visitor=visitor(documents=(held,))), PLACE)
    assert (row.can_print, row.can_take, row.what != "") == (can_print, can_take, told)


def test_a_sheet_at_another_station_is_not_to_be_taken_here() -> None:
    held = document(RightState.PRINTED, station="kiosk-1", printed_at=OPENING)
    (row,) = derive_documents(Scene(now=OPENING, visitor=visitor(documents=(held,))), PLACE)
    assert not row.can_take
    assert row.what


def test_what_is_ready_stands_first() -> None:
    held = (document(RightState.HANDED_OVER, collected_at=OPENING), document(RightState.GRANTED))
    rows = derive_documents(Scene(now=OPENING, visitor=visitor(documents=held)), PLACE)
    assert [row.can_print for row in rows] == [True, False]


def test_the_bar_goes_on_but_is_never_full_before_the_sheet_is_out() -> None:
    run = PrintRun("printing", OPENING, OPENING)
    shares = [print_share(run, OPENING + seconds * 1000) for seconds in (0, 5, 15, 600)]
    assert shares == sorted(shares)
    assert max(shares) == 0.95
    assert print_share(replace(run, stage="printed"), OPENING) == 1
    assert [seconds_left(run, OPENING + seconds * 1000) for seconds in (0, 9, 60)] == [15, 6, 0]


def test_a_case_tells_its_steps_and_when_it_is_late() -> None:
    case = Case(
        "C1", "i", "开办餐饮店", "p1", CaseState.DECIDING, Owner.PLATFORM, "t", "5", "wang", OPENING,
        "2026-11-18", "2026-11-23", "2026-12-16", [], {}, None,
    )  # fmt: skip
    held = CaseProgress(case, (Step("市场监管局", True), Step("消防", None), Step("卫健委", False)))
    (row,) = derive_cases(Scene(visitor=visitor(cases=(held,))), PLACE, "2026-11-24")
    assert row.steps == ["done|市场监管局", "open|消防", "refused|卫健委"]
    assert row.late
    assert not derive_cases(Scene(visitor=visitor(cases=(held,))), PLACE, "2026-11-23")[0].late


def test_rating_is_offered_where_a_service_has_just_ended() -> None:
    lately = Overview((), served_lately=True)
    assert derive_home(Scene(overview=lately), PLACE).rate
    assert not derive_home(Scene(overview=Overview(())), PLACE).rate
    assert not derive_home(Scene(overview=lately, visitor=visitor()), PLACE).rate, "not theirs"
    assert derive_home(Scene(visitor=visitor(unrated=(TICKET,))), PLACE).rate


def test_reasons_are_asked_for_a_bad_rating_only_and_kept_in_order() -> None:
    rated = Scene(visitor=visitor(unrated=(TICKET,)), level=2, reasons=frozenset({"2", "1"}))
    assert derive_rating(rated, PLACE).bad
    assert not derive_rating(replace(rated, level=3), PLACE).bad
    assert [row.reason for row in derive_reasons(rated) if row.chosen] == ["1", "2"]
    assert words_of(rated.reasons) == "等候太久、跑了多次"


def test_a_problem_has_a_sentence_and_a_next_step_and_knows_a_card() -> None:
    scene = Scene(now=OPENING, nav=State(Page.PROBLEM), problem=Refusal("card.broke_off"))
    shown = derive_guidance(scene, PLACE)
    assert shown.problem
    assert shown.problem_next
    assert shown.problem_of_card
    assert shown.can_go_back


def test_the_end_of_a_visit_is_counted_on_its_last_page_and_warned_of_elsewhere() -> None:
    scene = Scene(nav=State(Page.RATED, known=True), idle_left=9)
    assert (derive_guidance(scene, PLACE).idle_left, derive_guidance(scene, PLACE).closing_in) == (-1, 9)
    scene = replace(scene, nav=State(Page.LINES, known=True))
    assert (derive_guidance(scene, PLACE).idle_left, derive_guidance(scene, PLACE).closing_in) == (9, -1)


def test_a_wiped_scene_knows_nobody() -> None:
    given = GivenTicket(TICKET, "综合受理", 3, 0, SlipFate.PRINTED, "x")
    scene = Scene(
        now=OPENING,
        ready=True,
        visitor=visitor(),
        given=given,
        collect=CollectRun(asked=(document(RightState.GRANTED),)),
        level=3,
    )
    assert scene.wiped() == Scene(now=OPENING, ready=True)


def test_only_the_ways_that_work_are_offered() -> None:
    cut = Overview((), LineState(False, OPENING, None, 0))
    unwatched = Overview((), LineState(False, OPENING, None, 0, kept=False))
    offered = {
        name: (shown.can_card, shown.can_scan, shown.can_phone, bool(shown.line_trouble))
        for name, scene in {
            "all": Scene(now=OPENING, scanner_there=True),
            "no reader": Scene(now=OPENING, reader_away=Refusal("card.none_here")),
            "no line": Scene(now=OPENING, overview=cut),
            "nobody knows of the line": Scene(now=OPENING, overview=unwatched),
        }.items()
        for shown in [derive_identity(scene, PLACE)]
    }
    assert offered == {
        "all": (True, True, True, False),
        "no reader": (False, False, True, False),
        "no line": (True, False, False, True),
        "nobody knows of the line": (True, False, True, False),
    }


@pytest.mark.parametrize(
    ("digits", "read"), [("", ""), ("138", "138"), ("13805", "138 05"), ("13805710018", "138 0571 0018")]
)
def test_a_number_is_grouped_as_people_read_it(digits: str, read: str) -> None:
    assert phone_words(digits) == read


def test_a_code_on_its_way_counts_down() -> None:
    wait = PhoneWait("c", "13805710018", "138****0018", OPENING + 300_000, OPENING)
    shown = derive_identity(Scene(now=OPENING + 20_001, phone=wait), PLACE)
    assert (shown.phone, shown.minutes_left, shown.again_in, shown.tries_left) == ("138****0018", 5, 40, -1)
    later = derive_identity(Scene(now=OPENING + 400_000, phone=replace(wait, tries_left=2)), PLACE)
    assert (later.minutes_left, later.again_in, later.tries_left) == (0, 0, 2)


def test_a_document_is_told_of_with_its_day_in_words() -> None:
    told = DocumentTold("voided", "S1", "临江市市场监督管理局", "2026-11-24", "食品经营许可证", "已印制")
    shown = derive_identity(Scene(now=OPENING, told=told), PLACE)
    assert (shown.verdict, shown.serial, shown.kind) == ("voided", "S1", "食品经营许可证")
    assert "2026" in shown.issued


def test_the_appointment_whose_code_was_scanned_stands_first() -> None:
    bookings = tuple(Booking(name, OPENING, "x") for name in ("a1", "a2"))
    scene = Scene(now=OPENING, visitor=visitor(bookings=bookings), booking="a2")
    assert [row.booking for row in derive_bookings(scene, PLACE)] == ["a2", "a1"]


def test_from_a_code_that_is_no_good_one_goes_on_to_the_other_ways() -> None:
    of_code = State(Page.PROBLEM, resume=Page.PRESENT_CARD)
    scene = Scene(now=OPENING, nav=of_code, problem=Refusal("codes.used", {"at": OPENING}))
    assert derive_guidance(scene, PLACE).other_ways
    assert not derive_guidance(replace(scene, nav=replace(of_code, resume=Page.LINES)), PLACE).other_ways
