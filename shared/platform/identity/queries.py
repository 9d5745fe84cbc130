"""Reading and keeping the codes that identify, and the phones of citizens."""

from sqlalchemy import Connection, delete, func, insert, select, update

from shared.journal.entry import Millis
from shared.platform.identity.model import HOUR, KEPT, USES_KEPT, IdentityCode, PhoneCode
from shared.platform.identity.tables import (
    identity_codes,
    identity_rows,
    phone_code_rows,
    phone_codes,
    phones,
)


def identity_code(conn: Connection, code: str) -> IdentityCode | None:
    return identity_rows.get(conn, code)


def keep_identity_code(conn: Connection, code: IdentityCode, now: Millis) -> None:
    """Keeps a new code and lets go of the citizen's old ones; used ones stay for a while, to be seen."""
    table = identity_codes.c
    unused = table.used_at.is_(None) & (table.expires_at < now - KEPT)
    old = (table.person == code.person) & (unused | (table.expires_at < now - USES_KEPT))
    conn.execute(delete(identity_codes).where(old))
    row = {"id": code.id, "person": code.person, "expires_at": code.expires_at, "used_at": None, "hall": None}
    conn.execute(insert(identity_codes), row)


def use_identity_code(conn: Connection, code: str, hall: str, now: Millis) -> bool:
    """Uses the code up; False when somebody else did, or it has run out. One statement: two halls cannot both."""
    table = identity_codes.c
    good = (table.id == code) & table.used_at.is_(None) & (table.expires_at > now)
    used = update(identity_codes).where(good).values(used_at=now, hall=hall)
    return conn.execute(used).rowcount == 1


def uses_of(conn: Connection, person: str) -> list[IdentityCode]:
    """Where a citizen's codes were used, the latest first."""
    table = identity_codes.c
    return identity_rows.where(
        conn, table.person == person, table.used_at.is_not(None), order=table.used_at.desc()
    )


def person_with_phone(conn: Connection, phone: str) -> str | None:
    """Whose phone this is; `phone` is the keyed index."""
    return conn.execute(select(phones.c.person).where(phones.c.phone == phone)).scalar_one_or_none()


def phone_of(conn: Connection, person: str) -> str | None:
    """The sealed number of a citizen's phone."""
    return conn.execute(select(phones.c.sealed).where(phones.c.person == person)).scalar_one_or_none()


def keep_phone(conn: Connection, person: str, phone: str, sealed: str) -> None:
    conn.execute(delete(phones).where(phones.c.person == person))
    conn.execute(insert(phones), {"person": person, "phone": phone, "sealed": sealed})


def phone_code(conn: Connection, code: str) -> PhoneCode | None:
    return phone_code_rows.get(conn, code)


def sent_to(conn: Connection, phone: str, now: Millis) -> list[PhoneCode]:
    """The codes of the last hour for this phone."""
    table = phone_codes.c
    return phone_code_rows.where(conn, table.phone == phone, table.made_at > now - HOUR)


def sent_by(conn: Connection, hall: str, now: Millis) -> int:
    """How many codes the hall had sent in the last hour."""
    table = phone_codes.c
    query = select(func.count()).where(table.hall == hall, table.made_at > now - HOUR)
    return int(conn.execute(query).scalar_one())


def keep_phone_code(conn: Connection, code: PhoneCode) -> None:
    """Keeps a new code and lets go of the hall's old ones."""
    table = phone_codes.c
    conn.execute(delete(phone_codes).where(table.hall == code.hall, table.made_at < code.made_at - 2 * HOUR))
    row = {name: getattr(code, name) for name in code.__slots__}
    conn.execute(insert(phone_codes), row)


def note_try(conn: Connection, code: PhoneCode, right: bool, now: Millis) -> bool:
    """Counts a try, and uses the code up with a right one; False when another try came between."""
    table = phone_codes.c
    same = (table.id == code.id) & (table.tries == code.tries) & table.used_at.is_(None)
    tried = update(phone_codes).where(same).values(tries=code.tries + 1, used_at=now if right else None)
    return conn.execute(tried).rowcount == 1
