"""Sentences about tickets and lines."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "queueing.already_waiting": (
        QT_TRANSLATE_NOOP("Refusal", "You already have number {number} in this line."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "There is no need to take another. Please wait for {number} to be called.",
        ),
    ),
    "queueing.line_closed": (
        QT_TRANSLATE_NOOP("Refusal", "This line gives no more numbers today."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please ask at the service desk, or book an appointment for another day here.",
        ),
    ),
    "queueing.unknown_line": (
        QT_TRANSLATE_NOOP("Refusal", "This line is not open in this hall."),
        QT_TRANSLATE_NOOP("Refusal", "Please choose another matter, or ask at the service desk."),
    ),
    "queueing.nobody_waiting": (
        QT_TRANSLATE_NOOP("Refusal", "Nobody is waiting for this window."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The next number appears here by itself as soon as someone takes one.",
        ),
    ),
    "queueing.window_busy": (
        QT_TRANSLATE_NOOP("Refusal", "Number {number} is still at this window."),
        QT_TRANSLATE_NOOP("Refusal", "Finish {number}, or put it on hold, then call the next."),
    ),
    "queueing.window_not_open": (
        QT_TRANSLATE_NOOP("Refusal", "This window is not open."),
        QT_TRANSLATE_NOOP("Refusal", "Open the window or end its pause, then call."),
    ),
    "queueing.not_your_ticket": (
        QT_TRANSLATE_NOOP("Refusal", "Number {number} is being served by a colleague."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Agree with the colleague, or ask for the number to be transferred to you.",
        ),
    ),
    "queueing.wrong_state": (
        QT_TRANSLATE_NOOP("Refusal", "Number {number} is {state}, so this cannot be done now."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Look at the queue again: it shows what can be done with {number}.",
        ),
    ),
    "queueing.recalls_used_up": (
        QT_TRANSLATE_NOOP("Refusal", "Number {number} has been called again {recalls} times."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Nobody has come. Mark {number} as missed; the person can rejoin at the service desk.",
        ),
    ),
    "queueing.rejoin_too_late": (
        QT_TRANSLATE_NOOP("Refusal", "Number {number} was missed too long ago to rejoin the line."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please take a new number; the service desk can help if you were held up.",
        ),
    ),
    "queueing.no_appointment": (
        QT_TRANSLATE_NOOP("Refusal", "We found no appointment of yours for today."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Check the day and the name you booked under, or take a number now.",
        ),
    ),
    "queueing.appointment_too_early": (
        QT_TRANSLATE_NOOP("Refusal", "Your appointment is at {at}; it is too early to check in."),
        QT_TRANSLATE_NOOP("Refusal", "Please have a seat and check in here closer to {at}."),
    ),
    "queueing.appointment_too_late": (
        QT_TRANSLATE_NOOP("Refusal", "The time of your appointment, {at}, has passed."),
        QT_TRANSLATE_NOOP("Refusal", "Please take a number here, or book another time."),
    ),
    "queueing.appointment_already_used": (
        QT_TRANSLATE_NOOP("Refusal", "You have already checked in for this appointment."),
        QT_TRANSLATE_NOOP("Refusal", "Your number is {number}. Please wait for it to be called."),
    ),
}
