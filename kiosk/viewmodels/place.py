"""What stays the same for as long as the kiosk runs."""

from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from shared.config import Settings


@dataclass(frozen=True, slots=True)
class Place:
    """Which hall and station this is; `station` is what the screen calls it, `name` what the journal calls it.

    `id_cards` says whether it has a reader for ID cards.
    """

    hall: str
    station: str
    name: str
    zone: ZoneInfo
    language: str
    id_cards: bool = True


def place_of(settings: Settings) -> Place:
    """The place as the settings have it."""
    return Place(
        hall=settings.hall.name,
        station=settings.station.where,
        name=settings.station.name,
        zone=settings.zone,
        language=settings.station.language,
        id_cards=bool(settings.devices.card_reader) or not settings.devices.smartcards,
    )


def day_words(day: str) -> str:
    """An ISO day as the language of the screen says it."""
    held = date.fromisoformat(day)
    return QLocale().toString(
        QDate(held.year, held.month, held.day), QCoreApplication.translate("Kiosk", "d MMMM yyyy")
    )
