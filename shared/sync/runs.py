"""Which entries go into one run."""

from collections.abc import Sequence
from itertools import groupby

from shared.journal.entry import Millis, Recorded


def whole(entries: Sequence[Recorded], most: int) -> list[Recorded]:
    """Of the first `most` entries that wait, those that end with a unit: what was done at once is sent at once.

    A hall restored from a backup gets back what was sent, and half of a use case would be no state of its. Entries of
    one unit follow each other with the same time, actor and command. A unit that fills a run alone, as one of the
    inbox can, is cut where another thing begins.
    """
    if len(entries) < most:
        return list(entries)
    for kept_together in (_unit, _thing):
        parts = [list(part) for _, part in groupby(entries, kept_together)]
        if len(parts) > 1:
            return [entry for part in parts[:-1] for entry in part]
    return list(entries)


def _unit(entry: Recorded) -> tuple[Millis, str, str | None]:
    return entry.at, entry.actor, entry.command


def _thing(entry: Recorded) -> tuple[Millis, str, str | None, str]:
    return *_unit(entry), entry.subject
