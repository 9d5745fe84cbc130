"""The English source of every sentence a refusal is told in; `{name}` is one of its facts.

Each code has what happened and what to do next, as a helpful clerk would say it: no "error", no blame, and
always a next step. The Chinese is in resources/translations/shared_zh_CN.ts.
"""

from typing import Final


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802  the name by which lupdate finds texts
    """Mark a text for translation; gives it back. Qt's own is typed to give any object."""
    return text


SENTENCES: Final[dict[str, tuple[str, str]]] = {
    "people.card_expired": (
        QT_TRANSLATE_NOOP("Refusal", "This ID card was valid until {valid_to}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please use another document, or go to the service desk: they help with renewing the card.",
        ),
    ),
    "people.card_not_yet_valid": (
        QT_TRANSLATE_NOOP("Refusal", "This ID card becomes valid on {valid_from}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please use the card you had before, or go to the service desk.",
        ),
    ),
    "people.bad_number": (
        QT_TRANSLATE_NOOP("Refusal", "This ID number is not complete or has a wrong digit."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please check the 18 characters against the card and type them again.",
        ),
    ),
    "people.under_age": (
        QT_TRANSLATE_NOOP("Refusal", "This has to be done together with a guardian."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please come to the window with a parent or guardian and the household register.",
        ),
    ),
    "people.unknown_person": (
        QT_TRANSLATE_NOOP("Refusal", "We have no record of this person yet."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please put the ID card on the reader once; the rest is filled in for you.",
        ),
    ),
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
    "cases.conditions_unmet": (
        QT_TRANSLATE_NOOP("Refusal", "This matter cannot be accepted as things stand: {reasons}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "If that has changed, tell the clerk; otherwise a written notice tells you your remedies.",
        ),
    ),
    "cases.materials_missing": (
        QT_TRANSLATE_NOOP("Refusal", "These materials are still missing: {names}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Bring them all at once; a printed list is ready. You keep your place in the procedure.",
        ),
    ),
    "cases.form_invalid": (
        QT_TRANSLATE_NOOP("Refusal", "Some fields need another look."),
        QT_TRANSLATE_NOOP("Refusal", "{fields} The cursor stands in the first of them."),
    ),
    "cases.unknown_item": (
        QT_TRANSLATE_NOOP("Refusal", "This matter is not in the current catalogue."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Search for it by name; it may have been renamed or merged with another.",
        ),
    ),
    "cases.not_owner": (
        QT_TRANSLATE_NOOP("Refusal", "This case is now with {owner}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "It can be changed only there. You see each step here as soon as it is reported.",
        ),
    ),
    "cases.wrong_state": (
        QT_TRANSLATE_NOOP("Refusal", "This step does not fit where the case stands."),
        QT_TRANSLATE_NOOP("Refusal", "Open the case to see how far it has come and what is next."),
    ),
    "cases.unknown_case": (
        QT_TRANSLATE_NOOP("Refusal", "No case with this number was found."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please check the number on the acceptance notice, or look it up with the ID card.",
        ),
    ),
    "issuing.no_right": (
        QT_TRANSLATE_NOOP("Refusal", "There is nothing to print here for this document."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "It may not be finished yet, or belong to another hall. The progress page shows where it is.",
        ),
    ),
    "issuing.already_collected": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "This document was collected on {at} at {place} (No. {serial}).",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "If it was not you or someone you sent, please go to the issuing desk now.",
        ),
    ),
    "issuing.attempt_open": (
        QT_TRANSLATE_NOOP("Refusal", "This document is being printed at {station}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please wait there for it. It is printed once only and is not lost.",
        ),
    ),
    "issuing.needs_person": (
        QT_TRANSLATE_NOOP("Refusal", "We cannot tell whether the sheet came out of the printer."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please stay here: someone comes to look. Nothing is lost, nothing is printed twice.",
        ),
    ),
    "issuing.job_may_print": (
        QT_TRANSLATE_NOOP("Refusal", "The printer at {station} may still print this document."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "See to the printer first; once its job is over, look into the tray at that station.",
        ),
    ),
    "issuing.two_people_needed": (
        QT_TRANSLATE_NOOP("Refusal", "A sheet is given up by two people who both looked."),
        QT_TRANSLATE_NOOP("Refusal", "Please ask a colleague to look too and to confirm with you."),
    ),
    "issuing.printer_not_ready": (
        QT_TRANSLATE_NOOP("Refusal", "The printer is not ready."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Nothing was printed; you can still print it. Please try another terminal or the issuing desk.",
        ),
    ),
    "issuing.unknown_document": (
        QT_TRANSLATE_NOOP("Refusal", "No document with this number was found."),
        QT_TRANSLATE_NOOP("Refusal", "Please check the number, or look it up with the ID card."),
    ),
    "issuing.no_blanks": (
        QT_TRANSLATE_NOOP("Refusal", "There is no numbered blank paper left in this tray."),
        QT_TRANSLATE_NOOP("Refusal", "Load blanks and enter their numbers; then print again."),
    ),
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
    "staff.bad_credentials": (
        QT_TRANSLATE_NOOP("Refusal", "The staff number and password do not match."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please type them again. After several tries the hall administrator can set a new one.",
        ),
    ),
    "staff.no_such_window": (
        QT_TRANSLATE_NOOP("Refusal", "This window does not exist in this hall."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Choose one from the list; the window's number stands on the sign above it.",
        ),
    ),
    "staff.window_taken": (
        QT_TRANSLATE_NOOP("Refusal", "{clerk} is signed in at this window."),
        QT_TRANSLATE_NOOP("Refusal", "Choose another window, or ask {clerk} to sign out there."),
    ),
    "cases.unknown_applicant": (
        QT_TRANSLATE_NOOP("Refusal", "We do not have the applicant's name and number yet."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Read the applicant's card first, or type the name and number; then accept the case.",
        ),
    ),
    "cases.unknown_department": (
        QT_TRANSLATE_NOOP("Refusal", "{department} does not take part in this case."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Look at the departments listed in the case and choose one of them.",
        ),
    ),
    "issuing.already_printed": (
        QT_TRANSLATE_NOOP("Refusal", "This document was printed on {at} at {place}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "It is printed once only. Please collect it there, or ask at the issuing desk.",
        ),
    ),
    "issuing.wrong_state": (
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Document No. {serial} is {state}, so this cannot be done now.",
        ),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Open it at the issuing desk to see what comes next. Nothing has been printed.",
        ),
    ),
    "ratings.no_follow_up": (
        QT_TRANSLATE_NOOP("Refusal", "There is no open follow-up for this rating."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "It may have been closed already; the list shows those that still wait for a call.",
        ),
    ),
    "staff.account_exists": (
        QT_TRANSLATE_NOOP("Refusal", "The staff number {account} is already in use."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Choose another number, or open the existing account and change it.",
        ),
    ),
    "staff.locked_out": (
        QT_TRANSLATE_NOOP("Refusal", "There were too many tries to sign in with this staff number."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please wait a few minutes, or ask the hall administrator to set a new password.",
        ),
    ),
    "staff.not_allowed": (
        QT_TRANSLATE_NOOP("Refusal", "Your account does not include this task."),
        QT_TRANSLATE_NOOP("Refusal", "Ask the hall manager to do it, or to add it to your duties."),
    ),
    "sync.offline": (
        QT_TRANSLATE_NOOP("Refusal", "The line to the online platform is down."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "You can go on working: everything is kept here and is sent by itself when the line is back.",
        ),
    ),
    "sync.refused": (
        QT_TRANSLATE_NOOP("Refusal", "The online platform answered, but did not take this request ({code})."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "The work goes on here. Please tell the hall's engineer; the health page shows the same words.",
        ),
    ),
    "sync.not_enrolled": (
        QT_TRANSLATE_NOOP("Refusal", "This hall is not known to the online platform yet."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Ask the platform's office for an enrolment code and enter it with: onewindow sync enrol CODE",
        ),
    ),
    "environment.keys_unreadable": (
        QT_TRANSLATE_NOOP("Refusal", "The hall's key file {path} cannot be read."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Put the copy from the safe back in its place, or run onewindow init for a new hall.",
        ),
    ),
    "kiosk.unforeseen": (
        QT_TRANSLATE_NOOP("Refusal", "Something went wrong on this screen that should not have."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "What was finished stays finished. Please ask the service desk; a report for the engineers has been kept.",
        ),
    ),
    "environment.no_database": (
        QT_TRANSLATE_NOOP("Refusal", "There is no database {file}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Check the storage section of the settings, or name another with --database.",
        ),
    ),
    "card.broke_off": (
        QT_TRANSLATE_NOOP("Refusal", "The card was taken away before it was read."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please put it on the reader once more and leave it there for about two seconds.",
        ),
    ),
    "card.bad_checksum": (
        QT_TRANSLATE_NOOP("Refusal", "The card was not read clearly."),
        QT_TRANSLATE_NOOP("Refusal", "Please lift the card and put it on the reader again."),
    ),
    "card.unreadable": (
        QT_TRANSLATE_NOOP("Refusal", "This card could not be read."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Lay it flat without its case. You can also use the code on your phone, or the service desk.",
        ),
    ),
    "card.unknown_layout": (
        QT_TRANSLATE_NOOP("Refusal", "This kind of card is not known here yet."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please use a resident ID card, or go to the service desk with this one.",
        ),
    ),
    "card.reader_gone": (
        QT_TRANSLATE_NOOP("Refusal", "The card reader of this terminal is not working."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "You can use the code on your phone or type your number; staff have been told.",
        ),
    ),
    "card.no_answer": (
        QT_TRANSLATE_NOOP("Refusal", "The card reader does not answer at the moment."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Please wait a few seconds; it is being started again. You can also use the code on your phone.",
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
        QT_TRANSLATE_NOOP("Refusal", "The card reader at {port} answers."),
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
"""What happened and what to do next, by refusal code."""

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
    "handed_over": QT_TRANSLATE_NOOP("Refusal", "collected"),
    "deciding": QT_TRANSLATE_NOOP("Refusal", "with the departments"),
    "approved": QT_TRANSLATE_NOOP("Refusal", "approved"),
    "refused": QT_TRANSLATE_NOOP("Refusal", "refused"),
    "hall": QT_TRANSLATE_NOOP("Refusal", "this hall"),
    "platform": QT_TRANSLATE_NOOP("Refusal", "the online platform"),
    "database": QT_TRANSLATE_NOOP("Refusal", "the hall's database"),
    "keys": QT_TRANSLATE_NOOP("Refusal", "the hall's keys"),
    "disk": QT_TRANSLATE_NOOP("Refusal", "room on the disk"),
    "catalogue": QT_TRANSLATE_NOOP("Refusal", "the catalogue"),
    "clock": QT_TRANSLATE_NOOP("Refusal", "the clock"),
    "card_reader": QT_TRANSLATE_NOOP("Refusal", "the card reader"),
    "slip_printer": QT_TRANSLATE_NOOP("Refusal", "the slip printer"),
    "document_printer": QT_TRANSLATE_NOOP("Refusal", "the document printer"),
    "notice_printer": QT_TRANSLATE_NOOP("Refusal", "the notice printer"),
}
"""How a state, an owner or a thing of the station is called inside a sentence."""

LIST_SEPARATOR: Final = QT_TRANSLATE_NOOP("Refusal", ", ")
DAY_FORMAT: Final = QT_TRANSLATE_NOOP("Refusal", "d MMMM yyyy")
MOMENT_FORMAT: Final = QT_TRANSLATE_NOOP("Refusal", "d MMMM, HH:mm")
