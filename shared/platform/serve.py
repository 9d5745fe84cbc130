"""Running the platform: keys, schema, accounts of the demonstration when asked for, and the web server."""

import uvicorn

from shared.at_length import collect_seldom
from shared.catalogue.loading import load_catalogue
from shared.catalogue.working_days import WorkingCalendar
from shared.clock import Clock
from shared.config import Settings, SettingsInvalid
from shared.db import schema
from shared.db.migrate import migrate
from shared.journal.entry import Refusal
from shared.people.sealing import SideKeys, read_keys, write_keys
from shared.platform.app import RESOURCES, create_app, open_side
from shared.platform.demo import seed as seed_demo
from shared.platform.identity.sms import DemoSms
from shared.platform.revoking import revoke
from shared.platform.service import Platform


def open_platform(settings: Settings, clock: Clock | None = None) -> Platform:
    """The platform the settings describe: makes its key file at the first start and migrates its database."""
    chosen = settings.platform
    if not chosen.keys.exists():
        write_keys(SideKeys.made(), chosen.keys)
    side = open_side(chosen.database, read_keys(chosen.keys), settings.zone, clock or settings.clock)
    migrate(side.engine, "platform", schema.platform)
    catalogue = load_catalogue(RESOURCES / "catalogue")
    return Platform(side, catalogue, WorkingCalendar(catalogue.announced_years), chosen.region)


def enrolment_code(settings: Settings, hall: str) -> str:
    """A code with which `hall` enrols once (`onewindow sync enrol CODE`); ValueError for an unfit hall code."""
    return open_platform(settings).enrolment_code(hall)


def revoke_hall(settings: Settings, hall: str) -> bool:
    """Shuts a hall out until it enrols with a new code; False when no hall is called this."""
    return not isinstance(revoke(open_platform(settings).side, hall), Refusal)


def run(settings: Settings, seed: bool = False) -> int:
    """Serves until interrupted; `seed` adds the demonstration's people first and shows text messages on a page."""
    host, port = _address(settings.platform.listen)
    platform = open_platform(settings)
    if seed:
        seed_demo(platform, RESOURCES / "demo")
    app = create_app(platform, settings.platform.url.startswith("https:"), DemoSms() if seed else None)
    collect_seldom()
    uvicorn.run(
        app,
        host=host,
        port=port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=3,
    )
    return 0


def _address(listen: str) -> tuple[str, int]:
    """Host and port of "127.0.0.1:8600"."""
    host, _, port = listen.rpartition(":")
    if not host or not port.isdecimal() or int(port) > 65535:
        raise SettingsInvalid("settings", [f"key 'platform.listen': {listen!r} is not host:port"])
    return host, int(port)
