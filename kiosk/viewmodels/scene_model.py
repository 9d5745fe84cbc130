"""What holds the scene: it is swapped as a whole, every page is derived from it, work changes it when it ends."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, assert_never

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk import flow
from kiosk.scene import Scene
from kiosk.viewmodels.access import AccessModel
from kiosk.viewmodels.guidance import GuidanceModel, derive_guidance
from kiosk.viewmodels.hands import Hands
from kiosk.viewmodels.home import HomeModel, derive_home
from kiosk.viewmodels.place import Place
from shared.clock import Clock
from shared.faults import EnvironmentFault
from shared.journal.entry import Refusal
from shared.qt.jobs import Err, Jobs, Ok, Ticker

if TYPE_CHECKING:  # they bring the database and the hall's rules, which the first frame does not wait for
    from kiosk.errands import Errands
    from kiosk.viewmodels.pages import Pages
    from kiosk.visit import Overview
    from shared.issuing.model import Document

OVERVIEW_MS = 3000
REOPEN_MS = 5000
FAULTS = frozenset({"environment.database_away", "environment.disk_full"})
"""What ends without anybody here doing something."""

MENDED_WHERE_IT_AROSE = frozenset(
    {"identity.bad_phone", "identity.too_soon", "identity.too_often", "identity.code_over"}
)
"""What the page it arose on is the place to put right."""


class SceneModel(QObject):
    """The scene and the models that show it; work under way makes it deaf to a second touch.

    A result that comes back after its visit ended is dropped, and so is everything known of the person.
    """

    ended = Signal(int)  # with this exit code the program is to end

    def __init__(
        self, place: Place, jobs: Jobs, clock: Clock, access: AccessModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._place, self._jobs, self._clock, self._access = place, jobs, clock, access
        self._guidance, self._home = GuidanceModel(self), HomeModel(place, self)
        self._pages: Pages | None = None
        self._errands: Errands | None = None
        self._overviews: Ticker | None = None
        self._visit = 0
        self._keys: dict[tuple[str, ...], str] = {}
        self._touched_at = clock.now()
        self.scene = Scene(now=clock.now())
        access.changed.connect(self._show)
        self._show()

    def pages(self) -> Pages:
        """What the pages after the first one show; made when one of them is near."""
        if self._pages is None:
            from kiosk.viewmodels.pages import Pages  # noqa: PLC0415  after the first frame

            self._pages = Pages(self, self._hands(), self._place)
            self._pages.show(self.scene, self._place)
        return self._pages

    def _hands(self) -> Hands:
        return Hands(
            lambda: self.scene,
            lambda: self._errands,
            self._change,
            self._go,
            self._do,
            self._aside,
            self._trouble,
            self._take,
            self.ended.emit,
        )

    def open(self, opener: Callable[[], Errands]) -> None:
        """Open the hall in the background, again and again while the environment does not let us."""

        def begin() -> tuple[Errands, list[Document]]:
            errands = opener()
            return errands, errands.collecting.left_open()  # before anything is printed

        def opened(outcome: Ok[tuple[Errands, list[Document]]] | Err) -> None:
            match outcome:
                case Ok((errands, left)):
                    self._go_to_work(errands, left)
                case Err(error):
                    QTimer.singleShot(REOPEN_MS, self, partial(self.open, opener))
                    if not isinstance(error, EnvironmentFault):
                        raise error
                case _:
                    assert_never(outcome)

        self._jobs.run(begin, opened, self)

    @Slot()
    def touched(self) -> None:
        """Somebody is there."""
        self._touched_at = self._clock.now()
        if self.scene.idle_left is not None or self.scene.resting:
            self._change(idle_left=None, resting=False)

    def _go_to_work(self, errands: Errands, left: list[Document]) -> None:
        self.pages()
        self._errands = errands
        self._change(ready=True)
        self._jobs.run(partial(errands.collecting.recover, left), _loudly, self)
        self._overviews = self._jobs.every(OVERVIEW_MS, errands.overview, self._overview, self)
        self._hall_opened()

    def _take(self, line: str, on_paper: bool) -> None:
        """A number in this line; for subclasses."""

    def _hall_opened(self) -> None:
        """What waited for the hall can go on; for subclasses."""

    def _hall_back(self) -> None:
        """What the hall's absence stopped goes on by itself: the page it arose on, or the card that lies there."""
        problem = self.scene.problem
        if self.scene.nav.page is flow.Page.PROBLEM and problem is not None and problem.code in FAULTS:
            self._change(problem=None)
            self._go(flow.WentBack())
        if not self.scene.nav.known:
            self._hall_opened()
        self._look_again()

    def _overview(self, outcome: Ok[Overview] | Err) -> None:
        match outcome:
            case Ok(overview):
                back = self.scene.hall_away is not None
                self._change(overview=overview, hall_away=None)
                if back:
                    self._hall_back()
                if self.scene.nav.page is flow.Page.APPLY_DONE:
                    self._look_again()  # what is done at once may be decided by now
            case Err(error):
                fault = error if isinstance(error, EnvironmentFault) else None
                self._change(
                    overview=None, hall_away=None if fault is None else Refusal(fault.code, fault.facts)
                )
                if not isinstance(error, EnvironmentFault):
                    raise error
            case _:
                assert_never(outcome)

    def _do(self, action: tuple[str, ...], work: Callable[[str], Any], then: Callable[[Any], None]) -> None:
        """Run `work` with the key of `action`; a repeat after a fault has the same key."""
        if self.scene.busy:
            return
        visit, key = self._visit, self._keys.setdefault(action, os.urandom(16).hex())
        self._change(busy=True)

        def done(outcome: Ok[Any] | Err) -> None:
            self.touched()
            if visit == self._visit:
                self._change(busy=False)
                self._receive(action, outcome, then)
            elif isinstance(outcome, Err) and not isinstance(outcome.error, EnvironmentFault):
                raise outcome.error

        self._jobs.run(partial(work, key), done, self)

    def _receive(self, action: tuple[str, ...], outcome: Ok[Any] | Err, then: Callable[[Any], None]) -> None:
        match outcome:
            case Ok(Refusal() as refusal):
                self._keys.pop(action, None)
                self._trouble(refusal)
            case Ok(value):
                self._keys.pop(action, None)
                then(value)
                self._look_again()
            case Err(EnvironmentFault() as fault):
                self._trouble(Refusal(fault.code, fault.facts))
            case Err(error):
                self._trouble(Refusal("kiosk.unforeseen"))
                raise error
            case _:
                assert_never(outcome)

    def _trouble(self, refusal: Refusal) -> None:
        self._change(problem=refusal, offer=None)
        self._go(flow.TroubleArose(lies_with_the_way(refusal)))
        self._look_again()

    def _look_again(self) -> None:
        """What the hall has for the visitor may be other than when the card was read."""
        errands, visitor = self._errands, self.scene.visitor
        if errands is not None and visitor is not None:
            self._aside(
                partial(errands.look_up, visitor.person, visitor.shown, visitor.evidence),
                lambda now: self._change(visitor=now),
            )

    def _aside(self, work: Callable[[], Any], then: Callable[[Any], None]) -> None:
        """Work nobody waits for: its result is dropped when the visit is over, and what the environment stops is."""
        visit = self._visit

        def done(outcome: Ok[Any] | Err) -> None:
            match outcome:
                case Ok(value) if visit == self._visit:
                    then(value)
                case Err(error) if not isinstance(error, EnvironmentFault):
                    raise error

        self._jobs.run(work, done, self)

    def _go(self, event: flow.Event) -> None:
        self.touched()
        before = self.scene.nav.page
        self._change(nav=flow.step(self.scene.nav, event))
        if self._overviews is not None and self.scene.nav.page is flow.Page.LINES is not before:
            self._overviews.tick()  # a number is chosen by what is true now

    def _change(self, **parts: Any) -> None:
        scene = replace(self.scene, **parts)
        if scene != self.scene:
            self.scene = scene
            self._show()

    @Slot()
    def _show(self) -> None:
        scene, place = self.scene, self._place
        self._home.show(derive_home(scene, place))
        if self._pages is not None or scene.nav.page is not flow.Page.HOME:
            self.pages().show(scene, place)
        self._guidance.show(derive_guidance(scene, place))


def lies_with_the_way(refusal: Refusal) -> bool:
    """Whether it arose from how somebody showed who they are, and only another way leads on."""
    of_code = refusal.code.startswith(("codes.", "identity."))
    return of_code and refusal.code not in MENDED_WHERE_IT_AROSE


def _loudly(outcome: Ok[Any] | Err) -> None:
    if isinstance(outcome, Err) and not isinstance(outcome.error, EnvironmentFault):
        raise outcome.error
