"""Somebody of the staff who tends the terminal, as plain data: dropped with the scene when they leave."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what the first frame does not wait for
    from shared.health.model import Check
    from shared.journal.entry import Millis, Refusal
    from shared.staff.model import Account, ShownCard


class Stage(StrEnum):
    """A card is asked for, then its owner's password; then all is open."""

    CARD = "card"
    CODE = "code"
    OPEN = "open"


class Action(StrEnum):
    """What can be done here; the journal calls it so."""

    TEST_SLIP = "test_slip"
    RESTART = "restart"
    SWITCH_OFF = "switch_off"


@dataclass(frozen=True, slots=True)
class Crash:
    """A crash report of this station: when, and the kind of exception."""

    at: Millis
    kind: str


@dataclass(frozen=True, slots=True)
class Report:
    """How the station stands. `guarded`: a program that ends is started again."""

    checks: tuple[Check, ...]
    crashes: tuple[Crash, ...]
    version: str
    guarded: bool


@dataclass(frozen=True, slots=True)
class Upkeep:
    """`refused` is why the last step was not done, `asked` an action that waits for a second touch, `done` the last."""

    stage: Stage = Stage.CARD
    card: ShownCard | None = field(default=None, repr=False)
    account: Account | None = None
    typed: str = field(default="", repr=False)
    refused: Refusal | None = None
    tries: int = 0
    report: Report | None = None
    asked: Action | None = None
    done: Action | None = None
