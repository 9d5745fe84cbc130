"""The code scanner of this kiosk, polled in the background; what happens at it arrives as a signal."""

from PySide6.QtCore import QObject, Signal

from shared.devices.codes.model import CodeEvent
from shared.devices.codes.ports import POLL_SECONDS, CodeScanner
from shared.qt.jobs import Err, Jobs, Ok


class CodeWatching(QObject):
    """Tells what a scanner tells, in order."""

    code_event = Signal(object)  # a CodeEvent of shared.devices.codes.model

    def __init__(self, jobs: Jobs, scanner: CodeScanner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ticker = jobs.every(round(POLL_SECONDS * 1000), scanner.poll, self._take, self)

    def stop(self) -> None:
        """Poll no more."""
        self._ticker.stop()

    def _take(self, outcome: Ok[tuple[CodeEvent, ...]] | Err) -> None:
        match outcome:
            case Ok(events):
                for event in events:
                    self.code_event.emit(event)
            case Err(error):
                raise error
