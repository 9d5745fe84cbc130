"""Follow the journal: new entries arrive as a signal on the GUI thread."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, Generic, TypeVar, assert_never

from PySide6.QtCore import QObject, Signal

from shared.qt.jobs import Err, Jobs, Ok

if TYPE_CHECKING:
    from shared.journal.entry import Recorded

C = TypeVar("C")


class _Reader(Generic[C]):
    """Keeps the place in the feed; only ever called by one job at a time."""

    def __init__(self, poll: "Callable[[C], tuple[Sequence[Recorded], C]]", cursor: C) -> None:
        self._poll, self._cursor = poll, cursor

    def __call__(self) -> "list[Recorded]":
        entries, self._cursor = self._poll(self._cursor)
        return list(entries)


class JournalFollower(QObject):
    """Polls a journal feed in the background and tells what is new, each entry once and in order.

    `poll(cursor)` gives the entries after the cursor and the next cursor; it runs off the GUI thread.
    While entries keep coming it is called again at once, otherwise after `ms` milliseconds.
    """

    entries_arrived = Signal(list)  # list[Recorded], never empty
    feed_lost = Signal(object)  # the Exception; said once, when polling begins to fail
    feed_found = Signal()  # polling works again after feed_lost

    def __init__(
        self,
        jobs: Jobs,
        poll: "Callable[[C], tuple[Sequence[Recorded], C]]",
        cursor: C,
        ms: int = 200,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._lost = False
        self._ticker = jobs.every(ms, _Reader(poll, cursor), self._take, self)

    def look(self) -> None:
        """Poll now; for right after one's own commit."""
        self._ticker.tick()

    def stop(self) -> None:
        """Emit nothing more."""
        self._ticker.stop()

    def _take(self, outcome: Any) -> None:
        match outcome:
            case Ok(entries):
                if self._lost:
                    self._lost = False
                    self.feed_found.emit()
                if entries:
                    self._ticker.tick()
                    self.entries_arrived.emit(entries)
            case Err(error):
                if not self._lost:
                    self._lost = True
                    self.feed_lost.emit(error)
            case _:
                assert_never(outcome)
