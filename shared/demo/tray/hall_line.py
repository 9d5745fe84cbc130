"""How the demonstration hall sees its line, read from the hall's database once it is there."""

from functools import partial

from shared.config import Settings
from shared.faults import EnvironmentFault
from shared.health.queries import last_entry, line_noted, reading
from shared.qt.line_words import LineWords, line_words
from shared.sync.model import LineState, Signs
from shared.sync.watching import LineWatch


class HallLine:
    """The line in the words of the hall's own screens; the tray is there before the hall is."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._reading = partial(reading, settings.storage.database)
        self._watch = LineWatch(self._noted)

    def look(self) -> LineWords:
        """How the line stands now; it opens the database and may block."""
        zone, now = self._settings.hall.zone, self._settings.clock.now()
        try:
            with self._reading() as conn:
                if last_entry(conn, self._settings.hall.code) is None:
                    return line_words(None, zone, now)
            return line_words(self._watch.look(), zone, now)
        except EnvironmentFault:
            return line_words(None, zone, now)

    def _noted(self) -> tuple[LineState, Signs]:
        with self._reading() as conn:
            return line_noted(conn, self._settings.hall.code)
