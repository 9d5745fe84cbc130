"""Sentences about what surrounds the program."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "environment.keys_unreadable": (
        QT_TRANSLATE_NOOP("Refusal", "The hall's key file {path} cannot be read."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Put the copy from the safe back in its place, or run onewindow init for a new hall.",
        ),
    ),
    "environment.no_database": (
        QT_TRANSLATE_NOOP("Refusal", "There is no database {file}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Check the storage section of the settings, or name another with --database.",
        ),
    ),
    "environment.disk_full": (
        QT_TRANSLATE_NOOP("Refusal", "This station has no room left to store anything safely."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Nothing of yours is lost. Please use another station; the hall engineer has to make room here.",
        ),
    ),
    "environment.database_away": (
        QT_TRANSLATE_NOOP("Refusal", "The hall's server cannot be reached at the moment."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please wait: we keep trying, and what you entered stays here. The desk can also help by hand.",
        ),
    ),
}
