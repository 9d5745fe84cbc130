"""Sentences about showing who one is with the platform's help."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "identity.offline": (
        QT_TRANSLATE_NOOP(
            "Refusal", "The line to the online platform is down, so this cannot be checked now."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Your card and the code of an appointment or a ticket work all the same; our staff help you too.",
        ),
    ),
    "identity.refused": (
        QT_TRANSLATE_NOOP("Refusal", "The online platform answered, but did not check this ({code})."),
        QT_TRANSLATE_NOOP("Refusal", "Please show who you are in another way, or ask our staff."),
    ),
    "identity.unknown": (
        QT_TRANSLATE_NOOP("Refusal", "The online platform does not know this code."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please open the identity code on your phone once more, or show who you are in another way.",
        ),
    ),
    "identity.expired": (
        QT_TRANSLATE_NOOP("Refusal", "This identity code is older than it may be."),
        QT_TRANSLATE_NOOP("Refusal", "Please open it on your phone once more and scan it while it is fresh."),
    ),
    "identity.used": (
        QT_TRANSLATE_NOOP("Refusal", "This identity code was used already; each is good for one time only."),
        QT_TRANSLATE_NOOP("Refusal", "Please open it on your phone once more: it then shows a new one."),
    ),
    "identity.bad_phone": (
        QT_TRANSLATE_NOOP("Refusal", "This is not a mobile number."),
        QT_TRANSLATE_NOOP("Refusal", "Please type its 11 digits; it begins with 1."),
    ),
    "identity.too_soon": (
        QT_TRANSLATE_NOOP("Refusal", "A code was sent to this number less than a minute ago."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Please wait a moment for it to arrive before you have another one sent."
        ),
    ),
    "identity.too_often": (
        QT_TRANSLATE_NOOP("Refusal", "Codes were asked for too often."),
        QT_TRANSLATE_NOOP("Refusal", "Please try again in an hour, or show who you are in another way."),
    ),
    "identity.code_over": (
        QT_TRANSLATE_NOOP("Refusal", "The code that was sent is not good any more."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "It is good for five minutes and five tries. Please have a new one sent, or choose another way.",
        ),
    ),
    "identity.no_sms": (
        QT_TRANSLATE_NOOP("Refusal", "The online platform sends no codes by text message at the moment."),
        QT_TRANSLATE_NOOP("Refusal", "Please show who you are in another way, or ask our staff."),
    ),
}
