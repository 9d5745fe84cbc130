"""What is said inside sentences: states, owners, things; and the sentence of an unknown code."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

GENERAL: Final = (
    QT_TRANSLATE_NOOP("Refusal", "This step could not be done."),
    QT_TRANSLATE_NOOP(
        "Refusal",
        "Nothing has been lost. Please show this screen at the service desk (reference: {code}).",
    ),
)
"""For a code without a sentence of its own."""

WORDS: Final[dict[str, str]] = {
    "waiting": QT_TRANSLATE_NOOP("Refusal", "waiting"),
    "called": QT_TRANSLATE_NOOP("Refusal", "being called"),
    "serving": QT_TRANSLATE_NOOP("Refusal", "being served"),
    "on_hold": QT_TRANSLATE_NOOP("Refusal", "on hold"),
    "done": QT_TRANSLATE_NOOP("Refusal", "finished"),
    "missed": QT_TRANSLATE_NOOP("Refusal", "missed"),
    "transferred": QT_TRANSLATE_NOOP("Refusal", "transferred"),
    "cancelled": QT_TRANSLATE_NOOP("Refusal", "given up"),
    "booked": QT_TRANSLATE_NOOP("Refusal", "booked"),
    "kept": QT_TRANSLATE_NOOP("Refusal", "checked in"),
    "open": QT_TRANSLATE_NOOP("Refusal", "open"),
    "paused": QT_TRANSLATE_NOOP("Refusal", "paused"),
    "closed": QT_TRANSLATE_NOOP("Refusal", "closed"),
    "granted": QT_TRANSLATE_NOOP("Refusal", "ready to be printed"),
    "reserved": QT_TRANSLATE_NOOP("Refusal", "about to be printed"),
    "sent": QT_TRANSLATE_NOOP("Refusal", "being printed"),
    "unknown": QT_TRANSLATE_NOOP("Refusal", "waiting for someone to look at the sheet"),
    "printed": QT_TRANSLATE_NOOP("Refusal", "printed"),
    "uncollected": QT_TRANSLATE_NOOP("Refusal", "kept at the issuing desk"),
    "handed_over": QT_TRANSLATE_NOOP("Refusal", "collected"),
    "returned": QT_TRANSLATE_NOOP("Refusal", "to be collected in another hall"),
    "void": QT_TRANSLATE_NOOP("Refusal", "void, because it was replaced"),
    "in_safe": QT_TRANSLATE_NOOP("Refusal", "in the safe"),
    "loaded": QT_TRANSLATE_NOOP("Refusal", "in a printer's tray"),
    "at_printer": QT_TRANSLATE_NOOP("Refusal", "at the printer"),
    "in_question": QT_TRANSLATE_NOOP("Refusal", "in question"),
    "issued": QT_TRANSLATE_NOOP("Refusal", "issued"),
    "spoiled": QT_TRANSLATE_NOOP("Refusal", "spoiled"),
    "deciding": QT_TRANSLATE_NOOP("Refusal", "with the departments"),
    "approved": QT_TRANSLATE_NOOP("Refusal", "approved"),
    "refused": QT_TRANSLATE_NOOP("Refusal", "refused"),
    "hall": QT_TRANSLATE_NOOP("Refusal", "this hall"),
    "platform": QT_TRANSLATE_NOOP("Refusal", "the online platform"),
    "sync": QT_TRANSLATE_NOOP("Refusal", "the sync with the platform"),
    "database": QT_TRANSLATE_NOOP("Refusal", "the hall's database"),
    "scans": QT_TRANSLATE_NOOP("Refusal", "scans for the platform"),
    "checks": QT_TRANSLATE_NOOP("Refusal", "checks of e-licences"),
    "set_aside": QT_TRANSLATE_NOOP("Refusal", "what was set aside"),
    "keys": QT_TRANSLATE_NOOP("Refusal", "the hall's keys"),
    "disk": QT_TRANSLATE_NOOP("Refusal", "room on the disk"),
    "catalogue": QT_TRANSLATE_NOOP("Refusal", "the catalogue"),
    "clock": QT_TRANSLATE_NOOP("Refusal", "the clock"),
    "card_reader": QT_TRANSLATE_NOOP("Refusal", "the card reader"),
    "slip_printer": QT_TRANSLATE_NOOP("Refusal", "the slip printer"),
    "document_printer": QT_TRANSLATE_NOOP("Refusal", "the document printer"),
    "notice_printer": QT_TRANSLATE_NOOP("Refusal", "the notice printer"),
    "smartcards": QT_TRANSLATE_NOOP("Refusal", "the smart card readers"),
    "code_scanner": QT_TRANSLATE_NOOP("Refusal", "the code scanner"),
    "rating_pad": QT_TRANSLATE_NOOP("Refusal", "the rating pad"),
    "window_led": QT_TRANSLATE_NOOP("Refusal", "the window display"),
    "citizen_screen": QT_TRANSLATE_NOOP("Refusal", "the citizen screen"),
    "voice": QT_TRANSLATE_NOOP("Refusal", "the voice"),
    "kiosk": QT_TRANSLATE_NOOP("Refusal", "the terminal's program"),
    "crashed": QT_TRANSLATE_NOOP("Refusal", "crashed"),
    "killed": QT_TRANSLATE_NOOP("Refusal", "been killed"),
    "hung": QT_TRANSLATE_NOOP("Refusal", "stopped answering"),
    "scan_folder": QT_TRANSLATE_NOOP("Refusal", "the scanner's folder"),
}
"""How a state, an owner or a thing of the station is called inside a sentence."""

LIST_SEPARATOR: Final = QT_TRANSLATE_NOOP("Refusal", ", ")
DAY_FORMAT: Final = QT_TRANSLATE_NOOP("Refusal", "d MMMM yyyy")
MOMENT_FORMAT: Final = QT_TRANSLATE_NOOP("Refusal", "d MMMM, HH:mm")
