"""A document printer reached directly over IPP, with no spooler between: a spooler may print a job twice."""

import http.client
import itertools
import re
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from urllib.parse import quote, urlsplit

from shared.devices.printers import ipp_message as codec
from shared.devices.printers.ipp_message import Answer, Attribute, Attributes, Group, Operation, Tag
from shared.devices.printers.model import SILENT, JobReport, JobState, Paper, PrinterState
from shared.devices.printers.ports import PrinterRefused, PrinterUnreachable

_HOST = re.compile(r"[\w.:%-]+")  # a name, or an address of either kind
_STOPPED = 5  # printer-state
_NO_PAPER = {"media-empty", "media-needed"}
_COVERS = {"cover-open", "door-open", "interlock-open", "input-tray-missing"}
_AWAY = {"offline", "shutdown", "paused", "connecting-to-device", "timed-out"}
_NO_SUCH_JOB = (0x0406, 0x0407)  # not found, gone
# CUPS tells the names of jobs it has put away only to those who ask for more than it keeps at hand of them.
_OF_A_LIST = ("job-id", "job-name", "job-sheets")
_OF_A_JOB = (
    "job-id",
    "job-name",
    "job-state",
    "job-state-reasons",
    "job-impressions-completed",
    "time-at-processing",
)
_LONGEST_ANSWER = 4 << 20
_MOST_PAGES = 200
_STEPS = 3  # connect, send, hear: a whole request takes no more than so many times the time-out


