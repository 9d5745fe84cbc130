"""The counter's door: puts services, presenters and the window together and runs them."""

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QDialog

from counter.ports import Licences, LookAtLine, LookForApplications, LookForHalls
from counter.presenters.citizen_card import CitizenCardPresenter
from counter.presenters.desk import DeskPresenter
from counter.presenters.doubles import DoublesPresenter
from counter.presenters.failed_checks import FailedChecksPresenter
from counter.presenters.lock import LockPresenter
from counter.presenters.sign_in import Seat, SignInPresenter
from counter.presenters.status import StatusPresenter
from counter.presenters.visit import VisitPresenter
from counter.widgets.desk_page import DeskPage
from counter.widgets.lock import LockPage
from counter.widgets.main_window import MainWindow, OpeningPage
from counter.widgets.sign_in import SignInPage
from counter.words import problem_of
from shared.bootstrap import HallServices, open_hall, platform_client
from shared.catalogue.search import build_index
from shared.config import Settings
from shared.faults import EnvironmentFault
from shared.health.model import Check
from shared.journal.feed import Cursor
from shared.qt.ending import end_when_told
from shared.qt.following import JournalFollower
from shared.qt.jobs import Err, Jobs, Ok
from shared.qt.probe import install_probe
from shared.qt.smartcard_watching import SmartcardWatching
from shared.qt.stylesheet import stylesheet
from shared.qt.theme import dress
from shared.qt.translations import Translations
from shared.staff.model import Account, Role
from shared.sync.line import watch

if TYPE_CHECKING:  # loaded only where they are needed
    from counter.issuing.at_window import IssuingAtWindow
    from counter.manager.view import ManagerView
    from counter.presenters.window_devices import WindowDevicesPresenter

HeldChecks = Mapping[str, Callable[[], Check | None]]
"""How the devices stand that this program has open, by name; None while nothing is known."""


@dataclass(frozen=True, slots=True)
class Line:
    """What comes over the line to the platform: e-licences, what was begun online, the other halls, how it stands."""

    licences: Licences
    look: LookAtLine
    halls: LookForHalls
    applications: LookForApplications


@dataclass(frozen=True, slots=True)
class Opened:
    """A hall ready for work, and where its journal stood then."""

    services: HallServices
    line: Line
    cursor: Cursor


