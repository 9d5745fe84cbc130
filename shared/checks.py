"""What the value of a key in the settings must be: each check raises ValueError with what is wrong."""

import re
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

_QUEUE = re.compile(
    r"queue:|[a-z]+://[^/]*/(printers|classes)/"
)  # by name, or as CUPS and Windows serve them
_PRINTER_OR_QUEUE = re.compile(r"ipp://.+|queue:.+")


def known_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:  # OSError: half a zone's name is a folder
        raise ValueError("is not a time zone of the tz database, such as Asia/Shanghai") from error


def code(text: str) -> None:
    if not 1 <= len(text) <= 50:
        raise ValueError("is not between 1 and 50 characters long")


def letter(text: str) -> None:
    if not (len(text) == 1 and "A" <= text <= "Z"):
        raise ValueError("is not one letter from A to Z")


def within_a_year(minutes: int) -> None:
    if abs(minutes) > 366 * 24 * 60:
        raise ValueError("puts the clock ahead or back by more than a year of minutes")


def not_empty(values: list[Any]) -> None:
    if not values:
        raise ValueError("is empty")


def time_to_read(seconds: int) -> None:
    if not 3 <= seconds <= 3600:
        raise ValueError("is not between 3 and 3600 seconds")


def card_reader(address: str) -> None:
    if address.startswith("usb:") and not re.fullmatch(r"usb:[0-9a-fA-F]{1,4}:[0-9a-fA-F]{1,4}", address):
        raise ValueError(
            "names no reader on USB: usb takes the first, usb:0400:c35a that of a vendor and product"
        )


def no_queue(address: str) -> None:
    if _QUEUE.match(address):
        raise ValueError(
            "is a print queue, which may print an official document twice: "
            "give the address of the printer itself, such as ipp://192.168.1.20/ipp/print"
        )


def ipp_address(address: str) -> None:
    no_queue(address)
    if not address.startswith("ipp://"):
        raise ValueError("is not the address of a printer, such as ipp://192.168.1.20/ipp/print")


def printer_or_queue(address: str) -> None:
    if address and not _PRINTER_OR_QUEUE.fullmatch(address):
        raise ValueError(
            "is neither the address of a printer, such as ipp://192.168.1.20/ipp/print, "
            "nor the name of a print queue, such as queue:Office"
        )
