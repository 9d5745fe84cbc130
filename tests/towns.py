"""The platform with a citizen at home and two windows, who want one application: what they do, what must hold."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from unittest.mock import patch

from shared.applications import queries as held_applications
from shared.applications.model import Application as Held
from shared.applications.model import At, State
from shared.applications.service import Applications as Windows
from shared.bootstrap import PROJECTIONS, STATE_TABLES
from shared.db.unit import Side
from shared.journal.entry import Refusal
from shared.journal.replay import replay
from shared.journal.store import Journal
from shared.people.service import meet
from shared.platform.applications import queries, tables
from shared.platform.applications.model import ONLINE, Application
from shared.platform.applications.service import Applications
from shared.platform.model import Account
from shared.platform.rebuilding import rebuild
from shared.platform.service import Platform
from shared.sync.agent import Agent
from tests.halls import person
from tests.intakes import FOOD_LICENCE
from tests.lines import BreakingLine

FIELD = "business_name"
WINDOW = At("5", "5 号窗口", "2026-11-24-A001")


class Crash(Exception):
    """The process ended here."""


@dataclass
class Window:
    """A hall's window, its agent and its line."""

    side: Side
    agent: Agent
    line: BreakingLine

    @property
    def code(self) -> str:
        return self.side.stream

    @property
    def desk(self) -> Windows:
        return Windows(self.side)

    def held(self, application: str) -> Held | None:
        with self.side.read() as conn:
            return held_applications.application(conn, application)

    def form(self, application: str) -> Mapping[str, str]:
        with self.side.read() as conn:
            found = held_applications.application(conn, application)
            assert found is not None
            return held_applications.form(self.side, conn, found)

    def knows(self, number: int) -> str:
        known = meet(self.side, person(number), "counter-5")
        assert isinstance(known, str)
        return known

    def ask(self, application: str, number: int) -> Held | Refusal:
        return self.desk.ask(application, FOOD_LICENCE, self.knows(number), WINDOW, "wang")

    def give_back(self, application: str) -> Held | Refusal:
        """The clerk gives it back when it is here."""
        held = self.held(application)
        if held is None:
            return Refusal("applications.not_here")
        return self.desk.give_back(application, WINDOW.window, held.turn, "wang")

    def type_in(self, application: str, text: str) -> bool:
        """The clerk types when the application is here; whether it was kept."""
        held = self.held(application)
        if held is None or held.state is not State.HELD:
            return False
        form = {**self.form(application), FIELD: text}
        saved = self.desk.save(application, WINDOW.window, held.turn, form, "wang")
        return not isinstance(saved, Refusal)


@dataclass
class Town:
    """The platform with a citizen at home, and two windows."""

    platform: Platform
    windows: tuple[Window, Window]
    kept: dict[str, list[str]] = field(default_factory=dict)
    """The last text somebody was told is kept, and what was tried since without a word back; by application."""

    @property
    def online(self) -> Applications:
        return Applications(self.platform.side, self.platform.catalogue)

    def begin(self, number: int) -> tuple[str, str]:
        """A citizen who signs up and begins an application; both ids. The form is open before them."""
        account = self.platform.create_citizen(person(number), "secret")
        assert isinstance(account, Account)
        begun = self.online.begin(account.id, FOOD_LICENCE)
        assert isinstance(begun, Application), begun
        return account.id, begun.id

    def stands(self, application: str) -> Application:
        with self.platform.side.read() as conn:
            found = tables.rows.get(conn, application)
        assert found is not None
        return found

    def form(self, application: str) -> Mapping[str, str]:
        with self.platform.side.read() as conn:
            return queries.form(self.platform.side, conn, self.stands(application))

    def save(self, citizen: str, application: str, text: str) -> bool:
        """The citizen types into the page they have and saves; whether it was kept."""
        turn = self.stands(application).turn
        form = {**self.form(application), FIELD: text}
        self.kept.setdefault(application, [""]).append(text)
        saved = self.online.save(citizen, application, turn, form)
        refused = isinstance(saved, Refusal)
        self.kept[application] = self.kept[application][:-1] if refused else [text]
        return not refused

    def type_at_windows(self, application: str, text: str) -> None:
        for window in self.windows:
            known = self.kept.setdefault(application, [""])
            self.kept[application] = [*known, text + window.code]
            typed = window.type_in(application, text + window.code)
            self.kept[application] = [text + window.code] if typed else known

    def check(self, application: str) -> list[str]:
        """Who owns it; one at most, whatever is under way."""
        owners = [ONLINE] if self.stands(application).online else []
        for window in self.windows:
            held = window.held(application)
            if held is not None and held.state is State.HELD:
                owners.append(window.code)
        assert len(owners) <= 1, owners
        return owners

    def level(self) -> None:
        """Every line stands, and everything has arrived everywhere."""
        for window in self.windows:
            window.line.heal()
        for _there_and_back in range(2):
            for window in self.windows:
                state = window.agent.once()
                assert (state.online, state.trouble) == (True, None)

    def come_to_rest(self, citizen: str, application: str) -> None:
        """Everybody lets go, one after another; nobody waits then, and what was typed last is there."""
        self.level()
        for _ in range(4):
            if self.check(application) == [ONLINE] and not self.stands(application).waiting:
                break
            if self.stands(application).online:
                self.save(citizen, application, self.form(application).get(FIELD, ""))
            for window in self.windows:
                window.give_back(application)
            self.level()
        assert self.check(application) == [ONLINE]
        for window in self.windows:
            held = window.held(application)
            assert held is None or held.state is State.AWAY, f"{window.code} waits for ever"
        assert not self.stands(application).waiting
        assert self.form(application).get(FIELD, "") in self.kept.get(application, [""])


class dying_at:  # noqa: N801  used as a function
    """The process dies at this write to a journal, counted from 1, before it is durable; which side's is chance."""

    def __init__(self, number: int) -> None:
        self._number, self._count = number, [0]

    def __enter__(self) -> list[int]:
        write: Callable[..., None] = Journal.write

        def dying(journal: Journal, *what: object) -> None:
            self._count[0] += 1
            if self._count[0] == self._number:
                raise Crash
            write(journal, *what)

        self._patch = patch.object(Journal, "write", dying)
        self._patch.start()
        return self._count

    def __exit__(self, *_raised: object) -> None:
        self._patch.stop()


def rebuilt(town: Town) -> list[object]:
    """What a replay gives otherwise than it stands, on either side."""
    side = town.platform.side
    with side.engine.connect() as conn:
        before = tables.rows.where(conn, order=tables.applications.c.id)
        rebuild(side, conn)
        after = tables.rows.where(conn, order=tables.applications.c.id)
        conn.rollback()
    different: list[object] = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    for window in town.windows:
        with window.side.engine.connect() as conn:
            stream = window.side.stream
            different += replay(conn, window.side.journal, stream, PROJECTIONS, STATE_TABLES)
            conn.rollback()
    return different
