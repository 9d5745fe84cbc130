"""What the hall's voice says, spelt the way it is spoken, and how it is put together from rendered parts. Pure."""

import re
from array import array
from collections.abc import Collection, Sequence
from dataclasses import dataclass

RATE = 24_000  # samples a second of what was rendered ahead
LEAD, GAP, PHRASE_GAP, REST = 30, 40, 130, 450
"""Milliseconds of silence: before the first part (a loudspeaker wakes up), between parts of a phrase, before a new
phrase, and after the sentence, so that two sentences never run into each other."""

_DIGITS = str.maketrans("0123456789", "零一二三四五六七八九")
_TICKET = re.compile(r"(?<![A-Za-z0-9])([A-Z]{1,2})(\d{2,4})(?!\d)")
_PHRASES = ("到", "请", "please")


@dataclass(frozen=True, slots=True)
class Part:
    """A rendered text and the silence before it in milliseconds."""

    text: str
    pause: int


def spoken(text: str) -> str:
    """The text with ticket numbers read digit by digit; other numbers are left to be read as numbers.

    >>> spoken("请A023号到5号窗口")
    '请A零二三号到5号窗口'
    """
    return _TICKET.sub(lambda found: found[1] + found[2].translate(_DIGITS), text)


def planned(text: str, rendered: Collection[str]) -> tuple[Part, ...] | None:
    """The parts that make up `text`, at each place the longest there is; None when some of it was not rendered.

    Only full stops and spaces between the parts may be left over.

    >>> planned("请A零二三号到5号窗口", {"请A", "零", "零二三号", "到5号窗口"})
    (Part(text='请A', pause=30), Part(text='零二三号', pause=40), Part(text='到5号窗口', pause=130))
    """
    longest = max(map(len, rendered), default=0)
    parts: list[Part] = []
    at = 0
    while at < len(text):
        if text[at] in " 。":
            at += 1
            continue
        sizes = range(min(longest, len(text) - at), 0, -1)
        found = next((text[at : at + size] for size in sizes if text[at : at + size] in rendered), None)
        if found is None:
            return None
        pause = LEAD if not parts else PHRASE_GAP if found.startswith(_PHRASES) else GAP
        parts.append(Part(found, pause))
        at += len(found)
    return tuple(parts) or None


def joined(sounds: Sequence[tuple[int, Sequence[int]]]) -> "array[int]":
    """One sound of many: each with the silence before it in milliseconds, then REST.

    The samples (16 bit, RATE) begin and end at silence as `resources.voices.rendering` cuts them, so nothing clicks.
    """
    whole = array("h")
    for pause, samples in sounds:
        whole.extend(_silence(pause))
        whole.extend(samples)
    whole.extend(_silence(REST))
    return whole


def _silence(milliseconds: int) -> "array[int]":
    return array("h", bytes(2 * RATE * milliseconds // 1000))
