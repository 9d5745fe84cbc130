"""The visit, step by step, in the order it happens: what each person does, and what must then be true."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from shared.clock import day_of
from shared.demo import journals
from shared.demo.booking import book_today
from shared.demo.cast import Cast
from shared.demo.pages import browser_there
from shared.demo.seed import PASSWORD
from shared.issuing.model import RightState
from shared.journal.entry import Refusal
from shared.people.service import key_ring
from shared.platform import demo as platform_people
from shared.platform import queries as platform_queries
from shared.platform.model import Verdict
from shared.queueing import queries as queue
from shared.sync.agent import line_state

ZHANG, LI = "zhang_xiaoman", "li_jianguo"
WINDOW = "5"
FOOD_LICENCE = "1137010200418800134000131016000"
REMOTE_CARE = "1137010200418808494002036002000"
PHONE_OF_ZHANG, PHONE_OF_LI = "13857112036", "13958004417"
OUTCOME = "已致电道歉，本周改好网上材料清单。"
HEALING_SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Scene:
    """A step of the visit. `slug` names its picture, `shows` takes it: which screen tells the step best."""

    slug: str
    name: str
    play: Callable[[Cast], None]
    shows: Callable[[Cast, Path], None]


def clerk_signed_in(cast: Cast) -> None:
    cast.counter.fill("account", "lijing")
    cast.counter.fill("password", PASSWORD)
    cast.counter.touch("signIn")
    cast.counter.wait("pause")


def card_on_reader(cast: Cast) -> None:
    cast.kiosk.wait("page_home")
    cast.lay(ZHANG)
    cast.kiosk.wait("page_lines")
    cast.kiosk.wait("line_A")


def ticket_taken(cast: Cast) -> None:
    cast.kiosk.touch("line_A")
    cast.kiosk.wait("page_ticketTaken")
    number = cast.kiosk.wait("ticketNumber")
    cast.record.tickets.append(number)
    slip = cast.wait_for_paper("slips", 1)
    cast.expect(slip.whole, f"The slip of {number} did not come out whole.")
    cast.notes["ticket"] = number


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


def checked_in(cast: Cast) -> None:
    cast.lay(LI)
    cast.kiosk.wait("page_checkIn")
    cast.kiosk.touch("confirmCheckIn")
    cast.kiosk.wait("page_checkedIn")
    number = cast.kiosk.wait("ticketNumber")
    cast.record.tickets.append(number)
    cast.expect(number == "Y001", f"The appointment's number is {number} instead of Y001.")
    cast.wait_for_paper("slips", 2)


def appointment_first(cast: Cast) -> None:
    cast.leave_kiosk()
    waiting = [cast.counter.cell("queueTable", row) for row in range(2)]
    cast.expect(
        waiting == ["Y001", cast.notes["ticket"]], f"The counter would call {' and then '.join(waiting)}."
    )


def appointment_called(cast: Cast) -> None:
    cast.counter.press("F2")
    cast.counter.wait("beginServing")
    cast.counter.wait_text("Y001")
    with cast.services.hall.read() as conn:
        held = queue.ticket_at(conn, WINDOW)
    cast.expect(
        held is not None and held.label == "Y001" and held.rule == "appointment",
        f"At window {WINDOW} stands {held and held.label}, by the rule {held and held.rule}.",
    )


def shown_and_said(cast: Cast) -> None:
    cast.board.wait_text("Y001")
    cast.wait_for_file("The voice", cast.out / "voice", "*.wav")
    cast.board.settle()


def offline_intake(cast: Cast) -> None:
    cast.counter.press("F5")
    cast.counter.fill("field_contact_phone", PHONE_OF_LI)
    cast.counter.choose("field_kind", 2, "异地转诊")
    cast.counter.fill("field_destination", "上海市")
    cast.counter.fill("field_from_day", _today(cast))
    _scan(cast, "referral", "转诊转院证明")


def offline_accepted(cast: Cast) -> None:
    _accept(cast, 1)
    state = line_state(cast.services.hall)
    cast.expect(not state.online and state.waiting > 0, f"The line should be cut: {state.sentence()}")


def line_restored(cast: Cast) -> None:
    cast.counter.press("F9")
    cast.tray.touch("restoreLine")
    cast.counter.wait("callNext")


def nothing_lost(cast: Cast) -> None:
    _compare(cast)


def zhang_called(cast: Cast) -> None:
    cast.counter.press("F2")
    cast.counter.wait_text(cast.notes["ticket"])
    cast.counter.wait("beginServing")
    cast.board.wait_text(cast.notes["ticket"])
    cast.board.settle()


def item_found(cast: Cast) -> None:
    cast.counter.press("F5")
    cast.counter.fill("itemSearch", "spjy")
    name = cast.counter.cell("itemResults", 0)
    cast.expect("食品经营许可" in name, f"The search for spjy finds {name} first.")


def form_filled(cast: Cast) -> None:
    counter = cast.counter
    counter.press("Return")
    counter.wait("field_operator_name")
    counter.fill("field_contact_phone", PHONE_OF_ZHANG)
    counter.fill("field_floor_area", "84")
    counter.choose("field_business_kind", 1, "餐饮服务经营者")
    counter.choose("field_scope", 1, "热食类食品制售")
    counter.choose("field_below_dwelling", 1, "否")
    counter.choose("field_fume_purifier", 1, "已安装")
    counter.choose("field_network_operation", 2, "是")
    counter.fill("field_workers", "4")
    counter.fill("field_safety_manager", "张小满")


def materials_given(cast: Cast) -> None:
    table = cast.counter
    licences = [text for text in table.probe.page().texts if "电子证照库" in text]
    cast.expect(bool(licences), "No material is spared by an e-licence.")
    _give(cast, "食品经营许可申请书", "seen")
    _scan(cast, "floor_plan", "经营场所平面布局图和操作流程图")
    _give(cast, "食品安全规章制度目录", "commit")
    _give(cast, "油烟净化设施合格证明和安装位置图", "defer")
    _give(cast, "餐厨垃圾收运协议", "commit")


def food_accepted(cast: Cast) -> None:
    _accept(cast, 2)
    cast.notes["case"] = cast.counter.wait("caseNumber")


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


def right_arrived(cast: Cast) -> None:
    def look() -> str | None:
        held = [each for each in cast.documents(ZHANG) if each.state is RightState.GRANTED]
        return held[0].id if held else None

    cast.notes["serial"] = cast.wait_for("The print right", look)
    cast.lay(ZHANG)
    cast.kiosk.wait("page_collect")
    cast.kiosk.wait("printDocument")


def certificate_printing(cast: Cast) -> None:
    cast.kiosk.touch("printDocument")
    cast.kiosk.wait("page_printing")
    cast.wait_for("The printer's work", lambda: _printing(cast) or None)


def certificate_printed(cast: Cast) -> None:
    cast.kiosk.wait("page_printed")
    paper = cast.wait_for_paper("kiosk", 1)
    cast.expect(paper.job.startswith(cast.notes["serial"]), f"The printer got {paper.job}.")
    _count_sheets(cast)


def certificate_taken(cast: Cast) -> None:
    cast.kiosk.touch("confirmTaken")
    cast.kiosk.wait("page_collected")


def tapped_again(cast: Cast) -> None:
    cast.leave_kiosk()
    cast.kiosk.touch("tileCollect")
    cast.kiosk.wait("page_presentCard")
    cast.lay(ZHANG)
    cast.kiosk.wait("page_collect")
    cast.kiosk.wait("documentState")
    cast.expect(not cast.kiosk.shows("printDocument"), "The kiosk offers to print the document again.")
    _count_sheets(cast)


def rated(cast: Cast) -> None:
    cast.kiosk.touch("back")
    cast.kiosk.touch("tileRate")
    cast.kiosk.touch("rate_2")
    cast.kiosk.touch("reason_2")


def rating_sent(cast: Cast) -> None:
    cast.kiosk.touch("sendRating")
    cast.kiosk.wait("page_rated")


def papers_seen(cast: Cast) -> None:
    cast.leave_kiosk()
    cast.tray.wait("papers")


def manager_signed_in(cast: Cast) -> None:
    cast.stage.start_manager()
    cast.manager.fill("account", "zhaomin")
    cast.manager.fill("password", PASSWORD)
    cast.manager.touch("signIn")
    cast.manager.wait("followUp")


def follow_up_seen(cast: Cast) -> None:
    cast.manager.touch("followUp")
    cast.manager.fill("followUpOutcome", OUTCOME)
    cast.manager.wait("followUpRecord")


def follow_up_closed(cast: Cast) -> None:
    cast.manager.touch("followUpRecord")
    cast.manager.wait_gone("followUp")


def report_opened(cast: Cast) -> None:
    cast.manager.touch("reportTab")
    cast.manager.wait("linesTable")
    cast.manager.settle()


def report_exported(cast: Cast) -> None:
    folder = cast.stage.reports
    cast.manager.fill("exportFolder", str(folder.resolve()))
    for name, suffix in (("exportPdf", "pdf"), ("exportXlsx", "xlsx")):
        cast.manager.touch(name)
        cast.wait_for_file(f"The report as {suffix}", folder, f"*.{suffix}")
    cast.manager.wait("exportDone")


def all_level(cast: Cast) -> None:
    """The last word: every entry of the hall stands on the platform, once, and both chains hold."""
    _compare(cast)
    _count_sheets(cast)
    cast.expect(
        cast.record.sheets == {cast.notes["serial"]: 1},
        f"The printer received {cast.record.sheets} instead of one sheet.",
    )


def seen_at(program: str, settled: bool = True) -> Callable[[Cast, Path], None]:
    def take(cast: Cast, file: Path) -> None:
        hand = cast.hands[program]
        if settled:
            hand.settle()
        hand.picture(file)

    return take


def seen_in_browser(who: str) -> Callable[[Cast, Path], None]:
    """The person's page where there is a browser, the tray otherwise."""

    def take(cast: Cast, file: Path) -> None:
        if who in cast.browsers:
            cast.browsers[who].picture(file)
        else:
            cast.tray.picture(file)

    return take


