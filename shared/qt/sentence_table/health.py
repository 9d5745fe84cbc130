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
    "health.device_answers": (
        QT_TRANSLATE_NOOP("Refusal", "It answers at {port}."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.device_there": (
        QT_TRANSLATE_NOOP("Refusal", "Its port {port} is there; more is not known of it from here."),
        QT_TRANSLATE_NOOP(
            "Refusal", "There is nothing to do here. Whether it works is seen by looking at it."
        ),
    ),
    "health.device_in_use": (
        QT_TRANSLATE_NOOP("Refusal", "It is in use at {port} by a running program of this station."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "There is nothing to do here: that program watches it. At the counter Ctrl+D tells how it is.",
        ),
    ),
    "health.device_gone": (
        QT_TRANSLATE_NOOP("Refusal", "There is nothing at {port}. Work goes on without it."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Plug its cable in, then check its port in the devices section of the settings.",
        ),
    ),
    "health.device_forbidden": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The port {port} is there, but this station's account may not use it. Work goes on without it.",
        ),
        QT_TRANSLATE_NOOP("Refusal", "Add the account to the group “dialout”, then sign in again."),
    ),
    "health.device_silent": (
        QT_TRANSLATE_NOOP("Refusal", "It does not answer at {port}. Work goes on without it."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "See that it is on and its cable is in at both ends; then, that its template is that of its make.",
        ),
    ),
    "health.device_garbled": (
        QT_TRANSLATE_NOOP("Refusal", "What it says at {port} arrives damaged. Work goes on without it."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Exchange the cable; then, see that speed and check byte of its template are those of its make.",
        ),
    ),
    "health.device_refused": (
        QT_TRANSLATE_NOOP("Refusal", "It does not take what it is told at {port}. Work goes on without it."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Its template is not that of its make: compare the two, or name another in the devices section.",
        ),
    ),
    "health.scanner_keyboard": (
        QT_TRANSLATE_NOOP(
            "Refusal", "It acts as a keyboard, so whether it is plugged in is not known from here."
        ),
        QT_TRANSLATE_NOOP(
            "Refusal", "There is nothing to do here. Whether it works is seen by scanning a code."
        ),
    ),
    "health.smartcards_ready": (
        QT_TRANSLATE_NOOP("Refusal", "Plugged in: {readers}."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.smartcards_none": (
        QT_TRANSLATE_NOOP("Refusal", "No smart card reader is plugged in."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Plug one in; if it is, install its driver (Debian: libccid). Where none is used, leave “smartcards” out.",
        ),
    ),
    "health.smartcards_service_gone": (
        QT_TRANSLATE_NOOP("Refusal", "The service of the smart card readers (pcscd) does not answer."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Install the Debian package pcscd and start it: systemctl enable --now pcscd.socket",
        ),
    ),
    "health.voice_ready": (
        QT_TRANSLATE_NOOP("Refusal", "It can speak, and there is a player."),
        QT_TRANSLATE_NOOP(
            "Refusal", "There is nothing to do here. Whether it is loud enough is heard at a call."
        ),
    ),
    "health.voice_missing": (
        QT_TRANSLATE_NOOP("Refusal", "Numbers are not called aloud: espeak-ng is missing."),
        QT_TRANSLATE_NOOP(
            "Refusal", "Install the Debian package espeak-ng, or set “voice” to off in the settings."
        ),
    ),
    "health.voice_unheard": (
        QT_TRANSLATE_NOOP("Refusal", "Numbers are not called aloud: no program here plays sound."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Install one (Debian: alsa-utils or pulseaudio-utils), or set “voice” to off in the settings.",
        ),
    ),
    "health.scans_readable": (
        QT_TRANSLATE_NOOP("Refusal", "Its folder {folder} is there and can be read."),
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to do here."),
    ),
    "health.scans_missing": (
        QT_TRANSLATE_NOOP("Refusal", "There is no folder {folder}, so no scanned sheet is found."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "See that the scanner's share is mounted, then check “scan_folder” in the devices section of the settings.",
        ),
    ),
    "health.scans_locked": (
        QT_TRANSLATE_NOOP("Refusal", "The folder {folder} may not be read, so no scanned sheet is found."),
        QT_TRANSLATE_NOOP("Refusal", "Give the account that runs Onewindow the right to read there."),
    ),
    "devices.template_invalid": (
        QT_TRANSLATE_NOOP("Refusal", "Its template {file} cannot be used: {lines}. Work goes on without it."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Correct the key that is named (resources/devices/README.md tells each), or name another template.",
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
