"""The floor of the kiosk's start: a QML window with one rectangle and one text, and nothing else."""

import sys
import time

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine

WINDOW = b"""
import QtQuick
Window {
    width: 1080; height: 1920; visible: true
    Rectangle { anchors.fill: parent; color: "white" }
    Text { anchors.centerIn: parent; text: "Onewindow" }
}
"""


def say() -> None:
    """Says when the first frame stood, and ends."""
    sys.stdout.write(f"{time.perf_counter()}\n")
    sys.stdout.flush()
    QGuiApplication.quit()


if __name__ == "__main__":
    app = QGuiApplication(sys.argv)
    engine = QQmlApplicationEngine()
    engine.loadData(WINDOW)
    engine.rootObjects()[0].frameSwapped.connect(say, Qt.ConnectionType.QueuedConnection)
    app.exec()
    del engine
