"""The tray as a program: the devices live as long as its window."""

import sys
from functools import partial
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from shared.config import Settings
from shared.demo.tray.devices import Devices
from shared.demo.tray.hall_line import HallLine
from shared.demo.tray.papers import Paper, PaperKeeper
from shared.demo.tray.window import TrayWindow
from shared.devices.printers.escpos_emulator_paper import PrintedSlip
from shared.devices.printers.ipp_emulator_jobs import PrintedDocument
from shared.qt.jobs import Err, Jobs, Ok
from shared.qt.line_words import LineWords
from shared.qt.probe import install_probe
from shared.qt.stylesheet import stylesheet
from shared.qt.theme import dress
from shared.qt.translations import Translations

LINE_EVERY_MS = 1_000
CARDS = Path(__file__).resolve().parents[3] / "resources" / "demo" / "cards"


class PaperPost(QObject):
    """Keeps papers on the printers' threads and tells the window on its own."""

    came_out = Signal(object)  # Paper

    def __init__(self, keeper: PaperKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper

    def slip(self, slip: PrintedSlip) -> None:
        self._tell(self._keeper.keep_slip(slip))

    def document(self, printer: str, document: PrintedDocument) -> None:
        self._tell(self._keeper.keep_document(printer, document))

    def _tell(self, paper: Paper) -> None:
        self.came_out.emit(paper)


def run(folder: Path, papers: Path, platform_port: int, settings: Settings) -> int:
    """Opens the tray over devices whose addresses it writes into `folder`; ends with its window.

    `settings` are the hall's, as far as they are known before its devices have their addresses.
    """
    app = QApplication(sys.argv[:1])
    app.setApplicationName("onewindow-tray")
    dress(app)
    app.setStyleSheet(stylesheet())
    translations = Translations(app, parts=("shared", "demo"))
    translations.switch("zh_CN")
    keeper = PaperKeeper(papers)
    post = PaperPost(keeper, app)
    with Devices(folder, platform_port, post.slip, post.document) as devices:
        window = TrayWindow(devices, CARDS, papers)
        post.came_out.connect(window.show_paper)
        install_probe(window)
        window.show()
        QTimer.singleShot(0, window.fit_screen)
        jobs = Jobs()
        jobs.every(LINE_EVERY_MS, HallLine(settings).look, partial(_show_line, window), window)
        code = app.exec()
        jobs.close()
        return code


def _show_line(window: TrayWindow, outcome: Ok[LineWords] | Err) -> None:
    match outcome:
        case Ok(told):
            window.show_hall_line(told)
        case Err(bug):
            raise bug
        case _:
            assert_never(outcome)
