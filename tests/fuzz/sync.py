"""Messages between hall and platform, before anybody believes them."""

from contextlib import suppress

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pydantic import ValidationError

from shared.journal.chain import entry_hash
from shared.journal.entry import Recorded, Refusal
from shared.people.model import Details
from shared.people.sealing import NotOurs, SideKeys, open_json, unwrap_with
from shared.platform.model import Hall
from shared.platform.signatures import fault_of
from shared.sync import wire
from shared.sync.client import PlatformClient
from shared.sync.ports import LineCut, Rejected
from shared.sync.queries import START
from shared.sync.wire import HALL_HEADER, SIGNATURE_HEADER, TIME_HEADER, Message, Run
from tests.fuzz.dice import Dice
from tests.halls import OPENING, HandClock

KEYS = SideKeys(bytes(32), bytes(range(32)), bytes(range(1, 33)))
HALL = Hall("LJ01", "临江", "A6EHv/POEL4dcN0Y50vAmWfk1jCbpQ1fHdyGZBJVMbg=", "")
MESSAGES = tuple(each for each in vars(wire).values() if isinstance(each, type) and issubclass(each, Message))
STATUSES = (200, 200, 200, 400, 401, 404, 409, 500, 302)


def fuzz_sync_message(data: bytes) -> None:
    """Any bytes are the message that was asked for, which can be said again, or none."""
    for kind in MESSAGES:
        with suppress(ValidationError):
            read = kind.model_validate_json(data)
            assert kind.model_validate_json(read.model_dump_json()) == read
            for entry in read.entries if isinstance(read, Run) else ():
                assert type(entry.recorded()) is Recorded
                with suppress(ValueError):  # what has no one form is no entry of any journal
                    assert len(entry_hash(entry.recorded())) == 64


def fuzz_sync_answer(data: bytes) -> None:
    """Whatever answers in the platform's place is an answer, a refusal, or a line that is cut."""
    dice = Dice(data)
    status, kind = dice.one_of(STATUSES), dice.one_of(("application/json", "text/html; charset=x", "\x00"))
    told = dice.rest()

    def answer(_request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(status, content=told, headers={"Content-Type": kind})

    client = PlatformClient(
        "http://platform.test",
        HALL.id,
        Ed25519PrivateKey.from_private_bytes(KEYS.signing),
        HandClock(),
        httpx2.MockTransport(answer),
    )
    for ask in (lambda: client.ship(Run(entries=[])), lambda: client.inbox(START, 0.0)):
        with suppress(LineCut, Rejected):
            assert isinstance(ask(), Message)
    assert type(client.licences("1", "x", "y")) in (list, Refusal)
    assert type(client.other_halls()) in (list, Refusal)
    assert type(client.verify_identity("token")) in (Details, Refusal)
    assert type(client.send_phone_code("13812345566")) in (wire.PhoneCodeSent, Refusal)
    assert type(client.check_phone_code("c", "123456")) in (wire.PhoneCodeChecked, Refusal)
    assert type(client.verify_document("OW1:")) in (wire.DocumentStanding, Refusal)
    client.close()


def fuzz_sync_signature(data: bytes) -> None:
    """A request that its hall did not sign is not the hall's, whatever stands in its headers."""
    dice = Dice(data)
    headers = {TIME_HEADER: dice.text(), SIGNATURE_HEADER: dice.text(), HALL_HEADER: HALL.id}
    fault = fault_of(HALL, headers, "POST", dice.text(), dice.rest(), OPENING)
    assert fault in ("sync.bad_signature", "sync.bad_time")


def fuzz_sync_sealed(data: bytes) -> None:
    """A key nobody wrapped for us and words nobody sealed are not ours, or no base64."""
    text = data.decode("utf-8", "replace")
    with suppress(NotOurs, ValueError):
        raise AssertionError(unwrap_with(KEYS, text, "p1"))
    with suppress(NotOurs, ValueError):
        raise AssertionError(open_json(KEYS.master, text, "people|p1"))
