"""Frames to bytes and back, by whatever template. Pure.

Every frame can be read as well as written: a driver reads what its device says, an emulator what it is told.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum, auto
from functools import reduce
from operator import xor

from shared.devices.window.model import Answer, Constant, Frame, Key, Number, Say, Template, Text


@dataclass(frozen=True, slots=True)
class Heard:
    """A whole frame whose check is right; `level` is that of the key pressed."""

    name: Say | Answer
    text: bytes = b""
    line: int = 0
    level: int = 0


class Unclear(Enum):
    """A frame of the right shape whose check is wrong."""

    CHECKSUM = auto()


class _Not(Enum):
    """Why the bytes at hand are not this frame: it may yet become it, or never will."""

    YET = auto()
    THIS = auto()


def fitted(text: str, template: Template) -> bytes:
    """The text as the device takes it: one line, cut where a sign would not fit, unknown signs as "?"."""
    taken = bytearray()
    for sign in text:
        told = (sign if sign.isprintable() else " ").encode(template.encoding, errors="replace")
        if len(taken) + len(told) > template.columns:
            break
        taken += told
    return bytes(taken)


def encode(frame: Frame, text: bytes = b"", line: int = 0, level: int = 0) -> bytes:
    """The frame's bytes. `text` fits (`fitted`), `line` is one of the device's, `level` one that has a key."""
    room = next((part for part in frame.parts if isinstance(part, Text)), None)
    shown = text.ljust(room.most) if room is not None and room.padded else text
    parts = b""
    for part in frame.parts:
        match part:
            case Constant(data):
                parts += data
            case Number(of, size, plus):
                value = len(shown) if of == "length" else line
                parts += (value + plus).to_bytes(size, "big")
            case Key(levels):
                parts += bytes(byte for byte, known in levels.items() if known == level)
            case Text():
                parts += shown
    return frame.head + parts + _check(frame, frame.head + parts) + frame.tail


class FrameReader:
    """Takes bytes as they come, split or merged anywhere, and gives the frames it knows.

    Noise is skipped byte by byte, so a good frame behind a torn one is still found.
    """

    def __init__(self, frames: Iterable[Frame]) -> None:
        self._frames = tuple(frames)
        self._held = bytearray()

    def feed(self, chunk: bytes) -> list[Heard | Unclear]:
        """Add bytes; give what became whole, in order. Never raises."""
        self._held += chunk
        done: list[Heard | Unclear] = []
        while self._held:
            held = bytes(self._held)
            read = [_read(frame, held) for frame in self._frames]
            whole = next((each for each in read if isinstance(each, tuple)), None)
            if whole is not None:
                done.append(whole[0])
                del self._held[: whole[1]]
            elif _Not.YET in read:
                break
            else:
                if Unclear.CHECKSUM in read:
                    done.append(Unclear.CHECKSUM)
                del self._held[:1]
        return done


def _check(frame: Frame, so_far: bytes) -> bytes:
    """The check byte of head and parts; nothing when the frame has none."""
    over = so_far if frame.over_head else so_far[len(frame.head) :]
    match frame.checksum:
        case "sum8":
            return bytes([sum(over) & 0xFF])
        case "xor8":
            return bytes([reduce(xor, over, 0)])
        case "none":
            return b""


def _read(frame: Frame, held: bytes) -> tuple[Heard, int] | Unclear | _Not:
    """The frame that `held` begins with and how long it is."""
    at = len(frame.head)
    if (here := _constant(held, frame.head)) is not None:
        return here
    length: int | None = None
    text, line, level = b"", 0, 0
    for part in frame.parts:
        rest = held[at:]
        match part:
            case Constant(data):
                if (here := _constant(rest, data)) is not None:
                    return here
                at += len(data)
            case Number(of, size, plus, most):
                if len(rest) < size:
                    return _Not.YET
                value = int.from_bytes(rest[:size], "big") - plus
                if not 0 <= value <= most:
                    return _Not.THIS
                length, line = (value, line) if of == "length" else (length, value)
                at += size
            case Key(levels):
                if not rest:
                    return _Not.YET
                if rest[0] not in levels:
                    return _Not.THIS
                level = levels[rest[0]]
                at += 1
            case Text():
                size_or_not = _text_size(part, rest, length)
                if isinstance(size_or_not, _Not):
                    return size_or_not
                text = rest[:size_or_not]
                at += size_or_not
    check = _check(frame, held[:at])
    if len(held) < at + len(check):
        return _Not.YET
    if not held.startswith(check, at):
        return Unclear.CHECKSUM
    at += len(check)
    if (here := _constant(held[at:], frame.tail)) is not None:
        return here
    return Heard(frame.name, text, line, level), at + len(frame.tail)


def _constant(rest: bytes, expected: bytes) -> _Not | None:
    """None when `rest` begins with what is expected."""
    if rest.startswith(expected):
        return None
    return _Not.YET if expected.startswith(rest) else _Not.THIS


def _text_size(text: Text, rest: bytes, length: int | None) -> int | _Not:
    """How many bytes of `rest` are the text."""
    if text.padded or length is not None:
        size = text.most if length is None else length
        return size if len(rest) >= size else _Not.YET
    size = rest.find(text.until)
    if size < 0:
        return _Not.YET if len(rest) <= text.most + len(text.until) else _Not.THIS
    return size if size <= text.most else _Not.THIS
