"""How a station's things are judged: each state its sentence, the worst first, and since when."""

import ast
import re
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from shared.devices.printers.model import SILENT, PrinterState
from shared.devices.window.model import DeviceProblem
from shared.health import judging_devices as judging
from shared.health import model
from shared.health.judging_devices import ReaderSeen
from shared.health.looking import Look, Looking
from shared.health.memory import Memory
from shared.health.model import Check, Folder, Known, LineSeen, State, remembered, to_remember
from shared.journal.entry import Refusal
from shared.qt.sentence_table import SENTENCES, WORDS
from shared.qt.sentences import fact_names
from shared.sync.model import LineState
from tests.halls import OPENING, HandClock
from tests.restorations import made

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
    check = judging.judge_printer("slip_printer", "10.0.0.7:9100", seen)
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
    assert outcome(judging.judge_reader("/dev/reader", seen)) == (state, f"health.reader_{seen}")


def line(online: bool = True, waiting: int = 0, trouble: str | None = None) -> LineState:
    return LineState(online, OPENING - 60 * MINUTE, OPENING, waiting, trouble)


@pytest.mark.parametrize(
    ("seen", "judged", "since"),
    [
        (LineSeen(False, None, None), ("failing", "sync.not_enrolled"), None),
        (LineSeen(True, None, None), ("warning", "health.line_untried"), None),
        (LineSeen(True, line(), None), ("ok", "health.line_level"), OPENING - 60 * MINUTE),
        (LineSeen(True, replace(line(), kept=False), None), ("warning", "health.line_unwatched"), None),
        (
            LineSeen(True, replace(line(trouble="sync.gap"), kept=False), None),
            ("failing", "sync.gap"),
            None,
        ),
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
            ("failing", "sync.gap"),
            OPENING - 3 * MINUTE,
        ),
        (
            LineSeen(True, line(waiting=5, trouble="entry 7 does not fit"), OPENING - 3 * MINUTE),
            ("failing", "health.line_refused"),
            OPENING - 3 * MINUTE,
        ),
    ],
)
def test_the_line(seen: LineSeen, judged: tuple[str, str], since: int | None) -> None:
    check = model.judge_line(seen, OPENING)
    assert outcome(check) == judged
    assert check.since == since


def test_who_runs_the_sync() -> None:
    assert outcome(model.judge_sync(replace(line(), run_by="counter-2"))) == ("ok", "health.sync_runs")
    assert outcome(model.judge_sync(line())) == ("ok", "health.sync_awaited")
    assert outcome(model.judge_sync(replace(line(), kept=False))) == ("failing", "health.sync_unkept")


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


def test_checks_of_e_licences() -> None:
    assert outcome(model.judge_checks(0, [])) == ("ok", "health.checks_settled")
    assert outcome(model.judge_checks(3, [])) == ("ok", "health.checks_pending")
    failed = model.judge_checks(3, [f"LJ-{n}" for n in range(20)])
    assert outcome(failed) == ("warning", "health.checks_failed")
    assert (failed.found.facts["count"], len(failed.found.facts["cases"])) == (20, model.NAMED)


def test_what_was_set_aside() -> None:
    assert outcome(model.judge_set_aside([])) == ("ok", "health.set_aside_settled")
    taken = [made(f"{n}", f"A00{n}", "queueing.ticket_taken", "p") for n in range(3)]
    check = model.judge_set_aside([*taken, made("9", "drawer", "blanks.counted")])
    assert outcome(check) == ("warning", "health.set_aside_waits")
    assert check.found.facts == {"count": 4, "matters": 2, "since": 7}


def test_scans_on_their_way() -> None:
    assert outcome(model.judge_scans(0, {})) == ("ok", "health.scans_arrived")
    assert outcome(model.judge_scans(2, {})) == ("ok", "health.scans_on_their_way")
    gone = model.judge_scans(30, {"sync.scan_missing": ["LJ-1"] * 19, "sync.scan_unreadable": ["LJ-2"]})
    assert outcome(gone) == ("warning", "health.scan_files_missing")
    assert (gone.found.facts["count"], len(gone.found.facts["cases"])) == (20, model.NAMED)
    both = {"sync.scan_missing": ["LJ-1"], "sync.scan_damaged": ["LJ-2"]}
    assert outcome(model.judge_scans(2, both)) == ("warning", "health.scans_damaged")
    refused = model.judge_scans(1, {"sync.altered_scan": ["LJ-1"]})
    assert outcome(refused) == ("warning", "health.scans_refused")


@pytest.mark.parametrize("problem", [None, *DeviceProblem])
@pytest.mark.parametrize("answers", [True, False])
def test_a_small_device_never_keeps_anybody_from_working(
    problem: DeviceProblem | None, answers: bool
) -> None:
    check = judging.judge_small("rating_pad", "/dev/ttyS1", problem, answers)
    well = problem is None or problem is DeviceProblem.in_use
    assert check.state is (State.OK if well else State.WARNING)
    told = problem or ("answers" if answers else "there")
    assert check.found.code == f"health.device_{told}"
    assert check.seen is (problem is not DeviceProblem.in_use)


