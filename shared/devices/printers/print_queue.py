"""A print queue of Windows, by its name under "Printers & scanners", with Qt as its driver.

The queue takes pages, here drawn at 300 dots an inch, and says no more: when a sheet comes out, and how often, is
its business. With CUPS the same code works, which is how it is tested; but there Qt does not tell of a job that
was refused, so a CUPS queue is spoken to in its own language (see `papers`).
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from shared.devices.printers.model import SILENT, PaperFate, PrinterState
from shared.devices.printers.ports import PrinterUnreachable

_DOTS_PER_INCH = 300
_STOPPED = (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted)


class PrintQueue:
    """Implements PaperPrinter. Any thread may call it; it needs no event loop."""

    def __init__(self, name: str) -> None:
        """`name` as Windows spells it."""
        self._name = name

    def state(self) -> PrinterState:
        """SILENT when there is no such queue, or no print service."""
        queue = QPrinterInfo.printerInfo(self._name)
        return SILENT if queue.isNull() else PrinterState(fault=queue.state() in _STOPPED)

    def print(self, job_name: str, pdf: bytes) -> PaperFate:
        """Draw each page and give them to the queue; WAITING when the queue stands still."""
        queue = QPrinterInfo.printerInfo(self._name)
        if queue.isNull():
            raise PrinterUnreachable(f"There is no print queue {self._name} on this machine.")
        source = QBuffer()
        source.setData(QByteArray(pdf))
        source.open(QIODevice.OpenModeFlag.ReadOnly)
        paper = QPdfDocument()
        paper.load(source)
        if not paper.pageCount():
            raise ValueError("not a PDF")
        printer = QPrinter(queue)
        printer.setDocName(job_name)
        printer.setResolution(_DOTS_PER_INCH)
        printer.setFullPage(True)
        _lay_out(printer, paper, 0)
        painter = QPainter()
        taken = painter.begin(printer)
        for page in range(paper.pageCount() if taken else 0):
            if page:
                _lay_out(printer, paper, page)
                taken = printer.newPage() and taken
            sheet = printer.paperRect(QPrinter.Unit.DevicePixel).toRect()
            painter.drawImage(sheet, _drawn(paper, page, sheet.width(), sheet.height()))
        taken = painter.end() and taken
        if not taken or printer.printerState() in _STOPPED:
            raise PrinterUnreachable(f"The print queue {self._name} did not take the paper.")
        return PaperFate.WAITING if not self.state().ready else PaperFate.QUEUED


def _lay_out(printer: QPrinter, paper: QPdfDocument, page: int) -> None:
    size = paper.pagePointSize(page)
    portrait = size.width() <= size.height()
    upright = size if portrait else size.transposed()
    printer.setPageSize(QPageSize(upright, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch))
    way = QPageLayout.Orientation.Portrait if portrait else QPageLayout.Orientation.Landscape
    printer.setPageOrientation(way)


def _drawn(paper: QPdfDocument, page: int, width: int, height: int) -> QImage:
    """The page on white; the PDF itself leaves its ground open."""
    sheet = QImage(width, height, QImage.Format.Format_RGB888)
    sheet.fill(0xFFFFFFFF)
    painter = QPainter(sheet)
    painter.drawImage(0, 0, paper.render(page, sheet.size()))
    painter.end()
    return sheet
