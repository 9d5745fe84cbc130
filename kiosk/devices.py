"""The devices the settings name, opened by the drivers that speak to them."""

from shared.config import DevicesSection
from shared.devices.cards.addresses import wire_to
from shared.devices.cards.ports import CardReader
from shared.devices.cards.sam_reader import SamReader
from shared.devices.printers.escpos_network import EscposNetworkPrinter
from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.ports import DocumentPrinter, SlipPrinter

ESCPOS_PORT = 9100


def card_reader(devices: DevicesSection) -> CardReader | None:
    """The reader at the serial port or on the USB the settings name."""
    return SamReader(wire_to(devices.card_reader)) if devices.card_reader else None


def slip_printer(devices: DevicesSection) -> SlipPrinter | None:
    """The printer at `host:port`; port 9100 when none is given."""
    if not devices.slip_printer:
        return None
    host, _, port = devices.slip_printer.partition(":")
    return EscposNetworkPrinter(host, int(port or ESCPOS_PORT))


def document_printer(devices: DevicesSection) -> DocumentPrinter | None:
    """The printer at the ipp:// address the settings name."""
    return IppPrinter(devices.document_printer) if devices.document_printer else None
