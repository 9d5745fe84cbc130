"""The kiosk for the ear: what is on the screen is said, by the same words that are read there.

With the mode *ear* every page and every control the keys come to; with *elderly* what each page is about. Whether
somebody is still there and that a card was left is said to everybody. Each time something sounds, `AccessModel.sounded`
lets the screen show it.
"""

from functools import partial
from typing import cast

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import isValid

from kiosk.reading import before_all, heading, items, name_of, sentences, spoken
from kiosk.viewmodels.access import AccessModel
from kiosk.viewmodels.guidance import GuidanceModel
from kiosk.viewmodels.home import HomeModel
from kiosk.viewmodels.session import Session
from shared.devices.voice.ports import Language, Reader, VoiceUnavailable
from shared.qt.jobs import Err, Jobs, Ok
from shared.qt.look import Mode

AGAIN_MS = 8000
"""How long until a card that still lies there is spoken of again."""
PACES = (110, 140, 170, 210, 260, 320)
LOUDNESSES = (40, 70, 100, 140, 200)
USUAL = (1, 2)
"""Which of them everybody begins with."""


class Ear(QObject):
    """Says what is on the screen; a new sentence cuts the one before it short."""

    def __init__(self, session: Session, window: QQuickWindow, jobs: Jobs, reader: Reader) -> None:
        super().__init__(window)
        self._home, self._guidance = cast("HomeModel", session.home), cast("GuidanceModel", session.guidance)
        self._access = cast("AccessModel", session.access)
        self._window, self._jobs, self._reader = window, jobs, reader
        (self._pace, self._loudness), self._turn = USUAL, 0
        self._said = ""
        self._last = ("home", "page_home", False)
        self._look_soon = QTimer(self, interval=150, singleShot=True)  # the page has to stand there first
        self._look_soon.timeout.connect(self.look)
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self._remind)
        for changed in (self._guidance.changed, self._home.changed, self._access.changed):
            changed.connect(self._look_soon.start)

    @Slot()
    def look(self) -> None:
        """Say what is new on the screen."""
        if not isValid(self._window):
            return  # the program was told to end
        forgotten, modes = self._home.shown.card_forgotten, self._access.worn
        if forgotten and not self._again.isActive():
            self._again.start()
            self._remind()
        elif not forgotten:
            self._again.stop()
        shown = self._shown()
        now = (str(self._guidance.shown.page), shown.objectName(), Mode.EAR in modes)
        before, self._last = self._last, now
        if now == before:
            return
        if before[2] and Mode.EAR not in modes:
            self.hush()  # the next person is not read to
        if Mode.EAR in modes or shown.objectName() == "idle":
            self.read_page()
        elif Mode.ELDERLY in modes:
            self.say(name_of(shown) or heading(shown))

    @Slot()
    def read_page(self) -> None:
        """All of it, from the start."""
        self.say("\n".join(sentences(self._shown())))

    def read_control(self, item: QQuickItem) -> None:
        """Where the keys are."""
        if Mode.EAR in self._access.worn:
            self.say(spoken(item))

    def pace(self, by: int) -> None:
        """Faster or slower, and once more."""
        self._pace = max(0, min(len(PACES) - 1, self._pace + by))
        self.say(self._said)

    def loudness(self, by: int) -> None:
        """Louder or softer, and once more."""
        self._loudness = max(0, min(len(LOUDNESSES) - 1, self._loudness + by))
        self.say(self._said)

    def say(self, text: str) -> None:
        """This, at once."""
        self._turn += 1
        self._reader.hush()
        if text:
            self._said = text
            self._access.sounded.emit()
            self._jobs.run(partial(self._read, self._turn, text), _gently, self)

    def hush(self) -> None:
        """Say nothing more, forget what was said, and speak to the next person as usual."""
        self._turn += 1
        self._pace, self._loudness = USUAL
        self._said = ""
        self._reader.hush()

    def _read(self, turn: int, text: str) -> bool:
        if turn != self._turn:
            return False  # something newer is to be said
        language: Language = "en" if self._access.spoken == "en" else "zh_CN"
        return self._reader.read(text, language, PACES[self._pace], LOUDNESSES[self._loudness])

    @Slot()
    def _remind(self) -> None:
        if self._home.shown.card_forgotten:
            self.say(QCoreApplication.translate("Greeting", "Please take your ID card with you"))

    def _shown(self) -> QQuickItem:
        root = self._window.contentItem()
        over = before_all(root)
        if over is not root:
            return over
        return next((item for item in items(root) if item.objectName().startswith("page_")), root)


def _gently(outcome: Ok[bool] | Err) -> None:
    if isinstance(outcome, Err) and not isinstance(outcome.error, VoiceUnavailable):
        raise outcome.error
