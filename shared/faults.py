"""Faults whose cause is the environment, not our code: told gently, with a next step.

A refusal (shared.journal.entry.Refusal) is a value; a bug is any other exception and fails loudly.
"""

from collections.abc import Mapping

from shared.journal.entry import Json


class EnvironmentFault(Exception):
    """The disk, the database, a device or the line is to blame.

    `code` names the sentence a screen shows, `facts` fill it; neither ever holds personal data.
    """

    def __init__(self, code: str, facts: Mapping[str, Json] | None = None) -> None:
        super().__init__(code)
        self.code = code
        self.facts: Mapping[str, Json] = facts or {}
