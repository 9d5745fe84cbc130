"""Who works in the halls and at the platform: every command has a key made once, and is tried until it is answered."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from shared.cases.service import Cases
from shared.faults import EnvironmentFault
from shared.issuing import tables as documents
from shared.issuing.desk import IssuingDesk
from shared.journal.entry import Refusal
from shared.people.model import Evidence
from shared.people.service import meet
from shared.platform import queries, tables
from shared.platform.model import Account, CaseState, Role, Verdict, open_steps
from shared.platform.right_moves import RightMoves
from shared.queueing.model import MINUTE, Ticket
from shared.queueing.service import Queue
from tests.halls import OPENING, SETUP, person
from tests.intakes import FOOD_LICENCE, food_licence
from tests.simulation.crashes import Crashed
from tests.simulation.hall import Hall
from tests.simulation.invariants import ONCE, Broken
from tests.simulation.line import Door
from tests.simulation.tasks import Tasks
from tests.simulation.template import STEPS, Template

FACES = 8
"""How many different people come."""

Act = Callable[[str], Any]


@dataclass
class Command:
    """Something a person asked for: `key` is made once, `answer` what they were told."""

    key: str
    where: str
    what: str
    act: Act
    then: Callable[[Any], None] | None
    answer: Any = None

    @property
    def done(self) -> bool:
        """Whether it was answered with more than a refusal."""
        return self.answer is not None and not isinstance(self.answer, Refusal)


@dataclass
class People:
    """The people of one world. `open` says whether work is possible at a place."""

    tasks: Tasks
    rng: random.Random
    told: Callable[[str], None]
    halls: dict[str, Hall]
    door: Door
    template: Template
    cases: dict[str, Cases]
    closes: float = 0.0
    """When work ends today, and, if there is a tomorrow, when it begins again."""
    tomorrow: float | None = None
    closed: set[str] = field(default_factory=set)
    commands: dict[str, Command] = field(default_factory=dict)

    def come(self) -> None:
        """One of them does something."""
        code = self.rng.choice(tuple(self.halls))
        kinds = (self.visit, self.visit, self.call, self.apply, self.apply, self.decide, self.decide)
        kind = self.rng.choice((*kinds, self.decide, self.decide, self.book, self.move, self.let_go))
        try:
            kind(code)
        except (Crashed, EnvironmentFault) as fault:
            self.told(f"somebody gives up: {type(fault).__name__}")

    def visit(self, code: str) -> None:
        """Takes a ticket at a kiosk."""
        hall, shown = self.halls[code], person(self.rng.randint(1, FACES))
        queue = Queue(hall.side, SETUP)
        line = self.rng.choice("AB")
        self._give(
            code,
            "ticket",
            lambda key: queue.take_ticket(shown, line, Evidence.ID_CARD, "kiosk", key),
        )

    def call(self, code: str) -> None:
        """The clerk calls, serves and finishes."""
        queue = Queue(self.halls[code].side, SETUP)

        def serve(ticket: Ticket) -> None:
            self._give(
                code,
                "serve",
                lambda key: queue.begin_serving(ticket.id, "wang", key),
                lambda _ticket: self._give(
                    code, "finish", lambda key: queue.finish(ticket.id, "wang", key), wait=60
                ),
            )

        self._give(code, "call", lambda key: queue.call_next("5", "wang", key), serve)

    def apply(self, code: str) -> None:
        """A case is taken in at the window."""
        hall, shown = self.halls[code], person(self.rng.randint(1, 5))
        cases = self.cases[code]

        def accept(who: str) -> None:
            self._give(code, "case", lambda key: cases.accept(food_licence(who), key))

        self._give(code, "meet", lambda key: meet(hall.side, shown, "wang", key), accept)

    def decide(self, _code: str) -> None:
        """An officer decides a step that is open."""
        platform = self.door.platform
        with platform.side.read() as conn:
            deciding = tables.cases.c.state == str(CaseState.DECIDING)
            waiting = tables.case_rows.where(conn, deciding, order=tables.cases.c.id)
        open_ones = [
            (case, step) for case in waiting for step in open_steps(platform.steps(case), case.decisions)
        ]
        if not open_ones:
            return
        case, step = self.rng.choice(open_ones)
        department = STEPS[step.id]
        officer = Account(f"officer-{department}", Role.OFFICER, "审批员", department, None)
        verdict = Verdict(step.id, self.rng.random() < 0.9, "已阅")
        self._give("P", "decide", lambda key: platform.decide(officer, case.hall, case.number, verdict, key))

    def book(self, code: str) -> None:
        """A citizen books a time online, and comes."""
        platform, number = self.door.platform, self.rng.randint(1, len(self.template.citizens))
        citizen = self.template.citizens[number - 1]
        slots = platform.slots(code)
        if not slots:
            return
        slot = slots[min(self.rng.randint(0, 2), len(slots) - 1)]
        queue = Queue(self.halls[code].side, SETUP)

        def come(appointment: Any) -> None:
            wait = (slot.begins - 5 * MINUTE - OPENING) / 1000 - self.tasks.now
            if not 0 < wait < self.closes - self.tasks.now:
                return
            self._give(
                code,
                "check in",
                lambda key: queue.check_in(person(number), appointment.id, Evidence.ID_CARD, "kiosk", key),
                wait=wait,
            )

        self._give(
            "P", "book", lambda key: platform.book(citizen, code, FOOD_LICENCE, slot.begins, key), come
        )

    def move(self, code: str) -> None:
        """A citizen wants to collect a document in another hall."""
        side = self.door.platform.side
        with side.read() as conn:
            known = tables.document_rows.where(conn, order=tables.documents.c.id)
            held = [
                (c, d.id) for c in self.template.citizens for d in known if queries.document_of(conn, c, d.id)
            ]
        if held:
            citizen, serial = self.rng.choice(held)
            moves = RightMoves(side)
            self._give("P", "move", lambda key: moves.move(citizen, serial, code, key))

    def let_go(self, code: str) -> None:
        """A hall gives a right back of its own accord."""
        hall = self.halls[code]
        with hall.side.read() as conn:
            held = documents.rows.where(
                conn, documents.documents.c.state == "granted", order=documents.documents.c.id
            )
        if held:
            serial = self.rng.choice(held).id
            other = self.rng.choice([each for each in self.halls if each != code])
            desk = IssuingDesk(hall.side)
            self._give(code, "let go", lambda key: desk.give_back(serial, other, "wang", key))

    @property
    def unanswered(self) -> list[Command]:
        return [command for command in self.commands.values() if command.answer is None]

    def _give(
        self, where: str, what: str, act: Act, then: Callable[[Any], None] | None = None, wait: float = 0
    ) -> None:
        key = f"{where} {what} {len(self.commands) + 1}"
        command = self.commands[key] = Command(key, where, what, act, then)
        self.tasks.after(wait, lambda: self._try(command))

    def key_of(self, command: Command) -> str:
        """The key a command is sent with, each time."""
        return command.key

    def _try(self, command: Command) -> None:
        if command.where in self.closed or (command.where == "P" and not self.door.up):
            self.tasks.after(self.rng.uniform(5, 30), lambda: self._try(command))
            return
        try:
            answer = command.act(self.key_of(command))
        except (Crashed, EnvironmentFault) as fault:
            self.told(f"{command.key}: {type(fault).__name__}")
            if isinstance(fault, Crashed) and command.where == "P":
                self.door.crashed()
            self._again(command)
            return
        finally:
            self.tasks.stir(command.where)
        self.told(f"{command.key}: {_brief(answer)}")
        first, command.answer = command.answer, answer
        if first is None and command.done:
            if command.then is not None:
                command.then(answer)
            if self.rng.random() < 0.25:
                self._again(command)
        if first is not None and command.what in ONCE and _brief(first) != _brief(answer):
            raise Broken(f"{command.key} was first answered {_brief(first)}, then {_brief(answer)}")

    def _again(self, command: Command) -> None:
        """Tries again; sometimes not before tomorrow."""
        wait = self.rng.uniform(0.1, 20)
        if self.tomorrow is not None and self.rng.random() < 0.3:
            wait += self.tomorrow - self.tasks.now
        self.tasks.after(wait, lambda: self._try(command))


def _brief(answer: Any) -> str:
    if isinstance(answer, Refusal):
        return answer.code
    return str(getattr(answer, "id", answer))
