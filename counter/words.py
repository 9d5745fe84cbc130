"""How the counter words things: translations, durations, days, and problems told with their next step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from shared.faults import EnvironmentFault
from shared.journal.entry import Millis, Refusal
from shared.people.masking import masked_name
from shared.people.model import Details, age_on
from shared.qt.sentences import sentence

CONTEXT = "Counter"


def tr(source: str, **facts: object) -> str:
    """The English `source` in the language of the screen, `{names}` filled from `facts`."""
    return QCoreApplication.translate(CONTEXT, source).format(**facts)


@dataclass(frozen=True, slots=True)
class Problem:
    """What stands in the way and what to do; `lines` has one sentence for each thing, all told at once."""

    what: str
    next_step: str
    lines: tuple[str, ...] = ()


def problem_of(refusal: Refusal | EnvironmentFault) -> Problem:
    """A refusal or a fault of the environment in words."""
    facts = refusal.facts
    match refusal.code:
        case "cases.form_invalid" if isinstance(facts.get("fields"), Mapping):
            return shortfalls(len(facts["fields"]), tuple(facts["fields"].values()))
        case "cases.materials_missing":
            return shortfalls(len(facts["names"]), (missing_line(facts["names"]),))
        case "cases.conditions_unmet":
            return shortfalls(len(facts["reasons"]), tuple(facts["reasons"]))
    told = sentence(Refusal(refusal.code, facts))
    return Problem(told.what, told.next_step)


def shortfalls(count: int, lines: tuple[str, ...]) -> Problem:
    """Everything that keeps a case from acceptance, told once (Administrative Licensing Law art. 32)."""
    return Problem(
        tr("Not accepted yet: {count} things to settle, all of them here.", count=count),
        tr("Nothing you typed is lost. Settle them, then press F12 again."),
        lines,
    )


def missing_line(names: Sequence[str]) -> str:
    """The line of the materials that were not handed in."""
    return tr("Still to hand in: {names}", names=tr(", ").join(names))


def later_line(names: Sequence[str]) -> str:
    """The line of the materials that the hall can check itself once the line is back."""
    return tr("Ask the citizen's consent and press F11 to check later: {names}", names=tr(", ").join(names))


def duration(millis: Millis) -> str:
    """Minutes and seconds as 12:31, from an hour on as 1:02:05; never negative."""
    seconds = max(0, millis) // 1000
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours}:{minutes:02d}:{seconds % 60:02d}" if hours else f"{minutes:02d}:{seconds % 60:02d}"


def day(iso: str) -> str:
    """The ISO day as one says it in the screen's language."""
    of = date.fromisoformat(iso)
    return QLocale().toString(QDate(of.year, of.month, of.day), tr("MMMM d"))


def who(person: Details, on: str) -> str:
    """张** 女 37 岁: the least that lets a clerk greet the right person."""
    sex = {"male": tr("male"), "female": tr("female")}.get(person.sex, "")
    return tr("{name} {sex} aged {age}", name=masked_name(person.name), sex=sex, age=age_on(person.birth, on))
