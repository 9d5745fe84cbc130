"""Bugs a sync could have, each one step done wrong: a simulator that does not find them proves nothing."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from typing import Any
from unittest.mock import patch

from sqlalchemy import Connection, delete, select

from shared.db.unit import Side, Unit
from shared.journal.entry import Json, Millis, Recorded
from shared.journal.store import Head, Journal
from shared.platform import receiving
from shared.platform.right_moves import RightMoves
from shared.sync import agent, inbox
from shared.sync.lease import Lease
from shared.sync.model import stream_to
from shared.sync.ports import Rejected
from shared.sync.shipping import Shipping
from shared.sync.wire import Held, Run
from tests.simulation.commands import Command, Commands
from tests.simulation.line import Line
from tests.simulation.planted_beside import BESIDE

DAY: Millis = 24 * 60 * 60 * 1000


class _Before:
    """The platform as a stage reaches it, with `ship` done wrong."""

    def __init__(self, platform: Any, ship: Callable[[Run], Held]) -> None:
        self.inbox, self.copy, self.close = platform.inbox, platform.copy, platform.close
        self.ship = ship


def _shipping_by(
    wrong: Callable[[Shipping, Callable[[Run], Held], Run], Held],
) -> AbstractContextManager[Any]:
    """Every run that has entries is sent by `wrong`, which is given the stage and the right way."""
    real = Shipping.turn

    def turn(self: Shipping) -> bool:
        line = self.platform
        if isinstance(line, Line):
            right = line.ship
            self.platform = _Before(line, lambda run: wrong(self, right, run) if run.entries else right(run))
        return real(self)

    return patch.object(Shipping, "turn", turn)


def _end(run: Run) -> Held:
    return Held(epoch=run.entries[-1].epoch, seq=run.entries[-1].seq)


def cursor_moved_before_the_answer() -> AbstractContextManager[Any]:
    """What is on its way counts as sent."""

    def ship(stage: Shipping, right: Callable[[Run], Held], run: Run) -> Held:
        stage._move(_end(run))
        return right(run)

    return _shipping_by(ship)


def inbox_cursor_moved_before_the_commit() -> AbstractContextManager[Any]:
    """The copy of a run is kept in one transaction, and what it says is done in the next."""

    def apply_run(hall: Side, run: Run, check: Callable[[Unit], None]) -> Held:
        with hall.unit("platform") as unit:
            check(unit)
            head = hall.journal.lock_head(unit.conn, stream_to(hall.stream))
            fresh, end = _fresh(run, head)
            hall.journal.write(unit.conn, fresh, end)
            unit.commit(None)
        with hall.unit("platform") as unit:
            for entry in fresh:
                inbox._apply(unit, entry, run.keys)
            unit.commit(None)
        return Held(epoch=end.epoch, seq=end.seq)

    return patch("shared.sync.fetching.apply_run", apply_run)


def _fresh(run: Run, head: Head) -> tuple[list[Recorded], Head]:
    """What is new of a run, as checked, and its end."""
    fresh = []
    for entry in (wire.recorded() for wire in run.entries):
        if (entry.epoch, entry.seq) > (head.epoch, head.seq):
            inbox._check(entry, head)
            fresh.append(entry)
            head = Head(head.stream, entry.epoch, entry.seq, entry.hash)
    return fresh, head


@contextmanager
def key_forgotten_after_a_day() -> Iterator[None]:
    """Answers to commands are kept for a day."""
    first, keep = Journal.first_answer, Journal.keep_answer
    now: list[Millis] = [0]

    def first_answer(self: Journal, conn: Connection, key: str) -> Json:
        commands = self.tables.commands
        at = conn.execute(select(commands.c.at).where(commands.c.key == key)).scalar_one_or_none()
        return None if at is not None and now[0] - at > DAY / 2 else first(self, conn, key)

    def keep_answer(self: Journal, conn: Connection, key: str, at: Millis, answer: Json) -> None:
        conn.execute(delete(self.tables.commands).where(self.tables.commands.c.key == key))
        keep(self, conn, key, at, answer)

    def begun(self: Unit, side: Side, *given: Any) -> None:
        now[0] = side.clock.now()
        real_init(self, side, *given)

    real_init = Unit.__init__
    with (
        patch.object(Journal, "first_answer", first_answer),
        patch.object(Journal, "keep_answer", keep_answer),
        patch.object(Unit, "__init__", begun),
    ):
        yield


def retry_with_a_new_key() -> AbstractContextManager[Any]:
    """Each try is a command of its own."""

    def key_of(_self: Commands, command: Command) -> str:
        tries = vars(command)["tries"] = vars(command).get("tries", 0) + 1
        return f"{command.key}/{tries}"

    return patch.object(Commands, "key_of", key_of)


def unbounded_back_off() -> AbstractContextManager[Any]:
    """Each failure doubles the wait, for ever."""
    return patch.object(agent, "back_off", lambda failures, chance: 0.5 * 2.0**failures * (0.5 + chance / 2))


def conflict_swallowed() -> AbstractContextManager[Any]:
    """An entry that does not fit where it arrives is passed over."""
    real = inbox._apply

    def apply(unit: Unit, entry: Recorded, keys: Mapping[str, str]) -> None:
        try:
            real(unit, entry, keys)
        except inbox.Unfit:
            return

    return _both(
        patch.object(inbox, "_apply", apply), patch.object(inbox, "_check", lambda _entry, _head: None)
    )


def refusal_taken_for_an_answer() -> AbstractContextManager[Any]:
    """Whatever the platform refuses is taken for sent."""

    def ship(_stage: Shipping, right: Callable[[Run], Held], run: Run) -> Held:
        try:
            return right(run)
        except Rejected:
            return _end(run)

    return _shipping_by(ship)


def gap_accepted() -> AbstractContextManager[Any]:
    """The platform takes a run that does not follow what it holds."""

    def unchained(_head: Head, hall: str, fresh: tuple[Recorded, ...]) -> str | None:
        return next(("sync.altered" for e in fresh if e.stream != hall or not receiving.is_honest(e)), None)

    return patch.object(receiving, "_unchained", unchained)


def altered_run_accepted() -> AbstractContextManager[Any]:
    """The platform believes the hashes it is sent."""
    return patch.object(receiving, "is_honest", lambda _entry: True)


def altered_inbox_accepted() -> AbstractContextManager[Any]:
    """The hall believes the hashes it is sent."""
    return patch.object(inbox, "is_honest", lambda _entry: True)


def lease_ignored() -> AbstractContextManager[Any]:
    """Every station believes that it runs the agent."""
    return _both(
        patch.object(Lease, "hold", lambda _self: True),
        patch.object(Lease, "check", lambda _self, _unit: None),
    )


def fencing_forgotten() -> AbstractContextManager[Any]:
    """Whoever held the lease once moves what it has in hand."""
    return patch.object(Lease, "check", lambda _self, _unit: None)


def cut_stage_forgotten() -> AbstractContextManager[Any]:
    """A stage that was cut is not taken up again."""
    real = agent.Agent.turn

    def turn(self: agent.Agent, stage: Any) -> float:
        wait = real(self, stage)
        return 10.0**6 if self._failures.get(stage.name, 0) > 2 else wait

    return patch.object(agent.Agent, "turn", turn)


def half_a_run_kept() -> AbstractContextManager[Any]:
    """The platform stores a run in one transaction and shows it in the next."""
    real = receiving.receive

    def receive(side: Side, run: receiving.Run) -> Any:
        shown = receiving._show
        later: list[tuple[Recorded, ...]] = []

        def keep(_unit: Unit, fresh: tuple[Recorded, ...]) -> None:
            later.append(fresh)

        with patch.object(receiving, "_show", keep):
            taken = real(side, run)
        for fresh in later:
            with side.unit(by=run.hall, stream=run.hall) as unit:
                shown(unit, fresh)
                unit.commit(None)
        return taken

    return patch.object(receiving, "receive", receive)


def old_times_skipped() -> AbstractContextManager[Any]:
    """Entries older than the last one sent are taken for sent: a clock set back loses them."""
    real = Journal.read

    def read(
        self: Journal, conn: Connection, stream: str, after: tuple[int, int], limit: int
    ) -> list[Recorded]:
        entries = real(self, conn, stream, after, limit)
        before = real(self, conn, stream, (after[0], after[1] - 1), 1) if after[1] else []
        return [each for each in entries if not before or stream.startswith("P") or each.at >= before[0].at]

    return patch.object(Journal, "read", read)


def wish_forgotten() -> AbstractContextManager[Any]:
    """A right that came back is given on only at once: not when the platform fell between the two."""
    return patch.object(RightMoves, "place", lambda self, hall: None)


@contextmanager
def _both(first: AbstractContextManager[Any], second: AbstractContextManager[Any]) -> Iterator[None]:
    with first, second:
        yield


PLANTED: Mapping[str, Callable[[], AbstractContextManager[Any]]] = {
    plant.__name__: plant
    for plant in (
        cursor_moved_before_the_answer,
        inbox_cursor_moved_before_the_commit,
        key_forgotten_after_a_day,
        retry_with_a_new_key,
        unbounded_back_off,
        conflict_swallowed,
        refusal_taken_for_an_answer,
        gap_accepted,
        altered_run_accepted,
        altered_inbox_accepted,
        lease_ignored,
        fencing_forgotten,
        cut_stage_forgotten,
        half_a_run_kept,
        old_times_skipped,
        wish_forgotten,
    )
} | BESIDE
"""By name; each is to be found among the first seeds."""
