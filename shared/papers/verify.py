"""The code in a certificate's QR: a CBOR Web Token signed with Ed25519, checked without a network.

RFC 8392 (CWT) in a COSE_Sign1 (RFC 9052, 4.2), written as base45 (RFC 9285), so that it fits the alphanumeric
mode of a QR. Signed over `cbor2` and `cryptography` directly: the `cwt` package sets an expiry of an hour on
every token, which a certificate must not have.

The code proves that the paper is authentic and unaltered, not that it is still valid: void, spoiled and
replaced papers are known to the platform's verify page only.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum

import base45  # type: ignore[import-untyped]  # it carries no types
import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from shared.papers.model import Certificate

PREFIX = "OW1:"
MAX_LENGTH = 2000  # characters; the longest code ever made is a quarter of that

_ALG, _KID, _EDDSA = 1, 4, -8  # RFC 9052, table 3; RFC 9053, table 2
_ISS, _ISSUED, _SERIAL, _ATTEMPT, _PRINTED = (
    1,
    -70001,
    -70002,
    -70003,
    -70004,
)  # ours are private (< -65536, RFC 8392, 9.1)
_SIGN1_TAG = 18


@dataclass(frozen=True, slots=True)
class CodePayload:
    """What a certificate's code says. `printed` is the SHA-256 of what stands on the paper (printed_hash)."""

    issuer: str
    serial: str
    attempt: int
    issued_day: str
    printed: bytes


class CodeProblem(StrEnum):
    """Why a code is not to be trusted."""

    malformed = "malformed"  # not one of our codes, or torn
    unknown_key = "unknown_key"  # signed by nobody we know
    altered = "altered"  # the signature is not of this content


def key_id(key: Ed25519PublicKey) -> bytes:
    """The short name of a key in a code: the first eight bytes of the SHA-256 of its raw form."""
    return hashlib.sha256(key.public_bytes_raw()).digest()[:8]


def printed_hash(paper: Certificate) -> bytes:
    """SHA-256 over everything the certificate says, the code itself excepted; 32 bytes."""
    said = asdict(paper)
    del said["verify_code"]
    return hashlib.sha256(
        json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    ).digest()


def payload_for(paper: Certificate) -> CodePayload:
    """The payload of the code this certificate carries."""
    return CodePayload(paper.authority, paper.serial, paper.attempt, paper.issued_day, printed_hash(paper))


def sign_code(payload: CodePayload, private_key: Ed25519PrivateKey) -> str:
    """The text for the QR; the same for the same payload and key."""
    protected = cbor2.dumps({_ALG: _EDDSA, _KID: key_id(private_key.public_key())}, canonical=True)
    claims = cbor2.dumps(
        {
            _ISS: payload.issuer,
            _ISSUED: payload.issued_day,
            _SERIAL: payload.serial,
            _ATTEMPT: payload.attempt,
            _PRINTED: payload.printed,
        },
        canonical=True,
    )
    signature = private_key.sign(_to_be_signed(protected, claims))
    token = cbor2.dumps(cbor2.CBORTag(_SIGN1_TAG, [protected, {}, claims, signature]))
    return PREFIX + str(base45.b45encode(token), "ascii")


def read_code(text: str, public_keys: Mapping[bytes, Ed25519PublicKey]) -> CodePayload | CodeProblem:
    """The payload of a scanned code if one of `public_keys` (by key_id) signed it, else what is wrong."""
    token = _token(text)
    if token is None:
        return CodeProblem.malformed
    protected, claims, signature = token
    try:
        header = cbor2.loads(protected)
    except (cbor2.CBORDecodeError, ValueError):
        return CodeProblem.malformed
    if (
        not isinstance(header, Mapping)
        or header.get(_ALG) != _EDDSA
        or not isinstance(header.get(_KID), bytes)
    ):
        return CodeProblem.malformed
    key = public_keys.get(header[_KID])
    if key is None:
        return CodeProblem.unknown_key
    try:
        key.verify(signature, _to_be_signed(protected, claims))
    except InvalidSignature:
        return CodeProblem.altered
    return _payload(claims) or CodeProblem.malformed


def _to_be_signed(protected: bytes, claims: bytes) -> bytes:
    return cbor2.dumps(["Signature1", protected, b"", claims])


def _token(text: str) -> tuple[bytes, bytes, bytes] | None:
    """Protected header, claims and signature of a code, nothing of it trusted yet."""
    if not text.startswith(PREFIX) or len(text) > MAX_LENGTH:
        return None
    try:
        token = cbor2.loads(base45.b45decode(text.removeprefix(PREFIX)))
    except (cbor2.CBORDecodeError, ValueError):
        return None
    if not isinstance(token, cbor2.CBORTag) or token.tag != _SIGN1_TAG:
        return None
    match token.value:
        case [bytes(protected), Mapping() as unprotected, bytes(claims), bytes(signature)] if not unprotected:
            return protected, claims, signature
    return None


def _payload(claims: bytes) -> CodePayload | None:
    try:
        said = cbor2.loads(claims)
    except (cbor2.CBORDecodeError, ValueError):
        return None
    match said:
        case {
            1: str(issuer),
            -70001: str(issued_day),
            -70002: str(serial),
            -70003: int(attempt),
            -70004: bytes(printed),
        } if _is_day(issued_day):
            return CodePayload(issuer, serial, attempt, issued_day, printed)
    return None


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
