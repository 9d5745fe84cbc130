"""When people came today, hour by hour."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter.manager.words import tr
from shared.qt.look import NORMAL, Look
from shared.reports.model import HourFigures

MARGIN = 14
WIDEST = 64.0
LEAST_HEIGHT = 200


class HoursChart(QWidget):
    """A bar for each hour, the present one paler; a double click on a bar opens its tickets."""

    hour_opened = Signal(str, object)  # what the bar says, Tickets

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("hoursChart")
        self.setMinimumHeight(LEAST_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._hours: tuple[HourFigures, ...] = ()
        self._present = -1

    def show_hours(self, hours: tuple[HourFigures, ...], present: int) -> None:
        """Show these hours; `present` is the hour that still runs."""
        if (hours, present) != (self._hours, self._present):
            self._hours, self._present = hours, present
            self.setAccessibleDescription("; ".join(self._told(hour) for hour in hours))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = painter.font()
        font.setPixelSize(Look().desk_px - 2)
        painter.setFont(font)
        line = painter.fontMetrics().height()
        foot, highest = self.height() - MARGIN - line, max((len(h.arrivals) for h in self._hours), default=0)
        painter.setPen(QColor(NORMAL.line))
        painter.drawLine(MARGIN, foot, self.width() - MARGIN, foot)
        if not highest:
            painter.setPen(QColor(NORMAL.ink_soft))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("Nobody has come yet today."))
            return
        scale = (foot - MARGIN - line) / highest
        for place, hour in enumerate(self._hours):
            slot = self._slot(place)
            wide = min(WIDEST, slot.width() * 0.6)
            tall = len(hour.arrivals) * scale
            bar = QRectF(slot.center().x() - wide / 2, foot - tall, wide, tall)
            running = hour.hour == self._present
            painter.fillRect(bar, QColor("#8FB8DA" if running else NORMAL.brand))
            painter.setPen(QColor(NORMAL.ink))
            above = QRectF(slot.left(), bar.top() - line - 2, slot.width(), line)
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(len(hour.arrivals)))
            painter.setPen(QColor(NORMAL.ink_soft))
            below = QRectF(slot.left(), foot + 4, slot.width(), line)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, f"{hour.hour}:00")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        for place, hour in enumerate(self._hours):
            if self._slot(place).contains(event.position()) and hour.arrivals:
                self.hour_opened.emit(self._told(hour), hour.arrivals)

    def _slot(self, place: int) -> QRectF:
        wide = (self.width() - 2 * MARGIN) / len(self._hours)
        return QRectF(MARGIN + place * wide, 0, wide, self.height())

    def _told(self, hour: HourFigures) -> str:
        return tr("{hour}:00, taken: {count}", hour=hour.hour, count=len(hour.arrivals))
