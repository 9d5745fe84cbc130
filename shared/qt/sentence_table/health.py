"""Sentences about how a hall stands: its database, keys and disk, what it waits for, its line (onewindow doctor)."""

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
    "health.checks_settled": (
        QT_TRANSLATE_NOOP("Refusal", "No case waits for a check of e-licences."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.checks_pending": (
        QT_TRANSLATE_NOOP("Refusal", "{count} cases wait for a check of e-licences."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here: they are checked once the line is back."),
    ),
    "health.checks_failed": (
        QT_TRANSLATE_NOOP(
            "Refusal", "{count} cases lack something the store of e-licences does not hold: {cases}."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "At a window press Ctrl+J: the list tells what is missing in each and whom to call.",
        ),
    ),
    "health.scans_arrived": (
        QT_TRANSLATE_NOOP("Refusal", "The platform has every scan."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.scans_on_their_way": (
        QT_TRANSLATE_NOOP("Refusal", "{count} scans are on their way to the platform."),
        QT_TRANSLATE_NOOP(
            "Refusal", "There is nothing to do here: they go by themselves while the line stands."
        ),
    ),
    "health.scan_files_missing": (
        QT_TRANSLATE_NOOP("Refusal", "{count} scans cannot be read where they should be: cases {cases}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "See that every station keeps its files in the same folder (“files” in the settings) and that it is there.",
        ),
    ),
    "health.scans_damaged": (
        QT_TRANSLATE_NOOP("Refusal", "{count} scans were damaged after they were taken in: cases {cases}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Bring the files back from the backup; they are sent by themselves then. Have the disk looked at.",
        ),
    ),
    "health.scans_refused": (
        QT_TRANSLATE_NOOP("Refusal", "The platform does not take {count} scans ({code}): cases {cases}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "They are tried again each minute. If it stays so, tell the platform's office the words in brackets.",
        ),
    ),
    "health.scans_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "Which scans are on their way stands in the hall's database."),
        QT_TRANSLATE_NOOP("Refusal", "Put the database right first; this shows by itself then."),
    ),
    "health.set_aside_settled": (
        QT_TRANSLATE_NOOP("Refusal", "Nothing that a restoration set aside waits for a person."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.set_aside_waits": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "A restoration set {count} entries aside that nobody settled: {matters} citizens or things,"
            " the first done {since}.",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "At the manager's desk open “Set aside” under “To deal with”: it tells whose each is and what to do.",
        ),
    ),
    "health.set_aside_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "What a restoration set aside stands in the hall's database."),
        QT_TRANSLATE_NOOP("Refusal", "Put the database right first; this shows by itself then."),
    ),
    "health.checks_unknown": (
        QT_TRANSLATE_NOOP("Refusal", "Which checks of e-licences are left stands in the hall's database."),
        QT_TRANSLATE_NOOP("Refusal", "Put the database right first; this shows by itself then."),
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
    "health.line_level": (
        QT_TRANSLATE_NOOP("Refusal", "The platform answers, and nothing waits here for long."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.line_unwatched": (
        QT_TRANSLATE_NOOP(
            "Refusal", "Nobody asks the platform, since nobody runs the sync; {waiting} entries wait here."
        ),
        QT_TRANSLATE_NOOP("Refusal", "Start the sync on the hall's server: onewindow sync run"),
    ),
    "health.sync_runs": (
        QT_TRANSLATE_NOOP("Refusal", "It runs at {by}."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.sync_awaited": (
        QT_TRANSLATE_NOOP("Refusal", "No station runs it at this moment."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here: in a few seconds this tells more."),
    ),
    "health.sync_unkept": (
        QT_TRANSLATE_NOOP("Refusal", "Nobody runs the sync; {waiting} entries wait here."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The hall works on, and nothing is lost. Start the sync on the hall's server: onewindow sync run",
        ),
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
