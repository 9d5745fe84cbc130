"""Saying what goes on of a case that was begun online too, and taking in what the platform tells of it."""

from dataclasses import dataclass

from shared.db.unit import Side, Unit
from shared.doubles import model, tables
from shared.doubles.model import Double, Told
from shared.journal.entry import Refusal


@dataclass(frozen=True, slots=True)
class Doubles:
    """Cases of a hall that were begun online too."""

    hall: Side

    def answer(self, case: str, same: bool, by: str, key: str | None = None) -> Double | Refusal:
        """One matter, which goes on as the case, or two that both go on; it holds once the platform has it."""
        with self.hall.unit(by, key) as unit:
            held = tables.rows.get(unit.conn, case)
            if unit.answer is None:
                decided = model.decide_answer(held, same)
                if isinstance(decided, Refusal):
                    return decided
                unit.append(decided)
                unit.commit(case)
            found = tables.rows.get(unit.conn, case)
            return Refusal("doubles.unknown") if found is None else found


def found(unit: Unit, case: str, person: str, told: Told) -> None:
    """The platform tells of it, within the unit that applies its entry."""
    unit.append(model.decide_found(tables.rows.get(unit.conn, case), case, person, told))


def settled(unit: Unit, case: str, same: bool) -> None:
    """The platform tells which word stands."""
    unit.append(model.decide_settled(tables.rows.get(unit.conn, case), same))
