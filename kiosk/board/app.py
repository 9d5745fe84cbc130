"""Puts the call board together and runs it."""

from pathlib import Path
from urllib.parse import quote

from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete

from kiosk.board.announcer import Announcer, Silence
from kiosk.board.board import Board
from kiosk.board.board_model import BoardModel, BoardPlace
from kiosk.board.scene import BoardHall
from kiosk.pictures import QrPictures
from shared.bootstrap import open_side
from shared.config import DevicesSection, Settings
from shared.devices.voice.playing import Loudspeaker
from shared.devices.voice.ports import Voice
from shared.devices.voice.rendered import RenderedVoice
from shared.devices.voice.speak import EspeakVoice
from shared.people.sealing import read_keys
from shared.qt.jobs import Jobs
from shared.qt.probe import install_probe
from shared.qt.theme import dress, theme_of
from shared.qt.translations import Translations
from shared.queueing.model import Setup

QML = Path(__file__).parent / "qml"


def run(settings: Settings) -> int:
    """The board until its window is closed; gives the exit code. EnvironmentFault when the keys cannot be read."""
    app = QGuiApplication(["onewindow-board"])
    app.setApplicationDisplayName(settings.hall.name)
    dress(app)
    Translations(app).switch(settings.station.language)
    clock, setup = settings.clock, settings.queue.setup()
    keys = read_keys(settings.storage.keys)
    side = open_side(settings.storage.database, settings.hall.code, keys, settings, clock)
    hall, jobs = BoardHall(side, setup, frozenset(settings.board.windows), settings.board.names), Jobs()
    model = BoardModel(place_of(settings, setup), clock.now())
    announcer = Announcer(voice_of(settings.devices), hall.windows, jobs, settings.board.languages)
    board = Board(hall, model, announcer, jobs, clock)
    engine = QQmlApplicationEngine()
    window = open_window(engine, model)
    theme_of(engine).setProperty("reducedMotion", not settings.board.motion)
    install_probe(board, lambda: announcer.state.speaking)
    if settings.station.full_screen:
        window.showFullScreen()
    else:
        window.show()
    code = app.exec()
    jobs.close()
    delete(engine)  # before the model it shows
    return code


def open_window(engine: QQmlApplicationEngine, model: BoardModel) -> QQuickWindow:
    """The board's window, not yet shown; it belongs to the engine. RuntimeError when the QML does not load."""
    engine.addImageProvider("qr", QrPictures())
    engine.setInitialProperties({"board": model})
    engine.load(QUrl.fromLocalFile(str(QML / "BoardWindow.qml")))
    for root in engine.rootObjects():
        if isinstance(root, QQuickWindow):
            return root
    raise RuntimeError("the board's QML does not load")


def place_of(settings: Settings, setup: Setup) -> BoardPlace:
    """What the settings say of this board."""
    board, phones = settings.board, settings.platform.board_url
    return BoardPlace(
        settings.hall.name,
        settings.zone,
        setup.manners.rejoin_within,
        tuple(board.notices),
        board.notice_seconds * 1000,
        f"{phones}/{quote(settings.hall.code, safe='')}" if phones else "",
        len(board.windows) == 1,
    )


def voice_of(devices: DevicesSection) -> Voice:
    """The voice the settings name."""
    if devices.voice == "off":
        return Silence()
    loudspeaker = Loudspeaker(Path(devices.voice_folder) if devices.voice_folder else None)
    espeak = EspeakVoice(loudspeaker)
    return RenderedVoice(loudspeaker, espeak) if devices.voice == "natural" else espeak
