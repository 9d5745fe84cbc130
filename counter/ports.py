"""What the counter asks of the line to the platform; the sync provides it, tests bring their own."""

from collections.abc import Callable
from typing import TypeAlias

from shared.journal.entry import Refusal
from shared.sync.model import LineState
from shared.sync.wire import BegunApplication, Licence, OtherHall

Licences: TypeAlias = Callable[[str, str, str], list[Licence] | Refusal]
"""(resident number, item code, purpose) → the person's e-licences; Refusal `sync.offline` when the line is cut."""

LookForApplications: TypeAlias = Callable[[str], list[BegunApplication] | Refusal]
"""(resident number) → what the person has begun online and who holds each; Refusal `sync.offline` as above."""

LookAtLine: TypeAlias = Callable[[], LineState]
"""Reads how the line stands; may block, so it is called in a job."""

LookForHalls: TypeAlias = Callable[[], list[OtherHall] | Refusal]
"""The halls a document can be collected at instead; may block, Refusal `sync.offline` when the line is cut."""
