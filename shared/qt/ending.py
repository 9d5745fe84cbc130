"""A program with Qt's loop that is told to end."""

import signal

from PySide6.QtCore import QMetaObject, QObject, Qt


def end_when_told(app: QObject, how: str = "quit") -> None:
    """SIGINT ends at once; SIGTERM closes the windows, by the slot `how`, once the loop is back at its events.

    Python runs its handler wherever Qt happens to call Python, also while QML builds a page: a window that is closed
    there takes what is being built with it.
    """
    signal.signal(signal.SIGINT, signal.SIG_DFL)

    def told(_number: int, _frame: object) -> None:
        QMetaObject.invokeMethod(app, how, Qt.ConnectionType.QueuedConnection)

    signal.signal(signal.SIGTERM, told)
