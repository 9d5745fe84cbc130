"""Finding one citizen behind the persons several halls made: by the keyed index of the identity number."""

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from shared.db.gathering import Gathering
from shared.people.keyring import KeyRing
from shared.people.sealing import NotOurs
from shared.platform.tables import IndexOf, person_rows


def number_index(ring: KeyRing) -> IndexOf:
    """Reads what is sealed of people with the keys of `ring`."""

    def index_of(conn: Any, person: str, sealed: str | None) -> str | None:
        if sealed is None:
            return None
        try:
            private = ring.open(conn, person, sealed, f"people|{person}")
        except NotOurs:
            return None
        return None if private is None else ring.keys.index(str(private["number"]))

    return index_of


def index_late(conn: Any, gathered: Gathering, ring: KeyRing, persons: Collection[str]) -> None:
    """Persons whose key comes only now, after an entry about them, are found by their number like all others."""
    kept, index_of = gathered.of(person_rows), number_index(ring)
    kept.load(conn, set(persons))
    for person in persons:
        known = kept.get(conn, person)
        index = None if known is None else index_of(conn, person, known.sealed)
        if known is not None and known.number_index != index:
            kept.put(conn, person, replace(known, number_index=index))
