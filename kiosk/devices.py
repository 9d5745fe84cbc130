"""The devices the settings name, opened by the drivers that speak to them."""

from shared.config import KEYBOARD, DevicesSection
from shared.devices.cards.addresses import wire_to
from shared.devices.cards.ports import CardReader
from shared.devices.cards.sam_reader import SamReader
from shared.devices.codes.ports import CodeScanner
from shared.devices.codes.serial_scanner import SerialScanner
from shared.devices.printers.escpos_network import EscposNetworkPrinter
from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.nowhere import NowhereDocuments, NowhereSlips
from shared.devices.printers.ports import DocumentPrinter, SlipPrinter
from shared.devices.wires.serial_wire import SerialWire

LOOK_WITHIN = 0.7
"""Seconds for a printer to say how it stands: a citizen who wants paper is told within one that it says nothing."""
SCANNER_BAUD = 115_200
"""USB-COM scanners take any speed; the few with a real serial line come set to this one or are set to it."""


def card_reader(devices: DevicesSection) -> CardReader | None:
    """The reader at the serial port or on the USB the settings name."""
    return SamReader(wire_to(devices.card_reader)) if devices.card_reader else None


def code_scanner(devices: DevicesSection) -> CodeScanner | None:
    """The scanner at the serial port the settings name; one that is a keyboard is the window's own."""
    if devices.code_scanner in ("", KEYBOARD):
        return None
    return SerialScanner(SerialWire(devices.code_scanner, SCANNER_BAUD))


def slip_printer(devices: DevicesSection) -> SlipPrinter | None:
    """The printer at `host:port`; port 9100 when none is given."""
    if not devices.slip_printer:
        return None
    try:
        return EscposNetworkPrinter.at(devices.slip_printer)
    except ValueError:
        return NowhereSlips()


def document_printer(devices: DevicesSection) -> DocumentPrinter | None:
    """The printer at the ipp:// address the settings name."""
    if not devices.document_printer:
        return None
    try:
        return IppPrinter(devices.document_printer, look_within=LOOK_WITHIN)
    except ValueError:
        return NowhereDocuments()
