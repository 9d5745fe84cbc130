"""A card reader with a SAM module, over any wire."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from shared.devices.cards import sam, text
from shared.devices.cards.model import CardProblem, IdCard, UnknownCard
from shared.devices.cards.ports import POLL_SECONDS
from shared.devices.cards.sam import Command, Reply, Status
from shared.devices.cards.sam_module import SamModule
from shared.devices.wires.ports import Wire, WireGone

# What a reply other than success makes of a card that was found; all the others say that it cannot be read.
_PROBLEMS = {
    Status.read_failed: CardProblem.broke_off,
    Status.none_found: CardProblem.broke_off,
    Status.bad_checksum: CardProblem.bad_checksum,
    Status.bad_length: CardProblem.bad_checksum,
    Status.bad_command: CardProblem.reader_unwell,
    Status.self_test_failed: CardProblem.reader_unwell,
    Status.not_authorised: CardProblem.reader_unwell,
}
_ADDRESSED = ("citizen", "J")


class SamReader:
    """Finds, selects and reads in one poll; implements CardReader.

    The first poll, and the first after a silence, finds the module itself again. Some modules do not find a
    card again that was read and still lies there; reading it without finding shows it.
    """

    def __init__(
        self,
        wire: Wire,
        answer_within: float = 2.0,
        *,
        with_fingerprint: bool = False,
        now: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        """`answer_within`: seconds of silence after which a reply counts as not coming (any more).

        `with_fingerprint` asks for what docs/decisions/007 leaves on the card; `now` and `sleep` keep the pace.
        """
        self._module = SamModule(wire, answer_within)
        self._with_fingerprint = with_fingerprint
        self._now, self._sleep = now, sleep
        self._next_poll = now()
        self._awake = False
        self._unknown: set[Command] = set()
        self._lying: IdCard | None = None

    def read(self) -> IdCard | UnknownCard | CardProblem | None:
        """One poll; see CardReader."""
        try:
            result = self._wake() or self._poll()
        except WireGone:
            result = CardProblem.reader_gone
        self._note(result)
        self._lying = result if isinstance(result, IdCard) else None
        return result

    def card_present(self) -> bool:
        """One find; see CardReader."""
        try:
            found = self._wake() or self._find()
            self._note(found)
            return found is True or (found is None and self._still_lying() is not None)
        except WireGone:
            self._note(CardProblem.reader_gone)
            return False

    def close(self) -> None:
        """Close the wire."""
        self._awake, self._lying = False, None
        self._module.close()

    def _wake(self) -> CardProblem | None:
        if self._awake:
            return None
        self._rest()
        problem = self._module.wake()
        self._awake = problem is None
        self._unknown.clear()  # it may be another module
        return problem

    def _note(self, result: object) -> None:
        """A reader in trouble is to be found again, by the next poll."""
        if isinstance(result, CardProblem) and not result.of_the_card:
            self._awake = False
            self._next_poll = self._now() + POLL_SECONDS

    def _rest(self) -> None:
        self._sleep(max(0.0, self._next_poll - self._now()))

    def _poll(self) -> IdCard | UnknownCard | CardProblem | None:
        found = self._find()
        if found is None:
            return self._still_lying()
        if found is not True:
            return found
        selected = self._ask(Command.select_card)
        return self._read_selected() if isinstance(selected, Reply) else selected

    def _find(self) -> Literal[True] | CardProblem | None:
        """True when a card is found, None when none is."""
        self._rest()
        self._next_poll = self._now() + POLL_SECONDS
        reply = self._module.exchange(Command.find_card)
        if isinstance(reply, CardProblem):
            return reply
        if reply.status is Status.found:
            return True
        return None if reply.status is Status.none_found else _problem(reply)

    def _still_lying(self) -> IdCard | None:
        again = self._read_selected() if self._lying is not None else None
        return again if isinstance(again, IdCard) else None

    def _read_selected(self) -> IdCard | UnknownCard | CardProblem:
        reply = self._ask_for_parts()
        if isinstance(reply, CardProblem):
            return reply
        parts = sam.card_data(reply.data)
        assert parts is not None  # what does not cut is no answer
        if self._lying is not None and self._lying.raw == parts.text:
            return self._lying
        card = text.parse(parts.text)
        if isinstance(card, CardProblem):
            return UnknownCard(parts.text)
        latest = self._latest_address() if card.layout in _ADDRESSED else ""
        if isinstance(latest, CardProblem):
            return latest
        return replace(card, latest_address=latest, fingerprint=parts.fingerprint)

    def _ask_for_parts(self) -> Reply | CardProblem:
        command = Command.read_with_fingerprint
        if self._with_fingerprint and command not in self._unknown:
            reply = self._ask(command)
            if reply is not CardProblem.reader_unwell:
                return reply
            self._unknown.add(command)  # an older module
        return self._ask(Command.read_text_photo)

    def _latest_address(self) -> str | CardProblem:
        """Empty where the card has none, or the module says nothing of it; a torn answer was going to have one."""
        command = Command.read_latest_address
        if command in self._unknown:
            return ""
        reply = self._module.exchange(command)
        match reply:
            case Reply(status=Status.ok, data=data):
                return text.parse_address(data)
            case CardProblem.no_answer | Reply(status=Status.bad_command):
                self._unknown.add(command)
                return ""
            case Reply():
                return ""
            case _:
                return reply

    def _ask(self, command: Command) -> Reply | CardProblem:
        """One command about the card that was found; a module that falls silent over it has lost the card."""
        reply = self._module.exchange(command)
        if reply is CardProblem.no_answer:
            self._awake = False
            return CardProblem.broke_off
        if isinstance(reply, Reply) and reply.status is not Status.ok:
            return _problem(reply)
        return reply


def _problem(reply: Reply) -> CardProblem:
    return _PROBLEMS.get(reply.status, CardProblem.unreadable)
