"""Printing once, against a printer that speaks IPP and can fail in every way we name."""

from collections.abc import Iterator

import pytest

from shared.checking.practice import Practice
from shared.checking.world import Act, World
from shared.db.unit import Side
from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.devices.printers.ipp_emulator_faults import Counted
from shared.devices.printers.model import JobReport, JobState
from shared.issuing import queries
from shared.issuing import service as issuing_service
from shared.issuing.adjudicating import Cleared
from shared.issuing.certificates import certificate_renderer
from shared.issuing.desk import IssuingDesk, grant
from shared.issuing.model import Document, RightState
from shared.issuing.service import Issuing, Stage, Station
from shared.journal.entry import Refusal
from shared.people.sealing import SideKeys
from shared.people.service import meet
from tests.documents import SIGNED, granted
from tests.halls import person
from tests.printers import pdf, until

SERIAL = "JY23701020000017"


@pytest.fixture
def printer() -> Iterator[IppEmulator]:
    with IppEmulator(seconds_per_page=0.05) as emulator:
        yield emulator


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(issuing_service, "POLL_SECONDS", 0.02)
    monkeypatch.setattr(issuing_service, "PATIENCE_SECONDS", 1.0)


@pytest.fixture
def desk(hall: Side) -> Issuing:
    return Issuing(hall, certificate_renderer(SideKeys.made().signing_key, "行政审批专用章"))


@pytest.fixture
def holder(hall: Side) -> str:
    who = meet(hall, person(), "kiosk-1")
    assert isinstance(who, str)
    with hall.unit("platform") as unit:
        grant(unit, granted(SERIAL), who)
        unit.commit(None)
    return who


@pytest.fixture
def station(printer: IppEmulator) -> Station:
    return Station("kiosk-1", "一楼 1 号自助终端", IppPrinter(printer.uri))


def stands(hall: Side) -> Document:
    with hall.read() as conn:
        found = queries.document(conn, SERIAL)
    assert found is not None
    return found


def test_it_prints_once_and_says_where_it_was_collected(
    desk: Issuing, holder: str, station: Station, printer: IppEmulator
) -> None:
    stages: list[Stage] = []
    done = desk.print_document(SERIAL, holder, station, "k1", stages.append)
    assert isinstance(done, Document)
    assert done.state is RightState.PRINTED
    assert stages == list(Stage)
    collected = IssuingDesk(desk.hall).hand_over(SERIAL, holder, SIGNED, "kiosk-1")
    assert isinstance(collected, Document)
    again = desk.print_document(SERIAL, holder, station, "k2")
    assert again == Refusal(
        "issuing.already_collected",
        {"at": collected.collected_at, "place": "一楼 1 号自助终端", "serial": SERIAL},
    )
    assert [document.name for document in printer.documents] == [f"{SERIAL}/1"]


def test_a_repeated_press_prints_no_second_sheet(
    desk: Issuing, holder: str, station: Station, printer: IppEmulator
) -> None:
    desk.print_document(SERIAL, holder, station, "k1")
    assert isinstance(desk.print_document(SERIAL, holder, station, "k1"), Refusal)
    assert isinstance(desk.print_document(SERIAL, holder, station, "k2"), Refusal)
    assert len(printer.documents) == 1


def test_nobody_prints_what_belongs_to_another(desk: Issuing, holder: str, station: Station) -> None:
    assert holder
    assert desk.print_document(SERIAL, "p-other", station) == Refusal("issuing.no_right")
    assert desk.print_document("none", holder, station) == Refusal("issuing.no_right")


def test_a_printer_that_is_off_leaves_the_right_as_it_was(
    desk: Issuing, holder: str, station: Station, printer: IppEmulator
) -> None:
    printer.power_off()
    assert desk.print_document(SERIAL, holder, station) == Refusal("issuing.printer_not_ready")
    assert stands(desk.hall).state is RightState.GRANTED
    printer.power_on()
    done = desk.print_document(SERIAL, holder, station)
    assert isinstance(done, Document)
    assert done.state is RightState.PRINTED


