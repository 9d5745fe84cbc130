"""Rules of printing once (DESIGN.md §7): a document, its print right, and one attempt after another. Pure.

granted → reserved(attempt, station) → sent(job) → printed → handed over; an open attempt may also turn out
blank (known: nothing reached paper, so granted again) or unknown (people look: adjudicating.py). A right that is
granted can go back to the platform, and from there to another hall (moving.py). `onewindow check print-once`
explores these very rules.
"""

from dataclasses import dataclass
from enum import StrEnum

from shared.devices.printers.model import JobReport, JobState
from shared.journal.entry import Decision, Entry, Millis, Refusal


class RightState(StrEnum):
    GRANTED = "granted"
    RESERVED = "reserved"
    SENT = "sent"
    UNKNOWN = "unknown"
    PRINTED = "printed"
    UNCOLLECTED = "uncollected"
    """Printed and left lying; the sheet is kept at the issuing desk."""
    HANDED_OVER = "handed_over"
    RETURNED = "returned"
    """The right is the platform's again, and perhaps another hall's by now."""
    VOID = "void"
    """Replaced by another document: the sheet that was handed over is no longer valid."""


OPEN = (RightState.RESERVED, RightState.SENT)
"""States of an attempt that a crash may leave behind: asked of the printer first."""

ON_PAPER = (RightState.PRINTED, RightState.UNCOLLECTED)
"""States in which a whole sheet lies in the hall."""


@dataclass(frozen=True, slots=True)
class Document:
    """One official document and its print right; `id` is its serial, what is printed stays sealed.

    `since` is when it came into its present state. `turn` counts how often the platform gave the right to a hall, so
    that a word about an earlier time is known for what it is. `blank` is the numbered sheet the present attempt
    takes, None on plain paper. `replaces` and `replaced_by` are serials.
    """

    id: str
    case: str
    person: str
    kind: str
    state: RightState
    granted_at: Millis
    sealed: str | None
    turn: int = 1
    attempt: int = 0
    station: str | None = None
    job: int | None = None
    blank: str | None = None
    printed_at: Millis | None = None
    evidence: str | None = None
    kept_where: str | None = None
    collected_at: Millis | None = None
    collected_where: str | None = None
    collected_by: str | None = None
    sealed_signature: str | None = None
    replaces: str | None = None
    replaced_by: str | None = None
    replacement_asked_at: Millis | None = None
    since: Millis = 0

    @property
    def job_name(self) -> str:
        """The name under which the printer knows the present attempt, the same after any crash."""
        return f"{self.id}/{self.attempt}"


def why_not_printed(document: Document) -> Refusal | None:
    """What an attempt to print would meet now; None when the right is free."""
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
        case RightState.UNCOLLECTED:
            return Refusal("issuing.kept_at_desk", {"place": document.kept_where})
        case RightState.UNKNOWN:
            return Refusal("issuing.needs_person", {"serial": document.id})
        case RightState.RESERVED | RightState.SENT:
            return Refusal("issuing.attempt_open", {"station": document.station})
        case RightState.RETURNED:
            return Refusal("issuing.right_elsewhere", {"serial": document.id})
        case RightState.VOID:
            return Refusal("issuing.replaced", {"serial": document.id, "by": document.replaced_by})
        case RightState.GRANTED:
            return None


def decide_reserve(
    document: Document | None, person: str, station: str, blank: str | Refusal | None = None
) -> Decision:
    """Takes the print right for one attempt of one station; durable before the first byte is sent.

    `blank` is the numbered sheet that will come out of the station's tray, or why none will; None on plain paper.
    """
    if document is None or document.person != person:
        return Refusal("issuing.no_right")
    held_up = why_not_printed(document)
    if held_up is not None:
        return held_up
    if isinstance(blank, Refusal):
        return blank
    body = {"attempt": document.attempt + 1, "station": station, "blank": blank}
    return [Entry("issuing.attempt_reserved", document.id, body, document.person)]


def decide_sent(document: Document, attempt: int, job: int) -> Decision:
    """The printer took the job; from here on the program never sends this attempt again."""
    if document.state is not RightState.RESERVED or document.attempt != attempt:
        return not_this_attempt(document)
    return [Entry("issuing.attempt_sent", document.id, {"attempt": attempt, "job": job}, document.person)]


def decide_outcome(document: Document, report: JobReport, counts: tuple[int | None, int | None]) -> Decision:
    """What an ended job proves of its attempt; `counts` is the printer's own total before the job and now.

    The total speaks for a printer that does not count its jobs. Against a job's own 0 it proves nothing: another
    job's sheet may have raised it. Nor does that 0 prove anything once the job was begun: nobody counts a sheet that
    jams on its way out, and it may be whole.
    """
    attempt, sides = document.attempt, report.impressions_completed
    before, now = counts
    completed = report.state is JobState.completed
    if completed and sides:
        return decide_printed(document, attempt, f"job {report.job_id}: {sides} impressions")
    if completed and sides is None and before is not None and now is not None and now > before:
        return decide_printed(document, attempt, f"printer count {before} to {now}")
    if not completed and not sides and report.never_begun:
        return decide_blank(document, attempt, f"job {report.job_id} ended before it was begun")
    return decide_unknown(document, attempt, f"job {report.job_id} ended, its count proves nothing")


def still(seen: Document, current: Document) -> Refusal | None:
    """Refuses when another hand settled the attempt since it was `seen`: then its word stands."""
    if (current.state, current.attempt) != (seen.state, seen.attempt):
        return not_this_attempt(current)
    return None


def decide_printed(document: Document, attempt: int, evidence: str) -> Decision:
    """The sheet came out, by the printer's own count."""
    if document.state not in OPEN or document.attempt != attempt:
        return not_this_attempt(document)
    body = {"attempt": attempt, "evidence": evidence}
    return [Entry("issuing.attempt_printed", document.id, body, document.person)]


def decide_blank(document: Document, attempt: int, evidence: str) -> Decision:
    """Nothing reached paper, and that is known: the right stands as granted."""
    if document.state not in OPEN or document.attempt != attempt:
        return not_this_attempt(document)
    body = {"attempt": attempt, "evidence": evidence}
    return [Entry("issuing.attempt_blank", document.id, body, document.person)]


def decide_unknown(document: Document, attempt: int, reason: str) -> Decision:
    """What cannot be known is asked of people, never guessed."""
    if document.state not in OPEN or document.attempt != attempt:
        return not_this_attempt(document)
    body = {"attempt": attempt, "reason": reason}
    return [Entry("issuing.attempt_unknown", document.id, body, document.person)]


def not_this_attempt(document: Document) -> Refusal:
    """The document stands otherwise than whoever asks believes."""
    return Refusal("issuing.wrong_state", {"serial": document.id, "state": str(document.state)})
