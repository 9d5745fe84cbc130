"""Is a request from the hall it names? Ed25519 over `shared.sync.wire.signed_bytes`, sent within ten minutes."""

from base64 import b64decode
from collections.abc import Mapping

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from shared.journal.entry import Millis
from shared.platform.model import Hall
from shared.sync.wire import HALL_HEADER, SIGNATURE_HEADER, TIME_HEADER, signed_bytes

WINDOW: Millis = 10 * 60 * 1000


def fault_of(
    hall: Hall, headers: Mapping[str, str], method: str, path: str, body: bytes, now: Millis
) -> str | None:
    """The problem's code when the request is not this hall's or not of now, else None.

    `path` is as sent, with its query. Replaying a request within the window changes nothing: the journal is
    taken once.
    """
    time = headers.get(TIME_HEADER, "")
    if headers.get(HALL_HEADER) != hall.id or not (time.isascii() and time.isdigit() and len(time) < 20):
        return "sync.bad_signature"
    try:
        key = Ed25519PublicKey.from_public_bytes(b64decode(hall.signing_public))
        signature = b64decode(headers.get(SIGNATURE_HEADER, ""), validate=True)
        key.verify(signature, signed_bytes(method, path, time, body))
    except (InvalidSignature, ValueError):
        return "sync.bad_signature"
    return None if abs(now - int(time)) <= WINDOW else "sync.bad_time"
