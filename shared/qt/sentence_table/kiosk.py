"""Sentences about the kiosk itself."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "kiosk.item_not_here": (
        QT_TRANSLATE_NOOP("Refusal", "This matter cannot be applied for at a machine."),
        QT_TRANSLATE_NOOP("Refusal", "Please take a number: at the window any department's matter is taken in."),
    ),
    "kiosk.apply_needs_card": (
        QT_TRANSLATE_NOOP("Refusal", "To apply you have to show more than this code."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please show your ID card, social security card or the identity code on your phone, or take a number.",
        ),
    ),
    "kiosk.conditions_unmet": (
        QT_TRANSLATE_NOOP("Refusal", "As things stand this cannot be granted: {reasons}"),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "If an answer was a slip, touch “Go on” and mend it. If not, take a number: a clerk looks at it with you.",
        ),
    ),
    "kiosk.signature_missing": (
        QT_TRANSLATE_NOOP("Refusal", "The signature is missing."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please sign in the field with your finger. Someone who cannot sign is helped at the service desk.",
        ),
    ),
    "kiosk.photo_unreadable": (
        QT_TRANSLATE_NOOP("Refusal", "The camera's picture could not be read."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Please lay the sheet flat under the camera, press its button once more and wait a moment."
        ),
    ),
    "kiosk.kept_for_number": (
        QT_TRANSLATE_NOOP("Refusal", "You have number {number} in this line already: it stays valid."),
        QT_TRANSLATE_NOOP(
            "Refusal", "What you filled in here is kept for it; the window that calls you goes on with it."
        ),
    ),
    "kiosk.unforeseen": (
        QT_TRANSLATE_NOOP("Refusal", "Something went wrong on this screen that should not have."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "What was finished stays finished. Please ask the service desk; a report for the engineers has been kept.",
        ),
    ),
}
