"""Asking for an application begun online, working on it at a window, and letting it go."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from shared.applications import model, tables
from shared.applications.model import Application, Handed
from shared.clock import day_of
from shared.db.unit import Side, Unit
from shared.journal.entry import Decision, Json, Refusal

Judge = Callable[[Application | None], Decision]


@dataclass(frozen=True, slots=True)
class Applications:
    """Applications in the hands of a hall; `by` is the clerk, `key` makes a repeat harmless."""

    hall: Side

    def ask(
        self,
        application: str,
        item: str,
        person: str,
        window: str,
        place: str,
        by: str,
        key: str | None = None,
    ) -> Application | Refusal:
        """Wants the application at `window`; without a line the wish waits and is met when there is one."""
        return self._act(
            application,
            by,
            key,
            lambda held: model.decide_ask(held, application, item, person, window, place),
        )

    def withdraw(self, application: str, by: str, key: str | None = None) -> Application | Refusal:
        """Does not want it any more."""
        return self._act(application, by, key, model.decide_withdraw)

    def save(
        self, application: str, turn: int, form: Mapping[str, str], by: str, key: str | None = None
    ) -> Application | Refusal:
        """Keeps what the window typed; `turn` is the one the window had read."""
        return self._act(application, by, key, lambda held: model.decide_save(held, turn, form))

    def give_back(self, application: str, by: str, key: str | None = None) -> Application | Refusal:
        """Lets the citizen go on online."""
        return self._act(application, by, key, model.decide_return)

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


def recalled(unit: Unit, application: str, turn: int, recall: int) -> None:
    """The citizen wants it back."""
    held = tables.rows.get(unit.conn, application)
    today = held is not None and day_of(held.since, unit.side.zone) == unit.day
    unit.append(model.decide_recall(held, turn, recall, today))


def accept(unit: Unit, application: str, person: str, item: str, case: str) -> Refusal | None:
    """The application becomes the case accepted in this unit, or why it cannot."""
    decided = model.decide_accept(tables.rows.get(unit.conn, application), person, item, case)
    if isinstance(decided, Refusal):
        return decided
    unit.append(decided)
    return None


def _known(unit: Unit, application: str) -> Application:
    found = tables.rows.get(unit.conn, application)
    if found is None:
        raise LookupError(f"no application {application}")
    return found
