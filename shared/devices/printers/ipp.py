"""A document printer reached directly over IPP, with no spooler between: a spooler may print a job twice."""

import http.client
import itertools
from urllib.parse import urlsplit

from shared.devices.printers import ipp_message as codec
from shared.devices.printers.ipp_message import Answer, Attribute, Attributes, Group, Operation, Tag
from shared.devices.printers.model import SILENT, JobReport, JobState, Paper, PrinterState
from shared.devices.printers.ports import PrinterRefused, PrinterUnreachable

_STOPPED = 5  # printer-state
_NO_PAPER = {"media-empty", "media-needed"}
_COVERS = {"cover-open", "door-open", "interlock-open", "input-tray-missing"}
_AWAY = {"offline", "shutdown", "paused", "connecting-to-device", "timed-out"}
_LONGEST_ANSWER = 4 << 20


class IppPrinter:
    """Implements DocumentPrinter; one HTTP connection a request, `timeout` seconds for each step of it."""

    def __init__(self, uri: str, timeout: float = 5.0) -> None:
        """`uri` as the printer tells it, such as ipp://127.0.0.1:631/ipp/print."""
        parts = urlsplit(uri)
        if parts.scheme != "ipp" or not parts.hostname:
            raise ValueError(f"not an ipp:// address: {uri}")
        self._uri = uri
        self._host, self._port = parts.hostname, parts.port or 631
        self._path = parts.path or "/"
        self._timeout = timeout
        self._request_ids = itertools.count(1)

    def state(self) -> PrinterState:
        """How the printer stands, from its state and state reasons."""
        try:
            attributes = self._printer("printer-state", "printer-state-reasons", "printer-is-accepting-jobs")
        except PrinterUnreachable:
            return SILENT
        return _state(attributes)

    def submit(self, job_name: str, pdf: bytes) -> int:
        """Create-Job under our name, then Send-Document; see DocumentPrinter for what an exception means."""
        created = self._ask(
            Operation.create_job, Attribute(Tag.name_without_language, "job-name", (job_name,))
        )
        job_id = _int(_first(created, Group.job).get("job-id"))
        if not created.successful or job_id is None:
            raise PrinterRefused(f"The printer {self._host} refused the job: {_words(created.status)}.")
        sent = self._ask(
            Operation.send_document,
            Attribute(Tag.integer, "job-id", (job_id,)),
            Attribute(Tag.media_type, "document-format", ("application/pdf",)),
            Attribute(Tag.boolean, "last-document", (True,)),
            document=pdf,
        )
        if not sent.successful:
            raise PrinterUnreachable(
                f"The printer {self._host} took job {job_id} but not its document: {_words(sent.status)}."
            )
        return job_id

    def report(self, job_name: str) -> JobReport | None:
        """Look through the open jobs, then the finished ones, so that a job ending between is not missed."""
        ids = [self._job_ids(which, job_name) for which in ("not-completed", "completed")]
        found = max(itertools.chain(*ids), default=None)
        if found is None:
            return None
        wanted = ("job-id", "job-name", "job-state", "job-state-reasons", "job-impressions-completed")
        answer = self._ask(
            Operation.get_job_attributes,
            Attribute(Tag.integer, "job-id", (found,)),
            Attribute(Tag.keyword, "requested-attributes", wanted),
        )
        attributes = _first(answer, Group.job)
        state = _int(attributes.get("job-state"))
        if not answer.successful or state is None or state not in set(JobState):
            raise PrinterUnreachable(f"The printer {self._host} does not tell the state of job {found}.")
        reasons = tuple(str(it) for it in attributes.get("job-state-reasons", ()) if it != "none")
        count = _int(attributes.get("job-impressions-completed"))
        return JobReport(found, job_name, JobState(state), reasons, count)

    def impressions(self) -> int | None:
        """printer-impressions-completed."""
        return _int(self._printer("printer-impressions-completed").get("printer-impressions-completed"))

    def _job_ids(self, which: str, job_name: str) -> list[int]:
        answer = self._ask(
            Operation.get_jobs,
            Attribute(Tag.keyword, "which-jobs", (which,)),
            Attribute(Tag.keyword, "requested-attributes", ("job-id", "job-name")),
        )
        if not answer.successful:
            raise PrinterUnreachable(
                f"The printer {self._host} does not list its jobs: {_words(answer.status)}."
            )
        jobs = [job for job in answer.of(Group.job) if job.get("job-name") == (job_name,)]
        return [job_id for job in jobs if (job_id := _int(job.get("job-id"))) is not None]

    def _printer(self, *wanted: str) -> Attributes:
        answer = self._ask(
            Operation.get_printer_attributes, Attribute(Tag.keyword, "requested-attributes", wanted)
        )
        if not answer.successful:
            raise PrinterUnreachable(
                f"The printer {self._host} does not tell its state: {_words(answer.status)}."
            )
        return _first(answer, Group.printer)

    def _ask(self, operation: Operation, *attributes: Attribute, document: bytes = b"") -> Answer:
        request_id = next(self._request_ids)
        target = Attribute(Tag.uri, "printer-uri", (self._uri,))
        job_id = tuple(it for it in attributes if it.name == "job-id")  # goes right behind its printer
        user = Attribute(Tag.name_without_language, "requesting-user-name", ("onewindow",))
        others = tuple(it for it in attributes if it.name != "job-id")
        request = codec.encode(operation, request_id, (target, *job_id, user, *others))
        answer = codec.decode(self._post(request + document))
        if answer is None or answer.request_id != request_id:
            raise PrinterUnreachable(f"What answers at {self._host}:{self._port} is not an IPP printer.")
        return answer

    def _post(self, body: bytes) -> bytes:
        line = http.client.HTTPConnection(self._host, self._port, timeout=self._timeout)
        try:
            line.request("POST", self._path, body, {"Content-Type": "application/ipp"})
            answer = line.getresponse()
            if answer.status != http.client.OK:
                raise PrinterUnreachable(f"The printer {self._host} answered HTTP {answer.status}.")
            return answer.read(_LONGEST_ANSWER)
        except (OSError, http.client.HTTPException) as error:
            raise PrinterUnreachable(
                f"The printer {self._host}:{self._port} does not answer: is it switched on and connected?"
            ) from error
        finally:
            line.close()


def _state(attributes: Attributes) -> PrinterState:
    told = [str(it) for it in attributes.get("printer-state-reasons", ())]
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
    return values[0] if values and isinstance(values[0], int) else None


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
