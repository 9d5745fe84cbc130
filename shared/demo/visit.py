"""The visit: its steps in the order they happen, and which screen tells each best."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from shared.demo.cast import Cast
from shared.demo.steps import counter, kiosk, manager, platform
from shared.demo.steps.roles import LI, ZHANG


@dataclass(frozen=True, slots=True)
class Scene:
    """A step of the visit. `slug` names its picture, `shows` takes it: which screen tells the step best."""

    slug: str
    name: str
    play: Callable[[Cast], None]
    shows: Callable[[Cast, Path], None]


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
    Scene("clerk-signed-in", "The clerk 李静 opens window 5", counter.clerk_signed_in, seen_at("counter")),
    Scene("card-on-reader", "张小满 lays her card on the reader", kiosk.card_on_reader, seen_at("kiosk")),
    Scene(
        "ticket-taken", "She takes a number in line A; it is printed", kiosk.ticket_taken, seen_at("kiosk")
    ),
    Scene("booked-online", "李建国 books a time online", platform.booked_online, seen_in_browser(LI)),
    Scene("line-cut", "The line to the platform is cut", platform.line_cut, seen_at("tray")),
    Scene("checked-in", "李建国 checks in, offline", kiosk.checked_in, seen_at("kiosk")),
    Scene("appointment-first", "Y001 is to be called first", counter.appointment_first, seen_at("counter")),
    Scene("appointment-called", "F2 calls Y001 first", counter.appointment_called, seen_at("counter")),
    Scene(
        "board-and-voice", "The board shows it, the voice says it", counter.shown_and_said, seen_at("board")
    ),
    Scene(
        "offline-intake",
        "His application is taken in by scan, offline",
        counter.offline_intake,
        seen_at("counter"),
    ),
    Scene(
        "offline-accepted",
        "Accepted offline; the notice is printed",
        counter.offline_accepted,
        seen_at("counter"),
    ),
    Scene("line-restored", "The line comes back", platform.line_restored, seen_at("tray")),
    Scene(
        "begun-online",
        "While she waits, 张小满 begins her application on her phone",
        platform.begun_online,
        seen_in_browser(ZHANG),
    ),
    Scene("zhang-called", "F2 calls 张小满", counter.zhang_called, seen_at("board")),
    Scene(
        "nothing-lost", "Nothing was lost or doubled on the way", platform.nothing_lost, seen_at("counter")
    ),
    Scene("item-found", "The clerk finds the food licence", counter.item_found, seen_at("counter")),
    Scene(
        "begun-seen",
        "Ctrl+O: what she has begun online, and who has it",
        counter.begun_seen,
        seen_at("counter"),
    ),
    Scene(
        "form-filled",
        "The form, filled from card, e-licence and phone",
        counter.form_filled,
        seen_at("counter"),
    ),
    Scene(
        "materials-given",
        "E-licence, scan, original, promise, later",
        counter.materials_given,
        seen_at("counter"),
    ),
    Scene("food-accepted", "Accepted; the notice is printed", counter.food_accepted, seen_at("counter")),
    Scene(
        "departments-open",
        "Two departments have the case before them",
        platform.departments_open,
        seen_in_browser("market_regulation"),
    ),
    Scene(
        "departments-approve",
        "Both approve",
        platform.departments_approve,
        seen_in_browser("urban_management"),
    ),
    Scene("right-arrived", "张小满 is back: her licence is ready", kiosk.document_ready, seen_at("kiosk")),
    Scene(
        "certificate-printing",
        "It is being printed",
        kiosk.certificate_printing,
        seen_at("kiosk", settled=False),
    ),
    Scene("certificate-printed", "One sheet came out", kiosk.certificate_printed, seen_at("kiosk")),
    Scene("certificate-taken", "She takes it", kiosk.certificate_taken, seen_at("kiosk")),
    Scene("tapped-again", "The card again: when and where, no paper", kiosk.tapped_again, seen_at("kiosk")),
    Scene("rating-bad", "She is not satisfied (2)", kiosk.rated, seen_at("kiosk")),
    Scene("rating-sent", "The rating is sent", kiosk.rating_sent, seen_at("kiosk")),
    Scene("papers", "What came out of the printers", kiosk.papers_seen, seen_at("tray")),
    Scene("manager", "The manager 赵敏 signs in", manager.manager_signed_in, seen_at("manager")),
    Scene("follow-up", "The bad rating waits for her call", manager.follow_up_seen, seen_at("manager")),
    Scene(
        "follow-up-closed",
        "She has called, and says what was done",
        manager.follow_up_closed,
        seen_at("manager"),
    ),
    Scene("report", "Today's queue report", manager.report_opened, seen_at("manager")),
    Scene("report-exported", "The report as PDF and XLSX", manager.report_exported, seen_at("manager")),
    Scene("all-level", "Hall and platform are level", platform.all_level, seen_at("board")),
)
