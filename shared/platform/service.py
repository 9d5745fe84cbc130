"""Use cases of the platform: enrolling halls, accounts, appointments, decisions, the shared store of e-licences."""

import hashlib
import secrets
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import uuid4

from shared.catalogue.model import Catalogue, Step
from shared.catalogue.working_days import WorkingCalendar
from shared.clock import day_of
from shared.db.unit import Side, Unit
from shared.journal.entry import Entry, Json, Millis, Recorded, Refusal
from shared.people import passwords
from shared.people.model import Details
from shared.people.passwords import Hashing, hash_password
from shared.people.service import key_ring
from shared.platform import model, queries, rights, slots
from shared.platform.model import Account, Appointment, Booking, Case, Hall, Right, Role, Verdict
from shared.platform.queries import OpenedLicence
from shared.platform.slots import Hours, Slot
from shared.sync.model import stream_to

CODE_LIFETIME: Millis = 24 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True)
class Entries:
    """Entries for a hall, and the keys of the persons they name, wrapped for that hall."""

    entries: list[Recorded]
    keys: dict[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Platform:
    """The platform's use cases; `region` goes before the departments' names on documents ("临江市")."""

    side: Side
    catalogue: Catalogue
    calendar: WorkingCalendar
    region: str = ""
    hours: Hours = field(default_factory=Hours)

    def enrolment_code(self, hall: str) -> str:
        """A new code with which this hall can enrol once within a day; only its hash is kept.

        Raises ValueError for a code no hall may have.
        """
        if not model.is_hall_code(hall):
            raise ValueError(f"a hall cannot be called {hall!r}: letters, digits, - and _, at most 40")
        code = secrets.token_urlsafe(16)
        with self.side.unit(by="administrator") as unit:
            queries.keep_enrolment_code(unit.conn, _digest(code), hall, unit.now + CODE_LIFETIME)
            unit.commit(None)
        return code

    def enrol(self, code: str, hall: Hall) -> Hall | Refusal:
        """Takes a hall in, or its new keys, for a code made for it; the code is then used up."""
        with self.side.unit(by=hall.id) as unit:
            if not queries.use_enrolment_code(unit.conn, _digest(code), hall.id, unit.now):
                return Refusal("sync.bad_enrolment_code")
            if queries.hall(unit.conn, hall.id) != hall:
                body = {
                    "name": hall.name,
                    "signing_public": hall.signing_public,
                    "box_public": hall.box_public,
                }
                unit.append([Entry("platform.hall_enrolled", hall.id, body)])
            for stream in (hall.id, stream_to(hall.id), model.notes_on(hall.id)):
                self.side.journal.lock_head(unit.conn, stream)
            queries.begin_hearing(unit.conn, hall.id, unit.now)
            unit.commit(None)
            return hall

    def ends(self, hall: str) -> tuple[int, int]:
        """The last entry addressed to the hall; (1, 0) before the first."""
        with self.side.read() as conn:
            head = self.side.journal.head(conn, stream_to(hall))
        return (1, 0) if head is None else (head.epoch, head.seq)

    def waits(self, hall: str, after: tuple[int, int]) -> bool:
        """Whether something behind `after` is addressed to the hall."""
        return self.ends(hall) > after

    def entries(self, hall: Hall, stream: str, after: tuple[int, int], limit: int) -> Entries:
        """A stream's entries behind `after`, for the hall; a person erased meanwhile comes without a key."""
        ring = key_ring(self.side)
        with self.side.read() as conn:
            entries = self.side.journal.read(conn, stream, after, limit)
            persons = {entry.person for entry in entries if entry.person is not None}
            keys = ring.wrapped_for(conn, persons, b64decode(hall.box_public))
        return Entries(entries, keys)

    def heard(self, hall: str) -> None:
        """Notes that a hall asked for its inbox."""
        with self.side.unit(by=hall, stream=model.notes_on(hall)) as unit:
            queries.note_hearing(unit.conn, hall, unit.now)
            unit.commit(None)

    def licences(self, hall: str, number: str, item: str, purpose: str) -> list[OpenedLicence]:
        """The valid e-licences of whoever has this number, for an item; the citizen sees who asked."""
        index = key_ring(self.side).keys.index(number)
        with self.side.unit(by=hall, stream=model.notes_on(hall)) as unit:
            persons = queries.persons_with(unit.conn, index)
            found = queries.valid_licences(self.side, unit.conn, persons, unit.day)
            body = {"item": item, "purpose": purpose, "kinds": [each.licence.kind for each in found]}
            person = persons[0] if persons else None
            unit.append([Entry("platform.licences_queried", uuid4().hex, body, person)])
            unit.commit(None)
            return found

    def create_officer(
        self, account: str, name: str, department: str, password: str, hashed: Hashing = hash_password
    ) -> Account | Refusal:
        """A department's officer, who signs in as `account`."""
        body = {"role": str(Role.OFFICER), "name": name, "department": department}
        with self.side.unit(by="administrator") as unit:
            return _create_account(unit, Entry("platform.account_created", account, body), hashed(password))

    def create_citizen(
        self, details: Details, password: str, hashed: Hashing = hash_password
    ) -> Account | Refusal:
        """A citizen, whose identity the platform has verified, and who signs in with the identity number."""
        ring = key_ring(self.side)
        with self.side.unit(by="administrator") as unit:
            if ring.find(unit.conn, details.number) is not None:
                return Refusal("platform.account_exists")
            person = f"p{secrets.token_hex(8)}"
            ring.admit(unit.conn, person, details.number)
            met = Entry("people.person_met", person, person=person, private=details.as_private())
            unit.append([met])
            body = {"role": str(Role.CITIZEN), "name": "", "department": None}
            return _create_account(
                unit, Entry("platform.account_created", person, body, person), hashed(password)
            )

    def sign_in(self, login: str, password: str) -> Account | Refusal:
        """The account of an officer's name or a citizen's number; which of the two was wrong is not told."""
        with self.side.read() as conn:
            person = key_ring(self.side).find(conn, login)
            account = queries.account(conn, person or login)
            stored = None if account is None else queries.password_hash(conn, account.id)
        if not passwords.matches(stored, password) or account is None:
            return Refusal("platform.bad_credentials")
        return account

    def issue_licence(
        self, holder: str, licence: str, kind: str, valid_to: str | None, content: Mapping[str, Json]
    ) -> str | Refusal:
        """Puts an e-licence of `holder` into the store; `content`: issued_day, fields by the kind's field ids."""
        with self.side.unit(by="administrator") as unit:
            if queries.licence(unit.conn, licence) is not None:
                return Refusal("platform.licence_exists")
            body = {"kind": kind, "valid_to": valid_to}
            unit.append([Entry("platform.licence_issued", licence, body, holder, content)])
            unit.commit(licence)
            return licence

    def slots(self, hall: str) -> list[Slot]:
        """The times the hall offers from now on."""
        now = self.side.clock.now()
        with self.side.read() as conn:
            taken = queries.taken_slots(conn, hall, now)
        return slots.offered(self.hours, self.calendar, self.side.zone, now, taken)

    def book(
        self, citizen: str, hall: str, item: str, begins: Millis, key: str | None = None
    ) -> Appointment | Refusal:
        """An appointment of the citizen (a person id) in a hall; the hall learns of it by its inbox."""
        if item not in self.catalogue:
            return Refusal("platform.unknown_item")
        with self.side.unit(citizen, key, stream_to(hall)) as unit:
            if unit.answer is not None:
                return _appointment(unit, unit.answer)
            details = queries.details(self.side, unit.conn, citizen)
            known = queries.hall(unit.conn, hall)
            if known is None or details is None:
                return Refusal("platform.unknown_hall")
            if known.revoked_at is not None:
                others = [each.name for each in queries.halls(unit.conn) if each.revoked_at is None]
                return Refusal("platform.hall_shut_out", {"halls": others})
            taken = queries.taken_slots(unit.conn, hall, unit.now)
            slot = next((each for each in self._offered(unit.now, taken) if each.begins == begins), None)
            booking = Booking(
                f"Y{uuid4().hex}",
                hall,
                queries.person_at(unit.conn, citizen, hall),
                item,
                begins,
                begins if slot is None else slot.ends,
            )
            mine = queries.has_appointment(unit.conn, citizen, begins)
            decided = model.decide_booking(
                booking,
                slot is not None,
                taken.get(begins, 0),
                self.hours.capacity,
                mine,
                details.as_private(),
            )
            if isinstance(decided, Refusal):
                return decided
            unit.append(decided)
            unit.commit(booking.id)
            return _appointment(unit, booking.id)

    def decide(
        self, officer: Account, hall: str, number: str, verdict: Verdict, key: str | None = None
    ) -> Case | Refusal:
        """One department's word on a step; with the last approval the hall gets the print right."""
        department = officer.department or ""
        with self.side.unit(officer.id, key, stream_to(hall)) as unit:
            case = queries.case(unit.conn, hall, number)
            if unit.answer is not None and case is not None:
                return case
            steps = () if case is None else self.steps(case)
            refusal = model.refuse_decision(case, steps, department, verdict)
            if refusal is not None or case is None:
                return refusal or Refusal("platform.unknown_case")
            right = self._right(unit, case) if model.completes(case, steps, verdict) else None
            if isinstance(right, Refusal):
                return right
            unit.append(model.decide_step(case, department, verdict, right))
            unit.commit(case.id)
            return queries.case(unit.conn, hall, number) or case

    def day(self, at: Millis) -> str:
        """The calendar day of `at`."""
        return day_of(at, self.side.zone)

    def steps(self, case: Case) -> tuple[Step, ...]:
        """The steps of a case, as its item defines them."""
        item = self.catalogue.item(case.item) if case.item in self.catalogue else None
        return model.plan(item, case.departments)

    def _offered(self, now: Millis, taken: dict[Millis, int]) -> list[Slot]:
        return slots.offered(self.hours, self.calendar, self.side.zone, now, taken)

    def _right(self, unit: Unit, case: Case) -> Right | Refusal:
        """The document the approved case leads to, numbered under the lock of the hall's stream."""
        form = queries.form(self.side, unit.conn, case)
        applicant = queries.details(self.side, unit.conn, case.person)
        if form is None or applicant is None:
            return Refusal("platform.applicant_erased")
        if case.item not in self.catalogue:
            return Refusal("platform.unknown_item")
        item = self.catalogue.item(case.item)
        kind, year = item.result.kind, unit.day[:4]
        number = queries.last_serial(unit.conn, case.hall, kind, year) + 1
        content = rights.content(self.catalogue, item, form, applicant.name, self.region, unit.day)
        return Right(model.serial_number(kind, case.hall, year, number), kind, content)


def _create_account(unit: Unit, created: Entry, password_hash: str) -> Account | Refusal:
    if queries.account(unit.conn, created.subject) is not None:
        return Refusal("platform.account_exists")
    unit.append([created])
    queries.set_password_hash(unit.conn, created.subject, password_hash)
    unit.commit(created.subject)
    account = queries.account(unit.conn, created.subject)
    assert account is not None
    return account


def _appointment(unit: Unit, appointment: Json) -> Appointment:
    found = queries.appointment(unit.conn, appointment)
    if found is None:
        raise LookupError(f"no appointment {appointment}")
    return found


def _digest(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
