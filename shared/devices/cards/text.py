"""The 256 bytes of text of a resident ID card, UTF-16LE, in its four layouts. Pure.

The layouts are those of GA/T 467 and its later additions; byte 248 tells them apart.
"""

from datetime import date
from typing import NamedTuple, get_args

from shared.devices.cards.ethnicity import ETHNICITIES
from shared.devices.cards.model import CardProblem, IdCard, Layout, Sex

TEXT_LENGTH = 256
ADDRESS_LENGTH = 70
LONG_TERM = "长期"
_TYPE_AT = 248
_PADDING = " \0\u3000"
_SEXES: dict[str, Sex] = {"0": "unknown", "1": "male", "2": "female", "9": "unspecified"}
_SEX_CODES: dict[Sex, str] = {sex: code for code, sex in _SEXES.items()}


class _Span(NamedTuple):
    offset: int
    length: int


_COMMON = {
    "name": [_Span(0, 30)],
    "sex": [_Span(30, 2)],
    "birth": [_Span(36, 16)],
    "number": [_Span(122, 36)],
    "issuer": [_Span(158, 30)],
    "valid_from": [_Span(188, 16)],
    "valid_to": [_Span(204, 16)],
}
_ADDRESS = [_Span(52, ADDRESS_LENGTH)]
# Where each field stands; one that did not fit in one piece goes on in the next span.
_LAYOUTS: dict[Layout, dict[str, list[_Span]]] = {
    "citizen": _COMMON | {"ethnicity_code": [_Span(32, 4)], "address": _ADDRESS},
    "J": _COMMON | {"address": _ADDRESS, "permit_number": [_Span(220, 18)], "issue": [_Span(238, 4)]},
    "Y": _COMMON
    | {
        "issue": [_Span(32, 4)],
        "english_name": [_Span(52, 70), _Span(220, 22)],
        "country": [_Span(242, 6)],
    },
    "I": {
        "english_name": [_Span(0, 120)],
        "sex": [_Span(120, 2)],
        "number": [_Span(122, 30)],
        "country": [_Span(152, 6)],
        "name": [_Span(158, 30)],
        "valid_from": [_Span(188, 16)],
        "valid_to": [_Span(204, 16)],
        "birth": [_Span(220, 16)],
        "issuer": [_Span(240, 8)],
    },
}


def parse(raw: bytes) -> IdCard | CardProblem:
    """Read the 256 bytes; text that fits no layout (length, UTF-16, sex, days) is a value. Never raises.

    An ethnicity code that stands in no table (some provinces have their own) has no name, and keeps nobody out.
    """
    if len(raw) != TEXT_LENGTH:
        return CardProblem.unknown_layout
    layout = _layout_of(raw)
    try:
        fields = {field: _field(raw, spans) for field, spans in _LAYOUTS[layout].items()}
        valid_to = fields["valid_to"]
        code = fields.get("ethnicity_code", "")
        return IdCard(
            name=fields["name"],
            sex=_SEXES[fields["sex"]],
            ethnicity_code=code,
            ethnicity=ETHNICITIES.get(code, ""),
            birth=_iso(fields["birth"]),
            address=fields.get("address", ""),
            number=fields["number"].upper() if fields["number"].isascii() else fields["number"],
            issuer=fields["issuer"],
            valid_from=_iso(fields["valid_from"]),
            valid_to=None if valid_to == LONG_TERM else _iso(valid_to),
            layout=layout,
            english_name=fields.get("english_name", ""),
            country=fields.get("country", ""),
            permit_number=fields.get("permit_number", ""),
            issue=fields.get("issue", ""),
            raw=raw,
        )
    except (KeyError, ValueError):  # a stranger's text: whatever does not fit gets the same answer
        return CardProblem.unknown_layout


def encode(card: IdCard) -> bytes:
    """Write a card's 256 bytes; ValueError when a field is longer than its place. Ignores `card.raw`."""
    values = {
        "name": card.name,
        "sex": _SEX_CODES[card.sex],
        "ethnicity_code": card.ethnicity_code,
        "birth": card.birth.replace("-", ""),
        "address": card.address,
        "number": card.number,
        "issuer": card.issuer,
        "valid_from": card.valid_from.replace("-", ""),
        "valid_to": LONG_TERM if card.valid_to is None else card.valid_to.replace("-", ""),
        "english_name": card.english_name,
        "country": card.country,
        "permit_number": card.permit_number,
        "issue": card.issue,
    }
    raw = bytearray(" ".encode("utf-16-le") * (TEXT_LENGTH // 2))
    for field, spans in _LAYOUTS[card.layout].items():
        data = values[field].encode("utf-16-le")
        room = sum(span.length for span in spans)
        if len(data) > room:
            raise ValueError(f"{field} takes {len(data)} bytes, a {card.layout} card has {room}")
        for span in spans:
            part, data = data[: span.length], data[span.length :]
            raw[span.offset : span.offset + len(part)] = part
    if card.layout != "citizen":
        raw[_TYPE_AT : _TYPE_AT + 2] = card.layout.encode("utf-16-le")
    return bytes(raw)


def parse_address(data: bytes) -> str:
    """Read the 70 bytes of an appended address; empty when they hold no text. Never raises."""
    try:
        return _text(data)
    except UnicodeDecodeError:
        return ""


def encode_address(address: str) -> bytes:
    """Write the 70 bytes of an appended address; ValueError when it is too long."""
    data = address.encode("utf-16-le")
    if len(data) > ADDRESS_LENGTH:
        raise ValueError(f"the address takes {len(data)} bytes, a card has {ADDRESS_LENGTH}")
    return data + " ".encode("utf-16-le") * ((ADDRESS_LENGTH - len(data)) // 2)


def _layout_of(raw: bytes) -> Layout:
    mark = raw[_TYPE_AT : _TYPE_AT + 2]
    return next((it for it in get_args(Layout) if it.encode("utf-16-le") == mark), "citizen")


def _field(raw: bytes, spans: list[_Span]) -> str:
    return _text(b"".join(raw[span.offset : span.offset + span.length] for span in spans))


def _text(data: bytes) -> str:
    return data.decode("utf-16-le").strip(_PADDING)


def _iso(day: str) -> str:
    if len(day) != 8 or not (day.isascii() and day.isdigit()):
        raise ValueError("a day on a card is eight digits")
    return date(int(day[:4]), int(day[4:6]), int(day[6:])).isoformat()
