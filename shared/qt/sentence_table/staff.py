"""Sentences about accounts of the staff."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "staff.bad_credentials": (
        QT_TRANSLATE_NOOP("Refusal", "The staff number and password do not match."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please type them again. After several tries the hall administrator can set a new one.",
        ),
    ),
    "staff.no_such_window": (
        QT_TRANSLATE_NOOP("Refusal", "This window does not exist in this hall."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Choose one from the list; the window's number stands on the sign above it.",
        ),
    ),
    "staff.window_taken": (
        QT_TRANSLATE_NOOP("Refusal", "{clerk} is signed in at this window."),
        QT_TRANSLATE_NOOP("Refusal", "Choose another window, or ask {clerk} to sign out there."),
    ),
    "staff.account_exists": (
        QT_TRANSLATE_NOOP("Refusal", "The staff number {account} is already in use."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Choose another number, or open the existing account and change it.",
        ),
    ),
    "staff.locked_out": (
        QT_TRANSLATE_NOOP("Refusal", "There were too many tries to sign in with this staff number."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please wait a few minutes, or ask the hall administrator to set a new password.",
        ),
    ),
    "staff.not_allowed": (
        QT_TRANSLATE_NOOP("Refusal", "Your account does not include this task."),
        QT_TRANSLATE_NOOP("Refusal", "Ask the hall manager to do it, or to add it to your duties."),
    ),
}
