"""A social security card in software: commands in, answers out.

Written from the protocol page alone; it shares no code with the reader of the same cards. Pure.
"""

from collections.abc import Iterator

from shared.devices.smartcards.model import Holder, Sample, SocialSecurityCard

_NAME = bytes.fromhex("73 78 31 2E 73 68 2E C9 E7 BB E1 B1 A3 D5 CF")
_SEXES = {"unknown": b"0", "male": b"1", "female": b"2", "unspecified": b"9"}
_DONE = b"\x90\x00"
_FILE_NOT_FOUND = b"\x6a\x82"
_RECORD_NOT_FOUND = b"\x6a\x83"
_WRONG_PARAMETERS = b"\x6a\x86"
_WRONG_LENGTH = b"\x67\x00"
_PIN_REQUIRED = b"\x69\x82"
_NOT_SELECTED = b"\x69\x86"
_UNKNOWN_COMMAND = b"\x6d\x00"

_File = list[tuple[int, bytes]]


class CardProgram:
    """The card's side of the conversation; ValueError when an item of the sample is too long for its place."""

    def __init__(self, sample: Sample) -> None:
        self._manner = sample.manner
        self._files: dict[bytes, _File] = {b"\xef\x05": list(_public(sample.card))}
        if sample.card.holder is not None:
            self._files[b"\xef\x06"] = list(_private(sample.card.holder))
        self.reset()

    def reset(self) -> None:
        """As after power on: nothing is selected."""
        self._application = False
        self._file: _File | None = None
        self._waiting = b""

    def answer(self, command: bytes) -> bytes:
        """The answer's data and its two status bytes."""
        waiting, self._waiting = self._waiting, b""
        match list(command):
            case [0x00, 0xA4, 0x04, 0x00, length, *name] if length == len(name):
                self._application = bytes(name) == _NAME
                self._file = None
                return _DONE if self._application else _FILE_NOT_FOUND
            case [0x00, 0xA4, p1, 0x00, 0x02, high, low] if self._application:
                return self._select(p1, bytes([high, low]))
            case [0x00, 0xB2, which, p2, expected]:
                return self._read(which, p2, expected)
            case [0x00, 0xC0, 0x00, 0x00, expected] if waiting and expected == len(waiting):
                return waiting + _DONE
            case _:
                return _UNKNOWN_COMMAND

    def _select(self, p1: int, identifier: bytes) -> bytes:
        if p1 != self._manner.select_p1:
            return _WRONG_PARAMETERS
        self._file = self._files.get(identifier)
        return _FILE_NOT_FOUND if self._file is None else _DONE

    def _read(self, which: int, p2: int, expected: int) -> bytes:
        if self._file is None:
            return _NOT_SELECTED
        if p2 != (0x04 if self._manner.records == "position" else 0x00):
            return _WRONG_PARAMETERS
        if self._manner.pin_guarded and self._file is self._files.get(b"\xef\x06"):
            return _PIN_REQUIRED
        places = [which - 1] if p2 else [at for at, (tag, _) in enumerate(self._file) if tag == which]
        if not places or not 0 <= places[0] < len(self._file):
            return _RECORD_NOT_FOUND
        tag, value = self._file[places[0]]
        record = bytes([tag, len(value)]) + value
        match self._manner.answers:
            case "fetched":
                self._waiting = record
                return bytes([0x61, len(record)])
            case "asked_again" if expected != len(record):
                return bytes([0x6C, len(record)])
            case "exact_length" if expected != len(record):
                return _WRONG_LENGTH
            case _:
                return record + _DONE


def _public(card: SocialSecurityCard) -> Iterator[tuple[int, bytes]]:
    yield 0x01, _bcd(card.card_id, 16)
    yield 0x02, _text(card.card_class, 1)
    yield 0x03, _text(card.version, 4)
    yield 0x04, _bcd(card.issuer, 12)
    yield 0x05, _day(card.issued)
    yield 0x06, _day(card.expires)
    yield 0x07, _text(card.card_number, 9)


def _private(holder: Holder) -> Iterator[tuple[int, bytes]]:
    name = _text(holder.name, 50)
    yield 0x08, _text(holder.number, 18)
    yield 0x09, name[:30]
    yield 0x4E, name[30:]
    yield 0x0A, _SEXES[holder.sex]
    yield 0x0B, _bcd(holder.ethnicity_code, 1)
    yield 0x0C, _bcd(holder.birthplace, 3)
    yield 0x0D, _day(holder.birth)


def _day(iso: str) -> bytes:
    return _bcd(iso.replace("-", ""), 4)


def _bcd(digits: str, length: int) -> bytes:
    return _fitting(bytes.fromhex(digits.ljust(2 * length, "F")), length)


def _text(text: str, length: int) -> bytes:
    return _fitting(text.encode("gb18030").ljust(length, b"\0"), length)


def _fitting(value: bytes, length: int) -> bytes:
    if len(value) != length:
        raise ValueError(f"an item of {len(value)} bytes in a place of {length}")
    return value
