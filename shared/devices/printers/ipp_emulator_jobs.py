"""The emulated document printer's memory: its jobs, its counter, and what it answers from them."""

import io
from dataclasses import dataclass, field

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from shared.devices.printers.ipp_emulator_faults import Faults
from shared.devices.printers.ipp_emulator_wire import Answering, Request, answer

PENDING, PROCESSING, CANCELLED, ABORTED, COMPLETED = 3, 5, 7, 8, 9
OPERATIONS = {
    "print_job": 0x0002,
    "create_job": 0x0005,
    "send_document": 0x0006,
    "cancel_job": 0x0008,
    "get_job_attributes": 0x0009,
    "get_jobs": 0x000A,
    "get_printer_attributes": 0x000B,
}
_OK, _NOT_POSSIBLE, _NOT_FOUND, _BAD_FORMAT = 0x0000, 0x0404, 0x0406, 0x040A
_UNKNOWN_OPERATION, _BUSY_NOW = 0x0501, 0x0507
_IDLE, _BUSY, _STOPPED = 3, 4, 5
_Told = dict[str, tuple[int, object]]


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """What lies in the tray. `sides` came out; `whole` is False when that is not all of it."""

    name: str
    pdf: bytes = field(repr=False)
    sides: int
    whole: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet that left the printer; `whole` is False for one torn in the middle.

    `counted`: the printer's own counter went up for it. `page` begins with 1.
    """

    job: str
    job_id: int
    page: int
    whole: bool
    counted: bool


@dataclass(slots=True)
class Job:
    """A job and how far it is: `sides` lie in the tray, `counted` of them it tells of."""

    number: int
    name: str
    user: str
    state: int = PENDING
    reason: str = "job-incoming"
    pdf: bytes = field(default=b"", repr=False)
    pages: int = 0
    begun: bool = False
    sides: int = 0
    counted: int = 0
    torn: bool = False
    cancelled: bool = False

    @property
    def over(self) -> bool:
        return self.state > PROCESSING

    @property
    def waiting(self) -> bool:
        """Whether the engine may take it."""
        return self.state == PENDING and bool(self.pdf)

    def end(self, state: int, reason: str) -> None:
        self.state, self.reason = state, reason


@dataclass(slots=True)
class Memory:
    """What the printer's front and its engine share; both hold one lock while they touch it."""

    on: bool = False
    uri: str = ""
    jobs: dict[int, Job] = field(default_factory=dict)
    last_number: int = 0
    impressions: int = 0
    faults: Faults = field(default_factory=Faults)

    def respond(self, request: Request) -> bytes:
        """The answer to one request, and what it changes."""
        match request.operation:
            case 0x0002:
                return self._refusal(request) or self._take(request, self._created(request))
            case 0x0005:
                return self._refusal(request) or self._tell_job(request, self._created(request))
            case 0x0006:
                return self._take(request, self._found(request))
            case 0x0008:
                return self._cancel(request, self._found(request))
            case 0x0009:
                return self._tell_job(request, self._found(request))
            case 0x000A:
                return self._tell_jobs(request)
            case 0x000B:
                return answer(request, _OK, [Answering.printer(self._printer_attributes())])
            case _:
                return answer(request, _UNKNOWN_OPERATION, [])

    def forget_ended(self) -> None:
        """Drop the jobs that are over, if that is this printer's way."""
        if self.faults.standing.forgets_jobs:
            self.jobs = {number: job for number, job in self.jobs.items() if not job.over}

    def restart(self) -> None:
        """What is left of the jobs after the power came back."""
        standing = self.faults.standing
        if not standing.remembers_jobs:
            self.jobs = {}
        for job in self.jobs.values():
            if job.state == PROCESSING and standing.goes_on:
                job.end(PENDING, "none")
            elif job.state == PROCESSING or (not job.over and not job.pdf):
                job.end(ABORTED, "aborted-by-system")

    def _refusal(self, request: Request) -> bytes | None:
        standing = self.faults.standing
        if standing.refuses_jobs:
            return answer(request, standing.refuses_jobs, [])
        if standing.busy and any(not job.over for job in self.jobs.values()):
            return answer(request, _BUSY_NOW, [])
        return None

    def _created(self, request: Request) -> Job:
        self.last_number += 1
        job = Job(self.last_number, request.text("job-name"), request.text("requesting-user-name"))
        self.jobs[job.number] = job
        return job

    def _found(self, request: Request) -> Job | None:
        return self.jobs.get(request.number("job-id"))

    def _take(self, request: Request, job: Job | None) -> bytes:
        standing = self.faults.standing
        if job is None:
            return answer(request, _NOT_FOUND, [])
        if job.pdf or job.over:
            return answer(request, _NOT_POSSIBLE, [])
        if standing.refuses_document:
            status, standing.refuses_document = standing.refuses_document, 0
            return answer(request, status, [])
        try:
            job.pages = len(PdfReader(io.BytesIO(request.document)).pages)
        except (PyPdfError, ValueError, KeyError):
            job.end(ABORTED, "document-format-error")
            self.forget_ended()
            return answer(request, _BAD_FORMAT, [])
        job.pdf, job.reason = request.document, "none"
        return self._tell_job(request, job)

    def _cancel(self, request: Request, job: Job | None) -> bytes:
        """A job not begun ends now; one that prints ends behind the sheet that is under way."""
        if self.faults.standing.cannot_cancel:
            return answer(request, _UNKNOWN_OPERATION, [])
        if job is None:
            return answer(request, _NOT_FOUND, [])
        if job.over:
            return answer(request, _NOT_POSSIBLE, [])
        job.cancelled = True
        if job.state == PROCESSING:
            job.reason = "processing-to-stop-point"
        else:
            job.end(CANCELLED, "job-canceled-by-user")
            self.forget_ended()
        return answer(request, _OK, [])

    def _tell_job(self, request: Request, job: Job | None) -> bytes:
        if job is None:
            return answer(request, _NOT_FOUND, [])
        return answer(request, _OK, [Answering.job(self._job_attributes(job))])

    def _tell_jobs(self, request: Request) -> bytes:
        """Finished jobs come newest first (RFC 8011, 4.2.6.2)."""
        standing = self.faults.standing
        which = "all" if standing.ignores_which_jobs else request.text("which-jobs") or "not-completed"
        first = request.number("first-job-id")
        jobs = [
            job
            for job in self.jobs.values()
            if job.number >= first and (which == "all" or (which == "completed") == job.over)
        ]
        if which != "not-completed" and not first:
            jobs.reverse()
        most = min((n for n in (standing.lists_at_most, request.number("limit")) if n), default=len(jobs))
        return answer(request, _OK, [Answering.job(self._job_attributes(job)) for job in jobs[:most]])

    def _job_attributes(self, job: Job) -> _Told:
        standing = self.faults.standing
        waits = job.state == PROCESSING and (standing.media_empty or standing.jammed)
        told: _Told = {
            "job-id": (0x21, job.number),
            "job-uri": (0x45, f"{self.uri}/{job.number}"),
            "job-name": (0x42, job.name),
            "job-originating-user-name": (0x42, job.user),
            "job-state": (0x23, job.state),
            "job-state-reasons": (0x44, "printer-stopped" if waits else job.reason),
            "time-at-processing": (0x21, 1) if job.begun else (0x13, ""),
        }
        if standing.counts_jobs:
            told["job-impressions-completed"] = (0x21, job.counted)
        return told

    def _printer_attributes(self) -> _Told:
        standing = self.faults.standing
        busy = any(job.state == PROCESSING for job in self.jobs.values())
        reason = "none"
        if standing.media_empty or standing.jammed:
            reason = "media-jam-error" if standing.jammed else "media-empty-error"
        told: _Told = {
            "printer-name": (0x42, "emulator"),
            "printer-uri-supported": (0x45, self.uri),
            "printer-state": (0x23, _STOPPED if reason != "none" else _BUSY if busy else _IDLE),
            "printer-state-reasons": (0x44, reason),
            "printer-is-accepting-jobs": (0x22, not standing.refuses_jobs),
            "document-format-supported": (0x49, "application/pdf"),
        }
        if standing.counts_sides:
            told["printer-impressions-completed"] = (0x21, self.impressions)
        return told
