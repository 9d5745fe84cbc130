"""The form of an application begun online, in the hands of a window: saved a while after each change, then let go."""

from collections.abc import Callable, Mapping
from threading import Lock

from PySide6.QtCore import QObject, QTimer, Signal

from counter.presenters.drafts import Begun
from counter.presenters.sign_in import Seat
from shared.applications.model import Application
from shared.applications.service import Applications
from shared.faults import EnvironmentFault
from shared.journal.entry import Refusal
from shared.qt.jobs import Err, Jobs, Ok

AFTER_MS = 5_000
"""Each save is an entry that goes over the line, so it waits for a pause longer than that of the draft on the disk."""


class Hands:
    """What a window does to it, one thing after another: each builds on the turn of the one before. May block."""

    def __init__(
        self, applications: Applications, seat: Seat, begun: Begun, known: Mapping[str, str]
    ) -> None:
        self.begun = begun
        self._applications, self._seat, self._known = applications, seat, _filled(known)
        self._lock = Lock()

    def save(self, form: Mapping[str, str]) -> Application | Refusal | None:
        """None when nothing was typed since."""
        with self._lock:
            typed, begun, seat = _filled(form), self.begun, self._seat
            if typed == self._known:
                return None
            held = self._applications.save(begun.id, seat.window, begun.turn, typed, seat.account.id)
            if not isinstance(held, Refusal):
                self.begun, self._known = Begun(held.id, held.turn), typed
            return held

    def give_back(self, form: Mapping[str, str], key: str | None = None) -> Application | Refusal:
        """Back to the citizen with what was typed last."""
        with self._lock:
            typed, begun, seat = _filled(form), self.begun, self._seat
            more = None if typed == self._known else typed
            return self._applications.give_back(begun.id, seat.window, begun.turn, seat.account.id, more, key)

    def keep(self, recall: int) -> Application | Refusal:
        """Somebody is here and at work with it."""
        return self._applications.keep(self.begun.id, self._seat.window, recall, self._seat.account.id)


class BegunForm(QObject):
    """Saves what is typed; `lost` tells when it is no longer this window's."""

    lost = Signal(object)  # Refusal

    def __init__(
        self, hands: Hands, jobs: Jobs, form: Callable[[], Mapping[str, str]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.hands, self._jobs, self._form = hands, jobs, form
        self._over = False
        self._timer = QTimer(self, interval=AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self._save)

    def touch(self) -> None:
        """Something was typed."""
        if not self._over and not self._timer.isActive():
            self._timer.start()

    def let_go(self) -> None:
        """It is accepted or given back: nothing is saved any more."""
        self._over = True
        self._timer.stop()

    def answer(self, recall: int) -> None:
        """Say that somebody is here; should it not be heard, it is asked again."""
        self._jobs.run(lambda: self.hands.keep(recall), lambda _outcome: None)

    def _save(self) -> None:
        form = dict(self._form())
        self._jobs.run(lambda: self.hands.save(form), self._saved, self)

    def _saved(self, outcome: Ok[Application | Refusal | None] | Err) -> None:
        if self._over:
            return
        match outcome:
            case Ok(Refusal() as refusal):
                self.let_go()
                self.lost.emit(refusal)
            case Err(EnvironmentFault()):
                self.touch()
            case Err(bug):
                raise bug


def _filled(form: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in form.items() if value.strip()}
