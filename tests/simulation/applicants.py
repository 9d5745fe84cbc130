"""Applications begun online: what the citizen does at home, and what the windows do that want them."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from shared.applications import queries as held_queries
from shared.applications import tables as held_tables
from shared.applications.model import Application as Held
from shared.applications.model import At, Scanned, State
from shared.applications.service import Applications as Windows
from shared.cases.service import Cases
from shared.people.service import meet
from shared.platform.applications import queries, tables
from shared.platform.applications.model import ONLINE, Application
from shared.platform.applications.service import Applications
from shared.platform.model import OWN_STREAM
from tests.halls import person
from tests.intakes import FOOD_LICENCE, food_licence
from tests.simulation.commands import Commands
from tests.simulation.door import Door
from tests.simulation.hall import Hall

WINDOW = At("5", "5 号窗口", "2026-11-24-A001")
FIELD = "business_name"
"""What is typed into."""
PLAN = "layout_plan"
"""What is scanned with each save."""


@dataclass
class Applicants:
    """Whoever wants an application; `citizens` are ids of accounts, number n the one of `person(n)`."""

    commands: Commands
    rng: random.Random
    halls: dict[str, Hall]
    door: Door
    citizens: tuple[str, ...]
    cases: dict[str, Cases]
    typed: dict[str, str] = field(default_factory=dict)
    """What was typed, by the command it was saved with."""

    def at_home(self, _code: str) -> None:
        """A citizen begins an application, goes on with it, or asks for it back."""
        citizen = self.rng.choice(self.citizens)
        with self.door.platform.side.read() as conn:
            mine = queries.begun(conn, citizen, FOOD_LICENCE)
        online = self._online()
        if mine is None:
            self._give("begin", lambda key: online.begin(citizen, FOOD_LICENCE, key), self._type(citizen))
        elif mine.online:
            self._give("open", lambda _key: online.open(citizen, mine.id), self._type(citizen))
        else:
            self._give("recall", lambda _key: online.recall(citizen, mine.id))

    def at_window(self, code: str) -> None:
        """The clerk asks for an application, or works on one that is here and lets it go."""
        here = self._at(code)
        if not here or self.rng.random() < 0.3:
            self._ask(code)
        else:
            self._take_up(code, self.rng.choice(here))

    def _work(self, code: str) -> None:
        """The window that asked looks for it now and then, and does something each time."""
        for wait in (self.rng.uniform(5, 60), self.rng.uniform(60, 300), self.rng.uniform(60, 900)):
            self.commands.later(wait, lambda: [self._take_up(code, each) for each in self._at(code)[:1]])

    def _take_up(self, code: str, held: Held) -> None:
        desk, hall, give = Windows(self.halls[code].side), self.halls[code], self.commands.give
        if held.state is State.ASKED:
            if self.rng.random() < 0.1:
                give(code, "withdraw", lambda key: desk.withdraw(held.id, "wang", key))
            return
        what = self.rng.choice(("save", "save", "give back", "accept"))
        if what == "save":
            with hall.side.read() as conn:
                form = held_queries.form(hall.side, conn, held)
            scan = hall.shelf.keep(hall.side, held.person, f"plan {len(self.typed)}".encode())
            scans = [Scanned(PLAN, scan, 1)]
            self._save(
                code,
                form,
                lambda typed, key: desk.save(held.id, "5", held.turn, typed, "wang", key, scans),
            )
        elif what == "give back":
            give(code, what, lambda key: desk.give_back(held.id, "5", held.turn, "wang", key=key))
        else:
            application = replace(food_licence(held.person), begun=held.id)
            give(code, "case", lambda key: self.cases[code].accept(application, key))

    def somebody_types_at_home(self) -> bool:
        """Whether a citizen has a form open; whichever window wants it has to wait until it lapses."""
        platform = self.door.platform.side
        with platform.read() as conn:
            online = tables.rows.where(conn, tables.applications.c.owner == ONLINE)
        return any(each.online and each.is_open(platform.clock.now()) for each in online)

    def somebody_waits_for_home(self) -> bool:
        """Whether a window wants what a citizen left open."""
        known = tables.applications.c
        with self.door.platform.side.read() as conn:
            return bool(tables.rows.where(conn, (known.owner == ONLINE) & known.wish.is_not(None)))

    def _ask(self, code: str) -> None:
        side = self.door.platform.side
        with side.read() as conn:
            begun = tables.rows.where(conn, order=tables.applications.c.id)
        wanted = [each for each in begun if each.case is None and each.owner != code]
        if not wanted:
            return
        application = self.rng.choice(wanted)
        shown = person(self.citizens.index(application.person) + 1)
        hall = self.halls[code]
        desk = Windows(hall.side)

        def ask(who: str) -> None:
            self.commands.give(
                code,
                "ask",
                lambda key: desk.ask(application.id, application.item, who, WINDOW, "wang", key),
                lambda _asked: self._work(code),
            )

        self.commands.give(code, "meet", lambda key: meet(hall.side, shown, "wang", key), ask)

    def _at(self, code: str) -> list[Held]:
        known = held_tables.applications
        with self.halls[code].side.read() as conn:
            return held_tables.rows.where(
                conn, known.c.state.in_((State.HELD, State.ASKED)), order=known.c.id
            )

    def _type(self, citizen: str) -> Any:
        """The citizen has the form open, types for a while and saves; or forgets it."""
        wait, goes_on, forgets = (
            self.rng.uniform(1, 600),
            self.rng.random() < 0.3,
            self.rng.random() < 0.2,
        )

        def save(opened: Application) -> None:
            side, online = self.door.platform.side, self._online()
            with side.read() as conn:
                form = queries.form(side, conn, opened)
            if not forgets:
                self._save(
                    OWN_STREAM,
                    form,
                    lambda typed, key: online.save(citizen, opened.id, opened.turn, typed, goes_on, key),
                    wait,
                )

        return save

    def _save(self, where: str, form: Mapping[str, Any], save: Any, wait: float = 0) -> None:
        text = f"面馆 {len(self.typed) + 1}"
        key = self.commands.give(where, "save", lambda key: save({**form, FIELD: text}, key), wait=wait)
        self.typed[key] = text

    def _give(self, what: str, act: Any, then: Any = None) -> None:
        self.commands.give(OWN_STREAM, what, act, then)

    def _online(self) -> Applications:
        return Applications(self.door.platform.side, self.door.platform.catalogue)