def test_a_lying_completed_is_asked_of_a_person(
    desk: Issuing, holder: str, station: Station, printer: IppEmulator
) -> None:
    printer.lying_completed()
    done = desk.print_document(SERIAL, holder, station)
    assert isinstance(done, Document)
    assert done.state is RightState.UNKNOWN
    assert desk.print_document(SERIAL, holder, station) == Refusal("issuing.needs_person", {"serial": SERIAL})
    assert printer.documents == []


def test_a_job_aborted_before_its_first_page_may_be_printed_again(
    desk: Issuing, holder: str, station: Station, printer: IppEmulator
) -> None:
    printer.aborted()
    done = desk.print_document(SERIAL, holder, station)
    assert isinstance(done, Document)
    assert done.state is RightState.GRANTED
    again = desk.print_document(SERIAL, holder, station)
    assert isinstance(again, Document)
    assert (again.state, again.attempt) == (RightState.PRINTED, 2)
    assert [document.name for document in printer.documents] == [f"{SERIAL}/2"]


@pytest.mark.parametrize("counted", ["yes", "printer", "no"])
def test_a_sheet_behind_a_jam_is_asked_of_a_person_whoever_counts_it(
    counted: Counted, desk: Issuing, holder: str, station: Station, printer: IppEmulator
) -> None:
    printer.jams_after_page(counted)
    done = desk.print_document(SERIAL, holder, station)
    assert isinstance(done, Document)
    assert done.state is RightState.UNKNOWN
    assert len(printer.documents) == 1


def test_a_sheet_torn_in_a_jam_is_asked_of_a_person(
    desk: Issuing, holder: str, station: Station, printer: IppEmulator
) -> None:
    printer.jams_in_page()
    done = desk.print_document(SERIAL, holder, station)
    assert isinstance(done, Document)
    assert done.state is RightState.UNKNOWN


def test_power_lost_in_the_middle_of_the_page_is_asked_of_a_person(
    desk: Issuing, holder: str, station: Station, printer: IppEmulator
) -> None:
    printer.power_lost_after_half()
    done = desk.print_document(SERIAL, holder, station)
    assert isinstance(done, Document)
    assert done.state is RightState.UNKNOWN


class PowerCut(BaseException):
    """The kiosk's process ends here: nothing of ours runs after it."""


class CutAfterSubmit:
    """A printer behind which the kiosk loses its power, once the job is sent."""

    def __init__(self, printer: IppPrinter) -> None:
        self._printer = printer

    def __getattr__(self, name: str) -> object:
        return getattr(self._printer, name)

    def submit(self, job_name: str, pdf: bytes) -> int:
        self._printer.submit(job_name, pdf)
        raise PowerCut


def test_after_a_crash_the_printer_is_asked_before_anything_is_sent(
    desk: Issuing, holder: str, station: Station, printer: IppEmulator
) -> None:
    cut = Station(station.name, station.where, CutAfterSubmit(IppPrinter(printer.uri)))  # type: ignore[arg-type]  # delegates
    with pytest.raises(PowerCut):
        desk.print_document(SERIAL, holder, cut)
    assert stands(desk.hall).state is RightState.RESERVED
    assert desk.print_document(SERIAL, holder, station) == Refusal(
        "issuing.attempt_open", {"station": "kiosk-1"}
    )
    (settled,) = desk.recover(desk.left_open(station), station)
    assert settled.state is RightState.PRINTED
    assert len(printer.documents) == 1


def test_what_begins_after_the_look_is_nobodys_to_recover(
    desk: Issuing, holder: str, station: Station, printer: IppEmulator
) -> None:
    left = desk.left_open(station)
    done = desk.print_document(SERIAL, holder, station)
    assert desk.recover(left, station) == []
    assert isinstance(done, Document)
    assert stands(desk.hall).state is RightState.PRINTED


