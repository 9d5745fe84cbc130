"""What was asked for at the issuing desk, and reading it from the hall."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import assert_never

from counter.words import Problem, tr
from shared.bootstrap import HallServices
from shared.codes.text import PREFIX
from shared.codes.token import known_keys
from shared.issuing import queries as issuing
from shared.issuing.model import Document, RightState
from shared.issuing.queries import Adjudication
from shared.papers.verify import CodePayload, read_code
from shared.people import queries as people
from shared.people.model import Details, is_valid_number
from shared.people.service import key_ring
from shared.staff import queries as staff

MOST = 200
"""So many documents are listed at once; how many more there are is said."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Everything somebody has to see to."""


@dataclass(frozen=True, slots=True)
class OfCard:
    """The documents of whoever has this identity number."""

    number: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class OfPerson:
    """The documents of the person at the window."""

    person: str


@dataclass(frozen=True, slots=True)
class OfNumber:
    """The document of this serial, or the documents of this case."""

    number: str


Wanted = Waiting | OfCard | OfPerson | OfNumber


@dataclass(frozen=True, slots=True)
class Paper:
    """A document, what its kind is called, who it belongs to (None once erased), and what people said of its sheets."""

    document: Document
    kind: str
    holder: Details | None = field(repr=False)
    said: tuple[Adjudication, ...] = ()


@dataclass(frozen=True, slots=True)
class PapersFacts:
    """What was read; `waiting` counts everything that waits, `names` are those of the staff by account."""

    wanted: Wanted
    papers: tuple[Paper, ...]
    waiting: Mapping[RightState, int]
    names: Mapping[str, str]


def wanted(typed: str, signing_public: bytes) -> Wanted | Problem:
    """What was typed or scanned: an identity number, the code on a sheet, a serial, a case number, or nothing.

    `signing_public` is the hall's own key, by which the codes on its sheets are read.
    """
    text = unicodedata.normalize("NFKC", typed).strip()
    if not text:
        return Waiting()
    if text.startswith(PREFIX):
        read = read_code(text, known_keys(signing_public))
        if isinstance(read, CodePayload):
            return OfNumber(read.serial)
        return Problem(
            tr("This code was not printed by this hall, or was read only in part."),
            tr("Scan it once more, or type the number that stands on the sheet."),
        )
    text = text.upper()
    if len(text) == 18 and text[:17].isdecimal():
        if is_valid_number(text):
            return OfCard(text)
        return Problem(
            tr("This is not an identity number: one of its digits is wrong."),
            tr("Compare it with the card and type it once more."),
        )
    return OfNumber(text)


def read_papers(services: HallServices, asked: Wanted) -> PapersFacts:
    """What was asked for, with all that is shown of it. May block; raises EnvironmentFault."""
    hall, kinds = services.hall, services.catalogue.licence_kinds
    with hall.read() as conn:
        found: list[Document]
        match asked:
            case Waiting():
                found = issuing.waiting(conn, MOST)
            case OfNumber(number):
                found = issuing.numbered(conn, number, MOST)
            case OfPerson(person):
                found = issuing.documents_of(conn, person)
            case OfCard(number):
                known = key_ring(hall).find(conn, number)
                found = [] if known is None else issuing.documents_of(conn, known)
            case _:
                assert_never(asked)
        said = issuing.adjudications_of(conn, [each.id for each in found])
        papers = tuple(
            Paper(
                document=each,
                kind=kinds[each.kind].name if each.kind in kinds else each.kind,
                holder=people.details(hall, conn, each.person),
                said=tuple(one for one in said if one.document == each.id),
            )
            for each in found
        )
        return PapersFacts(asked, papers, issuing.count_waiting(conn), staff.names(conn))
