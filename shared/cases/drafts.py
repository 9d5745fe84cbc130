"""Half-filled intakes, so that a crash loses none: sealed under the applicant's key, gone with the visit."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from shared.cases.model import Given, How
from shared.db.unit import Side
from shared.faults import EnvironmentFault
from shared.people.sealing import NotOurs
from shared.people.service import key_ring


@dataclass(frozen=True, slots=True)
class Begun:
    """The application begun online that is worked on, and the turn of it that was seen last."""

    id: str
    turn: int


@dataclass(frozen=True, slots=True)
class Draft:
    """What was typed and given for one item so far; `begun` when it was begun online."""

    form: Mapping[str, str] = field(repr=False)
    sources: Mapping[str, str]
    given: Mapping[str, Given]
    begun: Begun | None = None


@dataclass(frozen=True, slots=True)
class DraftFolder:
    """Where the drafts of a hall lie. Every method may block; `person` is whose key seals."""

    hall: Side
    folder: Path

    def keep(self, ticket: str, item: str, person: str, draft: Draft) -> None:
        """Keep the draft in place of the one before. EnvironmentFault when it cannot be stored."""
        words = {
            "form": dict(draft.form),
            "sources": dict(draft.sources),
            "given": [asdict(given) for given in draft.given.values()],
            "begun": None if draft.begun is None else asdict(draft.begun),
        }
        plain = json.dumps(words, ensure_ascii=False).encode()
        with self.hall.read() as conn:
            sealed = key_ring(self.hall).seal_file(conn, person, plain, _context(ticket, item))
        path = self._path(ticket, item)
        piece = path.with_suffix(".part")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            piece.write_bytes(sealed)
            piece.replace(path)
        except OSError as error:
            piece.unlink(missing_ok=True)
            raise EnvironmentFault("environment.disk_full", {"folder": str(self.folder)}) from error

    def read(self, ticket: str, item: str, person: str) -> Draft | None:
        """The draft, or None when there is none that this applicant's key opens."""
        try:
            sealed = self._path(ticket, item).read_bytes()
        except OSError:
            return None
        try:
            with self.hall.read() as conn:
                plain = key_ring(self.hall).open_file(conn, person, sealed, _context(ticket, item))
        except (KeyError, NotOurs):
            return None
        words = json.loads(plain)
        given = [Given(**{**each, "how": How(each["how"])}) for each in words["given"]]
        begun = None if words["begun"] is None else Begun(**words["begun"])
        return Draft(words["form"], words["sources"], {each.material: each for each in given}, begun)

    def items(self, ticket: str) -> list[str]:
        """The items of a ticket with a draft, the first kept first."""
        found = sorted(self.folder.glob(f"{ticket}.*.draft"), key=lambda path: path.stat().st_mtime)
        return [path.name.removeprefix(f"{ticket}.").removesuffix(".draft") for path in found]

    def drop(self, ticket: str, item: str) -> None:
        """The draft has served; harmless when there is none."""
        self._path(ticket, item).unlink(missing_ok=True)

    def _path(self, ticket: str, item: str) -> Path:
        return self.folder / f"{ticket}.{item}.draft"


def drafts_of(hall: Side, files: Path) -> DraftFolder:
    """The drafts beside the hall's sealed scans."""
    return DraftFolder(hall, files / "drafts")


def _context(ticket: str, item: str) -> str:
    return f"draft|{ticket}|{item}"
