"""How a document follows from its entries. Pure."""

from dataclasses import replace

from shared.issuing.model import Document, RightState
from shared.journal.entry import Recorded


def evolve(document: Document | None, entry: Recorded) -> Document:
    """The document after `entry`; ValueError when the entry cannot concern it."""
    after = _evolved(document, entry)
    stays = document is not None and after.state is document.state
    return after if stays else replace(after, since=entry.at)


def _evolved(document: Document | None, entry: Recorded) -> Document:
    body = entry.body
    if entry.kind == "issuing.right_granted":
        return _granted(document, entry)
    if document is None:
        raise ValueError(f"{entry.kind} for a document without a print right")
    match entry.kind:
        case "issuing.attempt_reserved":
            return replace(
                document,
                state=RightState.RESERVED,
                attempt=body["attempt"],
                station=body["station"],
                blank=body["blank"],
                job=None,
            )
        case "issuing.attempt_sent":
            return replace(document, state=RightState.SENT, job=body["job"])
        case "issuing.attempt_printed":
            return replace(document, state=RightState.PRINTED, printed_at=entry.at, evidence=body["evidence"])
        case (
            "issuing.attempt_blank"
            | "issuing.attempt_spoiled"
            | "issuing.sheet_untouched"
            | "issuing.sheet_destroyed"
        ):
            return replace(document, state=RightState.GRANTED, job=None, blank=None, kept_where=None)
        case "issuing.attempt_unknown":
            return replace(document, state=RightState.UNKNOWN)
        case "issuing.left_behind":
            return replace(document, state=RightState.UNCOLLECTED, kept_where=body["where"])
        case "issuing.handed_over":
            return replace(
                document,
                state=RightState.HANDED_OVER,
                collected_at=entry.at,
                collected_where=body["where"],
                collected_by=body["by"],
                sealed_signature=entry.sealed,
            )
        case "issuing.right_returned":
            return replace(document, state=RightState.RETURNED)
        case "issuing.recall_refused":
            return document
        case "issuing.replacement_asked":
            return replace(document, replacement_asked_at=entry.at)
        case "issuing.document_voided":
            return replace(document, state=RightState.VOID, replaced_by=body["replaced_by"])
    raise ValueError(f"{entry.kind} is no entry of a document")


def _granted(document: Document | None, entry: Recorded) -> Document:
    if entry.person is None:
        raise ValueError("a print right without a holder")
    if document is not None and document.state is not RightState.RETURNED:
        raise ValueError(f"{entry.subject} is granted to a hall that holds it")
    body = entry.body
    return Document(
        id=entry.subject,
        case=body["case"],
        person=entry.person,
        kind=body["kind"],
        state=RightState.GRANTED,
        granted_at=entry.at,
        sealed=entry.sealed,
        turn=body["turn"],
        attempt=body["attempt"],
        replaces=body["replaces"],
    )
