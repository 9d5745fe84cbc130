"""Sentences about what the platform refuses of this hall's requests, and about the hall's clock."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "sync.revoked": (
        QT_TRANSLATE_NOOP("Refusal", "The platform has shut this hall out; {waiting} entries wait here."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The hall works on. Ask the platform's office why, then for a new code, and run: onewindow sync enrol CODE",
        ),
    ),
    "sync.unknown_hall": (
        QT_TRANSLATE_NOOP(
            "Refusal", "The platform does not know this hall any more; {waiting} entries wait here."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Check “code” in the hall section of the settings; then ask the platform's office for an enrolment code.",
        ),
    ),
    "sync.bad_signature": (
        QT_TRANSLATE_NOOP(
            "Refusal", "The platform does not accept this hall's signature; {waiting} entries wait here."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Check that the key file is this hall's own. If its keys are new, enrol again with a code of the platform.",
        ),
    ),
    "sync.bad_time": (
        QT_TRANSLATE_NOOP(
            "Refusal", "The hall's clock is too far from the platform's; {waiting} entries wait here."
        ),
        QT_TRANSLATE_NOOP("Refusal", "Set the clock of the hall's server, best by a time service (NTP)."),
    ),
    "sync.altered": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The platform found an entry of this hall altered after it was written; {waiting} entries wait here.",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Change nothing. Run onewindow sync compare and send what it says to the platform's office.",
        ),
    ),
    "sync.gap": (
        QT_TRANSLATE_NOOP(
            "Refusal", "The platform misses entries before those that are sent; {waiting} entries wait here."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Change nothing. Run onewindow sync compare and send what it says to the platform's office.",
        ),
    ),
    "sync.foreign_entry": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The platform found an entry this hall may not write in what was sent; {waiting} entries wait here.",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Check “code” in the hall section of the settings, then call the platform's office.",
        ),
    ),
    "sync.ahead": (
        QT_TRANSLATE_NOOP(
            "Refusal", "The platform has forgotten what it told this hall; {waiting} entries wait here."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The hall works on. Call the platform's office: it was put back from a backup, and compares by: onewindow "
            "sync compare",
        ),
    ),
    "sync.bad_key": (
        QT_TRANSLATE_NOOP(
            "Refusal", "The platform cannot open a person's key from this hall; {waiting} entries wait here."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal", "Enrol again with a new code, so that the hall has the platform's present key."
        ),
    ),
    "sync.unreadable": (
        QT_TRANSLATE_NOOP(
            "Refusal", "The platform does not understand an entry of this hall; {waiting} entries wait here."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Compare the versions of Onewindow here and at the platform; the older one wants an update.",
        ),
    ),
    "sync.bad_message": (
        QT_TRANSLATE_NOOP(
            "Refusal", "The platform does not understand this hall's requests; {waiting} entries wait here."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Compare the versions of Onewindow here and at the platform; the older one wants an update.",
        ),
    ),
    "health.clock_off": (
        QT_TRANSLATE_NOOP(
            "Refusal", "By the platform's word the clock of the hall is off by {minutes} minutes."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Set the clock of the hall's server, best by a time service (NTP): notices and limits are dated by it.",
        ),
    ),
}
