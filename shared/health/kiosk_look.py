"""Looking at the kiosk of this station, where one ever ran."""

from functools import partial

from shared.clock import Clock, day_of
from shared.config import Settings
from shared.guarding import record
from shared.guarding.model import Watch
from shared.health.judging_kiosk import KioskSeen, judge_kiosk
from shared.health.looking import Look
from shared.health.model import Check


def kiosk_looks(settings: Settings, clock: Clock) -> list[Look]:
    """None on a station that is a window or a board."""
    file = record.standing_file(settings.storage.logs, settings.station.name)
    return [Look("kiosk", partial(_kiosk, settings, clock))] if file.exists() else []


def _kiosk(settings: Settings, clock: Clock) -> Check:
    logs, station = settings.storage.logs, settings.station.name
    standing = record.kept_standing(record.standing_file(logs, station))
    kept = record.kept_watch(record.guard_file(logs, station))
    watch = Watch() if kept is None else kept[1]
    today = day_of(clock.now(), settings.zone)
    return judge_kiosk(
        KioskSeen(
            runs=standing is not None and record.lives(standing.pid),
            guarded=kept is not None and record.lives(kept[0]),
            full_screen=standing is not None and standing.full_screen,
            watch=watch,
            today=[ended for ended in watch.ends if day_of(ended.at, settings.zone) == today],
        )
    )
