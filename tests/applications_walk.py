"""One application wanted online and at two windows at once, as states that can be walked, by the real rules.

The world is one citizen, the platform, two halls and the lines between them, in which entries wait in order. All its
states are walked. Held in each of them: one owner at most, each form is typed on top of the last one kept, and what a
window scanned is known wherever the form is. Once everybody lets go and all entries have arrived, nobody waits for
anything.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from shared.applications import model as hall_rules
from shared.applications.model import PATIENCE, At, Handed, Scanned, State
from shared.applications.model import Application as Held
from shared.journal.entry import Decision, Entry, Recorded, Refusal
from shared.platform.applications import model as rules
from shared.platform.applications.evolving import evolve, turn_of
from shared.platform.applications.model import ONLINE, Application, Asker, Handing

ID, ITEM, NOW = "A1", "item", 1
AT = At("5", "5 号窗口", "A001")
HALLS = ("L1", "L2")
PLAN = "plan"
"""The material a window scans."""


@dataclass(frozen=True)
class Bounds:
    """How often each is begun in one world."""

    halls: int = 2
    asks: int = 2
    opens: int = 1
    recalls: int = 1
    typed: int = 1
    deaths: int = 0


@dataclass(frozen=True)
class World:
    """`kept` is the last form anybody was told is kept, `scanned` the hall and the last scan of it,
    `wanted` the halls with a window that waits for it or has it,
    `died` those where nobody is at the window any more.

    What was done so far is counted against the bounds.
    """

    bounds: Bounds

    platform: Application
    claimed: frozenset[int]
    halls: tuple[Held | None, Held | None] = (None, None)
    up: tuple[tuple[Recorded, ...], ...] = ((), ())
    down: tuple[tuple[Recorded, ...], ...] = ((), ())
    page: tuple[int, str] | None = None
    kept: str = "0"
    scanned: tuple[str, str] | None = None
    wanted: frozenset[str] = frozenset()
    died: frozenset[str] = frozenset()
    typed: int = 0
    asks: int = 0
    opens: int = 0
    recalls: int = 0


class Wrong(Exception):
    """What must never be."""


def recorded(stream: str, entry: Entry) -> Recorded:
    form = None if entry.private is None else str(entry.private["form"]["text"])
    head = (stream, 1, 1, NOW, "x", None, entry.kind, entry.subject, entry.person)
    return Recorded(*head, dict(entry.body), form, "", "")


def begun(bounds: Bounds) -> World:
    decided = rules.decide_begin(ID, ITEM, "p", {"text": "0"}, None)
    assert isinstance(decided, list)
    application = evolve(None, recorded("P", decided[0]))
    assert application is not None
    return World(bounds, application, frozenset({1}), page=(1, "0"))


def ours(world: World, stream: str, decided: Decision) -> World | None:
    """The platform's own unit: its entries are applied at once, and those to a hall wait on the line to it."""
    if isinstance(decided, Refusal) or not decided:
        return None
    for entry in decided:
        written = recorded(stream, entry)
        world = applied(world, written, own=True)
        if stream.startswith("P>"):
            at = HALLS.index(stream.removeprefix("P>"))
            world = replace(world, down=put(world.down, at, (*world.down[at], written)))
    return world


def applied(world: World, entry: Recorded, own: bool) -> World:
    turn = turn_of(world.platform, entry)
    if turn is not None:
        if turn in world.claimed and own:
            raise Wrong(f"turn {turn} is given twice")
        if turn in world.claimed:
            return world
        world = replace(world, claimed=world.claimed | {turn})
    after = evolve(world.platform, entry)
    assert after is not None
    return replace(world, platform=after)


def theirs(world: World, at: int, decided: Decision) -> World | None:
    """A hall's unit."""
    if isinstance(decided, Refusal):
        return None
    held = world.halls[at]
    for entry in decided:
        written = recorded(HALLS[at], entry)
        held = hall_rules.evolve(held, written)
        world = replace(world, up=put(world.up, at, (*world.up[at], written)))
    return replace(world, halls=(held, world.halls[1]) if at == 0 else (world.halls[0], held))


def put(lines: tuple[tuple[Recorded, ...], ...], at: int, line: tuple[Recorded, ...]):  # type: ignore[no-untyped-def]
    return tuple(line if n == at else each for n, each in enumerate(lines))


