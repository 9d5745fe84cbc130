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
    "staff.card_needed": (
        QT_TRANSLATE_NOOP("Refusal", "This account needs its card as well as the password."),
        QT_TRANSLATE_NOOP("Refusal", "Put the card into the card reader and leave it there while you work."),
    ),
    "staff.other_card": (
        QT_TRANSLATE_NOOP("Refusal", "The card in the reader is not the one of this account."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Put your own card in. If yours is lost, a manager can release your account from it."
        ),
    ),
    "staff.no_card_reader": (
        QT_TRANSLATE_NOOP(
            "Refusal", "This account needs its card, but this station is not set up for card readers."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Sign in at a window that has one, or ask the administrator to switch it on (devices.smartcards).",
        ),
    ),
    "staff.no_card_came": (
        QT_TRANSLATE_NOOP("Refusal", "No card came in time, so nobody was signed in."),
        QT_TRANSLATE_NOOP("Refusal", "Have your card at hand, then type your password once more."),
    ),
    "staff.no_card_put_in": (
        QT_TRANSLATE_NOOP("Refusal", "No card was put in that could be read."),
        QT_TRANSLATE_NOOP(
            "Refusal", "See with “onewindow doctor” whether the card reader is there, then try again."
        ),
    ),
    "staff.no_such_account": (
        QT_TRANSLATE_NOOP("Refusal", "There is no account {account}."),
        QT_TRANSLATE_NOOP("Refusal", "Look at the spelling; it is what this colleague types to sign in."),
    ),
    "staff.card_bound_already": (
        QT_TRANSLATE_NOOP("Refusal", "The account {account} has a card already."),
        QT_TRANSLATE_NOOP(
            "Refusal", "If that card is lost, let a manager release the account from it first."
        ),
    ),
    "staff.card_taken": (
        QT_TRANSLATE_NOOP("Refusal", "This card belongs to the account {account}."),
        QT_TRANSLATE_NOOP("Refusal", "Take another card: each account has one of its own."),
    ),
    "staff.no_card_bound": (
        QT_TRANSLATE_NOOP("Refusal", "The account {account} has no card."),
        QT_TRANSLATE_NOOP("Refusal", "Nothing is to be done: its password is enough."),
    ),
    "staff.card_of_nobody": (
        QT_TRANSLATE_NOOP("Refusal", "This card belongs to no account of this hall."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Put in the card that was bound to your account. At a window one is bound with: onewindow staff bind-card",
        ),
    ),
    "staff.own_card": (
        QT_TRANSLATE_NOOP("Refusal", "Nobody releases their own account from its card."),
        QT_TRANSLATE_NOOP("Refusal", "Ask another manager to do it."),
    ),
}
