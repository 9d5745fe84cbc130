"""The tray as a program: the devices live as long as its window."""

import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from shared.demo.tray.devices import Devices
from shared.demo.tray.papers import Paper, PaperKeeper
from shared.demo.tray.window import TrayWindow
from shared.devices.printers.escpos_emulator_paper import PrintedSlip
from shared.devices.printers.ipp_emulator_jobs import PrintedDocument
from shared.qt.probe import install_probe
from shared.qt.stylesheet import stylesheet
from shared.qt.theme import dress
from shared.qt.translations import Translations

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


def run(folder: Path, papers: Path, platform_port: int) -> int:
    """Opens the tray over devices whose addresses it writes into `folder`; ends with its window."""
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
        return app.exec()
