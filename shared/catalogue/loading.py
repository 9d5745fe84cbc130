"""Read the catalogue's folder into a Catalogue, or say what is wrong and where.

    departments.yaml  lines.yaml  stocks.yaml  licences.yaml  life_events.yaml  topics.yaml
    working_days.yaml
    items/<department>.yaml

Loading checks everything but the CEL expressions; `check.check` checks those too. A kiosk must start at once
and cel-python takes a third of a second to import, so they are checked where the catalogue is published.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from shared.catalogue.item_reading import Defined, Expression, read_item
from shared.catalogue.located_yaml import Problem, Section, known, read_file, unique
from shared.catalogue.model import (
    AnnouncedYear,
    Catalogue,
    Department,
    EventItem,
    LicenceKind,
    LifeEvent,
    Line,
    Question,
    ServiceItem,
    Stock,
    Topic,
)

_T = TypeVar("_T")


class CatalogueInvalid(Exception):
    """The catalogue's files hold mistakes; `problems` lists them all."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Reading:
    """What the folder holds: the sound parts as a catalogue, the problems, and every CEL expression."""

    catalogue: Catalogue
    problems: list[Problem]
    expressions: list[Expression]


def load_catalogue(folder: Path) -> Catalogue:
    """Read the catalogue of `folder`; raises CatalogueInvalid with every problem found."""
    reading = read_catalogue(folder)
    if reading.problems:
        raise CatalogueInvalid(reading.problems)
    return reading.catalogue


def read_catalogue(folder: Path) -> Reading:
    """Read the folder as far as it is sound; problems come ordered by file and line."""
    problems: list[Problem] = []
    expressions: list[Expression] = []
    departments = {
        d.id: d for d in _each(folder, "departments.yaml", "departments", "department", _department, problems)
    }
    lines = {n.letter: n for n in _each(folder, "lines.yaml", "lines", "line", _line, problems, key="letter")}
    stocks = {s.id: s for s in _each(folder, "stocks.yaml", "stocks", "stock", _stock, problems)}

    def licence_kind(section: Section) -> LicenceKind:
        return _licence_kind(section, stocks)

    kinds = {
        k.id: k for k in _each(folder, "licences.yaml", "licences", "licence kind", licence_kind, problems)
    }
    defined = Defined(departments, lines, kinds, expressions)
    items = _read_items(folder, defined, problems)
    by_code = {item.code: item for item in items}

    def life_event(section: Section) -> LifeEvent:
        return _life_event(section, by_code, expressions)

    events = _each(folder, "life_events.yaml", "life_events", "life event", life_event, problems)
    topics = _topics(folder, items, problems)
    years = _each(folder, "working_days.yaml", "years", "year", _announced_year, problems, key="year")
    catalogue = Catalogue(
        tuple(items), tuple(events), departments, lines, kinds, stocks, tuple(years), tuple(topics)
    )
    return Reading(catalogue, sorted(problems, key=lambda p: (p.file, p.line)), expressions)


def _each(
    folder: Path,
    name: str,
    list_key: str,
    what: str,
    read: Callable[[Section], _T],
    problems: list[Problem],
    key: str = "id",
) -> list[_T]:
    file = read_file(folder / name, name, problems)
    if file is None:
        return []
    sections = file.sections(list_key)
    read_things = [read(section) for section in sections]
    file.close()
    unique(((section, section.text(key, "")) for section in sections), what, key)
    return read_things


def _department(section: Section) -> Department:
    department = Department(section.identifier(), section.text("name"), section.text("short"))
    section.close()
    return department


def _line(section: Section) -> Line:
    line = Line(section.text("letter"), section.text("name"))
    if len(line.letter) != 1 or not "A" <= line.letter <= "Z":
        section.report(f'"{line.letter}" is no line letter; use one of A to Z', section.at("letter"))
    section.close()
    return line


def _stock(section: Section) -> Stock:
    stock = Stock(section.identifier(), section.text("name"))
    section.close()
    return stock


