"""The stations of the hall that print documents, as this desk knows them from its settings."""

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from shared.config import Settings
from shared.issuing.service import Station
from shared.journal.entry import Refusal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from shared.devices.printers.ports import DocumentPrinter

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Places:
    """`here` is this station's name in the journal, `words` what people call each station."""

    here: str
    words: "Mapping[str, str]"
    printers: "Mapping[str, str]"
    """Addresses of document printers by station."""

    @classmethod
    def of(cls, settings: Settings, where: str) -> "Places":
        """`where` is what people call this station."""
        here = settings.station.name
        words = {each.name: each.where for each in settings.stations} | {here: where}
        printers = {each.name: each.document_printer for each in settings.stations}
        if settings.devices.document_printer:
            printers[here] = settings.devices.document_printer
        return cls(here, MappingProxyType(words), MappingProxyType(printers))

    @property
    def prints(self) -> bool:
        """Whether this station has a document printer."""
        return self.here in self.printers

    def called(self, station: str | None) -> str:
        """What people call a station; its own name when the settings do not say."""
        return "—" if station is None else self.words.get(station, station)

    def named(self, outcome: T | Refusal) -> T | Refusal:
        """A refusal with its stations called as people do; anything else is as it was."""
        return self.renamed(outcome) if isinstance(outcome, Refusal) else outcome

    def renamed(self, refusal: Refusal) -> Refusal:
        """The refusal with the station it speaks of called as people do."""
        station = refusal.facts.get("station")
        if not isinstance(station, str):
            return refusal
        return Refusal(refusal.code, {**refusal.facts, "station": self.called(station)})

    def station(self, name: str | None) -> Station | None:
        """A station and its printer; None when the settings do not know where its printer is."""
        if name is None or name not in self.printers:
            return None
        return Station(name, self.called(name), _printer(self.printers[name]))


def _printer(address: str) -> "DocumentPrinter":
    from shared.devices.printers.ipp import IppPrinter  # noqa: PLC0415  loaded with the first question to a printer

    return IppPrinter(address)
