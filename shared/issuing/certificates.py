"""From a print right to the sheet: what the platform granted, set as a certificate with its verification code."""

from collections.abc import Mapping
from dataclasses import replace

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from shared.issuing.model import Document
from shared.issuing.service import Render
from shared.journal.entry import Json
from shared.papers.model import Certificate, SealText


def certificate_renderer(signing_key: Ed25519PrivateKey, seal_foot: str) -> Render:
    """Draws documents with the issuing authority's seal, `seal_foot` below its star."""

    def render(document: Document, content: Mapping[str, Json]) -> bytes:
        from shared.papers.pdf import certificate  # noqa: PLC0415  reportlab is heavy: loaded with the first sheet
        from shared.papers.verify import payload_for, sign_code  # noqa: PLC0415  as reportlab

        paper = certificate_paper(document, content, seal_foot)
        return certificate(replace(paper, verify_code=sign_code(payload_for(paper), signing_key)))

    return render


def certificate_paper(document: Document, content: Mapping[str, Json], seal_foot: str) -> Certificate:
    """The paper, its verification code still empty; `content` is the private part of issuing.right_granted."""
    return Certificate(
        kind=content["title"],
        serial=document.id,
        holder=content["holder"],
        fields=tuple((label, value) for label, value in content["fields"]),
        authority=content["authority"],
        seal=SealText(content["authority"], seal_foot),
        issued_day=content["issued_day"],
        valid_until=content["valid_until"],
        verify_code="",
        attempt=document.attempt,
        blank_number=document.blank,
        replaces=document.replaces,
    )