class IppPrinter:
    """Implements DocumentPrinter; one HTTP connection a request, `timeout` seconds for each step of it."""

    def __init__(self, uri: str, timeout: float = 5.0, look_within: float | None = None) -> None:
        """`uri` as the printer tells it, such as ipp://127.0.0.1:631/ipp/print.

        `look_within` seconds instead bound each step of `state`, for somebody who waits to be told how it stands.
        """
        parts = urlsplit(uri)
        if parts.scheme != "ipp" or not parts.hostname or not _HOST.fullmatch(parts.hostname):
            raise ValueError(f"not an ipp:// address: {uri}")
        self._uri = uri
        self._host, self._port = parts.hostname, parts.port or 631
        self._path = quote(parts.path or "/", safe="/%")
        self._timeout = timeout
        self._look_within = timeout if look_within is None else look_within
        self._request_ids = itertools.count(1)
        self._empty_jobs: set[str] = set()
        """Names of jobs that may wait for a document that will not come; a printer may print nothing else then."""

    def state(self) -> PrinterState:
        """How the printer stands, from its state and state reasons."""
        try:
            attributes = self._printer(
                "printer-state",
                "printer-state-reasons",
                "printer-is-accepting-jobs",
                within=self._look_within,
            )
        except PrinterUnreachable:
            return SILENT
        return _state(attributes)

    def submit(self, job_name: str, pdf: bytes) -> int:
        """Create-Job under our name, then Send-Document; see DocumentPrinter for what an exception means."""
        self._sweep()
        job_id = self._create(job_name)
        sent = self._ask(
            Operation.send_document,
            Attribute(Tag.integer, "job-id", (job_id,)),
            Attribute(Tag.media_type, "document-format", ("application/pdf",)),
            Attribute(Tag.boolean, "last-document", (True,)),
            document=pdf,
        )
        if not sent.successful:
            with suppress(PrinterUnreachable):
                self._cancel(job_id)
            raise PrinterUnreachable(
                f"The printer {self._host} took job {job_id} but not its document: {_words(sent.status)}."
            )
        return job_id

    def report(self, job_name: str) -> JobReport | None:
        """Find the job by its name, then ask for what is known of it."""
        job_id = self._found(job_name)
        return None if job_id is None else self._report(job_id, job_name)

    def cancel(self, job_name: str) -> JobReport | None:
        """Cancel-Job; whatever the printer says to that, its report of the job is what counts."""
        job_id = self._found(job_name)
        if job_id is None:
            return None
        self._cancel(job_id)
        return self._report(job_id, job_name)

    def impressions(self) -> int | None:
        """printer-impressions-completed."""
        return _int(self._printer("printer-impressions-completed").get("printer-impressions-completed"))

    def _create(self, job_name: str) -> int:
        """A job of that name, still without its document; what goes wrong here prints nothing."""
        name = Attribute(Tag.name_without_language, "job-name", (job_name,))
        try:
            created = self._ask(Operation.create_job, name)
        except PrinterUnreachable as silent:
            self._empty_jobs.add(job_name)  # it may have been made, and its answer lost
            self._sweep()
            raise PrinterRefused(str(silent)) from silent
        job_id = _int(_first(created, Group.job).get("job-id"))
        if not created.successful or job_id is None:
            raise PrinterRefused(f"The printer {self._host} refused the job: {_words(created.status)}.")
        return job_id

    def _sweep(self) -> None:
        with suppress(PrinterUnreachable):  # the next job will try again
            for name in tuple(self._empty_jobs):
                left = self.cancel(name)
                if left is None or left.state.over:
                    self._empty_jobs.discard(name)

    def _cancel(self, job_id: int) -> None:
        self._ask(Operation.cancel_job, Attribute(Tag.integer, "job-id", (job_id,)))

    def _report(self, job_id: int, job_name: str) -> JobReport | None:
        answer = self._ask(
            Operation.get_job_attributes,
            Attribute(Tag.integer, "job-id", (job_id,)),
            Attribute(Tag.keyword, "requested-attributes", _OF_A_JOB),
        )
        if answer.status in _NO_SUCH_JOB:
            return None  # it was listed a moment ago: this printer forgets what is over
        attributes = _first(answer, Group.job)
        state = _int(attributes.get("job-state"))
        if not answer.successful or state is None or state not in set(JobState):
            raise PrinterUnreachable(f"The printer {self._host} does not tell the state of job {job_id}.")
        reasons = tuple(it for it in _texts(attributes.get("job-state-reasons")) if it != "none")
        count = _int(attributes.get("job-impressions-completed"))
        never_begun = attributes.get("time-at-processing") == (None,)
        return JobReport(job_id, job_name, JobState(state), reasons, count, never_begun)

    def _found(self, job_name: str) -> int | None:
        """The newest job of that name: first among the open jobs, so that one ending meanwhile is not missed.

        A printer may tell only some of its jobs at once, so a name that is not there is looked for page by page.
        """
        kinds = ("not-completed", "completed")
        seen = [job for which in kinds for job in self._jobs(which)]
        if not any(name == job_name for _, name in seen):
            seen = [job for which in kinds for job in self._pages(which)]
        return max((job_id for job_id, name in seen if name == job_name), default=None)

    def _pages(self, which: str) -> list[tuple[int, str]]:
        """All jobs by rising id: `first-job-id` is no standard, but what printers and CUPS have; others ignore it."""
        told: dict[int, str] = {}
        for _ in range(_MOST_PAGES):
            page = [job for job in self._jobs(which, max(told, default=0) + 1) if job[0] not in told]
            if not page:
                return list(told.items())
            told.update(page)
        raise PrinterUnreachable(f"The printer {self._host} does not come to the end of its jobs.")

    def _jobs(self, which: str, first: int | None = None) -> list[tuple[int, str]]:
        onward = () if first is None else (Attribute(Tag.integer, "first-job-id", (first,)),)
        answer = self._ask(
            Operation.get_jobs,
            Attribute(Tag.keyword, "which-jobs", (which,)),
            *onward,
            Attribute(Tag.keyword, "requested-attributes", _OF_A_LIST),
        )
        if not answer.successful:
            raise PrinterUnreachable(
                f"The printer {self._host} does not list its jobs: {_words(answer.status)}."
            )
        jobs = [(_int(job.get("job-id")), _texts(job.get("job-name"))) for job in answer.of(Group.job)]
        return [(job_id, "".join(name)) for job_id, name in jobs if job_id is not None]

    def _printer(self, *wanted: str, within: float | None = None) -> Attributes:
        answer = self._ask(
            Operation.get_printer_attributes,
            Attribute(Tag.keyword, "requested-attributes", wanted),
            within=within,
        )
        if not answer.successful:
            raise PrinterUnreachable(
                f"The printer {self._host} does not tell its state: {_words(answer.status)}."
            )
        return _first(answer, Group.printer)

    def _ask(
        self,
        operation: Operation,
        *attributes: Attribute,
        document: bytes = b"",
        within: float | None = None,
    ) -> Answer:
        request_id = next(self._request_ids)
        target = Attribute(Tag.uri, "printer-uri", (self._uri,))
        job_id = tuple(it for it in attributes if it.name == "job-id")  # goes right behind its printer
        user = Attribute(Tag.name_without_language, "requesting-user-name", ("onewindow",))
        others = tuple(it for it in attributes if it.name != "job-id")
        request = codec.encode(operation, request_id, (target, *job_id, user, *others))
        answer = codec.decode(self._post(request + document, self._timeout if within is None else within))
        if answer is None or answer.request_id != request_id:
            raise PrinterUnreachable(f"What answers at {self._host}:{self._port} is not an IPP printer.")
        return answer

    def _post(self, body: bytes, timeout: float) -> bytes:
        line = http.client.HTTPConnection(self._host, self._port, timeout=timeout)
        try:
            line.connect()
            with _cut_after(timeout * _STEPS, line.sock):
                line.request("POST", self._path, body, {"Content-Type": "application/ipp"})
                answer = line.getresponse()
                if answer.status != http.client.OK:
                    raise PrinterUnreachable(f"The printer {self._host} answered HTTP {answer.status}.")
                return answer.read(_LONGEST_ANSWER)
        except (OSError, http.client.HTTPException, UnicodeError) as error:  # UnicodeError: no host's name
            raise PrinterUnreachable(
                f"The printer {self._host}:{self._port} does not answer: is it switched on and connected?"
            ) from error
        finally:
            line.close()


