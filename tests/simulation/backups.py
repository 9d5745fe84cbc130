"""A hall's database put back from an older backup, and what may be missing since: only what nobody had sent."""

import sqlite3
from dataclasses import dataclass, field

from tests.simulation.crashes import Store

_ENTRIES = "SELECT hash, kind, command FROM journal_entries WHERE stream = '{}' AND command IS NOT NULL"


@dataclass
class Restored:
    """What is known of a restoration.

    `lost` are the commands of which no entry had been sent; `sent` are the hashes of what the platform had and the
    backup had not; `since` is what was entered afterwards, by hash: kind and command.
    """

    lost: frozenset[str]
    sent: frozenset[str]
    since: dict[str, tuple[str, str]] = field(default_factory=dict)

    def note(self, code: str, store: Store) -> None:
        """Keeps what the hall has entered, before it is set aside."""
        for hash_, kind, command in store.peek(_ENTRIES.format(code)):
            self.since.setdefault(hash_, (kind, command))


def put_back(code: str, store: Store, backup: sqlite3.Connection, platform: Store) -> Restored:
    """Restores the hall's database; its programs have ended."""
    had = {hash_: command for hash_, _kind, command in store.peek(_ENTRIES.format(code))}
    arrived = {row[0] for row in platform.peek(f"SELECT hash FROM journal_entries WHERE stream = '{code}'")}
    store.put_back(backup)
    kept = {row[0] for row in store.peek(f"SELECT hash FROM journal_entries WHERE stream = '{code}'")}
    lost = frozenset(command for hash_, command in had.items() if hash_ not in arrived | kept)
    return Restored(lost, frozenset(arrived - kept))
