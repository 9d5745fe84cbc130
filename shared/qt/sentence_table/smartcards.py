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
    "smartcard.pin_guarded": (
        QT_TRANSLATE_NOOP("Refusal", "This card keeps its holder's name behind a PIN."),
        QT_TRANSLATE_NOOP("Refusal", "No PIN is asked for here. Please use your ID card instead."),
    ),
    "smartcard.no_holder": (
        QT_TRANSLATE_NOOP("Refusal", "This card does not say whose it is."),
        QT_TRANSLATE_NOOP("Refusal", "Please use your ID card instead, or go to the service desk."),
    ),
    "smartcard.run_out": (
        QT_TRANSLATE_NOOP("Refusal", "This card was valid until {valid_to}."),
        QT_TRANSLATE_NOOP("Refusal", "Please use your ID card instead, or go to the service desk."),
    ),
    "smartcard.reader_gone": (
        QT_TRANSLATE_NOOP("Refusal", "The reader for social security cards is not working just now."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Please use your ID card where that is possible, or go to the service desk."
        ),
    ),
}
