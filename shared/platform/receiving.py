"""Taking in a run of a hall's journal: checked against the chain, stored and shown, or refused whole."""

from collections.abc import Mapping
from dataclasses import dataclass

import structlog

from shared.db.engine import UNSTORABLE
from shared.db.gathering import gathering
from shared.db.unit import Side, Unit, project
from shared.journal.chain import is_honest, is_next
from shared.journal.entry import Recorded, Refusal
from shared.journal.store import Head
from shared.people.keyring import KeyRing
from shared.people.sealing import NotOurs
from shared.people.service import key_ring
from shared.platform import queries
from shared.platform.alarms import raise_alarm
from shared.platform.numbers import index_late
from shared.platform.touching import touched

log = structlog.get_logger("onewindow.platform")

OURS = "platform"
"""Entries only the platform may write; a hall that sends one would decide its own cases."""


@dataclass(frozen=True, slots=True)
class Run:
    """Entries of one hall in order, and the wrapped keys of the persons they name."""

    hall: str
    entries: tuple[Recorded, ...]
    keys: Mapping[str, str]


def receive(side: Side, run: Run) -> Head | Refusal:
    """Takes in what is new of a run, in one transaction; gives the head then held.

    Entries held already are passed over when they are the same. Refusals carry `epoch` and `seq` of the head
    and leave an alarm: sync.gap, sync.altered, sync.foreign_entry, sync.bad_key, sync.unreadable.
    """
    with side.unit(by=run.hall, stream=run.hall) as unit:
        head = side.journal.lock_head(unit.conn, run.hall)
        taken = _take(unit, head, run)
        if isinstance(taken, Head):
            queries.note_hearing(unit.conn, run.hall, unit.now)
            unit.commit(None)
            return taken
    raise_alarm(side, run.hall, taken.code, taken.facts["epoch"], taken.facts["seq"])
    return taken


def _take(unit: Unit, head: Head, run: Run) -> Head | Refusal:
    known = [entry for entry in run.entries if (entry.epoch, entry.seq) <= (head.epoch, head.seq)]
    fresh = run.entries[len(known) :]
    fault = _changed(unit, run.hall, known) or _unchained(head, run.hall, fresh)
    if fault is not None:
        return _refused(fault, head)
    if not fresh:
        return head
    last = fresh[-1]
    moved = Head(run.hall, last.epoch, last.seq, last.hash)
    unit.side.journal.take_over(unit.conn, fresh, moved)
    fault = _shown(unit, run.keys, fresh)
    return moved if fault is None else _refused(fault, head)


def _changed(unit: Unit, hall: str, known: list[Recorded]) -> str | None:
    """Whether a repeated entry is another than the one held."""
    if not known:
        return None
    first = known[0]
    held = unit.side.journal.read(unit.conn, hall, (first.epoch, first.seq - 1), len(known))
    return (
        None
        if [is_honest(entry) and entry.hash for entry in known] == [e.hash for e in held]
        else "sync.altered"
    )


def _unchained(head: Head, hall: str, fresh: tuple[Recorded, ...]) -> str | None:
    """Why these entries do not follow the head one by one."""
    epoch, seq, prev = head.epoch, head.seq, head.hash
    for entry in fresh:
        if entry.stream != hall or entry.kind.partition(".")[0] == OURS:
            return "sync.foreign_entry"
        if not is_next((epoch, seq), (entry.epoch, entry.seq)):
            return "sync.gap"
        if entry.prev != prev or not is_honest(entry):
            return "sync.altered"
        if not _storable(entry):
            return "sync.unreadable"
        epoch, seq, prev = entry.epoch, entry.seq, entry.hash
    return None


def _storable(entry: Recorded) -> bool:
    """Whether every database can keep it: no NUL character, a time of 64 bits."""
    texts = (entry.actor, entry.command, entry.kind, entry.subject, entry.person, entry.sealed)
    return 0 <= entry.at < 2**63 and not any("\0" in text for text in texts if text is not None)


def _shown(unit: Unit, keys: Mapping[str, str], fresh: tuple[Recorded, ...]) -> str | None:
    """Takes keys and entries into the tables, every row read and written once; why that cannot be done."""
    try:
        with gathering(unit.conn) as gathered:
            ring = key_ring(unit.side)
            persons = {entry.person for entry in fresh if entry.person is not None}
            gathered.of(ring).load(unit.conn, persons | keys.keys())
            for rows, ids in touched(fresh):
                gathered.of(rows).load(unit.conn, ids)
            index_late(unit.conn, gathered, ring, _admitted(unit, ring, keys))
            for entry in fresh:
                _show(unit, entry)
    except _Unfit as unfit:
        return unfit.code
    except UNSTORABLE as error:
        log.warning("run_unstorable", hall=fresh[0].stream, cause=type(error).__name__)
        return "sync.unreadable"
    return None


class _Unfit(Exception):
    """The run is refused; nothing gathered of it needs to be written."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def _admitted(unit: Unit, ring: KeyRing, keys: Mapping[str, str]) -> list[str]:
    """Keeps these keys; whose were not here before."""
    try:
        return [who for who, wrapped in keys.items() if ring.admit_wrapped(unit.conn, who, wrapped)]
    except (NotOurs, ValueError) as error:
        raise _Unfit("sync.bad_key") from error


def _show(unit: Unit, entry: Recorded) -> None:
    """Takes an entry into the state tables; slices the platform shows nothing of only stay in the journal."""
    shown = unit.side.projections
    try:
        if entry.kind.partition(".")[0] in shown:
            project(shown, unit.conn, entry)
        if entry.kind == "people.person_erased":
            _forget(unit, entry)
    except (LookupError, TypeError, ValueError, *UNSTORABLE) as error:
        log.warning("entry_unreadable", hall=entry.stream, seq=entry.seq, cause=type(error).__name__)
        raise _Unfit("sync.unreadable") from error


def _forget(unit: Unit, entry: Recorded) -> None:
    """Destroys our copy of an erased person's key, when it was this hall that made the person."""
    if queries.stream_of(unit.conn, entry.subject) == entry.stream:
        key_ring(unit.side).destroy(unit.conn, entry.subject)


def _refused(code: str, head: Head) -> Refusal:
    return Refusal(code, {"epoch": head.epoch, "seq": head.seq})
