"""What must be true of applications begun online: one owner, no turn given twice, nothing typed lost, nobody stuck."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from shared.applications import queries as held_queries
from shared.applications import tables as held_tables
from shared.applications.model import Application as Held
from shared.applications.model import State
from shared.doubles import queries as doubles
from shared.journal.entry import Recorded, Refusal
from shared.platform.applications import queries, tables
from shared.platform.applications.evolving import TURNS
from shared.platform.applications.model import ONLINE, Application
from shared.platform.model import OWN_STREAM
from shared.platform.scans import queries as scans
from tests.simulation.applicants import FIELD

if TYPE_CHECKING:
    from tests.simulation.hall import Hall
    from tests.simulation.world import World

SAVED = ("platform.application_saved", "applications.saved")
TURNED = (*TURNS, "applications.saved", "applications.returned", "applications.accepted")
"""Whatever is a turn of an application."""


def all_settled(
    world: "World", theirs: Connection, journals: Mapping[str, Sequence[Recorded]]
) -> Iterator[str]:
    here: dict[str, dict[str, Held]] = {}
    for code, hall in world.halls.items():
        with hall.side.read() as ours:
            here[code] = {each.id: each for each in held_tables.rows.where(ours)}
    turns = _turns(journals)
    for each in tables.rows.where(theirs):
        known = {code: held[each.id] for code, held in here.items() if each.id in held}
        yield from _one_owner(each, known)
        yield from _nobody_stuck(each, known)
        yield from _one_chain(each, turns.get(each.id, []))
        yield from _same_text(world, theirs, each, turns.get(each.id, []))
        yield from _scanned(world, theirs, each, turns.get(each.id, []))
        yield from _doubles_known(world, each)
    yield from _all_kept(world, journals)


def _one_owner(each: Application, known: Mapping[str, Held]) -> Iterator[str]:
    owners = [ONLINE] if each.online else []
    owners += [code for code, held in known.items() if held.state is State.HELD]
    accepted = [f"{code}/{held.case}" for code, held in known.items() if held.state is State.ACCEPTED]
    if len(owners) + len(accepted) != 1 or (each.owner not in owners and [each.case] != accepted):
        yield f"{each.id} is owned by {owners}, accepted as {accepted}, at the platform {each.owner} {each.case}"
    for code, held in known.items():
        if code == each.owner and held.turn != each.turn:
            yield f"{each.id} is at turn {held.turn} in {code}, at turn {each.turn} at the platform"


def _nobody_stuck(each: Application, known: Mapping[str, Held]) -> Iterator[str]:
    waiting = {code for code, held in known.items() if held.state is State.ASKED}
    expected = set(each.waiting) - {each.owner}
    if waiting != expected:
        yield f"{waiting} wait for {each.id}, the platform knows of {expected}"
    if each.owner == ONLINE and each.wish is not None:
        yield f"{each.wish} could have {each.id}"
    if each.owner != ONLINE and each.case is None and each.recalled and each.recall_kept is None:
        yield f"{each.owner} does not say whether it gives {each.id} back"


def _turns(journals: Mapping[str, Sequence[Recorded]]) -> dict[str, list[Recorded]]:
    """Everything that is a turn, by application, in the order of the turns."""
    found: dict[str, list[Recorded]] = {}
    for entries in journals.values():
        for entry in entries:
            if entry.kind in TURNED:
                found.setdefault(entry.subject, []).append(entry)
    return {each: sorted(turns, key=lambda entry: entry.body["turn"]) for each, turns in found.items()}


def _one_chain(each: Application, turns: Sequence[Recorded]) -> Iterator[str]:
    made = [entry.body["turn"] for entry in turns]
    if made != list(range(1, each.turn + 1)):
        yield f"{each.id} stands at turn {each.turn}, its turns are {made}"


def _same_text(
    world: "World", theirs: Connection, each: Application, turns: Sequence[Recorded]
) -> Iterator[str]:
    """What was saved last is what both sides see."""
    side = world.platform.side
    shown = queries.form(side, theirs, each).get(FIELD)
    saved = [entry for entry in turns if entry.kind in SAVED]
    typed = world.applicants.typed.get(saved[-1].command or "") if saved else None
    if shown != typed:
        yield f"{each.id} says {shown} at the platform, {typed} was typed last"
    hall: Hall | None = world.halls.get(each.owner)
    if hall is not None and each.case is None:
        with hall.side.read() as ours:
            held = held_queries.application(ours, each.id)
            text = None if held is None else held_queries.form(hall.side, ours, held).get(FIELD)
        if text != shown:
            yield f"{each.id} says {text} in {hall.code}, {shown} at the platform"


def _scanned(
    world: "World", theirs: Connection, each: Application, turns: Sequence[Recorded]
) -> Iterator[str]:
    """What was scanned last is what the citizen sees, and it is there, byte for byte."""
    named = [
        (entry.stream, scan["attachment"])
        for entry in turns
        for scan in entry.body.get("scans", [])
        if entry.kind == "applications.saved"
    ]
    shown = [(given["hall"], given["attachment"]) for given in each.materials.values()]
    if shown != named[-1:]:
        yield f"{each.id} shows the scans {shown}, {named[-1:]} was scanned last"
    for hall, name in shown:
        found = scans.scan(theirs, hall, name)
        if found is None or b"".join(scans.bytes_of(theirs, found)) != world.halls[hall].shelf.files[name]:
            yield f"the scan of {each.id} from {hall} is not at the platform as it was: {found}"


def _doubles_known(world: "World", each: Application) -> Iterator[str]:
    """A case that was begun online too is told to its hall."""
    for reference, double in each.doubles.items():
        code, _, case = reference.partition("/")
        with world.halls[code].side.read() as ours:
            known = doubles.double(ours, case)
        if (
            known is None
            or known.application != each.id
            or (double["same"] is None) is not (known.same is None)
        ):
            yield f"{reference} was begun online as {each.id} ({double}), {code} knows {known}"


def _all_kept(world: "World", journals: Mapping[str, Sequence[Recorded]]) -> Iterator[str]:
    """Whoever was told that what they typed is kept finds it in a journal, once."""
    kept = [entry.command for entries in journals.values() for entry in entries if entry.kind in SAVED]
    for key in world.applicants.typed:
        command = world.commands.given[key]
        refused = isinstance(command.answer, Refusal)
        if command.where == OWN_STREAM and command.done and kept.count(key) != 1:
            yield f"{key} was kept {kept.count(key)} times"
        if refused and key in kept:
            yield f"{key} was refused and kept"
