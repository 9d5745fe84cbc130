"""Applying what the platform addressed to this hall: each run in one transaction, exactly once, in order."""

from collections.abc import Callable, Mapping

from shared.applications import service as applications
from shared.applications.model import Handed, Scanned
from shared.cases import service as cases
from shared.db.engine import UNSTORABLE
from shared.db.unit import Side, Unit, seal_context
from shared.doubles import service as doubles
from shared.doubles.model import Told
from shared.issuing import desk as issuing
from shared.issuing.moving import Grant
from shared.journal.chain import is_honest, is_next
from shared.journal.entry import Json, Recorded
from shared.journal.store import Head
from shared.people import service as people
from shared.people.sealing import NotOurs, open_json, unwrap_with
from shared.queueing import service as queueing
from shared.queueing.model import Appointment, AppointmentState
from shared.sync import bodies
from shared.sync.model import PLATFORM, stream_to
from shared.sync.wire import Held, Run


class Unfit(Exception):
    """An entry of the platform that cannot be applied: altered, out of order, or of no known kind."""


def apply_run(hall: Side, run: Run, check: Callable[[Unit], None]) -> Held:
    """Takes the run in, with a copy of it in the hall's database; gives its end.

    The copy's head is the inbox's cursor: entries at or before it were applied before and are passed over. `check` is
    asked within the transaction whether this agent may still write. Raises Unfit, then nothing of the run was taken.
    """
    with hall.unit(PLATFORM) as unit:
        check(unit)
        head = hall.journal.lock_head(unit.conn, stream_to(hall.stream))
        fresh: list[Recorded] = []
        for wire in run.entries:
            entry = wire.recorded()
            if (entry.epoch, entry.seq) <= (head.epoch, head.seq):
                continue
            _check(entry, head)
            _apply(unit, entry, run.keys)
            fresh.append(entry)
            head = Head(head.stream, entry.epoch, entry.seq, entry.hash)
        hall.journal.write(unit.conn, fresh, head)
        unit.commit(None)
    return Held(epoch=head.epoch, seq=head.seq)


def _check(entry: Recorded, head: Head) -> None:
    if entry.stream != head.stream:
        raise Unfit(f"entry {entry.seq} is of the stream {entry.stream}")
    if not is_next((head.epoch, head.seq), (entry.epoch, entry.seq)):
        raise Unfit(f"entry {entry.seq} does not follow {head.seq}")
    if entry.prev != head.hash:
        raise Unfit(f"entry {entry.seq} follows another {head.seq} than the one held")
    if not is_honest(entry):
        raise Unfit(f"entry {entry.seq} was altered on the way")


def _apply(unit: Unit, entry: Recorded, keys: Mapping[str, str]) -> None:
    handler = HANDLERS.get(entry.kind)
    if handler is None:
        raise Unfit(f"entry {entry.seq} is of the unknown kind {entry.kind}")
    try:
        handler(unit, entry, keys)
    except (cases.OutOfTurn, LookupError, ValueError) as error:
        raise Unfit(
            f"entry {entry.seq} ({entry.kind}) does not fit: {type(error).__name__} {error}"
        ) from error
    except (NotOurs, *UNSTORABLE) as error:  # whose text may hold what was to be kept
        raise Unfit(f"entry {entry.seq} ({entry.kind}) does not fit: {type(error).__name__}") from error


def _appointment_booked(unit: Unit, entry: Recorded, keys: Mapping[str, str]) -> None:
    said = bodies.AppointmentBooked.model_validate(entry.body)
    person = _met(unit, entry, _private(unit, entry, keys))
    state = AppointmentState.BOOKED
    queueing.book(unit, Appointment(entry.subject, person, said.item, said.begins, said.ends, state))


def _step_decided(unit: Unit, entry: Recorded, _keys: Mapping[str, str]) -> None:
    said = bodies.StepDecided.model_validate(entry.body)
    cases.step_decided(unit, entry.subject, said.department, said.approved, said.note)


def _case_decided(unit: Unit, entry: Recorded, _keys: Mapping[str, str]) -> None:
    cases.outcome_decided(unit, entry.subject, bodies.CaseDecided.model_validate(entry.body).approved)


