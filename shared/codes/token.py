"""A signed token as every code of ours carries it: checked without a network.

RFC 8392 (CWT) in a COSE_Sign1 (RFC 9052, 4.2) signed with Ed25519, over `cbor2` and `cryptography` directly: the
`cwt` package sets an expiry of an hour on every token, which a certificate must not have.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

Keys = Mapping[bytes, Ed25519PublicKey]
"""Public keys by key_id."""

_ALG, _KID, _EDDSA = 1, 4, -8  # RFC 9052, table 3; RFC 9053, table 2
_SIGN1_TAG = 18


class CodeProblem(StrEnum):
    """Why a code is not to be trusted."""

    malformed = "malformed"  # not one of our codes, or torn
    unknown_key = "unknown_key"  # signed by nobody we know
    altered = "altered"  # the signature is not of this content


@dataclass(frozen=True, slots=True)
class Opened:
    """The claims of a token whose signature is good, and who signed it."""

    claims: Mapping[int, Any]
    signer: bytes


def key_id(key: Ed25519PublicKey) -> bytes:
    """The short name of a key in a code: the first eight bytes of the SHA-256 of its raw form."""
    return hashlib.sha256(key.public_bytes_raw()).digest()[:8]


def known_keys(*raw: bytes) -> Keys:
    """Public keys given as 32 bytes each."""
    keys = [Ed25519PublicKey.from_public_bytes(each) for each in raw]
    return {key_id(key): key for key in keys}


def sign(claims: Mapping[int, Any], private_key: Ed25519PrivateKey) -> bytes:
    """The token; the same for the same claims and key."""
    protected = cbor2.dumps({_ALG: _EDDSA, _KID: key_id(private_key.public_key())}, canonical=True)
    payload = cbor2.dumps(claims, canonical=True)
    return _token(protected, payload, private_key.sign(_to_be_signed(protected, payload)))


def open_token(token: bytes, keys: Keys) -> Opened | CodeProblem:
    """The claims if one of `keys` signed them, else what is wrong. Never raises, whatever the bytes are."""
    parts = _parts(token)
    if parts is None:
        return CodeProblem.malformed
    protected, payload, signature = parts
    match _read(protected):
        case {1: -8, 4: bytes(signer)}:
            key = keys.get(signer)
        case _:
            return CodeProblem.malformed
    if key is None:
        return CodeProblem.unknown_key
    try:
        key.verify(signature, _to_be_signed(protected, payload))
    except InvalidSignature:
        return CodeProblem.altered
    claims = _read(payload)
    return Opened(claims, signer) if isinstance(claims, Mapping) else CodeProblem.malformed


def _token(protected: bytes, payload: bytes, signature: bytes) -> bytes:
    return cbor2.dumps(cbor2.CBORTag(_SIGN1_TAG, [protected, {}, payload, signature]))


def _to_be_signed(protected: bytes, payload: bytes) -> bytes:
    return cbor2.dumps(["Signature1", protected, b"", payload])


def _parts(token: bytes) -> tuple[bytes, bytes, bytes] | None:
    """Protected header, payload and signature, nothing of it trusted yet; only in the one form we write."""
    read = _read(token)
    if not isinstance(read, cbor2.CBORTag) or read.tag != _SIGN1_TAG:
        return None
    match read.value:
        case [bytes(protected), Mapping(), bytes(payload), bytes(signature)]:
            return (protected, payload, signature) if _token(protected, payload, signature) == token else None
    return None


def _read(data: bytes) -> Any:
    try:
        return cbor2.loads(data)
    except (cbor2.CBORDecodeError, ValueError):
        return None
