"""The code in a certificate's QR: a signed token (shared.codes.token) in base45 (RFC 9285), so that it fits the
alphanumeric mode of a QR.

The code proves that the paper is authentic and unaltered, not that it is still valid: void, spoiled and
replaced papers are known to the platform's verify page only.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from shared.codes.text import decoded, encoded
from shared.codes.token import CodeProblem, Keys, open_token, sign
from shared.papers.model import Certificate

# ours are private (< -65536, RFC 8392, 9.1)
_ISS, _ISSUED, _SERIAL, _ATTEMPT, _PRINTED = 1, -70001, -70002, -70003, -70004


@dataclass(frozen=True, slots=True)
class CodePayload:
    """What a certificate's code says. `printed` is the SHA-256 of what stands on the paper (printed_hash)."""

    issuer: str
    serial: str
    attempt: int
    issued_day: str
    printed: bytes


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
    claims = {
        _ISS: payload.issuer,
        _ISSUED: payload.issued_day,
        _SERIAL: payload.serial,
        _ATTEMPT: payload.attempt,
        _PRINTED: payload.printed,
    }
    return encoded(sign(claims, private_key))


def read_code(text: str, public_keys: Keys) -> CodePayload | CodeProblem:
    """The payload of a scanned code if one of `public_keys` (by key_id) signed it, else what is wrong."""
    token = decoded(text)
    opened = CodeProblem.malformed if token is None else open_token(token, public_keys)
    if isinstance(opened, CodeProblem):
        return opened
    return payload_of(opened.claims) or CodeProblem.malformed


def payload_of(claims: Mapping[int, Any]) -> CodePayload | None:
    """What the claims say of a certificate; None when they are of another code."""
    match claims:
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
