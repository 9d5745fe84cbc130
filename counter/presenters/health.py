"""How the devices and the line of this station stand, looked at every few seconds while somebody watches."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from counter.ports import LookAtLine
from counter.presenters.desk_view import Chip
from counter.words import day, tr
from shared.bootstrap import RESOURCES, HallServices
from shared.clock import clock_time, day_of
from shared.health.looking import Look, Looking
from shared.health.looks import looks
from shared.health.memory import memory_of
from shared.health.model import Check, State
from shared.journal.entry import Millis
from shared.qt.jobs import Err, Jobs, Ok, Ticker
from shared.qt.sentences import in_words, sentence

EVERY_MS = 4_000


@dataclass(frozen=True, slots=True)
class HealthRow:
    """One thing in words; `next_step` is empty when there is nothing to do."""

    name: str
    title: str
    chip: Chip
    what: str
    next_step: str
    since: str


@dataclass(frozen=True, slots=True)
class HealthView:
    """The whole page: what to say first, and a row for each thing, the worst first."""

    summary: Chip
    looked: str
    rows: tuple[HealthRow, ...] = ()


class HealthPresenter(QObject):
    """Looks while somebody watches.

    `held` tells of the devices this program itself has open, by name: nobody else can look at those.
    """

    changed = Signal()

    def __init__(
        self,
        services: HallServices,
        jobs: Jobs,
        look_at_line: LookAtLine,
        held: Mapping[str, Callable[[], Check | None]] = MappingProxyType({}),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs, self._hall = jobs, services.hall
        settings, clock = services.settings, self._hall.clock
        found = [
            Look(each.name, partial(_held, held[each.name], each)) if each.name in held else each
            for each in looks(settings, self._hall.read, clock, RESOURCES / "catalogue", look_at_line)
        ]
        self._looking = Looking(found, clock, memory_of(settings))
        self._ticker: Ticker | None = None
        self.view = HealthView(Chip(tr("Looking at everything …"), "quiet"), "")

    def watch(self) -> None:
        """Look now and every few seconds."""
        if self._ticker is None:
            self._ticker = self._jobs.every(EVERY_MS, self._looking.look, self._took, self)
        else:
            self._ticker.start()

    def look_again(self) -> None:
        """Look now instead of in a few seconds."""
        if self._ticker is not None:
            self._ticker.tick()

    def rest(self) -> None:
        """Nobody watches: leave the devices alone."""
        if self._ticker is not None:
            self._ticker.stop()

    def _took(self, outcome: Ok[list[Check]] | Err) -> None:
        if isinstance(outcome, Err):
            raise outcome.error  # looking never raises
        self.view = view_of(outcome.value, self._hall.zone.key, self._hall.clock.now())
        self.changed.emit()


def _held(known: Callable[[], Check | None], otherwise: Look) -> Check:
    """What the holder knows of a device; a look of one's own while it knows nothing yet."""
    return known() or otherwise.see()


def view_of(checks: Sequence[Check], zone: str, now: Millis) -> HealthView:
    """The checks in the words of the screen; `zone` is the hall's."""
    return HealthView(_summary(checks), _moment(now, zone, now), tuple(_row(it, zone, now) for it in checks))


def _summary(checks: Sequence[Check]) -> Chip:
    failing = sum(check.state is State.FAILING for check in checks)
    warnings = sum(check.state is State.WARNING for check in checks)
    if failing and not warnings:
        return Chip(tr("✗ {failing} failing", failing=failing), "red")
    if failing:
        return Chip(tr("✗ {failing} failing, {warnings} to watch", failing=failing, warnings=warnings), "red")
    if warnings:
        return Chip(tr("! All works, {warnings} to watch", warnings=warnings), "amber")
    return Chip(tr("✓ All is well"), "jade")


def _row(check: Check, zone: str, now: Millis) -> HealthRow:
    told = sentence(check.found, zone, now)
    chip = {
        State.OK: Chip(tr("✓ Well"), "jade"),
        State.WARNING: Chip(tr("! To watch"), "amber"),
        State.FAILING: Chip(tr("✗ Failing"), "red"),
    }[check.state]
    next_step = "" if check.state is State.OK else told.next_step
    since = "" if check.since is None else tr("since {time}", time=_moment(check.since, zone, now))
    return HealthRow(check.name, in_words(check.name), chip, told.what, next_step, since)


def _moment(at: Millis, zone: str, now: Millis) -> str:
    hall = ZoneInfo(zone)
    time, on = clock_time(at, hall), day_of(at, hall)
    return time if on == day_of(now, hall) else f"{day(on)} {time}"
