"""What a scanned text is, what our codes say, and when one is good for nothing."""

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from shared.codes.model import (
    AppointmentCode,
    Authorisation,
    CollectingCode,
    IdentityToken,
    OwnCode,
    Showing,
    SignedCode,
    TicketCode,
    UnknownCode,
    UsedCode,
    claims_of,
    classify,
    code_of,
    decide_show,
    decide_use,
    evolve_authorisation,
    refuse_code,
    trace,
)
from shared.codes.own import Trust, appointment_text, collecting_text, read_own, ticket_address
from shared.codes.text import encoded
from shared.codes.token import CodeProblem, known_keys, sign
from shared.journal.entry import Entry, Recorded, Refusal
from shared.papers.verify import CodePayload, sign_code
from tests.halls import OPENING

HOUR = 3_600_000
PLATFORM, HALL, STRANGER = (Ed25519PrivateKey.from_private_bytes(bytes([n]) * 32) for n in (1, 2, 3))


def keys(*private: Ed25519PrivateKey) -> dict[bytes, object]:
    return dict(known_keys(*(each.public_key().public_bytes_raw() for each in private)))


TRUST = Trust(keys(PLATFORM), keys(HALL))  # type: ignore[arg-type]  # Keys, made shorter for the test
APPOINTMENT = AppointmentCode("Y1", "LJ01", OPENING + HOUR, "00ff")
COLLECTING = CollectingCode(("S1", "S2"), "LJ01", OPENING + HOUR, "00ff")
TICKET = TicketCode("2026-11-24-A007", "LJ01", OPENING + HOUR)
DOCUMENT = CodePayload("临江市市场监督管理局", "LJ1", 1, "2026-11-24", b"x" * 32)
ADDRESS = "http://127.0.0.1:8600/follow/2026-11-24-A007?hall=LJ01"

TEXTS = [
    (appointment_text(APPOINTMENT, PLATFORM), SignedCode),
    (sign_code(DOCUMENT, HALL), SignedCode),
    ("OW1:torn", SignedCode),
    (ticket_address(ADDRESS, TICKET, HALL), SignedCode),
    (ADDRESS, UnknownCode),
    ("q3vZ0Jd0aZ9fYl2sT7cH1bXw8mKe4nRu", IdentityToken),
    ("AQ==" + "9" * 300, IdentityToken),
    ("6901234567892", UnknownCode),  # a price tag
    ("281912345678901234", UnknownCode),  # paying by phone
    ("110105194912310021", UnknownCode),  # somebody's number, which proves nothing
    ("weixin://dl/business/?t=abcdefghijk", UnknownCode),
    ("BEGIN:VCARD N:张小满 TEL:13800000000", UnknownCode),
    ("", UnknownCode),
]


@pytest.mark.parametrize(("text", "kind"), TEXTS)
def test_a_scanned_text_is_known_by_its_form(text: str, kind: type) -> None:
    assert isinstance(classify(text), kind)


@given(st.text())
def test_any_text_is_something_and_its_repr_tells_nothing(text: str) -> None:
    kind = classify(text)
    assert repr(kind) in ("SignedCode()", "IdentityToken()", "UnknownCode()")
    assert isinstance(read_own(text, TRUST), CodeProblem)


IDS = st.text(min_size=1, max_size=40)
TIMES = st.integers(0, 2**31).map(lambda seconds: seconds * 1000)
APPOINTMENTS = st.builds(AppointmentCode, IDS, IDS, TIMES, st.binary(min_size=8, max_size=8).map(bytes.hex))


@given(APPOINTMENTS)
def test_an_appointments_code_says_what_the_platform_signed(code: AppointmentCode) -> None:
    assert read_own(appointment_text(code, PLATFORM), TRUST) == code


@given(st.builds(TicketCode, IDS, IDS, TIMES))
def test_a_tickets_code_says_what_the_hall_signed_and_its_address_stays(code: TicketCode) -> None:
    text = ticket_address(ADDRESS, code, HALL)
    assert read_own(text, TRUST) == code
    assert text.partition("#")[0] == ADDRESS


def test_a_documents_code_is_read_too() -> None:
    assert read_own(sign_code(DOCUMENT, HALL), TRUST) == DOCUMENT


@pytest.mark.parametrize(
    "text",
    [
        appointment_text(APPOINTMENT, STRANGER),
        appointment_text(APPOINTMENT, HALL),  # no hall makes appointments of its own
        ticket_address(ADDRESS, TICKET, PLATFORM),
        sign_code(DOCUMENT, PLATFORM),
    ],
)
def test_nobody_signs_what_is_not_theirs_to_say(text: str) -> None:
    assert read_own(text, TRUST) is CodeProblem.unknown_key


@pytest.mark.parametrize(
    "change", [{2: "Y2"}, {3: "LJ02"}, {4: 2**31}, {7: b"\x01"}, {-70000: "ticket"}, {-70000: 7}, {4: None}]
)
def test_a_claim_changed_is_another_code_or_none(change: dict[int, object]) -> None:
    changed = encoded(sign({**claims_of(APPOINTMENT), **change}, PLATFORM))
    assert read_own(changed, TRUST) != APPOINTMENT
    assert code_of({**claims_of(APPOINTMENT), **change}) != APPOINTMENT


