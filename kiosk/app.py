"""The self-service terminal as a program.

The window comes first: what takes longer to import or to open (log, database, catalogue, devices) is fetched
by jobs once the first frame stands.
"""

import os
import sys
from collections.abc import Callable, MutableMapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QUrl, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from shiboken6 import delete, isValid

from kiosk.pictures import QrPictures
from kiosk.viewmodels.access import AccessModel
from kiosk.viewmodels.place import place_of
from kiosk.viewmodels.session import Session
from shared.clock import Clock, day_of
from shared.config import KEYBOARD, Settings
from shared.crashes import report_crashes
from shared.qt.ending import end_when_told
from shared.qt.jobs import Err, Jobs, Ok
from shared.qt.theme import dress, theme_of
from shared.qt.translations import Translations

if TYPE_CHECKING:  # opened by a job, after the first frame
    from kiosk.card_watching import CardWatching
    from kiosk.code_watching import CodeWatching
    from kiosk.errands import Errands
    from shared.devices.cards.ports import CardReader
    from shared.devices.codes.ports import CodeScanner
    from shared.devices.voice.ports import Reader
    from shared.qt.probe import ProbeServer
    from shared.qt.smartcard_watching import OpenReaders, SmartcardWatching

MAIN = Path(__file__).parent / "qml" / "Main.qml"
DESIGN_SIZE = QSize(1080, 1920)


