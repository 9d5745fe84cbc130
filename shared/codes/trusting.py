"""Whose codes count at a hall: its own, and those of the platform it is enrolled at."""

from base64 import b64decode

from shared.codes.own import Trust
from shared.codes.token import known_keys
from shared.db.unit import Side
from shared.sync import queries


def trust_of(hall: Side, signing_public: bytes) -> Trust:
    """With the hall's own public key; before the enrolment no code of the platform counts."""
    with hall.read() as conn:
        platform = queries.platform_keys(conn)
    known = () if platform is None else (b64decode(platform.signing_public),)
    return Trust(known_keys(*known), known_keys(signing_public))
