"""From what the settings call a card reader to the wire it stands on."""

import re

from shared.devices.cards.usb_wire import UsbWire
from shared.devices.wires.ports import Wire
from shared.devices.wires.serial_wire import SerialWire

_USB = re.compile(r"usb(?::([0-9a-f]{1,4}):([0-9a-f]{1,4}))?", re.IGNORECASE | re.ASCII)


def wire_to(address: str) -> Wire:
    """`usb` is the first reader on USB, `usb:0400:c35a` the one of that vendor and product, all else a serial port."""
    usb = _USB.fullmatch(address)
    if usb is None:
        return SerialWire(address)
    vendor, product = (None if part is None else int(part, 16) for part in usb.groups())
    return UsbWire(vendor, product)
