"""Sentences about the kiosk itself."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "kiosk.unforeseen": (
        QT_TRANSLATE_NOOP("Refusal", "Something went wrong on this screen that should not have."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "What was finished stays finished. Please ask the service desk; a report for the engineers has been kept.",
        ),
    ),
}
