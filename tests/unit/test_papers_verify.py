from dataclasses import fields, replace

import base45
import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from shared.codes.text import PREFIX
from shared.codes.token import CodeProblem, key_id
from shared.papers.model import Certificate, SealText
from shared.papers.verify import CodePayload, payload_for, printed_hash, read_code, sign_code

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
KNOWN = {key_id(KEY.public_key()): KEY.public_key()}
PAPER = Certificate(
    kind="食品经营许可证",
    serial="JY23301080012345",
    holder="临江市𬱖㛃餐饮有限公司",
    fields=(("法定代表人", "张䶮"), ("经营场所", "解放路 18 号")),
    authority="临江市市场监督管理局",
    seal=SealText("临江市市场监督管理局", "行政审批专用章"),
    issued_day="2026-11-24",
    valid_until="2031-11-23",
    verify_code="",
    blank_number="00012345",
)
CODE = sign_code(payload_for(PAPER), KEY)


def test_a_code_says_what_was_signed() -> None:
    said = read_code(CODE, KNOWN)
    assert said == CodePayload(
        "临江市市场监督管理局", "JY23301080012345", 1, "2026-11-24", printed_hash(PAPER)
    )


def test_signing_twice_gives_the_same_code() -> None:
    assert sign_code(payload_for(PAPER), KEY) == CODE


def test_the_code_fits_the_alphanumeric_mode_of_a_qr() -> None:
    assert set(CODE) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
    assert len(CODE) < 340


def test_a_key_we_do_not_know_is_named_as_such() -> None:
    other = Ed25519PrivateKey.from_private_bytes(bytes(32))
    assert read_code(sign_code(payload_for(PAPER), other), KNOWN) is CodeProblem.unknown_key


def _resealed(change: dict[int, object]) -> str:
    """The code with claims changed after signing, as a forger would."""
    tag = cbor2.loads(base45.b45decode(CODE.removeprefix(PREFIX)))
    protected, unprotected, claims, signature = tag.value
    forged = cbor2.dumps(cbor2.loads(claims) | change, canonical=True)
    return PREFIX + base45.b45encode(
        cbor2.dumps(cbor2.CBORTag(18, [protected, unprotected, forged, signature]))
    ).decode("ascii")


@pytest.mark.parametrize(
    "change", [{1: "别的机关"}, {-70001: "2027-01-01"}, {-70002: "JY0"}, {-70003: 2}, {-70004: b"\0" * 32}]
)
def test_no_claim_can_be_altered(change: dict[int, object]) -> None:
    assert read_code(_resealed(change), KNOWN) is CodeProblem.altered


def test_the_forger_of_these_tests_changes_nothing_else() -> None:
    assert read_code(_resealed({}), KNOWN) == payload_for(PAPER)


@given(
    st.integers(len(PREFIX), len(CODE) - 1), st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")
)
def test_no_single_character_can_be_altered(at: int, char: str) -> None:
    altered = CODE[:at] + char + CODE[at + 1 :]
    said = read_code(altered, KNOWN)
    assert said == payload_for(PAPER) if altered == CODE else isinstance(said, CodeProblem)


@given(st.one_of(st.text(), st.binary().map(lambda raw: PREFIX + base45.b45encode(raw).decode("ascii"))))
def test_whatever_is_scanned_gives_an_answer(text: str) -> None:
    assert read_code(text, KNOWN) is CodeProblem.malformed


@given(
    st.recursive(
        st.none() | st.integers() | st.binary(max_size=8) | st.text(max_size=4),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.integers(), inner, max_size=3),
    )
)
def test_whatever_a_token_holds_gives_an_answer(held: object) -> None:
    token = cbor2.dumps(cbor2.CBORTag(18, held))
    assert isinstance(read_code(PREFIX + base45.b45encode(token).decode("ascii"), KNOWN), CodeProblem)


def test_a_text_without_end_is_not_even_decoded() -> None:
    assert read_code(PREFIX + "A" * 1_000_000, KNOWN) is CodeProblem.malformed


def test_the_hash_covers_everything_printed_but_the_code() -> None:
    other: dict[str, object] = {
        "fields": (("法定代表人", "张三"),),
        "seal": SealText("别的机关"),
        "attempt": 2,
    }
    for field in fields(PAPER):
        changed = replace(PAPER, **{field.name: other.get(field.name, "2030-01-01")})
        same = printed_hash(changed) == printed_hash(PAPER)
        assert same == (field.name == "verify_code"), field.name
