"""What will stand on a document: worked out of the case's form and the item when the case is approved."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from shared.catalogue.model import Applicant, Catalogue, FieldType, ServiceItem
from shared.journal.entry import Json

NOT_ON_PAPER = (FieldType.PHONE, FieldType.RESIDENT_NUMBER)
"""Kinds of form fields that never stand on a document: it hangs on a wall (HALL.md, Personal data)."""
FIRM_NAME = "licence.business_licence.name"


def valid_until(issued_day: str, years: int) -> str | None:
    """The last day of a document valid for `years`, the day before its anniversary; None for 0 years (长期)."""
    if years == 0:
        return None
    issued = date.fromisoformat(issued_day)
    leap_day = (issued.month, issued.day) == (2, 29)
    anniversary = date(issued.year + years, 3, 1) if leap_day else issued.replace(year=issued.year + years)
    return (anniversary - timedelta(days=1)).isoformat()


def content(
    catalogue: Catalogue, item: ServiceItem, form: Mapping[str, str], person: str, region: str, day: str
) -> Mapping[str, Json]:
    """Title, holder, fields [[label, value]], authority, issued_day, valid_until (None: 长期) of the document.

    The holder is named once, whatever the form calls him too (a firm's licence: 经营者名称).
    `person` is the applicant's name, `region` goes before the department's name ("临江市").
    """
    holder = _holder(item, form, person)
    return {
        "title": item.result.name,
        "holder": holder,
        "fields": [field for field in _fields(catalogue, item, form) if field[1] != holder],
        "authority": region + re.split(r"[(（]", catalogue.departments[item.department].name)[0],
        "issued_day": day,
        "valid_until": valid_until(day, item.result.valid_years),
    }


def issued_again(content: Mapping[str, Json], day: str) -> Mapping[str, Json]:
    """What stands on a replacement: the same, issued on `day`, valid no longer than the document it replaces."""
    return {**content, "issued_day": day}


def _holder(item: ServiceItem, form: Mapping[str, str], person: str) -> str:
    """The firm's name where a firm applies and the form asks for it, else the applicant's."""
    if item.applicant is not Applicant.PERSON:
        for field in item.fields:
            if form.get(field.id) and FIRM_NAME in {source.name for source in field.prefill}:
                return form[field.id]
    return person


def _fields(catalogue: Catalogue, item: ServiceItem, form: Mapping[str, str]) -> list[list[str]]:
    """What the kind of document shows of the form; when the form knows nothing of it, what was applied for."""
    kind = catalogue.licence_kinds[item.result.kind]
    operator = [field for field in item.fields if field.id == "operator_name" and form.get(field.id)]
    shown = [[label, form[field_id]] for field_id, label in kind.fields.items() if form.get(field_id)]
    if shown:
        return shown + [[field.label, form[field.id]] for field in operator]
    return [
        [field.label, form[field.id]]
        for field in item.fields
        if form.get(field.id) and field.type not in NOT_ON_PAPER
    ]
