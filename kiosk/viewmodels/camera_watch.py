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
    """Looks again and again as long as it is told to wait; what the camera took for nobody is cleared away."""

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

    def wait(self, on: bool) -> None:
        """Wait from now on for what comes, or no longer."""
        if on == self._waiting:
            return
        self._waiting = on
        self._timer.stop()
        errands = self._hands.errands()
        if errands is None:
            return
        camera, before = errands.applying.camera, self._before
        self._before = None
        if on:
            self._hands.aside(camera.lying, self._begin)
        elif before is not None:
            self._hands.aside(lambda: camera.clear(before), lambda _cleared: None)

    def _begin(self, before: frozenset[str]) -> None:
        if self._waiting:
            self._before = before
            self._timer.start()

    @Slot()
    def _look(self) -> None:
        errands, visitor, before = self._hands.errands(), self._hands.scene().visitor, self._before
        if errands is None or visitor is None or before is None or not self._waiting:
            return
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
