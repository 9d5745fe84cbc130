"""The smart card readers of a station on the GUI thread: what happens at them, and what lies in them now."""

from collections.abc import Callable
from typing import Protocol, TypeAlias

from PySide6.QtCore import QObject, Signal

from shared.devices.smartcards.model import SmartcardEvent
from shared.devices.smartcards.presence import Presence, evolve
from shared.qt.marshal import Marshal


class Readers(Protocol):
    """Watches on a thread of its own (shared.devices.smartcards.pcsc)."""

    def open(self) -> None: ...

    def close(self) -> None: ...


OpenReaders: TypeAlias = Callable[[Callable[[SmartcardEvent], None]], Readers]
"""Makes the readers from where they are to publish."""


class SmartcardWatching(QObject):
    """`presence` is swapped first, then `happened` tells."""

    happened = Signal(object)  # SmartcardEvent

    def __init__(self, readers: OpenReaders, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.presence = Presence()
        self._inlet: Marshal[SmartcardEvent] = Marshal(self._take)
        self._readers = readers(self._inlet.post)

    def open(self) -> None:
        """Begin to watch; to be called once."""
        self._readers.open()

    def close(self) -> None:
        """Tell nothing more; waits two seconds at most for a service that hangs."""
        self._inlet.close()
        self._readers.close()

    def _take(self, event: SmartcardEvent) -> None:
        self.presence = evolve(self.presence, event)
        self.happened.emit(event)
