"""The page for the staff: a card, its owner's password, then how the terminal stands and what can be done to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk import flow
from kiosk.flow import Page
from kiosk.scene import Scene
from kiosk.upkeep import Action, Stage, Upkeep
from kiosk.viewmodels.hands import Hands
from kiosk.viewmodels.page_model import PageModel, Rows, shown
from kiosk.viewmodels.place import Place
from shared.guarding.model import AGAIN
from shared.journal.entry import Millis, Refusal
from shared.qt.sentences import in_words, moment, sentence

if TYPE_CHECKING:
    from kiosk.maintenance import Maintenance
    from shared.staff.model import Account, ShownCard, SignedIn

QML_IMPORT_NAME = "Onewindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

TRIES = 3
"""How many wrong passwords are taken before the page closes."""

CLOSED_MS: Millis = 60_000
"""How long it then stays closed."""


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One thing of the station; `standing` is one of shared.health.model.State."""

    name: str
    standing: str
    found: str
    next_step: str


@dataclass(frozen=True, slots=True)
class MaintenanceShown:
    """`asked` and `done` are one of kiosk.upkeep.Action, or empty."""

    stage: str = ""
    name: str = ""
    has_reader: bool = False
    typed: str = ""
    refused: str = ""
    refused_next: str = ""
    looking: bool = False
    version: str = ""
    crashes: str = ""
    guarded: bool = False
    asked: str = ""
    done: str = ""


def derive_maintenance(scene: Scene, place: Place) -> MaintenanceShown:
    """What the page shows, but for its rows."""
    upkeep = scene.upkeep
    if upkeep is None:
        return MaintenanceShown()
    refused = upkeep.refused or scene.problem
    told = None if refused is None else sentence(refused, place.zone.key, scene.now)
    report = upkeep.report
    return MaintenanceShown(
        stage=str(upkeep.stage),
        name="" if upkeep.account is None else upkeep.account.name,
        has_reader=scene.chip_reader,
        typed=upkeep.typed,
        refused="" if told is None else told.what,
        refused_next="" if told is None else told.next_step,
        looking=upkeep.stage is Stage.OPEN and report is None,
        version="" if report is None else report.version,
        crashes=""
        if report is None
        else "\n".join(
            f"{moment(each.at, place.zone.key, scene.now)}  {each.kind}" for each in report.crashes
        ),
        guarded=report is not None and report.guarded,
        asked=str(upkeep.asked or ""),
        done=str(upkeep.done or ""),
    )


def derive_checks(scene: Scene, place: Place) -> tuple[CheckRow, ...]:
    """A row for each thing, the worst first."""
    report = None if scene.upkeep is None else scene.upkeep.report
    if report is None:
        return ()
    told = [(each, sentence(each.found, place.zone.key, scene.now)) for each in report.checks]
    well = QCoreApplication.translate("Refusal", "There is nothing to do here.")
    return tuple(
        CheckRow(
            in_words(each.name), str(each.state), said.what, "" if said.next_step == well else said.next_step
        )
        for each, said in told
    )


@dataclass(frozen=True, slots=True)
class _Said:
    """An answer of the hall that is shown on this page, be it a refusal."""

    answer: Any


