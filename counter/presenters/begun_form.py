"""The form of an application begun online, in the hands of a window: saved a while after each change, then let go."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock

from PySide6.QtCore import QObject, QTimer, Signal

from counter.presenters.sign_in import Seat
from shared.applications.model import Application, Scanned
from shared.applications.service import Applications
from shared.cases.drafts import Begun
from shared.cases.model import Given
from shared.faults import EnvironmentFault
from shared.journal.entry import Refusal
from shared.qt.jobs import Err, Jobs, Ok

AFTER_MS = 5_000
"""Each save is an entry that goes over the line, so it waits for a pause longer than that of the draft on the disk."""


@dataclass(frozen=True, slots=True)
class Work:
    """What was done for it at the window: the fields filled in, and the materials scanned."""

    form: Mapping[str, str] = field(repr=False)
    scans: tuple[Scanned, ...]


def work_of(form: Mapping[str, str], given: Mapping[str, Given]) -> Work:
    """What goes back to the citizen of an intake. Only scans go: what a clerk has seen is the acceptance's."""
    scans = [
        Scanned(each.material, each.attachment, each.pages or 1)
        for each in given.values()
        if each.attachment is not None
    ]
    filled = {name: value for name, value in form.items() if value.strip()}
    return Work(filled, tuple(sorted(scans, key=lambda each: each.material)))


class Hands:
    """What a window does to it, one thing after another: each builds on the turn of the one before. May block."""

    def __init__(self, applications: Applications, seat: Seat, begun: Begun, known: Work) -> None:
        self.begun = begun
        self._applications, self._seat, self._known = applications, seat, known
        self._lock = Lock()

    def save(self, work: Work) -> Application | Refusal | None:
        """None when nothing was done since."""
        with self._lock:
            begun, seat = self.begun, self._seat
            if work == self._known:
                return None
            held = self._applications.save(
                begun.id, seat.window, begun.turn, work.form, seat.account.id, scans=work.scans
            )
            if not isinstance(held, Refusal):
                self.begun, self._known = Begun(held.id, held.turn), work
            return held

    def give_back(self, work: Work, key: str | None = None) -> Application | Refusal:
        """Back to the citizen with what was done last."""
        with self._lock:
            begun, seat = self.begun, self._seat
            form, scans = (None, None) if work == self._known else (work.form, work.scans)
            return self._applications.give_back(
                begun.id, seat.window, begun.turn, seat.account.id, form, key, scans
            )

    def keep(self, recall: int) -> Application | Refusal:
        """Somebody is here and at work with it."""
        return self._applications.keep(self.begun.id, self._seat.window, recall, self._seat.account.id)


class BegunForm(QObject):
    """Saves what is typed and scanned; `lost` tells when it is no longer this window's."""

    lost = Signal(object)  # Refusal

    def __init__(
        self, hands: Hands, jobs: Jobs, work: Callable[[], Work], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.hands, self._jobs, self._work = hands, jobs, work
        self._over = False
        self._timer = QTimer(self, interval=AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self._save)

    def touch(self) -> None:
        """Something was typed or scanned."""
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
        work = self._work()
        self._jobs.run(lambda: self.hands.save(work), self._saved, self)

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
