"""What the killed processes do: a kiosk from its start to the signature, and the desk where people settle a sheet."""

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection

from shared.bootstrap import PROJECTIONS
from shared.clock import SystemClock
from shared.db.engine import open_engine
from shared.db.unit import Side
from shared.devices.printers.ipp import IppPrinter
from shared.issuing import queries, service
from shared.issuing.adjudicating import Cleared
from shared.issuing.certificates import certificate_renderer
from shared.issuing.desk import IssuingDesk
from shared.issuing.model import Document, RightState
from shared.issuing.service import Issuing, Stage, Station
from shared.journal.store import Journal
from shared.journal.tables import HALL_JOURNAL
from shared.people.keyring import HALL_KEYRING, KeyRing
from shared.people.sealing import SideKeys
from tests.documents import CONTENT, SIGNED
from tests.halls import ZONE

T = TypeVar("T")

_KEYS = SideKeys.made()
_JOURNAL = Journal(HALL_JOURNAL)  # these know their statements compiled, in every process forked from here
_RING = KeyRing(HALL_KEYRING, _KEYS)

NAME, WHERE = "kiosk-1", "一楼 1 号自助终端"
TWO_PEOPLE = ("zhaomin", "lijing")
STOCK = "paper"
PRINTED_ON = {"food_licence": STOCK}


class Found(StrEnum):
    """What lies in the tray of an attempt that broke off."""

    WHOLE = "whole"
    TORN = "torn"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Pace:
    """How long the processes wait, in seconds; a hall's own are longer."""

    patience: float = 0.2
    poll: float = 0.01
    answer: float = 1.0
    between_looks: float = 0.0
    """People look into the tray again when so much time has gone by."""


@dataclass(frozen=True, slots=True)
class Practice:
    """How a hall prints and judges; the planted bugs bring their own."""

    issuing: Callable[[Side, service.Render, Mapping[str, str]], Issuing] = Issuing
    desk: Callable[[Side], IssuingDesk] = IssuingDesk


@dataclass(frozen=True, slots=True)
class Place:
    """A kiosk with its hall and its printer, and the one document it is about."""

    hall: Side
    printer: str
    serial: str
    holder: str
    pace: Pace
    practice: Practice
    sheet: bytes

    def serve(self, sent: Callable[[], None]) -> str:
        """A kiosk's life: what was left open, then the citizen presses, signs, takes. How the document stands.

        `sent` is called once the printer has the job and the journal says so.
        """
        return self._working(lambda: self._serve(sent))

    def clear(self) -> int | None:
        """Before anybody looks into the tray: the attempt that may be given up, None while its job may print."""
        return self._working(self._clear)

    def settle(self, found: Found, attempt: int) -> str:
        """Two people record what they found."""
        return self._working(lambda: self._settle(found, attempt))

    def _serve(self, sent: Callable[[], None]) -> str:
        station = Station(NAME, WHERE, IppPrinter(self.printer, self.pace.answer))
        issuing = self.practice.issuing(self.hall, lambda _document, _content: self.sheet, PRINTED_ON)
        issuing.recover(issuing.left_open(station), station)
        if self._document().state is RightState.GRANTED:

            def progress(stage: Stage) -> None:
                if stage is Stage.PRINTING:
                    sent()

            issuing.print_document(self.serial, self.holder, station, secrets.token_hex(8), progress)
        if self._document().state is RightState.PRINTED:
            self.practice.desk(self.hall).hand_over(
                self.serial, self.holder, SIGNED, NAME, secrets.token_hex(8)
            )
        return str(self._document().state)

    def _clear(self) -> int | None:
        station = Station(NAME, WHERE, IppPrinter(self.printer, self.pace.answer))
        cleared = self.practice.desk(self.hall).clear_for_spoiling(self.serial, station)
        return cleared.attempt if isinstance(cleared, Cleared) else None

    def _settle(self, found: Found, attempt: int) -> str:
        desk, key = self.practice.desk(self.hall), secrets.token_hex(8)
        match found:
            case Found.WHOLE:
                desk.seen_printed(self.serial, *TWO_PEOPLE, key)
            case Found.TORN:
                desk.spoiled(Cleared(self.serial, attempt), *TWO_PEOPLE, key)
            case Found.NOTHING:
                desk.untouched(Cleared(self.serial, attempt), *TWO_PEOPLE, key)
        return str(self._document().state)

    def _working(self, work: Callable[[], T]) -> T:
        service.PATIENCE_SECONDS, service.POLL_SECONDS = self.pace.patience, self.pace.poll
        try:
            return work()
        finally:
            self.hall.engine.dispose()

    def _document(self) -> Document:
        with self.hall.read() as conn:
            return document(conn, self.serial)


def open_hall(database: str) -> Side:
    """The hall over a database; its engine connects in the process that works with it, and is warm by then."""
    return Side(open_engine(database), _JOURNAL, "LJ01", SystemClock(), ZONE, _RING, PROJECTIONS)


def document(conn: Connection, serial: str) -> Document:
    found = queries.document(conn, serial)
    assert found is not None
    return found


def draw_in_advance(file: Path) -> None:
    """One certificate as a hall draws it: drawing touches no disk and no wire, so no death needs a fresh one."""
    render = certificate_renderer(_KEYS.signing_key, "行政审批专用章")
    attempt = Document("JY23701020000017", "", "", "", RightState.RESERVED, 0, None, attempt=1)
    file.write_bytes(render(attempt, CONTENT))
