"""Frames of a window's small devices as a template describes them, and what can be wrong with such a device. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, TypeAlias

LEVELS: Mapping[str, int] = {"very_good": 5, "good": 4, "fair": 3, "bad": 2, "very_bad": 1}
"""The names a template gives the five keys, and the levels they stand for (GB/T 39734)."""

Checksum: TypeAlias = Literal["sum8", "xor8", "none"]


class DeviceKind(StrEnum):
    """Named as in the settings."""

    RATING_PAD = "rating_pad"
    WINDOW_LED = "window_led"
    CITIZEN_SCREEN = "citizen_screen"


class DeviceProblem(StrEnum):
    """Why a device did not do what it was asked."""

    gone = "gone"
    """The port cannot be opened, or vanished."""
    in_use = "in_use"
    """Another program holds the port."""
    forbidden = "forbidden"
    """The port is there, but this account may not use it."""
    silent = "silent"
    """It was to answer, and did not."""
    garbled = "garbled"
    """It answered, but what arrived is not what it can have sent: the line is bad."""
    refused = "refused"
    """It said that it did not take the frame."""


class Say(StrEnum):
    """What is said to a device."""

    ASK = "ask"
    """Ask for a rating."""
    REST = "rest"
    """Ask no more."""
    SHOW = "show"
    """Show a line of text."""
    CLEAR = "clear"
    """Show nothing."""


class Answer(StrEnum):
    """What a device says."""

    TAKEN = "taken"
    REFUSED = "refused"
    PRESSED = "pressed"


@dataclass(frozen=True, slots=True)
class Constant:
    """Bytes that are always the same."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Number:
    """The bytes a text has, or the line it goes to (0, 1, …), plus `plus`, high byte first; never above `most`."""

    of: Literal["length", "line"]
    size: int
    plus: int
    most: int


@dataclass(frozen=True, slots=True)
class Key:
    """One byte for the key pressed: the level of each byte that may stand here."""

    levels: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Text:
    """Up to `most` bytes. `padded`: always so many; else a Number tells, or it goes up to the bytes `until`."""

    most: int
    padded: bool = False
    until: bytes = b""


Part: TypeAlias = Constant | Number | Key | Text


@dataclass(frozen=True, slots=True)
class Frame:
    """One message: `head`, `parts`, the check byte over both (or over the parts alone), `tail`."""

    name: Say | Answer
    head: bytes
    parts: tuple[Part, ...]
    checksum: Checksum = "none"
    over_head: bool = True
    tail: bytes = b""


@dataclass(frozen=True, slots=True)
class Template:
    """How one make of device speaks. `answer_within` in seconds; `byte` as 8N1; `columns` in half-width signs."""

    device: DeviceKind
    baud: int
    byte: str
    answer_within: float
    says: Mapping[Say, Frame]
    answers: Mapping[Answer, Frame] = field(default_factory=dict)
    encoding: str = "gbk"
    columns: int = 0
    lines: int = 1
