"""What stands on a resident ID card: shared.devices.cards.text, and the sample cards."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.devices.cards import samples, text
from shared.devices.cards.ethnicity import ETHNICITIES
from shared.devices.cards.model import CardProblem, IdCard

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
        english_name=draw(_LATIN) if foreign else "",
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


@given(cards(), st.dictionaries(st.integers(0, 255), st.integers(0, 255), max_size=4))
def test_what_is_read_from_a_spoiled_card_could_have_been_written(
    card: IdCard, spoiled: dict[int, int]
) -> None:
    raw = bytearray(text.encode(card))
    for at, byte in spoiled.items():
        raw[at] = byte
    read = text.parse(bytes(raw))
    if isinstance(read, IdCard):
        again = text.parse(text.encode(read))
        assert isinstance(again, IdCard)
        assert replace(again, raw=b"") == replace(read, raw=b"")
    else:
        assert read is CardProblem.unknown_layout


@pytest.mark.parametrize("padding", [" ", "\0", "\u3000"], ids=["space", "NUL", "ideographic space"])
def test_padding_is_no_part_of_a_field(padding: str) -> None:
    raw = bytearray(text.encode(XIAOMAN))
    raw[0:30] = ("张小满" + padding * 12).encode("utf-16-le")
    card = text.parse(bytes(raw))
    assert isinstance(card, IdCard)
    assert card.name == "张小满"


def test_a_space_where_the_english_name_goes_on_is_kept() -> None:
    emily = SAMPLES["emily_carter"]
    name = "A" * 34 + " " + "B" * 11
    card = text.parse(text.encode(replace(emily, english_name=name)))
    assert isinstance(card, IdCard)
    assert card.english_name == name


def test_a_people_without_a_code_of_the_standard_is_let_in() -> None:
    card = text.parse(text.encode(replace(XIAOMAN, ethnicity_code="59")))
    assert isinstance(card, IdCard)
    assert (card.ethnicity_code, card.ethnicity) == ("59", "")


@given(_fits(35) | st.just(""))
def test_an_appended_address_is_read_as_it_is_written(address: str) -> None:
    data = text.encode_address(address)
    assert len(data) == 70
    assert text.parse_address(data) == address


@given(st.binary(max_size=80))
def test_any_bytes_for_an_address_give_text(data: bytes) -> None:
    assert isinstance(text.parse_address(data), str)


def test_an_address_too_long_for_the_card_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="takes 72 bytes"):
        text.encode_address("址" * 36)


def test_home_is_where_the_holder_moved_to() -> None:
    qian = SAMPLES["qian_wei"]
    assert qian.home == qian.latest_address != qian.address
    assert XIAOMAN.home == XIAOMAN.address


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
    if card.layout == "I":
        assert card.number.startswith(card.country)
        return
    total = sum(int(digit) * 2 ** (17 - i) for i, digit in enumerate(card.number[:17]))
    assert "10X98765432"[total % 11] == card.number[17]
    assert card.number[6:14] == card.birth.replace("-", "")
    assert (int(card.number[16]) % 2 == 1) == (card.sex == "male")


def test_samples_cover_the_cases_a_hall_meets() -> None:
    assert not SAMPLES["wang_xiuying"].valid_on("2026-11-24")
    assert SAMPLES["wang_xiuying"].valid_on("2026-08-15")
    assert SAMPLES["li_jianguo"].valid_on("2099-01-01")
    assert {card.layout for card in SAMPLES.values()} == {"citizen", "J", "Y", "I"}
    assert {len(card.fingerprint) for card in SAMPLES.values()} == {0, 512, 1024}
    assert any(ord(character) > 0xFFFF for card in SAMPLES.values() for character in card.name)
