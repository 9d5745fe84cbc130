"""Waits for the document camera while a material is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.viewmodels.hands import Hands
from shared.journal.entry import Refusal

if TYPE_CHECKING:
    from kiosk.camera import Photo

LOOK_MS = 700


class CameraWatch(QObject):
    """Looks again and again as long as it is told to wait; nothing of an application stays in the folder."""

    photographed = Signal(object)
    """A Photo."""
    refused = Signal(object)
    """A Refusal: a picture came and could not be taken in."""

    def __init__(self, hands: Hands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._hands = hands
        self._waiting = False
        self._before: frozenset[str] | None = None
        self._timer = QTimer(self, interval=LOOK_MS, singleShot=True)
        self._timer.timeout.connect(self._look)

    def follow(self, before: frozenset[str] | None, waiting: bool) -> None:
        """An application goes on since `before` lay in the folder (None: none goes on); wait for a sheet, or not."""
        errands, since = self._hands.errands(), self._before
        if before is None and since is not None and errands is not None:
            camera = errands.applying.camera
            self._hands.aside(lambda: camera.clear(since), lambda _cleared: None)
        self._before = before
        if waiting != self._waiting:
            self._waiting = waiting
            if waiting:
                self._timer.start()
            else:
                self._timer.stop()

    @Slot()
    def _look(self) -> None:
        errands, visitor, before = self._hands.errands(), self._hands.scene().visitor, self._before
        if errands is not None and visitor is not None and before is not None:
            self._hands.aside(lambda: errands.applying.look_at_camera(visitor, before), self._looked)

    def _looked(self, found: Photo | Refusal | None) -> None:
        if not self._waiting:
            return
        if found is None:
            self._timer.start()
        elif isinstance(found, Refusal):
            self.refused.emit(found)
        else:
            self.photographed.emit(found)
