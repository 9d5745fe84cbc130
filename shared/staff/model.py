"""Rules of staff accounts and the cards bound to them. Pure; passwords never come here."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from shared.journal.entry import Decision, Entry, Json, Recorded, Refusal

PASSWORD = "password"  # noqa: S105  what evidence of that kind is called, no password
"""How a journal entry calls the evidence of a password."""


class Role(StrEnum):
    CLERK = "clerk"
    MANAGER = "manager"


@dataclass(frozen=True, slots=True)
class Account:
    """Someone who works in the hall; `id` is what they type to sign in.

    `card` is the kind of card they have to show beside the password, None when the password is enough. Which
    card it is stands outside the journal (queries.kept_card).
    """

    id: str
    name: str
    roles: Json
    card: str | None = None

    def has(self, role: Role) -> bool:
        return str(role) in self.roles


@dataclass(frozen=True, slots=True)
class ShownCard:
    """A card in a reader, as its check is to judge it; `proof` is whatever a card of this kind gives."""

    reader: str
    kind: str
    proof: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """Whose password was right, and the card that was needed with it."""

    account: Account
    card: ShownCard | None


def decide_create(existing: Account | None, account: str, name: str, roles: list[Role]) -> Decision:
    if existing is not None:
        return Refusal("staff.account_exists", {"account": account})
    return [Entry("staff.account_created", account, {"name": name, "roles": [str(r) for r in roles]})]


def decide_bind(account: Account | None, name: str, kind: str, holder: str | None) -> Decision:
    """Bind a card to the account `name`; `holder` is the account the same card is bound to already.

    A card is not simply replaced: who has only the password could bring a card of their own.
    """
    if account is None:
        return Refusal("staff.no_such_account", {"account": name})
    if account.card is not None:
        return Refusal("staff.card_bound_already", {"account": name})
    if holder is not None:
        return Refusal("staff.card_taken", {"account": holder})
    return [Entry("staff.card_bound", name, {"card": kind})]


def decide_unbind(account: Account | None, name: str, manager: Account) -> Decision:
    """Let the account `name` do without its lost card; nobody does that for themselves."""
    if not manager.has(Role.MANAGER):
        return Refusal("staff.not_allowed")
    if account is None:
        return Refusal("staff.no_such_account", {"account": name})
    if account.id == manager.id:
        return Refusal("staff.own_card")
    if account.card is None:
        return Refusal("staff.no_card_bound", {"account": name})
    return [Entry("staff.card_unbound", name, {"card": account.card})]


def session_entry(kind: str, signed: SignedIn, station: str) -> Entry:
    """A session's beginning, or its going on after the card was out, with the evidence for it."""
    evidence = [PASSWORD] if signed.card is None else [PASSWORD, signed.card.kind]
    return Entry(kind, signed.account.id, {"station": station, "evidence": evidence})


def tended_entry(account: str, station: str, action: str) -> Entry:
    """What was done to the machine of `station` itself: a test print, a new start, switching it off."""
    return Entry("staff.station_tended", account, {"station": station, "action": action})


def evolve(account: Account | None, entry: Recorded) -> Account:
    if entry.kind == "staff.account_created":
        return Account(entry.subject, entry.body["name"], entry.body["roles"])
    if account is None:
        raise ValueError(f"{entry.kind} for an account nobody created")
    match entry.kind:
        case "staff.card_bound":
            return replace(account, card=entry.body["card"])
        case "staff.card_unbound":
            return replace(account, card=None)
        case _:
            return account
