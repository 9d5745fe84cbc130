"""A field to sign in with a pen, a finger or the mouse."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPolygonF,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QWidget

from shared.issuing.adjudicating import Signature
from shared.qt.look import NORMAL

SIDE = 1000
"""Points run from 0 to this, whatever the size of the field."""
BASE_LINE = 0.76
"""Where one writes, from the top."""


class SignatureField(QWidget):
    """Keeps the strokes in the order they were drawn; `drawn` after each, and when the field is wiped."""

    drawn = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(hint)
        self._hint = hint
        self._strokes: list[list[tuple[int, int]]] = []
        self._stroke: list[tuple[int, int]] | None = None

    @property
    def signature(self) -> Signature:
        """The finished strokes."""
        return tuple(tuple(each) for each in self._strokes)

    def wipe(self) -> None:
        self._strokes, self._stroke = [], None
        self.update()
        self.drawn.emit()

    def sizeHint(self) -> QSize:
        return QSize(560, 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 140)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        match event.type():
            case QEvent.Type.TabletPress:
                self._begin(event.position())
            case QEvent.Type.TabletMove if event.pressure() > 0:
                self._go_on(event.position())
            case QEvent.Type.TabletRelease:
                self._end()
        event.accept()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QTouchEvent):
            self._touched(event)
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(NORMAL.ink_soft), 1))
        painter.setBrush(QColor(NORMAL.card))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)
        base = round(self.height() * BASE_LINE)
        painter.drawLine(self.width() // 14, base, self.width() - self.width() // 14, base)
        strokes = [*self._strokes, *([self._stroke] if self._stroke else [])]
        if not strokes:
            painter.setPen(QColor(NORMAL.ink_soft))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._hint)
        pen = QPen(QColor(NORMAL.ink), 3)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stroke in strokes:
            painter.drawPolyline(QPolygonF([self._placed(point) for point in stroke]))

    def _touched(self, event: QTouchEvent) -> None:
        points = event.points()
        if not points:
            return
        match event.type():
            case QEvent.Type.TouchBegin:
                self._begin(points[0].position())
            case QEvent.Type.TouchUpdate:
                self._go_on(points[0].position())
            case QEvent.Type.TouchEnd:
                self._end()
            case QEvent.Type.TouchCancel:
                self._stroke = None
                self.update()

    def _begin(self, at: QPointF) -> None:
        self._stroke = [self._point(at)]
        self.update()

    def _go_on(self, at: QPointF) -> None:
        point = self._point(at)
        if self._stroke is not None and point != self._stroke[-1]:
            self._stroke.append(point)
            self.update()

    def _end(self) -> None:
        stroke, self._stroke = self._stroke, None
        if stroke is not None:
            self._strokes.append(stroke)
            self.update()
            self.drawn.emit()

    def _point(self, at: QPointF) -> tuple[int, int]:
        def held(value: float, most: int) -> int:
            return round(SIDE * max(0.0, min(value, most)) / max(1, most))

        return held(at.x(), self.width()), held(at.y(), self.height())

    def _placed(self, point: tuple[int, int]) -> QPointF:
        return QPointF(point[0] * self.width() / SIDE, point[1] * self.height() / SIDE)
