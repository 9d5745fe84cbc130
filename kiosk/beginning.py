"""What a kiosk begins with once its first frame stands: signs of life for its guard, its log, how it came up."""

import os

from PySide6.QtCore import QCoreApplication, QObject

from shared.config import Settings
from shared.guarding.ear import taken
from shared.guarding.record import Standing, keep_standing, standing_file
from shared.qt.heartbeat import Heartbeat


def beat(owner: QObject) -> bool:
    """Give the guard signs of life from now on; whether there is one."""
    address = taken()
    if address:
        heart = Heartbeat(address, owner)
        app = QCoreApplication.instance()
        assert app is not None
        app.aboutToQuit.connect(heart.close)
    return bool(address)


def begin_log(settings: Settings, guarded: bool) -> None:
    """Begin the log, and write down for `onewindow doctor` how this kiosk came up. Waits for the disk."""
    from shared.logs import configure  # noqa: PLC0415  its library takes longer than a frame

    logs, station = settings.storage.logs, settings.station
    configure(logs, station.name)
    standing = Standing(os.getpid(), settings.clock.now(), station.full_screen, guarded)
    keep_standing(standing_file(logs, station.name), standing)
