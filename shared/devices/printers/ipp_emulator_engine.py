"""The emulated document printer's engine: it turns jobs into sheets, or into what is left of them."""

import threading
from collections.abc import Callable

from shared.devices.printers.ipp_emulator_faults import Counted, Happening
from shared.devices.printers.ipp_emulator_jobs import (
    ABORTED,
    CANCELLED,
    COMPLETED,
    PROCESSING,
    Job,
    Memory,
    PrintedDocument,
    Sheet,
)


class Engine:
    """Works through the jobs of `memory` while it has power. `changed` guards both, and is told of every change."""

    def __init__(
        self,
        memory: Memory,
        changed: threading.Condition,
        seconds_per_page: float,
        printed: Callable[[PrintedDocument], None],
        sheet_out: Callable[[Sheet], None],
    ) -> None:
        self._memory, self._changed, self._seconds = memory, changed, seconds_per_page
        self._printed, self._sheet_out = printed, sheet_out

    def run(self) -> None:
        """Print until the power goes."""
        while (job := self._next_job()) is not None:
            self._print(job)

    def _next_job(self) -> Job | None:
        with self._changed:
            while self._memory.on:
                waiting = [job for job in self._memory.jobs.values() if job.waiting]
                if waiting:
                    waiting[0].state, waiting[0].reason = PROCESSING, "job-printing"
                    return waiting[0]
                self._changed.wait()
            return None

    def _print(self, job: Job) -> None:
        with self._changed:
            happening = self._memory.faults.take()
            job.sides = job.counted = 0
            job.begun = happening.kind != "aborted"
            if not job.begun:
                job.end(ABORTED, "aborted-by-system")
            for page in range(0 if happening.kind in ("aborted", "lying_completed") else job.pages):
                self._page(job, page, happening if page == job.pages // 2 else Happening())
                if job.over or not self._memory.on:
                    break
            if self._memory.on and not job.over:
                job.end(COMPLETED, "job-completed-successfully")
            document = PrintedDocument(job.name, job.pdf, job.sides, whole=job.sides == job.pages)
            self._memory.forget_ended()
        if job.sides or job.torn:
            self._printed(document)

    def _page(self, job: Job, page: int, happens: Happening) -> None:
        """One page, or what becomes of it; ends the job, or the power, when it goes wrong."""
        self._before(job, happens)
        if job.over or not self._memory.on:
            return
        halfway = happens.kind in ("jams_in_page", "power_lost_in_page")
        self._wait(self._seconds / 2 if halfway else self._seconds, lambda: False)
        if halfway or not self._memory.on:
            job.torn = True
            self._sheet_out(Sheet(job.name, job.number, page + 1, whole=False, counted=False))
        else:
            self._count(job, page, happens.counted)
        if happens.kind in ("power_lost_in_page", "power_lost_after_page"):
            self._memory.on = False
        elif happens.kind in ("jams_in_page", "jams_after_page"):
            self._jam(job)
        elif job.cancelled and not job.torn:
            job.end(CANCELLED, "job-canceled-by-user")

    def _before(self, job: Job, happens: Happening) -> None:
        """What keeps a page from beginning."""
        match happens.kind:
            case "power_lost_before_page":
                self._memory.on = False
            case "jams_before_page":
                if happens.recovers:
                    self._memory.faults.standing.jammed = True
                else:
                    self._jam(job)
            case "stalls_for":
                self._wait(happens.seconds, lambda: job.cancelled)
        if not job.over:
            self._wait(None, lambda: job.cancelled or not self._held())
        if job.cancelled and self._memory.on:
            job.end(CANCELLED, "job-canceled-by-user")

    def _held(self) -> bool:
        standing = self._memory.faults.standing
        return standing.media_empty or standing.stalled or standing.jammed

    def _wait(self, seconds: float | None, until: Callable[[], bool]) -> None:
        """Let clients ask meanwhile; ends early when the power goes."""
        self._changed.wait_for(lambda: not self._memory.on or until(), seconds)

    def _jam(self, job: Job) -> None:
        self._memory.faults.standing.jammed = True
        job.end(ABORTED, "aborted-by-system")

    def _count(self, job: Job, page: int, counted: Counted) -> None:
        """The sheet is out: first it is recorded, then anybody may hear of it."""
        self._sheet_out(Sheet(job.name, job.number, page + 1, whole=True, counted=counted != "no"))
        job.sides += 1
        job.counted += counted == "yes"
        self._memory.impressions += counted != "no"
