"""What the client makes of every answer a line can give."""

from collections.abc import Callable
from dataclasses import replace

import httpx2
import pytest
from pydantic import ValidationError

from shared.journal.entry import Refusal
from shared.people.model import Details
from shared.people.sealing import SideKeys
from shared.platform.identity.api import OPERATIONS
from shared.qt.sentence_table import SENTENCES
from shared.sync.client import PlatformClient
from shared.sync.model import FIRST_WAIT, LONGEST_WAIT, LineState, back_off
from shared.sync.ports import LineCut, Rejected
from shared.sync.wire import (
    HALL_HEADER,
    SIGNATURE_HEADER,
    TIME_HEADER,
    Held,
    Identity,
    IdentityCode,
    PhoneCode,
    PhoneCodeChecked,
    PhoneNumber,
    Problem,
    Run,
    signed_bytes,
)
from tests.halls import HandClock

KEYS = SideKeys.made()
Answer = Callable[[httpx2.Request], httpx2.Response]


def client(answer: Answer) -> PlatformClient:
    transport = httpx2.MockTransport(answer)
    return PlatformClient("http://platform.test", "LJ01", KEYS.signing_key, HandClock(), transport)


def refuse_connection(_request: httpx2.Request) -> httpx2.Response:
    raise httpx2.ConnectError("refused")


def time_out(_request: httpx2.Request) -> httpx2.Response:
    raise httpx2.ReadTimeout("slow")


LINE_CUTS: list[Answer] = [
    refuse_connection,
    time_out,
    lambda _: httpx2.Response(500, text="Internal Server Error"),
    lambda _: httpx2.Response(502, text="<html>Bad Gateway</html>"),
    lambda _: httpx2.Response(200, text="<html>Log in to the Wi-Fi</html>"),
    lambda _: httpx2.Response(200, content=b"\x00\xff\xfe garbage"),
    lambda _: httpx2.Response(200, json={"epoch": "soon"}),
    lambda _: httpx2.Response(404, text="not here"),
]


@pytest.mark.parametrize("answer", LINE_CUTS)
def test_what_is_no_answer_of_the_platform_counts_as_a_cut_line(answer: Answer) -> None:
    with pytest.raises(LineCut):
        client(answer).ship(Run(entries=[]))
    with pytest.raises(LineCut):
        client(answer).inbox(Held(epoch=1, seq=0), 0)
    assert client(answer).licences("11010519491231002X", "item", "受理") == Refusal("sync.offline")


def test_a_refusal_of_the_platform_keeps_its_code_and_where_to_go_on() -> None:
    problem = Problem(code="sync.gap", sentence="缺少第 4 条", held=Held(epoch=1, seq=3))
    with pytest.raises(Rejected) as rejected:
        client(lambda _: httpx2.Response(409, content=problem.model_dump_json())).ship(Run(entries=[]))
    assert (rejected.value.code, rejected.value.held) == ("sync.gap", Held(epoch=1, seq=3))


ASKED: list[Callable[[PlatformClient], object]] = [
    lambda platform: platform.verify_identity("token"),
    lambda platform: platform.send_phone_code("13805710018"),
    lambda platform: platform.check_phone_code("challenge", "123456"),
    lambda platform: platform.verify_document("OW1:X"),
]


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("answer", LINE_CUTS)
def test_who_somebody_is_stays_open_while_the_line_is_cut(
    answer: Answer, asked: Callable[[PlatformClient], object]
) -> None:
    assert asked(client(answer)) == Refusal("identity.offline")


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize(
    ("code", "refusal"),
    [
        ("identity.used", Refusal("identity.used")),
        ("sync.bad_time", Refusal("identity.refused", {"code": "sync.bad_time"})),
    ],
)
def test_a_refusal_about_somebody_is_one_with_a_sentence(
    asked: Callable[[PlatformClient], object], code: str, refusal: Refusal
) -> None:
    problem = Problem(code=code, sentence="…")
    assert asked(client(lambda _: httpx2.Response(409, content=problem.model_dump_json()))) == refusal


