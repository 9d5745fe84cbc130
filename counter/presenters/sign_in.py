"""Signing in and sitting down at a window."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from counter.presenters.commands import Commander
from counter.words import Problem, tr
from shared.bootstrap import HallServices
from shared.journal.entry import Refusal
from shared.qt.jobs import Jobs
from shared.staff.model import Account, Role


@dataclass(frozen=True, slots=True)
class Seat:
    """Who sits where; `window` is empty for a manager, who opens none."""

    account: Account
    window: str
    window_name: str


class SignInPresenter(Commander):
    """Signs an account in; a clerk's window is opened with it."""

    signed_in = Signal(object)  # Seat

    def __init__(self, services: HallServices, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        self._services = services

    @property
    def windows(self) -> tuple[tuple[str, str], ...]:
        """(id, name) of every window of the hall."""
        return tuple((each.id, each.name) for each in self._services.queue.setup.windows.values())

    @property
    def usual_window(self) -> str:
        """The window this station stands at, by the settings."""
        return self._services.settings.station.window

    @property
    def hall_name(self) -> str:
        return self._services.settings.hall.name

    def sign_in(self, account: str, password: str, window: str) -> None:
        """Check the password and open the window; a manager's account opens none."""
        if not account.strip() or not password:
            self.tell(
                Problem(tr("Account and password are both needed."), tr("Fill in both, then press Enter."))
            )
            return
        services, name = self._services, account.strip()

        def call(key: str) -> Seat | Refusal:
            known = services.staff.sign_in(name, password, services.settings.station.name)
            if isinstance(known, Refusal):
                return known
            if known.has(Role.MANAGER):
                return Seat(known, "", "")
            opened = services.queue.open_window(window, known.id, key)
            if isinstance(opened, Refusal):
                return opened
            return Seat(known, window, services.queue.setup.windows[window].name)

        self.command(f"sign in {name} {window}", call, self.signed_in.emit)
