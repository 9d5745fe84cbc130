"""What screens read of staff."""

from sqlalchemy import Connection

from shared.staff.tables import rows


def names(conn: Connection) -> dict[str, str]:
    """Account id to name."""
    return {account.id: account.name for account in rows.where(conn)}