def _right_granted(unit: Unit, entry: Recorded, keys: Mapping[str, str]) -> None:
    """The case of a right tells whose it is; one of another hall's case brings its holder along."""
    said = bodies.RightGranted.model_validate(entry.body)
    content = dict(_private(unit, entry, keys))
    holder = content.pop("holder_details", None)
    if said.origin == unit.side.stream:
        case, person = said.case, cases.applicant(unit, said.case)
    else:
        case, person = f"{said.origin}/{said.case}", _met(unit, entry, holder)
    printed = bodies.content_of(content)
    given = Grant(entry.subject, case, said.kind, said.turn, said.attempt, said.replaces, printed)
    issuing.grant(unit, given, person)


def _right_recalled(unit: Unit, entry: Recorded, _keys: Mapping[str, str]) -> None:
    said = bodies.RightRecalled.model_validate(entry.body)
    issuing.recall(unit, entry.subject, said.turn, said.to)


def _document_voided(unit: Unit, entry: Recorded, _keys: Mapping[str, str]) -> None:
    issuing.void(unit, entry.subject, bodies.DocumentVoided.model_validate(entry.body).replaced_by)


def _application_handed(unit: Unit, entry: Recorded, keys: Mapping[str, str]) -> None:
    said = bodies.ApplicationHanded.model_validate(entry.body)
    private = dict(_private(unit, entry, keys))
    person = _met(unit, entry, private.pop("holder_details", None))
    form = bodies.Form.model_validate(private).form
    scans = tuple(
        Scanned(material, each.attachment, each.pages)
        for material, each in said.materials.items()
        if each.hall == unit.side.stream
    )
    applications.take(unit, Handed(entry.subject, said.item, said.turn, said.ask, form, scans), person)


def _application_elsewhere(unit: Unit, entry: Recorded, _keys: Mapping[str, str]) -> None:
    said = bodies.ApplicationElsewhere.model_validate(entry.body)
    applications.told(unit, entry.subject, said.ask, said.elsewhere.model_dump(), said.final)


def _application_recalled(unit: Unit, entry: Recorded, _keys: Mapping[str, str]) -> None:
    said = bodies.ApplicationRecalled.model_validate(entry.body)
    applications.recalled(unit, entry.subject, said.turn, said.recall, said.asker.model_dump())


def _application_doubled(unit: Unit, entry: Recorded, _keys: Mapping[str, str]) -> None:
    said = bodies.ApplicationDoubled.model_validate(entry.body)
    told = Told(entry.subject, said.item, said.begun_at, said.standing, said.place, said.told)
    doubles.found(unit, said.case, cases.applicant(unit, said.case), told)


def _application_joined(unit: Unit, entry: Recorded, _keys: Mapping[str, str]) -> None:
    doubles.settled(unit, bodies.ApplicationSettled.model_validate(entry.body).case, True)


def _application_apart(unit: Unit, entry: Recorded, _keys: Mapping[str, str]) -> None:
    doubles.settled(unit, bodies.ApplicationSettled.model_validate(entry.body).case, False)


def _met(unit: Unit, entry: Recorded, told: Json) -> str:
    person = people.known_or_met(unit, bodies.details_of(told))
    if not isinstance(person, str):
        raise Unfit(f"entry {entry.seq} names a person who cannot be met: {person.code}")
    return person


HANDLERS: Mapping[str, Callable[[Unit, Recorded, Mapping[str, str]], None]] = {
    "platform.appointment_booked": _appointment_booked,
    "platform.step_decided": _step_decided,
    "platform.case_decided": _case_decided,
    "platform.right_granted": _right_granted,
    "platform.right_recalled": _right_recalled,
    "platform.document_voided": _document_voided,
    "platform.application_handed": _application_handed,
    "platform.application_elsewhere": _application_elsewhere,
    "platform.application_recalled": _application_recalled,
    "platform.application_doubled": _application_doubled,
    "platform.application_joined": _application_joined,
    "platform.application_apart": _application_apart,
}


def _private(unit: Unit, entry: Recorded, keys: Mapping[str, str]) -> Mapping[str, Json]:
    """The personal data of a platform entry: under a key of ours, or one wrapped for us with the run."""
    known = unit.side.opened(unit.conn, entry)
    if known is not None:
        return known
    if entry.person is None or entry.sealed is None or entry.person not in keys:
        raise Unfit(f"entry {entry.seq} comes without the key of its person")
    key = unwrap_with(people.key_ring(unit.side).keys, keys[entry.person], entry.person)
    return open_json(key, entry.sealed, seal_context(entry))
