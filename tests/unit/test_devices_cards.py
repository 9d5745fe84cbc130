"""Card text, SAM frames, samples and the watch: pure parts of shared.devices.cards."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.devices.cards import sam, samples, text
from shared.devices.cards.ethnicity import ETHNICITIES
from shared.devices.cards.model import CardProblem, IdCard
from shared.devices.cards.sam import BadFrame, Command, FrameReader, Reply, Status
from shared.devices.cards.watch import CardWatch, Failed, Placed, Removed

SAMPLES = samples.load_all()
XIAOMAN = SAMPLES["zhang_xiaoman"]

_CHINESE = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5) | st.sampled_from("䶮㛃𬱖𠮷·")
_LATIN = st.text(st.sampled_from("ABCDEFGHIJ, "), max_size=46).map(str.strip)
_DAYS = st.dates(min_value=date(1900, 1, 1)).map(date.isoformat)


def _fits(limit: int) -> st.SearchStrategy[str]:
    return st.text(_CHINESE, min_size=1, max_size=limit // 2)


@st.composite
def cards(draw: st.DrawFn) -> IdCard:
    layout = draw(st.sampled_from(("citizen", "J", "Y", "I")))
    code = draw(st.sampled_from(sorted(ETHNICITIES))) if layout == "citizen" else ""
    foreign = layout in ("Y", "I")
    return IdCard(
        name=draw(_fits(15)),
        sex=draw(st.sampled_from(("male", "female", "unknown", "unspecified"))),
        ethnicity_code=code,
        ethnicity=ETHNICITIES.get(code, ""),
        birth=draw(_DAYS),
        address="" if foreign else draw(_fits(35)),
        number=draw(
            st.text(st.sampled_from("0123456789X"), min_size=15, max_size=15 if layout == "I" else 18)
        ),
        issuer={"I": "1500", "Y": ""}.get(layout) if foreign else draw(_fits(15)),
        valid_from=draw(_DAYS),
        valid_to=draw(st.none() | _DAYS),
        layout=layout,
        # byte 120 divides the Y name: a space right there is lost, as it is on real cards
        english_name=draw(_LATIN.filter(lambda it: it[34:36].strip() == it[34:36])) if foreign else "",
        country=draw(st.sampled_from(("GBR", "USA"))) if foreign else "",
        permit_number="H00000012" if layout == "J" else "",
        issue="01" if layout in ("J", "Y") else "",
    )


@given(cards())
def test_what_is_written_on_a_card_is_read_from_it(card: IdCard) -> None:
    raw = text.encode(card)
    assert len(raw) == 256
    assert text.parse(raw) == replace(card, raw=raw)


@given(st.binary(max_size=300) | st.binary(min_size=256, max_size=256))
def test_any_bytes_for_text_give_a_value(raw: bytes) -> None:
    assert isinstance(text.parse(raw), IdCard | CardProblem)


@pytest.mark.parametrize(
    ("at", "value"),
    [
        (30, "7"),
        (36, "20260230"),
        (36, "1989052 "),
        (188, "2016年月"),
        (204, "永远"),
        (0, "\udc00"),
    ],
    ids=[
        "sex",
        "no such day",
        "short day",
        "words for a day",
        "words for the end",
        "half a surrogate",
    ],
)
def test_text_that_fits_no_layout_is_told(at: int, value: str) -> None:
    raw = bytearray(text.encode(XIAOMAN))
    data = value.encode("utf-16-le", "surrogatepass")
    raw[at : at + len(data)] = data
    assert text.parse(bytes(raw)) is CardProblem.unknown_layout


def test_bytes_of_the_protocol_page() -> None:
    raw = text.encode(XIAOMAN)
    assert raw[0:6].decode("utf-16-le") == "张小满"
    assert raw[30:32] == b"2\0"
    assert raw[36:52].decode("utf-16-le") == "19890521"
    assert raw[122:158].decode("utf-16-le") == XIAOMAN.number
    assert raw[204:220].decode("utf-16-le") == "20360608"
    assert text.encode(SAMPLES["li_jianguo"])[204:208].decode("utf-16-le") == "长期"
    assert text.encode(SAMPLES["chen_jiaxin"])[248:250] == b"J\0"


_PAGE: dict[str, list[tuple[int, int, str, str]]] = {
    # offset, length, what stands there, the attribute it becomes; from the protocol page
    "citizen": [
        (0, 30, "一二三四五六七八九十一二三四五", "name"),
        (30, 2, "2", "sex"),
        (32, 4, "56", "ethnicity_code"),
        (36, 16, "19890521", "birth"),
        (52, 70, "址" * 35, "address"),
        (122, 36, "330106198905210003", "number"),
        (158, 30, "关" * 15, "issuer"),
        (188, 16, "20160608", "valid_from"),
        (204, 16, "20360609", "valid_to"),
    ],
    "Y": [
        (0, 30, "名" * 15, "name"),
        (30, 2, "1", "sex"),
        (32, 4, "03", "issue"),
        (36, 16, "19890521", "birth"),
        (52, 70, "E" * 35, "english_name"),
        (122, 36, "930106198905210003", "number"),
        (188, 16, "20160608", "valid_from"),
        (204, 16, "20360609", "valid_to"),
        (220, 22, "F" * 11, ""),
        (242, 6, "GBR", "country"),
        (248, 2, "Y", "layout"),
    ],
    "I": [
        (0, 120, "E" * 60, "english_name"),
        (120, 2, "0", "sex"),
        (122, 30, "GBR330189052101", "number"),
        (152, 6, "GBR", "country"),
        (158, 30, "名" * 15, "name"),
        (188, 16, "20160608", "valid_from"),
        (204, 16, "20360609", "valid_to"),
        (220, 16, "19890521", "birth"),
        (236, 4, "01", ""),
        (240, 8, "1500", "issuer"),
        (248, 2, "I", "layout"),
    ],
}
_PAGE["J"] = [
    *(it for it in _PAGE["citizen"] if it[0] != 32),
    (220, 18, "H12345678", "permit_number"),
    (238, 4, "02", "issue"),
    (248, 2, "J", "layout"),
]
_MEANING = {"1": "male", "2": "female", "0": "unknown"}


@pytest.mark.parametrize("layout", _PAGE)
def test_every_field_of_the_protocol_page_full_to_its_last_byte(layout: str) -> None:
    raw = bytearray(b" \0" * 128)
    for offset, length, value, _ in _PAGE[layout]:
        data = value.encode("utf-16-le")
        assert len(data) == length
        raw[offset : offset + length] = data
    card = text.parse(bytes(raw))
    assert isinstance(card, IdCard)
    assert text.parse(text.encode(card)) == (card if layout != "I" else replace(card, raw=text.encode(card)))
    for _, _, value, attribute in _PAGE[layout]:
        if attribute == "english_name" and layout == "Y":
            assert card.english_name == value + "F" * 11
        elif attribute in ("birth", "valid_from", "valid_to"):
            assert getattr(card, attribute).replace("-", "") == value
        elif attribute:
            assert getattr(card, attribute) == (_MEANING[value] if attribute == "sex" else value)


def test_a_number_in_lower_case_arrives_in_upper_case() -> None:
    card = text.parse(text.encode(replace(XIAOMAN, number="11010519491231002x")))
    assert isinstance(card, IdCard)
    assert card.number == "11010519491231002X"


def test_a_field_too_long_for_the_card_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="name takes 32 bytes"):
        text.encode(replace(XIAOMAN, name="满" * 16))


@pytest.mark.parametrize("show", [repr, str, lambda card: f"{[card]}"])
def test_a_shown_card_tells_nothing(show: object) -> None:
    card = text.parse(text.encode(XIAOMAN))
    assert callable(show)
    shown = show(card)
    for secret in (XIAOMAN.name, XIAOMAN.number, XIAOMAN.address, XIAOMAN.birth, "raw"):
        assert secret not in shown


def test_fifty_six_groups_and_two_more() -> None:
    assert len(ETHNICITIES) == 58
    assert (ETHNICITIES["07"], ETHNICITIES["11"], ETHNICITIES["56"]) == ("彝", "满", "基诺")


@pytest.mark.parametrize("stem", SAMPLES)
def test_samples_have_numbers_that_check_and_fit_their_holder(stem: str) -> None:
    card = SAMPLES[stem]
    total = sum(int(digit) * 2 ** (17 - i) for i, digit in enumerate(card.number[:17]))
    assert "10X98765432"[total % 11] == card.number[17]
    assert card.number[6:14] == card.birth.replace("-", "")
    assert (int(card.number[16]) % 2 == 1) == (card.sex == "male")


def test_samples_cover_the_cases_a_hall_meets() -> None:
    assert not SAMPLES["wang_xiuying"].valid_on("2026-11-24")
    assert SAMPLES["wang_xiuying"].valid_on("2026-08-15")
    assert SAMPLES["li_jianguo"].valid_on("2099-01-01")
    assert SAMPLES["chen_jiaxin"].layout == "J"


# Frames


@pytest.mark.parametrize(
    ("command", "frame"),
    [
        (Command.reset, "0003 10FF EC"),
        (Command.status, "0003 11FF ED"),
        (Command.module_id, "0003 12FF EE"),
        (Command.find_card, "0003 2001 22"),
        (Command.select_card, "0003 2002 21"),
        (Command.read_text_photo, "0003 3001 32"),
        (Command.read_latest_address, "0003 3003 30"),
    ],
)
def test_requests_byte_for_byte(command: Command, frame: str) -> None:
    assert sam.request(command) == bytes.fromhex("AAAAAA9669" + frame)


def _reply(words: bytes, data: bytes) -> bytes:
    counted = (len(words) + len(data) + 1).to_bytes(2, "big") + words + data
    check = 0
    for byte in counted:
        check ^= byte
    return sam.PREAMBLE + counted + bytes([check])


_REPLIES = st.lists(
    st.tuples(st.binary(min_size=3, max_size=3), st.binary(max_size=80)), min_size=1, max_size=4
)


@given(_REPLIES, st.data())
def test_replies_are_found_however_they_are_split(
    replies: list[tuple[bytes, bytes]], data: st.DataObject
) -> None:
    noise = st.binary(max_size=8).filter(lambda it: b"\xaa" not in it)
    stream = b"".join(data.draw(noise) + _reply(*it) for it in replies)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)))))
    reader = FrameReader()
    got = [f for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True) for f in reader.feed(stream[a:b])]
    assert got == [Reply(words, rest) for words, rest in replies]
    assert not reader.midway


@given(st.lists(st.binary(max_size=40) | st.just(sam.PREAMBLE), max_size=12))
def test_garbage_never_raises(chunks: list[bytes]) -> None:
    reader = FrameReader()
    for chunk in chunks:
        for frame in reader.feed(chunk):
            assert isinstance(frame, Reply | BadFrame)


def test_a_good_frame_behind_a_damaged_one_is_found() -> None:
    good = _reply(b"\0\0\x9f", bytes(4))
    damaged = good[:-1] + b"\x00"
    assert FrameReader().feed(damaged + good) == [BadFrame.checksum, Reply(b"\0\0\x9f", bytes(4))]


def test_a_mad_length_is_told_and_not_waited_for() -> None:
    assert FrameReader().feed(sam.PREAMBLE + b"\xff\xff") == [BadFrame.length]


def test_status_words() -> None:
    assert Reply(b"\0\0\x80", b"").status is Status.none_found
    assert Reply(b"\0\0\x77", b"").status is Status.unlisted


def test_a_card_read_is_as_long_as_the_protocol_page_says() -> None:
    parts = sam.card_data(b"\x01\0\x04\0" + b"t" * 256 + b"p" * 1024)
    assert parts is not None
    assert (parts.text, parts.photo) == (b"t" * 256, b"p" * 1024)
    assert sam.card_data(b"\x01\0\x04\0" + bytes(1279)) is None


@given(st.binary(max_size=50))
def test_any_card_data_gives_a_value(data: bytes) -> None:
    sam.card_data(data)


# The watch


def _events(*polls: IdCard | CardProblem | None) -> list[object]:
    watch = CardWatch()
    return [event for event in map(watch.poll, polls) if event is not None]


LI = SAMPLES["li_jianguo"]


@pytest.mark.parametrize(
    ("polls", "events"),
    [
        ([None, None], []),
        ([XIAOMAN, XIAOMAN, XIAOMAN, None, None], [Placed(XIAOMAN), Removed()]),
        ([XIAOMAN, None, XIAOMAN], [Placed(XIAOMAN), Removed(), Placed(XIAOMAN)]),
        ([XIAOMAN, LI], [Placed(XIAOMAN), Placed(LI)]),
        ([XIAOMAN, CardProblem.broke_off, None], [Placed(XIAOMAN), Removed()]),
        (
            [CardProblem.broke_off, CardProblem.unreadable, None, XIAOMAN],
            [Failed(CardProblem.broke_off, present_again=True), Placed(XIAOMAN)],
        ),
        (
            [CardProblem.broke_off, None, CardProblem.broke_off],
            [Failed(CardProblem.broke_off, present_again=True)] * 2,
        ),
        (
            [CardProblem.reader_gone, CardProblem.reader_gone, None],
            [Failed(CardProblem.reader_gone, present_again=False), Removed()],
        ),
        (
            [CardProblem.unreadable, CardProblem.no_answer, XIAOMAN],
            [
                Failed(CardProblem.unreadable, present_again=True),
                Failed(CardProblem.no_answer, present_again=False),
                Placed(XIAOMAN),
            ],
        ),
    ],
)
def test_the_watch_tells_what_changed(polls: list[IdCard | CardProblem | None], events: list[object]) -> None:
    assert _events(*polls) == events


@given(st.lists(st.sampled_from([None, XIAOMAN, LI, *CardProblem]), max_size=30))
def test_a_card_is_told_once_for_each_time_it_is_placed(polls: list[IdCard | CardProblem | None]) -> None:
    last: object = None
    for event in _events(*polls):
        assert not (isinstance(event, Placed) and event == last)
        last = event
