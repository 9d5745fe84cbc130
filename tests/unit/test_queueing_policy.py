"""Where a ticket stands: the queue played on, window by window."""

import pytest

from shared.journal.entry import Millis
from shared.queueing.model import MINUTE, Ticket, TicketState
from shared.queueing.policy import Desk, Standing, foresee

MEAN = 6 * MINUTE
HEAD_STARTS = {"appointment": 60 * MINUTE, "elderly": 15 * MINUTE}
NOW: Millis = 100 * MINUTE
FIVE, SIX, NINE = Desk(("A", "D", "Y")), Desk(("A", "B", "D", "Y")), Desk(("C",))


def ticket(number: str, waited: int, priority: str | None = None) -> Ticket:
    """`number` as "A3", having waited so many minutes."""
    since = NOW - waited * MINUTE
    return Ticket(
        number, "2026-11-24", number[0], int(number[1:]), number, f"p{number}", TicketState.WAITING, priority,
        None, "id_card", since, since, since,
    )  # fmt: skip


def busy(desk: Desk, minutes: int) -> Desk:
    return Desk(desk.lines, minutes * MINUTE)


PROPERTY = [ticket("B1", 20), ticket("B2", 15)]


@pytest.mark.parametrize(
    ("said", "held", "waiting", "desks", "ahead", "minutes"),
    [
        ("nobody waits, a desk is free", ticket("A9", 0), [], [FIVE, SIX], 0, 0),
        ("nobody waits, both are busy", ticket("A9", 0), [], [busy(FIVE, 4), busy(SIX, 2)], 0, 2),
        ("the other line has a desk of its own", ticket("A9", 0), PROPERTY, [FIVE, busy(SIX, 1)], 0, 0),
        ("the shared desk is free first", ticket("A9", 0), PROPERTY, [busy(FIVE, 5), busy(SIX, 1)], 1, 5),
        ("only the shared desk is open", ticket("A9", 0), PROPERTY, [SIX], 2, 12),
        ("one line, two desks", ticket("A9", 0), [ticket(f"A{n}", 9 - n) for n in range(4)], [FIVE, SIX], 4, 12),
        ("another desk takes the rival away", ticket("A9", 0), [ticket("D1", 5)], [SIX, Desk(("D",))], 1, 6),
        ("a desk of others is no matter", ticket("A9", 0), [ticket("C1", 9)], [busy(FIVE, 3), NINE], 0, 3),
        ("a head start goes before", ticket("A9", 20), [ticket("Y1", 1, "appointment")], [FIVE], 1, 6),
        ("a head start used up does not", ticket("A9", 70), [ticket("Y1", 1, "appointment")], [FIVE], 0, 0),
        ("who comes later is not ahead", ticket("A1", 9), [ticket("A2", 5), ticket("D1", 3)], [FIVE], 0, 0),
        ("no desk serves the line", ticket("B9", 0), [*PROPERTY, ticket("A1", 9)], [FIVE], 2, 12),
        ("nothing is open", ticket("A9", 0), [ticket("A1", 9), ticket("B1", 9)], [], 1, 6),
    ],
)  # fmt: skip
def test_ahead_are_those_called_before(
    said: str, held: Ticket, waiting: list[Ticket], desks: list[Desk], ahead: int, minutes: int
) -> None:
    expected = Standing(ahead, minutes * MINUTE)
    assert foresee(held, waiting, desks, HEAD_STARTS, MEAN) == expected, said
    assert foresee(held, [held, *waiting], desks, HEAD_STARTS, MEAN) == expected, "held waits already"
