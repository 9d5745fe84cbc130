"""Passwords as argon2id hashes; an unknown account takes as long to refuse as a wrong password."""

import secrets
from collections.abc import Callable

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

Hashing = Callable[[str], str]

_HASHER = PasswordHasher()
_QUICK = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1)
_NOBODY = _HASHER.hash(secrets.token_hex(16))


def hash_password(password: str) -> str:
    """The salted hash to store."""
    return _HASHER.hash(password)


def hash_known_password(password: str) -> str:
    """The hash of a password that stands in public: as salted, but quick, since it guards nothing."""
    return _QUICK.hash(password)


def matches(stored: str | None, password: str) -> bool:
    """Whether this is the password; `stored` None (no such account) never matches."""
    try:
        _HASHER.verify(stored or _NOBODY, password)
    except (VerificationError, InvalidHashError):
        return False
    return stored is not None
