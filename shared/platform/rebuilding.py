"""Rebuilding the platform's state tables from its journal."""

from typing import Any

from shared.db.unit import Side, project
from shared.platform.model import OWN_STREAM, hall_of
from shared.platform.tables import STATE_TABLES

REPORTS = ("queueing", "issuing", "applications")
"""What a hall reports of appointments, print rights and applications, which were in a platform stream before."""


def rebuild(side: Side, conn: Any) -> int:
    """Empties the state tables and fills them from all streams, in the caller's transaction; how many entries.

    Streams have no common order. Taken in three rounds, every entry comes after those it rests on: our own stream and
    the halls' people and cases; what we addressed to halls and noted of them; what the halls report of it.
    """
    for table in STATE_TABLES:
        conn.execute(table.delete())
    streams = side.journal.streams(conn)
    halls = [stream for stream in streams if hall_of(stream) == stream != OWN_STREAM]
    ours = [stream for stream in streams if hall_of(stream) != stream]
    count = _take(side, conn, [OWN_STREAM], reports=False)
    count += _take(side, conn, halls, reports=False)
    count += _take(side, conn, ours, reports=False)
    return count + _take(side, conn, halls, reports=True)


def _take(side: Side, conn: Any, streams: list[str], reports: bool) -> int:
    count = 0
    for stream in streams:
        for entry in side.journal.all(conn, stream):
            room = entry.kind.partition(".")[0]
            if (room in REPORTS) is reports:
                count += 1
                if room in side.projections:
                    project(side.projections, conn, entry)
    return count
