"""The key ring: each person's own key, wrapped; destroying a row erases the person.

It is no part of the journal: what is destroyed here must not be rebuilt by a replay.
"""

import secrets
from base64 import b64decode, b64encode
from collections.abc import Collection, Mapping

from sqlalchemy import (
    Column,
    Connection,
    MetaData,
    String,
    Table,
    Text,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from shared.db import schema
from shared.db.bulk import Bulk
from shared.db.gathering import gathered
from shared.db.prepared import Prepared
from shared.journal.entry import Json
from shared.people.sealing import (
    KEY_BYTES,
    SideKeys,
    open_bytes,
    open_json,
    seal_bytes,
    seal_json,
    unwrap_with,
    wrap_for,
)


def keyring_table(metadata: MetaData) -> Table:
    """`number_index` is the keyed index of the identity number: how a card finds its person."""
    return Table(
        "person_keys",
        metadata,
        Column("person", String(40), primary_key=True),
        Column("wrapped", Text, nullable=False),
        Column("number_index", String(64), unique=True),
    )


HALL_KEYRING = keyring_table(schema.hall)
PLATFORM_KEYRING = keyring_table(schema.platform)


class KeyRing:
    """Seals and opens personal data of one side; implements shared.db.unit.Sealer."""

    def __init__(self, table: Table, keys: SideKeys) -> None:
        self._table = table
        self.keys = keys
        at_index, at_person = (
            table.c.number_index == bindparam("index"),
            table.c.person == bindparam("person"),
        )
        self._person_at = Prepared(select(table.c.person).where(at_index))
        self._wrapped_of = Prepared(select(table.c.wrapped).where(at_person))
        self._insert = Prepared(insert(table))
        self._bulk = Bulk(table)

    def read_many(self, conn: Connection, persons: list[str]) -> dict[str, Mapping[str, str | None]]:
        """The rows of those persons who have a key, for shared.db.gathering."""
        rows = conn.execute(select(self._table).where(self._table.c.person.in_(persons))).mappings()
        return {row["person"]: dict(row) for row in rows}

    def write_many(
        self, conn: Connection, new: list[Mapping[str, str | None]], changed: list[object]
    ) -> None:
        """Stores the keys of new persons; a key never changes."""
        self._bulk.insert(conn, [dict(row) for row in new])

    def admit(self, conn: Connection, person: str, number: str) -> None:
        """Makes a key for a new person, found again by identity number."""
        self._keep(conn, person, secrets.token_bytes(KEY_BYTES), self.keys.index(number))

    def admit_wrapped(self, conn: Connection, person: str, wrapped: str, number: str | None = None) -> bool:
        """Takes in a person whose key the other side made and wrapped for us; False when it was here already."""
        if self._wrapped(conn, person) is not None:
            return False
        key = unwrap_with(self.keys, wrapped, person)
        self._keep(conn, person, key, None if number is None else self.keys.index(number))
        return True

    def admit_again(self, conn: Connection, person: str, wrapped: str, number: str) -> None:
        """Takes a person back whose key was lost here; whoever was met by the same number since gives it up."""
        same = self._table.c.number_index == self.keys.index(number)
        conn.execute(update(self._table).where(same).values(number_index=None))
        self.admit_wrapped(conn, person, wrapped, number)

    def find(self, conn: Connection, number: str) -> str | None:
        """The person with this identity number, or None."""
        found: str | None = self._person_at.scalar(conn, {"index": self.keys.index(number)})
        return found

    def seal(self, conn: Connection, person: str, private: Mapping[str, Json], context: str) -> str:
        """KeyError when the person is unknown or was erased."""
        return seal_json(self._key(conn, person), private, context)

    def open(self, conn: Connection, person: str, sealed: str, context: str) -> Mapping[str, Json] | None:
        """The personal data, or None when the person was erased."""
        wrapped = self._wrapped(conn, person)
        return None if wrapped is None else open_json(self._unwrap(person, wrapped), sealed, context)

    def seal_file(self, conn: Connection, person: str, plain: bytes, context: str) -> bytes:
        """A file's bytes under the person's key; KeyError as in `seal`."""
        return seal_bytes(self._key(conn, person), plain, context)

    def open_file(self, conn: Connection, person: str, sealed: bytes, context: str) -> bytes:
        """What `seal_file` sealed; KeyError when the person was erased."""
        return open_bytes(self._key(conn, person), sealed, context)

    def wrapped_for(self, conn: Connection, persons: Collection[str], public: bytes) -> dict[str, str]:
        """These persons' keys for the side with the X25519 key `public`; who was erased is left out."""
        held = self.read_many(conn, list(persons))
        keys = {who: self._unwrap(who, str(row["wrapped"])) for who, row in held.items()}
        return wrap_for(public, keys)

    def destroy(self, conn: Connection, person: str) -> bool:
        """Erases the person: what was sealed stays in the chain and can never be read again."""
        gathering = gathered(conn)
        if gathering is not None:
            gathering.of(self).gone(conn, person)
        return conn.execute(delete(self._table).where(self._table.c.person == person)).rowcount == 1

    def _keep(self, conn: Connection, person: str, key: bytes, index: str | None) -> None:
        wrapped = b64encode(seal_bytes(self.keys.master, key, person)).decode()
        row = {"person": person, "wrapped": wrapped, "number_index": index}
        gathering = gathered(conn)
        if gathering is None:
            self._insert.run(conn, row)
        else:
            gathering.of(self).put(conn, person, row)

    def _wrapped(self, conn: Connection, person: str) -> str | None:
        gathering = gathered(conn)
        if gathering is not None:
            row = gathering.of(self).get(conn, person)
            return None if row is None else row["wrapped"]
        wrapped: str | None = self._wrapped_of.scalar(conn, {"person": person})
        return wrapped

    def _unwrap(self, person: str, wrapped: str) -> bytes:
        return open_bytes(self.keys.master, b64decode(wrapped), person)

    def _key(self, conn: Connection, person: str) -> bytes:
        wrapped = self._wrapped(conn, person)
        if wrapped is None:
            raise KeyError(f"no key for person {person}")
        return self._unwrap(person, wrapped)
