"""The platform's word on who somebody is: over the halls' interface, on both databases, and nothing kept in clear."""

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from httpx2 import Response
from starlette.testclient import TestClient

from shared.journal.entry import Refusal
from shared.people.masking import masked_phone
from shared.people.passwords import hash_known_password
from shared.platform.app import create_app
from shared.platform.identity.model import MINUTE, PHONE_LIFE, TOKEN_LIFE, TRIES
from shared.platform.identity.service import Identification
from shared.platform.identity.sms import DemoSms
from shared.platform.model import Account
from shared.sync.wire import DocumentCode, IdentityCode, PhoneCode, PhoneNumber
from tests.halls import HandClock, person
from tests.platforms import PASSWORD, HallLine, connect, make_platform

ME, PHONE = person(), "13805710018"
WHO = {"name": ME.name, "number": ME.number, "sex": ME.sex, "birth": ME.birth}


class Place:
    """A platform with one citizen, whose phone it knows, and a hall that asks."""

    def __init__(self, platform_url: str, hall_url: str) -> None:
        self.platform = make_platform(platform_url)
        self.line: HallLine = connect(self.platform, hall_url)
        self.sms = DemoSms()
        self.line.client = TestClient(create_app(self.platform, sms=self.sms), "http://platform.test")
        self.identification = Identification(self.platform.side, self.sms)
        account = self.platform.create_citizen(ME, PASSWORD, hash_known_password)
        assert isinstance(account, Account)
        self.citizen = account.id
        assert self.identification.register_phone(self.citizen, PHONE) is None

    @property
    def clock(self) -> HandClock:
        clock = self.platform.side.clock
        assert isinstance(clock, HandClock)
        return clock

    def verify(self, token: str) -> Response:
        return self.line.post("identity/verify", IdentityCode(token=token).model_dump_json().encode())

    def send(self, phone: str = PHONE) -> Response:
        return self.line.post("identity/phone", PhoneNumber(phone=phone).model_dump_json().encode())

    def check(self, challenge: str, digits: str) -> Response:
        asked = PhoneCode(challenge=challenge, digits=digits)
        return self.line.post("identity/phone/check", asked.model_dump_json().encode())

    def sent(self) -> tuple[str, str]:
        """The challenge, and the digits as they came to the phone."""
        answer = self.send()
        assert answer.status_code == 200, answer.text
        digits = re.search(r"验证码 (\d{6})", self.sms.messages()[0].text)
        assert digits is not None
        return answer.json()["challenge"], digits[1]


@pytest.fixture
def place(database_url: str, other_url: str) -> Iterator[Place]:
    made = Place(database_url, other_url)
    yield made
    made.platform.side.engine.dispose()
    made.line.hall.engine.dispose()


def code_of(answer: Response) -> Any:
    return answer.json()["code"]


def wrong(digits: str) -> str:
    return f"{(int(digits) + 1) % 10**6:06d}"


def test_an_identity_code_tells_who_shows_it_once_and_for_a_while(place: Place) -> None:
    made = place.identification.make_code(place.citizen)
    assert place.verify(made.token).json() == WHO
    again = place.verify(made.token)
    assert (again.status_code, code_of(again)) == (409, "identity.used")
    stream = f"P@{place.line.code}"
    with place.platform.side.read() as conn:
        notes = [one for one in place.platform.side.journal.all(conn, stream) if "identity" in one.kind]
    assert [(one.person, one.actor) for one in notes] == [(place.citizen, "LJ01")]
    late = place.identification.make_code(place.citizen)
    place.clock.advance(TOKEN_LIFE)
    assert code_of(place.verify(late.token)) == "identity.expired"
    assert code_of(place.verify(late.token[:-1] + "~")) == "identity.unknown"
    assert place.line.post("identity/verify", b'{"token": "%s"}' % (b"x" * 513)).status_code == 422


def test_two_halls_at_once_cannot_both_use_a_code(place: Place) -> None:
    made = place.identification.make_code(place.citizen)
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda hall: place.identification.verify(hall, made.token), ("LJ01", "LJ01")))
    assert sorted(isinstance(answer, Refusal) for answer in answers) == [False, True]


def test_the_interface_document_tells_of_every_operation(place: Place) -> None:
    document = place.line.client.get("/v1/openapi.json").json()
    for path in ("identity/verify", "identity/phone", "identity/phone/check", "documents/verify"):
        told = document["paths"][f"/v1/halls/{{hall}}/{path}"]["post"]
        assert told["security"] == [{"hall": []}]
    verify = document["paths"]["/v1/halls/{hall}/identity/verify"]["post"]
    assert {"200", "401", "404", "409", "410", "422"} <= set(verify["responses"])
    asked = DocumentCode(code="OW1:torn").model_dump_json().encode()
    assert place.line.post("documents/verify", asked).json()["verdict"] == "unknown"


