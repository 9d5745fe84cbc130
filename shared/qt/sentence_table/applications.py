"""Sentences about applications begun online."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "applications.held_here": (
        QT_TRANSLATE_NOOP("Refusal", "This application is already here, at window {window}."),
        QT_TRANSLATE_NOOP("Refusal", "Ctrl+O shows it: take it over there, with what was saved last."),
    ),
    "applications.accepted": (
        QT_TRANSLATE_NOOP("Refusal", "This application was accepted as case {case}."),
        QT_TRANSLATE_NOOP("Refusal", "Look the case up by its number to see how far it has come."),
    ),
    "applications.not_theirs": (
        QT_TRANSLATE_NOOP("Refusal", "This application is another person's, or for another matter."),
        QT_TRANSLATE_NOOP("Refusal", "Read the citizen's card once more and choose from the list."),
    ),
    "applications.not_asked": (
        QT_TRANSLATE_NOOP("Refusal", "Nobody here waits for this application any more."),
        QT_TRANSLATE_NOOP("Refusal", "Look at the list: it says who has the application now."),
    ),
    "applications.not_here": (
        QT_TRANSLATE_NOOP("Refusal", "This application is not with this hall now."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Ctrl+O says who has it now and asks for it; what you typed stays on the screen."
        ),
    ),
    "applications.changed": (
        QT_TRANSLATE_NOOP("Refusal", "This application was changed since you opened it."),
        QT_TRANSLATE_NOOP("Refusal", "Open it once more and look at what changed before you save."),
    ),
}
