"""What is read of staff, and the one table outside the journal: passwords."""

from sqlalchemy import Connection, insert, select

from shared.staff.model import Account
from shared.staff.tables import credentials, rows


def account(conn: Connection, account_id: str) -> Account | None:
    return rows.get(conn, account_id)


def names(conn: Connection) -> dict[str, str]:
    """Account id to name."""
    return {each.id: each.name for each in rows.where(conn)}


def password_hash(conn: Connection, account_id: str) -> str | None:
    query = select(credentials.c.password_hash).where(credentials.c.account == account_id)
    return conn.execute(query).scalar_one_or_none()


def keep_password(conn: Connection, account_id: str, hash_: str) -> None:
    """Stores the hash of a new account's password."""
    conn.execute(insert(credentials), {"account": account_id, "password_hash": hash_})
