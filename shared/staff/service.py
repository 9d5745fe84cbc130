"""Creating accounts, signing in with a password (and a card where one is bound), binding and unbinding cards."""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.db.unit import Side
from shared.journal.entry import Refusal
from shared.people.passwords import hash_password, matches
from shared.staff import model, queries
from shared.staff.model import Account, Role, ShownCard, SignedIn
from shared.staff.ports import CardCheck


@dataclass(frozen=True, slots=True)
class Staff:
    """The accounts of a hall. `cards` are those in the readers of the station, whosever they are."""

    hall: Side
    check: CardCheck

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

    def sign_in(
        self, account: str, password: str, station: str, cards: Sequence[ShownCard] = ()
    ) -> SignedIn | Refusal:
        """Who that is; Refusal `staff.card_needed` when the password is right and a card is missing."""
        return self._begin("staff.session_opened", account, password, station, cards)

    def unlock(
        self, account: str, password: str, station: str, cards: Sequence[ShownCard] = ()
    ) -> SignedIn | Refusal:
        """The same for a session whose card was out of the reader."""
        return self._begin("staff.session_unlocked", account, password, station, cards)

    def confirm(self, account: str, password: str, cards: Sequence[ShownCard] = ()) -> Account | Refusal:
        """Who stands by what a colleague does here, proven as at a sign-in; no session is opened."""
        signed = self._proven(account, password, cards)
        return signed if isinstance(signed, Refusal) else signed.account

    def whose(self, card: ShownCard) -> Account | None:
        """The account this card is bound to."""
        with self.hall.read() as conn:
            holder = self._holder(queries.kept_cards(conn), card)
            return None if holder is None else queries.account(conn, holder)

    def tended(self, account: str, station: str, action: str) -> None:
        """Put on record what somebody who is signed in at a station has it do."""
        with self.hall.unit(account) as unit:
            unit.append([model.tended_entry(account, station, action)])
            unit.commit(None)

    def bind_card(self, account: str, password: str, card: ShownCard) -> Refusal | None:
        """From now on the account needs this card beside its password; its owner asks for that."""
        owner = self._known(account, password)
        if isinstance(owner, Refusal):
            return owner
        with self.hall.unit(account) as unit:
            present = queries.account(unit.conn, account)
            holder = self._holder(queries.kept_cards(unit.conn), card)
            decided = model.decide_bind(present, account, card.kind, holder)
            if isinstance(decided, Refusal):
                return decided
            unit.append(decided)
            queries.keep_card(unit.conn, account, self.check.keepsake(account, card))
            unit.commit(account)
        return None

    def unbind_card(
        self, account: str, manager: str, password: str, cards: Sequence[ShownCard] = ()
    ) -> Refusal | None:
        """The account's card is lost: its password is enough again.

        A manager says so, with their own card where they have one.
        """
        signed = self._proven(manager, password, cards)
        if isinstance(signed, Refusal):
            return signed
        with self.hall.unit(manager) as unit:
            present = queries.account(unit.conn, account)
            decided = model.decide_unbind(present, account, signed.account)
            if isinstance(decided, Refusal):
                return decided
            unit.append(decided)
            queries.keep_card(unit.conn, account, None)
            unit.commit(account)
        return None

    def _begin(
        self, kind: str, account: str, password: str, station: str, cards: Sequence[ShownCard]
    ) -> SignedIn | Refusal:
        signed = self._proven(account, password, cards)
        if isinstance(signed, Refusal):
            return signed
        with self.hall.unit(account) as unit:
            unit.append([model.session_entry(kind, signed, station)])
            unit.commit(account)
        return signed

    def _proven(self, account: str, password: str, cards: Sequence[ShownCard]) -> SignedIn | Refusal:
        known = self._known(account, password)
        if isinstance(known, Refusal):
            return known
        if known.card is None:
            return SignedIn(known, None)
        with self.hall.read() as conn:
            keepsake = queries.kept_cards(conn).get(account)
        for card in cards:
            of_its_kind = card.kind == known.card == self.check.kind
            if of_its_kind and keepsake is not None and self.check.knows(account, keepsake, card):
                return SignedIn(known, card)
        return Refusal("staff.other_card" if cards else "staff.card_needed")

    def _known(self, account: str, password: str) -> Account | Refusal:
        """The account, when the password is right; who tries is not told which of the two was wrong."""
        with self.hall.read() as conn:
            known = queries.account(conn, account)
            stored = queries.password_hash(conn, account)
        return known if matches(stored, password) and known is not None else Refusal("staff.bad_credentials")

    def _holder(self, kept: dict[str, str], card: ShownCard) -> str | None:
        knows = self.check.knows
        return next((name for name, keepsake in kept.items() if knows(name, keepsake, card)), None)