@QmlElement
class MaintenanceModel(PageModel):
    """See MaintenanceShown."""

    changed = Signal()

    def __init__(self, hands: Hands, parent: QObject | None = None) -> None:
        super().__init__(MaintenanceShown(), parent)
        self._hands = hands
        self._closed_until: Millis = 0
        self._made: Maintenance | None = None
        self.check_rows = Rows(CheckRow, self)

    def show_scene(self, scene: Scene, place: Place) -> None:
        """Derive everything from the scene."""
        self.check_rows.put(derive_checks(scene, place))
        self.show(derive_maintenance(scene, place))

    checks = Property(Rows, lambda self: self.check_rows, constant=True)
    stage = shown(str, "stage", changed)
    name = shown(str, "name", changed)
    hasReader = shown(bool, "has_reader", changed)  # noqa: N815  QML name
    typed = shown(str, "typed", changed)
    refused = shown(str, "refused", changed)
    refusedNext = shown(str, "refused_next", changed)  # noqa: N815  QML name
    looking = shown(bool, "looking", changed)
    version = shown(str, "version", changed)
    crashes = shown(str, "crashes", changed)
    guarded = shown(bool, "guarded", changed)
    asked = shown(str, "asked", changed)
    done = shown(str, "done", changed)

    # The corner, and cards

    def ask(self) -> bool:
        """The corner was touched: ask for a card, from the first page alone. Whether it is asked for."""
        scene = self._hands.scene()
        if scene.busy or scene.nav != flow.State():
            return False
        closed = scene.now < self._closed_until
        self._hands.change(upkeep=Upkeep(refused=Refusal("staff.locked_out") if closed else None))
        self._hands.go(flow.MaintenanceAsked())
        return not closed

    def take(self, card: ShownCard) -> bool:
        """A card that was put in; whether it was asked for here, and is no citizen's business."""
        scene = self._hands.scene()
        upkeep = scene.upkeep
        if upkeep is None or scene.nav.page is not Page.MAINTENANCE:
            return False
        tending = self._maintenance()
        if tending is None:
            self._put(refused=Refusal("kiosk.hall_not_open"))
        elif upkeep.stage is Stage.CARD and scene.now >= self._closed_until:
            self._hands.do(
                ("whose card",),
                lambda _key: _Said(tending.whose(card)),
                lambda said: self._known(said.answer, card),
            )
        return True

    def holds(self, reader: str) -> bool:
        """Whether the page stands open by the card in this reader."""
        upkeep = self._hands.scene().upkeep
        return upkeep is not None and upkeep.card is not None and upkeep.card.reader == reader

    # Fingers

    @Slot(str)
    def type(self, text: str) -> None:
        """What stands in the field for the password."""
        self._put(typed=text)

    @Slot()
    def signIn(self) -> None:  # noqa: N802  QML name
        """The password is complete."""
        upkeep, tending = self._hands.scene().upkeep, self._maintenance()
        if upkeep is None or tending is None or upkeep.account is None or upkeep.card is None:
            return
        account, typed, card = upkeep.account.id, upkeep.typed, upkeep.card
        self._put(typed="", refused=None)
        self._hands.do(
            ("sign in",),
            lambda _key: _Said(tending.sign_in(account, typed, card)),
            lambda said: self._signed_in(said.answer),
        )

    @Slot()
    def lookAgain(self) -> None:  # noqa: N802  QML name
        """How does everything stand now?"""
        tending = self._maintenance()
        if tending is not None and self._open():
            self._put(report=None)
            self._hands.aside(tending.report, lambda report: self._put(report=report))

    @Slot(str)
    def choose(self, action: str) -> None:
        """An action; what ends the program is asked once more."""
        upkeep, chosen = self._hands.scene().upkeep, Action(action)
        if upkeep is None or not self._open():
            return
        if chosen is not Action.TEST_SLIP and upkeep.asked is not chosen:
            self._put(asked=chosen, done=None, refused=None)
            return
        self._put(asked=None, done=None, refused=None)
        tending, account = self._maintenance(), upkeep.account
        if tending is not None and account is not None:
            self._hands.do(
                ("tend", action),
                lambda _key: _Said(tending.do(chosen, account.id)),
                lambda said: self._done(chosen, said.answer),
            )

    @Slot()
    def thinkBetter(self) -> None:  # noqa: N802  QML name
        """Not after all."""
        self._put(asked=None)

    # Results

    def _known(self, answer: Account | Refusal, card: ShownCard) -> None:
        if isinstance(answer, Refusal):
            self._put(refused=answer)
        else:
            self._put(stage=Stage.CODE, account=answer, card=card, refused=None)

    def _signed_in(self, answer: SignedIn | Refusal) -> None:
        upkeep = self._hands.scene().upkeep
        if upkeep is None:
            return
        if not isinstance(answer, Refusal):
            self._put(stage=Stage.OPEN)
            self.lookAgain()
        elif upkeep.tries + 1 < TRIES:
            self._put(refused=answer, tries=upkeep.tries + 1)
        else:
            self._closed_until = self._hands.scene().now + CLOSED_MS
            self._hands.change(upkeep=Upkeep(refused=Refusal("staff.locked_out")))

    def _done(self, action: Action, refused: Refusal | None) -> None:
        if refused is not None:
            self._put(refused=refused)
            return
        self._put(done=action)
        if action is Action.RESTART:
            self._hands.end(AGAIN)

    def _open(self) -> bool:
        upkeep = self._hands.scene().upkeep
        return upkeep is not None and upkeep.stage is Stage.OPEN

    def _put(self, **parts: Any) -> None:
        upkeep = self._hands.scene().upkeep
        if upkeep is not None:
            self._hands.change(upkeep=replace(upkeep, **parts), problem=None)

    def _maintenance(self) -> Maintenance | None:
        errands = self._hands.errands()
        if self._made is None and errands is not None:
            from kiosk.maintenance import Maintenance  # noqa: PLC0415  most days nobody asks

            self._made = Maintenance(errands.services, errands.slips, errands.look_at_line)
        return self._made
