"""How a station's things are judged: each state its sentence, the worst first, and since when."""

import ast
import re
from pathlib import Path
from threading import Event

import pytest

from shared.devices.printers.model import SILENT, PrinterState
from shared.health import model
from shared.health.looking import Look, Looking
from shared.health.model import Check, Folder, LineSeen, ReaderSeen, State, remembered
from shared.journal.entry import Refusal
from shared.qt.sentence_table import SENTENCES, WORDS
from shared.qt.sentences import fact_names
from shared.sync.model import LineState
from tests.halls import OPENING, HandClock

ROOM = Path(__file__).parents[2] / "shared" / "health"
MINUTE = 60_000


def outcome(check: Check) -> tuple[str, str]:
    return str(check.state), check.found.code


@pytest.mark.parametrize(
    ("seen", "judged"),
    [
        (PrinterState(), ("ok", "health.printer_ready")),
        (PrinterState(paper="unknown"), ("ok", "health.printer_ready")),
        (PrinterState(paper="near_end"), ("warning", "health.printer_paper_low")),
        (PrinterState(paper="out"), ("failing", "health.printer_paper_out")),
        (PrinterState(cover_open=True, paper="out"), ("failing", "health.printer_cover_open")),
        (PrinterState(offline=True, paper="out"), ("failing", "health.printer_paper_out")),
        (PrinterState(offline=True, paper="near_end"), ("failing", "health.printer_offline")),
        (PrinterState(fault=True, offline=True), ("failing", "health.printer_stopped")),
        (SILENT, ("failing", "health.printer_silent")),
    ],
)
def test_a_printer(seen: PrinterState, judged: tuple[str, str]) -> None:
    check = model.judge_printer("slip_printer", "10.0.0.7:9100", seen)
    assert outcome(check) == judged
    assert (check.state is State.FAILING) is not seen.ready, "failing is what prints nothing"


@pytest.mark.parametrize(
    ("seen", "state"),
    [
        (ReaderSeen.ANSWERS, "ok"),
        (ReaderSeen.IN_USE, "ok"),
        (ReaderSeen.UNWELL, "failing"),
        (ReaderSeen.SILENT, "failing"),
        (ReaderSeen.GONE, "failing"),
        (ReaderSeen.FORBIDDEN, "failing"),
    ],
)
def test_a_card_reader(seen: ReaderSeen, state: str) -> None:
    assert outcome(model.judge_reader("/dev/reader", seen)) == (state, f"health.reader_{seen}")


def line(online: bool = True, waiting: int = 0, trouble: str | None = None) -> LineState:
    return LineState(online, OPENING - 60 * MINUTE, OPENING, waiting, trouble)


@pytest.mark.parametrize(
    ("seen", "judged", "since"),
    [
        (LineSeen(False, None, None), ("failing", "sync.not_enrolled"), None),
        (LineSeen(True, None, None), ("warning", "health.line_untried"), None),
        (LineSeen(True, line(), None), ("ok", "health.line_level"), OPENING - 60 * MINUTE),
        (
            LineSeen(True, line(waiting=2), OPENING - MINUTE),
            ("ok", "health.line_level"),
            OPENING - 60 * MINUTE,
        ),
        (
            LineSeen(True, line(waiting=312), OPENING - 9 * MINUTE),
            ("warning", "health.line_behind"),
            OPENING - 9 * MINUTE,
        ),
        (
            LineSeen(True, line(online=False, waiting=312), OPENING - 9 * MINUTE),
            ("warning", "health.line_down"),
            OPENING - 60 * MINUTE,
        ),
        (
            LineSeen(True, line(waiting=5, trouble="sync.gap"), OPENING - 3 * MINUTE),
            ("failing", "health.line_refused"),
            OPENING - 3 * MINUTE,
        ),
    ],
)
def test_the_line(seen: LineSeen, judged: tuple[str, str], since: int | None) -> None:
    check = model.judge_line(seen, OPENING)
    assert outcome(check) == judged
    assert check.since == since


@pytest.mark.parametrize(
    ("free", "writable", "judged"),
    [
        (50 * model.GIGABYTE, True, ("ok", "health.disk_roomy")),
        (model.LITTLE_ROOM - 1, True, ("warning", "health.disk_low")),
        (model.NO_ROOM - 1, True, ("failing", "health.disk_full")),
        (50 * model.GIGABYTE, False, ("failing", "health.folder_locked")),
    ],
)
def test_the_worst_folder_counts(free: int, writable: bool, judged: tuple[str, str]) -> None:
    good = Folder("logs", 60 * model.GIGABYTE, True)
    check = model.judge_disk([good, Folder("files", free, writable), good])
    assert outcome(check) == judged
    assert check.state is State.OK or check.found.facts["folder"] == "files"


def test_room_is_told_in_units_people_use() -> None:
    assert [model.amount(size) for size in (199_999_999, 1_000_000_000, 68_449_000_000)] == [
        "199 MB",
        "1.0 GB",
        "68.4 GB",
    ]


