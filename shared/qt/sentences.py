"""A refusal in words: what happened and what to do next, in the language of the screen."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, QTime

from shared.journal.entry import Json, Millis, Refusal
from shared.qt.sentence_table import DAY_FORMAT, GENERAL, LIST_SEPARATOR, MOMENT_FORMAT, SENTENCES, WORDS

CONTEXT = "Refusal"
_FACT = re.compile(r"\{(\w+)\}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENTS = ("at", "since", "until")
_IN_WORDS = ("state", "owner")


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a screen says: `what` happened, and the `next_step` of the person who reads it."""

    what: str
    next_step: str


def sentence(refusal: Refusal, zone: str = "Asia/Shanghai", now: Millis | None = None) -> Sentence:
    """The sentence of a refusal. An unknown code gets a gentle general one that shows the code.

    Facts named `at`, `since` or `until` are milliseconds and told as a time of the hall's `zone`, with the
    day when it is not today. Days, lists, states and owners are told in words; the values of a mapping are
    sentences and stand one after the other. A fact that is not there reads "—".
    """
    what, next_step = SENTENCES.get(refusal.code, GENERAL)
    hall = ZoneInfo(zone)
    today = datetime.now(hall) if now is None else datetime.fromtimestamp(now / 1000, hall)
    facts = {"code": refusal.code, **refusal.facts}

    def told(source: str) -> str:
        return _FACT.sub(lambda found: _fact(found[1], facts, today), _translated(source))

    return Sentence(told(what), told(next_step))


def moment(at: Millis, zone: str, now: Millis) -> str:
    """The wall time of the hall's `zone`, with the day when it is not today's."""
    hall = ZoneInfo(zone)
    return _moment(datetime.fromtimestamp(at / 1000, hall), datetime.fromtimestamp(now / 1000, hall))


def in_words(name: str) -> str:
    """How a state, an owner or a thing of the station is called, as a title."""
    called = _translated(WORDS[name])
    return called[0].upper() + called[1:]


def fact_names(code: str) -> frozenset[str]:
    """The facts that the sentence of a code makes use of."""
    return frozenset(_FACT.findall(" ".join(SENTENCES[code])))


def _translated(source: str) -> str:
    return QCoreApplication.translate(CONTEXT, source)


def _fact(name: str, facts: Mapping[str, Json], today: datetime) -> str:
    value = facts.get(name)
    if value in (None, "", [], {}):
        return "—"
    if name in _MOMENTS and isinstance(value, int):
        return _moment(datetime.fromtimestamp(value / 1000, today.tzinfo), today)
    if isinstance(value, str) and _DAY.fullmatch(value):
        day = date.fromisoformat(value)
        return QLocale().toString(QDate(day.year, day.month, day.day), _translated(DAY_FORMAT))
    if isinstance(value, Mapping):
        return " ".join(str(one) for one in value.values())
    if isinstance(value, list | tuple):
        return _translated(LIST_SEPARATOR).join(str(one).rstrip("。.") for one in value)
    if name in _IN_WORDS and value in WORDS:
        return _translated(WORDS[value])
    return str(value)


def _moment(moment: datetime, today: datetime) -> str:
    if moment.date() == today.date():
        return moment.strftime("%H:%M")
    day, time = QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute)
    return QLocale().toString(QDateTime(day, time), _translated(MOMENT_FORMAT))
