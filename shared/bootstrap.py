"""Putting a hall together from its settings: database, keys, journal, slices; the one place to know them."""

from dataclasses import dataclass
from pathlib import Path

from shared.cases import tables as cases_tables
from shared.cases.service import Cases
from shared.catalogue.loading import load_catalogue
from shared.catalogue.model import Catalogue
from shared.catalogue.working_days import WorkingCalendar
from shared.clock import Clock, SystemClock
from shared.config import Settings
from shared.db.engine import open_engine
from shared.db.unit import Side
from shared.issuing import tables as issuing_tables
from shared.issuing.certificates import certificate_renderer
from shared.issuing.service import Issuing
from shared.journal.store import Journal
from shared.journal.tables import HALL_JOURNAL
from shared.people import tables as people_tables
from shared.people.keyring import HALL_KEYRING, KeyRing
from shared.people.sealing import SideKeys, read_keys
from shared.queueing import tables as queueing_tables
from shared.queueing.service import Queue
from shared.ratings import tables as ratings_tables
from shared.ratings.service import Ratings
from shared.staff import tables as staff_tables
from shared.staff.service import Staff

RESOURCES = Path(__file__).parent.parent / "resources"

PROJECTIONS = {
    "people": people_tables.apply,
    "queueing": queueing_tables.apply,
    "cases": cases_tables.apply,
    "issuing": issuing_tables.apply,
    "ratings": ratings_tables.apply,
    "staff": staff_tables.apply,
}

STATE_TABLES = (
    people_tables.people,
    queueing_tables.tickets,
    queueing_tables.spans,
    queueing_tables.windows,
    queueing_tables.appointments,
    cases_tables.cases,
    issuing_tables.documents,
    ratings_tables.ratings,
    staff_tables.accounts,
)
"""The tables a replay rebuilds from the journal."""


@dataclass(frozen=True, slots=True)
class HallServices:
    """A hall ready for work: what the doors call."""

    settings: Settings
    hall: Side
    catalogue: Catalogue
    calendar: WorkingCalendar
    queue: Queue
    cases: Cases
    issuing: Issuing
    ratings: Ratings
    staff: Staff


def open_side(database: str, stream: str, keys: SideKeys, settings: Settings, clock: Clock) -> Side:
    """The hall's side over its database."""
    return Side(
        engine=open_engine(database),
        journal=Journal(HALL_JOURNAL),
        stream=stream,
        clock=clock,
        zone=settings.zone,
        sealer=KeyRing(HALL_KEYRING, keys),
        projections=PROJECTIONS,
    )


def open_hall(settings: Settings, clock: Clock | None = None) -> HallServices:
    """Opens the hall the settings describe; its database must be migrated (`onewindow init`)."""
    keys = read_keys(settings.storage.keys)
    hall = open_side(settings.storage.database, settings.hall.code, keys, settings, clock or SystemClock())
    catalogue = load_catalogue(RESOURCES / "catalogue")
    calendar = WorkingCalendar(catalogue.announced_years)
    return HallServices(
        settings=settings,
        hall=hall,
        catalogue=catalogue,
        calendar=calendar,
        queue=Queue(hall, settings.queue.setup()),
        cases=Cases(hall, catalogue, calendar, settings.hall.case_number),
        issuing=Issuing(hall, certificate_renderer(keys.signing_key, settings.hall.seal)),
        ratings=Ratings(hall, calendar),
        staff=Staff(hall),
    )