def steps(world: World, letting_go: bool = False) -> Iterator[tuple[str, World | None]]:
    """What can happen next; when all are `letting_go`, nobody begins anything new."""
    yield from citizen(world, letting_go)
    for at, hall in enumerate(HALLS[: world.bounds.halls]):
        if hall not in world.died:
            yield from window(world, at, letting_go)
        yield from left_lying(world, at, letting_go)
        if world.up[at]:
            entry, *rest = world.up[at]
            arrived = replace(world, up=put(world.up, at, tuple(rest)))
            yield f"{hall} ships {entry.kind}", applied(arrived, entry, own=False)
        if world.down[at]:
            entry, *rest = world.down[at]
            arrived = replace(world, down=put(world.down, at, tuple(rest)))
            yield f"{hall} fetches {entry.kind}", fetched(arrived, at, entry)
        yield f"the platform answers {hall}", answered(world, hall)
        held_elsewhere = world.platform.wish == hall and world.platform.owner not in (ONLINE, hall)
        if held_elsewhere and may_recall(world, hall):
            stream = f"P>{world.platform.owner}"
            recalled = rules.decide_recall(world.platform, Asker(hall, "5 号窗口"))
            yield f"the platform recalls for {hall}", ours(world, stream, recalled)


def may_recall(world: World, who: str) -> bool:
    """Whether it is time to ask whoever holds it: the first time, and again a while after an answer.

    A window that is there would answer again and again, so only what is left lying is asked for once more.
    """
    platform = world.platform
    later = NOW + rules.RENEWAL + 1 if platform.owner in world.died else NOW
    return platform.may_recall(who, later)


def citizen(world: World, letting_go: bool) -> Iterator[tuple[str, World | None]]:
    platform = world.platform
    form = {"text": str(platform.sealed)}
    if world.page is None and world.opens < world.bounds.opens and not letting_go:
        opened = ours(replace(world, opens=world.opens + 1), "P", rules.decide_open(platform, form))
        if opened is not None:
            seen(opened, str(opened.platform.sealed))
            scans_seen(opened)
            yield "opens online", replace(opened, page=(opened.platform.turn, str(platform.sealed)))
    if world.page is not None:
        turn, text = world.page
        more = text + "c"
        saved = ours(world, "P", rules.decide_save(platform, turn, {"text": more}, False))
        if saved is None:
            raise Wrong("what is typed online cannot be kept")
        seen(world, text)
        yield "saves online", replace(saved, page=None, kept=more)
        yield "closes the page", replace(world, page=None, platform=replace(platform, edited_since=None))
    may = may_recall(world, "citizen") if letting_go else world.recalls < world.bounds.recalls
    if may and (world.died or not letting_go) and not platform.online and platform.case is None:
        asked = replace(world, recalls=world.recalls + (not letting_go))
        yield "asks for it back", ours(asked, f"P>{platform.owner}", rules.decide_recall(platform, Asker()))


def window(world: World, at: int, letting_go: bool) -> Iterator[tuple[str, World | None]]:
    held, hall = world.halls[at], HALLS[at]
    if world.asks < world.bounds.asks and not letting_go:
        asked = theirs(world, at, hall_rules.decide_ask(held, ID, ITEM, "p", AT))
        wanted = world.wanted | {hall}
        yield f"{hall} asks", asked and replace(asked, asks=world.asks + 1, wanted=wanted)
    if held is None:
        return
    without = replace(world, wanted=world.wanted - {hall})
    if not letting_go:
        yield f"{hall} withdraws", theirs(without, at, hall_rules.decide_withdraw(held))
    if held.recalled_at is not None:
        yield f"{hall} keeps it", theirs(world, at, hall_rules.decide_keep(held, AT.window, held.recall))
    if held.state is State.HELD:
        seen(world, str(held.sealed))
        own = [] if world.scanned is None or world.scanned[0] != hall else [world.scanned[1]]
        if [each["attachment"] for each in held.scans] != own:
            raise Wrong(f"{hall} knows of {held.scans} after {world.scanned} was scanned")
        more = f"{held.sealed}{at}"
        if world.typed < world.bounds.typed and not letting_go:
            scans = [Scanned(PLAN, more, 1)]
            decided = hall_rules.decide_save(held, AT.window, held.turn, {"text": more}, scans)
            saved, typed = theirs(world, at, decided), world.typed + 1
            yield f"{hall} saves", saved and replace(saved, kept=more, typed=typed, scanned=(hall, more))
        yield f"{hall} gives back", theirs(without, at, hall_rules.decide_return(held, AT.window, held.turn))
        if not letting_go:
            yield (
                f"{hall} accepts",
                theirs(world, at, hall_rules.decide_accept(held, "p", ITEM, "case", AT.window)),
            )


def left_lying(world: World, at: int, letting_go: bool) -> Iterator[tuple[str, World | None]]:
    """A window where nobody is any more, and what the hall does about it: after a while, or at the next visit."""
    held, hall = world.halls[at], HALLS[at]
    if held is None:
        return
    if len(world.died) < world.bounds.deaths and hall not in world.died and not letting_go:
        yield f"{hall} dies", replace(world, died=world.died | {hall})
    late = theirs(world, at, hall_rules.decide_unanswered(held, NOW + PATIENCE + 1))
    if held.recalled_at is None and late != world:
        raise Wrong(f"taken from a window of {hall} that nobody asked or that answered")
    if hall in world.died:
        without = replace(world, wanted=world.wanted - {hall})
        if late != world:
            yield f"{hall} does not answer", late and replace(late, wanted=without.wanted)
        if not letting_go:
            again = replace(without, died=world.died - {hall}, bounds=replace(world.bounds, deaths=0))
            yield (
                f"{hall} is signed in at again",
                theirs(again, at, hall_rules.decide_let_go(held, AT.window, "A002")),
            )


