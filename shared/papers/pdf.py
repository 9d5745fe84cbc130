"""The papers as PDF: A4, typefaces embedded, the same bytes for the same paper, safe to call from any thread.

All raise fonts.FontMissing when the typefaces are not installed.
"""

from __future__ import annotations

from threading import Lock

from shared.papers import acceptance, fonts, refusal, supplement
from shared.papers import certificate as certificates
from shared.papers.model import AcceptanceNotice, Certificate, RefusalNotice, SupplementNotice
from shared.papers.outlines import outline

# reportlab promises nothing to threads: a parsed typeface keeps its reading position.
one_at_a_time = Lock()


def warm_up() -> None:
    """Parse the typefaces now, half a second's work, rather than while a citizen waits."""
    with one_at_a_time:
        fonts.font("regular")
        fonts.font("bold")
        outline("章")


def acceptance_notice(paper: AcceptanceNotice) -> bytes:
    """受理通知书, one or more pages."""
    with one_at_a_time:
        return acceptance.lay_out(paper)


def supplement_notice(paper: SupplementNotice) -> bytes:
    """一次性补正告知书, one or more pages."""
    with one_at_a_time:
        return supplement.lay_out(paper)


def refusal_notice(paper: RefusalNotice) -> bytes:
    """不予受理通知书, one or more pages."""
    with one_at_a_time:
        return refusal.lay_out(paper)


def certificate(paper: Certificate) -> bytes:
    """A certificate, always exactly one sheet. Raises certificate.DoesNotFit when its words are too many."""
    with one_at_a_time:
        return certificates.lay_out(paper)
