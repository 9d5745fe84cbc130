"""The frames a template's keys describe, or why these keys do not go together."""

from collections.abc import Mapping, Sequence
from typing import TypeVar

from shared.devices.window.model import (
    LEVELS,
    Answer,
    Constant,
    DeviceKind,
    Frame,
    Key,
    Number,
    Part,
    Say,
    Text,
)
from shared.devices.window.sections import FieldSection, FileSection, FrameSection, TextSection

Name = TypeVar("Name", Say, Answer)

CONTROL = 0x20
"""A byte below stands in no text, so it can end one."""


class Misfit(Exception):
    """A key that does not go with the others, and why."""

    def __init__(self, key: str, why: str) -> None:
        super().__init__(f"key '{key}': {why}")


def says_of(device: DeviceKind, file: FileSection) -> dict[Say, Frame]:
    """What the device can be told. Raises Misfit."""
    rates = device is DeviceKind.RATING_PAD
    found = _frames("say", [Say.ASK, Say.REST] if rates else [Say.SHOW, Say.CLEAR], file.say, file)
    must = Say.ASK if rates else Say.SHOW
    if must not in found:
        raise Misfit(f"say.{must}", "is missing")
    return found


def answers_of(device: DeviceKind, file: FileSection) -> dict[Answer, Frame]:
    """What the device can say; a pad must be able to say which key was pressed. Raises Misfit."""
    rates = device is DeviceKind.RATING_PAD
    known = [Answer.TAKEN, Answer.REFUSED, *([Answer.PRESSED] if rates else [])]
    found = _frames("answer", known, file.answer, file)
    if rates and Answer.PRESSED not in found:
        raise Misfit("answer.pressed", "is missing: nobody could rate")
    return found


def _frames(
    table: str, known: Sequence[Name], given: Mapping[str, FrameSection], file: FileSection
) -> dict[Name, Frame]:
    frames: dict[Name, Frame] = {}
    for key, section in given.items():
        name = next((each for each in known if each == key), None)
        if name is None:
            raise Misfit(f"{table}.{key}", f"is none of {', '.join(known)}")
        frames[name] = _frame(f"{table}.{key}", name, section, file)
    return frames


def _frame(key: str, name: Say | Answer, given: FrameSection, file: FileSection) -> Frame:
    shape = file.shape
    head, tail = (
        shape.head if given.head is None else given.head,
        shape.tail if given.tail is None else given.tail,
    )
    _refuse_fields(f"{key}.fields", name, [each.field for each in given.fields])
    parts = [
        _part(f"{key}.fields.{at}", at, given, file, bytes.fromhex(tail)) for at in range(len(given.fields))
    ]
    if not bytes.fromhex(head) and not any(isinstance(each, Constant | Key) for each in parts):
        raise Misfit(key, "has neither head nor fixed bytes: it could not be told from noise")
    return Frame(
        name, bytes.fromhex(head), tuple(parts), shape.checksum, shape.over == "all", bytes.fromhex(tail)
    )


def _refuse_fields(key: str, name: Say | Answer, fields: Sequence[str]) -> None:
    """Text goes with showing, a level with pressing, and either only once."""
    may: dict[Say | Answer, tuple[str, ...]] = {
        Say.SHOW: ("text", "length", "line"),
        Answer.PRESSED: ("level",),
    }
    for at, field in enumerate(fields):
        if field != "bytes" and field not in may.get(name, ()):
            raise Misfit(f"{key}.{at}.field", f"is {field}, which means nothing here")
        if field != "bytes" and field in fields[:at]:
            raise Misfit(f"{key}.{at}.field", f"is a second {field}")
    if name in may and may[name][0] not in fields:
        raise Misfit(key, f"lacks the field {may[name][0]}")


def _part(key: str, at: int, frame: FrameSection, file: FileSection, tail: bytes) -> Part:
    given = frame.fields[at]
    match given.field:
        case "bytes":
            if not given.value.strip():
                raise Misfit(f"{key}.value", "is missing")
            return Constant(bytes.fromhex(given.value))
        case "level":
            return Key(_levels(file.levels))
        case "text":
            return _text(key, at, frame.fields, file, tail)
        case "length" | "line":
            room = _room(file)
            most = room.columns if given.field == "length" else room.lines - 1
            if most + given.plus >= 256**given.size:
                raise Misfit(f"{key}.plus", "makes a number too large for its size")
            return Number(given.field, given.size, given.plus, most)


def _room(file: FileSection) -> TextSection:
    if file.text is None:
        raise Misfit("text", "is missing: how many columns and lines has it?")
    return file.text


def _text(key: str, at: int, fields: Sequence[FieldSection], file: FileSection, tail: bytes) -> Text:
    """A text whose end can be told: it is padded, or its length goes before it, or a control byte comes after."""
    room, names = _room(file), [each.field for each in fields]
    if room.lines > 1 and "line" not in names:
        raise Misfit(key, "goes to one of several lines, but no field says which: a field line is missing")
    if "length" in names[at:]:
        raise Misfit(key, "comes before its length")
    if room.padded or "length" in names:
        return Text(room.columns, room.padded)
    ends = b"" if file.shape.checksum != "none" else tail  # a check byte could be any
    until = bytes.fromhex(fields[at + 1].value) if names[at + 1 :] else ends
    if not until or until[0] >= CONTROL:
        raise Misfit(key, "has no end: pad it, put a length before it or a control byte behind it")
    return Text(room.columns, False, until)


def _levels(given: Mapping[str, str]) -> dict[int, int]:
    """The level each byte stands for."""
    levels: dict[int, int] = {}
    for name, text in given.items():
        byte = bytes.fromhex(text)
        if name not in LEVELS:
            raise Misfit(f"levels.{name}", f"is none of {', '.join(LEVELS)}")
        if len(byte) != 1:
            raise Misfit(f"levels.{name}", "is not one byte")
        if byte[0] in levels:
            raise Misfit(f"levels.{name}", "has the byte of another level")
        levels[byte[0]] = LEVELS[name]
    for name in LEVELS:
        if name not in given:
            raise Misfit(f"levels.{name}", "is missing: all five are offered, or none (GB/T 39734)")
    return levels