class Counter(QObject):
    """From an opened hall to the page in front; everything here lives as long as the window."""

    def __init__(
        self,
        window: MainWindow,
        jobs: Jobs,
        open_counter: Callable[[], Opened],
        smartcards: SmartcardWatching | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._jobs, self._open, self._smartcards = window, jobs, open_counter, smartcards
        window.retried.connect(self.start)

    def start(self) -> None:
        """Open the hall in the background, then ask who is there."""
        self._jobs.run(self._open, self._opened, self)

    def _opened(self, outcome: Ok[Opened] | Err) -> None:
        match outcome:
            case Ok(opened):
                self._ask_who(opened)
            case Err(EnvironmentFault() as fault):
                page = self._window.page
                assert isinstance(page, OpeningPage)
                page.tell(problem_of(fault))
            case Err(bug):
                raise bug
            case _:
                assert_never(outcome)

    def _ask_who(self, opened: Opened) -> None:
        presenter = SignInPresenter(opened.services, self._jobs, self._smartcards, self)
        presenter.signed_in.connect(lambda seat: self._seat(opened, seat))
        self._window.show_page(SignInPage(presenter))
        catalogue = opened.services.catalogue  # its index is ready by the time the password is typed
        self._jobs.run(lambda: build_index(catalogue), lambda _outcome: None, self)

    def _seat(self, opened: Opened, seat: Seat) -> None:
        if seat.account.has(Role.MANAGER):
            view = manager_view(opened, self._jobs, seat.account, self._smartcards)
            self._offer_health(view, opened)
            self._window.show_page(view)
            self._lock(opened.services, seat)
            return
        services, jobs = opened.services, self._jobs
        desk = DeskPresenter(services, jobs, seat, self)
        visit = VisitPresenter(services, jobs, seat, opened.line.licences, opened.line.applications, self)
        status = StatusPresenter(services, jobs, opened.line.look, self)
        follower = JournalFollower(jobs, services.hall.feed().poll, opened.cursor, parent=self)
        follower.entries_arrived.connect(desk.take_note)
        follower.entries_arrived.connect(visit.take_note)
        follower.feed_lost.connect(status.database_lost)
        follower.feed_found.connect(status.database_found)
        follower.feed_found.connect(desk.refresh)
        citizen_card = self._citizen_card(desk, visit)
        page = DeskPage(desk, visit, status, citizen_card)
        self._window.show_page(page)
        follower.entries_arrived.connect(self._tell_failed_checks(page, services, seat).take_note)
        follower.entries_arrived.connect(self._tell_doubles(page, services, seat).take_note)
        issuing = issuing_at(services, jobs, seat, opened.line.halls, self._smartcards, self)
        issuing.join(page, desk)
        follower.entries_arrived.connect(issuing.take_note)
        devices = window_devices(services, jobs, desk, visit, self)
        if devices is None:
            self._offer_health(page, opened)
            self._window.ask_before_closing(desk.leave)
        else:
            follower.entries_arrived.connect(devices.take_note)
            devices.changed.connect(lambda: status.devices_away(devices.away))
            self._offer_health(page, opened, devices.checks)
            self._window.ask_before_closing(lambda left: desk.leave(lambda: devices.leave(left)))
        lock = self._lock(services, seat)
        if citizen_card is not None and lock is not None:
            citizen_card.leave_alone(lambda: lock.card_reader)
        desk.refresh()

    def _offer_health(
        self, page: "DeskPage | ManagerView", opened: Opened, held: HeldChecks = MappingProxyType({})
    ) -> None:
        """The page of devices and line behind its key; it is made when it is first asked for."""
        health = cache(lambda: health_page(opened, self._jobs, held, self._window))
        page.health_asked.connect(lambda: health().open())

    def _tell_failed_checks(
        self, page: DeskPage, services: HallServices, seat: Seat
    ) -> FailedChecksPresenter:
        """How many checks failed stands on the page, and which ones behind its key."""
        checks = FailedChecksPresenter(services, self._jobs, seat, page)
        dialog = cache(lambda: failed_checks_page(checks, self._window))
        checks.changed.connect(lambda: page.show_failed_checks(len(checks.rows)))
        page.checks_asked.connect(lambda: dialog().open())
        return checks

    def _tell_doubles(self, page: DeskPage, services: HallServices, seat: Seat) -> DoublesPresenter:
        """How many cases were begun online too stands on the page, and which ones behind its key."""
        doubles = DoublesPresenter(services, self._jobs, seat, page)
        dialog = cache(lambda: doubles_page(doubles, self._window))
        doubles.changed.connect(lambda: page.show_doubles(len(doubles.rows)))
        page.doubles_asked.connect(lambda: dialog().open())
        return doubles

    def _citizen_card(self, desk: DeskPresenter, visit: VisitPresenter) -> CitizenCardPresenter | None:
        """What is said of a social security card in a reader of this window."""
        if self._smartcards is None:
            return None
        card = CitizenCardPresenter(self._smartcards, self)
        desk.serving_began.connect(card.begin)
        visit.ended.connect(card.end)
        return card

    def _lock(self, services: HallServices, seat: Seat) -> LockPresenter | None:
        """Lock the screen whenever the card that was needed to sign in is out of its reader."""
        if seat.card is None or self._smartcards is None:
            return None
        lock = LockPresenter(services, self._jobs, self._smartcards, seat, self)
        lock.locked.connect(lambda: self._window.cover(LockPage(lock)))
        lock.unlocked.connect(self._window.uncover)
        lock.look()
        return lock


def manager_view(
    opened: Opened, jobs: Jobs, account: Account, smartcards: SmartcardWatching | None
) -> "ManagerView":
    """The hall manager's page; its libraries are loaded only when a manager signs in."""
    from counter.manager.view import ManagerView  # noqa: PLC0415  charts take time to load, clerks need none

    return ManagerView(opened.services, jobs, account, opened.line.look, smartcards=smartcards)


def issuing_at(
    services: HallServices,
    jobs: Jobs,
    seat: Seat,
    look_for_halls: LookForHalls,
    smartcards: SmartcardWatching | None,
    parent: QObject,
) -> "IssuingAtWindow":
    """The issuing desk of a window; it is loaded once somebody has signed in."""
    from counter.issuing.at_window import IssuingAtWindow  # noqa: PLC0415  not before the page to sign in on

    return IssuingAtWindow(services, jobs, seat, look_for_halls, smartcards, parent)


def window_devices(
    services: HallServices, jobs: Jobs, desk: DeskPresenter, visit: VisitPresenter, parent: QObject
) -> "WindowDevicesPresenter | None":
    """Pad, display and citizen screen of the window; None, and nothing loaded, where the settings name none."""
    named = services.settings.devices
    if not (named.rating_pad or named.window_led or named.citizen_screen):
        return None
    from counter.presenters.window_devices import WindowDevicesPresenter  # noqa: PLC0415  see above

    return WindowDevicesPresenter(services, jobs, desk, visit, parent)


def health_page(opened: Opened, jobs: Jobs, held: HeldChecks, window: MainWindow) -> QDialog:
    """How the devices and the line stand; what it looks with is loaded when it is first asked for."""
    from counter.presenters.health import HealthPresenter  # noqa: PLC0415  as above: most days nobody asks
    from counter.widgets.health_dialog import HealthDialog  # noqa: PLC0415  as above

    return HealthDialog(HealthPresenter(opened.services, jobs, opened.line.look, held, window), window)


def doubles_page(doubles: DoublesPresenter, window: MainWindow) -> QDialog:
    """The list of cases that were begun online too."""
    from counter.widgets.doubles_dialog import DoublesDialog  # noqa: PLC0415  most days there is none

    return DoublesDialog(doubles, window)


def failed_checks_page(checks: FailedChecksPresenter, window: MainWindow) -> QDialog:
    """The checks that failed; loaded when it is first asked for."""
    from counter.widgets.failed_checks_dialog import FailedChecksDialog  # noqa: PLC0415  most days none fails

    return FailedChecksDialog(checks, window)


def line_of(services: HallServices) -> Line:
    """The line of the settings: what the platform answers, and what the sync notes of it in the hall database."""
    platform = platform_client(services)
    return Line(platform.licences, watch(services.hall).look, platform.other_halls, platform.applications)


def open_counter(settings: Settings) -> Opened:
    """The hall of these settings and where its journal stands. May block; raises EnvironmentFault."""
    services = open_hall(settings)
    return Opened(services, line_of(services), services.hall.feed().end())


def run(settings: Settings) -> int:
    """Run the counter until its window is closed; gives the exit code."""
    app = QApplication(sys.argv[:1])
    end_when_told(app)
    translations = Translations(app)
    translations.switch(settings.station.language)
    dress(app)
    app.setStyleSheet(stylesheet())
    jobs = Jobs()
    window = MainWindow()
    smartcards = watch_smartcards(app) if settings.devices.smartcards else None
    counter = Counter(window, jobs, lambda: open_counter(settings), smartcards)
    probe = install_probe(window, lambda: jobs.under_way > 0)
    if settings.station.full_screen:
        window.showFullScreen()
    else:
        window.show()
    counter.start()
    code = app.exec()
    if probe is not None:
        probe.close()
    if smartcards is not None:
        smartcards.close()
    jobs.close()
    return code


def watch_smartcards(owner: QObject) -> SmartcardWatching:
    """The smart card readers of this machine, watched until they are closed."""
    from shared.devices.smartcards.pcsc import SmartcardReaders  # noqa: PLC0415  needs pcscd's library

    watching = SmartcardWatching(SmartcardReaders, owner)
    watching.open()
    return watching
