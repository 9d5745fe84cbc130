"""Sentences about the line to the platform."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "sync.offline": (
        QT_TRANSLATE_NOOP("Refusal", "The line to the online platform is down."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "You can go on working: everything is kept here and is sent by itself when the line is back.",
        ),
    ),
    "sync.refused": (
        QT_TRANSLATE_NOOP("Refusal", "The online platform answered, but did not take this request ({code})."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The work goes on here. Please tell the hall's engineer; the health page shows the same words.",
        ),
    ),
    "sync.not_enrolled": (
        QT_TRANSLATE_NOOP("Refusal", "This hall is not known to the online platform yet."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Ask the platform's office for an enrolment code and enter it with: onewindow sync enrol CODE",
        ),
    ),
}
