"""Rules of printing once (DESIGN.md §7). Pure.

granted → reserved(attempt, station) → sent(job) → printed → handed over; an open attempt may also turn out
blank (known: nothing reached paper, so granted again) or unknown (a person looks: printed, or spoiled and
destroyed, so granted again). `onewindow check print-once` explores these very rules.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from shared.devices.printers.model import JobReport, JobState
from shared.journal.entry import Decision, Entry, Json, Millis, Recorded, Refusal


class RightState(StrEnum):
    GRANTED = "granted"
    RESERVED = "reserved"
    SENT = "sent"
    UNKNOWN = "unknown"
    PRINTED = "printed"
    HANDED_OVER = "handed_over"


OPEN = (RightState.RESERVED, RightState.SENT)
"""States of an attempt that a crash may leave behind: asked of the printer first."""


@dataclass(frozen=True, slots=True)
class Document:
    """One official document and its print right; `id` is its serial, what is printed stays sealed."""

    id: str
    case: str
    person: str
    kind: str
    state: RightState
    granted_at: Millis
    sealed: str | None
    attempt: int = 0
    station: str | None = None
    job: int | None = None
    printed_at: Millis | None = None
    evidence: str | None = None
    collected_at: Millis | None = None
    collected_where: str | None = None
    collected_by: str | None = None

    @property
    def job_name(self) -> str:
        """The name under which the printer knows the present attempt, the same after any crash."""
        return f"{self.id}/{self.attempt}"


@dataclass(frozen=True, slots=True)
class Cleared:
    """An unknown attempt whose job prints no more; only from then on does a look into the tray decide anything."""

    serial: str
    attempt: int


def decide_grant(serial: str, case: str, person: str, kind: str, content: Mapping[str, Json]) -> list[Entry]:
    """The print right the platform gives this hall for one document."""
    body = {"case": case, "kind": kind}
    return [Entry("issuing.right_granted", serial, body, person, content)]


def decide_reserve(document: Document | None, person: str, station: str) -> Decision:
    """Takes the print right for one attempt of one station; durable before the first byte is sent."""
    if document is None or document.person != person:
        return Refusal("issuing.no_right")
    match document.state:
        case RightState.HANDED_OVER:
            facts = {
                "at": document.collected_at,
                "place": document.collected_where,
                "serial": document.id,
            }
            return Refusal("issuing.already_collected", facts)
        case RightState.PRINTED:
            return Refusal("issuing.already_printed", {"at": document.printed_at, "place": document.station})
        case RightState.UNKNOWN:
            return Refusal("issuing.needs_person", {"serial": document.id})
        case RightState.RESERVED | RightState.SENT:
            return Refusal("issuing.attempt_open", {"station": document.station})
    body = {"attempt": document.attempt + 1, "station": station}
    return [Entry("issuing.attempt_reserved", document.id, body, document.person)]


def decide_sent(document: Document, attempt: int, job: int) -> Decision:
    """The printer took the job; from here on the program never sends this attempt again."""
    if document.state is not RightState.RESERVED or document.attempt != attempt:
        return _not_this_attempt(document)
    return [Entry("issuing.attempt_sent", document.id, {"attempt": attempt, "job": job}, document.person)]


def decide_outcome(document: Document, report: JobReport, counts: tuple[int | None, int | None]) -> Decision:
    """What an ended job proves of its attempt; `counts` is the printer's own total before the job and now.

    The total speaks for a printer that does not count its jobs. Against a job's own 0 it proves nothing: another
    job's sheet may have raised it.
    """
    attempt, sides = document.attempt, report.impressions_completed
    before, now = counts
    completed = report.state is JobState.completed
    if completed and sides:
        return decide_printed(document, attempt, f"job {report.job_id}: {sides} impressions")
    if completed and sides is None and before is not None and now is not None and now > before:
        return decide_printed(document, attempt, f"printer count {before} to {now}")
    if not completed and sides == 0:
        return decide_blank(document, attempt, f"job {report.job_id} ended with 0 impressions")
    return decide_unknown(document, attempt, f"job {report.job_id} ended without a count")


def still(seen: Document, current: Document) -> Refusal | None:
    """Refuses when another hand settled the attempt since it was `seen`: then its word stands."""
    if (current.state, current.attempt) != (seen.state, seen.attempt):
        return _not_this_attempt(current)
    return None


def decide_printed(document: Document, attempt: int, evidence: str) -> Decision:
    """The sheet came out, by the printer's own count or a person's word."""
    if document.state not in (*OPEN, RightState.UNKNOWN) or document.attempt != attempt:
        return _not_this_attempt(document)
    body = {"attempt": attempt, "evidence": evidence}
    return [Entry("issuing.attempt_printed", document.id, body, document.person)]


def decide_blank(document: Document, attempt: int, evidence: str) -> Decision:
    """Nothing reached paper, and that is known: the right stands as granted."""
    if document.state not in OPEN or document.attempt != attempt:
        return _not_this_attempt(document)
    body = {"attempt": attempt, "evidence": evidence}
    return [Entry("issuing.attempt_blank", document.id, body, document.person)]


def decide_unknown(document: Document, attempt: int, reason: str) -> Decision:
    """What cannot be known is asked of a person, never guessed."""
    if document.state not in OPEN or document.attempt != attempt:
        return _not_this_attempt(document)
    body = {"attempt": attempt, "reason": reason}
    return [Entry("issuing.attempt_unknown", document.id, body, document.person)]


def clear_for_spoiling(document: Document, station: str, report: JobReport | None) -> Cleared | Refusal:
    """Whether people may now look for the sheet and give up the attempt, by what its printer says of the job.

    None: the printer knows no such job, so it can print none. While the job waits nobody may judge: its sheet
    could still come.
    """
    if document.state is not RightState.UNKNOWN:
        return _not_this_attempt(document)
    if document.station != station or (report is not None and not report.state.over):
        return Refusal("issuing.job_may_print", {"station": document.station})
    return Cleared(document.id, document.attempt)


def decide_spoiled(document: Document, cleared: Cleared, by: str, second: str) -> Decision:
    """Two people looked: no whole sheet is there, or it is spoiled, and what lay there is destroyed."""
    if document.state is not RightState.UNKNOWN or document.attempt != cleared.attempt:
        return _not_this_attempt(document)
    if by == second:
        return Refusal("issuing.two_people_needed")
    body = {"attempt": document.attempt, "by": by, "second": second}
    return [Entry("issuing.attempt_spoiled", document.id, body, document.person)]


def decide_hand_over(document: Document, person: str, where: str, evidence: str) -> Decision:
    """Who took the document, where, on what evidence."""
    if document.state is not RightState.PRINTED or document.person != person:
        return _not_this_attempt(document)
    body = {"where": where, "by": person, "evidence": evidence}
    return [Entry("issuing.handed_over", document.id, body, document.person)]


def evolve(document: Document | None, entry: Recorded) -> Document:
    body = entry.body
    if document is None:
        if entry.kind != "issuing.right_granted" or entry.person is None:
            raise ValueError(f"{entry.kind} for a document without a print right")
        return Document(
            id=entry.subject,
            case=body["case"],
            person=entry.person,
            kind=body["kind"],
            state=RightState.GRANTED,
            granted_at=entry.at,
            sealed=entry.sealed,
        )
    match entry.kind:
        case "issuing.attempt_reserved":
            return replace(
                document,
                state=RightState.RESERVED,
                attempt=body["attempt"],
                station=body["station"],
                job=None,
            )
        case "issuing.attempt_sent":
            return replace(document, state=RightState.SENT, job=body["job"])
        case "issuing.attempt_printed":
            return replace(document, state=RightState.PRINTED, printed_at=entry.at, evidence=body["evidence"])
        case "issuing.attempt_blank" | "issuing.attempt_spoiled":
            return replace(document, state=RightState.GRANTED, job=None)
        case "issuing.attempt_unknown":
            return replace(document, state=RightState.UNKNOWN)
        case "issuing.handed_over":
            return replace(
                document,
                state=RightState.HANDED_OVER,
                collected_at=entry.at,
                collected_where=body["where"],
                collected_by=body["by"],
            )
    raise ValueError(f"{entry.kind} is no entry of a document")


def _not_this_attempt(document: Document) -> Refusal:
    return Refusal("issuing.wrong_state", {"serial": document.id, "state": str(document.state)})
