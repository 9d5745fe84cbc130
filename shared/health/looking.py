"""Looking at each thing a station's settings name, all at once, never waiting for one that hangs."""

import logging
import os
import shutil
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from shared.catalogue.check import check as check_catalogue
from shared.clock import Clock
from shared.config import Settings
from shared.devices.cards.addresses import wire_to
from shared.devices.printers.escpos_network import EscposNetworkPrinter
from shared.devices.printers.ipp import IppPrinter
from shared.faults import EnvironmentFault
from shared.health import model, queries
from shared.health.asking import ask_reader
from shared.health.model import Check, Folder, State
from shared.health.queries import Reading
from shared.journal.entry import Refusal
from shared.people.sealing import read_keys

WITHIN = 8.0
ANSWER_WITHIN = 3.0

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Look:
    """Looks at one thing; `see` may block, and raise."""

    name: str
    see: Callable[[], Check]


class Looking:
    """Looks at everything on threads of its own, and remembers since when each thing stands as it does.

    They are daemons: a device that hangs keeps nobody, and is not asked again before it has come back.
    """

    def __init__(self, looks: Sequence[Look], clock: Clock, within: float = WITHIN) -> None:
        """`within`: seconds after which a thing counts as not answering."""
        self._looks, self._clock, self._within = looks, clock, within
        self._under_way: dict[str, threading.Thread] = {}
        self._seen: dict[str, Check] = {}
        self._before: dict[str, Check] = {}

    def look(self) -> list[Check]:
        """How everything stands now, the worst first. Blocks as long as the slowest look; never raises."""
        deadline = time.monotonic() + self._within
        for each in self._looks:
            if each.name not in self._under_way:
                thread = threading.Thread(
                    target=self._see, args=(each,), name=f"look-{each.name}", daemon=True
                )
                self._under_way[each.name] = thread
                thread.start()
        checks = [self._awaited(each.name, deadline) for each in self._looks]
        now = self._clock.now()
        told = [model.remembered(self._before, check, now) for check in checks]
        self._before = {check.name: check for check in told}
        return model.worst_first(told)

    def _see(self, look: Look) -> None:
        try:
            self._seen[look.name] = look.see()
        except EnvironmentFault as fault:
            self._seen[look.name] = Check(look.name, State.FAILING, Refusal(fault.code, fault.facts))
        except Exception as bug:  # what is wrong with a look is told on the page too
            log.exception("Looking at %s went wrong", look.name)
            found = Refusal("health.look_went_wrong", {"kind": type(bug).__name__})
            self._seen[look.name] = Check(look.name, State.FAILING, found)

    def _awaited(self, name: str, deadline: float) -> Check:
        thread = self._under_way[name]
        thread.join(max(0.0, deadline - time.monotonic()))
        if thread.is_alive():
            found = Refusal("health.no_answer_in_time", {"seconds": round(self._within)})
            return Check(name, State.FAILING, found)
        del self._under_way[name]
        return self._seen.pop(name)


def looks(settings: Settings, reading: Reading, clock: Clock, catalogue: Path) -> list[Look]:
    """One look for each thing that `settings` name; `catalogue` is the folder of service items."""
    storage, devices = settings.storage, settings.devices
    stream = settings.hall.code
    found = [
        Look("database", partial(_database, reading, stream)),
        Look("keys", partial(_keys, storage.keys)),
        Look("disk", partial(_disk, _folders(settings))),
        Look("catalogue", cache(partial(_catalogue, catalogue))),  # shipped with the program: once will do
        Look("clock", partial(model.judge_clock, settings.hall.clock_ahead)),
    ]
    if settings.platform.url:
        found.append(Look("platform", partial(_line, reading, stream, clock)))
    if devices.card_reader:
        found.append(Look("card_reader", partial(_reader, devices.card_reader)))
    if devices.slip_printer:
        found.append(Look("slip_printer", partial(_slips, devices.slip_printer)))
    printers = {"document_printer": devices.document_printer, "notice_printer": devices.notice_printer}
    found.extend(Look(name, partial(_documents, name, uri)) for name, uri in printers.items() if uri)
    return found


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


def _line(reading: Reading, stream: str, clock: Clock) -> Check:
    try:
        with reading() as conn:
            if queries.last_entry(conn, stream) is not None:
                return model.judge_line(queries.line_seen(conn, stream), clock.now())
    except EnvironmentFault:
        pass  # the database's own check tells it
    return Check("platform", State.WARNING, Refusal("health.line_unknown"))


def _keys(path: Path) -> Check:
    read_keys(path)
    return model.judge_keys()


def _folders(settings: Settings) -> list[Path]:
    """Where the station writes: scans, logs, and its database when that is a file."""
    storage = settings.storage
    file = storage.database.removeprefix("sqlite:///")
    beside = [Path(file).parent] if file != storage.database else []
    return [storage.files, storage.logs, *beside]


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


def _reader(port: str) -> Check:
    return model.judge_reader(port, *ask_reader(wire_to(port)))


def _slips(address: str) -> Check:
    host, _, port = address.partition(":")
    if port and not port.isdecimal():
        return _unusable("slip_printer", address)
    printer = EscposNetworkPrinter(host, int(port or 9100), ANSWER_WITHIN)
    return model.judge_printer("slip_printer", address, printer.state())


def _documents(name: str, address: str) -> Check:
    try:
        printer = IppPrinter(address, ANSWER_WITHIN)
    except ValueError:
        return _unusable(name, address)
    return model.judge_printer(name, address, printer.state())


def _unusable(name: str, address: str) -> Check:
    return Check(name, State.FAILING, Refusal("health.address_unusable", {"address": address}))