SCENES = (
    Scene("clerk-signed-in", "The clerk 李静 opens window 5", clerk_signed_in, seen_at("counter")),
    Scene("card-on-reader", "张小满 lays her card on the reader", card_on_reader, seen_at("kiosk")),
    Scene("ticket-taken", "She takes a number in line A; it is printed", ticket_taken, seen_at("kiosk")),
    Scene("booked-online", "李建国 books a time online", booked_online, seen_in_browser(LI)),
    Scene("line-cut", "The line to the platform is cut", line_cut, seen_at("tray")),
    Scene("checked-in", "李建国 checks in, offline", checked_in, seen_at("kiosk")),
    Scene("appointment-first", "Y001 is to be called first", appointment_first, seen_at("counter")),
    Scene("appointment-called", "F2 calls Y001 first", appointment_called, seen_at("counter")),
    Scene("board-and-voice", "The board shows it, the voice says it", shown_and_said, seen_at("board")),
    Scene(
        "offline-intake", "His application is taken in by scan, offline", offline_intake, seen_at("counter")
    ),
    Scene(
        "offline-accepted", "Accepted offline; the notice is printed", offline_accepted, seen_at("counter")
    ),
    Scene("line-restored", "The line comes back", line_restored, seen_at("tray")),
    Scene("zhang-called", "F2 calls 张小满", zhang_called, seen_at("board")),
    Scene("nothing-lost", "Nothing was lost or doubled on the way", nothing_lost, seen_at("counter")),
    Scene("item-found", "The clerk finds the food licence", item_found, seen_at("counter")),
    Scene("form-filled", "The form, filled from card and e-licence", form_filled, seen_at("counter")),
    Scene(
        "materials-given", "E-licence, scan, original, promise, later", materials_given, seen_at("counter")
    ),
    Scene("food-accepted", "Accepted; the notice is printed", food_accepted, seen_at("counter")),
    Scene(
        "departments-open",
        "Two departments have the case before them",
        departments_open,
        seen_in_browser("market_regulation"),
    ),
    Scene("departments-approve", "Both approve", departments_approve, seen_in_browser("urban_management")),
    Scene("right-arrived", "张小满 is back: her licence is ready", right_arrived, seen_at("kiosk")),
    Scene(
        "certificate-printing", "It is being printed", certificate_printing, seen_at("kiosk", settled=False)
    ),
    Scene("certificate-printed", "One sheet came out", certificate_printed, seen_at("kiosk")),
    Scene("certificate-taken", "She takes it", certificate_taken, seen_at("kiosk")),
    Scene("tapped-again", "The card again: when and where, no paper", tapped_again, seen_at("kiosk")),
    Scene("rating-bad", "She is not satisfied (2)", rated, seen_at("kiosk")),
    Scene("rating-sent", "The rating is sent", rating_sent, seen_at("kiosk")),
    Scene("papers", "What came out of the printers", papers_seen, seen_at("tray")),
    Scene("manager", "The manager 赵敏 signs in", manager_signed_in, seen_at("manager")),
    Scene("follow-up", "The bad rating waits for her call", follow_up_seen, seen_at("manager")),
    Scene("follow-up-closed", "She has called, and says what was done", follow_up_closed, seen_at("manager")),
    Scene("report", "Today's queue report", report_opened, seen_at("manager")),
    Scene("report-exported", "The report as PDF and XLSX", report_exported, seen_at("manager")),
    Scene("all-level", "Hall and platform are level", all_level, seen_at("board")),
)


