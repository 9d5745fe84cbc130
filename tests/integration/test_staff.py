"""Signing in with a password and a card, on both databases."""

import pytest
from sqlalchemy import text

from shared.bootstrap import PROJECTIONS, STATE_TABLES
from shared.db.unit import Side
from shared.devices.smartcards.samples import load_all
from shared.journal.entry import Recorded, Refusal
from shared.journal.replay import replay
from shared.people.passwords import hash_known_password
from shared.staff import queries, service
from shared.staff.model import Role, ShownCard, SignedIn
from shared.staff.service import Staff
from shared.staff.static_card import StaticCard, shown

CARDS = load_all()
CARD = shown("reader", CARDS["zhang_xiaoman"].card)
OTHER = shown("reader", CARDS["li_jianguo"].card)
PASSWORD = "only-for-tests"


@pytest.fixture
def staff(hall: Side, monkeypatch: pytest.MonkeyPatch) -> Staff:
    monkeypatch.setattr(service, "hash_password", hash_known_password)  # quick, as it guards nothing here
    it = Staff(hall, StaticCard(b"k" * 32))
    for account, role in (("lijing", Role.CLERK), ("wangfang", Role.CLERK), ("zhaomin", Role.MANAGER)):
        assert not isinstance(it.create(account, account, [role], PASSWORD, "setup"), Refusal)
    return it


@pytest.fixture
def bound(staff: Staff) -> Staff:
    """`lijing` has a card."""
    assert staff.bind_card("lijing", PASSWORD, CARD) is None
    return staff


def code(outcome: object) -> str:
    assert isinstance(outcome, Refusal), outcome
    return outcome.code


def entries(hall: Side, kind: str) -> list[Recorded]:
    with hall.read() as conn:
        return [each for each in hall.journal.all(conn, hall.stream) if each.kind == kind]


def sign_in(staff: Staff, *cards: ShownCard, password: str = PASSWORD) -> SignedIn | Refusal:
    return staff.sign_in("lijing", password, "counter-5", cards)


def test_without_a_card_the_password_is_enough(staff: Staff, hall: Side) -> None:
    assert isinstance(sign_in(staff), SignedIn)
    (opened,) = entries(hall, "staff.session_opened")
    assert opened.body == {"station": "counter-5", "evidence": ["password"]}


def test_a_colleague_stands_by_a_deed_without_a_session(bound: Staff, hall: Side) -> None:
    beside = bound.confirm("wangfang", PASSWORD)
    assert not isinstance(beside, Refusal)
    assert beside.id == "wangfang"
    assert code(bound.confirm("wangfang", "not it")) == "staff.bad_credentials"
    assert code(bound.confirm("lijing", PASSWORD)) == "staff.card_needed"
    assert not isinstance(bound.confirm("lijing", PASSWORD, [CARD]), Refusal)
    assert entries(hall, "staff.session_opened") == []


def test_with_a_card_both_are_needed(bound: Staff, hall: Side) -> None:
    assert code(sign_in(bound)) == "staff.card_needed"
    assert code(sign_in(bound, OTHER)) == "staff.other_card"
    assert code(sign_in(bound, CARD, password="guessed")) == "staff.bad_credentials"
    assert code(bound.unlock("lijing", PASSWORD, "counter-5")) == "staff.card_needed"
    assert entries(hall, "staff.session_opened") == []
    assert sign_in(bound, OTHER, CARD) == SignedIn(bound_account(hall), CARD)
    (opened,) = entries(hall, "staff.session_opened")
    assert opened.body == {"station": "counter-5", "evidence": ["password", "social_security_card"]}
    assert isinstance(bound.unlock("lijing", PASSWORD, "counter-5", [CARD]), SignedIn)
    (unlocked,) = entries(hall, "staff.session_unlocked")
    assert unlocked.body == opened.body


def bound_account(hall: Side) -> object:
    with hall.read() as conn:
        return queries.account(conn, "lijing")


def test_a_card_is_bound_by_its_owner_once_and_to_one_account(bound: Staff, hall: Side) -> None:
    (entry,) = entries(hall, "staff.card_bound")
    assert (entry.actor, entry.subject, entry.body) == ("lijing", "lijing", {"card": "social_security_card"})
    assert code(bound.bind_card("lijing", PASSWORD, OTHER)) == "staff.card_bound_already"
    assert code(bound.bind_card("wangfang", "guessed", OTHER)) == "staff.bad_credentials"
    assert code(bound.bind_card("wangfang", PASSWORD, CARD)) == "staff.card_taken"
    assert code(bound.bind_card("nobody", PASSWORD, OTHER)) == "staff.bad_credentials"


def test_a_lost_card_is_unbound_by_a_manager_and_opens_nothing_any_more(bound: Staff, hall: Side) -> None:
    assert code(bound.unbind_card("lijing", "wangfang", PASSWORD)) == "staff.not_allowed"
    assert code(bound.unbind_card("lijing", "zhaomin", "guessed")) == "staff.bad_credentials"
    assert bound.unbind_card("lijing", "zhaomin", PASSWORD) is None
    (entry,) = entries(hall, "staff.card_unbound")
    assert (entry.actor, entry.subject, entry.body) == ("zhaomin", "lijing", {"card": "social_security_card"})
    assert isinstance(sign_in(bound), SignedIn)
    assert bound.bind_card("lijing", PASSWORD, OTHER) is None
    assert code(sign_in(bound, CARD)) == "staff.other_card"
    assert isinstance(sign_in(bound, OTHER), SignedIn)


def test_a_manager_with_a_card_needs_it_to_unbind_anothers_and_cannot_unbind_their_own(bound: Staff) -> None:
    assert bound.bind_card("zhaomin", PASSWORD, OTHER) is None
    assert code(bound.unbind_card("lijing", "zhaomin", PASSWORD)) == "staff.card_needed"
    assert code(bound.unbind_card("zhaomin", "zhaomin", PASSWORD, [OTHER])) == "staff.own_card"
    assert bound.unbind_card("lijing", "zhaomin", PASSWORD, [OTHER]) is None


def test_no_number_of_a_card_stands_anywhere(bound: Staff, hall: Side) -> None:
    sign_in(bound, CARD)
    card = CARDS["zhang_xiaoman"].card
    with hall.read() as conn:
        for table in ("staff_credentials", "staff_accounts", "journal_entries"):
            for row in conn.execute(text(f"select * from {table}")):
                assert card.card_id not in str(row)
                assert card.card_number not in str(row)


def test_a_replay_gives_the_accounts_again_and_brings_no_card_back(bound: Staff, hall: Side) -> None:
    with hall.engine.begin() as conn:
        assert replay(conn, hall.journal, hall.stream, PROJECTIONS, STATE_TABLES, lambda _n: None) == []
        queries.keep_card(conn, "lijing", None)
        assert replay(conn, hall.journal, hall.stream, PROJECTIONS, STATE_TABLES, lambda _n: None) == []
    assert code(sign_in(bound, CARD)) == "staff.other_card"


def test_a_keepsake_copied_to_another_account_opens_nothing(bound: Staff, hall: Side) -> None:
    assert bound.bind_card("wangfang", PASSWORD, OTHER) is None
    with hall.engine.begin() as conn:
        queries.keep_card(conn, "wangfang", queries.kept_cards(conn)["lijing"])
    assert code(bound.sign_in("wangfang", PASSWORD, "counter-6", [CARD])) == "staff.other_card"
