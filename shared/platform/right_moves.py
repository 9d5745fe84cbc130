"""Print rights on their way: to another hall, and to the document that replaces a lost one.

A return and the grant that follows it are two transactions in two streams. What lies between them is no state of
its own: a right that is returned and wished for is placed by whoever comes next (`place`), as often as it takes.
"""

from dataclasses import dataclass

from shared.db.unit import Side, Unit
from shared.journal.entry import Json, Refusal
from shared.platform import model, moving, queries, rights, tables
from shared.platform.model import Account, Document, Right
from shared.sync.model import stream_to

HOLDER = "holder_details"


@dataclass(frozen=True, slots=True)
class RightMoves:
    """Use cases of moving rights."""

    side: Side

    def move(self, citizen: str, serial: str, to: str, key: str | None = None) -> Document | Refusal:
        """The citizen (a person id) wants to collect a document in the hall `to`."""
        with self.side.read() as conn:
            document = queries.document_of(conn, citizen, serial)
            if document is None:
                return Refusal("platform.unknown_document")
            hall = queries.hall(conn, to)
            if hall is None:
                return Refusal("platform.unknown_hall")
            if hall.revoked_at is not None:
                return Refusal("platform.hall_hears_nothing")
        if document.state == moving.RETURNED:
            return self._place(serial, to)
        with self.side.unit(citizen, key, stream_to(document.hall)) as unit:
            current = queries.document(unit.conn, serial)
            if unit.answer is not None and current is not None:
                return current
            if current is not None and current.hall != document.hall:
                return Refusal("platform.right_not_free", {"state": current.state})
            decided = moving.decide_recall(current, to)
            if isinstance(decided, Refusal):
                return decided
            unit.append(decided)
            unit.commit(serial)
            return queries.document(unit.conn, serial) or document

    def place_returned(self, holder: str) -> None:
        """Gives on what the hall `holder` gave back with a wish, after its run was taken in."""
        with self.side.read() as conn:
            wished = queries.wishes_of(conn, holder)
        for hall in wished:
            self.place(hall)

    def place(self, hall: str) -> None:
        """Gives `hall` every returned right that is to go there."""
        with self.side.read() as conn:
            serials = queries.wished_for(conn, hall)
        for serial in serials:
            self._place(serial, hall)

    def asked(self, officer: Account) -> list[Document]:
        """Documents whose replacement is this officer's department to decide."""
        with self.side.read() as conn:
            wanted = queries.replacements_asked(conn)
            return [each for each in wanted if queries.decides(conn, officer, each)]

    def replace(self, officer: Account, serial: str, key: str | None = None) -> Document | Refusal:
        """Voids a document and grants a new one to the hall that handed it over; gives the new one."""
        with self.side.read() as conn:
            document = queries.document(conn, serial)
        if document is None:
            return Refusal("platform.unknown_document")
        with self.side.unit(officer.id, key, stream_to(document.hall)) as unit:
            current = queries.document(unit.conn, serial)
            if unit.answer is not None:
                return queries.document(unit.conn, unit.answer) or document
            if current is None or not queries.decides(unit.conn, officer, current):
                return Refusal("platform.not_your_step")
            content = queries.printed_content(self.side, unit.conn, current)
            if content is None:
                return Refusal("platform.applicant_erased")
            number = queries.last_serial(unit.conn, current.origin, current.kind, unit.day[:4]) + 1
            new = model.serial_number(current.kind, current.origin, unit.day[:4], number)
            if not tables.claim_turn(unit.conn, new, 1, current.hall):
                return Refusal("platform.try_again")
            renewed = rights.issued_again(content, unit.day)
            decided = moving.decide_replace(current, Right(new, current.kind, renewed), current.person)
            if isinstance(decided, Refusal):
                return decided
            unit.append(decided)
            unit.commit(new)
            return queries.document(unit.conn, new) or document

    def _place(self, serial: str, to: str) -> Document | Refusal:
        with self.side.unit("platform", None, stream_to(to)) as unit:
            document = queries.document(unit.conn, serial)
            if document is None or queries.hall(unit.conn, to) is None:
                return Refusal("platform.unknown_hall")
            content = self._told(unit, document)
            if content is None:
                return Refusal("platform.applicant_erased")
            if not tables.claim_turn(unit.conn, serial, document.turn + 1, to):
                return Refusal("platform.right_not_here")
            person = queries.person_at(unit.conn, document.person, to)
            decided = moving.decide_place(document, person, content)
            if isinstance(decided, Refusal):
                return decided
            unit.append(decided)
            unit.commit(serial)
            return queries.document(unit.conn, serial) or document

    def _told(self, unit: Unit, document: Document) -> dict[str, Json] | None:
        """What is printed, and who the holder is."""
        content = queries.printed_content(self.side, unit.conn, document)
        details = queries.details(self.side, unit.conn, document.person)
        if content is None or details is None:
            return None
        return {**content, HOLDER: dict(details.as_private())}
