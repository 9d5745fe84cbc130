"""Sentences about the kiosk itself."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "kiosk.item_not_here": (
        QT_TRANSLATE_NOOP("Refusal", "This matter cannot be applied for at a machine."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Please take a number: at the window any department's matter is taken in."
        ),
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
            "Refusal",
            "Please lay the sheet flat under the camera, press its button once more and wait a moment.",
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
    "kiosk.hall_not_open": (
        QT_TRANSLATE_NOOP(
            "Refusal", "The hall's database has not been opened yet, so nobody can sign in here."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Type “onewindow doctor” on this machine to see why. This page works as soon as the database answers.",
        ),
    ),
    "kiosk.test_slip_missing": (
        QT_TRANSLATE_NOOP("Refusal", "The test slip did not come out."),
        QT_TRANSLATE_NOOP(
            "Refusal", "See below what is said of the slip printer, mend that, then try again."
        ),
    ),
    "kiosk.power_kept": (
        QT_TRANSLATE_NOOP("Refusal", "The system does not let this terminal switch itself off."),
        QT_TRANSLATE_NOOP("Refusal", "Allow it as docs/kiosk.md tells, or switch the machine off by hand."),
    ),
}
