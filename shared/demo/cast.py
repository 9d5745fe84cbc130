"""Everything the steps of a visit act with: a hand before each program, the hall's records, the papers."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from shared.bootstrap import HallServices
from shared.demo.hand import Hand
from shared.demo.pages import Browser
from shared.demo.record import Record
from shared.demo.stage import Stage
from shared.demo.tray import papers
from shared.demo.tray.papers import Paper
from shared.devices.cards.model import IdCard
from shared.issuing import queries as issuing
from shared.issuing.model import Document
from shared.people.service import key_ring
from shared.platform.service import Platform
from shared.qt.probe_client import Probe

T = TypeVar("T")
SECONDS = 30.0


class StepFailed(Exception):
    """A step did not come out; the text is a sentence that says in what."""


@dataclass(slots=True)
class Cast:
    """The visit's means; hands are made for the programs as they come to the stage."""

    stage: Stage
    services: HallServices
    platform: Platform
    record: Record
    cards: dict[str, IdCard]
    hands: dict[str, Hand] = field(default_factory=dict)
    browsers: dict[str, Browser] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    """What a later step needs to know of an earlier one."""

    @property
    def out(self) -> Path:
        return self.stage.out

    @property
    def kiosk(self) -> Hand:
        return self._hand("kiosk")

    @property
    def board(self) -> Hand:
        return self._hand("board")

    @property
    def counter(self) -> Hand:
        return self._hand("counter")

    @property
    def manager(self) -> Hand:
        return self._hand("manager")

    @property
    def tray(self) -> Hand:
        return self._hand("tray")

    def lay(self, card: str) -> None:
        """Lay a sample card on the kiosk's reader."""
        self.tray.touch(f"card_{card}")

    def leave_kiosk(self) -> None:
        """The citizen ends the visit and takes the card along."""
        self.kiosk.touch("finish" if self.kiosk.shows("finish") else "leave")
        self.tray.touch("removeCard")
        self.kiosk.wait("page_home")

    def wait_for(self, what: str, look: Callable[[], T | None], seconds: float = SECONDS) -> T:
        """What `look` finds; StepFailed when it does not come in time."""
        until = time.monotonic() + seconds
        while (found := look()) is None:
            if time.monotonic() > until:
                raise StepFailed(f"{what} did not come within {seconds:g} seconds.")
            time.sleep(0.1)
        return found

    def wait_for_file(self, what: str, folder: Path, pattern: str) -> Path:
        """The first file of this pattern."""
        return self.wait_for(what, lambda: next(folder.glob(pattern), None))

    def expect(self, right: bool, otherwise: str) -> None:
        """StepFailed with this sentence when it is not right."""
        if not right:
            raise StepFailed(otherwise)

    def papers(self, printer: str) -> list[Paper]:
        """What came out of slips, kiosk (documents) or counter (notices) so far."""
        return [each for each in papers.received(self.stage.papers) if each.printer == printer]

    def wait_for_paper(self, printer: str, count: int) -> Paper:
        """The `count`-th paper of a printer."""

        def look() -> Paper | None:
            out = self.papers(printer)
            return out[count - 1] if len(out) >= count else None

        return self.wait_for(f"Paper {count} of the printer {printer}", look)

    def entries(self) -> int:
        """How many entries the hall's journal has."""
        hall = self.services.hall
        with hall.read() as conn:
            return hall.journal.count(conn, hall.stream)

    def person(self, card: str) -> str:
        """The hall's name for whoever holds this card."""
        hall = self.services.hall
        with hall.read() as conn:
            found = key_ring(hall).find(conn, self.cards[card].number)
        if found is None:
            raise StepFailed(f"The hall does not know {card} yet.")
        return found

    def documents(self, card: str) -> list[Document]:
        """The documents whose print right the hall holds for this person."""
        person = self.person(card)
        with self.services.hall.read() as conn:
            return issuing.documents_of(conn, person)

    def browser(self, who: str) -> Browser:
        """A browser with a session of its own for each person."""
        if who not in self.browsers:
            base = f"http://127.0.0.1:{self.stage.platform_port}"
            self.browsers[who] = Browser(base, self.stage.short / f"browser-{who}")
        return self.browsers[who]

    def close(self) -> None:
        """Close the browsers and the databases; the programs are the stage's."""
        for browser in self.browsers.values():
            browser.__exit__(None, None, None)
        for hand in self.hands.values():
            hand.probe.close()
        self.services.hall.engine.dispose()
        self.platform.side.engine.dispose()

    def _hand(self, name: str) -> Hand:
        if name not in self.hands:
            program = self.stage.programs[name]
            assert program.probe is not None
            hand = Hand(name, program.display, Probe(program.probe, timeout=SECONDS))
            self.wait_for(f"The window of {name}", lambda: bool(hand.probe.names()) or None)
            hand.fill_screen()
            self.hands[name] = hand
        return self.hands[name]
