"""The social security card's codecs: what a card program says is what the reader understands, whatever it says."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.devices.cards import samples as id_cards
from shared.devices.cards.model import CardProblem
from shared.devices.smartcards import apdu, samples, tlv
from shared.devices.smartcards.apdu import CardLost, Transmit
from shared.devices.smartcards.emulator_card import CardProgram
from shared.devices.smartcards.model import Holder, Manner, Sample, SocialSecurityCard
from shared.devices.smartcards.social_security import read_social_security

CARDS = samples.load_all()
XIAOMAN = CARDS["zhang_xiaoman"]

_days = st.one_of(st.just(""), st.dates().map(str))
_text = st.characters(codec="gb18030", categories=("Lo", "Lu", "Ll", "Nd"))
_names = st.text(_text, min_size=1).filter(lambda name: len(name.encode("gb18030")) <= 50)
_holders = st.builds(
    Holder,
    number=st.from_regex(r"[0-9]{17}[0-9X]", fullmatch=True),
    name=_names,
    sex=st.sampled_from(("male", "female", "unknown", "unspecified")),
    ethnicity_code=st.from_regex(r"[0-9]{2}", fullmatch=True),
    birthplace=st.from_regex(r"[0-9]{6}", fullmatch=True),
    birth=_days,
)
_cards = st.builds(
    lambda region, rest, **fields: SocialSecurityCard(card_id=region + rest, region=region, **fields),
    region=st.from_regex(r"[0-9]{6}", fullmatch=True),
    rest=st.from_regex(r"[0-9A-F]{26}", fullmatch=True),
    card_class=st.sampled_from("123"),
    version=st.sampled_from(("1.00", "2.00", "3.00")),
    issuer=st.text("0123456789", max_size=24),
    issued=_days,
    expires=_days,
    card_number=st.from_regex(r"[A-Z0-9]{1,9}", fullmatch=True),
    holder=_holders,
)
_manners = st.builds(
    Manner,
    answers=st.sampled_from(("at_once", "fetched", "asked_again", "exact_length")),
    select_p1=st.sampled_from((2, 0)),
    records=st.sampled_from(("tag", "position")),
    pin_guarded=st.booleans(),
)


def _transmit_to(program: CardProgram) -> Transmit:
    def transmit(command: bytes) -> tuple[bytes, int]:
        answer = program.answer(command)
        return answer[:-2], int.from_bytes(answer[-2:], "big")

    return transmit


def _read(sample: Sample) -> SocialSecurityCard | CardProblem:
    return read_social_security(_transmit_to(CardProgram(sample)))


@given(_cards, _manners)
def test_a_card_of_any_manner_is_read_as_it_is_written(card: SocialSecurityCard, manner: Manner) -> None:
    shown = replace(card, holder=None, pin_guarded=True) if manner.pin_guarded else card
    assert _read(Sample(card, manner)) == shown


def test_the_commands_are_those_of_the_protocol() -> None:
    sent: list[str] = []
    program = _transmit_to(CardProgram(XIAOMAN))

    def transmit(command: bytes) -> tuple[bytes, int]:
        sent.append(command.hex())
        return program(command)

    assert read_social_security(transmit) == XIAOMAN.card
    assert sent[:3] == ["00a404000f7378312e73682ec9e7bbe1b1a3d5cf", "00a4020002ef05", "00b2010000"]
    assert sent[-8:-5] == ["00a4020002ef06", "00b2080000", "00b2090000"]


def test_the_bytes_of_a_record_read_as_the_table_says() -> None:
    # Written out by hand: every item of both files once, BCD padded with F, text with 00.
    public = "01103301001234567890ABCDEF0123456789 020131 0304322E3030 040C123456FFFFFFFFFFFFFFFFFF"
    public += " 050420140620 0604FFFFFFFF 0709413132333400000000"
    holder = "0812333330313036313938393035323130303078 091ED5C5D0A1C2FA" + "00" * 24 + " 4E14" + "00" * 20
    holder += " 0A0102 0B0101 0C03330106 0D0419890521"
    files = {"05": public.split(), "06": holder.split()}
    chosen: list[str] = []

    def transmit(command: bytes) -> tuple[bytes, int]:
        if command[1] == 0xB2:
            records = (bytes.fromhex(record) for record in files[chosen[-1]])
            return next(record for record in records if record[0] == command[2]), 0x9000
        chosen.append(f"{command[-1]:02x}")
        return b"", 0x9000

    assert read_social_security(transmit) == SocialSecurityCard(
        card_id="3301001234567890ABCDEF0123456789",
        region="330100",
        card_class="1",
        version="2.00",
        issuer="123456",
        issued="2014-06-20",
        expires="",
        card_number="A1234",
        holder=Holder("33010619890521000X", "张小满", "female", "01", "330106", "1989-05-21"),
    )


def test_a_name_may_break_within_a_character() -> None:
    name = "A" + "满" * 20  # its fifteenth character has one byte in each part
    assert XIAOMAN.card.holder is not None
    card = replace(XIAOMAN.card, holder=replace(XIAOMAN.card.holder, name=name))
    assert _read(Sample(card)) == card


def test_a_card_of_another_kind_is_unreadable() -> None:
    assert read_social_security(lambda command: (b"", 0x6A82)) is CardProblem.unreadable


@pytest.mark.parametrize("count", range(17))
def test_a_card_that_leaves_at_any_command_broke_off(count: int) -> None:
    program = _transmit_to(CardProgram(XIAOMAN))
    left = iter(range(count))

    def transmit(command: bytes) -> tuple[bytes, int]:
        if next(left, None) is None:
            raise CardLost
        return program(command)

    assert read_social_security(transmit) is CardProblem.broke_off


@given(_holders, st.sampled_from((b"\x81", b"\xd5", b"\xfe", b"\xff", b"\x80", b"\x81\x30", b"\x81\x30\xfe")))
def test_a_name_that_ends_within_a_character_is_not_guessed(holder: Holder, half: bytes) -> None:
    name = holder.name.encode("gb18030")[: 50 - len(half)]
    given_name = (name.decode("gb18030", "ignore").encode("gb18030") + half).ljust(50, b"\0")
    whole = replace(XIAOMAN.card, holder=holder)
    program = CardProgram(Sample(whole))
    written = holder.name.encode("gb18030").ljust(50, b"\0")

    def transmit(command: bytes) -> tuple[bytes, int]:
        answer = program.answer(command)
        for at, tag in ((0, b"\x09\x1e"), (30, b"\x4e\x14")):
            part = slice(at, at + tag[1])
            answer = answer.replace(tag + written[part], tag + given_name[part])
        return answer[:-2], int.from_bytes(answer[-2:], "big")

    assert read_social_security(transmit) is CardProblem.unknown_layout


@given(st.lists(st.one_of(st.binary(max_size=30), st.binary(max_size=4).map(lambda rest: b"\x00" + rest))))
def test_the_card_program_answers_whatever_it_is_sent(commands: list[bytes]) -> None:
    program = CardProgram(XIAOMAN)
    select = bytes.fromhex("00A404000F7378312E73682EC9E7BBE1B1A3D5CF")
    for command in (*commands, select, *commands):
        answer = program.answer(command)
        assert len(answer) >= 2
        assert answer[-2] in {0x61, 0x67, 0x69, 0x6A, 0x6C, 0x6D, 0x90}


@given(_manners, _holders)
def test_no_pin_is_ever_sent(manner: Manner, holder: Holder) -> None:
    program, sent = CardProgram(Sample(replace(XIAOMAN.card, holder=holder), manner)), set()

    def transmit(command: bytes) -> tuple[bytes, int]:
        sent.add(command[1])
        answer = program.answer(command)
        return answer[:-2], int.from_bytes(answer[-2:], "big")

    read_social_security(transmit)
    select, read_record, get_response = 0xA4, 0xB2, 0xC0
    assert sent <= {select, read_record, get_response}


_answers = st.tuples(
    st.one_of(
        st.binary(max_size=40),
        st.builds(
            lambda tag, value: bytes([tag, len(value)]) + value, st.integers(1, 0x4E), st.binary(max_size=50)
        ),
    ),
    st.one_of(
        st.just(0x9000), st.sampled_from((0x6110, 0x6C10, 0x6700, 0x6982, 0x6A83)), st.integers(0, 0xFFFF)
    ),
)


@given(st.data())
def test_whatever_a_card_answers_is_a_card_or_a_problem(data: st.DataObject) -> None:
    def transmit(command: bytes) -> tuple[bytes, int]:
        del command
        return data.draw(_answers)

    assert isinstance(read_social_security(transmit), SocialSecurityCard | CardProblem)


@given(st.dictionaries(st.integers(1, 0x4E), st.binary(max_size=50)))
def test_whatever_the_items_hold_is_a_card_or_a_problem(items: dict[int, bytes]) -> None:
    def transmit(command: bytes) -> tuple[bytes, int]:
        if command[1] != 0xB2:
            return b"", 0x9000
        value = items.get(command[2], XIAOMAN.card.card_id.encode()[:16])
        return bytes([command[2], len(value)]) + value, 0x9000

    assert isinstance(read_social_security(transmit), SocialSecurityCard | CardProblem)


@given(st.binary(max_size=300))
def test_a_record_fills_its_answer_exactly(data: bytes) -> None:
    record = tlv.decode(data)
    if record is None:
        assert len(data) < 2 or data[1] != len(data) - 2
    else:
        assert bytes([record.tag, len(record.value)]) + record.value == data


@given(
    st.binary(max_size=20), st.lists(st.tuples(st.binary(max_size=20), st.integers(0, 0xFFFF)), min_size=8)
)
def test_any_answers_come_to_an_end(command: bytes, answers: list[tuple[bytes, int]]) -> None:
    given_answers = iter(answers)
    answer = apdu.exchange(lambda _command: next(given_answers), command)
    assert answer.status == 0x6F00 or answer.status >> 8 != 0x61


@pytest.mark.parametrize("status", [0x6110, 0x6C10])
def test_a_card_that_never_comes_to_an_end_is_given_up(status: int) -> None:
    assert not apdu.exchange(lambda command: (b"more", status), apdu.read_by_tag(1)).ok


def test_an_answer_is_fetched_in_as_many_parts_as_the_card_likes() -> None:
    parts = iter([(b"ab", 0x6102), (b"cd", 0x6101), (b"e", 0x9000)])
    sent: list[bytes] = []

    def transmit(command: bytes) -> tuple[bytes, int]:
        sent.append(command)
        return next(parts)

    assert apdu.exchange(transmit, apdu.read_by_tag(9)).data == b"abcde"
    assert sent[1:] == [bytes.fromhex("00C0000002"), bytes.fromhex("00C0000001")]


def test_a_holder_who_is_not_on_the_card_is_no_problem() -> None:
    assert _read(replace(XIAOMAN, card=replace(XIAOMAN.card, holder=None))) == replace(
        XIAOMAN.card, holder=None
    )


@pytest.mark.parametrize("stem", CARDS)
def test_no_repr_shows_whose_card_it_is(stem: str) -> None:
    card = CARDS[stem].card
    assert card.holder is not None
    for secret in (card.card_id, card.card_number, card.holder.name, card.holder.number, card.holder.birth):
        assert secret not in repr(card)


def test_the_samples_are_the_citizens_of_the_demonstration() -> None:
    for stem, sample in CARDS.items():
        citizen, holder = id_cards.load_all()[stem], sample.card.holder
        assert holder is not None
        told = ("name", "number", "sex", "ethnicity_code", "birth")
        assert [getattr(holder, item) for item in told] == [getattr(citizen, item) for item in told]


def test_a_sample_that_does_not_fit_its_place_is_refused() -> None:
    with pytest.raises(ValueError, match="in a place of 9"):
        CardProgram(Sample(replace(XIAOMAN.card, card_number="A123456789")))
