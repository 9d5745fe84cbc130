"""Sentences about the program of a kiosk and its guard."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "health.kiosk_runs": (
        QT_TRANSLATE_NOOP("Refusal", "It fills the screen under its guard, and was not started again today."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.kiosk_again": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Its guard started it again today ({count} times), the last time at {at}, when it had {state}.",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "It works. If it happens again, send its log and crash reports to the makers of Onewindow.",
        ),
    ),
    "health.kiosk_struggles": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "It ends at once again and again ({count} times in a row); its guard tries every {seconds} seconds.",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "See its crash reports in the log folder, and the settings; start the machine anew if that does not help.",
        ),
    ),
    "health.kiosk_ended": (
        QT_TRANSLATE_NOOP("Refusal", "The terminal's program does not run."),
        QT_TRANSLATE_NOOP("Refusal", "Start it with: onewindow kiosk --guarded"),
    ),
    "health.kiosk_unguarded": (
        QT_TRANSLATE_NOOP("Refusal", "It runs without a guard: nobody would start it again after a crash."),
        QT_TRANSLATE_NOOP("Refusal", "Start it with: onewindow kiosk --guarded (see docs/kiosk.md)"),
    ),
    "health.kiosk_in_window": (
        QT_TRANSLATE_NOOP("Refusal", "It runs in a window that anybody can close."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Write “full_screen = true” under [station] in the settings, then start it anew."
        ),
    ),
}
