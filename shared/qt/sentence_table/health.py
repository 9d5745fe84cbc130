"""Sentences about how the things of a station stand (onewindow doctor)."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "health.database_answers": (
        QT_TRANSLATE_NOOP("Refusal", "The hall's database answers; its journal stands at entry {entry}."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.database_unprepared": (
        QT_TRANSLATE_NOOP("Refusal", "The hall's database lacks tables this version needs."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Stop the stations of the hall, run onewindow init, and start them again.",
        ),
    ),
    "health.database_missing": (
        QT_TRANSLATE_NOOP("Refusal", "There is no database {file}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Check “database” in the storage section of the settings; for a new hall run onewindow init.",
        ),
    ),
    "health.database_away": (
        QT_TRANSLATE_NOOP("Refusal", "The hall's database does not answer."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "See that its server runs and the cable is in, then check “database” in the settings' storage section.",
        ),
    ),
    "health.keys_readable": (
        QT_TRANSLATE_NOOP("Refusal", "The hall's keys can be read."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.disk_roomy": (
        QT_TRANSLATE_NOOP("Refusal", "There is room: {free} are free."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.disk_low": (
        QT_TRANSLATE_NOOP("Refusal", "Only {free} are left where {folder} is."),
        QT_TRANSLATE_NOOP("Refusal", "Make room this week: move old logs and reports to another disk."),
    ),
    "health.disk_full": (
        QT_TRANSLATE_NOOP("Refusal", "Hardly any room is left where {folder} is: {free}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Make room now: move old logs and reports to another disk. Leave database and scans where they are.",
        ),
    ),
    "health.folder_locked": (
        QT_TRANSLATE_NOOP("Refusal", "Nothing can be written to {folder}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Give the account that runs Onewindow the right to write there, or name another folder in the settings.",
        ),
    ),
    "health.catalogue_sound": (
        QT_TRANSLATE_NOOP("Refusal", "The catalogue of service items is sound."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.catalogue_unsound": (
        QT_TRANSLATE_NOOP("Refusal", "The catalogue has {count} places to mend, the first: {first}."),
        QT_TRANSLATE_NOOP("Refusal", "Run onewindow catalogue check: it tells file and line of each."),
    ),
    "health.clock_true": (
        QT_TRANSLATE_NOOP("Refusal", "The clock of the hall is that of the machine."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.clock_moved": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The clock of the hall is set off from the machine's by {minutes} minutes.",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "That is for demonstrations only: take “clock_ahead” out of the settings before citizens come.",
        ),
    ),
    "health.reader_answers": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The card reader at {port} answers; its security module is number {module}.",
        ),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.reader_in_use": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The card reader at {port} is in use by a running program of this station.",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "There is nothing to do here. To have the reader itself asked, close that program and look again.",
        ),
    ),
    "health.reader_unwell": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The card reader at {port} answers, but its security module is not ready.",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Unplug the reader, wait ten seconds, plug it in again. If that does not help, have it exchanged.",
        ),
    ),
    "health.reader_silent": (
        QT_TRANSLATE_NOOP("Refusal", "The card reader at {port} does not answer."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Unplug the reader, wait ten seconds, plug it in again. If that does not help, have it exchanged.",
        ),
    ),
    "health.reader_forbidden": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The card reader at {port} is there, but this station's account may not use it.",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Add the account to the group “dialout” for a serial port, or write a udev rule for USB; sign in again.",
        ),
    ),
    "health.reader_gone": (
        QT_TRANSLATE_NOOP("Refusal", "There is no card reader at {port}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Plug the reader's cable in, then check “card_reader” in the devices section of the settings.",
        ),
    ),
    "health.printer_ready": (
        QT_TRANSLATE_NOOP("Refusal", "It is ready."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.printer_silent": (
        QT_TRANSLATE_NOOP("Refusal", "It does not answer at {address}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "See that it is on and its cable is in, then check its address in the settings' devices section.",
        ),
    ),
    "health.printer_cover_open": (
        QT_TRANSLATE_NOOP("Refusal", "Its cover is open."),
        QT_TRANSLATE_NOOP("Refusal", "Close the cover until it clicks; the printer goes on by itself."),
    ),
    "health.printer_paper_out": (
        QT_TRANSLATE_NOOP("Refusal", "It is out of paper."),
        QT_TRANSLATE_NOOP("Refusal", "Put paper in; the printer goes on by itself."),
    ),
    "health.printer_paper_low": (
        QT_TRANSLATE_NOOP("Refusal", "Its paper is nearly used up."),
        QT_TRANSLATE_NOOP("Refusal", "Put paper in at the next quiet moment; have some ready."),
    ),
    "health.printer_stopped": (
        QT_TRANSLATE_NOOP("Refusal", "It has stopped and does not say why."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Look for jammed paper, then switch it off and on. If that does not help, have it looked after.",
        ),
    ),
    "health.printer_offline": (
        QT_TRANSLATE_NOOP("Refusal", "It is there but takes no work."),
        QT_TRANSLATE_NOOP("Refusal", "Press its online button, or take it out of its pause at its panel."),
    ),
    "health.line_level": (
        QT_TRANSLATE_NOOP("Refusal", "The platform answers, and nothing waits here for long."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.line_untried": (
        QT_TRANSLATE_NOOP("Refusal", "Nobody has tried to reach the online platform yet."),
        QT_TRANSLATE_NOOP("Refusal", "Start the sync on the hall's server: onewindow sync run"),
    ),
    "health.line_down": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The platform has not answered since {since}; {waiting} entries wait here.",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The hall works on; all is sent by itself later. Check the line, and the platform's “url” in the settings.",
        ),
    ),
    "health.line_behind": (
        QT_TRANSLATE_NOOP("Refusal", "The sync is behind by {waiting} entries since {since}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "See that the sync runs on the hall's server; it is started with: onewindow sync run",
        ),
    ),
    "health.line_refused": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The platform answers but does not take what is sent ({code}); {waiting} entries wait here.",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The hall works on. Tell the platform's office the words in brackets; nothing is lost meanwhile.",
        ),
    ),
    "health.line_unknown": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "How the line to the platform stands is not known while the database cannot be read.",
        ),
        QT_TRANSLATE_NOOP("Refusal", "See to the database first; this line answers by itself then."),
    ),
    "health.address_unusable": (
        QT_TRANSLATE_NOOP("Refusal", "Its address {address} is not one that can be reached."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Correct it in the devices section of the settings: host:port for slips, ipp://… for documents.",
        ),
    ),
    "health.no_answer_in_time": (
        QT_TRANSLATE_NOOP("Refusal", "There was no answer within {seconds} seconds."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "See that it is switched on and connected; it is asked again as soon as it lets go.",
        ),
    ),
    "health.look_went_wrong": (
        QT_TRANSLATE_NOOP("Refusal", "Looking at it went wrong in a way nobody foresaw ({kind})."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The log of this station has the details; please send it to the makers of Onewindow.",
        ),
    ),
}
