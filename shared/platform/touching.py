"""Which rows of the platform's state an entry of a hall touches, told before any of them is read.

A row that is named in vain costs a little; one that is not named is read when its turn comes.
"""

from collections.abc import Iterable
from typing import Any

from shared.db.rows import Rows
from shared.journal.entry import Recorded
from shared.platform.tables import appointment_rows, case_rows, document_rows, person_rows, ticket_rows


def touched(entries: Iterable[Recorded]) -> list[tuple[Rows[Any], set[str]]]:
    """The rows, table by table, always in the same order of tables: two runs never wait for each other in a ring."""
    tables: tuple[Rows[Any], ...] = (person_rows, appointment_rows, ticket_rows, case_rows, document_rows)
    ids: dict[int, set[str]] = {id(rows): set() for rows in tables}
    for entry in entries:
        named = _named(entry)
        if named is not None:
            rows, the_id = named
            ids[id(rows)].add(the_id)
    return [(rows, ids[id(rows)]) for rows in tables if ids[id(rows)]]


def _named(entry: Recorded) -> tuple[Rows[Any], str] | None:
    match entry.kind.partition(".")[0]:
        case "people":
            return person_rows, entry.subject
        case "queueing" if entry.kind.startswith("queueing.appointment_"):
            return appointment_rows, entry.subject
        case "queueing":
            return ticket_rows, f"{entry.stream}/{entry.subject}"
        case "cases":
            return case_rows, f"{entry.stream}/{entry.subject}"
        case "issuing":
            return document_rows, entry.subject
    return None
