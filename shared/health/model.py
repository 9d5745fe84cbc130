"""How each thing of a station stands, judged from what was seen of it. Pure.

What was found is a code with its facts; the words, and what to do, stand in shared/qt/sentence_table/.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from shared.journal.entry import Millis, Refusal
from shared.set_aside.model import SetAside, matters_of
from shared.sync.model import LineState

MEGABYTE = 1_000_000
GIGABYTE = 1_000 * MEGABYTE
LITTLE_ROOM = GIGABYTE
NO_ROOM = 200 * MEGABYTE
MINUTE: Millis = 60_000
PATIENCE: Millis = 2 * MINUTE
"""How long an entry may wait for a line that stands: the agent sends within a second."""

NAMED = 8
"""How many cases a check names at most."""


REFUSALS = tuple(
    f"sync.{reason}"
    for reason in (
        "revoked",
        "unknown_hall",
        "bad_signature",
        "bad_time",
        "altered",
        "gap",
        "ahead",
        "foreign_entry",
        "bad_key",
        "unreadable",
        "bad_message",
    )
)
"""What the platform may refuse, each with a sentence of its own."""


class State(StrEnum):
    """A warning can wait for a quiet hour; what is failing keeps somebody from working."""

    OK = "ok"
    WARNING = "warning"
    FAILING = "failing"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing of a station: how it stands, what was found, and since when (None: nobody knows).

    `seen` is False of what another program holds: it was not looked at, so nothing is remembered of it.
    """

    name: str
    state: State
    found: Refusal
    since: Millis | None = None
    seen: bool = True


@dataclass(frozen=True, slots=True)
class Known:
    """What was found of a thing when it was last looked at, and since when that was found each time."""

    code: str
    since: Millis


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder the station writes to; `free` bytes are left there."""

    path: str
    free: int
    writable: bool


@dataclass(frozen=True, slots=True)
class LineSeen:
    """The line to the platform as the hall database knows it.

    `state` is None before the first try; `oldest` is when the first entry that still waits was made.
    """

    enrolled: bool
    state: LineState | None
    oldest: Millis | None


def judge_database(entry: int | None) -> Check:
    """`entry` is the number of the journal's last one; None when tables of this version are not there."""
    if entry is None:
        return Check("database", State.FAILING, Refusal("health.database_unprepared"))
    return Check("database", State.OK, Refusal("health.database_answers", {"entry": entry}))


def judge_keys() -> Check:
    """Of keys that could be read."""
    return Check("keys", State.OK, Refusal("health.keys_readable"))


def judge_disk(folders: Sequence[Folder]) -> Check:
    """The worst of the folders."""
    locked = next((each for each in folders if not each.writable), None)
    if locked is not None:
        return Check("disk", State.FAILING, Refusal("health.folder_locked", {"folder": locked.path}))
    least = min(folders, key=lambda each: each.free)
    facts = {"folder": least.path, "free": amount(least.free)}
    if least.free < NO_ROOM:
        return Check("disk", State.FAILING, Refusal("health.disk_full", facts))
    if least.free < LITTLE_ROOM:
        return Check("disk", State.WARNING, Refusal("health.disk_low", facts))
    return Check("disk", State.OK, Refusal("health.disk_roomy", {"free": facts["free"]}))


def amount(size: int) -> str:
    """Bytes as people say them: 812 MB, 68.4 GB."""
    return f"{size // MEGABYTE} MB" if size < GIGABYTE else f"{size / GIGABYTE:.1f} GB"


def judge_catalogue(problems: Sequence[str]) -> Check:
    """`problems` as `onewindow catalogue check` tells them."""
    if problems:
        facts = {"count": len(problems), "first": problems[0]}
        return Check("catalogue", State.FAILING, Refusal("health.catalogue_unsound", facts))
    return Check("catalogue", State.OK, Refusal("health.catalogue_sound"))