def test_smart_card_readers_voice_and_scan_folder() -> None:
    assert outcome(judging.judge_smartcards(["A 00 00"])) == ("ok", "health.smartcards_ready")
    assert outcome(judging.judge_smartcards([])) == ("failing", "health.smartcards_none")
    assert outcome(judging.judge_smartcards(None)) == ("failing", "health.smartcards_service_gone")
    assert outcome(judging.judge_voice(True, True)) == ("ok", "health.voice_ready")
    assert outcome(judging.judge_voice(True, False)) == ("failing", "health.voice_unheard")
    assert outcome(judging.judge_voice(False, True)) == ("failing", "health.voice_missing")
    assert outcome(judging.judge_scan_folder("scans", True, True)) == ("ok", "health.scans_readable")
    assert outcome(judging.judge_scan_folder("scans", True, False)) == ("failing", "health.scans_locked")
    assert outcome(judging.judge_scan_folder("scans", False, False)) == ("failing", "health.scans_missing")


OUT = Check("slip_printer", State.FAILING, Refusal("health.printer_paper_out"))
LOW = Check("slip_printer", State.WARNING, Refusal("health.printer_paper_low"))
HELD = Check("slip_printer", State.OK, Refusal("health.device_in_use"), seen=False)


def test_since_when_is_remembered_while_the_same_is_found() -> None:
    assert remembered(None, OUT, 10).since == 10
    assert remembered(Known("health.printer_paper_out", 10), OUT, 20).since == 10
    assert remembered(Known("health.printer_paper_out", 10), LOW, 30).since == 30
    assert remembered(None, Check("platform", State.OK, OUT.found, since=3), 40).since == 3
    assert remembered(Known("health.printer_paper_out", 50), OUT, 20).since == 20, "the clock was put back"


def test_what_another_program_holds_changes_nothing_that_is_known() -> None:
    known = {"slip_printer": Known("health.printer_paper_out", 10), "disk": Known("health.disk_low", 5)}
    told = remembered(known["slip_printer"], HELD, 20)
    assert told.since is None
    assert to_remember(known, [told]) == {"slip_printer": known["slip_printer"]}
    assert to_remember({}, [told]) == {}


def test_what_is_known_outlives_the_program_that_saw_it(tmp_path: Path) -> None:
    file = tmp_path / "logs" / "health-counter-5.json"
    clock = HandClock()

    def looked(check: Check) -> int | None:
        """What a program that has just started tells."""
        return Looking([Look(check.name, lambda: check)], clock, Memory(file)).look()[0].since

    assert looked(OUT) == OPENING
    clock.advance(MINUTE)
    assert looked(OUT) == OPENING
    assert looked(HELD) is None
    clock.advance(MINUTE)
    assert looked(OUT) == OPENING
    assert looked(LOW) == OPENING + 2 * MINUTE
    assert sorted(each.name for each in file.parent.iterdir()) == [file.name]


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b"7", b'{"disk": 7}', b'{"disk": ["a", "b"]}', b'{"disk": ["a"]}', b"\xff\xfe"]
)
def test_a_memory_that_is_not_ours_is_begun_anew(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "health.json"
    file.write_bytes(data)
    memory = Memory(file)
    assert memory.known() == {}
    memory.keep({"disk": Known("health.disk_low", 5)})
    assert Memory(file).known() == {"disk": Known("health.disk_low", 5)}


def test_a_memory_that_cannot_be_written_lasts_as_long_as_its_program(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("a file where the folder should be")
    memory = Memory(tmp_path / "logs" / "health.json")
    memory.keep({"disk": Known("health.disk_low", 5)})
    assert memory.known() == {"disk": Known("health.disk_low", 5)}


def codes_of_the_room() -> set[str]:
    """Every code written in the room; one that is put together stands for all it can become."""
    text = [
        node.value
        for file in ROOM.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    codes = {each for each in text if re.fullmatch(r"health\.[a-z_]+[a-z]", each)}
    assert {"health.reader_", "health.device_"} <= set(text), "these codes are not put together any more"
    small = {f"health.device_{told}" for told in (*DeviceProblem, "answers", "there")}
    return codes | small | {f"health.reader_{seen}" for seen in ReaderSeen}


def test_every_finding_has_its_sentence_and_every_sentence_its_finding() -> None:
    assert codes_of_the_room() == {code for code in SENTENCES if code.startswith("health.")}


def test_every_sentence_finds_its_facts() -> None:
    printer = judging.judge_printer("slip_printer", "x", SILENT)
    judged = [
        model.judge_disk([Folder("a", 1, True)]),
        model.judge_disk([Folder("a", 1, False)]),
        judging.judge_reader("p", ReaderSeen.SILENT),
        printer,
        *(judging.judge_small("rating_pad", "p", problem, True) for problem in (None, *DeviceProblem)),
        judging.judge_small("window_led", "p", None, False),
        judging.judge_smartcards(["A"]),
        judging.judge_smartcards(None),
        judging.judge_voice(False, False),
        judging.judge_scan_folder("f", True, False),
        model.judge_clock(1),
        model.judge_checks(2, []),
        model.judge_checks(0, ["LJ-1"]),
        model.judge_scans(1, {}),
        model.judge_set_aside([made("1")]),
        *(model.judge_scans(1, {f"sync.{code}": ["LJ-1"]}) for code in ("scan_missing", "scan_damaged", "x")),
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
