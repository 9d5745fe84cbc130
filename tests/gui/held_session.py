"""A kiosk's session without its pages: its work is held back by hand, so that every order of events can be played."""

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.flow import Page
from kiosk.showing import details
from kiosk.viewmodels.session import Session
from kiosk.visit import GivenTicket, Known, Overview, PhoneWait, SlipFate, Visitor
from shared.devices.cards.model import IdCard
from shared.devices.cards.samples import SAMPLES, load
from shared.devices.cards.watch import Placed
from shared.devices.codes.model import CodeRead
from shared.people.model import Details, Evidence
from shared.qt.jobs import HandExecutor
from shared.queueing.model import Ticket, TicketState
from tests.halls import OPENING, HandClock

CARD = load(SAMPLES / "zhang_xiaoman.toml")


OTHER = load(SAMPLES / "li_jianguo.toml")


@dataclass
class ScriptedErrands:
    """Answers as a test says; remembers what was asked and with which key."""

    answers: dict[str, Callable[[], object]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)

    @property
    def ways(self) -> "ScriptedErrands":
        return self

    @property
    def collecting(self) -> "ScriptedErrands":
        return self

    def scan(self, text: str, key: str) -> object:
        return self._answer(f"scan {text}", key, Known(details(CARD), Evidence.IDENTITY_CODE))

    def send_code(self, phone: str) -> object:
        wait = PhoneWait("c", phone, "138****0018", OPENING + 300_000, OPENING)
        return self._answer(f"send {phone}", "", wait)

    def check_code(self, wait: PhoneWait, digits: str) -> object:
        return self._answer(f"check {digits}", "", Known(details(CARD), Evidence.PHONE_CODE))

    def left_open(self) -> list[object]:
        return []

    def recover(self, left: list[object]) -> list[object]:
        return left

    def overview(self) -> Overview:
        return Overview(())

    def meet(self, shown: Details, evidence: Evidence, key: str) -> object:
        return self._answer("meet", key, Visitor(shown.number, shown, evidence))

    def look_up(self, known: str, shown: Details, evidence: Evidence) -> object:
        return Visitor(known, shown, evidence)

    def take_ticket(
        self, visitor: Visitor, line: str, on_paper: bool, key: str, _half_done: object
    ) -> object:
        return self._answer(f"take {line} {'paper' if on_paper else 'screen'}", key, given(line))

    def _answer(self, what: str, key: str, usual: object) -> object:
        self.asked.append((what, key))
        return self.answers.pop(what, lambda: usual)()


def given(line: str) -> GivenTicket:
    ticket = Ticket(
        f"2026-11-24-{line}001", "2026-11-24", line, 1, f"{line}001", "p", TicketState.WAITING, None, None, "id_card",
        0, 0, 0,
    )  # fmt: skip
    return GivenTicket(ticket, line, 0, 0, SlipFate.PRINTED, "x")


@dataclass
class Held:
    """A session, the work it has begun, and what stands behind it."""

    session: Session
    work: HandExecutor
    errands: ScriptedErrands
    clock: HandClock
    looked_anew: list[bool]

    @property
    def page(self) -> Page:
        return self.session.scene.nav.page

    def place(self, card: IdCard = CARD) -> None:
        self.session.take_card_event(Placed(card))

    def settle(self) -> None:
        """Let all that was begun come to its end, but not begin the next poll."""
        for _ in range(len(self.work)):
            self.work.step()


def opened(held: Held) -> Held:
    held.work.step()
    held.settle()
    return held


def scan(held: Held, text: str) -> None:
    held.session.take_code_event(CodeRead(text))
    for _ in range(3):  # the code, then the person, then what the hall has for them
        held.settle()


def type_digits(held: Held, digits: str) -> None:
    for digit in digits:
        held.session.typeDigit(digit)
