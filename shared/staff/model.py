"""Rules of staff accounts. Pure; passwords never come here."""

from dataclasses import dataclass
from enum import StrEnum

from shared.journal.entry import Decision, Entry, Json, Recorded, Refusal


class Role(StrEnum):
    CLERK = "clerk"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class Account:
    """Someone who works in the hall; `id` is what they type to sign in."""

    id: str
    name: str
    roles: Json

    def has(self, role: Role) -> bool:
        return str(role) in self.roles


def decide_create(existing: Account | None, account: str, name: str, roles: list[Role]) -> Decision:
    if existing is not None:
        return Refusal("staff.account_exists", {"account": account})
    return [Entry("staff.account_created", account, {"name": name, "roles": [str(r) for r in roles]})]


def evolve(_account: Account | None, entry: Recorded) -> Account:
    if entry.kind == "staff.account_created":
        return Account(entry.subject, entry.body["name"], entry.body["roles"])
    if _account is None:
        raise ValueError(f"{entry.kind} for an account nobody created")
    return _account
