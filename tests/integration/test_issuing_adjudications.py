"""That two different people speak for a numbered sheet is held by the database too, whatever a program does."""

import pytest
from sqlalchemy import insert
from sqlalchemy.exc import IntegrityError

from shared.db.unit import Side
from shared.issuing.tables import adjudications

WORD = {
    "id": "1.1",
    "document": "S",
    "attempt": 1,
    "verdict": "printed",
    "blank": None,
    "first_person": "wang",
    "second_person": None,
    "at": 0,
}


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"second_person": "li"},
        {"blank": "SP0000017", "second_person": "li"},
        {"verdict": "spoiled", "second_person": "li"},
    ],
)
def test_what_may_be_said(hall: Side, said: dict[str, str]) -> None:
    with hall.engine.begin() as conn:
        conn.execute(insert(adjudications), WORD | said)


@pytest.mark.parametrize(
    "said",
    [
        {"second_person": "wang"},
        {"blank": "SP0000017"},
        {"blank": "SP0000017", "second_person": "wang"},
        {"verdict": "spoiled"},
        {"verdict": "destroyed"},
    ],
)
def test_what_the_database_refuses(hall: Side, said: dict[str, str]) -> None:
    with pytest.raises(IntegrityError), hall.engine.begin() as conn:
        conn.execute(insert(adjudications), WORD | said)
