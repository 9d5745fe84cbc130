"""Sentences about cases that were begun online too."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "doubles.unknown": (
        QT_TRANSLATE_NOOP("Refusal", "This case was not begun online too."),
        QT_TRANSLATE_NOOP("Refusal", "Close the list and open it again: it shows what is left to do now."),
    ),
    "doubles.answered": (
        QT_TRANSLATE_NOOP("Refusal", "It was said already what goes on of this case."),
        QT_TRANSLATE_NOOP("Refusal", "Close the list and open it again: it shows what is left to do now."),
    ),
}
