"""The checker of printing once: it finds what is wrong, and the real rules pass."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from typer.testing import CliRunner

from shared.checking import print_once, province
from shared.checking.explore import Breach, Explored, explore
from shared.checking.planted import PLANTED, PLANTED_BETWEEN_HALLS, GivesOnWhatIsHeld
from shared.checking.practice import Practice, Step, at_work, record, with_document
from shared.checking.print_once import TWO_STATIONS, Finding, one_hall
from shared.checking.province import Traffic
from shared.checking.world import Sheet, State, Station, World, finished, printed_twice, wrong
from shared.commands import side_by_side
from shared.commands.app import app
from shared.devices.printers.model import JobState
from shared.issuing import adjudicating, model
from shared.issuing.adjudicating import Cleared
from shared.issuing.model import Document, RightState
from shared.journal.entry import Decision

SMALL = World("two documents at one station", documents=2, stations=(0,))
STEPS_TO_TWO_SHEETS = (6, 7, 7, 11)


def explored(practice: Practice, world: World = TWO_STATIONS) -> Explored:
    return explore(world.start(), practice.steps, wrong, finished)


@pytest.mark.parametrize("world", [TWO_STATIONS, SMALL], ids=lambda world: world.name)
def test_the_real_rules_print_once_and_always_find_an_end(world: World) -> None:
    found = explored(Practice(), world)
    assert found.breach is None
    assert found.states > 3000


@pytest.mark.parametrize(
    ("practice", "length"),
    [(practice, length) for (_, practice), length in zip(PLANTED, STEPS_TO_TWO_SHEETS, strict=True)],
    ids=[name for name, _ in PLANTED],
)
def test_each_planted_bug_is_found_by_its_shortest_way(practice: Practice, length: int) -> None:
    breach = explore(TWO_STATIONS.start(), practice.steps, printed_twice).breach
    assert breach is not None
    assert breach.wrong == "two valid sheets of D1"
    assert len(breach.trace) == length
    assert breach.trace[-1].endswith("comes out whole")


def test_two_halls_never_hold_one_right_whatever_the_lines_do() -> None:
    traffic = Traffic(most_attempts=1, most_turns=2)
    found = explore(province.start(), traffic.steps, province.broken, traffic.finished)
    assert found.breach is None
    assert found.states > 5000


@pytest.mark.parametrize(
    ("traffic", "length"),
    [(traffic, length) for (_, traffic), length in zip(PLANTED_BETWEEN_HALLS, (9, 14), strict=True)],
    ids=[name for name, _ in PLANTED_BETWEEN_HALLS],
)
def test_each_bug_between_halls_is_found_by_its_shortest_way(traffic: Traffic, length: int) -> None:
    breach = explore(province.start(), traffic.steps, province.printed_in_both).breach
    assert breach is not None
    assert breach.wrong == f"two valid sheets of {province.SERIAL}"
    assert len(breach.trace) == length


def test_a_right_in_two_places_is_seen_before_anything_is_printed() -> None:
    breach = explore(province.start(), GivesOnWhatIsHeld(2, 2).steps, province.broken).breach
    assert breach is not None
    assert breach.wrong == f"the right of {province.SERIAL} is in two places"


class BelievesTheTotal(Practice):
    """Takes a printer's risen total as evidence against the job's own 0."""

    def decided(self, here: Station, seen: Document) -> Decision:
        if here.report is not None and not here.report.impressions_completed and here.raised:
            return model.decide_printed(seen, seen.attempt, "printer count")
        return super().decided(here, seen)


def test_another_jobs_sheet_is_no_evidence() -> None:
    breach = explored(BelievesTheTotal(), SMALL).breach
    assert breach is not None
    assert breach.wrong.endswith("is recorded as printed, and there is no sheet")


class TakesUncountedForBlank(Practice):
    """Grants again what was aborted and counts 0, begun or not: nobody counts a sheet that jams on its way out."""

    def decided(self, here: Station, seen: Document) -> Decision:
        if here.report is not None and here.report.state is JobState.aborted:
            return model.decide_blank(seen, seen.attempt, "0 impressions")
        return super().decided(here, seen)


def test_a_sheet_behind_a_jam_is_found() -> None:
    breach = explored(TakesUncountedForBlank()).breach
    assert breach is not None
    assert breach.wrong == "a sheet of D1 from attempt 1 that no record explains"
    assert "whole" in " ".join(breach.trace)


class NobodyMayJudge(Practice):
    """Never clears an unknown attempt, so a half sheet is the end."""

    def clear(self, state: State, number: int) -> Cleared | None:
        return None


def test_a_document_nobody_can_ever_collect_is_found() -> None:
    breach = explored(NobodyMayJudge()).breach
    assert breach is not None
    assert breach.wrong == "no finish can be reached from here"


class TakesPaperForBlank(Practice):
    """Grants an unknown attempt again without destroying what lies in the tray."""

    def people(self, state: State, number: int) -> Iterator[Step]:
        document = state.documents[number]
        if document.state is RightState.UNKNOWN:
            decided = adjudicating.decide_spoiled(document, Cleared(document.id, document.attempt), "a", "b")
            after = record(document, decided)
            assert after is not None
            yield "granted again", with_document(state, number, after)


def test_a_sheet_no_record_explains_is_found() -> None:
    breach = explored(TakesPaperForBlank()).breach
    assert breach is not None
    assert breach.wrong == "a sheet of D1 from attempt 1 that no record explains"


def test_sheets_are_told_apart_by_their_document() -> None:
    state = replace(SMALL.start(), sheets=(Sheet(0, 1, whole=True), Sheet(1, 1, whole=True)))
    assert printed_twice(state) is None
    assert (
        printed_twice(replace(state, sheets=(Sheet(1, 1, whole=True), Sheet(1, 2, whole=True)))) is not None
    )


def test_a_station_cannot_work_on_nothing() -> None:
    with pytest.raises(ValueError, match="without a document"):
        at_work(SMALL.start(), 0)


def test_a_trace_is_the_shortest_way() -> None:
    found = explore(
        0, lambda n: [(f"+{by}", n + by) for by in (1, 5)], lambda n: "eleven" if n == 11 else None
    )
    assert found.breach == Breach("eleven", ("+1", "+5", "+5"))


def test_what_is_found_is_told_bugs_first(monkeypatch: pytest.MonkeyPatch) -> None:
    few = (*print_once.BUGS[:2], one_hall(TWO_STATIONS))
    monkeypatch.setattr(print_once, "SEARCHES", few)
    found = [print_once.find(number, lambda _looked, _found: None) for number in range(3)]
    assert [finding.planted for finding in found] == [True, True, False]
    assert all(finding.good for finding in found)
    assert next(found[1].lines()) == "refuted in 7 steps: a hall that sends again blindly after a crash"
    assert next(found[-1].lines()).startswith("holds in all ")


def test_searches_side_by_side_tell_how_far_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(side_by_side, "SEARCHES", print_once.SEARCHES[:3])
    monkeypatch.setattr(side_by_side, "LONGEST_FIRST", [2, 0, 1])
    told: list[tuple[int, int, int]] = []
    found = list(side_by_side.findings(lambda *how_far: told.append(how_far)))
    assert [finding.name for finding in found] == [search.name for search in print_once.SEARCHES[:3]]
    assert all(finding.good for finding in found)
    assert told
    assert all(looked <= known for _number, looked, known in told)


@pytest.mark.parametrize(
    ("finding", "told"),
    [
        (Finding("forgets", True, Explored(9, None)), "NOT FOUND, 9 states: a hall that forgets"),
        (Finding("a world", False, Explored(9, Breach("two", ("press",)))), "BROKEN in 1 steps: a world"),
    ],
)
def test_what_must_not_be_ends_with_exit_1(
    finding: Finding, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(side_by_side, "findings", lambda _told: iter([finding]))
    outcome = CliRunner().invoke(app, ["check", "print-once"])
    assert outcome.exit_code == 1
    assert told in outcome.output
