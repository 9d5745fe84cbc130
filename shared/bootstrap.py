"""Putting a hall together from its settings: database, keys, journal, slices; the one place to know them."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from shared.applications import tables as applications_tables
from shared.applications.service import Applications
from shared.blanks import tables as blanks_tables
from shared.blanks.service import Blanks
from shared.cases import tables as cases_tables
from shared.cases.checks import Checks
from shared.cases.service import Cases
from shared.catalogue.loading import load_catalogue
from shared.catalogue.model import Catalogue
from shared.catalogue.working_days import WorkingCalendar
from shared.clock import Clock
from shared.codes import tables as codes_tables
from shared.codes.service import Codes
from shared.config import Settings
from shared.db import schema
from shared.db.engine import open_engine
from shared.db.migrate import migrate
from shared.db.unit import Side
from shared.doubles import tables as doubles_tables
from shared.doubles.service import Doubles
from shared.faults import EnvironmentFault
from shared.issuing import tables as issuing_tables
from shared.issuing.certificates import certificate_renderer
from shared.issuing.desk import IssuingDesk
from shared.issuing.service import Issuing
from shared.journal.store import Journal
from shared.journal.tables import HALL_JOURNAL
from shared.people import tables as people_tables
from shared.people.keyring import HALL_KEYRING, KeyRing
from shared.people.sealing import SideKeys, read_keys, write_keys
from shared.queueing import tables as queueing_tables
from shared.queueing.service import Queue
from shared.ratings import tables as ratings_tables
from shared.ratings.service import Ratings
from shared.set_aside import tables as set_aside_tables
from shared.set_aside.service import SettingAside
from shared.staff import tables as staff_tables
from shared.staff.service import Staff
from shared.staff.static_card import StaticCard
from shared.sync import queries as sync_queries
from shared.sync.agent import Agent
from shared.sync.client import PlatformClient
from shared.sync.fetching import Fetching
from shared.sync.lease import Lease
from shared.sync.line import note_clock
from shared.sync.live_checks import LiveChecks
from shared.sync.ports import Platform
from shared.sync.recalls import Recalls
from shared.sync.scans.sending import SendingScans
from shared.sync.shipping import Shipping, beside
from shared.sync.stages import Stage
from shared.sync.wire import Enrolment

RESOURCES = Path(__file__).parent.parent / "resources"

PROJECTIONS = {
    "journal": set_aside_tables.apply,
    "people": people_tables.apply,
    "queueing": queueing_tables.apply,
    "cases": cases_tables.apply,
    "applications": applications_tables.apply,
    "doubles": doubles_tables.apply,
    "issuing": issuing_tables.apply,
    "blanks": blanks_tables.apply,
    "ratings": ratings_tables.apply,
    "codes": codes_tables.apply,
    "staff": staff_tables.apply,
}

STATE_TABLES = (
    people_tables.people,
    queueing_tables.tickets,
    queueing_tables.spans,
    queueing_tables.windows,
    queueing_tables.appointments,
    cases_tables.cases,
    applications_tables.applications,
    doubles_tables.doubles,
    issuing_tables.documents,
    issuing_tables.adjudications,
    blanks_tables.sheets,
    blanks_tables.movements,
    blanks_tables.counts,
    ratings_tables.ratings,
    codes_tables.used_codes,
    codes_tables.authorisations,
    staff_tables.accounts,
    set_aside_tables.set_aside,
)
"""The tables a replay rebuilds from the journal."""


@dataclass(frozen=True, slots=True)
class HallServices:
    """A hall ready for work: what the doors call."""

    settings: Settings
    keys: SideKeys
    hall: Side
    catalogue: Catalogue
    calendar: WorkingCalendar
    queue: Queue
    cases: Cases
    applications: Applications
    doubles: Doubles
    issuing: Issuing
    desk: IssuingDesk
    blanks: Blanks
    ratings: Ratings
    codes: Codes
    staff: Staff
    set_aside: SettingAside


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
        state_tables=STATE_TABLES,
    )


def open_hall(settings: Settings, clock: Clock | None = None) -> HallServices:
    """Opens the hall the settings describe; its database must be migrated (`onewindow init`)."""
    keys = read_keys(settings.storage.keys)
    hall = open_side(settings.storage.database, settings.hall.code, keys, settings, clock or settings.clock)
    catalogue = load_catalogue(RESOURCES / "catalogue")
    calendar = WorkingCalendar(catalogue.announced_years)
    return HallServices(
        settings=settings,
        keys=keys,
        hall=hall,
        catalogue=catalogue,
        calendar=calendar,
        queue=Queue(hall, settings.queue.setup()),
        cases=Cases(hall, catalogue, calendar, settings.hall.case_number),
        applications=Applications(hall),
        doubles=Doubles(hall),
        issuing=Issuing(hall, certificate_renderer(keys.signing_key, settings.hall.seal), catalogue.numbered),
        desk=IssuingDesk(hall),
        blanks=Blanks(hall, catalogue.stocks),
        ratings=Ratings(hall, calendar),
        codes=Codes(hall),
        staff=Staff(hall, StaticCard(keys.master)),
        set_aside=SettingAside(hall),
    )


@dataclass(frozen=True, slots=True)
class Prepared:
    """What `prepare_hall` found or made, each as a sentence."""

    keys: str
    database: str


def prepare_hall(settings: Settings) -> Prepared:
    """Makes the hall's keys if there are none and brings its database to the present schema."""
    path = settings.storage.keys
    if path.exists():
        keys = f"The keys in {path} stay as they are."
    else:
        write_keys(SideKeys.made(), path)
        keys = f"New keys stand in {path}: keep a copy in a safe; without them no personal data can be read."
    engine = open_engine(settings.storage.database)
    migrate(engine, "hall", schema.hall)
    engine.dispose()
    return Prepared(keys, f"The database {settings.storage.database} is up to date.")


