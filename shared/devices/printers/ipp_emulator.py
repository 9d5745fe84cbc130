"""A document printer in software: IPP over HTTP on a port of this machine, with faults as named scenarios.

It has its own encoding of messages (see `ipp_emulator_wire`), so it can find the driver's mistakes.
"""

import io
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from shared.devices.printers.ipp_emulator_http import IppServer
from shared.devices.printers.ipp_emulator_wire import Answering, Request, answer

_OK, _NOT_FOUND, _NOT_POSSIBLE, _BAD_FORMAT, _UNKNOWN_OPERATION = 0x0000, 0x0406, 0x0404, 0x040A, 0x0501
_PENDING, _PROCESSING, _ABORTED, _COMPLETED = 3, 5, 8, 9
_IDLE, _BUSY, _STOPPED = 3, 4, 5


@dataclass(frozen=True, slots=True)
class PrintedDocument:
    """What lies in the tray. `sides` came out; `whole` is False when that is not all of it."""

    name: str
    pdf: bytes = field(repr=False)
    sides: int
    whole: bool


@dataclass(slots=True)
class _Job:
    number: int
    name: str
    user: str
    state: int = _PENDING
    reason: str = "job-incoming"
    pdf: bytes = b""
    pages: int = 0
    sides: int = 0


class IppEmulator:
    """One printer; a context manager. Documents are kept in `documents` and told to `printed`.

    `printed` is called on the printer's own thread. All methods may be called from any thread.
    """

    def __init__(
        self,
        port: int = 0,
        seconds_per_page: float = 2.0,
        printed: Callable[[PrintedDocument], None] | None = None,
    ) -> None:
        """Port 0 takes a free one; see `uri`."""
        self.documents: list[PrintedDocument] = []
        self.impressions = 0
        """The printer's own counter, kept when the power goes."""
        self._port = port
        self._seconds = seconds_per_page
        self._printed = printed or (lambda document: None)
        self._changed = threading.Condition()
        self._jobs: dict[int, _Job] = {}
        self._last_number = 0
        self._on = False
        self._media_empty = self._stalled = False
        self._lies_next = self._aborts_next = self._dies_next = False
        self._server: IppServer | None = None
        self._threads: list[threading.Thread] = []

    def __enter__(self) -> "IppEmulator":
        self.power_on()
        return self

    def __exit__(self, *error: object) -> None:
        self.power_off()

    @property
    def uri(self) -> str:
        """Where a driver finds it."""
        return f"ipp://127.0.0.1:{self._port}/ipp/print"

    def power_on(self) -> None:
        """Start; jobs of before are forgotten, as cheap printers do."""
        self.power_off()
        server = IppServer(self._port, self.handle)
        self._port = server.server_port
        with self._changed:
            self._jobs = {}
            self._on = True
            self._server = server
        self._threads = [
            threading.Thread(target=server.serve_forever, args=(0.05,), name="ipp-emulator", daemon=True),
            threading.Thread(target=self._work, name="ipp-emulator-engine", daemon=True),
        ]
        for thread in self._threads:
            thread.start()

    def power_off(self) -> None:
        """Pull the plug, also in the middle of a page; harmless when it is off."""
        self._die()
        for thread in self._threads:
            if thread is not threading.current_thread():
                thread.join(5)
        self._threads = []

    def media_empty(self, on: bool = True) -> None:
        """The tray is empty; a job waits in processing until there is paper again."""
        with self._changed:
            self._media_empty = on
            self._changed.notify_all()

    def stalls(self, on: bool = True) -> None:
        """A job stays in processing for no stated reason."""
        with self._changed:
            self._stalled = on
            self._changed.notify_all()

    def lying_completed(self) -> None:
        """The next job is called completed although nothing came out."""
        with self._changed:
            self._lies_next = True

    def aborted(self) -> None:
        """The next job is aborted by the printer before its first page."""
        with self._changed:
            self._aborts_next = True

    def power_lost_after_half(self) -> None:
        """The power goes in the middle of the next job: half its sides, or half of its only one, came out."""
        with self._changed:
            self._dies_next = True

    # The engine

    def _work(self) -> None:
        while (job := self._next_job()) is not None:
            self._print(job)

    def _next_job(self) -> _Job | None:
        with self._changed:
            while self._on:
                waiting = [job for job in self._jobs.values() if job.state == _PENDING and job.pdf]
                if waiting:
                    waiting[0].state, waiting[0].reason = _PROCESSING, "job-printing"
                    return waiting[0]
                self._changed.wait()
            return None

    def _print(self, job: _Job) -> None:
        with self._changed:
            lies, self._lies_next = self._lies_next, False
            aborts, self._aborts_next = self._aborts_next, False
            dies, self._dies_next = self._dies_next, False
            if aborts:
                job.state, job.reason = _ABORTED, "aborted-by-system"
                return
            for side in range(0 if lies else job.pages):
                if dies and side == job.pages // 2:
                    self._changed.wait_for(lambda: not self._on, self._seconds / 2)
                    self._on = False
                elif not self._one_side(job):
                    break
            document = PrintedDocument(job.name, job.pdf, job.sides, whole=job.sides == job.pages)
            if not lies:
                self.documents.append(document)
            if self._on:
                job.state, job.reason = _COMPLETED, "job-completed-successfully"
        if not lies:
            self._printed(document)
        if not self._on:
            self._die()

    def _one_side(self, job: _Job) -> bool:
        self._changed.wait_for(lambda: not (self._on and (self._media_empty or self._stalled)))
        if self._changed.wait_for(lambda: not self._on, self._seconds):
            return False
        job.sides += 1
        self.impressions += 1
        return True

    def _die(self) -> None:
        with self._changed:
            self._on = False
            self._changed.notify_all()
            server, self._server = self._server, None
        if server is not None:
            server.shutdown()
            server.server_close()

    # The front

    def handle(self, request: Request) -> bytes:
        """Answer one request."""
        with self._changed:
            match request.operation:
                case 0x0002:
                    return self._take(request, self._create(request))
                case 0x0005:
                    return self._tell_job(request, self._create(request))
                case 0x0006:
                    return self._take(request, self._find(request))
                case 0x0009:
                    return self._tell_job(request, self._find(request))
                case 0x000A:
                    return self._tell_jobs(request)
                case 0x000B:
                    return answer(request, _OK, [Answering.printer(self._attributes())])
                case _:
                    return answer(request, _UNKNOWN_OPERATION, [])

    def _create(self, request: Request) -> _Job:
        self._last_number += 1
        job = _Job(self._last_number, request.text("job-name"), request.text("requesting-user-name"))
        self._jobs[job.number] = job
        return job

    def _find(self, request: Request) -> _Job | None:
        return self._jobs.get(request.number("job-id"))

    def _take(self, request: Request, job: _Job | None) -> bytes:
        if job is None:
            return answer(request, _NOT_FOUND, [])
        if job.pdf:
            return answer(request, _NOT_POSSIBLE, [])
        try:
            job.pages = len(PdfReader(io.BytesIO(request.document)).pages)
        except (PyPdfError, ValueError, KeyError):
            job.state, job.reason = _ABORTED, "document-format-error"
            return answer(request, _BAD_FORMAT, [])
        job.pdf, job.reason = request.document, "none"
        self._changed.notify_all()
        return self._tell_job(request, job)

    def _tell_job(self, request: Request, job: _Job | None) -> bytes:
        if job is None:
            return answer(request, _NOT_FOUND, [])
        return answer(request, _OK, [Answering.job(self._job_attributes(job))])

    def _tell_jobs(self, request: Request) -> bytes:
        which = request.text("which-jobs") or "not-completed"
        jobs = [
            job
            for job in self._jobs.values()
            if which == "all" or (which == "completed") == (job.state > _PROCESSING)
        ]
        return answer(request, _OK, [Answering.job(self._job_attributes(job)) for job in jobs])

    def _job_attributes(self, job: _Job) -> dict[str, tuple[int, object]]:
        waits = job.state == _PROCESSING and self._media_empty
        return {
            "job-id": (0x21, job.number),
            "job-uri": (0x45, f"{self.uri}/{job.number}"),
            "job-name": (0x42, job.name),
            "job-originating-user-name": (0x42, job.user),
            "job-state": (0x23, job.state),
            "job-state-reasons": (0x44, "printer-stopped" if waits else job.reason),
            "job-impressions-completed": (0x21, job.sides),
        }

    def _attributes(self) -> dict[str, tuple[int, object]]:
        busy = any(job.state == _PROCESSING for job in self._jobs.values())
        state = _STOPPED if self._media_empty else _BUSY if busy else _IDLE
        return {
            "printer-name": (0x42, "emulator"),
            "printer-uri-supported": (0x45, self.uri),
            "printer-state": (0x23, state),
            "printer-state-reasons": (0x44, "media-empty-error" if self._media_empty else "none"),
            "printer-is-accepting-jobs": (0x22, True),
            "printer-impressions-completed": (0x21, self.impressions),
            "document-format-supported": (0x49, "application/pdf"),
        }
