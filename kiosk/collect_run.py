"""Taking documents out at the kiosk as far as it has come: what is chosen, printed and signed for. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from shared.issuing.model import RightState

if TYPE_CHECKING:
    from kiosk.visit import Entrusting, HeldDocument
    from shared.issuing.adjudicating import Signature
    from shared.issuing.model import Document
    from shared.journal.entry import Millis, Refusal


@dataclass(frozen=True, slots=True)
class PrintRun:
    """A document being printed; times in milliseconds."""

    stage: str
    began: Millis
    changed: Millis


@dataclass(frozen=True, slots=True)
class CollectRun:
    """`left_out` are serials not chosen. `asked` is printed in order; `in_hand` is its present one.

    `printed` lies in the tray, not signed for yet; `stopped` says why what is left of `asked` was not printed.
    `entrusted` is a code that lets somebody collect for another, as long as no card of theirs was put down.
    """

    entrusted: Entrusting | None = field(default=None, repr=False)
    left_out: frozenset[str] = frozenset()
    asked: tuple[HeldDocument, ...] = ()
    in_hand: int = 0
    progress: PrintRun | None = None
    printed: tuple[HeldDocument, ...] = ()
    stopped: Refusal | None = None
    signature: Signature = ()

    @property
    def document(self) -> HeldDocument | None:
        """The one that is being printed now."""
        return self.asked[self.in_hand] if self.in_hand < len(self.asked) else None


def may_print(held: HeldDocument) -> bool:
    """Whether its print right is here, unused, and the visitor has shown enough."""
    return held.document.state is RightState.GRANTED and held.too_weak is None


def may_take(held: HeldDocument, station: str) -> bool:
    """Whether it lies printed at this station, and the visitor has shown enough."""
    document = held.document
    return document.state is RightState.PRINTED and document.station == station and held.too_weak is None


def chosen(run: CollectRun, held: tuple[HeldDocument, ...]) -> tuple[HeldDocument, ...]:
    """What is printed when nothing else is touched: all that can be, but what was left out."""
    return tuple(each for each in held if may_print(each) and each.document.id not in run.left_out)


def begun(run: CollectRun, asked: tuple[HeldDocument, ...], now: Millis) -> CollectRun:
    """The run that prints these, the first one in hand."""
    return CollectRun(left_out=run.left_out, asked=asked, progress=PrintRun("", now, now))


def lying(run: CollectRun, printed: tuple[HeldDocument, ...]) -> CollectRun:
    """The run with sheets of an earlier visit to be signed for."""
    return CollectRun(left_out=run.left_out, asked=printed, in_hand=len(printed), printed=printed)


def sheet_out(run: CollectRun, document: Document, now: Millis) -> CollectRun:
    """The run with the one in hand printed, and the next one in hand."""
    held = run.document
    assert held is not None
    return replace(
        run,
        printed=(*run.printed, replace(held, document=document)),
        in_hand=run.in_hand + 1,
        progress=PrintRun("", now, now),
    )
