"""What must be true of scans and live checks, which travel beside the entries, and of a hall that was restored."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from shared.cases import tables as cases
from shared.cases.model import Case, CaseState, CheckState
from shared.journal.entry import Recorded
from shared.people import queries as people
from shared.platform import tables as platform_tables
from shared.platform.scans import queries as platform_scans
from shared.sync.scans import queries as scans
from tests.halls import person
from tests.simulation.template import LICENSED

if TYPE_CHECKING:
    from tests.simulation.hall import Hall
    from tests.simulation.world import World

BEGUN, ASIDE = "journal.epoch_begun", "journal.entry_set_aside"
CHECKED = ("cases.check_passed", "cases.check_failed")
HOLDERS = frozenset(person(number).number for number in range(1, LICENSED + 1))


def all_arrived(world: "World", theirs: Connection) -> Iterator[str]:
    """Every scan a case names is at the platform, byte for byte; every check was answered, once and rightly."""
    for hall in world.halls.values():
        with hall.side.read() as ours:
            taken_in = cases.rows.where(ours)
            yield from _scans(hall, theirs, taken_in)
            if scans.waiting(ours):
                yield f"{hall.code} still sends {scans.waiting(ours)}"
            yield from _checks(hall, ours, theirs, taken_in)


def _scans(hall: "Hall", theirs: Connection, taken_in: Sequence[Case]) -> Iterator[str]:
    for case in taken_in:
        for name in (each["attachment"] for each in case.materials if each.get("attachment")):
            found = platform_scans.scan(theirs, hall.code, name)
            if found is None or not found.whole:
                yield f"the scan of {case.id} is not at the platform: {found}"
            elif b"".join(platform_scans.bytes_of(theirs, found)) != hall.shelf.files[name]:
                yield f"the scan of {case.id} at the platform is another"


def _checks(hall: "Hall", ours: Connection, theirs: Connection, taken_in: Sequence[Case]) -> Iterator[str]:
    answered = Counter(
        (entry.subject, entry.body["check"])
        for entry in hall.side.journal.all(ours, hall.code)
        if entry.kind in CHECKED
    )
    for case in taken_in:
        there = platform_tables.case_rows.get(theirs, f"{hall.code}/{case.id}")
        if there is None or there.checks != case.checks:
            yield f"the checks of {case.id} are {case.checks} in the hall, others at the platform"
        shown = people.details(hall.side, ours, case.person)
        right = CheckState.PASSED if shown and shown.number in HOLDERS else CheckState.FAILED
        for check, what in case.checks.items():
            undecided = what["state"] == CheckState.PENDING and case.state is not CaseState.DECIDING
            if what["state"] != right and not undecided:
                yield f"the {check} of {case.id} is {what['state']}, not {right}"
            if answered[case.id, check] > 1:
                yield f"the {check} of {case.id} was answered {answered[case.id, check]} times"


def all_taken_back(hall: "Hall", entries: Sequence[Recorded]) -> Iterator[str]:
    """What a restored hall had sent stands in its journal, and a new epoch begins behind it."""
    known = hall.restored
    if known is None:
        return
    at = {entry.hash: number for number, entry in enumerate(entries)}
    missing = known.sent - at.keys()
    if missing:
        yield f"{hall.code} has not taken back {len(missing)} entries"
    begun = [number for number, entry in enumerate(entries) if entry.kind == BEGUN]
    if known.sent and not missing and not any(max(at[hash_] for hash_ in known.sent) < n for n in begun):
        yield f"{hall.code} was restored and goes on in its epoch"


def times_set_aside(hall: "Hall | None", entries: Sequence[Recorded], kind: str, command: str) -> int:
    """How often what a command did was set aside for a person to look at."""
    if hall is None or hall.restored is None:
        return 0
    aside = (entry.body["hash"] for entry in entries if entry.kind == ASIDE)
    return sum(hall.restored.since.get(hash_) == (kind, command) for hash_ in aside)


def is_lost(hall: "Hall | None", command: str) -> bool:
    """Whether what a command did was on a disk that broke, and nowhere else."""
    return hall is not None and hall.restored is not None and command in hall.restored.lost
