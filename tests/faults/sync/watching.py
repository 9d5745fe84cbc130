"""How far the hall counts its entries as sent, every time that was written down, as its database saw it."""

import itertools
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, text

from tests.outages import run_on

_TABLE = "CREATE TABLE watched_moves (number {number} PRIMARY KEY, epoch INTEGER, seq BIGINT, term BIGINT)"
_NOTE = (
    "INSERT INTO watched_moves (epoch, seq, term)"
    " SELECT NEW.epoch, NEW.seq, (SELECT term FROM sync_lease) WHERE NEW.direction = 'outbox';"
)


@dataclass(frozen=True, slots=True, order=True)
class Move:
    """Entries up to here counted as sent, while this term of the lease ran."""

    epoch: int
    seq: int
    term: int


def watch(engine: Engine) -> None:
    """From here on every move is kept."""
    if engine.dialect.name == "sqlite":
        run_on(
            engine,
            _TABLE.format(number="INTEGER"),
            *(
                f"CREATE TRIGGER watched_{event} AFTER {event} ON sync_cursors BEGIN {_NOTE} END"
                for event in ("insert", "update")
            ),
        )
    else:
        run_on(
            engine,
            _TABLE.format(number="BIGSERIAL"),
            f"CREATE FUNCTION watched() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {_NOTE} RETURN NEW; END $$",
            "CREATE TRIGGER watched AFTER INSERT OR UPDATE ON sync_cursors FOR EACH ROW EXECUTE FUNCTION watched()",
        )


def moves(conn: Connection) -> list[Move]:
    """All that was kept, in order."""
    return [
        Move(*row) for row in conn.execute(text("SELECT epoch, seq, term FROM watched_moves ORDER BY number"))
    ]


def went_back(kept: list[Move]) -> str | None:
    """The first move that undid one before it, None when there is none."""
    for before, after in itertools.pairwise(kept):
        if (after.epoch, after.seq) < (before.epoch, before.seq):
            return (
                f"{before.seq} entries were sent in term {before.term}, in term {after.term} only {after.seq}"
            )
    return None
