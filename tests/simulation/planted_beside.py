"""Bugs a sync could have with restored halls, scans, live checks and applications; see `planted`."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace
from typing import Any
from unittest.mock import patch

from shared.applications import model as held_model
from shared.applications import tables as held_tables
from shared.applications.model import Application, State
from shared.applications.model import evolve as held_evolve
from shared.cases import model as case_model
from shared.cases.checks import Checks
from shared.cases.model import Case
from shared.db.unit import Side, Unit
from shared.doubles import model as doubles
from shared.journal.entry import Recorded, Refusal
from shared.journal.store import Head
from shared.platform.applications import evolving
from shared.platform.applications import model as online_model
from shared.platform.scans import keeping
from shared.platform.scans import queries as scan_queries
from shared.sync import inbox, restoring, shipping
from shared.sync.live_checks import LiveChecks
from shared.sync.model import PLATFORM
from shared.sync.wire import Held, Run


@contextmanager
def inbox_run_applied_twice() -> Iterator[None]:
    """What a run says is done again behind it, and a decision that is known counts as another."""
    real, decide_step = inbox.apply_run, case_model.decide_step

    def decided(case: Case | None, *said: Any) -> Any:
        undecided = None if case is None else replace(case, steps=dict.fromkeys(case.steps))
        return decide_step(undecided, *said)

    def apply_run(hall: Side, run: Run, check: Callable[[Unit], None]) -> Held:
        held = real(hall, run, check)
        with suppress(inbox.Unfit), hall.unit(PLATFORM) as unit:
            for wire in run.entries:
                inbox._apply(unit, wire.recorded(), run.keys)
            unit.commit(None)
        return held

    with (
        patch("shared.sync.fetching.apply_run", apply_run),
        patch.object(case_model, "decide_step", decided),
    ):
        yield


def restored_without_a_new_epoch() -> AbstractContextManager[Any]:
    """What was lost comes back, and the hall goes on behind it as if nothing had been."""

    def go_on(unit: Unit, lost: Sequence[Recorded], later: Sequence[Recorded]) -> tuple[Head, frozenset[str]]:
        at = Head(lost[-1].stream, lost[-1].epoch, lost[-1].seq, lost[-1].hash)
        for entry in later:
            at = restoring._again(unit, at, entry) or at
        return at, frozenset()

    return patch.object(restoring, "_begin_epoch", go_on)


def restored_hall_goes_on() -> AbstractContextManager[Any]:
    """A restored hall does not ask what it has lost."""
    return patch.object(shipping, "recover", lambda _hall, _platform, _lease: False)


def not_heard_again() -> AbstractContextManager[Any]:
    """What the platform said before a restored hall knew what it had lost is set aside, and that is all."""

    def _hear_again(_unit: Unit, _subjects: Collection[str]) -> None: ...

    return patch.object(restoring, "_hear_again", _hear_again)


def scan_not_proven() -> AbstractContextManager[Any]:
    """A scan is whole when its last byte is there, whatever its hash."""
    names: list[str] = []
    real = scan_queries.is_named

    def named(conn: Any, hall: str, by: str, sha256: str) -> bool:
        names.append(sha256)
        return real(conn, hall, by, sha256)

    return _both(
        patch.object(scan_queries, "is_named", named),
        patch.object(keeping, "_digest", lambda _unit, _scan: names[-1]),
    )


@contextmanager
def check_answer_lost() -> Iterator[None]:
    """A question that was asked is not asked again, though its answer was lost."""
    asked: set[tuple[int, str]] = set()
    real, next_question = LiveChecks.turn, Checks.next_question

    def turn(self: LiveChecks) -> bool:
        question = next_question(self.checks)
        if question is None or (id(self), question.case) in asked:
            return False
        asked.add((id(self), question.case))
        return real(self)

    with patch.object(LiveChecks, "turn", turn):
        yield


def owner_keeps_what_it_gave_back() -> AbstractContextManager[Any]:
    """A hall gives an application back and has it still."""

    def evolve(held: Application | None, entry: Recorded) -> Application:
        after = held_evolve(held, entry)
        back = entry.kind == "applications.returned" and held is not None and held.state is State.HELD
        return replace(after, state=State.HELD) if back else after

    return patch.object(held_tables, "evolve", evolve)


def handed_while_another_has_it() -> AbstractContextManager[Any]:
    """The platform hands an application to whoever asks, whoever has it."""
    real = online_model.decide_hand

    def decide_hand(held: Any, hall: str, now: int, handing: Any) -> Any:
        if held is None or held.case is not None:
            return Refusal("platform.application_accepted")
        here = replace(held, owner=online_model.ONLINE, wish=hall, edited_since=None)
        return real(here, hall, now, handing)

    return patch.object(online_model, "decide_hand", decide_hand)


def saved_over_another_turn() -> AbstractContextManager[Any]:
    """Whoever saves is told that it is kept, on whichever turn they typed; the later turn stands."""
    real = online_model.decide_save

    def decide_save(held: Any, turn: int, form: Any, goes_on: bool) -> Any:
        decided = real(held, turn, form, goes_on)
        return [] if isinstance(decided, Refusal) else decided

    return patch.object(online_model, "decide_save", decide_save)


def recall_left_unanswered() -> AbstractContextManager[Any]:
    """A hall waits for ever for the answer of a window where nobody is."""
    return patch.object(held_model, "decide_unanswered", lambda _held, _now: [])


def scans_left_at_the_window() -> AbstractContextManager[Any]:
    """What a window scanned does not come back to the citizen with the application."""
    return patch.object(evolving, "_with_scans", lambda materials, _entry: materials)


def double_told_to_nobody() -> AbstractContextManager[Any]:
    """A hall passes over that a case of its was begun online too."""
    return patch.object(doubles, "decide_found", lambda *_what: [])


@contextmanager
def _both(first: AbstractContextManager[Any], second: AbstractContextManager[Any]) -> Iterator[None]:
    with first, second:
        yield


BESIDE: Mapping[str, Callable[[], AbstractContextManager[Any]]] = {
    plant.__name__: plant
    for plant in (
        inbox_run_applied_twice,
        restored_without_a_new_epoch,
        restored_hall_goes_on,
        not_heard_again,
        scan_not_proven,
        check_answer_lost,
        owner_keeps_what_it_gave_back,
        handed_while_another_has_it,
        saved_over_another_turn,
        recall_left_unanswered,
        scans_left_at_the_window,
        double_told_to_nobody,
    )
}
