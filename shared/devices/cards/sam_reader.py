"""A card reader with a SAM module, over any wire."""

import time
from typing import Literal

from shared.devices.cards import sam, text
from shared.devices.cards.model import CardProblem, IdCard
from shared.devices.cards.sam import Command, Status
from shared.devices.wires.ports import Wire, WireGone

_PROBLEMS = {
    Status.read_failed: CardProblem.broke_off,
    Status.bad_checksum: CardProblem.bad_checksum,
}


class SamReader:
    """Finds, selects and reads in one poll; implements CardReader.

    It never asks for the fingerprint. Some modules do not find a card again that was read and still lies
    there; reading it without finding shows it.
    """

    def __init__(self, wire: Wire, answer_within: float = 2.0) -> None:
        """`answer_within`: seconds of silence after which a reply counts as not coming (any more)."""
        self._wire = wire
        self._answer_within = answer_within
        self._lying = False

    def read(self) -> IdCard | CardProblem | None:
        """One poll; see CardReader."""
        try:
            result = self._poll()
        except WireGone:
            result = CardProblem.reader_gone
        self._lying = isinstance(result, IdCard)
        return result

    def card_present(self) -> bool:
        """One find; see CardReader."""
        try:
            found = self._find()
            return found is True or (found is None and self._still_lying() is not None)
        except WireGone:
            return False

    def close(self) -> None:
        """Close the wire."""
        self._lying = False
        self._wire.close()

    def _poll(self) -> IdCard | CardProblem | None:
        found = self._find()
        if found is None:
            return self._still_lying()
        if found is not True:
            return found
        selected = self._exchange(Command.select_card)
        if isinstance(selected, CardProblem):
            return selected
        return self._read_selected() if selected.status is Status.ok else CardProblem.unreadable

    def _find(self) -> Literal[True] | CardProblem | None:
        """True when a card is found, None when none is."""
        reply = self._exchange(Command.find_card)
        if isinstance(reply, CardProblem):
            return reply
        if reply.status is Status.found:
            return True
        if reply.status is Status.none_found:
            return None
        return _PROBLEMS.get(reply.status, CardProblem.unreadable)

    def _still_lying(self) -> IdCard | None:
        again = self._read_selected() if self._lying else None
        return again if isinstance(again, IdCard) else None

    def _read_selected(self) -> IdCard | CardProblem:
        reply = self._exchange(Command.read_text_photo)
        if isinstance(reply, CardProblem):
            return reply
        if reply.status is not Status.ok:
            return _PROBLEMS.get(reply.status, CardProblem.unreadable)
        data = sam.card_data(reply.data)
        return CardProblem.unknown_layout if data is None else text.parse(data.text)

    def _exchange(self, command: Command) -> sam.Reply | CardProblem:
        frames = sam.FrameReader()
        self._wire.write(sam.request(command))
        heard = False
        deadline = time.monotonic() + self._answer_within
        while (left := deadline - time.monotonic()) > 0:
            chunk = self._wire.read(left)
            if not chunk:
                continue
            for frame in frames.feed(chunk):
                return frame if isinstance(frame, sam.Reply) else CardProblem.bad_checksum
            if frames.midway and not heard:  # a reply has begun: it may take as long again to end
                heard = True
                deadline = time.monotonic() + self._answer_within
        return CardProblem.broke_off if frames.midway else CardProblem.no_answer
