"""Sentences about codes that were scanned."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "codes.unknown": (
        QT_TRANSLATE_NOOP("Refusal", "This is not a code this terminal knows."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Here you can scan an appointment, a ticket, an identity code or the code on a document.",
        ),
    ),
    "codes.malformed": (
        QT_TRANSLATE_NOOP("Refusal", "The code was not read as a whole."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please make the screen bright or smooth the paper out, and hold it still before the scanner.",
        ),
    ),
    "codes.unknown_key": (
        QT_TRANSLATE_NOOP("Refusal", "Nobody this hall knows has signed this code."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Do not rely on it. The platform's verify page knows the documents of all halls.",
        ),
    ),
    "codes.altered": (
        QT_TRANSLATE_NOOP("Refusal", "What this code says was changed after it was signed."),
        QT_TRANSLATE_NOOP("Refusal", "Do not rely on it, and please show it to our staff."),
    ),
    "codes.other_hall": (
        QT_TRANSLATE_NOOP("Refusal", "This code is for another hall."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Your appointment page names the hall it is for. You can take a number here all the same.",
        ),
    ),
    "codes.expired": (
        QT_TRANSLATE_NOOP("Refusal", "This code was good until {until}."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Please show who you are in another way: then you see what is still possible today."
        ),
    ),
    "codes.used": (
        QT_TRANSLATE_NOOP("Refusal", "This code was used at {at} and is good for one time only."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Open your appointments on the phone once more: they show a new one. Or show who you are in another way.",
        ),
    ),
    "codes.not_today": (
        QT_TRANSLATE_NOOP("Refusal", "This appointment is at {at}."),
        QT_TRANSLATE_NOOP("Refusal", "Please come then; the code stays good. Today you can take a number."),
    ),
    "codes.not_here_yet": (
        QT_TRANSLATE_NOOP("Refusal", "This appointment is genuine, but has not reached this hall yet."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "It comes by itself in a minute, or once the line is back. Our staff help you until then.",
        ),
    ),
    "codes.shown_by_another": (
        QT_TRANSLATE_NOOP("Refusal", "Somebody else has shown this authorisation at {at}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "It is good for one person. The holder can make a new one online or at a window, if that was not as meant.",
        ),
    ),
    "codes.names_another": (
        QT_TRANSLATE_NOOP(
            "Refusal", "This authorisation names another person than the one whose card lies here."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Whoever it names can collect with their own card, or the holder makes a new one for you.",
        ),
    ),
    "codes.documents_not_here": (
        QT_TRANSLATE_NOOP("Refusal", "The authorisation is genuine, but its documents are not in this hall."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "They may be on their way: they come by themselves once the line is back. The staff know where they are.",
        ),
    ),
}