def test_every_refusal_about_somebody_has_its_sentence_at_the_kiosk() -> None:
    told = {code for each in OPERATIONS for code in each.problems}
    assert told
    assert told <= set(SENTENCES)


def test_whom_the_platform_vouches_for_is_told_without_a_cards_dates() -> None:
    who = {"name": "张小满", "number": "x", "sex": "female", "birth": "1989-03-12"}
    found = client(lambda _: httpx2.Response(200, json=who)).verify_identity("token")
    assert found == Details("张小满", "x", "female", "1989-03-12")


def test_no_message_shows_whom_it_is_about() -> None:
    asked = (
        IdentityCode(token="secret"),
        PhoneNumber(phone="secret"),
        PhoneCode(challenge="c", digits="secret"),
    )
    about = Identity(name="secret", number="secret", sex="secret", birth="secret")
    assert "secret" not in repr((*asked, about, PhoneCodeChecked(identity=about, tries_left=0)))
    with pytest.raises(ValidationError) as wrong:
        PhoneNumber(phone="secret" * 9)
    assert "secret" not in str(wrong.value)


def test_every_request_is_signed_by_the_hall() -> None:
    from base64 import b64decode

    seen: list[httpx2.Request] = []

    def note(request: httpx2.Request) -> httpx2.Response:
        seen.append(request)
        return httpx2.Response(200, json={"epoch": 1, "seq": 0})

    client(note).ship(Run(entries=[]))
    (request,) = seen
    signed = signed_bytes("POST", "/v1/halls/LJ01/journal", request.headers[TIME_HEADER], request.content)
    KEYS.signing_key.public_key().verify(b64decode(request.headers[SIGNATURE_HEADER]), signed)
    assert request.headers[HALL_HEADER] == "LJ01"


def test_the_back_off_doubles_up_to_half_a_minute() -> None:
    longest = [back_off(failures, 1.0) for failures in range(40)]
    assert longest[:4] == [FIRST_WAIT, 1.0, 2.0, 4.0]
    assert max(longest) == longest[-1] == LONGEST_WAIT
    assert back_off(3, 0.0) == 2.0


def test_the_line_says_how_it_stands() -> None:
    assert "12 entries wait" in LineState(False, 0, None, 12).sentence()
    assert "60 % sent; 400 entries wait" in LineState(True, 0, 0, 400, peak=1000).sentence()
    assert (
        LineState(True, 0, 0, 0, run_by="counter-2").sentence() == "Online; 0 entries wait. Run by counter-2."
    )
    start = "Start it on the hall's server with: onewindow sync run"
    unkept = LineState(True, 0, 0, 3, kept=False)
    assert unkept.sentence() == f"Nobody runs the sync; 3 entries wait. {start}"
    refused = replace(unkept, trouble="sync.gap").sentence()
    assert refused.endswith(f"(sync.gap); 3 entries wait. Nobody runs the sync. {start}")
    assert "refuses (sync.altered)" in LineState(True, 0, 0, 3, "sync.altered").sentence()


@pytest.mark.parametrize(
    ("line", "per_cent"),
    [
        (LineState(True, 0, 0, 1000, peak=1000), 0),
        (LineState(True, 0, 0, 400, peak=1000), 60),
        (LineState(True, 0, 0, 1500, peak=1000), 0),
        (LineState(True, 0, 0, 99, peak=1000), None),
        (LineState(True, 0, 0, 400, "sync.altered", peak=1000), None),
        (LineState(False, 0, 0, 400, peak=1000), None),
        (LineState(True, 0, 0, 400, peak=1000, kept=False), None),
        (LineState(True, 0, 0, 400), 0),
    ],
)
def test_catching_up_is_told_in_per_cent_of_what_waited(line: LineState, per_cent: int | None) -> None:
    assert line.caught_up == per_cent
