"""What an errand of its own may do with the visit: see it, change it, go on, and have work done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from kiosk import flow
from kiosk.scene import Scene

if TYPE_CHECKING:
    from kiosk.errands import Errands
    from shared.journal.entry import Refusal


class Do(Protocol):
    """Runs work off the GUI thread with the key of its action; see SceneModel."""

    def __call__(
        self, action: tuple[str, ...], work: Callable[[str], Any], then: Callable[[Any], None]
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class Hands:
    """`errands` gives None while the hall is not open; `take` a number in a line, on paper or not.
    `end` ends the program with an exit code.

    `aside` has work done that nobody waits for; its result is dropped when the visit is over by then.
    """

    scene: Callable[[], Scene]
    errands: Callable[[], Errands | None]
    change: Callable[..., None]
    go: Callable[[flow.Event], None]
    do: Do
    aside: Callable[[Callable[[], Any], Callable[[Any], None]], None]
    trouble: Callable[[Refusal], None]
    take: Callable[[str, bool], None]
    end: Callable[[int], None]
