"""What the staff may see of the terminal and do to it, once card and password were right.

Every method may wait for the database, a device or the system: it is run off the GUI thread. Each action is put on
record before it is done.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from importlib.metadata import version
from itertools import islice
from pathlib import Path

from kiosk.upkeep import Action, Crash, Report
from shared.bootstrap import RESOURCES, HallServices
from shared.clock import clock_time
from shared.devices.printers.model import Printed
from shared.devices.printers.ports import SlipPrinter
from shared.guarding import record
from shared.health.looking import Looking
from shared.health.looks import LookAtLine, looks
from shared.health.memory import memory_of
from shared.journal.entry import Refusal
from shared.papers.slips import trial_slip
from shared.staff.model import Account, ShownCard, SignedIn

TOLD_CRASHES = 3
_SWITCH_OFF_SECONDS = 10


def switch_off() -> bool:
    """Have the system shut down; False when it does not let us, or takes too long to say so."""
    words = ["shutdown", "/s", "/t", "0"] if sys.platform == "win32" else ["systemctl", "poweroff"]
    program = shutil.which(words[0])
    if program is None:
        return False
    with suppress(OSError, subprocess.TimeoutExpired):
        done = subprocess.run(
            [program, *words[1:]], capture_output=True, timeout=_SWITCH_OFF_SECONDS, check=False
        )
        return done.returncode == 0
    return False


@dataclass
class Maintenance:
    """The station's own hall; `slips` is None where there is no slip printer."""

    services: HallServices
    slips: SlipPrinter | None
    look_at_line: LookAtLine
    switch_off: Callable[[], bool] = switch_off

    def whose(self, card: ShownCard) -> Account | Refusal:
        """The account a card is bound to; Refusal `staff.card_of_nobody`."""
        return self.services.staff.whose(card) or Refusal("staff.card_of_nobody")

    def sign_in(self, account: str, password: str, card: ShownCard) -> SignedIn | Refusal:
        """As at a window, with the card that account needs."""
        return self.services.staff.sign_in(account, password, self._station, [card])

    def report(self) -> Report:
        """How everything stands now; takes as long as the slowest device."""
        settings = self.services.settings
        logs = settings.storage.logs
        kept = record.kept_watch(record.guard_file(logs, self._station))
        return Report(
            checks=tuple(self._looking.look()),
            crashes=crashes(logs, self._station),
            version=version("onewindow"),
            guarded=kept is not None and record.lives(kept[0]),
        )

    def do(self, action: Action, account: str) -> Refusal | None:
        """Have it done, on record; a new start is for the screen to make, which then ends."""
        self.services.staff.tended(account, self._station, str(action))
        match action:
            case Action.TEST_SLIP if not self._test_slip():
                return Refusal("kiosk.test_slip_missing")
            case Action.SWITCH_OFF if not self.switch_off():
                return Refusal("kiosk.power_kept")
            case _:
                return None

    def _test_slip(self) -> bool:
        if self.slips is None:
            return False
        hall, settings = self.services.hall, self.services.settings
        slip = trial_slip(settings.hall.name, settings.station.where, clock_time(hall.clock.now(), hall.zone))
        return isinstance(self.slips.print(slip), Printed)

    @property
    def _station(self) -> str:
        return self.services.settings.station.name

    @cached_property
    def _looking(self) -> Looking:
        settings, hall = self.services.settings, self.services.hall
        found = looks(settings, hall.read, hall.clock, RESOURCES / "catalogue", self.look_at_line)
        return Looking(found, hall.clock, memory_of(settings))


def crashes(logs: Path, station: str) -> tuple[Crash, ...]:
    """The last crash reports of a station (shared.crashes), newest first."""
    found = sorted(logs.glob(f"crash-{station}-*.txt"), reverse=True)
    return tuple(islice((crash for file in found if (crash := _crash(file))), TOLD_CRASHES))


def _crash(file: Path) -> Crash | None:
    with suppress(OSError, ValueError):
        moment = datetime.strptime(file.stem.rpartition("-")[2], "%Y%m%dT%H%M%S%f").replace(tzinfo=UTC)
        kind, *_ = file.read_text(encoding="utf-8").splitlines()
        return Crash(int(moment.timestamp() * 1000), kind.rpartition(".")[2])
    return None
