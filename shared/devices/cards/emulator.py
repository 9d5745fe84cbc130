"""A resident ID card reader in software: the SAM module's wire on a pseudo-terminal.

Written from the protocol page alone; it shares no frame code with the driver. Its faults are named scenarios.
"""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

from shared.devices.cards import samples, text
from shared.devices.cards.model import IdCard
from shared.devices.wires.emulator import EmulatedPort

_START = b"\xaa\xaa\xaa\x96\x69"
_BYTES_PER_SECOND = 11_520  # 115,200 baud, ten bits a byte
_SLICE = 64
_PHOTO = bytes(1024)
_FINGERPRINT = bytes(1024)
_MODULE_ID = bytes.fromhex("0500010010203040111213142A2B2C2D")
_FOUND_CARD = bytes(4)
_SELECTED_CARD = bytes(8)


class SamEmulator:
    """One reader, reached through the symbolic link `link`; a context manager that runs one thread.

    `paced` gives replies at the true speed of the line. All methods may be called from any thread.
    """

    def __init__(self, link: Path, paced: bool = False) -> None:
        self._port = EmulatedPort(link, self._take)
        self._heard = bytearray()
        self._paced = paced
        self._lock = threading.RLock()
        self._text: bytes | None = None
        self._selected = False
        self._found_once = False
        self._failed = False
        self._cut_after: int | None = None
        self._damage_next = False
        self._silent = False
        self._finds_once = False
        self.requests: list[bytes] = []
        """Command and parameter bytes of every request so far, for tests of what a driver asks."""

    def __enter__(self) -> "SamEmulator":
        self.plug_in()
        return self

    def __exit__(self, *error: object) -> None:
        self.unplug()

    def plug_in(self) -> None:
        """Make the port appear."""
        self._heard.clear()
        self._port.plug_in()

    def unplug(self) -> None:
        """Pull the cable: the port vanishes; harmless when it is not plugged in."""
        self._port.unplug()

    def insert(self, card: IdCard | Path) -> None:
        """Lay a card (or the sample in a TOML file) on the reader."""
        with self._lock:
            self._text = text.encode(samples.load(card) if isinstance(card, Path) else card)
            self._forget_placement()

    def insert_raw(self, data: bytes) -> None:
        """Lay a card with these 256 bytes on the reader, whatever they mean."""
        with self._lock:
            self._text = data
            self._forget_placement()

    def remove(self) -> None:
        """Take the card away."""
        with self._lock:
            self._text = None
            self._forget_placement()

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

    def _forget_placement(self) -> None:
        self._selected = self._found_once = self._failed = False

    def _take(self, data: bytes) -> None:
        self._heard += data
        for body in self._requests(self._heard):
            with self._lock:
                reply = self._answer(body)
            self._send(reply)

    @staticmethod
    def _requests(heard: bytearray) -> Iterator[bytes]:
        """Cut whole requests off the front: the bytes from the length's first to the check."""
        while (at := heard.find(_START)) >= 0 and len(heard) >= at + 7:
            end = at + 7 + heard[at + 5] * 256 + heard[at + 6]
            if len(heard) < end:
                return
            body = bytes(heard[at + 5 : end])
            del heard[:end]
            yield body

    def _answer(self, body: bytes) -> bytes:
        if len(body) < 5:
            return self._frame(0x11)
        self.requests.append(body[2:4])
        if self._silent:
            return b""
        check = 0
        for byte in body[:-1]:
            check ^= byte
        if check != body[-1]:
            return self._frame(0x10)
        match body[2], body[3]:
            case (0x10, 0xFF) | (0x11, 0xFF) | (0x60, _):
                return self._frame(0x90)
            case 0x12, 0xFF:
                return self._frame(0x90, _MODULE_ID)
            case 0x20, 0x01:
                return self._find()
            case 0x20, 0x02:
                self._selected = self._lies()
                return self._frame(0x90, _SELECTED_CARD) if self._selected else self._frame(0x81)
            case 0x30, 0x01 | 0x10:
                return self._read(with_fingerprint=body[3] == 0x10)
            case 0x30, 0x03:
                return self._frame(0x91)
            case _:
                return self._frame(0x21)

    def _lies(self) -> bool:
        return self._text is not None and not self._failed

    def _find(self) -> bytes:
        if not self._lies() or (self._finds_once and self._found_once):
            return self._frame(0x80)
        self._found_once = True
        self._selected = False
        return self._frame(0x9F, _FOUND_CARD)

    def _read(self, with_fingerprint: bool) -> bytes:
        if self._text is None or not self._selected:
            self._failed = True
            return self._frame(0x41)
        parts = [self._text, _PHOTO] + ([_FINGERPRINT] if with_fingerprint else [])
        reply = self._frame(0x90, b"".join(len(it).to_bytes(2, "big") for it in parts) + b"".join(parts))
        if self._damage_next:
            self._damage_next = False
            self._failed = True
            return reply[:-1] + bytes([reply[-1] ^ 0xFF])
        if self._cut_after is not None:
            reply = reply[: self._cut_after]
            self._cut_after = None
            self._text = None
            self._forget_placement()
        return reply

    @staticmethod
    def _frame(word: int, data: bytes = b"") -> bytes:
        counted = (len(data) + 4).to_bytes(2, "big") + bytes([0, 0, word]) + data
        check = 0
        for byte in counted:
            check ^= byte
        return _START + counted + bytes([check])

    def _send(self, reply: bytes) -> None:
        began = time.monotonic()
        for at in range(0, len(reply), _SLICE):
            piece = reply[at : at + _SLICE]
            if self._paced:
                time.sleep(max(0.0, began + (at + len(piece)) / _BYTES_PER_SECOND - time.monotonic()))
            self._port.send(piece)
