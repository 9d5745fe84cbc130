"""Finding one citizen behind the persons several halls made: by the keyed index of the identity number."""

from typing import Any

from shared.journal.entry import Recorded
from shared.people.keyring import KeyRing
from shared.people.sealing import NotOurs
from shared.platform.tables import IndexOf


def number_index(ring: KeyRing) -> IndexOf:
    """Reads people's entries with the keys of `ring`."""

    def index_of(conn: Any, entry: Recorded) -> str | None:
        if entry.sealed is None:
            return None
        try:
            private = ring.open(conn, entry.subject, entry.sealed, f"people|{entry.subject}")
        except NotOurs:
            return None
        return None if private is None else ring.keys.index(str(private["number"]))

    return index_of
