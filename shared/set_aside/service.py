"""Settling what was set aside when the hall was restored."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.db.unit import Side
from shared.journal.entry import Refusal
from shared.set_aside import model, queries
from shared.set_aside.model import SetAside


@dataclass(frozen=True, slots=True)
class SettingAside:
    """What a restored hall could not keep."""

    hall: Side

    def settle(
        self, ids: Sequence[str], note: str, by: str, key: str | None = None
    ) -> list[SetAside] | Refusal:
        """Records that `by` dealt with the entries of these ids and how (`note`): all of them, or none.

        What was settled before stands as it was; a repeat gives what stands.
        """
        with self.hall.unit(by, key) as unit:
            if unit.answer is None:
                decided = model.decide_settle([queries.one(unit.conn, each) for each in ids], note)
                if isinstance(decided, Refusal):
                    return decided
                unit.append(decided)
                unit.commit(list(ids))
            return [held for each in ids if (held := queries.one(unit.conn, each)) is not None]