COLLECTINGS = st.builds(
    CollectingCode,
    st.lists(IDS, min_size=1, max_size=8).map(tuple),
    IDS,
    TIMES,
    st.binary(min_size=8, max_size=8).map(bytes.hex),
    st.sampled_from(["", "00" * 16]),
)


@given(COLLECTINGS, st.sampled_from([PLATFORM, HALL]))
def test_an_authorisation_is_good_from_the_platform_and_from_the_hall(
    code: CollectingCode, signer: Ed25519PrivateKey
) -> None:
    assert read_own(collecting_text(code, signer), TRUST) == code
    assert read_own(collecting_text(code, STRANGER), TRUST) is CodeProblem.unknown_key


def test_the_longest_authorisation_still_fits_a_phone() -> None:
    longest = CollectingCode(("LJ20261124000017",) * 8, "LJ01", OPENING, "ff" * 8, "ff" * 16)
    assert len(collecting_text(longest, PLATFORM)) < 600  # a QR code of 93 modules a side


@pytest.mark.parametrize(
    "change", [{-70001: []}, {-70001: "S1"}, {-70001: [1]}, {-70002: "x"}, {7: None}, {-70000: "appointment"}]
)
def test_an_authorisation_changed_is_none(change: dict[int, object]) -> None:
    assert code_of({**claims_of(COLLECTING), **change}) is None


FIRST = Authorisation("00ff", "p1", "p2", ["S1", "S2"], COLLECTING.until, OPENING, "kiosk-1")
NUMBER = "11010519491231002X"


def showing(code: CollectingCode = COLLECTING, collector: str = "p2", **holders: str) -> Showing:
    return Showing(code, "OW1:text", collector, NUMBER, holders or {"S1": "p1", "S2": "p1"})


@pytest.mark.parametrize(
    ("held", "shown", "said"),
    [
        (FIRST, showing(), []),
        (FIRST, showing(collector="p3"), Refusal("codes.shown_by_another", {"at": OPENING})),
        (None, replace(showing(), holders={}), Refusal("codes.documents_not_here")),
        (None, showing(S1="p1", S2="p4"), Refusal("codes.malformed")),
        (None, showing(collector="p1"), []),
        (None, showing(replace(COLLECTING, named=trace("x", "00ff"))), Refusal("codes.names_another")),
        (FIRST, showing(replace(COLLECTING, named=trace(NUMBER, "00ff"))), []),
    ],
)
def test_an_authorisation_is_the_first_ones_who_may(
    held: Authorisation | None, shown: Showing, said: object
) -> None:
    assert decide_show(held, shown, "kiosk-1") == said


@pytest.mark.parametrize("named", ["", trace(NUMBER, "00ff")])
def test_what_was_shown_is_kept_with_the_holders_word(named: str) -> None:
    decided = decide_show(None, showing(replace(COLLECTING, named=named), S2="p1"), "kiosk-1")
    body = {"collector": "p2", "documents": ["S2"], "until": COLLECTING.until, "station": "kiosk-1"}
    assert decided == [Entry("codes.collecting_shown", "00ff", body, "p1", {"code": "OW1:text"})]


def test_an_authorisation_lets_one_person_have_what_it_names() -> None:
    assert FIRST.lets("p2", "S1", "p1")
    for wrong in (("p3", "S1", "p1"), ("p2", "S3", "p1"), ("p2", "S1", "p9"), ("p1", "S1", "p1")):
        assert not FIRST.lets(*wrong)
    with pytest.raises(ValueError, match="does not follow"):
        evolve_authorisation(FIRST, entry("codes.collecting_shown"))


def entry(kind: str) -> Recorded:
    return Recorded("LJ01", 1, 1, OPENING, "k", None, kind, "00ff", "p1", {}, None, "")


@pytest.mark.parametrize("code", [APPOINTMENT, TICKET, COLLECTING])
def test_a_code_is_good_in_its_hall_until_its_time(code: OwnCode) -> None:
    assert refuse_code(code, "LJ01", code.until - 1) is None
    assert refuse_code(code, "LJ01", code.until) == Refusal("codes.expired", {"until": code.until})
    assert refuse_code(code, "LJ02", OPENING) == Refusal("codes.other_hall")


def test_a_code_is_used_once() -> None:
    used = UsedCode("00ff", "Y1", OPENING, "kiosk-1")
    body = {"appointment": "Y1", "station": "kiosk-2"}
    assert decide_use(None, APPOINTMENT, "p1", "kiosk-2") == [Entry("codes.code_used", "00ff", body, "p1")]
    assert decide_use(used, APPOINTMENT, "p1", "kiosk-2") == Refusal("codes.used", {"at": OPENING})
    assert replace(APPOINTMENT, use="01ff") != APPOINTMENT
