"""What stays the same for as long as the kiosk runs."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from shared.config import Settings


@dataclass(frozen=True, slots=True)
class Place:
    """Which hall and station this is; `station` is what the screen calls it, `name` what the journal calls it."""

    hall: str
    station: str
    name: str
    zone: ZoneInfo
    language: str
    has_slips: bool


def place_of(settings: Settings) -> Place:
    """The place as the settings have it."""
    return Place(
        hall=settings.hall.name,
        station=settings.station.where,
        name=settings.station.name,
        zone=settings.zone,
        language=settings.station.language,
        has_slips=bool(settings.devices.slip_printer),
    )
