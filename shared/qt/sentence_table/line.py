"""How the line to the platform stands, in a few words for a screen's foot."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

UNKNOWN: Final = QT_TRANSLATE_NOOP("Line", "Platform: state unknown")
UNKEPT: Final = QT_TRANSLATE_NOOP("Line", "Nobody runs the sync, {count} entries waiting: call the engineer")
OFFLINE: Final = QT_TRANSLATE_NOOP("Line", "Working offline since {time}, {count} entries waiting")
UNTRIED: Final = QT_TRANSLATE_NOOP("Line", "Working offline, {count} entries waiting")
CATCHING_UP: Final = QT_TRANSLATE_NOOP("Line", "Platform: catching up {percent} %, {count} entries waiting")
SENDING: Final = QT_TRANSLATE_NOOP("Line", "Platform: connected, sending {count} entries")
LEVEL: Final = QT_TRANSLATE_NOOP("Line", "Platform: connected")
IN_STEP: Final = QT_TRANSLATE_NOOP("Line", "Platform: connected, in step since {time}")
RUNS: Final = QT_TRANSLATE_NOOP("Line", "The sync runs at {station}")
RUNS_NOWHERE: Final = QT_TRANSLATE_NOOP("Line", "No station runs the sync")
REFUSED_SINCE: Final = QT_TRANSLATE_NOOP("Line", "since {time}")
