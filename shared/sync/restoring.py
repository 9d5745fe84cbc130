"""A hall restored from a backup gets back from the platform what it had sent before, and begins a new epoch.

The platform's copy is the truth of what was sent. What the hall did since the backup was put back is kept behind it in
the new epoch; where it concerns something the lost entries concern too, it is set aside in a
`journal.entry_set_aside` for a person to look at: two histories of one thing are never merged.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import structlog

from shared.db.engine import UNSTORABLE
from shared.db.unit import Side, Unit, project, seal_context
from shared.journal.chain import chained, is_honest, is_next
from shared.journal.entry import GENESIS, Json, Recorded
from shared.journal.replay import replay
from shared.journal.store import Head
from shared.people.sealing import open_json, unwrap_with
from shared.people.service import key_ring
from shared.sync import queries
from shared.sync.inbox import Unfit
from shared.sync.lease import Lease
from shared.sync.model import PLATFORM, stream_to
from shared.sync.ports import Platform
from shared.sync.wire import Held

log = structlog.get_logger(__name__)


def is_behind(hall: Side, held: Held) -> bool:
    """Whether the platform holds more of the hall's journal than the hall itself."""
    with hall.read() as conn:
        head = hall.journal.head(conn, hall.stream)
    own = (1, 0) if head is None else (head.epoch, head.seq)
    return (held.epoch, held.seq) > own


def recover(hall: Side, platform: Platform, lease: Lease) -> bool:
    """Takes back what was lost, in one transaction; False when nothing was: then the hall's own entries were altered.

    Raises LineCut, Rejected, Unfit (the platform's copy does not follow what the hall has), LeaseLost.
    """
    with hall.read() as conn:
        sent = queries.cursor(conn, queries.OUTBOX)
    copies, keys = _copies(platform, sent)
    with hall.unit("sync") as unit:
        lease.check(unit)
        own = list(hall.journal.all(unit.conn, hall.stream, after=(sent.epoch, sent.seq)))
        common = _common(own, copies)
        lost, later = copies[common:], own[common:]
        if not lost or not all(map(is_honest, later)):
            return False
        fork = _place(unit, sent, own[:common])
        _follow(fork, lost)
        _unwind(unit, fork, rebuild=bool(later))
        _take_back(unit, lost, keys)
        end, undone = _begin_epoch(unit, lost, later)
        _hear_again(unit, undone)
        queries.move(unit.conn, queries.OUTBOX, Held(epoch=lost[-1].epoch, seq=lost[-1].seq))
        unit.commit(None)
    log.warning("hall_restored", recovered=len(lost), since=len(later), epoch=end.epoch)
    return True


def _copies(platform: Platform, after: Held) -> tuple[list[Recorded], dict[str, str]]:
    """The platform's copy of the hall's journal behind `after`, and the keys of its persons."""
    copies: list[Recorded] = []
    keys: dict[str, str] = {}
    while True:
        run = platform.copy(after)
        if not run.entries:
            return copies, keys
        copies += [wire.recorded() for wire in run.entries]
        keys |= run.keys
        after = Held(epoch=copies[-1].epoch, seq=copies[-1].seq)


def _common(own: Sequence[Recorded], copies: Sequence[Recorded]) -> int:
    """How many entries at the beginning are the same."""
    same = 0
    for mine, copy in zip(own, copies, strict=False):
        if mine.hash != copy.hash:
            break
        same += 1
    return same


def _place(unit: Unit, sent: Held, common: Sequence[Recorded]) -> Head:
    """Where the two histories part."""
    stream = unit.side.stream
    if common:
        last = common[-1]
        return Head(stream, last.epoch, last.seq, last.hash)
    before = unit.side.journal.read(unit.conn, stream, (sent.epoch, sent.seq - 1), 1) if sent.seq else []
    return Head(stream, sent.epoch, sent.seq, before[0].hash) if before else Head(stream, 1, 0, GENESIS)


def _follow(fork: Head, lost: Sequence[Recorded]) -> None:
    """Unfit when the copy is no continuation of what the hall has."""
    at = fork
    for entry in lost:
        follows = is_next((at.epoch, at.seq), (entry.epoch, entry.seq)) and entry.prev == at.hash
        if entry.stream != at.stream or not follows or not is_honest(entry):
            raise Unfit(f"the platform's copy of entry {entry.seq} does not follow")
        at = Head(at.stream, entry.epoch, entry.seq, entry.hash)


