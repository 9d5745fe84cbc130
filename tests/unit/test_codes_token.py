"""A signed token: what was signed is read, one changed bit never is, and no text or bytes upset the reader."""

import cbor2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from shared.codes.text import PREFIX, decoded, encoded, token_behind, with_token
from shared.codes.token import CodeProblem, Opened, key_id, known_keys, open_token, sign

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
KEYS = known_keys(KEY.public_key().public_bytes_raw())
ADDRESS = "http://127.0.0.1:8600/follow/2026-11-24-A007?hall=LJ01"
CLAIMS = st.dictionaries(
    st.integers(-80_000, 80_000), st.text(max_size=40) | st.integers(0, 2**40) | st.binary(max_size=32)
)
TOKEN = sign({2: "2026-11-24-A007", 3: "LJ01", 4: 1_795_500_000}, KEY)


@given(CLAIMS)
def test_what_was_signed_is_read(claims: dict[int, object]) -> None:
    token = sign(claims, KEY)
    assert open_token(token, KEYS) == Opened(claims, key_id(KEY.public_key()))
    assert decoded(encoded(token)) == token
    assert token_behind(with_token(ADDRESS, token)) == token


@given(st.integers(0, len(TOKEN) * 8 - 1))
def test_one_changed_bit_never_verifies(bit: int) -> None:
    changed = bytearray(TOKEN)
    changed[bit // 8] ^= 1 << bit % 8
    assert isinstance(open_token(bytes(changed), KEYS), CodeProblem)


@pytest.mark.parametrize("text", [encoded(TOKEN), with_token(ADDRESS, TOKEN)])
def test_one_changed_bit_of_the_text_never_verifies(text: str) -> None:
    begin = text.index("#t=") + 3 if "#" in text else 0
    for place in range(begin, len(text)):
        for bit in range(7):
            changed = text[:place] + chr(ord(text[place]) ^ 1 << bit) + text[place + 1 :]
            token = token_behind(changed) if begin else decoded(changed)
            assert token is None or isinstance(open_token(token, KEYS), CodeProblem), (place, bit)


def test_nothing_can_be_put_behind_or_around_a_token() -> None:
    protected, _, payload, signature = cbor2.loads(TOKEN).value
    longer = cbor2.dumps(cbor2.CBORTag(18, [protected, {9: b"x"}, payload, signature]))
    assert open_token(TOKEN + b"\0", KEYS) is CodeProblem.malformed
    assert open_token(longer, KEYS) is CodeProblem.malformed
    assert decoded(encoded(TOKEN).lower()) is None


@given(st.text() | st.text().map(PREFIX.__add__) | st.text().map(f"{ADDRESS}#t=".__add__))
def test_no_text_upsets_the_reader(text: str) -> None:
    assert decoded(text) is None or isinstance(open_token(decoded(text) or b"", KEYS), CodeProblem)
    assert token_behind(text) is None or isinstance(open_token(token_behind(text) or b"", KEYS), CodeProblem)


@given(st.binary(max_size=200) | st.integers(0, 1500).map(lambda depth: b"\x81" * depth))
def test_no_bytes_upset_the_reader(data: bytes) -> None:
    assert isinstance(open_token(data, KEYS), CodeProblem)


def test_a_key_nobody_knows_is_named_as_such() -> None:
    other = Ed25519PrivateKey.from_private_bytes(bytes(32))
    assert open_token(sign({}, other), KEYS) is CodeProblem.unknown_key
    assert open_token(sign({}, KEY), {}) is CodeProblem.unknown_key