def seen(world: World, text: str) -> None:
    """Whoever has the form before them has all that was kept."""
    if text != world.kept:
        raise Wrong(f"{text} is shown after {world.kept} was kept")


def scans_seen(world: World) -> None:
    """The citizen sees what was scanned last and where."""
    known = [(each["hall"], each["attachment"]) for each in world.platform.materials.values()]
    if known != ([] if world.scanned is None else [world.scanned]):
        raise Wrong(f"{known} is shown after {world.scanned} was scanned")


def fetched(world: World, at: int, entry: Recorded) -> World | None:
    held, body = world.halls[at], entry.body
    match entry.kind:
        case "platform.application_handed":
            given = body["materials"].items()
            own = [Scanned(name, each["attachment"], 1) for name, each in given if each["hall"] == HALLS[at]]
            handed = Handed(ID, ITEM, body["turn"], body["ask"], {"text": str(entry.sealed)}, tuple(own))
            return theirs(world, at, hall_rules.decide_take(held, handed, "p"))
        case "platform.application_elsewhere":
            told = hall_rules.decide_told(held, body["ask"], body["elsewhere"], body["final"])
            return theirs(world, at, told)
    return theirs(
        world, at, hall_rules.decide_recall(held, body["turn"], body["recall"], body["asker"], True)
    )


def answered(world: World, hall: str) -> World | None:
    held = world.platform
    if hall not in held.waiting:
        return None
    handing = Handing("p", {"text": str(held.sealed)}, {})
    decided = rules.decide_hand(held, hall, NOW, handing)
    if isinstance(decided, Refusal):
        decided = rules.decide_tell(held, hall, NOW, True, "")
    return ours(world, f"P>{hall}", decided)


def check(world: World) -> None:
    owners = [
        hall for hall, held in zip(HALLS, world.halls, strict=True) if held and held.state is State.HELD
    ]
    cases = [
        hall for hall, held in zip(HALLS, world.halls, strict=True) if held and held.state is State.ACCEPTED
    ]
    if not world.wanted.issuperset(owners):
        raise Wrong(f"nobody at {owners} wants it")
    if world.platform.online:
        owners.append(ONLINE)
    if len(owners) + len(cases) > 1:
        raise Wrong(f"{owners} own it, {cases} accepted it")


def settle(world: World, fine: set[object]) -> None:
    """Everybody lets go, and the first thing that can happen happens, until nothing can: then nobody may wait.

    `fine` are worlds of which that is known.
    """
    way = []
    while (key := key_of(world)) not in fine:
        way.append(key)
        if len(way) > 100:
            raise Wrong("it goes to and fro without an end")
        world = replace(world, page=None, platform=replace(world.platform, edited_since=None))
        after = next((each for _name, each in steps(world, True) if each not in (None, world)), None)
        if after is None:
            rest(world)
            break
        check(after)
        world = after
    fine.update(way)


def rest(end: World) -> None:
    """Nobody waits, and the form is whole where the next one will open it."""
    if end.platform.case is not None:
        return
    if any(each.state in (State.ASKED, State.HELD) for each in end.halls if each is not None):
        raise Wrong("a window waits for ever")
    if end.platform.waiting or not end.platform.online:
        raise Wrong("nobody has it")
    seen(end, str(end.platform.sealed))
    scans_seen(end)


def walk(bounds: Bounds) -> int:
    """Visits every world; how many there are."""
    first, fine = begun(bounds), set[object]()
    known, to_visit = {key_of(first)}, [first]
    while to_visit:
        world = to_visit.pop()
        check(world)
        settle(world, fine)
        for _name, after in steps(world):
            if after is not None and (key := key_of(after)) not in known:
                known.add(key)
                to_visit.append(after)
    return len(known)


NAMES: dict[int, tuple[object, str]] = {}
"""What stands in a world, written out once; kept with it, so that no other takes its place in memory."""


def key_of(world: World) -> object:
    lines = tuple(tuple(map(_name, line)) for line in (*world.up, *world.down))
    counts = (
        world.page,
        world.kept,
        world.scanned,
        world.wanted,
        world.typed,
        world.asks,
        world.opens,
        world.recalls,
    )
    died = (world.died, world.bounds.deaths)
    return hash((_name(world.platform), *map(_name, world.halls), lines, counts, died))


def _name(part: object) -> int:
    named = NAMES.get(id(part))
    if named is None:
        named = NAMES[id(part)] = (part, repr(part))
    return hash(named[1])
