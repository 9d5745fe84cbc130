"""Whether the platform's copy of the hall's journal is the hall's journal, entry by entry."""

from dataclasses import dataclass
from itertools import zip_longest

from shared.db.unit import Side
from shared.journal.store import Broken


@dataclass(frozen=True, slots=True)
class Compared:
    """`hall` and `platform` count entries; `first_difference` is the place (from 1) of the first that differ."""

    hall: int
    platform: int
    first_difference: int | None
    chain_holds: bool

    @property
    def same(self) -> bool:
        """Nothing lost, nothing doubled, nothing changed, and both chains hold."""
        return self.first_difference is None and self.chain_holds

    def sentence(self) -> str:
        if not self.chain_holds:
            return "a chain of the journal does not hold: run `onewindow journal verify` on both databases"
        return (
            f"the hall has {self.hall} entries, the platform's copy {self.platform}; "
            f"the first difference is at entry {self.first_difference}"
        )


def counted(hall: Side, platform: Side) -> tuple[int, int]:
    """How many entries of the hall's stream each side holds."""
    with hall.read() as ours, platform.read() as theirs:
        return hall.journal.count(ours, hall.stream), platform.journal.count(theirs, hall.stream)


def compare(hall: Side, platform: Side) -> Compared:
    """Reads both copies of the hall's stream from the first entry to the last."""
    stream, first_difference, lengths = hall.stream, None, [0, 0]
    with hall.read() as ours, platform.read() as theirs:
        chains = (hall.journal.verify(ours, stream), platform.journal.verify(theirs, stream))
        both = zip_longest(hall.journal.all(ours, stream), platform.journal.all(theirs, stream))
        for place, (one, other) in enumerate(both, 1):
            lengths[0] += one is not None
            lengths[1] += other is not None
            if one != other and first_difference is None:
                first_difference = place
    chain_holds = not any(isinstance(chain, Broken) for chain in chains)
    return Compared(lengths[0], lengths[1], first_difference, chain_holds)
