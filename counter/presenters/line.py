"""The line to the platform as a page of the counter follows it."""

from PySide6.QtCore import QObject, Signal

from counter.ports import LookAtLine
from shared.db.unit import Side
from shared.qt.jobs import Err, Jobs, Ok
from shared.qt.line_words import LineWords, line_words
from shared.sync.model import LineState

LINE_EVERY_MS = 1_000


class LinePresenter(QObject):
    """Looks at the line every second."""

    changed = Signal()

    def __init__(
        self, hall: Side, jobs: Jobs, look_at_line: LookAtLine, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._hall = hall
        self._state: LineState | None = None
        jobs.every(LINE_EVERY_MS, look_at_line, self._took, self)

    @property
    def words(self) -> LineWords:
        """How the line stands now."""
        return line_words(self._state, self._hall.zone.key, self._hall.clock.now())

    def _took(self, outcome: Ok[LineState] | Err) -> None:
        known = outcome.value if isinstance(outcome, Ok) else None
        if known != self._state:
            self._state = known
            self.changed.emit()
