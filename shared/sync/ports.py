"""What the hall asks of the platform, whoever carries it there."""

from typing import Protocol

from shared.journal.entry import Refusal
from shared.sync.wire import Held, Licence, Run


class LineCut(Exception):
    """The platform cannot be reached, or answers with something that is none of its messages; try again later."""


class Rejected(Exception):
    """The platform understood and refused; `code` as in wire.Problem, `held` says where to go on."""

    def __init__(self, code: str, held: Held | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.held = held


class Platform(Protocol):
    """The other side. Every method raises LineCut or Rejected."""

    def ship(self, run: Run) -> Held: ...

    def inbox(self, after: Held, wait: float) -> Run: ...

    def close(self) -> None: ...


class LicenceStore(Protocol):
    """The shared store of e-licences, as a window asks it."""

    def licences(self, number: str, item: str, purpose: str) -> list[Licence] | Refusal:
        """The person's e-licences; Refusal `sync.offline` when the line is cut."""
        ...
