"""Reads a social security card (社会保障卡, LD/T 32) over any transmit function. Does no I/O itself."""

from collections.abc import Callable, Mapping
from datetime import date

from shared.devices.cards.model import CardProblem, Sex
from shared.devices.smartcards import apdu, tlv
from shared.devices.smartcards.apdu import Answer, CardLost, Transmit
from shared.devices.smartcards.model import Holder, SocialSecurityCard

APPLICATION = b"sx1.sh." + "社会保障".encode("gbk")

PUBLIC_FILE = 0xEF05
HOLDER_FILE = 0xEF06

CARD_ID, CARD_CLASS, VERSION, ISSUER, ISSUED, EXPIRES, CARD_NUMBER = range(0x01, 0x08)
NUMBER, NAME, NAME_CONTINUED, SEX, ETHNICITY, BIRTHPLACE, BIRTH = 0x08, 0x09, 0x4E, 0x0A, 0x0B, 0x0C, 0x0D

# Tags in the order of their positions, with the length of the value.
_PUBLIC = {CARD_ID: 16, CARD_CLASS: 1, VERSION: 4, ISSUER: 12, ISSUED: 4, EXPIRES: 4, CARD_NUMBER: 9}
_HOLDER = {NUMBER: 18, NAME: 30, NAME_CONTINUED: 20, SEX: 1, ETHNICITY: 1, BIRTHPLACE: 3, BIRTH: 4}

_SEXES: dict[str, Sex] = {"0": "unknown", "1": "male", "2": "female", "9": "unspecified"}  # GB/T 2261.1
_FILE_P1 = (0x02, 0x00)

_Values = Mapping[int, bytes]


class _Unfit(Exception):
    """A value that no item of its kind can have."""


class _PinRequired(Exception):
    """The card guards what was asked for."""


def read_social_security(transmit: Transmit) -> SocialSecurityCard | CardProblem:
    """The card in the reader, or why it cannot be read: `unreadable` for a card of another kind,
    `unknown_layout` for items that fit no standard, `broke_off` when it went away meanwhile.

    A card that guards its holder with a PIN gives what is public and says so; no PIN is ever sent.
    """
    try:
        return _read(transmit)
    except CardLost:
        return CardProblem.broke_off
    except _Unfit:
        return CardProblem.unknown_layout
    except _PinRequired:
        return CardProblem.unreadable


def _read(transmit: Transmit) -> SocialSecurityCard | CardProblem:
    if not apdu.exchange(transmit, apdu.select_application(APPLICATION)).ok:
        return CardProblem.unreadable
    public = _file(transmit, PUBLIC_FILE, _PUBLIC)
    if CARD_ID not in public or CARD_NUMBER not in public:
        return CardProblem.unreadable
    pin_guarded = False
    holder = None
    try:
        holder = _holder(_file(transmit, HOLDER_FILE, _HOLDER))
    except _PinRequired:
        pin_guarded = True
    card_id = public[CARD_ID].hex().upper()
    return SocialSecurityCard(
        card_id=card_id,
        region=_decimal(card_id[:6]),
        card_class=_code(public.get(CARD_CLASS, b"")),
        version=_text(public.get(VERSION, b"")),
        issuer=_digits(public.get(ISSUER, b"")),
        issued=_day(public.get(ISSUED, b"")),
        expires=_day(public.get(EXPIRES, b"")),
        card_number=_text(public[CARD_NUMBER]),
        holder=holder,
        pin_guarded=pin_guarded,
    )


def _holder(values: _Values) -> Holder | None:
    if NUMBER not in values or NAME not in values:
        return None
    # A character may have one byte in each part: joined first, decoded then.
    name = values[NAME].rstrip(b"\0") + values.get(NAME_CONTINUED, b"")
    sex = _code(values.get(SEX, b""))
    return Holder(
        number=_text(values[NUMBER]).upper(),
        name=_text(name),
        sex=_SEXES.get(sex.removeprefix("0") or "0", "unknown"),
        ethnicity_code=_digits(values.get(ETHNICITY, b"")),
        birthplace=_digits(values.get(BIRTHPLACE, b"")),
        birth=_day(values.get(BIRTH, b"")),
    )


def _file(transmit: Transmit, identifier: int, items: Mapping[int, int]) -> dict[int, bytes]:
    """The values of a file by tag, as many of `items` as it has; empty when it cannot be selected.

    Records are asked for by tag; a card that does not know its first one so is asked by position.
    """
    for p1 in _FILE_P1:
        if _permitted(apdu.exchange(transmit, apdu.select_file(identifier, p1))).ok:
            break
    else:
        return {}
    values: dict[int, bytes] = {}
    for tag, length in items.items():
        record = _record(transmit, apdu.read_by_tag, tag, length)
        if record is not None and record.tag == tag:
            values[tag] = record.value
        elif not values:
            return _by_position(transmit, items)
    return values


def _by_position(transmit: Transmit, items: Mapping[int, int]) -> dict[int, bytes]:
    numbered = enumerate(items.values(), start=1)
    records = [_record(transmit, apdu.read_by_position, place, length) for place, length in numbered]
    return {record.tag: record.value for record in records if record is not None and record.tag in items}


def _record(
    transmit: Transmit, command: Callable[[int, int], bytes], which: int, length: int
) -> tlv.Record | None:
    answer = apdu.exchange(transmit, command(which, 0))
    if answer.status == apdu.WRONG_LENGTH:
        answer = apdu.exchange(transmit, command(which, length + 2))
    return tlv.decode(answer.data) if _permitted(answer).ok else None


def _permitted(answer: Answer) -> Answer:
    if answer.status == apdu.PIN_REQUIRED:
        raise _PinRequired
    return answer


def _text(value: bytes) -> str:
    """GBK text without its padding; read as GB 18030, which adds the rare characters of names."""
    try:
        return value.rstrip(b"\0").decode("gb18030").strip()
    except UnicodeDecodeError:
        raise _Unfit from None


def _digits(value: bytes) -> str:
    """The decimal digits of a BCD value without its padding."""
    return _decimal(value.hex().upper().rstrip("F"))


def _decimal(text: str) -> str:
    if not text.isdecimal() and text:
        raise _Unfit
    return text


def _code(value: bytes) -> str:
    """One byte: a printed digit or letter on some cards, two BCD digits on others."""
    shown = value.decode("latin-1")
    return shown if shown.isascii() and shown.isalnum() else value.hex().upper()


def _day(value: bytes) -> str:
    """Eight BCD digits as an ISO day; empty for nothing but padding."""
    digits = _digits(value)
    if not digits.strip("0"):
        return ""
    try:
        return date.fromisoformat(digits).isoformat()
    except ValueError:
        raise _Unfit from None
