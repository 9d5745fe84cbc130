"""Creating accounts and signing in with a password."""

from dataclasses import dataclass

from shared.db.unit import Side
from shared.journal.entry import Entry, Refusal
from shared.people.passwords import hash_password, matches
from shared.staff import model, queries
from shared.staff.model import Account, Role


@dataclass(frozen=True, slots=True)
class Staff:
    """The accounts of a hall."""

    hall: Side

    def create(self, account: str, name: str, roles: list[Role], password: str, by: str) -> Account | Refusal:
        """A new account with its password."""
        with self.hall.unit(by) as unit:
            decided = model.decide_create(queries.account(unit.conn, account), account, name, roles)
            if isinstance(decided, Refusal):
                return decided
            unit.append(decided)
            queries.keep_password(unit.conn, account, hash_password(password))
            unit.commit(account)
            return Account(account, name, [str(role) for role in roles])

    def sign_in(self, account: str, password: str, station: str) -> Account | Refusal:
        """The account, when the password is right; who tries is not told which of the two was wrong."""
        with self.hall.read() as conn:
            known = queries.account(conn, account)
            stored = queries.password_hash(conn, account)
        if not matches(stored, password) or known is None:
            return Refusal("staff.bad_credentials")
        with self.hall.unit(account) as unit:
            unit.append([Entry("staff.session_opened", account, {"station": station})])
            unit.commit(account)
        return known