def _unwind(unit: Unit, fork: Head, rebuild: bool) -> None:
    """Takes out of journal and state what stands behind the fork."""
    unit.side.journal.rewind(unit.conn, fork)
    if rebuild:
        replay(unit.conn, unit.side.journal, unit.side.stream, unit.side.projections, unit.side.state_tables)


def _take_back(unit: Unit, lost: Sequence[Recorded], keys: Mapping[str, str]) -> None:
    last = lost[-1]
    unit.side.journal.write(unit.conn, list(lost), Head(last.stream, last.epoch, last.seq, last.hash))
    ring = key_ring(unit.side)
    for entry in lost:
        person = entry.person
        wrapped = None if person is None else keys.get(person)
        if person is not None and wrapped is not None and entry.sealed is not None:
            private = open_json(unwrap_with(ring.keys, wrapped, person), entry.sealed, seal_context(entry))
            if entry.kind == "people.person_met":
                ring.admit_again(unit.conn, person, wrapped, private["number"])
        project(unit.side.projections, unit.conn, entry)


def _begin_epoch(
    unit: Unit, lost: Sequence[Recorded], later: Sequence[Recorded]
) -> tuple[Head, frozenset[str]]:
    """Writes the first entry of the new epoch, and behind it what was done since the backup was put back.

    Gives the end, and the subjects of which the platform told meanwhile something that was set aside.
    """
    last = lost[-1]
    at = Head(last.stream, last.epoch + 1, 0, last.hash)
    facts = {"recovered": len(lost), "since": len(later)}
    at = _write(unit, at, "journal.epoch_begun", unit.side.stream, facts)
    taken = {entry.subject for entry in lost}
    undone: set[str] = set()
    for entry in later:
        again = None if entry.subject in taken else _again(unit, at, entry)
        if again is None:
            taken.add(entry.subject)
            if entry.actor == PLATFORM:
                undone.add(entry.subject)
            aside: dict[str, Json] = {
                name: getattr(entry, name) for name in ("kind", "actor", "at", "person", "sealed", "hash")
            }
            again = _write(
                unit, at, "journal.entry_set_aside", entry.subject, aside | {"body": dict(entry.body)}
            )
        at = again
    return at, frozenset(undone)


def _hear_again(unit: Unit, subjects: Collection[str]) -> None:
    """The inbox goes back to before the platform first told of these: each handler takes a repeat as nothing new."""
    stream = stream_to(unit.side.stream)
    before = Head(stream, 1, 0, GENESIS)
    for entry in unit.side.journal.all(unit.conn, stream) if subjects else ():
        if entry.subject in subjects:
            unit.side.journal.rewind(unit.conn, before)
            return
        before = Head(stream, entry.epoch, entry.seq, entry.hash)


def _again(unit: Unit, at: Head, entry: Recorded) -> Head | None:
    """The same entry at its new place; None when the state that came back does not admit it."""
    placed = chained(replace(entry, epoch=at.epoch, seq=at.seq + 1, prev=at.hash))
    try:
        with unit.conn.begin_nested():
            project(unit.side.projections, unit.conn, placed)
    except (LookupError, TypeError, ValueError, *UNSTORABLE):
        return None
    return _written(unit, placed)


def _write(unit: Unit, at: Head, kind: str, subject: str, body: Mapping[str, Json]) -> Head:
    entry = Recorded(
        stream=at.stream,
        epoch=at.epoch,
        seq=at.seq + 1,
        at=unit.now,
        actor=unit.by,
        command=None,
        kind=kind,
        subject=subject,
        person=None,
        body=body,
        sealed=None,
        prev=at.hash,
    )
    placed = chained(entry)
    project(unit.side.projections, unit.conn, placed)
    return _written(unit, placed)


def _written(unit: Unit, entry: Recorded) -> Head:
    head = Head(entry.stream, entry.epoch, entry.seq, entry.hash)
    unit.side.journal.write(unit.conn, [entry], head)
    return head
