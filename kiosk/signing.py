"""A signature drawn on the screen as a picture, so that whoever decides sees it."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter, QPen, QPolygonF

from shared.issuing.adjudicating import Signature

WIDTH, HEIGHT = 1000, 400
"""Pixels of the picture; strokes go from 0 to 1000 both ways, as wide as the field they were drawn in."""
PEN = 7.0


def signature_picture(signature: Signature) -> bytes:
    """The strokes in black on white as PNG; may be called from any thread."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(
        QPen(QColor("black"), PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    for stroke in signature:
        painter.drawPolyline(QPolygonF([QPointF(x * WIDTH / 1000, y * HEIGHT / 1000) for x, y in stroke]))
    painter.end()
    held = QByteArray()
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, b"png").write(image)
    return bytes(held.data())
