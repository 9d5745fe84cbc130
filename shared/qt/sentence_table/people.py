"""Sentences about people and their cards."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "people.card_expired": (
        QT_TRANSLATE_NOOP("Refusal", "This ID card was valid until {valid_to}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please use another document, or go to the service desk: they help with renewing the card.",
        ),
    ),
    "people.card_not_yet_valid": (
        QT_TRANSLATE_NOOP("Refusal", "This ID card becomes valid on {valid_from}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please use the card you had before, or go to the service desk.",
        ),
    ),
    "people.bad_number": (
        QT_TRANSLATE_NOOP("Refusal", "This ID number is not complete or has a wrong digit."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please check the 18 characters against the card and type them again.",
        ),
    ),
    "people.evidence_too_weak": (
        QT_TRANSLATE_NOOP(
            "Refusal", "A document is given out only to someone who shows more than this code."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please show your ID card, social security card or the identity code on your phone, or ask our staff.",
        ),
    ),
    "people.needs_id_card": (
        QT_TRANSLATE_NOOP(
            "Refusal", "This document is given out only to someone who shows the ID card itself."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please put your ID card on the reader, or go to the service desk.",
        ),
    ),
    "people.under_age": (
        QT_TRANSLATE_NOOP("Refusal", "This has to be done together with a guardian."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please come to the window with a parent or guardian and the household register.",
        ),
    ),
    "people.unknown_person": (
        QT_TRANSLATE_NOOP("Refusal", "We have no record of this person yet."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please put the ID card on the reader once; the rest is filled in for you.",
        ),
    ),
}
