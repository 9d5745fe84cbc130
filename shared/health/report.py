"""The checks as a table for the terminal, and as JSON for a program that watches the hall."""

import json
from collections.abc import Callable, Sequence
from typing import Protocol
from zoneinfo import ZoneInfo

from rich.table import Table

from shared.clock import day_of, local
from shared.health.model import Check, State
from shared.journal.entry import Millis, Refusal

SINCE = "Since: when a program of this station first saw it so. What was while nobody looked is not known."
MARKS = {
    State.OK: ("✓ ok", "green"),
    State.WARNING: ("! warning", "yellow"),
    State.FAILING: ("✗ failing", "bold red"),
}


class Told(Protocol):
    """A finding in words."""

    @property
    def what(self) -> str: ...

    @property
    def next_step(self) -> str: ...


Tell = Callable[[Refusal], Told]
Name = Callable[[str], str]


def table(checks: Sequence[Check], tell: Tell, name: Name, zone: ZoneInfo, now: Millis) -> Table:
    """A row for each check; the state stands in a mark and a word, the colour only repeats it."""
    drawn = Table("State", "What", "Found", "Since", "What to do", show_lines=True)
    drawn.caption, drawn.caption_justify = SINCE, "left"
    drawn.columns[0].no_wrap = drawn.columns[3].no_wrap = True
    for check in checks:
        mark, colour = MARKS[check.state]
        told = tell(check.found)
        since = moment(check.since, zone, now)
        drawn.add_row(
            f"[{colour}]{mark}[/]", name(check.name), _plain(told.what), since, _plain(told.next_step)
        )
    return drawn


def as_json(checks: Sequence[Check], tell: Tell) -> str:
    """A list of objects; `since` in milliseconds UTC, `code` and `facts` do not change with the words."""
    told = [(check, tell(check.found)) for check in checks]
    return json.dumps(
        [
            {
                "name": check.name,
                "state": check.state,
                "code": check.found.code,
                "facts": dict(check.found.facts),
                "since": check.since,
                "what": words.what,
                "next_step": words.next_step,
            }
            for check, words in told
        ],
        ensure_ascii=False,
        indent=2,
    )


def moment(at: Millis | None, zone: ZoneInfo, now: Millis) -> str:
    """The wall time, with the day when it is not today's; a dash when nobody knows."""
    if at is None:
        return "—"
    return f"{local(at, zone):{'%H:%M' if day_of(at, zone) == day_of(now, zone) else '%Y-%m-%d %H:%M'}}"


def _plain(text: str) -> str:
    """Brackets as they stand: rich would take them for its own marks."""
    return text.replace("[", r"\[")
