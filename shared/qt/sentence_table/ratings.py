"""Sentences about ratings."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "ratings.already_rated": (
        QT_TRANSLATE_NOOP("Refusal", "You have already rated this service. Thank you."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "There is nothing more to do. If you want to add something, the service desk is glad to listen.",
        ),
    ),
    "ratings.nothing_to_rate": (
        QT_TRANSLATE_NOOP("Refusal", "There is no finished service to rate yet."),
        QT_TRANSLATE_NOOP("Refusal", "Please come back when your matter has been dealt with."),
    ),
    "ratings.no_follow_up": (
        QT_TRANSLATE_NOOP("Refusal", "There is no open follow-up for this rating."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "It may have been closed already; the list shows those that still wait for a call.",
        ),
    ),
}
