"""The keys of a device template, each checked by itself."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Annotated, Literal

from shared.sections import Section


def _hex(text: str) -> None:
    try:
        bytes.fromhex(text)
    except ValueError as error:
        raise ValueError("is not bytes in hexadecimal, such as AA 55") from error


def _byte(text: str) -> None:
    if not (len(text) == 3 and text[0] in "5678" and text[1] in "NEO" and text[2] in "12"):
        raise ValueError("is not data bits, parity and stop bits, such as 8N1")


def _between(least: int, most: int) -> Callable[[int], None]:
    def check(value: int) -> None:
        if not least <= value <= most:
            raise ValueError(f"is not between {least} and {most}")

    return check


Hex = Annotated[str, _hex]


class FieldSection(Section):
    """One field of a frame: fixed bytes have a `value`, numbers a `size` in bytes and what is added to them."""

    field: Literal["bytes", "length", "line", "text", "level"]
    value: Hex = ""
    size: Annotated[int, _between(1, 2)] = 1
    plus: Annotated[int, _between(0, 0xFF)] = 0


class FrameSection(Section):
    """One frame: its fields, and the head and tail where they differ from the shape's."""

    fields: list[FieldSection]
    head: Annotated[str | None, _hex] = None
    tail: Annotated[str | None, _hex] = None


class ShapeSection(Section):
    """What all frames have in common; the check byte is taken over head and fields, or the fields alone."""

    head: Hex = ""
    tail: Hex = ""
    checksum: Literal["sum8", "xor8", "none"] = "none"
    over: Literal["all", "fields"] = "all"


class TextSection(Section):
    """Room for text: columns of half width (a Chinese sign takes two) and lines; `padded` fills lines with blanks."""

    columns: Annotated[int, _between(2, 0xFF)]
    lines: Annotated[int, _between(1, 16)] = 1
    encoding: Literal["gbk", "gb2312", "ascii"] = "gbk"
    padded: bool = False


class FileSection(Section):
    """The whole file. `answer_within` in milliseconds; `levels` gives the byte of each of the five keys."""

    device: Literal["rating_pad", "window_led", "citizen_screen"]
    baud: Annotated[int, _between(300, 921_600)] = 9600
    byte: Annotated[str, _byte] = "8N1"
    answer_within: Annotated[int, _between(50, 3000)] = 500
    shape: ShapeSection = ShapeSection()
    text: TextSection | None = None
    say: Mapping[str, FrameSection]
    answer: Mapping[str, FrameSection] = MappingProxyType({})
    levels: Mapping[str, Hex] = MappingProxyType({})