def test_only_a_hall_that_signs_is_told_anything(place: Place) -> None:
    made = place.identification.make_code(place.citizen)
    body = IdentityCode(token=made.token).model_dump_json().encode()
    unsigned = place.line.client.post("/v1/halls/LJ01/identity/verify", content=body)
    assert (unsigned.status_code, code_of(unsigned)) == (401, "sync.bad_signature")
    assert place.verify(made.token).status_code == 200


def test_the_digits_sent_to_a_phone_tell_who_has_it_once(place: Place) -> None:
    challenge, digits = place.sent()
    other = place.identification.check_code("LJ02", challenge, digits)
    assert getattr(other, "code", "") == "identity.code_over"  # another hall's question
    assert place.check(challenge, digits).json() == {"identity": WHO, "tries_left": 0}
    assert code_of(place.check(challenge, digits)) == "identity.code_over"


def test_a_phones_code_ends_with_the_fifth_wrong_try_or_after_five_minutes(place: Place) -> None:
    challenge, digits = place.sent()
    left = [place.check(challenge, wrong(digits)).json()["tries_left"] for _ in range(TRIES)]
    assert left == [4, 3, 2, 1, 0]
    assert code_of(place.check(challenge, digits)) == "identity.code_over"
    place.clock.advance(MINUTE)
    challenge, digits = place.sent()
    place.clock.advance(PHONE_LIFE)
    assert code_of(place.check(challenge, digits)) == "identity.code_over"


def test_codes_are_sent_neither_at_once_nor_without_end(place: Place) -> None:
    assert [place.send().status_code, code_of(place.send())] == [200, "identity.too_soon"]
    for _ in range(4):
        place.clock.advance(MINUTE)
        assert place.send().status_code == 200
    place.clock.advance(MINUTE)
    assert code_of(place.send()) == "identity.too_often"
    place.clock.advance(60 * MINUTE)
    assert place.send().status_code == 200


def test_nobody_learns_which_phones_are_registered(place: Place) -> None:
    known, unknown = place.send(), place.send("13900000000")
    assert (known.status_code, set(known.json())) == (unknown.status_code, set(unknown.json()))
    assert [each.phone for each in place.sms.messages()] == [PHONE]
    assert place.check(unknown.json()["challenge"], "000000").json() == {"identity": None, "tries_left": 4}
    assert code_of(place.send("12345")) == "identity.bad_phone"


def test_without_a_gateway_no_code_is_promised(place: Place) -> None:
    place.line.client = TestClient(create_app(place.platform), "http://platform.test")
    assert code_of(place.send()) == "identity.no_sms"
    assert place.line.client.get("/demo/phone").status_code == 404


def test_a_phone_has_one_citizen(place: Place) -> None:
    other = place.platform.create_citizen(person(2, name="李建国"), PASSWORD, hash_known_password)
    assert isinstance(other, Account)
    taken = place.identification.register_phone(other.id, PHONE)
    assert taken is not None
    assert taken.code == "identity.phone_taken"
    assert place.identification.register_phone(place.citizen, PHONE) is None
    assert place.identification.phone_of(place.citizen) == PHONE
    assert place.identification.phone_of(other.id) is None


def test_the_citizens_page_shows_a_code_that_works_and_where_it_was_used(place: Place) -> None:
    client = place.line.client
    token = re.search(r'name="csrf" value="([^"]+)"', client.get("/login").text)
    assert token is not None
    form = {"login": ME.number, "password": PASSWORD, "next": "/identity", "csrf": token[1]}
    page = client.post("/login", data=form)
    assert page.url.path == "/identity"
    assert 'class="qr"' in page.text
    assert masked_phone(PHONE) in page.text
    assert PHONE not in page.text
    assert "还没有用过" in page.text
    place.verify(place.identification.make_code(place.citizen).token)
    assert "临江大厅" in client.get("/identity").text
    place.send()
    assert PHONE in client.get("/demo/phone").text


def test_no_code_and_no_phone_stands_in_the_database(place: Place) -> None:
    made, (challenge, digits) = place.identification.make_code(place.citizen), place.sent()
    place.verify(made.token)
    place.check(challenge, digits)
    with place.platform.side.engine.connect() as conn:
        tables = conn.dialect.get_table_names(conn)
        kept = "".join(repr(conn.exec_driver_sql(f'SELECT * FROM "{name}"').all()) for name in tables)
    assert challenge in kept
    for secret in (made.token, PHONE, f"'{digits}'", ME.name):
        assert secret not in kept