def judge_clock(minutes_ahead: int, off: Millis = 0) -> Check:
    """A clock put ahead or back dates notices and deadlines wrongly; `off` is how far it is by the platform's word."""
    if minutes_ahead:
        found = Refusal("health.clock_moved", {"minutes": minutes_ahead})
        return Check("clock", State.WARNING, found)
    if abs(off) >= MINUTE:
        return Check("clock", State.WARNING, Refusal("health.clock_off", {"minutes": abs(off) // MINUTE}))
    return Check("clock", State.OK, Refusal("health.clock_true"))


def judge_line(seen: LineSeen, now: Millis) -> Check:
    """A line that is down is a warning, because the hall works on; one that refuses waits for a person."""
    line = seen.state
    if not seen.enrolled:
        return Check("platform", State.FAILING, Refusal("sync.not_enrolled"))
    if line is None:
        return Check("platform", State.WARNING, Refusal("health.line_untried"))
    if line.trouble in REFUSALS:
        found = Refusal(line.trouble, {"waiting": line.waiting})
        return Check("platform", State.FAILING, found, seen.oldest)
    if line.trouble is not None:
        facts = {"code": line.trouble, "waiting": line.waiting}
        return Check("platform", State.FAILING, Refusal("health.line_refused", facts), seen.oldest)
    if not line.kept:
        return Check("platform", State.WARNING, Refusal("health.line_unwatched", {"waiting": line.waiting}))
    if not line.online:
        facts = {"waiting": line.waiting, "since": line.since}
        return Check("platform", State.WARNING, Refusal("health.line_down", facts), line.since)
    if seen.oldest is not None and now - seen.oldest > PATIENCE:
        facts = {"waiting": line.waiting, "since": seen.oldest}
        return Check("platform", State.WARNING, Refusal("health.line_behind", facts), seen.oldest)
    return Check("platform", State.OK, Refusal("health.line_level"), line.since)


def judge_sync(line: LineState) -> Check:
    """Whether a station runs the sync; where none does, nothing goes or comes until a person starts it."""
    if not line.kept:
        return Check("sync", State.FAILING, Refusal("health.sync_unkept", {"waiting": line.waiting}))
    if line.run_by is None:
        return Check("sync", State.OK, Refusal("health.sync_awaited"))
    return Check("sync", State.OK, Refusal("health.sync_runs", {"by": line.run_by}))


def judge_checks(pending: int, failed: Sequence[str]) -> Check:
    """Live checks that cases were accepted without: those pending go by themselves, a failed one waits for a person."""
    if failed:
        facts = {"count": len(failed), "cases": list(failed[:NAMED])}
        return Check("checks", State.WARNING, Refusal("health.checks_failed", facts))
    if pending:
        return Check("checks", State.OK, Refusal("health.checks_pending", {"count": pending}))
    return Check("checks", State.OK, Refusal("health.checks_settled"))


def judge_scans(waiting: int, troubles: Mapping[str, Sequence[str]]) -> Check:
    """Scans not at the platform yet; `troubles` are the cases of those that cannot be sent, by the sync's reason."""
    gone = [*troubles.get("sync.scan_missing", ()), *troubles.get("sync.scan_unreadable", ())]
    damaged = troubles.get("sync.scan_damaged", ())
    for code, cases in (("health.scans_damaged", damaged), ("health.scan_files_missing", gone)):
        if cases:
            facts = {"count": len(cases), "cases": list(cases[:NAMED])}
            return Check("scans", State.WARNING, Refusal(code, facts))
    for code, cases in troubles.items():
        told = {"code": code, "count": len(cases), "cases": list(cases[:NAMED])}
        return Check("scans", State.WARNING, Refusal("health.scans_refused", told))
    if waiting:
        return Check("scans", State.OK, Refusal("health.scans_on_their_way", {"count": waiting}))
    return Check("scans", State.OK, Refusal("health.scans_arrived"))


def judge_set_aside(waiting: Sequence[SetAside]) -> Check:
    """What a restoration set aside and nobody settled, in the order it was done; it waits for the hall's manager."""
    if waiting:
        facts = {"count": len(waiting), "matters": len(matters_of(waiting)), "since": waiting[0].at}
        return Check("set_aside", State.WARNING, Refusal("health.set_aside_waits", facts))
    return Check("set_aside", State.OK, Refusal("health.set_aside_settled"))


def remembered(known: Known | None, check: Check, now: Millis) -> Check:
    """The check with the time since when the same was found each time, as far back as anybody looked.

    Nobody knows what was between two looks; and a clock that was put back since then knows less.
    """
    if check.since is not None or not check.seen:
        return check
    same = known is not None and known.code == check.found.code and known.since <= now
    return replace(check, since=known.since if known is not None and same else now)


def to_remember(known: Mapping[str, Known], told: Sequence[Check]) -> dict[str, Known]:
    """What is known once these checks were made; of what was not seen, what was known of it before."""
    kept: dict[str, Known] = {}
    for check in told:
        if check.seen and check.since is not None:
            kept[check.name] = Known(check.found.code, check.since)
        elif check.name in known:
            kept[check.name] = known[check.name]
    return kept


def worst_first(checks: Sequence[Check]) -> list[Check]:
    """What is failing, then the warnings, then the rest; else in the order given."""
    order = (State.FAILING, State.WARNING, State.OK)
    return sorted(checks, key=lambda check: order.index(check.state))


def healthy(checks: Sequence[Check]) -> bool:
    """Whether nothing is failing."""
    return all(check.state is not State.FAILING for check in checks)
