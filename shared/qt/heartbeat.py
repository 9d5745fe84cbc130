"""Signs of life for the guard, from the thread that draws: when it hangs, they stop."""

from PySide6.QtCore import QObject, QTimer

from shared.guarding.ear import BEAT_MS, Voice


class Heartbeat(QObject):
    """Beats as long as the events of its thread are served."""

    def __init__(self, address: str, parent: QObject) -> None:
        super().__init__(parent)
        self._voice = Voice(address)
        timer = QTimer(self, interval=BEAT_MS)
        timer.timeout.connect(self._voice.beat)
        timer.start()
        self._voice.beat()
