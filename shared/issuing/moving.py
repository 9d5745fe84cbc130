"""The print right on its way: from the platform to a hall, back, to another hall, and to a new document. Pure.

Only one hall holds a right. It goes back by that hall's own entry and never by time-out, because paper cannot check
a fencing token (DESIGN.md §7, rule 6); a wish from outside (`decide_recall`) is answered, not obeyed blindly.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from shared.issuing.model import Document, RightState, not_this_attempt
from shared.journal.entry import Decision, Entry, Json, Refusal

REASONS = ("lost", "damaged")
"""Why a document may be replaced (补证): lost, or damaged and given back."""


@dataclass(frozen=True, slots=True)
class Grant:
    """A print right as the platform gives it; `attempt` is the last one any hall made, `content` is printed."""

    serial: str
    case: str
    kind: str
    turn: int
    attempt: int
    replaces: str | None
    content: Mapping[str, Json] = field(repr=False)


def decide_grant(held: Document | None, grant: Grant, person: str) -> Decision:
    """The print right the platform gives this hall for one document, new here or come back."""
    if held is not None and (held.state is not RightState.RETURNED or grant.turn <= held.turn):
        return not_this_attempt(held)
    body = {
        "case": grant.case,
        "kind": grant.kind,
        "turn": grant.turn,
        "attempt": grant.attempt,
        "replaces": grant.replaces,
    }
    return [Entry("issuing.right_granted", grant.serial, body, person, grant.content)]


def decide_return(document: Document, to: str | None) -> Decision:
    """Gives the right back to the platform, for the hall `to` or (None) wherever the citizen will choose."""
    if document.state is not RightState.GRANTED:
        return not_this_attempt(document)
    body = {"turn": document.turn, "attempt": document.attempt, "to": to}
    return [Entry("issuing.right_returned", document.id, body, document.person)]


def decide_recall(document: Document, turn: int, to: str) -> list[Entry]:
    """Answers the platform, which would give the right to `to`: returned while it is free here, else refused."""
    decided = decide_return(document, to) if document.turn == turn else None
    if isinstance(decided, list):
        return decided
    body = {"turn": turn, "state": str(document.state)}
    return [Entry("issuing.recall_refused", document.id, body, document.person)]


def decide_replacement(document: Document, person: str, reason: str) -> Decision:
    """The holder asks for a replacement (补证); the office that issued the document decides."""
    if document.person != person or document.state is not RightState.HANDED_OVER:
        return not_this_attempt(document)
    if document.replacement_asked_at is not None:
        return Refusal("issuing.replacement_asked", {"at": document.replacement_asked_at})
    if reason not in REASONS:
        return Refusal("issuing.no_such_reason")
    return [Entry("issuing.replacement_asked", document.id, {"reason": reason}, document.person)]


def decide_void(document: Document, replaced_by: str) -> Decision:
    """The office replaced the document: its sheet is void from now on, wherever it is."""
    if document.state is not RightState.HANDED_OVER:
        return not_this_attempt(document)
    return [Entry("issuing.document_voided", document.id, {"replaced_by": replaced_by}, document.person)]
