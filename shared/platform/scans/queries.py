"""Reading and keeping scans and their pieces."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace

from sqlalchemy import ColumnElement, Connection, RowMapping, delete, insert, select

from shared.platform import queries as platform
from shared.platform.applications import queries as applications
from shared.platform.applications.model import Application
from shared.platform.model import Case
from shared.platform.scans.model import Scan
from shared.platform.scans.tables import pieces, scans


def scan(conn: Connection, hall: str, sha256: str) -> Scan | None:
    return scans_of(conn, hall, [sha256]).get(sha256)


def scans_of(conn: Connection, hall: str, names: Sequence[str]) -> dict[str, Scan]:
    """Those of these scans of which something is here, by their hash."""
    query = select(scans).where(scans.c.hall == hall, scans.c.sha256.in_(names))
    return {row["sha256"]: _scan(row) for row in conn.execute(query).mappings()}


def names(case: Case | None, sha256: str) -> bool:
    return case is not None and any(each.get("attachment") == sha256 for each in case.materials)


def is_named(conn: Connection, hall: str, by: str, sha256: str) -> bool:
    """Whether a case of the hall, or an application by its word, names the scan; the last word need not."""
    if names(platform.case(conn, hall, by), sha256):
        return True
    begun = applications.application(conn, by)
    return begun is not None and begun.scans.get(sha256) == hall


def scans_for(conn: Connection, begun: Application) -> dict[str, Scan]:
    """Of the materials scanned for an application those of which something is here, by their hash."""
    halls: dict[str, list[str]] = {}
    for each in begun.materials.values():
        halls.setdefault(each["hall"], []).append(each["attachment"])
    return {sha: found for hall, shas in halls.items() for sha, found in scans_of(conn, hall, shas).items()}


def keep(conn: Connection, found: Scan) -> None:
    """Writes the scan's row; callers hold the head of the platform's notes on the hall, so nobody writes between."""
    mine = (scans.c.hall == found.hall) & (scans.c.sha256 == found.sha256)
    conn.execute(delete(scans).where(mine))
    conn.execute(insert(scans), asdict(found) | {"whole": int(found.whole)})


def keep_piece(conn: Connection, found: Scan, at: int, data: bytes) -> None:
    row = {"hall": found.hall, "sha256": found.sha256, "at": at, "data": data}
    conn.execute(insert(pieces), row)


def bytes_of(conn: Connection, found: Scan) -> Iterator[bytes]:
    """The pieces in order, one at a time."""
    offsets = conn.execute(select(pieces.c.at).where(_of(found)).order_by(pieces.c.at)).scalars().all()
    for at in offsets:
        yield conn.execute(select(pieces.c.data).where(_of(found), pieces.c.at == at)).scalar_one()


def drop_pieces(conn: Connection, found: Scan) -> None:
    conn.execute(delete(pieces).where(_of(found)))


def _of(found: Scan) -> ColumnElement[bool]:
    return (pieces.c.hall == found.hall) & (pieces.c.sha256 == found.sha256)


def _scan(row: RowMapping) -> Scan:
    found = Scan(**row)
    return replace(found, whole=bool(found.whole))