def _licence_kind(section: Section, stocks: Iterable[str]) -> LicenceKind:
    kind = LicenceKind(
        id=section.identifier(),
        name=section.text("name"),
        issuer=section.text("issuer"),
        fields=section.pairs("fields"),
        blank=section.text("blank", ""),
    )
    known(section, "blank", kind.blank, stocks, "stock")
    section.close()
    return kind


def _life_event(
    section: Section, known_items: Mapping[str, ServiceItem], expressions: list[Expression]
) -> LifeEvent:
    questions: list[Question] = []
    question_sections = section.sections("questions")
    for each in question_sections:
        questions.append(Question(each.identifier(), each.text("text"), each.texts("choices")))
        each.close()
    unique(zip(question_sections, (q.id for q in questions), strict=True), "question")
    answers = {q.id: q for q in questions}
    items: list[EventItem] = []
    for each in section.sections("items"):
        form = each.pairs("form") if each.has("form") else {}
        item = EventItem(each.text("code"), each.text("when", ""), each.text("reason"), form)
        if item.code in known_items:
            choices = {field.id: field.choices for field in known_items[item.code].fields}
            for name, value in form.items():
                if value not in choices.get(name, ()):
                    each.report(f'the item\'s form has no choice "{value}" of "{name}"', each.at("form"))
        elif item.code:
            each.report(f'no item has the code "{item.code}"', each.at("code"))
        if item.when:
            expressions.append(Expression(each.file, each.at("when"), item.when, {}, answers))
        each.close()
        items.append(item)
    if not items:
        section.report('"items" is missing: a life event bundles at least one item')
    event = LifeEvent(
        id=section.identifier(),
        name=section.text("name"),
        intro=section.text("intro"),
        words=section.texts("words"),
        questions=tuple(questions),
        items=tuple(items),
    )
    section.close()
    return event


def _topics(folder: Path, items: list[ServiceItem], problems: list[Problem]) -> list[Topic]:
    placed = dict.fromkeys((item.code for item in items if item.code), 0)

    def topic(section: Section) -> Topic:
        for code, line in section.located_texts("items"):
            if code not in placed:
                section.report(f'no item has the code "{code}"', line)
            elif placed[code]:
                section.report(f'item "{code}" is of another topic already', line)
            else:
                placed[code] += 1
        read = Topic(section.identifier(), section.text("name"), section.texts("items"))
        section.close()
        return read

    topics = _each(folder, "topics.yaml", "topics", "topic", topic, problems)
    problems += [
        Problem("topics.yaml", 1, f'item "{code}" is of no topic, so nobody finds it')
        for code, count in placed.items()
        if not count
    ]
    return topics


def _announced_year(section: Section) -> AnnouncedYear:
    year = section.integer("year")
    days = {key: section.located_texts(key) for key in ("rest", "work")}
    for text, line in days["rest"] + days["work"]:
        if not _is_day_of(text, year):
            section.report(f'"{text}" is no day of {year}; write it like {year}-01-31', line)
    announced = AnnouncedYear(
        year=year,
        source=section.text("source"),
        rest=frozenset(text for text, _ in days["rest"]),
        work=frozenset(text for text, _ in days["work"]),
    )
    section.close()
    return announced


def _is_day_of(text: str, year: int) -> bool:
    try:
        return date.fromisoformat(text).year == year
    except ValueError:
        return False


def _read_items(folder: Path, defined: Defined, problems: list[Problem]) -> list[ServiceItem]:
    items: list[ServiceItem] = []
    sections: list[Section] = []
    paths = sorted((folder / "items").glob("*.yaml"))
    if not paths:
        problems.append(Problem("items", 1, "no item files (items/<department>.yaml) found"))
    for path in paths:
        file = read_file(path, f"items/{path.name}", problems)
        if file is None:
            continue
        department = file.identifier("department")
        known(file, "department", department, defined.departments, "department")
        for section in file.sections("items"):
            sections.append(section)
            items.append(read_item(section, department, defined))
        file.close()
    unique(((section, item.code) for section, item in zip(sections, items, strict=True)), "code", "code")
    return items
