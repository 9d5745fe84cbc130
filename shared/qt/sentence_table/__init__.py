"""The English source of every sentence a refusal is told in, a file a slice; `{name}` is one of its facts.

Each code has what happened and what to do next, as a helpful clerk would say it: no "error", no blame, and
always a next step. The Chinese is in resources/translations/shared_zh_CN.ts.
"""

from typing import Final

from shared.qt.sentence_table import (
    applications,
    blanks,
    cases,
    codes,
    devices,
    doubles,
    environment,
    health,
    health_devices,
    health_kiosk,
    identity,
    issuing,
    kiosk,
    people,
    queueing,
    ratings,
    set_aside,
    smartcards,
    staff,
    sync,
    sync_refusals,
)
from shared.qt.sentence_table.words import DAY_FORMAT, GENERAL, LIST_SEPARATOR, MOMENT_FORMAT, WORDS

__all__ = ["DAY_FORMAT", "GENERAL", "LIST_SEPARATOR", "MOMENT_FORMAT", "SENTENCES", "WORDS"]

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    code: told
    for slice_ in (
        applications,
        blanks,
        cases,
        codes,
        devices,
        doubles,
        environment,
        health,
        health_devices,
        health_kiosk,
        identity,
        issuing,
        kiosk,
        people,
        queueing,
        ratings,
        set_aside,
        smartcards,
        staff,
        sync,
        sync_refusals,
    )
    for code, told in slice_.SENTENCES.items()
}
"""What happened and what to do next, by refusal code."""
