"""Sentences about what was set aside when a hall was restored."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "set_aside.unknown": (
        QT_TRANSLATE_NOOP("Refusal", "Nothing of this kind was set aside here."),
        QT_TRANSLATE_NOOP("Refusal", "The list shows what still waits to be settled."),
    ),
    "set_aside.no_note": (
        QT_TRANSLATE_NOOP("Refusal", "It is not said what was done about it."),
        QT_TRANSLATE_NOOP("Refusal", "Write in a few words what was done, then settle it."),
    ),
}
