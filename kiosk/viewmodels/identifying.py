"""Who stands at the kiosk: cards laid down, codes scanned, digits typed, and devices that come and go."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk import flow
from kiosk.flow import Goal, Page
from kiosk.viewmodels.access import AccessModel
from kiosk.viewmodels.place import Place
from kiosk.viewmodels.scene_model import SceneModel
from shared.clock import Clock
from shared.journal.entry import Refusal
from shared.qt.jobs import Jobs

if TYPE_CHECKING:  # the rules of the hall and the devices, which the first frame does not wait for
    from kiosk.visit import DocumentTold, Entrusting, Known, PhoneWait, Visitor
    from shared.devices.cards.watch import CardEvent
    from shared.devices.codes.model import CodeEvent
    from shared.people.model import Details, Evidence
    from shared.staff.model import ShownCard

PHONE_DIGITS, CODE_DIGITS = 11, 6
ID_READER = "id"


@dataclass(frozen=True, slots=True)
class Lead:
    """What somebody showed leads to: a goal, an appointment; `scanned` is the hash of the code it stood in."""

    goal: Goal | None = None
    booking: str = ""
    scanned: str = ""


class IdentifyingModel(SceneModel):
    """Takes what devices and fingers say of who stands here, and begins or goes on with that person's visit."""

    def __init__(
        self, place: Place, jobs: Jobs, clock: Clock, access: AccessModel, parent: QObject | None = None
    ) -> None:
        super().__init__(place, jobs, clock, access, parent)
        self._look_anew: list[Callable[[], None]] = []
        self._cards_in: frozenset[str] = frozenset()
        self._early: tuple[Details, Evidence, Lead] | None = None

    def watch_cards(self, look_anew: Callable[[], None]) -> None:
        """There is a reader; `look_anew` makes it tell a card that lies there already."""
        self._look_anew.append(look_anew)

    def without_card_reader(self) -> None:
        """This kiosk has none."""
        self._change(reader_away=Refusal("card.none_here"))

    def identify(self, shown: Details, evidence: Evidence, lead: Lead = Lead()) -> None:
        """A device says that who stands here was identified with these details and by this evidence.

        What the evidence allows: shared.people.model.Evidence. While work is under way readers are asked to tell
        their card anew a second later; before the hall is open the last one identified waits for it.
        """
        errands = self._errands
        if errands is None:
            self._early = (shown, evidence, lead)
        elif self._occupied():
            QTimer.singleShot(1000, self, self._cards)
        else:
            action = ("meet", evidence, shown.number)
            self._do(
                action,
                lambda key: errands.meet(shown, evidence, key),
                lambda visitor: self._met(visitor, lead),
            )

    def card_lies(self, reader: str, *, lies: bool) -> None:
        """A card is in the reader of this name, or no longer."""
        self.touched()
        self._cards_in = self._cards_in | {reader} if lies else self._cards_in - {reader}
        self._change(card_lies=bool(self._cards_in))

    def staff_card(self, card: ShownCard) -> bool:
        """Whether a card that was put in was asked for as that of staff, and is taken as such."""
        return self.scene.nav.page is Page.MAINTENANCE and self.pages().maintenance.take(card)

    def chip_card_gone(self, reader: str) -> None:
        """A card is no longer in this reader; what stands open by it closes."""
        self.card_lies(reader, lies=False)
        if self.scene.nav.page is Page.MAINTENANCE and self.pages().maintenance.holds(reader):
            self.leave()

    def chip_reader(self, *, there: bool) -> None:
        """Whether a reader for social security cards is there; that one went, or never came, is told."""
        missed = self.scene.chip_reader or self.scene.chip_away is not None or not self._place.id_cards
        away = Refusal("smartcard.reader_gone") if missed and not there else None
        self._change(chip_reader=there, chip_away=away)

    def tell(self, refusal: Refusal) -> None:
        """A device has something to say, but not while paper is on its way."""
        if self.scene.nav.page not in flow.HELD_PAGES:
            self._trouble(refusal)

    @Slot(object)
    def take_card_event(self, event: CardEvent) -> None:
        """What happened on the reader."""
        from kiosk.showing import details  # noqa: PLC0415  after the first frame
        from shared.devices.cards.watch import Failed, Placed, Removed  # noqa: PLC0415  after the first frame
        from shared.people.model import Evidence  # noqa: PLC0415  after the first frame

        self.touched()
        match event:
            case Placed(card):
                self.card_lies(ID_READER, lies=True)
                self._change(reader_away=None)
                self.identify(details(card), Evidence.ID_CARD)
            case Removed():
                self.card_lies(ID_READER, lies=False)
                self._change(reader_away=None)
            case Failed(problem, present_again):
                refusal = Refusal(f"card.{problem}")
                if present_again:
                    self._change(reader_away=None)  # it read something
                    self._trouble(refusal)
                else:
                    self.card_lies(ID_READER, lies=False)
                    self._change(reader_away=refusal)
            case _:
                assert_never(event)

    @Slot(object)
    def take_code_event(self, event: CodeEvent) -> None:
        """What happened at the scanner."""
        from shared.devices.codes.model import CodeRead, ScannerCame, ScannerWent  # noqa: PLC0415  as above

        match event:
            case CodeRead(text):
                self.touched()
                self._scan(text)
            case ScannerCame():
                self._change(scanner_there=True, scanner_away=None)
            case ScannerWent():
                self._change(scanner_there=False, scanner_away=Refusal("scanner.gone"))
            case _:
                assert_never(event)

    # Fingers

    @Slot()
    def chooseCode(self) -> None:  # noqa: N802  QML name
        """They have a code to show."""
        self._go(flow.CodeChosen())

    @Slot()
    def choosePhone(self) -> None:  # noqa: N802  QML name
        """They will type their phone number."""
        self._change(typed="")
        self._go(flow.PhoneChosen())

    @Slot(str)
    def typeDigit(self, digit: str) -> None:  # noqa: N802  QML name
        """One key of the keypad; the sixth digit of a code sends it off."""
        scene = self.scene
        most = {Page.PHONE: PHONE_DIGITS, Page.PHONE_CODE: CODE_DIGITS}.get(scene.nav.page, 0)
        if scene.busy or len(scene.typed) >= most or digit not in tuple("0123456789"):
            return
        self._change(typed=scene.typed + digit)
        if scene.nav.page is Page.PHONE_CODE and len(self.scene.typed) == CODE_DIGITS:
            self._check_code()

    @Slot()
    def eraseDigit(self) -> None:  # noqa: N802  QML name
        """The last digit was wrong."""
        if not self.scene.busy:
            self._change(typed=self.scene.typed[:-1])

    @Slot()
    def sendCode(self) -> None:  # noqa: N802  QML name
        """A code to the number that was typed; one that is on its way to it already is waited for."""
        wait, typed = self.scene.phone, self.scene.typed
        if self.scene.nav.page is not Page.PHONE:
            return
        if wait is not None and wait.phone == typed and self._clock.now() < wait.again_at:
            self._change(typed="")
            self._go(flow.PhoneCodeSent())
        else:
            self._send_code(typed)

    @Slot()
    def sendAgain(self) -> None:  # noqa: N802  QML name
        """Another code to the same number."""
        if self.scene.phone is not None:
            self._send_code(self.scene.phone.phone)

    # Results

    @Slot()
    def _cards(self) -> None:
        for look_anew in self._look_anew:
            look_anew()

    def _occupied(self) -> bool:
        return self.scene.busy or self.scene.nav.page in flow.HELD_PAGES | {Page.MAINTENANCE}

    def _hall_opened(self) -> None:
        early, self._early = self._early, None
        if early is not None:
            self.identify(*early)
        elif self.scene.card_lies:
            self._cards()

    def _scan(self, text: str) -> None:
        """Ask what a code is; while it lies before the scanner it is told again and again, and asked about once."""
        errands, nav, scanned = self._errands, self.scene.nav, hashlib.sha256(text.encode()).hexdigest()
        told = scanned == self.scene.scanned and (nav.known or nav.page is Page.DOCUMENT_CODE)
        if errands is None or self._occupied() or told:
            return
        self._do(
            ("scan", scanned),
            lambda key: errands.ways.scan(text, key),
            lambda answer: self._scanned(answer, scanned),
        )

    def _scanned(self, answer: Known | DocumentTold | Entrusting, scanned: str) -> None:
        from kiosk.visit import DocumentTold, Entrusting, Known  # noqa: PLC0415  after the first frame

        match answer:
            case Known(shown, evidence, goal, booking):
                self.identify(shown, evidence, Lead(goal, booking, scanned))
            case DocumentTold():
                self._change(told=answer, scanned=scanned, problem=None)
                self._go(flow.DocumentTold())
            case Entrusting():
                self._change(scanned=scanned, problem=None)
                self.pages().collect.entrust(answer)
                self._cards()
            case _:
                assert_never(answer)

    def _send_code(self, phone: str) -> None:
        errands = self._errands
        if errands is None or len(phone) != PHONE_DIGITS:
            return
        self._do(("send code",), lambda _key: errands.ways.send_code(phone), self._code_sent)

    def _code_sent(self, wait: PhoneWait) -> None:
        self._change(phone=wait, typed="")
        self._go(flow.PhoneCodeSent())

    def _check_code(self) -> None:
        errands, wait, digits = self._errands, self.scene.phone, self.scene.typed
        if errands is None or wait is None:
            return
        self._change(typed="")
        self._do(("check code",), lambda _key: errands.ways.check_code(wait, digits), self._code_checked)

    def _code_checked(self, answer: Known | int) -> None:
        wait = self.scene.phone
        if not isinstance(answer, int):
            self._change(phone=None)
            self.identify(answer.shown, answer.evidence)
        elif answer == 0:
            self._trouble(Refusal("identity.code_over"))
        elif wait is not None:
            self._change(phone=replace(wait, tries_left=answer))

    def _met(self, visitor: Visitor, lead: Lead) -> None:
        from kiosk.collect_run import may_print  # noqa: PLC0415  after the first frame

        before = self.scene.visitor
        same = before is not None and before.person == visitor.person
        if before is not None and not same:
            self.leave()
        if before is not None and same and not visitor.evidence.reaches(before.evidence):
            visitor = before  # a code shown after the card takes nothing away; `_do` looks up the rest anew
        self._change(
            visitor=visitor,
            problem=None,
            helping=False,
            typed="",
            phone=None,
            booking=lead.booking,
            scanned=lead.scanned or self.scene.scanned,
        )
        self._go(
            flow.Met(
                document_ready=any(may_print(one) for one in visitor.documents),
                appointment_today=bool(visitor.bookings),
                half_done=visitor.half_done[0].item if visitor.half_done else "",
                service_unrated=bool(visitor.unrated),
                same=same,
                goal=lead.goal,
            )
        )
        self.pages().guide.met()
        self.pages().collect.met()

    @Slot()
    def leave(self) -> None:
        """The visit is over; nothing of the person stays."""
        if self.scene.nav.page in flow.HELD_PAGES:
            return
        self._visit += 1
        self._keys.clear()
        self._early = None
        self.scene = self.scene.wiped()
        self._access.reset()
        self._show()
