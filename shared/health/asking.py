"""Asking a card reader how it is without reading the card that lies on it."""

from shared.devices.cards.model import CardProblem
from shared.devices.cards.sam import Reply, Status
from shared.devices.cards.sam_module import SamModule
from shared.devices.wires.ports import Wire, WireGone
from shared.health.judging_devices import ReaderSeen


def ask_reader(wire: Wire) -> tuple[ReaderSeen, str]:
    """How the module says it is (GA 467, command 11 FF), and its number where it tells; closes the wire.

    It is asked at every speed its line knows, and left at its own.
    """
    module = SamModule(wire)
    try:
        reply = module.greet()
        if reply is CardProblem.no_answer:
            return ReaderSeen.SILENT, ""
        if not isinstance(reply, Reply) or reply.status is not Status.ok:
            return ReaderSeen.UNWELL, ""
        return ReaderSeen.ANSWERS, module.number() or ""
    except WireGone as gone:
        if gone.in_use:
            return ReaderSeen.IN_USE, ""
        return ReaderSeen.FORBIDDEN if gone.forbidden else ReaderSeen.GONE, ""
    finally:
        module.close()
