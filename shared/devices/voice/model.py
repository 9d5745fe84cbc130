"""What the hall's voice says, spelt the way it is spoken. Pure."""

import re

_DIGITS = str.maketrans("0123456789", "零一二三四五六七八九")
_TICKET = re.compile(r"(?<![A-Za-z0-9])([A-Z]{1,2})(\d{2,4})(?!\d)")


def spoken(text: str) -> str:
    """The text with ticket numbers read digit by digit; other numbers are left to be read as numbers.

    >>> spoken("请A023号到5号窗口")
    '请A零二三号到5号窗口'
    """
    return _TICKET.sub(lambda found: found[1] + found[2].translate(_DIGITS), text)


def call(number: str, window: str) -> str:
    """The sentence that calls a ticket to a window.

    >>> call("A023", "5")
    '请A零二三号到5号窗口'
    """
    return spoken(f"请{number}号到{window}号窗口")
