"""Documents at the kiosk: what somebody may take out, for themselves or for another; printed once, signed for.

Every method may wait for the database or the printer: it is run off the GUI thread.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from kiosk.visit import Entrusting, HeldDocument, Visitor
from shared.bootstrap import HallServices
from shared.cases import queries as cases
from shared.cases.model import Case
from shared.codes import queries as words
from shared.codes.model import Authorisation
from shared.codes.service import Collector
from shared.devices.printers.ports import DocumentPrinter
from shared.issuing import queries as documents
from shared.issuing.adjudicating import Handing, Signature
from shared.issuing.model import Document
from shared.issuing.service import Stage, Station
from shared.journal.entry import Json, Refusal
from shared.people.masking import masked_name
from shared.people.model import COLLECTING, Details, Evidence, refuse_collecting


@dataclass(frozen=True, slots=True)
class Collecting:
    """The hall's documents as this kiosk gives them out; a printer that is None is not there."""

    services: HallServices
    printer: DocumentPrinter | None

    def documents(self, person: str, shown: Details, evidence: Evidence) -> tuple[HeldDocument, ...]:
        """What is theirs, newest first, then what others let them collect."""
        hall = self.services.hall
        with hall.read() as conn:
            mine = [(each, "") for each in documents.documents_of(conn, person)]
            for word in words.authorisations_of(conn, person, hall.clock.now()):
                found = (documents.document(conn, serial) for serial in word.documents)
                mine += [(each, word.id) for each in found if each is not None and each.person == word.holder]
            return tuple(
                replace(
                    self._held(each, documents.content(hall, conn, each), shown, by_word=bool(word)),
                    too_weak=self._too_weak(cases.case(conn, each.case), evidence),
                    authority=word,
                )
                for each, word in mine
            )

    def show(self, visitor: Visitor, entrusting: Entrusting, key: str) -> bool | Refusal:
        """Somebody else's word is shown by whoever stands here; see Codes.show_collecting."""
        collector = Collector(visitor.person, visitor.shown.number, visitor.evidence)
        return self.services.codes.show_collecting(
            entrusting.code, entrusting.text, collector, self._name, key
        )

    def print(
        self, visitor: Visitor, held: HeldDocument, key: str, progress: Callable[[Stage], None]
    ) -> Document | Refusal:
        """One attempt to print; `progress` is called from this thread."""
        station = self._station()
        if station is None:
            return Refusal("issuing.printer_not_ready")
        word, too_weak = self._right(visitor, held)
        if too_weak is not None:
            return too_weak
        good = word is not None and word.until > self.services.hall.clock.now()
        holder = word.holder if word is not None and good else visitor.person
        return self.services.issuing.print_document(held.document.id, holder, station, key, progress)

    def hand_over(
        self, visitor: Visitor, taken: tuple[HeldDocument, ...], signature: Signature, key: str
    ) -> Refusal | None:
        """Records that who stands here took these printed documents; the one signature is kept with each.

        What one of them meets is told, and keeps none of the others back.
        """
        where, refused = self.services.settings.station.where, None
        for held in taken:
            serial = held.document.id
            word, too_weak = self._right(visitor, held)
            handing = Handing(where, visitor.evidence, signature, authority=word)
            done = too_weak or self.services.desk.hand_over(
                serial, visitor.person, handing, self._name, f"{key}-{serial}"
            )
            if isinstance(done, Refusal):
                refused = refused or done
        return refused

    def left_open(self) -> list[Document]:
        """What this kiosk left open when it stopped; to be read before it prints anything."""
        station = self._station()
        return [] if station is None else self.services.issuing.left_open(station)

    def recover(self, left: list[Document]) -> list[Document]:
        """Settles what was left open, by asking the printer."""
        station = self._station()
        return [] if station is None else self.services.issuing.recover(left, station)

    @property
    def _name(self) -> str:
        return self.services.settings.station.name

    def _station(self) -> Station | None:
        where = self.services.settings.station.where
        return None if self.printer is None else Station(self._name, where, self.printer)

    def _held(
        self, held: Document, content: Mapping[str, Json] | None, shown: Details, *, by_word: bool
    ) -> HeldDocument:
        kind = self.services.catalogue.licence_kinds.get(held.kind)
        title = kind.name if kind is not None else held.kind
        if content is None:
            return HeldDocument(held, title, "")
        holder = str(content["holder"])
        masked = masked_name(holder) if by_word or holder == shown.name else holder
        return HeldDocument(held, str(content["title"]), masked)

    def _right(self, visitor: Visitor, held: HeldDocument) -> tuple[Authorisation | None, Refusal | None]:
        """The word that lets the visitor have another's document, and what keeps any from them."""
        serial, word = held.document.id, None
        with self.services.hall.read() as conn:
            too_weak = self._too_weak(cases.case(conn, held.document.case), visitor.evidence)
            if held.authority:
                word = words.authorisation(conn, held.authority)
        lets = word is not None and word.lets(visitor.person, serial, held.document.person)
        return (word if lets else None), too_weak

    def _too_weak(self, case: Case | None, evidence: Evidence) -> Refusal | None:
        catalogue = self.services.catalogue
        if case is None or case.item not in catalogue:  # renamed or withdrawn since
            return refuse_collecting(evidence, COLLECTING)
        return refuse_collecting(evidence, catalogue.item(case.item).evidence)
