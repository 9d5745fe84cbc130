"""Keys and voice of a kiosk's window, put together."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow

from kiosk.ear import Ear
from kiosk.key_walk import KeyWalk
from kiosk.viewmodels.access import AccessModel
from kiosk.viewmodels.guidance import GuidanceModel
from kiosk.viewmodels.session import Session
from shared.devices.voice.ports import Language, Reader
from shared.qt.jobs import Jobs
from shared.qt.look import Mode

Key = Qt.Key


class Silent:
    """The reader of a kiosk that has no voice; implements Reader."""

    def read(self, text: str, language: Language, pace: int, loudness: int) -> bool:
        return False

    def hush(self) -> None:
        pass


def assist(session: Session, window: QQuickWindow, jobs: Jobs, reader: Reader) -> KeyWalk:
    """Let the window be used by keys and by ear; keep what it gives as long as the window lives."""
    ear = Ear(session, window, jobs, reader)
    access, guidance = cast("AccessModel", session.access), cast("GuidanceModel", session.guidance)

    def read() -> None:
        access.put_on(Mode.EAR)
        ear.read_page()

    def unplugged() -> None:
        if Mode.EAR in access.worn:
            access.toggle(str(Mode.EAR))

    def back() -> None:
        if guidance.shown.can_go_back:
            session.back()

    def moved(item: QQuickItem) -> None:
        access.put_on(Mode.KEYPAD)
        ear.read_control(item)

    return KeyWalk(
        window,
        session.touched,
        moved,
        {
            Key.Key_Home: read,
            Key.Key_End: unplugged,
            Key.Key_Escape: back,
            Key.Key_PageUp: lambda: ear.pace(1),
            Key.Key_PageDown: lambda: ear.pace(-1),
            Key.Key_Plus: lambda: ear.loudness(1),
            Key.Key_Minus: lambda: ear.loudness(-1),
        },
    )