def platform_client(services: HallServices) -> PlatformClient:
    """The platform as this hall reaches it."""
    settings = services.settings
    return PlatformClient(
        settings.platform.url, settings.hall.code, services.keys.signing_key, services.hall.clock
    )


def enrol(services: HallServices, code: str) -> None:
    """Makes the hall known to the platform with a one-time code and keeps the platform's public keys.

    Raises LineCut or Rejected.
    """
    hall, keys = services.settings.hall, services.keys
    client = platform_client(services)
    try:
        enrolled = client.enrol(
            Enrolment(
                code=code,
                hall=hall.code,
                name=hall.name,
                signing_public=b64encode(keys.signing_public).decode(),
                box_public=b64encode(keys.box_public).decode(),
            )
        )
    finally:
        client.close()
    with services.hall.unit("sync") as unit:
        sync_queries.keep_platform_keys(unit.conn, enrolled)
        unit.commit(None)


def open_agent(settings: Settings, patience: float = 0) -> Agent:
    """The sync agent of an enrolled hall; EnvironmentFault `sync.not_enrolled` before the enrolment.

    `patience` is how many seconds it may wait at the platform for something to come.
    """
    services = open_hall(settings)
    with services.hall.read() as conn:
        known = sync_queries.platform_keys(conn)
    if known is None:
        raise EnvironmentFault("sync.not_enrolled")
    platform = platform_client(services)
    platform.time.noted = partial(note_clock, services.hall)

    def further(lease: Lease) -> tuple[Stage, ...]:
        return (
            LiveChecks(Checks(services.cases), platform),
            Recalls(services.applications, lease),
            SendingScans(services.hall, platform, settings.storage.files, lease),
        )

    station = settings.station.name
    return make_agent(services.hall, platform, b64decode(known.box_public), station, patience, further)


def make_agent(
    hall: Side,
    platform: Platform,
    box_public: bytes,
    station: str,
    patience: float = 0,
    further: Callable[[Lease], Sequence[Stage]] = lambda _lease: (),
) -> Agent:
    """The agent of `hall` as `station` runs it: journal and inbox, and what goes `further` over the line."""
    lease = Lease(hall, station)
    stages: tuple[Stage, ...] = (
        Shipping(hall, platform, box_public, lease, beside()),
        Fetching(hall, platform, lease, patience),
        *further(lease),
    )
    return Agent(hall, stages, lease)
