"""Giving a print right to another hall, and a new document in the place of a lost one. Pure.

The platform never takes a right: it asks the hall that holds it (`decide_recall`), and gives it on (`decide_place`)
once that hall's own entry says that it let go. Each time is a `turn`; a turn can be given out once (tables.turns).
"""

from collections.abc import Mapping

from shared.journal.entry import Decision, Entry, Json, Refusal
from shared.platform.model import Document, Right, granting

FREE = "granted"
RETURNED = "returned"
HANDED_OVER = "handed_over"
MOVABLE = (FREE, RETURNED)
"""States in which its holder may choose another hall."""


def decide_recall(document: Document | None, to: str) -> Decision:
    """Asks the hall that holds the right to let it go to the hall `to`; belongs into the stream to the holder.

    It may be asked again: the hall answers every time, and gives the right back once.
    """
    if document is None:
        return Refusal("platform.unknown_document")
    if document.hall == to and document.state != RETURNED:
        return Refusal("platform.right_is_there")
    if document.state != FREE:
        return Refusal("platform.right_not_free", {"state": document.state})
    return [Entry("platform.right_recalled", document.id, {"turn": document.turn, "to": to}, document.person)]


def decide_place(document: Document | None, person: str, content: Mapping[str, Json]) -> Decision:
    """Gives a returned right to a hall; belongs into the stream to it.

    `person` is the holder as that hall knows them; `content` is what is printed, and under holder_details who they
    are, for a hall that never met them.
    """
    if document is None or document.state != RETURNED:
        return Refusal("platform.right_not_here")
    body = granting(document.case, document.kind, document.origin, document.turn + 1)
    again = {"attempt": document.attempt, "replaces": document.replaces}
    return [Entry("platform.right_granted", document.id, body | again, person, content)]


def decide_replace(document: Document | None, right: Right, person: str) -> Decision:
    """A new document for one that was lost or damaged; the old serial becomes void with the same entry's run."""
    if document is None:
        return Refusal("platform.unknown_document")
    if document.state != HANDED_OVER or document.asked is None:
        return Refusal("platform.no_replacement_asked")
    body = granting(document.case, document.kind, document.origin, turn=1)
    void = Entry("platform.document_voided", document.id, {"replaced_by": right.serial}, document.person)
    granted = Entry(
        "platform.right_granted", right.serial, body | {"replaces": document.id}, person, right.content
    )
    return [void, granted]
