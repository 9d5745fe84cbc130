"""Sentences about cards on a reader."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "card.broke_off": (
        QT_TRANSLATE_NOOP("Refusal", "The card was taken away before it was read."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please put it on the reader once more and leave it there for about two seconds.",
        ),
    ),
    "card.bad_checksum": (
        QT_TRANSLATE_NOOP("Refusal", "The card was not read clearly."),
        QT_TRANSLATE_NOOP("Refusal", "Please lift the card and put it on the reader again."),
    ),
    "card.unreadable": (
        QT_TRANSLATE_NOOP("Refusal", "This card could not be read."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Lay it flat without its case. You can also use the code on your phone, or the service desk.",
        ),
    ),
    "card.unknown_layout": (
        QT_TRANSLATE_NOOP("Refusal", "This kind of card is not known here yet."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please use a resident ID card, or show this one to a member of staff at the service desk.",
        ),
    ),
    "card.reader_gone": (
        QT_TRANSLATE_NOOP("Refusal", "The card reader of this terminal is not working."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "You can use the code on your phone or type your number; staff have been told.",
        ),
    ),
    "card.none_here": (
        QT_TRANSLATE_NOOP("Refusal", "This terminal has no card reader."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "You can use the code on your phone or type your number; our staff help you too.",
        ),
    ),
    "scanner.gone": (
        QT_TRANSLATE_NOOP("Refusal", "The code scanner of this terminal is not working."),
        QT_TRANSLATE_NOOP("Refusal", "You can use your card or type your number; our staff help you too."),
    ),
    "card.no_answer": (
        QT_TRANSLATE_NOOP("Refusal", "The card reader does not answer at the moment."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please wait a few seconds; it is being started again. You can also use the code on your phone.",
        ),
    ),
    "card.reader_unwell": (
        QT_TRANSLATE_NOOP("Refusal", "The card reader of this terminal is not ready."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "It is being started again; staff have been told. Meanwhile you can use the code on your phone.",
        ),
    ),
}
