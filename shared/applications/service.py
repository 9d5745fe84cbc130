"""Asking for an application begun online, working on it at a window, and letting it go."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from shared.applications import model, queries, tables
from shared.applications.model import Application, At, Handed, Scanned
from shared.clock import day_of
from shared.db.unit import Side, Unit
from shared.journal.entry import Decision, Json, Refusal

Judge = Callable[[Application | None], Decision]


@dataclass(frozen=True, slots=True)
class Applications:
    """Applications in the hands of a hall; `by` is the clerk, `key` makes a repeat harmless."""

    hall: Side

    def ask(
        self, application: str, item: str, person: str, at: At, by: str, key: str | None = None
    ) -> Application | Refusal:
        """Wants the application at a window; without a line the wish waits and is met when there is one."""
        return self._act(
            application, by, key, lambda held: model.decide_ask(held, application, item, person, at)
        )

    def take_over(
        self, application: str, person: str, at: At, by: str, key: str | None = None
    ) -> Application | Refusal:
        """Has what another window of the hall holds, as it was last saved."""
        return self._act(application, by, key, lambda held: model.decide_take_over(held, person, at))

    def withdraw(self, application: str, by: str, key: str | None = None) -> Application | Refusal:
        """Does not want it any more."""
        return self._act(application, by, key, model.decide_withdraw)

    def save(
        self,
        application: str,
        window: str,
        turn: int,
        form: Mapping[str, str],
        by: str,
        key: str | None = None,
        scans: Sequence[Scanned] | None = None,
    ) -> Application | Refusal:
        """Keeps what the window typed and scanned; `turn` is the one the window had read, None leaves the scans."""
        return self._act(
            application, by, key, lambda held: model.decide_save(held, window, turn, form, scans)
        )

    def give_back(
        self,
        application: str,
        window: str,
        turn: int,
        by: str,
        form: Mapping[str, str] | None = None,
        key: str | None = None,
        scans: Sequence[Scanned] | None = None,
    ) -> Application | Refusal:
        """Lets the citizen go on online, with `form` and `scans` as they stand where more was done since `turn`."""
        return self._act(
            application, by, key, lambda held: model.decide_return(held, window, turn, form, scans)
        )

    def keep(self, application: str, window: str, recall: int, by: str) -> Application | Refusal:
        """Answers a recall: the window is at work with it."""
        return self._act(application, by, None, lambda held: model.decide_keep(held, window, recall))

    def let_go(self, window: str, visit: str | None, by: str) -> list[str]:
        """Lets go of all the window holds or waits for that is not of the visit it serves; their ids."""
        with self.hall.unit(by) as unit:
            left = queries.at_window(unit.conn, window)
            decided = [entry for held in left for entry in model.decide_let_go(held, window, visit)]
            if decided:
                unit.append(decided)
                unit.commit(None)
            return [entry.subject for entry in decided]

    def release_unanswered(self, check: Callable[[Unit], None]) -> int:
        """Lets go of what was recalled from windows that do not answer; how many.

        `check` is asked within the transaction whether this agent may still write.
        """
        now = self.hall.clock.now()
        with self.hall.read() as conn:
            if not any(model.decide_unanswered(each, now) for each in queries.recalled(conn)):
                return 0
        with self.hall.unit("sync") as unit:
            check(unit)
            due = queries.recalled(unit.conn)
            decided = [entry for held in due for entry in model.decide_unanswered(held, unit.now)]
            unit.append(decided)
            unit.commit(None)
            return len(decided)

    def _act(self, application: str, by: str, key: str | None, judge: Judge) -> Application | Refusal:
        with self.hall.unit(by, key) as unit:
            held = tables.rows.get(unit.conn, application)
            if unit.answer is None:
                decided = judge(held)
                if isinstance(decided, Refusal):
                    return decided
                unit.append(decided)
                unit.commit(application)
            return _known(unit, application)


def take(unit: Unit, handed: Handed, person: str) -> None:
    """Takes in an application the platform handed over, within the unit that applies it."""
    unit.append(model.decide_take(tables.rows.get(unit.conn, handed.id), handed, person))


def told(unit: Unit, application: str, ask: int, elsewhere: Mapping[str, Json], final: bool) -> None:
    """The platform tells who holds what this hall asked for."""
    unit.append(model.decide_told(tables.rows.get(unit.conn, application), ask, elsewhere, final))


def recalled(unit: Unit, application: str, turn: int, recall: int, asker: Mapping[str, Json]) -> None:
    """Somebody (see model.decide_recall) wants it back."""
    held = tables.rows.get(unit.conn, application)
    today = held is not None and day_of(held.since, unit.side.zone) == unit.day
    unit.append(model.decide_recall(held, turn, recall, asker, today))


def accept(unit: Unit, application: str, person: str, item: str, case: str, window: str) -> Refusal | None:
    """The application becomes the case accepted in this unit at `window`, or why it cannot."""
    decided = model.decide_accept(tables.rows.get(unit.conn, application), person, item, case, window)
    if isinstance(decided, Refusal):
        return decided
    unit.append(decided)
    return None


def _known(unit: Unit, application: str) -> Application:
    found = tables.rows.get(unit.conn, application)
    if found is None:
        raise LookupError(f"no application {application}")
    return found