def test_after_a_crash_a_printer_that_forgot_the_job_proves_nothing(
    desk: Issuing, holder: str, station: Station, printer: IppEmulator
) -> None:
    cut = Station(station.name, station.where, CutAfterSubmit(IppPrinter(printer.uri)))  # type: ignore[arg-type]  # delegates
    with pytest.raises(PowerCut):
        desk.print_document(SERIAL, holder, cut)
    printer.power_off()
    printer.power_on()
    (settled,) = desk.recover(desk.left_open(station), station)
    assert settled.state is RightState.UNKNOWN


def unknown_after_power_loss(desk: Issuing, holder: str, station: Station, printer: IppEmulator) -> None:
    printer.power_lost_after_half()
    done = desk.print_document(SERIAL, holder, station)
    assert isinstance(done, Document)
    assert done.state is RightState.UNKNOWN
    printer.power_on()


def test_two_people_give_a_spoiled_sheet_up_and_a_new_attempt_follows(
    desk: Issuing, holder: str, station: Station, printer: IppEmulator
) -> None:
    unknown_after_power_loss(desk, holder, station, printer)
    cleared = IssuingDesk(desk.hall).clear_for_spoiling(SERIAL, station)
    assert isinstance(cleared, Cleared)
    assert IssuingDesk(desk.hall).spoiled(cleared, "zhaomin", "zhaomin") == Refusal(
        "issuing.two_people_needed"
    )
    given_up = IssuingDesk(desk.hall).spoiled(cleared, "zhaomin", "lijing", "k")
    assert isinstance(given_up, Document)
    assert given_up.state is RightState.GRANTED
    assert IssuingDesk(desk.hall).spoiled(cleared, "zhaomin", "lijing", "k") == given_up
    with desk.hall.read() as conn:
        told = [
            it for it in desk.hall.journal.all(conn, desk.hall.stream) if it.kind == "issuing.attempt_spoiled"
        ]
    assert [entry.body for entry in told] == [{"attempt": 1, "by": "zhaomin", "second": "lijing"}]
    again = desk.print_document(SERIAL, holder, station)
    assert isinstance(again, Document)
    assert (again.state, again.attempt) == (RightState.PRINTED, 2)
    stale = IssuingDesk(desk.hall).spoiled(cleared, "zhaomin", "lijing")
    assert stale == Refusal("issuing.wrong_state", {"serial": SERIAL, "state": "printed"})


def test_a_job_that_stalls_is_taken_back_when_patience_ends(
    desk: Issuing, holder: str, station: Station, printer: IppEmulator
) -> None:
    printer.stalls()
    done = desk.print_document(SERIAL, holder, station)
    assert isinstance(done, Document)
    assert done.state is RightState.UNKNOWN, "it was begun: a person looks"
    report = station.printer.report(f"{SERIAL}/1")
    assert report is not None
    assert report.state is JobState.cancelled, "no sheet comes out once the printer goes on"
    assert printer.documents == []


def test_a_job_taken_back_before_it_was_begun_leaves_the_right_free(
    desk: Issuing, holder: str, station: Station, printer: IppEmulator
) -> None:
    printer.stalls()
    station.printer.submit("another", pdf())
    done = desk.print_document(SERIAL, holder, station)
    assert isinstance(done, Document)
    assert (done.state, done.attempt) == (RightState.GRANTED, 1)
    printer.stalls(on=False)
    until("the other job", lambda: [each.name for each in printer.documents] == ["another"])


def test_nobody_gives_up_a_sheet_its_printer_may_still_print(
    desk: Issuing, holder: str, station: Station, printer: IppEmulator
) -> None:
    may_print = Refusal("issuing.job_may_print", {"station": "kiosk-1"})
    printer.stalls()
    printer.cannot_cancel()
    done = desk.print_document(SERIAL, holder, station)
    assert isinstance(done, Document)
    assert done.state is RightState.UNKNOWN
    assert IssuingDesk(desk.hall).clear_for_spoiling(SERIAL, station) == may_print
    elsewhere = Station("kiosk-2", "二楼", station.printer)
    assert IssuingDesk(desk.hall).clear_for_spoiling(SERIAL, elsewhere) == may_print
    printer.power_off()
    assert IssuingDesk(desk.hall).clear_for_spoiling(SERIAL, station) == may_print
    printer.power_on()
    assert IssuingDesk(desk.hall).clear_for_spoiling(SERIAL, station) == Cleared(SERIAL, 1), (
        "its memory is empty now"
    )
    assert IssuingDesk(desk.hall).clear_for_spoiling("none", station) == Refusal("issuing.unknown_document")


