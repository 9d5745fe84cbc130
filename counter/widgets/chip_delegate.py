"""Painting chips and two-line rows in tables and lists."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from counter.models.two_lines import SECOND_ROLE
from counter.models.waiting import CHIP_ROLE
from counter.presenters.desk_view import Chip
from shared.qt.look import NORMAL

Index = QModelIndex | QPersistentModelIndex

TONES = {
    "jade": (NORMAL.jade_soft, NORMAL.jade_ink),
    "amber": (NORMAL.amber_soft, NORMAL.amber_ink),
    "red": (NORMAL.red_soft, NORMAL.red_ink),
    "brand": (NORMAL.brand_soft, NORMAL.brand),
    "quiet": (NORMAL.ground, NORMAL.ink_soft),
}
PAD = 8


def _blank(delegate: QStyledItemDelegate, option: QStyleOptionViewItem, index: Index) -> QStyleOptionViewItem:
    """The row's ground without its text."""
    ground = QStyleOptionViewItem(option)
    delegate.initStyleOption(ground, index)
    ground.text = ""
    return ground


def _smaller(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(12, font.pixelSize() - 2))
    return small


class ChipDelegate(QStyledItemDelegate):
    """Paints the Chip of CHIP_ROLE; a cell without one as usual."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chip = index.data(CHIP_ROLE)
        if not isinstance(chip, Chip):
            super().paint(painter, option, index)
            return
        ground = _blank(self, option, index)
        QApplication.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget
        )
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(_smaller(ground.font))
        metrics = painter.fontMetrics()
        width = min(metrics.horizontalAdvance(chip.text) + 2 * PAD, option.rect.width() - PAD)
        height = metrics.height() + 4
        box = QRect(option.rect.left() + PAD, option.rect.center().y() - height // 2 + 1, width, height)
        soft, ink = TONES[chip.tone]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(soft))
        painter.drawRoundedRect(box, 8, 8)
        painter.setPen(QColor(ink))
        text = metrics.elidedText(chip.text, Qt.TextElideMode.ElideRight, width - PAD)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        chip = index.data(CHIP_ROLE)
        if isinstance(chip, Chip):
            hint.setWidth(QFontMetrics(_smaller(option.font)).horizontalAdvance(chip.text) + 4 * PAD)
        return hint


class TwoLinesDelegate(QStyledItemDelegate):
    """Paints a title and, below it, the softer second line of SECOND_ROLE."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = _blank(self, option, index)
        QApplication.style().drawControl(
            QStyle.ControlElement.CE_ItemViewItem, ground, painter, ground.widget
        )
        painter.save()
        area = option.rect.adjusted(14, 6, -14, -6)
        painter.setPen(QColor(NORMAL.ink))
        painter.setFont(ground.font)
        title, second = str(index.data() or ""), str(index.data(SECOND_ROLE) or "")
        half = area.height() // 2
        elide = Qt.TextElideMode.ElideMiddle
        top = QRect(area.left(), area.top(), area.width(), half)
        painter.drawText(
            top,
            Qt.AlignmentFlag.AlignVCenter,
            painter.fontMetrics().elidedText(title, elide, area.width()),
        )
        painter.setPen(QColor(NORMAL.ink_soft))
        painter.setFont(_smaller(ground.font))
        below = QRect(area.left(), area.top() + half, area.width(), area.height() - half)
        painter.drawText(
            below,
            Qt.AlignmentFlag.AlignVCenter,
            painter.fontMetrics().elidedText(second, elide, area.width()),
        )
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(super().sizeHint(option, index).width(), 58)
