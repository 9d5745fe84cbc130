"""The SAM module of a reader in software: requests in, replies out, with a card and faults in between.

Written from the protocol page alone; it shares no frame code with the driver, and knows no wire. Its faults are
named scenarios.
"""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from shared.devices.cards import samples, text
from shared.devices.cards.model import IdCard

Obedience = Literal["changes", "changes_at_once", "refuses", "only_says_so"]
SPEEDS = (115_200, 57_600, 38_400, 19_200, 9_600)
MODULE_ID = bytes.fromhex("0500010010203040111213142A2B2C2D")
_START = b"\xaa\xaa\xaa\x96\x69"
_PHOTO = bytes(1024)
_FOUND_CARD = bytes(4)
_SELECTED_CARD = bytes(8)
_YOUNGER_COMMANDS = (b"\x30\x03", b"\x30\x10")


class EmulatedModule:
    """Answers what `heard` is given; all methods may be called from any thread."""

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._held = bytearray()
        self._card: IdCard | None = None
        self._text: bytes | None = None
        self._selected = False
        self._found_once = False
        self._failed = False
        self._finds_once = False
        self._silent = False
        self._older = False
        self._obedience: Obedience = "changes"
        self._unwell: int | None = None
        self._refused: dict[bytes, int] = {}
        self._cut_after: int | None = None
        self._damage_next = False
        self._hold_back = False
        self._held_back = b""
        self._noise = b""
        self.speed = self._speed_to_be = SPEEDS[0]
        self.requests: list[bytes] = []
        """Command and parameter bytes of every request so far, for tests of what a driver asks."""

    # Cards

    def insert(self, card: IdCard | Path) -> None:
        """Lay a card (or the sample in a TOML file) on the reader."""
        with self._lock:
            self._card = samples.load(card) if isinstance(card, Path) else card
            self._text = text.encode(self._card)
            self._forget_placement()

    def insert_raw(self, data: bytes) -> None:
        """Lay a card with these 256 bytes on the reader, whatever they mean."""
        with self._lock:
            self._card, self._text = None, data
            self._forget_placement()

    def remove(self) -> None:
        """Take the card away."""
        with self._lock:
            self._card = self._text = None
            self._forget_placement()

    # Scenarios

    def card_moves_away_after(self, count: int) -> None:
        """The next card read stops after `count` bytes of its reply, and the card is gone."""
        with self._lock:
            self._cut_after = count

    def bad_checksum_once(self) -> None:
        """The next card read has a wrong check byte."""
        with self._lock:
            self._damage_next = True

    def silent(self, on: bool = True) -> None:
        """The module answers nothing, as after a brown-out."""
        with self._lock:
            self._silent = on

    def finds_each_card_once(self, on: bool = True) -> None:
        """A card that was found is not found again until it was taken away; reading it goes on working."""
        with self._lock:
            self._finds_once = on

    def is_older(self, on: bool = True) -> None:
        """The module knows neither fingerprints nor appended addresses (21)."""
        with self._lock:
            self._older = on

    def fails_self_test(self, resets: int | None = 1) -> None:
        """The module answers nothing but 60 until it was reset so many times; None: for ever."""
        with self._lock:
            self._unwell = -1 if resets is None else resets

    def refuses(self, command: bytes, word: int | None) -> None:
        """A command and parameter byte is answered with this SW3; None ends it."""
        with self._lock:
            if word is None:
                self._refused.pop(command, None)
            else:
                self._refused[command] = word

    def told_another_speed(self, it: Obedience) -> None:
        """What becomes of command 60: the speed changes behind the reply or before it, it is refused, or
        the module says yes and stays."""
        with self._lock:
            self._obedience = it

    def answers_late_once(self) -> None:
        """The next reply only comes together with the one after it."""
        with self._lock:
            self._hold_back = True

    def noise_before_replies(self, noise: bytes) -> None:
        """The line adds these bytes before each reply."""
        with self._lock:
            self._noise = noise

    # The wire's side

    def heard(self, chunk: bytes) -> Iterator[bytes]:
        """Take bytes from the line; give the reply (or b"") to each request that is whole with them."""
        self._held += chunk
        while (at := self._held.find(_START)) >= 0 and len(self._held) >= at + 7:
            end = at + 7 + self._held[at + 5] * 256 + self._held[at + 6]
            if len(self._held) < end:
                return
            body = bytes(self._held[at + 5 : end])
            del self._held[:end]
            with self._lock:
                reply = self._on_the_line(self._answer(body))
            yield reply

    def sent(self) -> None:
        """The reply has left: a speed that was asked for is the line's from now on."""
        self.speed = self._speed_to_be

    def power_up(self, speed: int = SPEEDS[0]) -> None:
        """Begin anew at this speed, with nothing heard and nothing to say."""
        self._held.clear()
        self._held_back = b""
        self.speed = self._speed_to_be = speed

    def _on_the_line(self, reply: bytes) -> bytes:
        if not reply:
            return b""
        if self._hold_back:
            self._hold_back, self._held_back = False, reply
            return b""
        reply, self._held_back = self._held_back + self._noise + reply, b""
        return reply

    def _answer(self, body: bytes) -> bytes:
        if len(body) < 5:
            return _frame(0x11)
        command = body[2:4]
        self.requests.append(command)
        if self._silent:
            return b""
        if _check(body[:-1]) != body[-1]:
            return _frame(0x10)
        if self._unwell:
            self._unwell -= command == b"\x10\xff"
            return _frame(0x60)
        if (word := self._refused.get(command)) is not None:
            self._failed |= command == b"\x30\x01"
            return _frame(word)
        if self._older and command in _YOUNGER_COMMANDS:
            return _frame(0x21)
        match command[0], command[1]:
            case (0x10, 0xFF) | (0x11, 0xFF):
                return _frame(0x90)
            case 0x12, 0xFF:
                return _frame(0x90, MODULE_ID)
            case 0x20, 0x01:
                return self._find()
            case 0x20, 0x02:
                self._selected = self._lies()
                return _frame(0x90, _SELECTED_CARD) if self._selected else _frame(0x81)
            case 0x30, 0x01 | 0x10:
                return self._read(with_fingerprint=command[1] == 0x10)
            case 0x30, 0x03:
                return self._read_latest_address()
            case 0x60, number if number < len(SPEEDS):
                return self._change_speed(SPEEDS[number])
            case _:
                return _frame(0x21)

    def _lies(self) -> bool:
        return self._text is not None and not self._failed

    def _forget_placement(self) -> None:
        self._selected = self._found_once = self._failed = False

    def _find(self) -> bytes:
        if not self._lies() or (self._finds_once and self._found_once):
            return _frame(0x80)
        self._found_once = True
        self._selected = False
        return _frame(0x9F, _FOUND_CARD)

    def _read(self, with_fingerprint: bool) -> bytes:
        if self._text is None or not self._selected:
            self._failed = True
            return _frame(0x41)
        parts = [self._text, _PHOTO]
        if with_fingerprint:
            parts.append(b"" if self._card is None else self._card.fingerprint)
        reply = _frame(0x90, b"".join(len(it).to_bytes(2, "big") for it in parts) + b"".join(parts))
        if self._damage_next:
            self._damage_next = False
            self._failed = True
            return reply[:-1] + bytes([reply[-1] ^ 0xFF])
        if self._cut_after is not None:
            reply = reply[: self._cut_after]
            self._cut_after = None
            self.remove()
        return reply

    def _read_latest_address(self) -> bytes:
        if self._text is None or not self._selected:
            return _frame(0x41)
        if self._card is None or not self._card.latest_address:
            return _frame(0x91)
        return _frame(0x90, text.encode_address(self._card.latest_address))

    def _change_speed(self, speed: int) -> bytes:
        if self._obedience == "refuses":
            return _frame(0x21)
        if self._obedience != "only_says_so":
            self._speed_to_be = speed
        if self._obedience == "changes_at_once":
            self.speed = speed
        return _frame(0x90)


def _frame(word: int, data: bytes = b"") -> bytes:
    counted = (len(data) + 4).to_bytes(2, "big") + bytes([0, 0, word]) + data
    return _START + counted + bytes([_check(counted)])


def _check(counted: bytes) -> int:
    check = 0
    for byte in counted:
        check ^= byte
    return check
