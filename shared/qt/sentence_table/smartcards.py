"""Sentences about chip cards that are put into a reader."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "smartcard.broke_off": (
        QT_TRANSLATE_NOOP("Refusal", "The card was taken out before it was read."),
        QT_TRANSLATE_NOOP("Refusal", "Please put it in once more and leave it there for a moment."),
    ),
    "smartcard.unreadable": (
        QT_TRANSLATE_NOOP("Refusal", "The chip of this card could not be read."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Please put a social security card in with its chip first, and wipe a dusty chip."
        ),
    ),
    "smartcard.unknown_layout": (
        QT_TRANSLATE_NOOP("Refusal", "What this card says is not known here yet."),
        QT_TRANSLATE_NOOP("Refusal", "Please use another card, and ask at the service desk about this one."),
    ),
    "smartcard.no_answer": (
        QT_TRANSLATE_NOOP("Refusal", "Another program of this machine is using the card just now."),
        QT_TRANSLATE_NOOP("Refusal", "Please take the card out and put it in again after a moment."),
    ),
}
