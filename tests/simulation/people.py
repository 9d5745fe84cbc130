"""Who works in the halls and at the platform, and what they do."""

import random
from dataclasses import dataclass, replace
from typing import Any

from shared.cases.model import Given, How
from shared.cases.service import Application, Cases
from shared.issuing import tables as documents
from shared.issuing.desk import IssuingDesk
from shared.people.model import Evidence
from shared.people.service import meet
from shared.platform import queries, tables
from shared.platform.model import OWN_STREAM, Account, CaseState, Role, Verdict, open_steps
from shared.platform.right_moves import RightMoves
from shared.queueing.model import MINUTE, Ticket
from shared.queueing.service import Queue
from tests.halls import OPENING, SETUP, person
from tests.intakes import FOOD_LICENCE, food_licence
from tests.simulation.applicants import Applicants
from tests.simulation.commands import Commands
from tests.simulation.door import Door
from tests.simulation.hall import Hall
from tests.simulation.template import CITIZENS, STEPS, Template

FACES = 8
"""How many different people come."""
LATER = Given("business_licence", "营业执照", How.CHECK_PENDING, "电子证照库", "business_licence")
SCAN_BYTES = 3500


@dataclass
class People:
    """The people of one world."""

    commands: Commands
    rng: random.Random
    halls: dict[str, Hall]
    door: Door
    template: Template
    cases: dict[str, Cases]
    applicants: Applicants

    def come(self) -> None:
        """One of them does something."""
        code = self.rng.choice(tuple(self.halls))
        kinds = (self.visit, self.visit, self.call, self.apply, self.apply, self.decide, self.decide)
        kinds += (self.decide, self.decide, self.book, self.move, self.let_go)
        kinds += (self.applicants.at_home, self.applicants.at_window, self.applicants.at_window)
        kind = self.rng.choice(kinds)
        self.commands.later(0, lambda: kind(code))

    def visit(self, code: str) -> None:
        """Takes a ticket at a kiosk."""
        hall, shown = self.halls[code], person(self.rng.randint(1, FACES))
        queue = Queue(hall.side, SETUP)
        line = self.rng.choice("AB")
        self.commands.give(
            code,
            "ticket",
            lambda key: queue.take_ticket(shown, line, Evidence.ID_CARD, "kiosk", key),
        )

    def call(self, code: str) -> None:
        """The clerk calls, serves and finishes."""
        give, queue = self.commands.give, Queue(self.halls[code].side, SETUP)

        def serve(ticket: Ticket) -> None:
            give(
                code,
                "serve",
                lambda key: queue.begin_serving(ticket.id, "wang", key),
                lambda _ticket: give(
                    code, "finish", lambda key: queue.finish(ticket.id, "wang", key), wait=60
                ),
            )

        give(code, "call", lambda key: queue.call_next("5", "wang", key), serve)

    def apply(self, code: str) -> None:
        """A case is taken in at the window, now and then with a scan, or with a check for later."""
        hall, shown = self.halls[code], person(self.rng.randint(1, CITIZENS + 2))
        cases, scanned, later = self.cases[code], self.rng.random() < 0.6, self.rng.random() < 0.4
        plain = self.rng.randbytes(self.rng.randint(1, SCAN_BYTES))

        def accept(who: str) -> None:
            application = food_licence(who)
            if later:
                application = replace(_given(application, LATER), consent="窗口受理")
            if scanned:
                scan = hall.shelf.keep(hall.side, who, plain)
                first = replace(application.given[0], how=How.SCAN, attachment=scan)
                application = _given(application, first)
            self.commands.give(code, "case", lambda key: cases.accept(application, key))

        self.commands.give(code, "meet", lambda key: meet(hall.side, shown, "wang", key), accept)

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
        self.commands.give(
            OWN_STREAM,
            "decide",
            lambda key: platform.decide(officer, case.hall, case.number, verdict, key),
        )

    def book(self, code: str) -> None:
        """A citizen books a time online, and comes."""
        platform, number = self.door.platform, self.rng.randint(1, len(self.template.citizens))
        citizen, commands = self.template.citizens[number - 1], self.commands
        slots = platform.slots(code)
        if not slots:
            return
        slot = slots[min(self.rng.randint(0, 2), len(slots) - 1)]
        queue = Queue(self.halls[code].side, SETUP)

        def come(appointment: Any) -> None:
            wait = (slot.begins - 5 * MINUTE - OPENING) / 1000 - commands.tasks.now
            if not 0 < wait < commands.closes - commands.tasks.now:
                return
            commands.give(
                code,
                "check in",
                lambda key: queue.check_in(person(number), appointment.id, Evidence.ID_CARD, "kiosk", key),
                wait=wait,
            )

        commands.give(
            OWN_STREAM,
            "book",
            lambda key: platform.book(citizen, code, FOOD_LICENCE, slot.begins, key),
            come,
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
            self.commands.give(OWN_STREAM, "move", lambda key: moves.move(citizen, serial, code, key))

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
            self.commands.give(code, "let go", lambda key: desk.give_back(serial, other, "wang", key))


def _given(application: Application, another: Given) -> Application:
    """The application with one of its materials given in another way."""
    given = (another if each.material == another.material else each for each in application.given)
    return replace(application, given=tuple(given))
