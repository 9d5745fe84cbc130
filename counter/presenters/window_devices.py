"""The small devices of the clerk's window follow the desk: display, citizen screen, and the pad one rates at.

The clerk never waits for them: all is said in jobs, a device that is gone is told in a chip and tried again, and
nothing is recorded but what was pressed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TypeVar, assert_never
from uuid import uuid4

from PySide6.QtCore import QObject, QTimer, Signal

from counter.presenters.desk import DeskPresenter
from counter.presenters.intake import IntakePresenter
from counter.presenters.tended import Asked, Tended, TendedDisplay, TendedPad
from counter.presenters.visit import VisitPresenter
from counter.presenters.window_view import (
    CLOSED,
    Moment,
    Paper,
    WindowScene,
    led_text,
    moment_of,
    screen_lines,
)
from shared.bootstrap import HallServices
from shared.config import DevicesSection
from shared.devices.window import opening
from shared.devices.window.model import DeviceKind
from shared.devices.window.serial_devices import SerialCitizenScreen, SerialRatingPad, SerialWindowLed
from shared.devices.window.template import TemplateInvalid
from shared.faults import EnvironmentFault
from shared.health.judging_devices import judge_small
from shared.health.model import Check
from shared.journal.entry import Recorded, Refusal
from shared.qt.jobs import Err, Jobs, Ok
from shared.queueing.model import Ticket
from shared.ratings.model import Level, Rating

THANKS_MS = 4_000
KEEP_TRYING_MS = 3_000
PAD = "评价器"
"""Where a rating was given, as the record says it: 5 号窗口评价器."""

D = TypeVar("D")
Rate = Callable[[], Rating | Refusal]


@dataclass(frozen=True, slots=True)
class OpenedDevices:
    """The driver of each device the settings name, or what is wrong with its template."""

    rating_pad: SerialRatingPad | TemplateInvalid | None
    window_led: SerialWindowLed | TemplateInvalid | None
    citizen_screen: SerialCitizenScreen | TemplateInvalid | None


def open_devices(named: DevicesSection) -> OpenedDevices:
    """Read the templates; the ports are opened when something is first said there. May block."""
    return OpenedDevices(
        _opened(opening.rating_pad, named.rating_pad, named.rating_pad_template),
        _opened(opening.window_led, named.window_led, named.window_led_template),
        _opened(opening.citizen_screen, named.citizen_screen, named.citizen_screen_template),
    )


def _opened(make: Callable[[str, str], D], port: str, template: str) -> D | TemplateInvalid | None:
    try:
        return make(port, template) if port else None
    except TemplateInvalid as invalid:
        return invalid


class WindowDevicesPresenter(QObject):
    """What is said at the window's devices, and what was pressed there."""

    changed = Signal()  # another device is away, or back

    def __init__(
        self,
        services: HallServices,
        jobs: Jobs,
        desk: DeskPresenter,
        visit: VisitPresenter,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services, self._jobs, self._desk, self._visit = services, jobs, desk, visit
        self._pad: TendedPad | None = None
        self._led: TendedDisplay[str] | None = None
        self._screen: TendedDisplay[tuple[str, str]] | None = None
        self._unusable: list[str] = []
        self._at_window: Ticket | None = None
        self._after = Moment.NOTHING
        self._followed: list[IntakePresenter] = []
        self._closed = False
        self._thanks = QTimer(self, interval=THANKS_MS, singleShot=True)
        self._thanks.timeout.connect(lambda: self._turn_to(Moment.NOTHING))
        desk.changed.connect(self._desk_changed)
        visit.intake_opened.connect(self._follow_intake)
        visit.ended.connect(self._followed.clear)
        visit.ended.connect(self._show)
        named = services.settings.devices
        ports = {each: getattr(named, each) for each in DeviceKind}
        self.checks: Mapping[str, Callable[[], Check | None]] = {
            name: partial(self._check, name, port) for name, port in ports.items() if port
        }
        jobs.run(partial(open_devices, named), self._opened, self)

    @property
    def away(self) -> tuple[str, ...]:
        """The names of the devices that do not do what they are told."""
        return (*self._unusable, *(each.name for each in self._tended() if each.problem is not None))

    def take_note(self, entries: list[Recorded]) -> None:
        """The journal went on: a service that ended here is rated by whom it was given to."""
        for entry in entries:
            served = self._at_window
            if entry.kind == "queueing.ticket_done" and served is not None and entry.subject == served.id:
                self._ask(Asked(served.id, served.person))

    def leave(self, left: Callable[[], None]) -> None:
        """The clerk has closed the window: say so in the background, and say nothing more; calls `left` at once."""
        self._closed = True
        scene = self._scene()
        if self._pad is not None:
            self._pad.let_go()
        if self._led is not None:
            self._led.let_go(led_text(scene))
        if self._screen is not None:
            self._screen.let_go(screen_lines(scene))
        left()

    def _check(self, name: str, port: str) -> Check | None:
        """How the device stands, for the health page: this program holds its port. Called off the GUI thread."""
        device = next((each for each in self._tended() if each.name == name and each.known), None)
        return None if device is None else judge_small(name, port, device.problem, device.confirms)

    def _opened(self, outcome: Ok[OpenedDevices] | Err) -> None:
        if isinstance(outcome, Err):
            raise outcome.error  # a template that is refused is a value
        opened, scene = outcome.value, self._scene()
        match opened.rating_pad:
            case TemplateInvalid():
                self._unusable.append(DeviceKind.RATING_PAD)
            case pad if pad is not None:
                self._pad = TendedPad(self._jobs, DeviceKind.RATING_PAD, pad.confirms, pad, self)
                self._pad.pressed.connect(self._record)
                self._pad.asking_ended.connect(self._asking_ended)
                self._pad.changed.connect(self._show)
        match opened.window_led:
            case TemplateInvalid():
                self._unusable.append(DeviceKind.WINDOW_LED)
            case led if led is not None:
                self._led = TendedDisplay(
                    self._jobs, DeviceKind.WINDOW_LED, led.confirms, led.show, led_text(scene), self
                )
        match opened.citizen_screen:
            case TemplateInvalid():
                self._unusable.append(DeviceKind.CITIZEN_SCREEN)
            case screen if screen is not None:
                self._screen = TendedDisplay(
                    self._jobs,
                    DeviceKind.CITIZEN_SCREEN,
                    screen.confirms,
                    screen.show,
                    screen_lines(scene),
                    self,
                )
        for each in self._tended():
            each.changed.connect(self.changed)
        self.changed.emit()

    def _tended(self) -> list[Tended]:
        return [each for each in (self._pad, self._led, self._screen) if each is not None]

    def _desk_changed(self) -> None:
        held = self._desk.held
        if held is not None:
            if self._at_window is not None and held.id != self._at_window.id:
                self._stop_asking()
            self._at_window = held
        self._show()

    def _follow_intake(self, intake: IntakePresenter) -> None:
        if intake not in self._followed:
            self._followed.append(intake)
            intake.changed.connect(self._show)
            intake.notice.changed.connect(self._show)
        self._show()

    def _scene(self) -> WindowScene:
        view, name = self._desk.view, self._desk.seat.window_name
        stage = CLOSED if self._closed else view.stage
        if self._after is not Moment.NOTHING and self._at_window is not None:
            can_press = self._pad is not None and self._pad.problem is None
            moment = Moment.NOTHING if self._after is Moment.RATE and not can_press else self._after
            return WindowScene(name, stage, self._at_window.label, moment)
        papers = [Paper(each.state, each.notice.view.tone == "jade") for each in self._visit.intakes]
        return WindowScene(name, stage, view.number, moment_of(papers))

    def _show(self) -> None:
        scene = self._scene()
        if self._led is not None:
            self._led.want(led_text(scene))
        if self._screen is not None:
            self._screen.want(screen_lines(scene))

    def _turn_to(self, moment: Moment) -> None:
        self._after = moment
        self._show()

    def _ask(self, whose: Asked) -> None:
        if self._pad is not None and not self._closed:
            self._pad.ask(whose)
            self._turn_to(Moment.RATE)

    def _asking_ended(self) -> None:
        if self._after is Moment.RATE:
            self._turn_to(Moment.NOTHING)

    def _stop_asking(self) -> None:
        """Somebody else is called: what is pressed from now on is not theirs."""
        if self._pad is not None:
            self._pad.stop_asking()
        self._thanks.stop()
        self._after = Moment.NOTHING

    def _record(self, whose: Asked, level: int) -> None:
        """Record the rating under a key of its own, once, for the one who was served."""
        if self._after is Moment.RATE:
            self._turn_to(Moment.THANKS)
            self._thanks.start()
        where, by = f"{self._desk.seat.window_name}{PAD}", self._services.settings.station.name
        rate = self._services.ratings.rate
        self._rate(partial(rate, whose.ticket, whose.person, Level(level), "", where, by, uuid4().hex))

    def _rate(self, rate: Rate) -> None:
        self._jobs.run(rate, partial(self._rated, rate), self)

    def _rated(self, rate: Rate, outcome: Ok[Rating | Refusal] | Err) -> None:
        match outcome:
            case Ok(_):
                pass  # refused when it was rated at a kiosk meanwhile: one rating per service
            case Err(EnvironmentFault()):
                QTimer.singleShot(KEEP_TRYING_MS, self, lambda: self._rate(rate))
            case Err(bug):
                raise bug
            case _:
                assert_never(outcome)
