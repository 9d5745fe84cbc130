"""Python's cyclic garbage is collected on the GUI thread only.

The collector otherwise runs on whichever thread happens to allocate. On a worker it would destroy the QObjects it
finds in garbage there, while the GUI thread uses their children: the program dies at random.
"""

import gc

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot

LOOK_MS = 200


class Collecting(QObject):
    """Takes the place of the automatic collector for as long as the application lives."""

    def __init__(self, app: QCoreApplication) -> None:
        super().__init__(app)
        gc.disable()
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Collects the oldest generation whose threshold is passed, as the automatic collector would."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > thresholds[generation]:
                gc.collect(generation)
                return


def collect_on_gui_thread(app: QCoreApplication) -> Collecting:
    """Call once at start, on the GUI thread; a second call finds the first one's collector."""
    return app.findChild(Collecting) or Collecting(app)
