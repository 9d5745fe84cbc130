"""Codes that a citizen shows, from the scanner's bytes to what they say."""

import cbor2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from shared.codes.model import (
    AppointmentCode,
    CollectingCode,
    IdentityToken,
    SignedCode,
    TicketCode,
    UnknownCode,
    classify,
)
from shared.codes.own import Trust, read_own
from shared.codes.text import decoded, encoded, token_behind, with_token
from shared.codes.token import CodeProblem, Opened, key_id, known_keys, open_token
from shared.devices.codes.bursts import KeyBurst, Then
from shared.devices.codes.model import LONGEST, CodeLines, text_of
from shared.papers.verify import CodePayload, read_code
from tests.fuzz.dice import Dice

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
KEYS = known_keys(KEY.public_key().public_bytes_raw())
TRUST = Trust(KEYS, KEYS)
SAYS = (AppointmentCode, TicketCode, CollectingCode, CodePayload, CodeProblem)


def fuzz_code_lines(data: bytes) -> None:
    """The same codes however the bytes are split, none of them empty or endless."""
    pieces = list(Dice(data).pieces())
    slow, quick = CodeLines(), CodeLines()
    found = [code for piece in pieces for code in slow.feed(piece, 0.0)]
    assert found == quick.feed(b"".join(pieces), 0.0)
    assert all(0 < len(code) <= LONGEST for code in found)


def fuzz_code_text(data: bytes) -> None:
    """A code of anybody's is read or refused, and a token is only read in the one form it is written in."""
    text = text_of(data)
    assert type(classify(text)) in (SignedCode, IdentityToken, UnknownCode)
    assert type(read_own(text, TRUST)) in SAYS
    assert type(read_code(text, KEYS)) in (CodePayload, CodeProblem)
    token = decoded(text)
    assert token is None or encoded(token) == text
    behind = token_behind(text)
    assert behind is None or with_token(text.partition("#")[0], behind) == text


def fuzz_code_token(data: bytes) -> None:
    """Bytes that nobody signed open nothing."""
    assert type(open_token(data, {})) is CodeProblem
    assert type(open_token(data, KEYS)) in (Opened, CodeProblem)


def fuzz_code_claims(data: bytes) -> None:
    """Whatever one of ours may have signed, it is a code we know or malformed."""
    protected = cbor2.dumps({1: -8, 4: key_id(KEY.public_key())})
    signature = KEY.sign(cbor2.dumps(["Signature1", protected, b"", data]))
    token = cbor2.dumps(cbor2.CBORTag(18, [protected, {}, data, signature]))
    opened = open_token(token, KEYS)
    assert isinstance(opened, Opened) or opened is CodeProblem.malformed
    assert type(read_own(encoded(token), TRUST)) in SAYS
    assert type(read_code(encoded(token), KEYS)) in (CodePayload, CodeProblem)


def fuzz_code_keys(data: bytes) -> None:
    """Every key pressed goes on its way or into a code, none twice and none nowhere."""
    dice, burst = Dice(data), KeyBurst()
    held, at = "", 0
    while dice.left:
        at += dice.below(60)
        match dice.below(6):
            case 0:
                verdict = burst.end(at)
            case 1:
                verdict = burst.shift(at)
            case 2:
                verdict = burst.other()
            case _:
                verdict = burst.letter(sign := chr(0x30 + dice.below(64)), at)
                held = sign if verdict.release else held + sign
                assert verdict.then is Then.HOLD
                continue
        if verdict.then is Then.SCAN:
            assert burst.code == held
            held = ""
        elif verdict.then is Then.PASS:
            assert verdict.release == bool(held)
            held = ""
