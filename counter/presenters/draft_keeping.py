"""Keeps one intake's draft a moment after each change, and lets it go once it has served."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from counter.words import tr
from shared.cases.drafts import Draft, DraftFolder
from shared.clock import local
from shared.faults import EnvironmentFault
from shared.qt.jobs import Err, Jobs, Ok

AFTER_MS = 600


class DraftKeeping(QObject):
    """`words` says when the draft was kept, or that it was not."""

    changed = Signal()

    def __init__(
        self,
        drafts: DraftFolder,
        jobs: Jobs,
        ticket: str,
        item: str,
        person: str,
        draft: Callable[[], Draft],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._drafts, self._jobs, self._draft = drafts, jobs, draft
        self._ticket, self._item, self._person = ticket, item, person
        self._writing = self._over = False
        self.words = ""
        self._timer = QTimer(self, interval=AFTER_MS, singleShot=True)
        self._timer.timeout.connect(self._keep)

    def touch(self) -> None:
        """Something changed: keep it when the clerk pauses for a moment."""
        if not self._over:
            self._timer.start()

    def let_go(self) -> None:
        """The draft has served; nothing is kept any more."""
        self._over = True
        self._timer.stop()
        self.words = ""
        self.changed.emit()
        if not self._writing:
            self._drop()

    def _keep(self) -> None:
        if self._writing:
            self._timer.start()
            return
        self._writing = True
        drafts, ticket, item, person, draft = (
            self._drafts,
            self._ticket,
            self._item,
            self._person,
            self._draft(),
        )
        self._jobs.run(lambda: drafts.keep(ticket, item, person, draft), self._kept, self)

    def _kept(self, outcome: Ok[None] | Err) -> None:
        self._writing = False
        if self._over:
            self._drop()
            return
        match outcome:
            case Ok():
                now = local(self._drafts.hall.clock.now(), self._drafts.hall.zone)
                self.words = tr("Draft kept {time}", time=f"{now:%H:%M:%S}")
            case Err(EnvironmentFault()):
                self.words = tr("Draft not kept yet; it is tried again with the next change")
            case Err(bug):
                raise bug
        self.changed.emit()

    def _drop(self) -> None:
        drafts, ticket, item = self._drafts, self._ticket, self._item
        self._jobs.run(lambda: drafts.drop(ticket, item), lambda _outcome: None)
