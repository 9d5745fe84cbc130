"""The citizen's social security card in a reader of the window: whether it is that of the person served."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from counter.presenters.desk_view import Chip, DeskFacts
from counter.presenters.person_view import Line, Section
from counter.words import day, problem_of, tr
from shared.devices.cards.model import CardProblem
from shared.devices.smartcards.model import Holder, SocialSecurityCard
from shared.devices.smartcards.presence import Slot
from shared.journal.entry import Refusal
from shared.people.model import Details
from shared.qt.smartcard_watching import SmartcardWatching


@dataclass(frozen=True, slots=True)
class Served:
    """Who stands at the window, on which ISO day."""

    person: Details
    today: str


def derive_card(held: Slot | SocialSecurityCard | CardProblem, served: Served) -> Section | None:
    """What the person pane says of a card; None of an empty reader. Never says whose a wrong card is."""
    if held is Slot.EMPTY:
        return None
    return Section(tr("Social security card"), (_line(held, served),), quiet=held is Slot.READING)


def _line(held: Slot | SocialSecurityCard | CardProblem, served: Served) -> Line:
    match held:
        case Slot():
            return Line(tr("The card is being read: leave it in."))
        case CardProblem():
            told = problem_of(Refusal(f"smartcard.{held}"))
            return Line(f"{told.what} {told.next_step}", Chip(tr("not read"), "amber"))
        case SocialSecurityCard(holder=Holder() as holder):
            return _compared(holder, held.expires, served)
        case SocialSecurityCard(pin_guarded=True):
            return Line(
                tr("The card keeps its holder behind a PIN, which nobody is asked for. Ask for the ID card."),
                Chip("PIN", "amber"),
            )
        case SocialSecurityCard():
            return Line(
                tr("The card does not say whose it is. Ask for the ID card."), Chip(tr("no name"), "amber")
            )


def _compared(holder: Holder, expires: str, served: Served) -> Line:
    if holder.number != served.person.number.upper():
        return Line(
            tr("This is another person's card. Ask whose matter it is before you go on."),
            Chip(tr("another person"), "red"),
        )
    if holder.name != served.person.name:
        return Line(
            tr(
                "The number is this person's, the name is written in another way. Compare it with the ID card."
            ),
            Chip(tr("name differs"), "amber"),
        )
    if expires and expires < served.today:
        return Line(
            tr("It is this person's, but ran out on {day}. Ask for the ID card.", day=day(expires)),
            Chip(tr("run out"), "amber"),
        )
    return Line(tr("Name and number are this person's."), Chip(tr("confirmed"), "jade"))


class CitizenCardPresenter(QObject):
    """Looks at the readers of the window."""

    changed = Signal()

    def __init__(self, smartcards: SmartcardWatching, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._smartcards = smartcards
        self._served: Served | None = None
        self._clerks_reader: Callable[[], str | None] = lambda: None
        smartcards.happened.connect(self.changed)

    @property
    def section(self) -> Section | None:
        """What to show of a card that is in; None while there is none, or nobody is served."""
        if self._served is None:
            return None
        clerks = self._clerks_reader()
        held = [each for name, each in self._smartcards.presence.readers.items() if name != clerks]
        told = (derive_card(each, self._served) for each in held)
        return next((section for section in told if section is not None), None)

    def leave_alone(self, clerks_reader: Callable[[], str | None]) -> None:
        """The reader that `clerks_reader` names holds the clerk's own card."""
        self._clerks_reader = clerks_reader

    def begin(self, facts: DeskFacts) -> None:
        """The person of these facts is served."""
        self._served = None if facts.person is None else Served(facts.person, facts.today)
        self.changed.emit()

    def end(self) -> None:
        """Nobody is served."""
        self._served = None
        self.changed.emit()
