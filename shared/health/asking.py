"""Asking a card reader how it is without reading the card that lies on it."""

import time

from shared.devices.cards import sam
from shared.devices.wires.ports import Wire, WireGone
from shared.health.model import ReaderSeen


def ask_reader(wire: Wire, within: float = 2.0) -> ReaderSeen:
    """Whether the module answers its status (GA 467, command 11 FF) within some seconds; closes the wire."""
    frames = sam.FrameReader()
    try:
        wire.write(sam.request(sam.Command.status))
        deadline = time.monotonic() + within
        while (left := deadline - time.monotonic()) > 0:
            for reply in frames.feed(wire.read(left)):
                well = isinstance(reply, sam.Reply) and reply.status is sam.Status.ok
                return ReaderSeen.ANSWERS if well else ReaderSeen.UNWELL
    except WireGone as gone:
        return ReaderSeen.IN_USE if gone.in_use else ReaderSeen.GONE
    finally:
        wire.close()
    return ReaderSeen.SILENT
