"""Sentences about numbered blank paper: what cannot be done, and what a count found."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "blanks.unknown_stock": (
        QT_TRANSLATE_NOOP("Refusal", "The catalogue has no blank paper called “{stock}”."),
        QT_TRANSLATE_NOOP("Refusal", "The stocks and their names are in the catalogue's file stocks.yaml."),
    ),
    "blanks.no_run": (
        QT_TRANSLATE_NOOP("Refusal", "“{first}” to “{last}” is no run of sheet numbers."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Enter both numbers whole, as they stand on the first and the last sheet: equal length, digits at the end.",
        ),
    ),
    "blanks.run_too_long": (
        QT_TRANSLATE_NOOP("Refusal", "That would be more than {most} sheets at once."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Please check both numbers; if they are right, enter the delivery in parts."
        ),
    ),
    "blanks.already_received": (
        QT_TRANSLATE_NOOP("Refusal", "Sheet {number} was received before."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Nothing was entered. Compare the numbers on the sheets with the delivery note."
        ),
    ),
    "blanks.not_received": (
        QT_TRANSLATE_NOOP("Refusal", "Sheet {number} was never received by this hall."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Check the number on the sheet, or enter the delivery it came with first."
        ),
    ),
    "blanks.already_loaded": (
        QT_TRANSLATE_NOOP("Refusal", "Sheet {number} is already in the tray at {station}."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Check the number on the sheet; if it is here, enter it as taken out there first."
        ),
    ),
    "blanks.not_in_safe": (
        QT_TRANSLATE_NOOP("Refusal", "Sheet {number} is {state}, so it cannot be loaded."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Lay it aside and check its number; a sheet found again is entered by counting where it lies.",
        ),
    ),
    "blanks.other_stock": (
        QT_TRANSLATE_NOOP("Refusal", "Sheet {number} is of another stock than the tray at {station}."),
        QT_TRANSLATE_NOOP("Refusal", "Load one stock at a time; take the other out of the tray first."),
    ),
    "blanks.not_in_tray": (
        QT_TRANSLATE_NOOP("Refusal", "The ledger does not have sheet {number} in the tray at {station}."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Check the number; counting the tray tells how it differs from the ledger."
        ),
    ),
    "blanks.tray_empty": (
        QT_TRANSLATE_NOOP("Refusal", "By the ledger the tray at {station} is empty."),
        QT_TRANSLATE_NOOP("Refusal", "If sheets lie in it, count the tray: that tells where they belong."),
    ),
    "blanks.none_loaded": (
        QT_TRANSLATE_NOOP("Refusal", "The printer at {station} has no numbered paper for this document."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Nothing was printed. Once staff have loaded sheets and entered their numbers it can be printed here; "
            "another terminal or the issuing desk can print it now.",
        ),
    ),
    "blanks.other_kind_loaded": (
        QT_TRANSLATE_NOOP("Refusal", "The printer at {station} holds numbered paper for other documents."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Nothing was printed. Another terminal or the issuing desk can print this document."
        ),
    ),
    "blanks.last_unsettled": (
        QT_TRANSLATE_NOOP(
            "Refusal", "Staff still have to look for the last sheet of the printer at {station}."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Nothing was printed. Once they have found it, it can be printed here; "
            "another terminal or the issuing desk can print it now.",
        ),
    ),
    "blanks.unsettled": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Where sheet {number} of the printer at {station} is, is not known yet (document {serial}).",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Two people look for it first and say at the issuing desk what they found; then the tray is free.",
        ),
    ),
    "blanks.used_up": (
        QT_TRANSLATE_NOOP("Refusal", "Sheet {number} is {state}: it cannot be given up a second time."),
        QT_TRANSLATE_NOOP("Refusal", "Check the number; a printed document is given up at the issuing desk."),
    ),
    "blanks.two_people_needed": (
        QT_TRANSLATE_NOOP("Refusal", "A numbered sheet is given up by two people who both saw it."),
        QT_TRANSLATE_NOOP("Refusal", "Please ask a colleague to look too and to confirm with you."),
    ),
    "blanks.counted_twice": (
        QT_TRANSLATE_NOOP("Refusal", "Sheet {number} was entered twice in this count."),
        QT_TRANSLATE_NOOP("Refusal", "Please correct the runs and count again; nothing was entered."),
    ),
    "blanks.counted_missing": (
        QT_TRANSLATE_NOOP("Refusal", "Sheet {number} is missing; it is in question from now on."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Look in the printer, its output and the safe. Where it is found, count again; "
            "if it is torn or lost, two people enter it as spoiled.",
        ),
    ),
    "blanks.counted_found_again": (
        QT_TRANSLATE_NOOP("Refusal", "Sheet {number} was missing and is found; it is unused again."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing more to do: the ledger has it where you counted it."),
    ),
    "blanks.counted_out_of_order": (
        QT_TRANSLATE_NOOP("Refusal", "Sheet {number} comes out earlier or later than the ledger had it."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The ledger goes by your count now. Check that the documents printed since the last count bear the "
            "number of their own sheet.",
        ),
    ),
    "blanks.counted_not_received": (
        QT_TRANSLATE_NOOP("Refusal", "Sheet {number} lies here and was never received."),
        QT_TRANSLATE_NOOP("Refusal", "Take it out and check its number; enter the delivery it came with."),
    ),
    "blanks.counted_in_safe": (
        QT_TRANSLATE_NOOP("Refusal", "Sheet {number} lies here; the ledger has it in the safe."),
        QT_TRANSLATE_NOOP("Refusal", "Put it back into the safe, or enter it as loaded and count again."),
    ),
    "blanks.counted_elsewhere": (
        QT_TRANSLATE_NOOP("Refusal", "Sheet {number} lies here; the ledger has it in the tray at {station}."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Enter it as taken out there; if it is to stay here, load it and count again."
        ),
    ),
    "blanks.counted_in_attempt": (
        QT_TRANSLATE_NOOP(
            "Refusal", "Sheet {number} lies here; by the ledger document {serial} is being printed on it."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "If nothing is on it, two people say so at the issuing desk; it is the next sheet then.",
        ),
    ),
    "blanks.counted_used_up": (
        QT_TRANSLATE_NOOP(
            "Refusal", "Sheet {number} lies here; by the ledger it is {state} (document {serial})."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Lock it away and tell the manager: the document may stand on a sheet with another number.",
        ),
    ),
    "blanks.counted_other_stock": (
        QT_TRANSLATE_NOOP("Refusal", "Sheet {number} lies here and is of another stock."),
        QT_TRANSLATE_NOOP("Refusal", "Put it back to its own stock, and count that stock too."),
    ),
}