def test_nobody_gives_up_a_sheet_that_is_accounted_for(desk: Issuing, holder: str, station: Station) -> None:
    desk.print_document(SERIAL, holder, station)
    accounted = Refusal("issuing.wrong_state", {"serial": SERIAL, "state": "printed"})
    assert IssuingDesk(desk.hall).clear_for_spoiling(SERIAL, station) == accounted


class Watched:
    """A printer that notes how the document stood in the journal at each call, and may be where the power goes."""

    def __init__(self, hall: Side, printer: IppPrinter, cut: str = "") -> None:
        self.calls: list[tuple[str, RightState]] = []
        self._hall, self._printer, self._cut = hall, printer, cut

    def __getattr__(self, name: str) -> object:
        return getattr(self._printer, name)

    def submit(self, job_name: str, pdf: bytes) -> int:
        self._lose_power("before submit")
        self._note("submit")
        job = self._printer.submit(job_name, pdf)
        self._lose_power("after submit")
        return job

    def report(self, job_name: str) -> JobReport | None:
        self._lose_power("before report")
        self._note("report")
        return self._printer.report(job_name)

    def _note(self, call: str) -> None:
        told = (call, stands(self._hall).state)
        if told not in self.calls[-1:]:
            self.calls.append(told)

    def _lose_power(self, at: str) -> None:
        if at == self._cut:
            self._cut = ""
            raise PowerCut


ACTS = {Act.SUBMIT: "submit", Act.LOOK_UP: "report", Act.FOLLOW: "report"}
STRAIGHT = ("reserves", "submits", "as sent", "out whole", "hears", "as printed")


def walked(*way: str) -> tuple[list[tuple[str, RightState]], RightState]:
    """What the checker's one station asks of its printer on this way, and how the document stands at its end.

    Each part of `way` names a step by its words; of several, the first.
    """
    state, calls = World("one", documents=1, stations=(0,)).start(), list[tuple[str, RightState]]()
    for part in way:
        act = state.stations[0].act
        words, state_after = next(it for it in Practice().steps(state) if part in it[0])
        if words.startswith("station") and part != "crashes" and act in ACTS:
            told = (ACTS[act], state.documents[0].state)
            if told not in calls[-1:]:
                calls.append(told)
        state = state_after
    return calls, state.documents[0].state


@pytest.mark.parametrize(
    ("cut", "way"),
    [
        ("", STRAIGHT),
        ("before submit", ("reserves", "crashes", "starts again", "no answer", "as unknown")),
        (
            "after submit",
            ("reserves", "submits", "crashes", "starts", "out whole", "known", "hears", "as printed"),
        ),
        (
            "before report",
            (*STRAIGHT[:3], "crashes", "starts", "out whole", "known", "hears", "as printed"),
        ),
    ],
)
def test_the_service_takes_the_steps_the_checker_explores(
    desk: Issuing, holder: str, printer: IppEmulator, cut: str, way: tuple[str, ...]
) -> None:
    watched = Watched(desk.hall, IppPrinter(printer.uri), cut)
    station = Station("kiosk-1", "一楼", watched)  # type: ignore[arg-type]  # delegates
    if cut:
        with pytest.raises(PowerCut):
            desk.print_document(SERIAL, holder, station)
        desk.recover(desk.left_open(station), station)
    else:
        desk.print_document(SERIAL, holder, station)
    assert (watched.calls, stands(desk.hall).state) == walked(*way)
