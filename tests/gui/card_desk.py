"""Cards and readers at a counter whose events a test tells."""

from collections.abc import Callable

from shared.devices.smartcards.model import (
    CardPlaced,
    CardRead,
    CardRemoved,
    ReaderCame,
    ServiceCame,
    SmartcardEvent,
)
from shared.devices.smartcards.samples import load_all
from tests.gui.counter_desk import Desk

CARDS = load_all()
MINE, OTHERS = CARDS["zhang_xiaoman"].card, CARDS["li_jianguo"].card
READER = "reader"


class HandReaders:
    """Readers whose events a test tells."""

    def __init__(self, publish: Callable[[SmartcardEvent], None]) -> None:
        self.publish = publish

    def open(self) -> None:
        self.tell(ServiceCame(), ReaderCame(READER))

    def close(self) -> None:
        pass

    def tell(self, *events: SmartcardEvent) -> None:
        for event in events:
            self.publish(event)

    def put_in(self, card: object, reader: str = READER) -> None:
        self.tell(CardPlaced(reader), CardRead(reader, card))

    def take_out(self, reader: str = READER) -> None:
        self.tell(CardRemoved(reader))


def opened_sessions(desk: Desk, kind: str = "staff.session_opened") -> list[object]:
    hall = desk.services.hall
    with hall.read() as conn:
        return [e.body["evidence"] for e in hall.journal.all(conn, hall.stream) if e.kind == kind]
