"""Encrypting personal data: AES-256-GCM under a person's key, that key wrapped for each side that may read.

The hall's keys live in a file outside the database. A person key is wrapped by the hall's own key, and
for the platform by the platform's public key (X25519, HKDF-SHA256, AES-256-GCM).
"""

import hashlib
import hmac
import json
import os
import secrets
from base64 import b64decode, b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from shared.faults import EnvironmentFault
from shared.journal.chain import canonical
from shared.journal.entry import Json

KEY_BYTES = 32
NONCE_BYTES = 12


class NotOurs(Exception):
    """Sealed data that was altered, moved, or sealed under another key."""


@dataclass(frozen=True, slots=True, repr=False)
class SideKeys:
    """The secret keys of one side (a hall or the platform), 32 bytes each.

    `master` wraps person keys and makes the look-up index; `signing` (Ed25519) signs requests and codes;
    `box` (X25519) opens person keys that the other side wrapped for us.
    """

    master: bytes
    signing: bytes
    box: bytes

    @staticmethod
    def made() -> "SideKeys":
        return SideKeys(*(secrets.token_bytes(KEY_BYTES) for _ in range(3)))

    @property
    def signing_key(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.signing)

    @property
    def signing_public(self) -> bytes:
        return self.signing_key.public_key().public_bytes_raw()

    @property
    def box_public(self) -> bytes:
        return X25519PrivateKey.from_private_bytes(self.box).public_key().public_bytes_raw()

    def index(self, number: str) -> str:
        """The keyed look-up index (HMAC-SHA-256, hex) of an identity number; x and X are one."""
        return hmac.new(self.master, b"index|" + number.upper().encode(), hashlib.sha256).hexdigest()


def write_keys(keys: SideKeys, path: Path) -> None:
    """Writes a key file only its owner can read; never over an existing one (FileExistsError)."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({n: b64encode(getattr(keys, n)).decode() for n in ("master", "signing", "box")})
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text + "\n")


def read_keys(path: Path) -> SideKeys:
    """Reads a key file; EnvironmentFault `environment.keys_unreadable` names the file when it cannot."""
    try:
        held = json.loads(path.read_text())
        return SideKeys(*(b64decode(held[name]) for name in ("master", "signing", "box")))
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EnvironmentFault("environment.keys_unreadable", {"path": str(path)}) from error


def seal_bytes(key: bytes, plain: bytes, context: str) -> bytes:
    """AES-256-GCM: nonce and ciphertext; `context` must be given again to open."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, context.encode())


def open_bytes(key: bytes, sealed: bytes, context: str) -> bytes:
    """What `seal_bytes` sealed; NotOurs when key, context or a byte is wrong."""
    try:
        return AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], context.encode())
    except (InvalidTag, ValueError) as error:
        raise NotOurs(context) from error


def seal_json(key: bytes, private: Mapping[str, Json], context: str) -> str:
    return b64encode(seal_bytes(key, canonical(private).encode(), context)).decode()


def open_json(key: bytes, sealed: str, context: str) -> Mapping[str, Json]:
    opened: Mapping[str, Json] = json.loads(open_bytes(key, b64decode(sealed), context))
    return opened


def wrap_for(public: bytes, keys: Mapping[str, bytes]) -> dict[str, str]:
    """Keys by person, each wrapped so that only the owner of the X25519 key `public` can unwrap it.

    Those wrapped together share one ephemeral key; each is sealed under a key derived for its own person.
    """
    if not keys:
        return {}
    ephemeral = X25519PrivateKey.generate()
    ours = ephemeral.public_key().public_bytes_raw()
    secret = ephemeral.exchange(X25519PublicKey.from_public_bytes(public))
    return {
        person: b64encode(ours + seal_bytes(_derived(secret, person), key, person)).decode()
        for person, key in keys.items()
    }


def unwrap_with(keys: SideKeys, wrapped: str, person: str) -> bytes:
    """The person key another side wrapped for us; NotOurs when it is not for us or not for this person."""
    raw = b64decode(wrapped)
    secret = _agreed(keys.box, raw[:KEY_BYTES])
    return open_bytes(_derived(secret, person), raw[KEY_BYTES:], person)


@lru_cache(maxsize=16)
def _agreed(box: bytes, ephemeral: bytes) -> bytes:
    """The secret shared with whoever made `ephemeral`, kept for the other keys of the same run."""
    return X25519PrivateKey.from_private_bytes(box).exchange(X25519PublicKey.from_public_bytes(ephemeral))


def _derived(secret: bytes, person: str) -> bytes:
    info = b"onewindow person key|" + person.encode()
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=info).derive(secret)
