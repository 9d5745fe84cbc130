"""What must be true of a world: at every commit, and once its lines are healed."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from shared.bootstrap import PROJECTIONS, STATE_TABLES
from shared.cases import tables as cases
from shared.db.unit import Side
from shared.issuing import tables as documents
from shared.journal.entry import Recorded
from shared.journal.replay import replay
from shared.platform import tables as platform_tables
from shared.platform.model import OWN_STREAM
from shared.queueing import tables as queueing
from shared.sync import queries
from shared.sync.line import line_state
from shared.sync.model import LONGEST_WAIT, stream_to
from tests.simulation import applied_for, beside
from tests.simulation.commands import ONCE, Broken

if TYPE_CHECKING:
    from tests.simulation.hall import Hall
    from tests.simulation.world import World

TAKEN_IN = {
    "queueing.appointment_booked": (),
    "cases.step_decided": ("department",),
    "cases.case_decided": (),
    "issuing.right_granted": ("turn",),
}
"""What a hall takes in from the platform once for each subject, and each of these."""


class Lease:
    """At every commit of an agent: whoever moves something holds the lease, and whoever ships looks at what is new.

    An answer to a live check moves nothing: the first one stands, whoever asked.
    """

    def __init__(self, hall: "Hall") -> None:
        self._hall = hall

    def committed(self) -> None:
        hall = self._hall
        if hall.restored is not None:
            hall.restored.note(hall.code, hall.store)
        task = hall.tasks.running
        if task is not None and hall.store.entered:
            hall.tasks.stir(hall.code)
        mover = next((each.name for each in hall.stations if each.owns(task)), None)
        if task is None or mover is None or not hall.store.moves or task.name.endswith(" checks"):
            return
        held = hall.store.peek("SELECT holder FROM sync_lease")
        if held != [(mover,)]:
            raise Broken(f"{mover} moves while the lease is held by {held}")


def judge(world: "World") -> None:
    """Raises Broken with everything that is wrong."""
    wrong = list(_everything(world))
    if wrong:
        raise Broken("\n".join(wrong))


def _everything(world: "World") -> Iterator[str]:
    platform = world.platform.side
    for command in world.commands.unanswered:
        yield f"{command.key} was never answered"
    with platform.read() as theirs:
        streams = (OWN_STREAM, *map(stream_to, world.halls))
        journals = {OWN_STREAM: [e for each in streams for e in platform.journal.all(theirs, each)]}
        for code, hall in world.halls.items():
            with hall.side.read() as ours:
                journals[code] = list(hall.side.journal.all(ours, code))
                for stream in (code, stream_to(code)):
                    yield from _same_journal(hall.side, ours, platform, theirs, stream)
                yield from _same_cases(code, ours, theirs)
                yield from _same_documents(code, ours, theirs)
                yield from _same_appointments(code, ours, theirs)
                for found in replay(ours, hall.side.journal, code, PROJECTIONS, STATE_TABLES)[:3]:
                    yield f"{code}: the journal does not give {found.table} {found.key}"
        yield from _one_holder(world, theirs)
        yield from beside.all_arrived(world, theirs)
        yield from applied_for.all_settled(world, theirs, journals)
    for hall in world.halls.values():
        yield from _level(hall)
        yield from _taken_in_once(hall.code, journals[hall.code])
        yield from beside.all_taken_back(hall, journals[hall.code])
    yield from _once(world, journals)


def _same_journal(
    hall: Side, ours: Connection, platform: Side, theirs: Connection, stream: str
) -> Iterator[str]:
    here = [entry.hash for entry in hall.journal.all(ours, stream)]
    there = [entry.hash for entry in platform.journal.all(theirs, stream)]
    if here != there:
        yield f"the hall has {len(here)} entries of {stream}, the platform {len(there)}, or they differ"
    for where, side, conn, entries in (("hall", hall, ours, here), ("platform", platform, theirs, there)):
        counted = side.journal.verify(conn, stream) if entries else 0
        if counted != len(entries):
            yield f"{stream} at the {where}: {counted}"


def _level(hall: "Hall") -> Iterator[str]:
    """Nothing waits, nothing troubles, and no stage ever wanted to sleep too long."""
    with hall.side.read() as conn:
        head = hall.side.journal.head(conn, hall.code)
        sent = queries.cursor(conn, queries.OUTBOX)
    if head is None or (sent.epoch, sent.seq) != (head.epoch, head.seq):
        yield f"{hall.code} is stuck: sent up to {sent}, has {head}"
    line = line_state(hall.side)
    if not line.online or line.trouble is not None:
        yield f"{hall.code} is {line}"
    if hall.longest_wait > LONGEST_WAIT:
        yield f"{hall.code} wanted to wait {hall.longest_wait:.0f} seconds"


def _same_cases(code: str, ours: Connection, theirs: Connection) -> Iterator[str]:
    """Each case with one owner and one state, whichever side is asked."""
    table = platform_tables.cases
    here = {each.id: (str(each.owner), str(each.state)) for each in cases.rows.where(ours)}
    told = platform_tables.case_rows.where(theirs, table.c.hall == code)
    there = {each.number: (each.owner, str(each.state)) for each in told}
    for number in sorted(here.keys() | there.keys()):
        if here.get(number) != there.get(number):
            yield f"case {number} is {here.get(number)} in the hall, {there.get(number)} at the platform"


def _same_documents(code: str, ours: Connection, theirs: Connection) -> Iterator[str]:
    """A right is where the platform believes it is."""
    here = {each.id: (str(each.state), each.turn) for each in documents.rows.where(ours)}
    table = platform_tables.documents
    for each in platform_tables.document_rows.where(theirs, table.c.hall == code):
        if here.get(each.id) != (each.state, each.turn):
            yield f"{each.id} is {here.get(each.id)} in the hall, {(each.state, each.turn)} at the platform"


def _same_appointments(code: str, ours: Connection, theirs: Connection) -> Iterator[str]:
    table = platform_tables.appointments
    here = {each.id: str(each.state) for each in queueing.appointment_rows.where(ours)}
    there = {e.id: str(e.state) for e in platform_tables.appointment_rows.where(theirs, table.c.hall == code)}
    if here != there:
        yield f"appointments of {code} are {here} in the hall, {there} at the platform"


def _one_holder(world: "World", theirs: Connection) -> Iterator[str]:
    """No right in two halls, and none that is wished for and given to nobody."""
    holders: Counter[str] = Counter()
    for hall in world.halls.values():
        with hall.side.read() as ours:
            gone = documents.documents.c.state == "returned"
            holders.update(each.id for each in documents.rows.where(ours, ~gone))
    for each in platform_tables.document_rows.where(theirs):
        if holders[each.id] > 1:
            yield f"{each.id} is held by {holders[each.id]} halls"
        if each.state == "returned" and each.wish is not None:
            yield f"{each.id} waits to be given to {each.wish}"


def _taken_in_once(code: str, entries: list[Recorded]) -> Iterator[str]:
    taken = Counter(
        (entry.kind, entry.subject, *(entry.body[each] for each in TAKEN_IN[entry.kind]))
        for entry in entries
        if entry.kind in TAKEN_IN
    )
    for what, times in taken.items():
        if times > 1:
            yield f"{code} took in {what} {times} times"


def _once(world: "World", journals: dict[str, list[Recorded]]) -> Iterator[str]:
    """Every command that was answered was done once, and nothing was done that nobody asked for."""
    for where, entries in journals.items():
        of_key: dict[str, list[Recorded]] = {}
        for entry in entries:
            if entry.command is not None:
                of_key.setdefault(entry.command, []).append(entry)
        for key in sorted(of_key.keys() - world.commands.given.keys() - {None}):
            yield f"{where} has entries of {key}, which nobody gave"
        for command in world.commands.given.values():
            kind = ONCE.get(command.what)
            if command.where == where and command.done and kind is not None:
                times = sum(entry.kind == kind for entry in of_key.get(command.key, []))
                times += beside.times_set_aside(world.halls.get(where), entries, kind, command.key)
                lost = beside.is_lost(world.halls.get(where), command.key)
                if times > 1 or (times == 0 and not lost):
                    yield f"{command.key} was answered and done {times} times"
