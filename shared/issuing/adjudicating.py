"""What people settle about a sheet: did it come out, was it left behind, is it destroyed, who took it. Pure.

Finding a sheet whole prints nothing, so one person may say it; for a numbered blank two do, as for everything that
lets a new attempt follow (DESIGN.md §7, rule 7). That the two differ is also a constraint of the database.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from shared.codes.model import Authorisation
from shared.devices.printers.model import JobReport
from shared.issuing.model import ON_PAPER, Document, RightState, not_this_attempt
from shared.journal.entry import Decision, Entry, Refusal

MOST_POINTS = 4000
"""Points a signature may have: a name drawn slowly, sampled 100 times a second for 40 seconds."""

Signature = Sequence[Sequence[tuple[int, int]]]
"""Strokes in the order they were drawn, each a line of points (x, y) from 0 to 1000, y downwards."""


@dataclass(frozen=True, slots=True)
class Cleared:
    """An unknown attempt whose job prints no more; only from then on does a look into the tray decide anything."""

    serial: str
    attempt: int


@dataclass(frozen=True, slots=True)
class Handing:
    """How a document changes hands: on what evidence, and the signature, or who saw that none could be given.

    `authority` is what lets somebody else than its holder take it. Several documents taken at once may be signed for
    once: each keeps the signature.
    """

    where: str
    evidence: str
    signature: Signature = ()
    witness: str | None = None
    authority: Authorisation | None = None


def decide_seen_printed(document: Document, by: str, second: str | None = None) -> Decision:
    """The sheet of an unknown attempt was found whole; on a numbered blank by two people."""
    if document.state is not RightState.UNKNOWN:
        return not_this_attempt(document)
    if document.blank is not None and (second is None or second == by):
        return Refusal("issuing.two_people_needed")
    body = {"attempt": document.attempt, "evidence": f"seen by {by}", "by": by, "second": second}
    return [Entry("issuing.attempt_printed", document.id, body, document.person)]


def clear_for_spoiling(document: Document, station: str, report: JobReport | None) -> Cleared | Refusal:
    """Whether people may now look for the sheet and give up the attempt, by what its printer says of the job.

    None: the printer knows no such job, so it can print none. While the job waits nobody may judge: its sheet
    could still come.
    """
    if document.state is not RightState.UNKNOWN:
        return not_this_attempt(document)
    if document.station != station or (report is not None and not report.state.over):
        return Refusal("issuing.job_may_print", {"station": document.station})
    return Cleared(document.id, document.attempt)


def decide_spoiled(document: Document, cleared: Cleared, by: str, second: str) -> Decision:
    """Two people looked: no whole sheet is there, or it is spoiled, and what lay there is destroyed.

    Of a numbered blank they destroyed the sheet itself; one that is nowhere stays in question, since it may be whole.
    """
    if document.state is not RightState.UNKNOWN or document.attempt != cleared.attempt:
        return not_this_attempt(document)
    if by == second:
        return Refusal("issuing.two_people_needed")
    body = {"attempt": document.attempt, "by": by, "second": second}
    return [Entry("issuing.attempt_spoiled", document.id, body, document.person)]


def decide_untouched(document: Document, cleared: Cleared, by: str, second: str) -> Decision:
    """Two people looked: the numbered blank of the attempt still lies on top of its tray, nothing on it."""
    if (
        document.state is not RightState.UNKNOWN
        or document.attempt != cleared.attempt
        or document.blank is None
    ):
        return not_this_attempt(document)
    if by == second:
        return Refusal("issuing.two_people_needed")
    body = {"attempt": document.attempt, "by": by, "second": second}
    return [Entry("issuing.sheet_untouched", document.id, body, document.person)]


def decide_left_behind(document: Document, where: str, by: str) -> Decision:
    """A printed sheet nobody took out of the tray is now kept at `where`."""
    if document.state is not RightState.PRINTED:
        return not_this_attempt(document)
    body = {"attempt": document.attempt, "where": where, "by": by}
    return [Entry("issuing.left_behind", document.id, body, document.person)]


def decide_destroyed(document: Document, by: str, second: str) -> Decision:
    """Two people destroyed a sheet that was kept and not collected; the right stands as granted."""
    if document.state is not RightState.UNCOLLECTED:
        return not_this_attempt(document)
    if by == second:
        return Refusal("issuing.two_people_needed")
    body = {"attempt": document.attempt, "by": by, "second": second}
    return [Entry("issuing.sheet_destroyed", document.id, body, document.person)]


def decide_hand_over(document: Document, person: str, handing: Handing) -> Decision:
    """Who took the document, where, on what evidence, by whose word, and the signature for it (sealed).

    `person` is who stands there: the holder, or whom the holder's authorisation lets. One that has run out since the
    sheet was printed for it still counts.
    """
    authority = handing.authority
    allowed = document.person == person or (
        authority is not None and authority.lets(person, document.id, document.person)
    )
    if document.state not in ON_PAPER or not allowed:
        return not_this_attempt(document)
    if sum(len(stroke) for stroke in handing.signature) > MOST_POINTS:
        return Refusal("issuing.signature_too_long")
    signed = any(len(stroke) > 1 for stroke in handing.signature)
    if not signed and handing.witness is None:
        return Refusal("issuing.signature_missing")
    body = {
        "attempt": document.attempt,
        "where": handing.where,
        "by": person,
        "evidence": handing.evidence,
        "witness": handing.witness,
        "authority": None if authority is None or document.person == person else authority.id,
    }
    strokes = [[list(point) for point in stroke] for stroke in handing.signature]
    private = {"signature": strokes} if signed else None
    return [Entry("issuing.handed_over", document.id, body, document.person, private)]