def test_database_catalogue_and_clock() -> None:
    assert outcome(model.judge_database(0)) == ("ok", "health.database_answers")
    assert outcome(model.judge_database(None)) == ("failing", "health.database_unprepared")
    assert outcome(model.judge_catalogue([])) == ("ok", "health.catalogue_sound")
    unsound = model.judge_catalogue(["a.yaml:3: no", "b.yaml:1: no"])
    assert (unsound.state, unsound.found.facts) == (State.FAILING, {"count": 2, "first": "a.yaml:3: no"})
    assert outcome(model.judge_clock(0)) == ("ok", "health.clock_true")
    assert outcome(model.judge_clock(-30)) == ("warning", "health.clock_moved")


def test_since_when_is_remembered_while_the_same_is_found() -> None:
    out = Check("slip_printer", State.FAILING, Refusal("health.printer_paper_out"))
    low = Check("slip_printer", State.WARNING, Refusal("health.printer_paper_low"))
    first = remembered({}, out, 10)
    later = remembered({"slip_printer": first}, out, 20)
    other = remembered({"slip_printer": later}, low, 30)
    assert [first.since, later.since, other.since] == [10, 10, 30]
    assert remembered({}, Check("platform", State.OK, out.found, since=3), 40).since == 3


def codes_of_the_room() -> set[str]:
    """Every code written in the room; one that is put together stands for all it can become."""
    text = [
        node.value
        for file in ROOM.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    codes = {each for each in text if re.fullmatch(r"health\.[a-z_]+[a-z]", each)}
    assert "health.reader_" in text, "the reader's codes are not put together any more"
    return codes | {f"health.reader_{seen}" for seen in ReaderSeen}


def test_every_finding_has_its_sentence_and_every_sentence_its_finding() -> None:
    assert codes_of_the_room() == {code for code in SENTENCES if code.startswith("health.")}


def test_every_sentence_finds_its_facts() -> None:
    printer = model.judge_printer("slip_printer", "x", SILENT)
    judged = [
        model.judge_disk([Folder("a", 1, True)]),
        model.judge_disk([Folder("a", 1, False)]),
        model.judge_reader("p", ReaderSeen.SILENT),
        printer,
        model.judge_clock(1),
        model.judge_line(LineSeen(True, line(online=False), None), OPENING),
        model.judge_line(LineSeen(True, line(), 1), OPENING),
        model.judge_line(LineSeen(True, line(trouble="x"), 1), OPENING),
    ]
    for check in judged:
        assert fact_names(check.found.code) <= set(check.found.facts), check.found.code
        assert check.name in WORDS


class Device:
    """A device as a look sees it."""

    def __init__(self, check: Check) -> None:
        self.check = check
        self.hangs: Event | None = None
        self.asked = 0

    def see(self) -> Check:
        self.asked += 1
        if self.hangs is not None:
            self.hangs.wait(10)
        return self.check


READY = Check("slip_printer", State.OK, Refusal("health.printer_ready"))
FULL = Check("disk", State.WARNING, Refusal("health.disk_low"))


def test_the_worst_stands_first_and_what_changes_is_new() -> None:
    clock, printer, disk = HandClock(), Device(READY), Device(FULL)
    looking = Looking([Look("slip_printer", printer.see), Look("disk", disk.see)], clock)
    assert [check.name for check in looking.look()] == ["disk", "slip_printer"]
    clock.advance(MINUTE)
    printer.check = Check("slip_printer", State.FAILING, Refusal("health.printer_paper_out"))
    assert [(check.name, check.since) for check in looking.look()] == [
        ("slip_printer", OPENING + MINUTE),
        ("disk", OPENING),
    ]


def test_one_that_hangs_is_told_and_not_asked_again_before_it_came_back() -> None:
    printer, disk = Device(READY), Device(FULL)
    printer.hangs = Event()
    looking = Looking([Look("slip_printer", printer.see), Look("disk", disk.see)], HandClock(), within=0.05)
    for _ in range(3):
        assert [outcome(check)[1] for check in looking.look()] == [
            "health.no_answer_in_time",
            "health.disk_low",
        ]
    assert (printer.asked, disk.asked) == (1, 3)
    printer.hangs.set()
    looking._under_way["slip_printer"].join(5)
    assert [outcome(check)[1] for check in looking.look()] == ["health.disk_low", "health.printer_ready"]


def test_a_look_that_goes_wrong_is_a_row_of_its_own(caplog: pytest.LogCaptureFixture) -> None:
    def see() -> Check:
        raise KeyError("printer-state")

    (check,) = Looking([Look("document_printer", see)], HandClock()).look()
    assert outcome(check) == ("failing", "health.look_went_wrong")
    assert check.found.facts == {"kind": "KeyError"}
    assert "document_printer" in caplog.text
