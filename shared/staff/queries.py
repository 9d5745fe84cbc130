"""What is read of staff, and the one table outside the journal: passwords and what their cards are known by."""

from sqlalchemy import Connection, insert, select, update

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


def kept_cards(conn: Connection) -> dict[str, str]:
    """What each account's bound card is known by."""
    query = select(credentials.c.account, credentials.c.card).where(credentials.c.card.is_not(None))
    return {row.account: row.card for row in conn.execute(query)}


def keep_card(conn: Connection, account_id: str, keepsake: str | None) -> None:
    """Stores what an account's card is known by; None when it has none any more."""
    conn.execute(update(credentials).where(credentials.c.account == account_id).values(card=keepsake))
