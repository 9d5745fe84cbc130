"""Finding documents at the issuing desk, and which of them is looked at."""

from PySide6.QtCore import QObject, QTimer, Signal

from counter.issuing.presenters.card_reading import card_laid_down
from counter.issuing.presenters.finding import (
    OfCard,
    OfPerson,
    PapersFacts,
    Waiting,
    Wanted,
    read_papers,
    wanted,
)
from counter.issuing.presenters.papers_view import PapersView, derive_papers
from counter.issuing.presenters.places import Places
from counter.issuing.presenters.right_view import Sight
from counter.presenters.commands import Commander
from counter.words import Problem, problem_of, tr
from shared.bootstrap import HallServices
from shared.devices.cards.model import CardProblem, IdCard
from shared.issuing.model import Document
from shared.journal.entry import Recorded, Refusal
from shared.qt.jobs import Jobs

AGES_EVERY_MS = 20_000


class PapersPresenter(Commander):
    """`view` is swapped first, then `changed` tells; `found` when a search came to its end."""

    changed = Signal()
    found = Signal()

    def __init__(
        self, services: HallServices, jobs: Jobs, places: Places, parent: QObject | None = None
    ) -> None:
        super().__init__(jobs, parent)
        self._services, self._places = services, places
        self._wanted: Wanted = Waiting()
        self._facts: PapersFacts | None = None
        self._chosen: str | None = None
        self._reading = self._again = False
        self.view = PapersView()
        ages = QTimer(self, interval=AGES_EVERY_MS)
        ages.timeout.connect(self._derive)
        ages.start()

    @property
    def document(self) -> Document | None:
        """The document that is looked at, as last read."""
        return None if self.view.right is None else self.view.right.document

    def find(self, typed: str) -> None:
        """Look for what was typed or scanned; everything that waits for nothing."""
        asked = wanted(typed, self._services.keys.signing_public)
        if isinstance(asked, Problem):
            self.tell(asked)
            return
        self._ask(asked)

    @property
    def reads_cards(self) -> bool:
        """Whether this window has a reader for ID cards."""
        return bool(self._services.settings.devices.card_reader)

    def read_card(self) -> None:
        """Wait for an ID card on the reader of this window, then look for its holder's documents."""
        address = self._services.settings.devices.card_reader
        self.command("read card", lambda _key: (card_laid_down(address),), lambda came: self._card(*came))

    def find_of(self, person: str) -> None:
        """The documents of a person who is known to the hall."""
        self._ask(OfPerson(person))

    def choose(self, serial: str) -> None:
        """Look at another document of the list."""
        if serial != self._chosen:
            self._chosen = serial
            self._derive()

    def take_note(self, entries: list[Recorded]) -> None:
        """The journal went on; what concerns documents is shown at once."""
        if any(entry.kind.startswith("issuing.") for entry in entries):
            self.refresh()

    def refresh(self) -> None:
        """Read the list anew; asked during a read, it reads once more after it."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        services, asked = self._services, self._wanted
        self._jobs.run(lambda: read_papers(services, asked), lambda outcome: self._took(asked, outcome), self)

    def _card(self, came: IdCard | CardProblem | None) -> None:
        if isinstance(came, IdCard):
            self._ask(OfCard(came.number))
            return
        what = (
            tr("No ID card was laid on the reader.")
            if came is None
            else problem_of(Refusal(f"card.{came}")).what
        )
        self.tell(Problem(what, tr("Press Ctrl+R and lay it down once more, or type its number.")))

    def _ask(self, asked: Wanted) -> None:
        self._wanted, self._chosen = asked, None
        self.problem_solved.emit()
        self.refresh()

    def _took(self, asked: Wanted, outcome: object) -> None:
        self._reading = False
        if asked is self._wanted:
            self._settle(outcome, self._swap)
        else:
            self._again = True
        if self._again:
            self._again = False
            self.refresh()

    def _swap(self, facts: PapersFacts) -> None:
        before, self._facts = self._facts, facts
        self._derive()
        if before is None or before.wanted is not facts.wanted:
            self.found.emit()

    def _derive(self) -> None:
        if self._facts is None:
            return
        hall = self._services.hall
        sight = Sight(self._places, self._facts.names, hall.zone, hall.clock.now())
        view = derive_papers(self._facts, self._chosen, sight)
        self._chosen = None if view.right is None else view.right.document.id
        if view != self.view:
            self.view = view
            self.changed.emit()