def _scan(cast: Cast, stem: str, material: str) -> None:
    """Choose the material, F8, choose the file, take it."""
    _choose_material(cast, material)
    cast.counter.touch("scan")
    cast.counter.wait("scanTake")
    row = cast.wait_for(
        f"The scan {stem}",
        lambda: next(
            (n for n in range(20) if (cell := cast.counter.probe.cell("scanFiles", n)) and stem in cell.text),
            None,
        ),
    )
    cast.counter.touch_row("scanFiles", row)
    cast.counter.touch("scanTake")
    cast.counter.wait_gone("scanTake")


def _give(cast: Cast, material: str, way: str) -> None:
    _choose_material(cast, material)
    cast.counter.touch(way)


def _choose_material(cast: Cast, material: str) -> None:
    def row() -> int | None:
        for n in range(20):
            cell = cast.counter.probe.cell("materialsTable", n)
            if cell is not None and material in cell.text:
                return n
        return None

    cast.counter.touch_row("materialsTable", cast.wait_for(f"The material {material}", row))


def _accept(cast: Cast, notices: int) -> None:
    cast.counter.press("F12")
    cast.counter.wait("caseNumber")
    notice = cast.wait_for_paper("counter", notices)
    cast.expect(notice.whole, "The acceptance notice did not come out whole.")
    cast.counter.wait("reprintNotice")


