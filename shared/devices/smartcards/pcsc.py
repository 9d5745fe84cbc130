"""The smart card readers of a station, over PC/SC (pyscard's lowest layer).

pyscard's own monitor ends for good, and in silence, when pcscd goes away. Here one thread asks with a finite
time-out and begins again from a fresh context after any error.
"""

import threading
from collections.abc import Callable
from functools import partial

from smartcard import scard

from shared.devices.cards.model import CardProblem
from shared.devices.smartcards.apdu import CardLost
from shared.devices.smartcards.model import (
    CardPlaced,
    CardRead,
    CardRemoved,
    ReaderCame,
    ReaderWent,
    ServiceCame,
    ServiceWent,
    SmartcardEvent,
    SocialSecurityCard,
)
from shared.devices.smartcards.social_security import read_social_security

LISTEN_MILLIS = 500
RETRY_SECONDS = 0.25
CONNECT_TRIES = 3
TRY_AGAIN_SECONDS = 0.5
CLOSE_SECONDS = 2.0

_ANY_READER = "\\\\?PnP?\\Notification"
_PROTOCOLS = scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1
_HEADERS = {scard.SCARD_PROTOCOL_T0: scard.SCARD_PCI_T0, scard.SCARD_PROTOCOL_T1: scard.SCARD_PCI_T1}
_CARD_GONE = (
    scard.SCARD_E_NO_SMARTCARD,
    scard.SCARD_W_REMOVED_CARD,
    scard.SCARD_E_READER_UNAVAILABLE,
    scard.SCARD_E_UNKNOWN_READER,
)
_SERVICE_GONE = (scard.SCARD_E_NO_SERVICE, scard.SCARD_E_SERVICE_STOPPED, scard.SCARD_E_INVALID_HANDLE)


class _ServiceLost(Exception):
    """pcscd did not answer as a living one would."""


