"""Figures in the large, each with what it is measured against."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counter.manager.live_view import Tile
from counter.widgets.pieces import label
from shared.qt.stylesheet import restyle


class TileFrame(QFrame):
    """One figure; a double click or Return opens the tickets behind it. The figure is named `tile<Key>`."""

    opened = Signal(object)  # Tile

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tile: Tile | None = None
        self._label, self._figure, self._note = label(kind="soft"), label(kind="figure"), label(kind="soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(2)
        for each in (self._label, self._figure, self._note):
            column.addWidget(each)

    def show_tile(self, tile: Tile) -> None:
        """Show this figure."""
        before, self._tile = self._tile, tile
        self._figure.setObjectName(f"tile{tile.key}")
        self._label.setText(tile.label)
        self._figure.setText(tile.figure)
        self._note.setText(tile.note)
        self.setAccessibleName(f"{tile.label} {tile.figure}")
        self.setCursor(Qt.CursorShape.PointingHandCursor if tile.tickets else Qt.CursorShape.ArrowCursor)
        if before is None or (before.ink, before.note_ink) != (tile.ink, tile.note_ink):
            self._figure.setProperty("ink", tile.ink)
            self._note.setProperty("ink", tile.note_ink)
            restyle(self._figure)
            restyle(self._note)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open()
            return
        super().keyPressEvent(event)

    def _open(self) -> None:
        if self._tile is not None and self._tile.tickets:
            self.opened.emit(self._tile)


class TileRow(QWidget):
    """Tiles side by side, all of one width."""

    opened = Signal(object)  # Tile

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._frames: list[TileFrame] = []

    def show_tiles(self, tiles: tuple[Tile, ...]) -> None:
        while len(self._frames) < len(tiles):
            frame = TileFrame()
            frame.opened.connect(self.opened)
            self._row.addWidget(frame, 1)
            self._frames.append(frame)
        for frame, tile in zip(self._frames, tiles, strict=True):
            frame.show_tile(tile)
