"""A window's small devices in software: the template's frames on a pseudo-terminal, their faults by name.

They speak any make there is a template of. The frames are the driver's own; that these are the bytes the device's
maker prints is shown beside each template, in the tests of the codec.
"""

import threading
from abc import ABC, abstractmethod
from pathlib import Path

from shared.devices.window.codec import FrameReader, Heard, encode
from shared.devices.window.model import Answer, Say, Template
from shared.devices.wires.emulator import EmulatedPort


class WindowDeviceEmulator(ABC):
    """One device, reached through the symbolic link `link`; a context manager that runs one thread.

    All methods may be called from any thread.
    """

    def __init__(self, link: Path, template: Template) -> None:
        self._template = template
        self._port = EmulatedPort(link, self._take)
        self._lock = threading.RLock()
        self._frames = FrameReader(())
        self._silent = self._refuses = self._damage_next = self._in_pieces = self._noisy = False
        self.requests: list[Say] = []
        """What it was told so far, for tests of what a driver says."""

    def __enter__(self) -> "WindowDeviceEmulator":
        self.plug_in()
        return self

    def __exit__(self, *error: object) -> None:
        self.unplug()

    def plug_in(self) -> None:
        """Make the port appear, behind it a device that was just switched on."""
        self.loses_power()
        self._port.plug_in()

    def unplug(self) -> None:
        """Pull the cable: the port vanishes; harmless when it is not plugged in."""
        self._port.unplug()

    def loses_power(self) -> None:
        """The device goes off and on again; its port stays, as one on the machine itself does."""
        with self._lock:
            self._frames = FrameReader(self._template.says.values())
            self._wake_up()

    def silent(self, on: bool = True) -> None:
        """It hears nothing, as with its plug pulled at the far end of the line."""
        self._silent = on

    def refuses(self, on: bool = True) -> None:
        """It answers that it took nothing."""
        self._refuses = on

    def bad_checksum_once(self) -> None:
        """A byte of the next answer arrives changed."""
        self._damage_next = True

    def answers_in_pieces(self, on: bool = True) -> None:
        """Each byte of an answer arrives alone."""
        self._in_pieces = on

    def noisy(self, on: bool = True) -> None:
        """Bytes that mean nothing arrive before each answer."""
        self._noisy = on

    @abstractmethod
    def _wake_up(self) -> None:
        """Be as after power came."""

    @abstractmethod
    def _obey(self, told: Heard) -> bytes:
        """Do what was told; gives what it says besides the confirmation."""

    def _take(self, data: bytes) -> None:
        with self._lock:
            for told in self._frames.feed(data):
                if self._silent or not isinstance(told, Heard) or not isinstance(told.name, Say):
                    continue
                self.requests.append(told.name)
                if self._refuses:
                    self._send(self._answer(Answer.REFUSED))
                else:
                    more = self._obey(told)
                    self._send(self._answer(Answer.TAKEN) + more)

    def _answer(self, name: Answer, level: int = 0) -> bytes:
        """What it says; nothing when it has no word for that."""
        frame = self._template.answers.get(name)
        if frame is None:
            return b""
        data = encode(frame, level=level)
        if self._damage_next:
            self._damage_next = False
            at = len(data) - len(frame.tail) - 1
            data = data[:at] + bytes([data[at] ^ 0x5A]) + data[at + 1 :]
        return b"\x00\xff" + data if self._noisy else data

    def _send(self, data: bytes) -> None:
        pieces = [data[at : at + 1] for at in range(len(data))] if self._in_pieces else [data]
        for piece in pieces:
            self._port.send(piece)


class RatingPadEmulator(WindowDeviceEmulator):
    """A pad: lit while it asks, dark once somebody pressed."""

    def __init__(self, link: Path, template: Template) -> None:
        super().__init__(link, template)
        self.asking = False
        self._hasty = 0

    def press(self, level: int) -> bool:
        """Press the key of a level; False when the pad does not ask and the press goes unheard."""
        with self._lock:
            if not self.asking or self._silent:
                return False
            self.asking = False
            self._send(self._answer(Answer.PRESSED, level))
            return True

    def presses_at_once(self, level: int) -> None:
        """When next asked, somebody presses so fast that both answers arrive as one."""
        self._hasty = level

    def _wake_up(self) -> None:
        self.asking = False

    def _obey(self, told: Heard) -> bytes:
        self.asking = told.name is Say.ASK
        if not (self.asking and self._hasty):
            return b""
        level, self._hasty, self.asking = self._hasty, 0, False
        return self._answer(Answer.PRESSED, level)


class DisplayEmulator(WindowDeviceEmulator):
    """A display; `lines` is what one reads there now."""

    def __init__(self, link: Path, template: Template) -> None:
        super().__init__(link, template)
        self.lines: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The first line, for a display that has but one."""
        return self.lines[0] if self.lines else ""

    def _wake_up(self) -> None:
        self.lines = ("",) * self._template.lines

    def _obey(self, told: Heard) -> bytes:
        if told.name is Say.CLEAR:
            self._wake_up()
        else:
            lines = list(self.lines)
            lines[told.line] = told.text.decode(self._template.encoding, errors="replace").rstrip()
            self.lines = tuple(lines)
        return b""


class WindowLedEmulator(DisplayEmulator):
    """The display above a window."""


class CitizenScreenEmulator(DisplayEmulator):
    """The screen that faces the citizen."""
