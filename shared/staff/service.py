"""Creating accounts and signing in with a password (argon2id)."""

from dataclasses import dataclass, field

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import insert, select

from shared.db.unit import Side
from shared.journal.entry import Entry, Refusal
from shared.staff import model, tables
from shared.staff.model import Account, Role


@dataclass(frozen=True, slots=True)
class Staff:
    """The accounts of a hall."""

    hall: Side
    hasher: PasswordHasher = field(default_factory=PasswordHasher)

    def create(self, account: str, name: str, roles: list[Role], password: str, by: str) -> Account | Refusal:
        """A new account with its password."""
        with self.hall.unit(by) as unit:
            decided = model.decide_create(tables.rows.get(unit.conn, account), account, name, roles)
            if isinstance(decided, Refusal):
                return decided
            unit.append(decided)
            row = {"account": account, "password_hash": self.hasher.hash(password)}
            unit.conn.execute(insert(tables.credentials), row)
            unit.commit(account)
            return Account(account, name, [str(role) for role in roles])

    def sign_in(self, account: str, password: str, station: str) -> Account | Refusal:
        """The account, when the password is right; who tries is not told which of the two was wrong."""
        with self.hall.read() as conn:
            known = tables.rows.get(conn, account)
            query = select(tables.credentials.c.password_hash)
            stored = conn.execute(query.where(tables.credentials.c.account == account)).scalar_one_or_none()
        if known is None or stored is None or not self._matches(stored, password):
            return Refusal("staff.bad_credentials")
        with self.hall.unit(account) as unit:
            unit.append([Entry("staff.session_opened", account, {"station": station})])
            unit.commit(account)
        return known

    def _matches(self, stored: str, password: str) -> bool:
        try:
            return self.hasher.verify(stored, password)
        except (VerificationError, InvalidHashError):
            return False