def write_on_the_screen(environment: MutableMapping[str, str] = os.environ) -> None:
    """Before the application is made: the keyboard on the screen is the one input method.

    It takes touches alone, so none stands between a keyboard scanner and its filter; and it is shown in our window,
    never in one of its own.
    """
    environment["QT_IM_MODULE"] = "qtvirtualkeyboard"
    environment["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"
    environment.pop("QT_IM_MODULES", None)  # it would go before the other


class CannotShow(Exception):
    """The window's QML did not load; what is wrong with it was said on the way."""


@dataclass(frozen=True, slots=True)
class Terminal:
    """A window with the session it shows and what both stand on; keep it as long as the window lives."""

    engine: QQmlApplicationEngine
    window: QQuickWindow
    session: Session
    translations: Translations

    def close(self) -> None:
        """Take the window down before the session it shows; Qt may have done so when the program was told to quit."""
        if isValid(self.window):
            self.window.close()
        delete(self.engine)


def build(
    app: QGuiApplication,
    settings: Settings,
    jobs: Jobs,
    clock: Clock,
    translations: Translations,
    size: QSize = DESIGN_SIZE,
) -> Terminal:
    """The window of the kiosk, not shown yet and without its hall. Raises CannotShow."""
    translations.switch(settings.station.language)
    engine = QQmlApplicationEngine(app)
    engine.addImageProvider("qr", QrPictures())
    engine.addImportPath(str(MAIN.parent / "keyboard"))  # the look of the keyboard on the screen
    theme = theme_of(engine)
    theme.setProperty("screenWidth", theme.sideOf(size.width(), size.height()))  # all is laid out once
    translations.follow(engine)
    access = AccessModel(theme, translations, settings.station.language, engine)
    session = Session(place_of(settings), jobs, clock, access, engine)
    engine.setInitialProperties({"session": session, "width": size.width(), "height": size.height()})
    engine.load(QUrl.fromLocalFile(str(MAIN)))
    roots = engine.rootObjects()
    if not roots or not isinstance(roots[0], QQuickWindow):
        raise CannotShow(str(MAIN))
    return Terminal(engine, roots[0], session, translations)


def run(settings: Settings) -> int:
    """Shows the kiosk until its window is closed; gives the exit code."""
    report_crashes(settings.storage.logs, settings.station.name)
    write_on_the_screen()
    app = QGuiApplication(sys.argv[:1])
    end_when_told(app)
    dress(app)
    jobs = Jobs()
    full_screen = settings.station.full_screen
    size = window_size(app.primaryScreen(), full_screen)
    terminal = build(app, settings, jobs, settings.clock, Translations(app), size)
    terminal.session.ended.connect(app.exit)
    probe = _probe(app, terminal.session)
    after_first_frame(terminal.window, partial(_begin, terminal, settings, jobs))
    if full_screen:
        _hold(app, terminal.window)
    else:
        terminal.window.show()
    code = app.exec()
    end_when_told(app)  # what was told to end until now goes with the window
    if probe is not None:
        probe.close()
    terminal.close()
    jobs.close()
    return code


def _hold(app: QGuiApplication, window: QQuickWindow) -> None:
    from kiosk.hardening import Hardening  # noqa: PLC0415  a window that is not on the whole screen goes without

    end_when_told(Hardening(app, window), "end")
    window.showFullScreen()


def window_size(screen: QScreen, full_screen: bool) -> QSize:
    """All of the screen, or as large as the design fits."""
    if full_screen:
        return screen.size()
    room = screen.availableSize()
    scale = min(1.0, room.width() / DESIGN_SIZE.width(), room.height() / DESIGN_SIZE.height())
    return DESIGN_SIZE * scale


def after_first_frame(window: QQuickWindow, begin: Callable[[], None]) -> None:
    """Call `begin` once, on the GUI thread, when something is to be seen."""
    _FirstFrame(window, begin)


class _FirstFrame(QObject):
    """Waits for one frame and is gone."""

    def __init__(self, window: QQuickWindow, begin: Callable[[], None]) -> None:
        super().__init__(window)
        self._begin: Callable[[], None] | None = begin
        window.frameSwapped.connect(self._seen, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _seen(self) -> None:
        begin, self._begin = self._begin, None
        if begin is not None:
            self.deleteLater()
            begin()


def _probe(app: QGuiApplication, session: Session) -> "ProbeServer | None":
    if "ONEWINDOW_PROBE" not in os.environ:
        return None
    from shared.qt.probe import install_probe  # noqa: PLC0415  for walk-throughs only

    return install_probe(app, lambda: session.scene.busy)


def _begin(terminal: Terminal, settings: Settings, jobs: Jobs) -> None:
    """The hall first; meanwhile what helps by keys and by ear is loaded, off the GUI thread."""
    go_to_work(terminal.session, settings, jobs)
    jobs.run(partial(_open_voice, settings), partial(_assist, terminal, jobs), terminal.window)


def _open_voice(settings: Settings) -> "Reader":
    from kiosk.assisting import Silent  # noqa: PLC0415  after the first frame
    from shared.devices.voice.reading import EspeakReader  # noqa: PLC0415  after the first frame

    return Silent() if settings.devices.voice == "off" else EspeakReader()


def _assist(terminal: Terminal, jobs: Jobs, voice: "Ok[Reader] | Err") -> None:
    from kiosk.assisting import assist  # noqa: PLC0415  after the first frame

    if isinstance(voice, Err):
        raise voice.error
    assist(terminal.session, terminal.window, jobs, voice.value)


def go_to_work(session: Session, settings: Settings, jobs: Jobs) -> None:
    """Give the guard signs of life, begin the log, then open the hall and the reader, all in the background."""
    from kiosk.beginning import beat, begin_log  # noqa: PLC0415  after the first frame

    jobs.run(partial(begin_log, settings, beat(session)), partial(_open, session, settings, jobs), session)


def _open(session: Session, settings: Settings, jobs: Jobs, begun: Ok[None] | Err) -> None:
    if isinstance(begun, Err):
        raise begun.error
    session.open(partial(_open_errands, settings))
    if settings.devices.card_reader:
        jobs.run(partial(_open_reader, settings), partial(_watch, session, jobs), session)
    elif not settings.devices.smartcards:
        session.without_card_reader()
    if settings.devices.smartcards:
        jobs.run(_smartcard_readers, partial(_watch_smartcards, session, settings), session)
    if settings.devices.code_scanner == KEYBOARD:
        watch_codes(session, jobs, _key_scanner(session), session)
    elif settings.devices.code_scanner:
        jobs.run(partial(_open_scanner, settings), partial(_watch_codes, session, jobs), session)


def watch(session: Session, jobs: Jobs, reader: "CardReader", owner: QObject) -> "CardWatching":
    """Let the session hear of what happens on the reader."""
    from kiosk.card_watching import CardWatching  # noqa: PLC0415  after the first frame

    watching = CardWatching(jobs, reader, parent=owner)
    watching.card_event.connect(session.take_card_event)
    session.watch_cards(watching.look_anew)
    return watching


def watch_smartcards(
    session: Session, readers: "OpenReaders", today: Callable[[], str]
) -> "SmartcardWatching":
    """Let the session hear of the cards in the smart card readers; to be closed before the session goes."""
    from kiosk.chip_watching import ChipWatching  # noqa: PLC0415  after the first frame
    from shared.qt.smartcard_watching import SmartcardWatching  # noqa: PLC0415  after the first frame

    smartcards = SmartcardWatching(readers, session)
    ChipWatching(session, smartcards, today, smartcards)
    smartcards.open()
    return smartcards


def _smartcard_readers() -> "OpenReaders":
    from shared.devices.smartcards.pcsc import SmartcardReaders  # noqa: PLC0415  after the first frame

    return SmartcardReaders


def _watch_smartcards(session: Session, settings: Settings, outcome: "Ok[OpenReaders] | Err") -> None:
    if isinstance(outcome, Err):
        raise outcome.error
    smartcards = watch_smartcards(session, outcome.value, lambda: day_of(settings.clock.now(), settings.zone))
    app = QGuiApplication.instance()
    if app is not None:
        app.aboutToQuit.connect(smartcards.close)


def _watch(session: Session, jobs: Jobs, outcome: "Ok[CardReader] | Err") -> None:
    match outcome:
        case Ok(reader):
            watch(session, jobs, reader, session)
        case Err(error):
            raise error


def watch_codes(session: Session, jobs: Jobs, scanner: "CodeScanner", owner: QObject) -> "CodeWatching":
    """Let the session hear of what is scanned."""
    from kiosk.code_watching import CodeWatching  # noqa: PLC0415  after the first frame

    watching = CodeWatching(jobs, scanner, owner)
    watching.code_event.connect(session.take_code_event)
    return watching


def _watch_codes(session: Session, jobs: Jobs, outcome: "Ok[CodeScanner] | Err") -> None:
    match outcome:
        case Ok(scanner):
            watch_codes(session, jobs, scanner, session)
        case Err(error):
            raise error


def _key_scanner(owner: QObject) -> "CodeScanner":
    """On the GUI thread, where the keys are."""
    from shared.qt.key_scanner import KeyScanner  # noqa: PLC0415  after the first frame

    app = QGuiApplication.instance()
    assert isinstance(app, QGuiApplication)
    return KeyScanner(app, parent=owner)


def _open_scanner(settings: Settings) -> "CodeScanner":
    from kiosk.devices import code_scanner  # noqa: PLC0415  after the first frame

    scanner = code_scanner(settings.devices)
    assert scanner is not None  # asked for only when the settings name a port
    return scanner


def _open_errands(settings: Settings) -> "Errands":
    from kiosk.applying import Applying  # noqa: PLC0415  after the first frame
    from kiosk.devices import document_printer, slip_printer  # noqa: PLC0415  after the first frame
    from kiosk.errands import Errands  # noqa: PLC0415  after the first frame
    from kiosk.guide import Guide  # noqa: PLC0415  after the first frame
    from kiosk.ways import Ways  # noqa: PLC0415  after the first frame
    from shared.bootstrap import open_hall, platform_client  # noqa: PLC0415  after the first frame
    from shared.sync.line import watch  # noqa: PLC0415  after the first frame

    services = open_hall(settings)
    platform, slips = platform_client(services), slip_printer(settings.devices)
    return Errands(
        services,
        slips,
        document_printer(settings.devices),
        watch(services.hall).look,
        Ways(services, platform),
        Applying(services, slips, platform.licences),
        Guide(services, slips, platform.licences),
    )


def _open_reader(settings: Settings) -> "CardReader":
    from kiosk.devices import card_reader  # noqa: PLC0415  after the first frame

    reader = card_reader(settings.devices)
    assert reader is not None  # asked for only when the settings name one
    return reader
