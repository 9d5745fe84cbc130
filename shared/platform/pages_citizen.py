"""A citizen's pages: appointments, the progress of cases, e-licences and who asked for them."""

import secrets
from itertools import groupby
from uuid import uuid4

from starlette.responses import Response
from starlette.routing import Route

from shared.catalogue.model import ServiceItem
from shared.codes.model import AppointmentCode
from shared.codes.own import appointment_text
from shared.journal.entry import Refusal
from shared.people.service import key_ring
from shared.platform import queries
from shared.platform.model import Appointment, AppointmentState, CaseState, Role
from shared.platform.pictures import qr
from shared.platform.sentences import sentence
from shared.platform.visits import Stop, Visit, page
from shared.platform.wording import (
    APPOINTMENT_STATES,
    CASE_STATES,
    DOCUMENT_STATES,
    licence_value,
    light,
    progress,
)


def appointments(visit: Visit) -> Response:
    platform = visit.platform
    with platform.side.read() as conn:
        known = {hall.id: hall for hall in queries.halls(conn)}
        mine = queries.appointments_of(conn, visit.signed_in.id)
    shown = [
        {
            "item": _item_name(visit, each.item),
            "hall": known[each.hall].name if each.hall in known else each.hall,
            "shut_out": each.hall in known and known[each.hall].revoked_at is not None,
            "begins": each.begins,
            "ends": each.ends,
            "state": APPOINTMENT_STATES[each.state],
            "live": each.state is AppointmentState.BOOKED and each.ends > platform.side.clock.now(),
            "code": _code(visit, each) if each.state is AppointmentState.BOOKED else "",
            "bring": platform.catalogue.item(each.item).bring if each.item in platform.catalogue else (),
        }
        for each in mine
    ]
    by_department = groupby(
        sorted(platform.catalogue.items, key=lambda item: item.department), key=lambda item: item.department
    )
    groups = [(platform.catalogue.departments[each].name, list(items)) for each, items in by_department]
    open_halls = {code: hall.name for code, hall in known.items() if hall.revoked_at is None}
    shut = [hall.name for hall in known.values() if hall.revoked_at is not None]
    return visit.show("appointments.html", mine=shown, groups=groups, halls=open_halls, shut=shut)


def choose_slot(visit: Visit) -> Response:
    return _slots(visit, visit.form.get("item", ""), visit.form.get("hall", ""))


def book(visit: Visit) -> Response:
    form = visit.form
    item, hall, begins = form.get("item", ""), form.get("hall", ""), form.get("begins", "")
    if not (begins.isascii() and begins.isdigit() and len(begins) < 16):
        return _slots(visit, item, hall, "请选择一个时段，再按“确认预约”。")
    booked = visit.platform.book(visit.signed_in.id, hall, item, int(begins), visit.key())
    if isinstance(booked, Refusal):
        return _slots(visit, item, hall, sentence(booked, visit.platform.side.zone))
    return visit.go("/appointments", "预约成功。请按时到大厅，在自助终端刷身份证取号。")


def cases(visit: Visit) -> Response:
    platform = visit.platform
    with platform.side.read() as conn:
        mine = queries.cases_of(conn, visit.signed_in.id)
        papers = {each.id: each.serial and queries.document(conn, each.serial) for each in mine}
        halls = {hall.id: hall.name for hall in queries.halls(conn)}
    names = {each.id: each.name for each in platform.catalogue.departments.values()}
    today = platform.day(platform.side.clock.now())
    shown = []
    for each in mine:
        document = papers[each.id]
        deciding = each.state is CaseState.DECIDING
        shown.append(
            {
                "case": each,
                "hall": halls.get(each.hall, each.hall),
                "state": CASE_STATES[each.state],
                "light": light(each.promised_day, today, platform.calendar) if deciding else None,
                "steps": progress(each, platform.steps(each), names),
                "document": DOCUMENT_STATES[document.state] if document else "",
            }
        )
    return visit.show("cases.html", cases=shown)


def licences(visit: Visit) -> Response:
    platform = visit.platform
    with platform.side.read() as conn:
        persons = queries.same_citizen(conn, visit.signed_in.id)
        today = platform.day(platform.side.clock.now())
        mine = queries.valid_licences(platform.side, conn, persons, today)
        asked = queries.queries_about(conn, visit.signed_in.id)
        halls = {hall.id: hall.name for hall in queries.halls(conn)}
    kinds = platform.catalogue.licence_kinds
    log = [
        {
            "at": each.at,
            "hall": halls.get(each.hall, each.hall),
            "item": _item_name(visit, each.item),
            "purpose": each.purpose,
            "kinds": "、".join(kinds[kind].name for kind in each.kinds if kind in kinds) or "没有查到",
        }
        for each in asked
    ]
    held = [
        {
            "kind": kinds[each.licence.kind],
            "valid_to": each.licence.valid_to,
            "fields": [
                (label, licence_value(each.content["fields"][field]))
                for field, label in kinds[each.licence.kind].fields.items()
                if each.content["fields"].get(field)
            ],
        }
        for each in mine
        if each.licence.kind in kinds
    ]
    return visit.show("licences.html", held=held, log=log)


ROUTES = [
    Route("/appointments", page(appointments, Role.CITIZEN), methods=["GET"]),
    Route("/appointments/slots", page(choose_slot, Role.CITIZEN), methods=["GET"]),
    Route("/appointments/slots", page(book, Role.CITIZEN), methods=["POST"]),
    Route("/cases", page(cases, Role.CITIZEN)),
    Route("/licences", page(licences, Role.CITIZEN)),
]


def _slots(visit: Visit, item_code: str, hall_code: str, refused: str = "") -> Response:
    platform = visit.platform
    with platform.side.read() as conn:
        hall = queries.hall(conn, hall_code)
        others = [each for each in queries.halls(conn) if each.revoked_at is None]
    if hall is None or item_code not in platform.catalogue:
        raise Stop(404, "没有找到这个事项或大厅", "请返回“我的预约”，重新选择事项和大厅。")
    item: ServiceItem = platform.catalogue.item(item_code)
    if hall.revoked_at is not None:
        return visit.show("hall_shut_out.html", 409, item=item, hall=hall, others=others, refused=refused)
    slots = groupby(platform.slots(hall.id), key=lambda slot: slot.day)
    days = [(day, list(each)) for day, each in slots]
    status = 409 if refused else 200
    return visit.show("slots.html", status, item=item, hall=hall, days=days, refused=refused, key=uuid4().hex)


def _code(visit: Visit, booked: Appointment) -> str:
    """A fresh code of the appointment, good for one scan."""
    code = AppointmentCode(booked.id, booked.hall, booked.ends, secrets.token_hex(8))
    return qr(appointment_text(code, key_ring(visit.platform.side).keys.signing_key))


def _item_name(visit: Visit, code: str) -> str:
    catalogue = visit.platform.catalogue
    return catalogue.item(code).name if code in catalogue else code