@contextmanager
def _cut_after(seconds: float, line: socket.socket) -> Iterator[None]:
    """Cuts the line when a printer trickles its answer for ever: a time-out sees the single silence only."""

    def cut() -> None:
        with suppress(OSError):  # closed meanwhile
            line.shutdown(socket.SHUT_RDWR)

    timer = threading.Timer(seconds, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _state(attributes: Attributes) -> PrinterState:
    told = _texts(attributes.get("printer-state-reasons"))
    reasons = {it.removesuffix("-error").removesuffix("-warning").removesuffix("-report") for it in told}
    stopped = attributes.get("printer-state") == (_STOPPED,)
    known = _NO_PAPER | _COVERS | _AWAY | {"media-low", "none"}
    unknown_errors = any(it.endswith("-error") and it.removesuffix("-error") not in known for it in told)
    paper: Paper = "ok"
    if reasons & _NO_PAPER:
        paper = "out"
    elif "media-low" in reasons:
        paper = "near_end"
    return PrinterState(
        paper=paper,
        cover_open=bool(reasons & _COVERS),
        offline=bool(reasons & _AWAY) or attributes.get("printer-is-accepting-jobs") == (False,),
        fault=unknown_errors or (stopped and not reasons & (known - {"media-low", "none"})),
    )


def _first(answer: Answer, group: Group) -> Attributes:
    return next(iter(answer.of(group)), {})


def _int(values: tuple[codec.Value, ...] | None) -> int | None:
    return values[0] if values and type(values[0]) is int else None


def _texts(values: tuple[codec.Value, ...] | None) -> tuple[str, ...]:
    return tuple(it for it in values or () if isinstance(it, str))


def _words(status: int) -> str:
    known = {
        0x0400: "it does not understand the request",
        0x0401: "forbidden",
        0x0403: "not authorised",
        0x0406: "it knows no such job",
        0x040A: "it cannot print PDF",
        0x0500: "its own error",
        0x0501: "it lacks an operation we need",
        0x0502: "its service is not available",
        0x0504: "a fault of the device",
        0x0506: "it takes no jobs",
        0x0507: "it is busy",
    }
    return f"{known.get(status, 'status')} ({status:#06x})"
