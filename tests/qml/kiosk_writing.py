"""Writes a name with the kiosk's keyboard, twice; a program of its own, as the input method is chosen at the start.

`python -m tests.qml.kiosk_writing` tells as JSON what was written, which word was offered first the second time,
how many windows there are, and how high a key is. With `--learning` the field forgets to say that what is
written is nobody's business but the applicant's.
"""

import json
import sys
from collections.abc import Iterator

from PySide6.QtCore import QEventLoop, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest

from kiosk.app import MAIN, write_on_the_screen

SCENE = """
import QtQuick
import "parts"
Window {
    height: 1920; visible: true; width: 1080
    Written { objectName: "field"; active: true; text: ""; width: 900; onWritten: words => text = words }
    WritingKeys { anchors.bottom: parent.bottom; objectName: "keys" }
}
"""
NAME = "张小满"
PINYIN = "zhangxiaoman"


def items(item: QQuickItem) -> Iterator[QQuickItem]:
    """Every item that is to be seen."""
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from items(child)


class Hand:
    """A finger on the window."""

    def __init__(self, window: QQuickWindow) -> None:
        self.window = window

    def wait(self, milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def key(self, letter: str) -> None:
        """Press this key as soon as it is there."""
        for _ in range(100):
            for item in items(self.window.contentItem()):
                if item.property("displayText") == letter:
                    self._press(item)
                    return
            self.wait(30)
        raise LookupError(f"no key {letter}")

    def offered(self) -> list[str]:
        """The words to choose from."""
        found = (item for item in items(self.window.contentItem()) if item.objectName() == "candidate")
        return [str(item.property("text")) for item in found]

    def choose(self, word: str) -> None:
        """Take this word as soon as it is offered."""
        for _ in range(100):
            for item in items(self.window.contentItem()):
                if item.objectName() == "candidate" and item.property("text") == word:
                    self._press(item)
                    return
            self.wait(30)
        raise LookupError(f"{word} is not offered: {self.offered()}")

    def _press(self, item: QQuickItem) -> None:
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.window, button, none, middle)
        self.wait(30)


def main() -> None:
    """See above."""
    write_on_the_screen()
    app = QGuiApplication(sys.argv[:1])
    from shared.qt.theme import dress

    dress(app)
    engine = QQmlEngine()
    engine.addImportPath(str(MAIN.parent / "keyboard"))
    component = QQmlComponent(engine)
    component.setData(SCENE.encode(), QUrl.fromLocalFile(str(MAIN.parent / "scene.qml")))
    window = component.create()
    assert isinstance(window, QQuickWindow), component.errorString()
    hand = Hand(window)
    field = next(item for item in items(window.contentItem()) if item.objectName() == "answerField")
    if "--learning" in sys.argv:
        field.setProperty("inputMethodHints", Qt.InputMethodHint.ImhNone)
    field.forceActiveFocus()
    first: list[str] = []
    for _ in range(2):
        for letter in PINYIN:
            hand.key(letter)
        hand.wait(200)
        first = hand.offered()[:1]
        for letter in NAME:
            hand.choose(letter)
    keys = next(item for item in items(window.contentItem()) if item.objectName() == "keys")
    heights = [item.height() for item in items(keys) if item.property("displayText") == "q"]
    told = {
        "written": field.property("text"),
        "first": first,
        "windows": len(QGuiApplication.topLevelWindows()),
        "key_height": min(heights),
    }
    sys.stdout.write(json.dumps(told))
    sys.stdout.flush()
    del field, keys
    window.deleteLater()
    app.processEvents()


if __name__ == "__main__":
    main()
