"""The reader of this kiosk, polled in the background; what happens on it arrives as a signal."""

from PySide6.QtCore import QObject, Signal

from shared.devices.cards.ports import POLL_SECONDS, CardReader
from shared.devices.cards.watch import CardEvent, CardWatch
from shared.qt.jobs import Err, Jobs, Ok


class CardWatching(QObject):
    """Tells each card once for as long as it lies there."""

    card_event = Signal(object)  # Placed, Removed or Failed of shared.devices.cards.watch

    def __init__(
        self,
        jobs: Jobs,
        reader: CardReader,
        ms: int = round(POLL_SECONDS * 1000),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._reader = reader
        self._watch = CardWatch()
        self._anew = False
        self._ticker = jobs.every(ms, self._poll, self._take, self)

    def look_anew(self) -> None:
        """Tell a card that lies there already once more."""
        self._anew = True

    def stop(self) -> None:
        """Poll no more."""
        self._ticker.stop()

    def _poll(self) -> CardEvent | None:
        # The one place that touches the watch; the ticker never runs it twice at once.
        if self._anew:
            self._anew = False
            self._watch.forget_card()
        return self._watch.poll(self._reader.read())

    def _take(self, outcome: Ok[CardEvent | None] | Err) -> None:
        match outcome:
            case Ok(None):
                pass
            case Ok(event):
                self.card_event.emit(event)
            case Err(error):
                raise error