def _printing(cast: Cast) -> bool:
    """The job is at the printer: the wait that citizens see."""
    return any(each.state is RightState.SENT for each in cast.documents(ZHANG))


def _today(cast: Cast) -> str:
    hall = cast.services.hall
    return day_of(hall.clock.now(), hall.zone)


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


def _count_sheets(cast: Cast) -> None:
    """Every sheet the kiosk's printer received, by serial."""
    sheets: dict[str, int] = {}
    for paper in cast.papers("kiosk"):
        serial = paper.job.rpartition("/")[0]
        sheets[serial] = sheets.get(serial, 0) + paper.sheets
    cast.record.sheets = sheets
    serial = cast.notes["serial"]
    cast.expect(sheets.get(serial) == 1, f"Of {serial} the printer received {sheets.get(serial, 0)} sheets.")


def _compare(cast: Cast) -> None:
    hall, platform = cast.services.hall, cast.platform.side

    def level() -> bool | None:
        ours, theirs = journals.counted(hall, platform)
        return True if ours == theirs else None

    cast.wait_for("The platform's copy of the journal", level, HEALING_SECONDS)
    found = journals.compare(hall, platform)
    cast.record.journal = {"hall": found.hall, "platform": found.platform, "same": found.same}
    cast.expect(found.same, f"After the line came back {found.sentence()}.")