class SmartcardReaders:
    """Watches every reader of the machine and reads each card that is put in.

    `publish` is called on a thread of ours and must do nothing but enqueue. A service that is not there is
    an event, not an error; it may come and go at any time.
    """

    def __init__(self, publish: Callable[[SmartcardEvent], None]) -> None:
        self._publish = publish
        self._stopping = threading.Event()
        self._service: ServiceCame | ServiceWent | None = None
        self._states: dict[str, int] = {}
        self._thread = threading.Thread(target=self._run, name="smartcards", daemon=True)

    def open(self) -> None:
        """Begin to watch; to be called once."""
        self._thread.start()

    def close(self) -> None:
        """Stop watching, within two seconds also when pcscd hangs; nothing is published afterwards."""
        self._stopping.set()
        if self._thread.is_alive():
            self._thread.join(CLOSE_SECONDS)

    def _tell(self, event: SmartcardEvent) -> None:
        if not self._stopping.is_set():
            self._publish(event)

    def _run(self) -> None:
        while not self._stopping.is_set():
            result, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
            if result == scard.SCARD_S_SUCCESS:
                try:
                    self._watch(context)
                except _ServiceLost:
                    pass
                finally:
                    scard.SCardReleaseContext(context)
            self._service_went(ServiceWent(forbidden=result == scard.SCARD_W_SECURITY_VIOLATION))
            self._stopping.wait(RETRY_SECONDS)

    def _service_went(self, how: ServiceWent) -> None:
        for reader in list(self._states):
            self._reader_went(reader)
        if self._service != how:
            self._service = how
            self._tell(how)

    def _watch(self, context: int) -> None:
        plugged = scard.SCARD_STATE_UNAWARE
        while not self._stopping.is_set():
            self._follow_readers(context)
            asked = [(_ANY_READER, plugged), *self._states.items()]
            result, answered = scard.SCardGetStatusChange(context, LISTEN_MILLIS, asked)
            if result == scard.SCARD_E_TIMEOUT:
                continue
            if result == scard.SCARD_E_UNKNOWN_READER:  # unplugged since it was listed
                self._stopping.wait(RETRY_SECONDS)
                continue
            _check(result)
            for reader, state, _atr in answered:
                if reader == _ANY_READER:
                    plugged = state & ~scard.SCARD_STATE_CHANGED
                elif state & scard.SCARD_STATE_CHANGED:
                    self._state_changed(context, reader, state & ~scard.SCARD_STATE_CHANGED)

    def _follow_readers(self, context: int) -> None:
        result, readers = scard.SCardListReaders(context, [])
        if result == scard.SCARD_E_NO_READERS_AVAILABLE:
            readers = []
        else:
            _check(result)
        if self._service != ServiceCame():
            self._service = ServiceCame()
            self._tell(ServiceCame())
        for reader in self._states.keys() - set(readers):
            self._reader_went(reader)
        for reader in readers:
            if reader not in self._states:
                self._states[reader] = scard.SCARD_STATE_UNAWARE
                self._tell(ReaderCame(reader))

    def _reader_went(self, reader: str) -> None:
        del self._states[reader]
        self._tell(ReaderWent(reader))

    def _state_changed(self, context: int, reader: str, state: int) -> None:
        before, self._states[reader] = self._states[reader], state
        was_in, is_in = _card_in(before), _card_in(state)
        # The upper half counts cards in and out: it tells a card that was changed between two questions.
        if was_in and (not is_in or before >> 16 != state >> 16):
            self._tell(CardRemoved(reader))
            was_in = False
        if is_in and not was_in:
            self._tell(CardPlaced(reader))
            self._tell(CardRead(reader, self._read(context, reader)))

    def _read(self, context: int, reader: str) -> SocialSecurityCard | CardProblem:
        """What the card says; one that broke off is tried again, in case it only slipped in its contacts."""
        result = self._read_once(context, reader)
        if result is CardProblem.broke_off and not self._stopping.wait(TRY_AGAIN_SECONDS):
            result = self._read_once(context, reader)
        return result

    def _read_once(self, context: int, reader: str) -> SocialSecurityCard | CardProblem:
        connected = self._connect(context, reader)
        if isinstance(connected, CardProblem):
            return connected
        card, protocol = connected
        # Reset, nothing stays selected for the next program; but pcscd that fails to reset a card that is gone
        # takes the reader for empty at once, and then does not see a card put in before it next looks.
        leave = scard.SCARD_LEAVE_CARD
        try:
            result = read_social_security(partial(_transmit, card, _HEADERS[protocol]))
            if result is not CardProblem.broke_off:
                leave = scard.SCARD_RESET_CARD
            return result
        finally:
            scard.SCardDisconnect(card, leave)

    def _connect(self, context: int, reader: str) -> tuple[int, int] | CardProblem:
        """The card and its protocol: for us alone, or else shared.

        No transaction keeps the others out: waiting for it has no time-out. A selection of theirs in the middle
        of our read shows in the tags of the records.
        """
        result = scard.SCARD_E_SHARING_VIOLATION
        for attempt in range(CONNECT_TRIES):
            if attempt and self._stopping.wait(TRY_AGAIN_SECONDS):
                break
            for share in (scard.SCARD_SHARE_EXCLUSIVE, scard.SCARD_SHARE_SHARED):
                result, card, protocol = scard.SCardConnect(context, reader, share, _PROTOCOLS)
                if result in _SERVICE_GONE:
                    raise _ServiceLost
                if result in _CARD_GONE:
                    return CardProblem.broke_off
                if result == scard.SCARD_S_SUCCESS:
                    return card, protocol
        held = result == scard.SCARD_E_SHARING_VIOLATION
        return CardProblem.no_answer if held else CardProblem.unreadable


def _card_in(state: int) -> bool:
    return bool(state & scard.SCARD_STATE_PRESENT)


def _check(result: int) -> None:
    if result != scard.SCARD_S_SUCCESS:
        raise _ServiceLost(scard.SCardGetErrorMessage(result))


def _transmit(card: int, header: int, command: bytes) -> tuple[bytes, int]:
    result, answer = scard.SCardTransmit(card, header, list(command))
    if result != scard.SCARD_S_SUCCESS or len(answer) < 2:
        raise CardLost
    return bytes(answer[:-2]), int.from_bytes(answer[-2:], "big")
