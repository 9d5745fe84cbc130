"""Messages between hall and platform, as both sides check them (DESIGN.md §6). Version 1.

Entries travel as they stand in the sender's journal, chain hashes and all; personal data travel sealed,
with each person's key wrapped for the receiver.
"""

from operator import attrgetter
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from shared.journal.entry import Recorded

HALL_HEADER = "X-Onewindow-Hall"
TIME_HEADER = "X-Onewindow-Time"
SIGNATURE_HEADER = "X-Onewindow-Signature"
MAX_RUN = 3000
"""Entries of one run, at most: about 1.7 MB."""
MAX_PIECE = 1 << 20
MAX_SCAN = 64 << 20
"""Bytes of one piece of a scan, and of a whole one, at most."""
MAX_MARKS = 2000


class Message(BaseModel):
    """What goes over the line; why one is not understood never quotes it."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class WireEntry(Message):
    """One entry; the fields are those of shared.journal.entry.Recorded."""

    stream: str = Field(max_length=50)
    epoch: int = Field(ge=1)
    seq: int = Field(ge=1)
    at: int
    actor: str = Field(max_length=80)
    command: str | None = Field(max_length=120)
    kind: str = Field(max_length=60)
    subject: str = Field(max_length=80)
    person: str | None = Field(max_length=40)
    body: dict[str, Any]
    sealed: str | None
    prev: str = Field(min_length=64, max_length=64)
    hash: str = Field(min_length=64, max_length=64)

    @staticmethod
    def of(entry: Recorded) -> "WireEntry":
        return WireEntry(**dict(zip(_FIELDS, _values(entry), strict=True)))

    def recorded(self) -> Recorded:
        return Recorded(**self.__dict__)


_FIELDS = tuple(WireEntry.model_fields)
_values = attrgetter(*_FIELDS)


class Run(Message):
    """A contiguous run of one stream, and the wrapped keys of the persons it names (base64)."""

    entries: list[WireEntry] = Field(max_length=MAX_RUN)
    keys: dict[str, str] = Field(default_factory=dict)


class Held(Message):
    """The last entry of the hall's stream the platform holds; 0 before the first."""

    epoch: int
    seq: int


class EntryMark(Message):
    """An entry by its place and its hash, as the sender works it out of its row now; empty when that is no entry.

    `intact` tells whether that is the hash stored with it.
    """

    epoch: int
    seq: int
    hash: str = Field(max_length=64)
    intact: bool


class Marks(Message):
    """Entries of one stream in order, without a hole unless the sender's journal has one."""

    marks: list[EntryMark] = Field(max_length=MAX_MARKS)


class ScanHeld(Message):
    """How many bytes of a scan the platform holds; `whole` once they are all there and fit the hash."""

    held: int = Field(ge=0)
    whole: bool


class Problem(Message):
    """Why a request was refused: `code` is sync.gap, sync.altered, sync.unknown_hall, sync.bad_signature ….

    `held` tells the sender where to go on, `at` (with sync.bad_time) what time the platform has, milliseconds UTC.
    """

    code: str
    sentence: str
    held: Held | None = None
    at: int | None = Field(default=None, ge=0, lt=2**53)


class Enrolment(Message):
    """A hall's request to be let in, with the one-time code it was given; keys are base64 of 32 bytes."""

    code: str
    hall: str = Field(max_length=50)
    name: str
    signing_public: str
    box_public: str


class Enrolled(Message):
    """The platform's public keys: whose codes to trust, and for whom person keys are wrapped."""

    signing_public: str
    box_public: str


class LicenceQuery(Message):
    """Asks the shared store for a person's e-licences, for one item and with the person's consent."""

    number: str
    item: str
    purpose: str
    consent: bool


class Licence(Message):
    """One e-licence; `kind` as in the catalogue, `fields` by the kind's field ids."""

    id: str
    kind: str
    name: str
    issuer: str
    issued_day: str
    valid_to: str | None
    fields: dict[str, str]


class Licences(Message):
    licences: list[Licence]


class ApplicationsQuery(Message):
    """Asks what a person has begun online, with the person's consent."""

    number: str = Field(max_length=40, repr=False)
    consent: bool


class BegunApplication(Message):
    """An application begun online. `standing` is online, open (being typed just now), hall or accepted; `place` names
    the window that holds it, `since` when it came there or was opened (milliseconds UTC)."""

    id: str
    item: str
    standing: str
    place: str
    since: int
    begun_at: int


class BegunApplications(Message):
    applications: list[BegunApplication]


class OtherHall(Message):
    """A hall by its code, and as people call it."""

    code: str
    name: str


class OtherHalls(Message):
    halls: list[OtherHall]


class IdentityCode(Message):
    """Asks who shows this identity code: opaque, short-lived, good for one time."""

    token: str = Field(max_length=512, repr=False)


class Identity(Message):
    """A citizen the platform vouches for; `sex` and `birth` (2026-11-24) as on the card."""

    name: str = Field(repr=False)
    number: str = Field(repr=False)
    sex: str = Field(repr=False)
    birth: str = Field(repr=False)


class PhoneNumber(Message):
    """Asks for a code to be sent to this mobile number."""

    phone: str = Field(max_length=20, repr=False)


class PhoneCodeSent(Message):
    """A code is on its way, if anybody has this phone; `challenge` names it, it is good until `until` (ms UTC)."""

    challenge: str
    until: int


class PhoneCode(Message):
    """One try at the digits that were sent."""

    challenge: str = Field(max_length=32)
    digits: str = Field(max_length=6, repr=False)


class PhoneCodeChecked(Message):
    """The citizen, or None and how many tries are left."""

    identity: Identity | None
    tries_left: int


class DocumentCode(Message):
    """Asks what a document's code is worth now."""

    code: str = Field(max_length=2000)


class DocumentStanding(Message):
    """What the platform's verify page says: `verdict` is authentic, voided, replaced, unregistered, altered or
    unknown; with the last two nothing else is said. `kind` and `state` are words, empty while nothing is registered."""

    verdict: str
    serial: str = ""
    issuer: str = ""
    issued_day: str = ""
    kind: str = ""
    state: str = ""


def signed_bytes(method: str, path: str, time: str, body: bytes) -> bytes:
    """What a signature covers: method, path with query, the sender's time (milliseconds UTC), body."""
    return b"\n".join((method.encode(), path.encode(), time.encode(), body))
