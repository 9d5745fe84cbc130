"""One window of the kiosk and one of the board, turned from scene to scene; nothing need be painted to be measured."""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from shiboken6 import delete

from kiosk.app import Terminal, build
from kiosk.board.app import open_window
from kiosk.board.board_model import BoardModel, BoardPlace
from kiosk.scene import Scene
from shared.issuing.adjudicating import Signature
from shared.qt import look as looks
from shared.qt.jobs import Jobs, ThreadExecutor
from shared.qt.look import Mode
from shared.qt.theme import Theme, dress, theme_of
from shared.qt.translations import Translations
from shared.queueing.model import MINUTE
from tests.halls import ZONE, HandClock
from tests.qml.kiosk_terminal import MORNING, kiosk_settings
from tests.screens.board_scenes import BoardShot
from tests.screens.scenes import Shot

Size = tuple[int, int]
SIZES: tuple[Size, ...] = ((1080, 1920), (1920, 1080), (1280, 1024), (2160, 3840))
LANGUAGES = ("zh_CN", "en", "ug")
COMPLETE = ("zh_CN", "en")

IMAGES_SECONDS = 2
"""How long a picture waits at most for its drawings to come from their files."""

SETTLING = 3
"""How often a layout has to be asked before the words in it have found their lines."""


Look = tuple[str, frozenset[Mode]]
PLAIN: Look = ("plain", frozenset())
ELDERLY: Look = ("elderly", frozenset({Mode.ELDERLY}))
ALL: Look = ("all", frozenset(Mode))
LOOKS: tuple[Look, ...] = (
    PLAIN,
    *((str(mode), frozenset({mode})) for mode in Mode if mode is not Mode.REDUCED_MOTION),
    ALL,
)
"""Nothing special, each access mode alone, and all of them at once. Movement is off in every one."""


def looks_of(shot: Shot | BoardShot, language: str, size: Size) -> tuple[Look, ...]:
    """The looks a scene is measured in: every one at the design's size, where the others are made from it.

    Elsewhere those that move things most stand for the rest: larger text, and all at once. A language that is only
    started is measured for its direction; nobody chooses a mode at the board.
    """
    upright, lying, square, _ = SIZES
    if isinstance(shot, BoardShot):
        return (PLAIN,)
    if size == upright:
        return (
            LOOKS if language == "zh_CN" else (PLAIN, ELDERLY, ALL) if language in COMPLETE else (PLAIN, ALL)
        )
    if size in (lying, square) and language in COMPLETE:
        return (PLAIN, ELDERLY, ALL)
    return (PLAIN, ALL) if size == lying else (PLAIN,)


@dataclass
class Studio:
    """A kiosk without a hall and a board without one: what they show is put into them."""

    app: QGuiApplication
    terminal: Terminal
    translations: Translations
    board: BoardModel
    board_engine: QQmlApplicationEngine
    kiosk_theme: Theme
    board_theme: Theme
    shown: QQuickWindow

    def speak(self, language: str) -> None:
        """Everything in this language."""
        self.terminal.session._access.speak(language)

    def scale(self) -> float:
        """How much larger than at its design's width all is drawn."""
        theme = self.kiosk_theme if self.shown is self.terminal.window else self.board_theme
        return float(theme.property("screenWidth") / theme.property("designWidth"))

    def wear(self, modes: Iterable[Mode]) -> None:
        """Exactly these access modes at the kiosk, and nothing that moves."""
        self.kiosk_theme.wear(looks.Look.of(*modes, Mode.REDUCED_MOTION))

    def resize(self, size: Size) -> None:
        for window in (self.terminal.window, self.board_window()):
            window.resize(*size)
            window.contentItem().setSize(QSizeF(*size))  # a window that is not shown leaves it as it was

    def turn_to(self, shot: Shot | BoardShot) -> None:
        """Show a scene, as far as it can be without painting it."""
        match shot:
            case Shot():
                self._put(shot.scene)
                self.shown = self.terminal.window
            case BoardShot():
                self.board.put(shot.scene)
                self.shown = self.board_window()
        self.settle()
        self._draw(shot)

    def _draw(self, shot: Shot | BoardShot) -> None:
        """Draw what the scene has signed with; a pad keeps its own strokes."""
        if isinstance(shot, Shot) and (signature := signed(shot.scene)):
            strokes = [[value for point in stroke for value in point] for stroke in signature]
            for item in visible_items(self.shown.contentItem()):
                if item.metaObject().indexOfProperty("strokes") >= 0:
                    item.setProperty("strokes", strokes)

    def _put(self, scene: Scene) -> None:
        session = self.terminal.session
        session.scene = scene
        session._show()

    def settle(self) -> None:
        """Let everything find its place."""
        self.app.processEvents()
        for _ in range(SETTLING):
            for item in visible_items(self.shown.contentItem()):
                item.ensurePolished()

    def board_window(self) -> QQuickWindow:
        """Asked for anew: PySide forgets a window with the first item that was asked for its."""
        window = self.board_engine.rootObjects()[0]
        assert isinstance(window, QQuickWindow)
        return window

    def picture(self) -> QImage:
        """What is to be seen now, painted, once the drawings in it have come from their files."""
        late = time.monotonic() + IMAGES_SECONDS
        while time.monotonic() < late and any(map(_comes, visible_items(self.shown.contentItem()))):
            self.app.processEvents()
        return self.shown.grabWindow()

    def close(self) -> None:
        """Take both windows down; the application speaks English again."""
        self.translations.switch("en")
        self.terminal.close()
        delete(self.board_engine)


def open_studio(app: QGuiApplication, folder: Path, translations: Path) -> Studio:
    """A studio; `translations` is the folder of the .qm files, `folder` an empty one."""
    dress(app)
    app.styleHints().setCursorFlashTime(0)  # a cursor that blinks is not the same in two pictures
    clock = HandClock(MORNING)
    language = Translations(app, translations)
    settings = kiosk_settings(folder, "sqlite://")
    terminal = build(app, settings, Jobs(ThreadExecutor(threads=1)), clock, language)
    terminal.session._second.stop()
    terminal.session.pages()
    place = BoardPlace("临江市政务服务大厅 · 一楼综合区", ZONE, 60 * MINUTE)
    board, engine = BoardModel(place, MORNING), QQmlApplicationEngine()
    language.follow(engine)
    open_window(engine, board)
    themes = theme_of(terminal.engine), theme_of(engine)
    for theme in themes:
        theme.wear(looks.Look.of(Mode.REDUCED_MOTION))
    studio = Studio(app, terminal, language, board, engine, *themes, terminal.window)
    ground = terminal.window.contentItem()
    while _waits(ground) or any(child.opacity() < 1 for child in ground.childItems()):
        app.processEvents()  # the first page fades in before anybody could ask for stillness
    return studio


def _comes(item: QQuickItem) -> bool:
    """Whether it is a drawing that is still being read."""
    return bool(
        item.inherits("QQuickImage") and item.property("source").toString() and item.property("progress") < 1
    )


def _waits(item: QQuickItem) -> bool:
    """Whether something is still being loaded that the first frame does not wait for."""
    if item.inherits("QQuickLoader") and item.property("asynchronous") and item.property("item") is None:
        return True
    return any(_waits(child) for child in item.childItems())


def signed(scene: Scene) -> Signature:
    """What the scene's errand was signed with."""
    run = scene.apply or scene.collect
    return () if run is None else run.signature


def visible_items(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything that can be seen, the ground first."""
    if not item.isVisible():
        return
    yield item
    for child in item.childItems():
        yield from visible_items(child)
