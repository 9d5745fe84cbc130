"""Signs of life for the guard, from the thread that draws: when it hangs, they stop."""

from PySide6.QtCore import QObject, QTimer

from shared.guarding.ear import BEAT_MS, Voice


class Heartbeat(QObject):
    """Beats as long as the events of its thread are served."""

    def __init__(self, address: str, parent: QObject) -> None:
        super().__init__(parent)
        self._voice = Voice(address)
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(self._voice.beat)
        self._timer.start()
        self._voice.beat()

    def close(self) -> None:
        """Beat no more."""
        self._timer.stop()
        self._voice.close()
