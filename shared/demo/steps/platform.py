"""What happens on the line and on the platform, and what must then be true."""

from shared.demo import journals
from shared.demo.booking import book_today
from shared.demo.cast import Cast, StepFailed
from shared.demo.pages import browser_there
from shared.demo.steps.kiosk import count_sheets
from shared.demo.steps.roles import FOOD_LICENCE, LI, OFFLINE, ONLINE, REMOTE_CARE, TYPED_ONLINE, ZHANG
from shared.journal.entry import Refusal
from shared.people.service import key_ring
from shared.platform import demo as platform_people
from shared.platform import queries as platform_queries
from shared.platform.applications.service import Applications
from shared.platform.model import Verdict
from shared.queueing import queries as queue
from shared.sync.line import line_state

HEALING_SECONDS = 60.0


def booked_online(cast: Cast) -> None:
    cast.leave_kiosk()
    book_today(cast.platform, cast.services.hall.stream, cast.cards[LI].number, REMOTE_CARE)
    cast.wait_for("The booking, in the hall,", lambda: _appointment_known(cast) or None)
    if browser_there():
        cast.browser(LI).sign_in(cast.cards[LI].number, platform_people.PASSWORD)
        cast.browser(LI).open("/appointments")
        cast.browser(LI).reads(cast.services.catalogue.item(REMOTE_CARE).name)


def line_cut(cast: Cast) -> None:
    cast.tray.touch("cutLine")
    cast.wait_for("The sync's notice of the cut", lambda: not line_state(cast.services.hall).online or None)
    cast.kiosk.wait_text(OFFLINE)


def line_restored(cast: Cast) -> None:
    cast.counter.press("F9")
    cast.tray.touch("restoreLine")
    cast.counter.wait("callNext")


def begun_online(cast: Cast) -> None:
    side, applications = cast.platform.side, Applications(cast.platform.side, cast.platform.catalogue)
    with side.read() as conn:
        citizen = key_ring(side).find(conn, cast.cards[ZHANG].number)
    cast.expect(citizen is not None, "The platform does not know 张小满.")
    begun = applications.begin(str(citizen), FOOD_LICENCE)
    if isinstance(begun, Refusal):
        raise StepFailed(f"The platform did not begin her application ({begun.code}).")
    saved = applications.save(str(citizen), begun.id, begun.turn, TYPED_ONLINE)
    if isinstance(saved, Refusal):
        raise StepFailed(f"The platform did not keep her application ({saved.code}).")
    if browser_there():
        cast.browser(ZHANG).sign_in(cast.cards[ZHANG].number, platform_people.PASSWORD)
        cast.browser(ZHANG).open("/applications")
        cast.browser(ZHANG).reads("在网上")


def nothing_lost(cast: Cast) -> None:
    _compare(cast)
    cast.counter.wait_text(ONLINE)


def departments_open(cast: Cast) -> None:
    cast.counter.press("F9")
    cast.counter.wait("callNext")
    hall, number = cast.services.hall.stream, cast.notes["case"]
    cast.wait_for("The case, on the platform,", lambda: _case_there(cast) or None)
    if not browser_there():
        return
    for department in _departments(cast):
        browser = cast.browser(department)
        browser.sign_in(department, platform_people.PASSWORD)
        browser.open(f"/office/cases/{hall}/{number}")
        browser.reads(number)


def departments_approve(cast: Cast) -> None:
    """Both had the case open before either decided."""
    for department, note in _departments(cast).items():
        if browser_there():
            cast.browser(department).approve(note)
            cast.browser(department).reads("同意")
        else:
            _approve_without_browser(cast, department, note)


def all_level(cast: Cast) -> None:
    """The last word: every entry of the hall stands on the platform, once, and both chains hold."""
    _compare(cast)
    count_sheets(cast)
    cast.expect(
        cast.record.sheets == {cast.notes["serial"]: 1},
        f"The printer received {cast.record.sheets} instead of one sheet.",
    )


def _appointment_known(cast: Cast) -> bool:
    hall = cast.services.hall
    with hall.read() as conn:
        person = key_ring(hall).find(conn, cast.cards[LI].number)
        return person is not None and bool(queue.appointments_of(conn, person, 0))


def _case_there(cast: Cast) -> bool:
    with cast.platform.side.read() as conn:
        return platform_queries.case(conn, cast.services.hall.stream, cast.notes["case"]) is not None


def _departments(cast: Cast) -> dict[str, str]:
    """Who decides, and what each writes."""
    notes = ("材料齐全，现场核查符合要求。", "油烟净化设施与餐厨垃圾收运已核查。")
    return dict(zip(cast.services.catalogue.item(FOOD_LICENCE).deciding_departments, notes, strict=True))


def _approve_without_browser(cast: Cast, department: str, note: str) -> None:
    officer = cast.platform.sign_in(department, platform_people.PASSWORD)
    cast.expect(not isinstance(officer, Refusal), f"The officer of {department} cannot sign in.")
    assert not isinstance(officer, Refusal)
    item = cast.services.catalogue.item(FOOD_LICENCE)
    step = next(each.id for each in item.steps if each.department == department)
    decided = cast.platform.decide(
        officer, cast.services.hall.stream, cast.notes["case"], Verdict(step, True, note)
    )
    cast.expect(not isinstance(decided, Refusal), f"{department} could not approve: {decided}.")


def _compare(cast: Cast) -> None:
    hall, platform = cast.services.hall, cast.platform.side

    def level() -> bool | None:
        ours, theirs = journals.counted(hall, platform)
        return True if ours == theirs else None

    cast.wait_for("The platform's copy of the journal", level, HEALING_SECONDS)
    found = journals.compare(hall, platform)
    cast.record.journal = {"hall": found.hall, "platform": found.platform, "same": found.same}
    cast.expect(found.same, f"After the line came back {found.sentence()}.")
