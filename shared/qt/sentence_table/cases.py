"""Sentences about cases."""

from typing import Final

from shared.qt.sentence_table.marking import QT_TRANSLATE_NOOP

SENTENCES: Final[dict[str, tuple[str, str]]] = {
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
    "cases.unknown_applicant": (
        QT_TRANSLATE_NOOP("Refusal", "We do not have the applicant's name and number yet."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Read the applicant's card first, or type the name and number; then accept the case.",
        ),
    ),
    "cases.no_check_later": (
        QT_TRANSLATE_NOOP("Refusal", "These cannot be left to be checked later: {names}."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Take them back and give them another way; later only what an e-licence waives is checked, with consent.",
        ),
    ),
    "cases.unknown_check": (
        QT_TRANSLATE_NOOP("Refusal", "This case has no such check."),
        QT_TRANSLATE_NOOP("Refusal", "Close the list and open it again: it shows what is left to do now."),
    ),
    "cases.unknown_department": (
        QT_TRANSLATE_NOOP("Refusal", "{department} does not take part in this case."),
        QT_TRANSLATE_NOOP(
            "Refusal",
            "Look at the departments listed in the case and choose one of them.",
        ),
    ),
}
