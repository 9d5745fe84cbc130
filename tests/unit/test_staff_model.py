"""Who gets a card, who loses it, and what of a card is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.devices.smartcards.samples import load_all
from shared.journal.entry import Entry, Recorded, Refusal
from shared.staff.model import (
    Account,
    Role,
    ShownCard,
    SignedIn,
    decide_bind,
    decide_unbind,
    evolve,
    session_entry,
)
from shared.staff.static_card import KIND, StaticCard, shown

CLERK = Account("lijing", "李静", [str(Role.CLERK)])
BOUND = Account("lijing", "李静", [str(Role.CLERK)], KIND)
MANAGER = Account("zhaomin", "赵敏", [str(Role.MANAGER)])
CARD = shown("reader", load_all()["zhang_xiaoman"].card)
OTHER = shown("reader", load_all()["li_jianguo"].card)


def recorded(entry: Entry) -> Recorded:
    return Recorded(
        "LJ01", 1, 1, 0, "zhaomin", None, entry.kind, entry.subject, None, entry.body, None, "", ""
    )


@pytest.mark.parametrize(
    ("account", "holder", "refused"),
    [
        (None, None, "staff.no_such_account"),
        (BOUND, None, "staff.card_bound_already"),
        (CLERK, "wangfang", "staff.card_taken"),
    ],
)
def test_a_card_is_not_bound(account: Account | None, holder: str | None, refused: str) -> None:
    decided = decide_bind(account, "lijing", KIND, holder)
    assert isinstance(decided, Refusal)
    assert decided.code == refused


@pytest.mark.parametrize(
    ("account", "manager", "refused"),
    [
        (None, MANAGER, "staff.no_such_account"),
        (CLERK, MANAGER, "staff.no_card_bound"),
        (BOUND, Account("wangfang", "王芳", [str(Role.CLERK)]), "staff.not_allowed"),
        (BOUND, Account("lijing", "李静", [str(Role.MANAGER)], KIND), "staff.own_card"),
    ],
)
def test_a_card_is_not_unbound(account: Account | None, manager: Account, refused: str) -> None:
    decided = decide_unbind(account, "lijing", manager)
    assert isinstance(decided, Refusal)
    assert decided.code == refused


def test_an_account_needs_its_card_from_the_binding_to_the_unbinding() -> None:
    bound = decide_bind(CLERK, "lijing", KIND, None)
    assert isinstance(bound, list)
    with_card = evolve(CLERK, recorded(bound[0]))
    assert with_card == BOUND
    unbound = decide_unbind(with_card, "lijing", MANAGER)
    assert isinstance(unbound, list)
    assert evolve(with_card, recorded(unbound[0])) == CLERK


def test_a_session_says_by_what_evidence_it_was_opened_and_nothing_of_the_card() -> None:
    alone = session_entry("staff.session_opened", SignedIn(CLERK, None), "counter-5")
    both = session_entry("staff.session_unlocked", SignedIn(BOUND, CARD), "counter-5")
    assert alone == Entry(
        "staff.session_opened", "lijing", {"station": "counter-5", "evidence": ["password"]}
    )
    assert both.body == {"station": "counter-5", "evidence": ["password", "social_security_card"]}
    assert CARD.proof.decode() not in f"{CARD!r}{both!r}"


_proofs = st.binary(min_size=1, max_size=32).map(lambda proof: ShownCard("reader", KIND, proof))


@given(st.binary(min_size=32, max_size=32), st.text(min_size=1), _proofs, _proofs)
def test_a_card_is_known_again_and_no_other_is(
    secret: bytes, account: str, card: ShownCard, other: ShownCard
) -> None:
    kept = StaticCard(secret).keepsake(account, card)
    assert StaticCard(secret).knows(account, kept, card)
    assert StaticCard(secret).knows(account, kept, other) == (card.proof == other.proof)
    assert not StaticCard(secret).knows(account + "x", kept, card)
    assert not StaticCard(secret[::-1] + b"x").knows(account, kept, card)


def test_what_is_kept_tells_nothing_of_the_card_without_the_key() -> None:
    check = StaticCard(b"\0" * 32)
    kept = check.keepsake("lijing", CARD)
    assert len(kept) == 64
    assert CARD.proof.decode() not in kept
    assert kept != check.keepsake("lijing", OTHER)
    assert b"\0" * 8 not in repr(check).encode()
