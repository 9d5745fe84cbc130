"""What a document's code is worth now: the same for the page and for a kiosk."""

from base64 import b64decode
from dataclasses import dataclass

from shared.codes.token import CodeProblem, known_keys
from shared.papers.verify import CodePayload, read_code
from shared.platform import queries
from shared.platform.model import Document
from shared.platform.service import Platform
from shared.platform.wording import DOCUMENT_STATES


@dataclass(frozen=True, slots=True)
class Verified:
    """`verdict` is authentic, voided, replaced or unregistered; or unknown or altered, then nothing else is said."""

    verdict: str
    said: CodePayload | None = None
    kind: str = ""
    state: str = ""


def verified(platform: Platform, code: str) -> Verified:
    """The code's standing, by every key a hall has or had and the journals as far as they have come here."""
    with platform.side.read() as conn:
        read = read_code(code, known_keys(*map(b64decode, queries.signing_keys(conn))))
        document = queries.document(conn, read.serial) if isinstance(read, CodePayload) else None
    if isinstance(read, CodeProblem):
        return Verified("altered" if read is CodeProblem.altered else "unknown")
    kinds = platform.catalogue.licence_kinds
    return Verified(
        standing(read, document),
        read,
        kinds[document.kind].name if document is not None and document.kind in kinds else "",
        "" if document is None else DOCUMENT_STATES[document.state],
    )


def standing(said: CodePayload, document: Document | None) -> str:
    """What a code that was never forged is worth now, as far as the hall's journal has come here.

    A right that is free again has no valid sheet: the last attempt's was spoiled or destroyed.
    """
    if document is None or said.attempt > document.attempt:
        return "unregistered"
    if document.state == "void":
        return "replaced"
    spoiled = document.state in ("granted", "returned")
    return "voided" if spoiled or said.attempt < document.attempt else "authentic"
