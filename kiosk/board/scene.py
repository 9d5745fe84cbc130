"""What the board knows of the hall, read in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from kiosk.board.announcing import CALLS
from shared.clock import day_of
from shared.db.unit import Side
from shared.journal.entry import Millis, Recorded
from shared.journal.feed import Cursor, Feed
from shared.people.masking import masked_name
from shared.people.queries import details
from shared.queueing import queries
from shared.queueing.model import Position, Setup, Ticket, TicketState, WindowState
from shared.queueing.queries import LineStatus

SHOWN_CALLS = 6  # the present one and five before it
READ_CALLS = 24  # a hall of many windows may recall a ticket that many calls ago


@dataclass(frozen=True, slots=True)
class SeenCall:
    """A ticket that was called: `name` is masked and empty when erased; `at` is when it was called first.

    `walking` until the citizen stands at the window; `calls` counts the recalls too.
    """

    ticket: str
    number: str
    window: str
    name: str
    at: Millis
    calls: int
    walking: bool


@dataclass(frozen=True, slots=True)
class SeenWindow:
    """A window a board stands for; `call` is who was called to it or is served there."""

    name: str
    state: WindowState
    call: SeenCall | None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The queue at the moment `at`: calls the newest first, missed numbers the newest first.

    `desk` is the window whose display this is; every entry up to `known` is in it.
    """

    at: Millis
    calls: tuple[SeenCall, ...] = ()
    lines: tuple[LineStatus, ...] = ()
    missed: tuple[str, ...] = ()
    desk: SeenWindow | None = None
    known: Cursor = (0, 0)


@dataclass(frozen=True, slots=True)
class Scene:
    """All that the screen is derived from.

    `latest` is the ticket called or recalled last as the journal told; `since` is set while the snapshot may be
    out of date; `pulses` counts the calls that were made before the eyes of the hall.
    """

    now: Millis
    snapshot: Snapshot | None = None
    latest: str = ""
    since: Millis | None = None
    pulses: int = 0


@dataclass(frozen=True, slots=True)
class BoardHall:
    """The hall as a board reads it. Every method waits for the database; faults come as EnvironmentFault.

    `shown` are the windows the board stands for, by id; none is the whole hall. Without `names` none is read.
    """

    side: Side
    setup: Setup
    shown: frozenset[str] = frozenset()
    names: bool = True

    @property
    def positions(self) -> tuple[Position, ...]:
        """The windows the board stands for, in the order of the settings."""
        every = self.setup.windows.values()
        return tuple(one for one in every if not self.shown or one.id in self.shown)

    @property
    def windows(self) -> Mapping[str, str]:
        """Their names by id."""
        return {position.id: position.name for position in self.positions}

    @property
    def desk(self) -> Position | None:
        """The one window whose display this is."""
        return self.positions[0] if len(self.shown) == 1 else None

    @property
    def feed(self) -> Feed:
        return self.side.feed()

    def end(self) -> Cursor:
        """The cursor behind everything that happened before the board was there."""
        return self.feed.end()

    def read(self) -> Snapshot:
        """The queue as it stands; a missed number leaves the calls and stands among the missed."""
        now = self.side.clock.now()
        day = day_of(now, self.side.zone)
        lines = {line for position in self.positions for line in position.lines}
        with self.side.read() as conn:
            head = self.side.journal.head(conn, self.side.stream)
            called = [
                ticket
                for ticket in queries.last_calls(conn, day, READ_CALLS, self.shown)
                if ticket.state is not TicketState.MISSED
            ]
            missed = queries.missed(conn, day, now - self.setup.manners.rejoin_within)
            statuses = queries.line_statuses(conn, self.setup, day, now)
            return Snapshot(
                at=now,
                calls=self._seen(conn, called),
                lines=tuple(one for one in statuses if not self.shown or one.code in lines),
                missed=tuple(
                    ticket.label for ticket in reversed(missed) if not self.shown or ticket.line in lines
                ),
                desk=None if self.desk is None else self._window(conn, self.desk),
                known=(0, 0) if head is None else (head.epoch, head.seq),
            )

    def _window(self, conn: Any, position: Position) -> SeenWindow:
        known, ticket = queries.window(conn, position.id), queries.ticket_at(conn, position.id)
        return SeenWindow(
            position.name,
            WindowState.CLOSED if known is None else known.state,
            None if ticket is None else self._seen(conn, [ticket])[0],
        )

    def _seen(self, conn: Any, tickets: Sequence[Ticket]) -> tuple[SeenCall, ...]:
        """A name is read only where it may be shown: each costs the database as much as all the rest of a call."""
        at = queries.called_at(conn, [ticket.id for ticket in tickets])
        return tuple(
            SeenCall(
                ticket=ticket.id,
                number=ticket.label,
                window=self.windows.get(ticket.window or "", ticket.window or ""),
                name=self._name(conn, ticket) if n < SHOWN_CALLS or _walks(ticket) else "",
                at=at.get(ticket.id, ticket.changed_at),
                calls=ticket.calls,
                walking=_walks(ticket),
            )
            for n, ticket in enumerate(tickets)
        )

    def _name(self, conn: Any, ticket: Ticket) -> str:
        known = details(self.side, conn, ticket.person) if self.names else None
        return "" if known is None else masked_name(known.name)


def _walks(ticket: Ticket) -> bool:
    return ticket.state is TicketState.CALLED


def taken_in(scene: Scene, snapshot: Snapshot) -> Scene:
    """The scene with a fresh snapshot; a call that was not in the last one makes the board pulse once more."""
    before = {} if scene.snapshot is None else {call.ticket: call.calls for call in scene.snapshot.calls}
    new = scene.snapshot is not None and any(
        call.walking and call.calls > before.get(call.ticket, 0) for call in snapshot.calls
    )
    return Scene(
        now=max(scene.now, snapshot.at),
        snapshot=snapshot,
        latest=scene.latest,
        since=None,
        pulses=scene.pulses + new,
    )


def heard_now(scene: Scene, entries: Sequence[Recorded], hall: BoardHall) -> Scene:
    """The scene with the calls these entries make, before the hall is read again: its names come with that."""
    last = {entry.subject: entry for entry in entries}
    made = [entry for entry in last.values() if entry.kind in CALLS and entry.body["window"] in hall.windows]
    snapshot = scene.snapshot
    if not made or snapshot is None:
        return scene
    scene = replace(scene, latest=made[-1].subject)
    made = [entry for entry in made if (entry.epoch, entry.seq) > snapshot.known]
    if not made:
        return scene
    for entry in made:
        window = str(entry.body["window"])
        before = next((call for call in snapshot.calls if call.ticket == entry.subject), None)
        call = SeenCall(
            ticket=entry.subject,
            number=entry.subject.rpartition("-")[2],
            window=hall.windows[window],
            name="" if before is None else before.name,
            at=entry.at,
            calls=1 if before is None else before.calls + 1,
            walking=True,
        )
        others = tuple(each for each in snapshot.calls if each is not before)
        desk = None if snapshot.desk is None else replace(snapshot.desk, call=call)
        snapshot = replace(snapshot, calls=(call, *others), desk=desk)
    return replace(scene, snapshot=snapshot, pulses=scene.pulses + 1)


def calls_of(scene: Scene) -> tuple[SeenCall, ...]:
    """The calls as they are shown: one that was just recalled stands before newer ones while its citizen walks."""
    calls = () if scene.snapshot is None else scene.snapshot.calls
    again = tuple(call for call in calls if call.ticket == scene.latest and call.walking)
    return (again + tuple(call for call in calls if call not in again))[:SHOWN_CALLS]
