"""What there is to look at on a station: the hall's own things, and the devices its settings name."""

import os
import shutil
from collections.abc import Callable, Sequence
from functools import cache, partial
from pathlib import Path

from shared.catalogue.check import check as check_catalogue
from shared.clock import Clock
from shared.config import Settings
from shared.faults import EnvironmentFault
from shared.health import model, queries
from shared.health.device_looks import device_looks
from shared.health.kiosk_look import kiosk_looks
from shared.health.looking import Look
from shared.health.model import Check, Folder, State
from shared.health.queries import Reading
from shared.journal.entry import Refusal
from shared.people.sealing import read_keys
from shared.sync.model import LineState, Signs
from shared.sync.watching import LineWatch

LookAtLine = Callable[[], LineState]
"""How the line stands; may block, and raise EnvironmentFault."""


def looks(
    settings: Settings,
    reading: Reading,
    clock: Clock,
    catalogue: Path,
    look_at_line: LookAtLine | None = None,
) -> list[Look]:
    """One look for each thing that `settings` name; `catalogue` is the folder of service items.

    `look_at_line` is the watch of a program that stays; None for one that looks once and must wait for a sign of life.
    """
    storage, stream = settings.storage, settings.hall.code
    found = [
        Look("database", partial(_database, reading, stream)),
        Look("keys", partial(_keys, storage.keys)),
        Look("disk", partial(_disk, _folders(settings))),
        Look("catalogue", cache(partial(_catalogue, catalogue))),  # shipped with the program: once will do
        Look("clock", partial(_clock, reading, stream, settings.hall.clock_ahead)),
    ]
    if settings.platform.url:
        line = look_at_line or LineWatch(partial(_noted, reading, stream)).look_once
        found.append(Look("platform", partial(_line, reading, stream, clock, line)))
        found.append(Look("sync", partial(_sync, reading, stream, line)))
        found.append(Look("checks", partial(_checks, reading, stream)))
        found.append(Look("scans", partial(_scans, reading, stream)))
        found.append(Look("set_aside", partial(_set_aside, reading, stream)))
    return [*found, *kiosk_looks(settings, clock), *device_looks(settings.devices)]


def _database(reading: Reading, stream: str) -> Check:
    try:
        with reading() as conn:
            return model.judge_database(queries.last_entry(conn, stream))
    except EnvironmentFault as fault:
        return Check("database", State.FAILING, _of_database(fault))


def _of_database(fault: EnvironmentFault) -> Refusal:
    """Screens tell a citizen to wait; here it is told whom the waiting is for."""
    match fault.code:
        case "environment.no_database":
            return Refusal("health.database_missing", {"file": fault.facts["file"]})
        case "environment.database_away":
            return Refusal("health.database_away")
        case _:
            return Refusal(fault.code, fault.facts)


def _noted(reading: Reading, stream: str) -> tuple[LineState, Signs]:
    with reading() as conn:
        return queries.line_noted(conn, stream)


def _line(reading: Reading, stream: str, clock: Clock, line: LookAtLine) -> Check:
    try:
        if _prepared(reading, stream):
            state = line()
            with reading() as conn:
                return model.judge_line(queries.line_seen(conn, stream, state), clock.now())
    except EnvironmentFault:
        pass  # the database's own check tells it
    return Check("platform", State.WARNING, Refusal("health.line_unknown"))


def _sync(reading: Reading, stream: str, line: LookAtLine) -> Check:
    try:
        if _prepared(reading, stream):
            return model.judge_sync(line())
    except EnvironmentFault:
        pass  # as above
    return Check("sync", State.WARNING, Refusal("health.line_unknown"))


def _prepared(reading: Reading, stream: str) -> bool:
    with reading() as conn:
        return queries.last_entry(conn, stream) is not None


def _checks(reading: Reading, stream: str) -> Check:
    told = queries.asked(reading, stream, queries.unsettled_checks)
    if told is None:
        return Check("checks", State.WARNING, Refusal("health.checks_unknown"))
    return model.judge_checks(*told)


def _scans(reading: Reading, stream: str) -> Check:
    told = queries.asked(reading, stream, queries.scans_on_their_way)
    if told is None:
        return Check("scans", State.WARNING, Refusal("health.scans_unknown"))
    return model.judge_scans(*told)


def _set_aside(reading: Reading, stream: str) -> Check:
    told = queries.asked(reading, stream, queries.set_aside_unsettled)
    if told is None:
        return Check("set_aside", State.WARNING, Refusal("health.set_aside_unknown"))
    return model.judge_set_aside(told)


def _clock(reading: Reading, stream: str, minutes_ahead: int) -> Check:
    told = queries.asked(reading, stream, queries.clock_ahead)
    return model.judge_clock(minutes_ahead, told or 0)


def _keys(path: Path) -> Check:
    read_keys(path)
    return model.judge_keys()


def _folders(settings: Settings) -> list[Path]:
    """Where the station writes: scans, logs, what was said, and its database when that is a file."""
    storage, voice = settings.storage, settings.devices.voice_folder
    file = storage.database.removeprefix("sqlite:///")
    beside = [Path(file).parent] if file != storage.database else []
    return [storage.files, storage.logs, *beside, *([Path(voice)] if voice else [])]


def _disk(folders: Sequence[Path]) -> Check:
    return model.judge_disk([_folder(each) for each in folders])


def _folder(path: Path) -> Folder:
    """The folder, or the one it will be made in."""
    stands = path.resolve()
    while not stands.exists():
        stands = stands.parent
    writable = stands.is_dir() and os.access(stands, os.W_OK)
    return Folder(str(path), shutil.disk_usage(stands).free, writable)


def _catalogue(folder: Path) -> Check:
    return model.judge_catalogue(
        [f"{each.file}:{each.line}: {each.message}" for each in check_catalogue(folder)]
    )
