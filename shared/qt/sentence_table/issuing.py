"""Sentences about documents and their printing."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "issuing.no_right": (
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to print here for this document."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "It may not be finished yet, or belong to another hall. The progress page shows where it is.",
        ),
    ),
    "issuing.already_collected": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "This document was collected on {at} at {place} (No. {serial}).",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "If it was not you or someone you sent, please go to the issuing desk now.",
        ),
    ),
    "issuing.attempt_open": (
        QT_TRANSLATE_NOOP("Refusal", "This document is being printed at {station}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please wait there for it. It is printed once only and is not lost.",
        ),
    ),
    "issuing.needs_person": (
        QT_TRANSLATE_NOOP("Refusal", "We cannot tell whether the sheet came out of the printer."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please stay here: someone comes to look. Nothing is lost, nothing is printed twice.",
        ),
    ),
    "issuing.job_may_print": (
        QT_TRANSLATE_NOOP("Refusal", "The printer at {station} may still print this document."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "See to the printer first; once its job is over, look into the tray at that station.",
        ),
    ),
    "issuing.two_people_needed": (
        QT_TRANSLATE_NOOP("Refusal", "A sheet is given up by two people who both looked."),
        QT_TRANSLATE_NOOP("Refusal", "Please ask a colleague to look too and to confirm with you."),
    ),
    "issuing.printer_not_ready": (
        QT_TRANSLATE_NOOP("Refusal", "The printer is not ready."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Nothing was printed; you can still print it. Please try another terminal or the issuing desk.",
        ),
    ),
    "issuing.unknown_document": (
        QT_TRANSLATE_NOOP("Refusal", "No document with this number was found."),
        QT_TRANSLATE_NOOP("Refusal", "Please check the number, or look it up with the ID card."),
    ),
    "issuing.already_printed": (
        QT_TRANSLATE_NOOP("Refusal", "This document was printed on {at} at {place}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "It is printed once only. Please collect it there, or ask at the issuing desk.",
        ),
    ),
    "issuing.wrong_state": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Document No. {serial} is {state}, so this cannot be done now.",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Open it at the issuing desk to see what comes next. Nothing has been printed.",
        ),
    ),
    "issuing.kept_at_desk": (
        QT_TRANSLATE_NOOP("Refusal", "Your document is printed already and is kept for you at {place}."),
        QT_TRANSLATE_NOOP("Refusal", "Please go there with the same card; it is handed over at once."),
    ),
    "issuing.right_elsewhere": (
        QT_TRANSLATE_NOOP("Refusal", "Document {serial} is to be collected in another hall now."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The online platform shows which hall it is; to collect it here after all, choose this hall there.",
        ),
    ),
    "issuing.replaced": (
        QT_TRANSLATE_NOOP("Refusal", "Document {serial} is void: {by} was issued in its place."),
        QT_TRANSLATE_NOOP("Refusal", "Please collect the new document; the old sheet is no longer valid."),
    ),
    "issuing.signature_missing": (
        QT_TRANSLATE_NOOP("Refusal", "The signature for this document is missing."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please sign in the field with your finger. Someone who cannot sign is helped at the issuing desk.",
        ),
    ),
    "issuing.signature_too_long": (
        QT_TRANSLATE_NOOP("Refusal", "The signature has too many strokes to be kept."),
        QT_TRANSLATE_NOOP("Refusal", "Please wipe the field and sign once more, with your name only."),
    ),
    "issuing.replacement_asked": (
        QT_TRANSLATE_NOOP("Refusal", "A replacement of this document was asked for at {at} already."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "There is nothing more to do: the office decides, and the new document is then ready to collect.",
        ),
    ),
    "issuing.no_such_reason": (
        QT_TRANSLATE_NOOP("Refusal", "A document is replaced when it is lost or damaged."),
        QT_TRANSLATE_NOOP("Refusal", "Please choose one of the two reasons; the office needs it to decide."),
    ),
}
