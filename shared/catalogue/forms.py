"""Fill a form from what the state already knows, and check what was typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from shared.catalogue.model import Field, FieldType, ServiceItem
from shared.people.model import is_valid_number

_MOBILE_OR_LANDLINE = re.compile(r"1[3-9]\d{9}|0\d{2,3}-?\d{7,8}")


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Why a value is not accepted: a code for the screens and its Chinese sentence, which says what to do."""

    code: str
    sentence: str


def prefill(item: ServiceItem, sources: Mapping[str, str]) -> dict[str, tuple[str, str]]:
    """Return {field id: (value, source in Chinese)} for the fields a source can fill.

    `sources` maps source names as in the catalogue (`card.name`, `licence.business_licence.credit_code`,
    `account.phone`) to values. The first source of a field that holds an acceptable value wins.
    """
    filled: dict[str, tuple[str, str]] = {}
    for field in item.fields:
        for source in field.prefill:
            value = sources.get(source.name, "").strip()
            if value and _problem(field, value) is None:
                filled[field.id] = (value, source.label)
                break
    return filled


def validate_form(item: ServiceItem, values: Mapping[str, str]) -> dict[str, FieldProblem]:
    """Return what is wrong with the form, by field id; an empty answer means it may be handed in.

    Values are texts as typed. A value for a field the item does not have is refused too: nobody would see it.
    """
    problems: dict[str, FieldProblem] = {}
    for field in item.fields:
        value = values.get(field.id, "").strip()
        if not value:
            if field.required:
                problems[field.id] = FieldProblem("catalogue.required", f"请填写“{field.label}”。")
        elif problem := _problem(field, value):
            problems[field.id] = problem
    for unknown in values.keys() - {field.id for field in item.fields}:
        problems[unknown] = FieldProblem("catalogue.unknown_field", "本事项没有这一项，请刷新后重填。")
    return problems


def typed_values(item: ServiceItem, values: Mapping[str, str]) -> dict[str, str | int | float]:
    """Return the form as CEL sees it: number int, area float, else text; blank or wrong values left out."""
    typed: dict[str, str | int | float] = {}
    for field in item.fields:
        value = values.get(field.id, "").strip()
        if not value or _problem(field, value) is not None:
            continue
        if field.type is FieldType.NUMBER:
            typed[field.id] = int(value)
        elif field.type is FieldType.AREA:
            typed[field.id] = float(value)
        else:
            typed[field.id] = value
    return typed


def _problem(field: Field, value: str) -> FieldProblem | None:
    if field.type is FieldType.TEXT:
        return _text_problem(field, value)
    if field.type in (FieldType.NUMBER, FieldType.AREA):
        return _number_problem(field, value)
    if field.type is FieldType.CHOICE:
        is_sound, sentence = value in field.choices, "请在给出的选项中选择。"
    else:
        check, sentence = _CHECKS[field.type]
        is_sound = check(value)
    return None if is_sound else FieldProblem(f"catalogue.bad_{field.type}", f"“{field.label}”{sentence}")


def _text_problem(field: Field, value: str) -> FieldProblem | None:
    if len(value) > field.max_length:
        return FieldProblem("catalogue.too_long", f"“{field.label}”最多{field.max_length}个字，请缩短。")
    if field.pattern and re.fullmatch(field.pattern, value) is None:
        return FieldProblem("catalogue.bad_text", f"“{field.label}”的格式不对，请核对。{field.hint}")
    return None


def _number_problem(field: Field, value: str) -> FieldProblem | None:
    try:
        number = Decimal(value) if re.fullmatch(r"-?\d{1,12}(\.\d{1,2})?", value, re.ASCII) else None
    except InvalidOperation:
        number = None
    if number is None or (field.type is FieldType.NUMBER and "." in value):
        sentence = "应为整数" if field.type is FieldType.NUMBER else "应为平方米数，最多两位小数"
        return FieldProblem(f"catalogue.bad_{field.type}", f"“{field.label}”{sentence}，请核对。")
    if field.minimum is not None and number < Decimal(str(field.minimum)):
        return FieldProblem("catalogue.too_small", f"“{field.label}”不能小于{field.minimum:g}。")
    if field.maximum is not None and number > Decimal(str(field.maximum)):
        return FieldProblem("catalogue.too_large", f"“{field.label}”不能大于{field.maximum:g}。")
    return None


def _is_day(value: str) -> bool:
    try:
        return re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) is not None and bool(date.fromisoformat(value))
    except ValueError:
        return False


def _is_phone(value: str) -> bool:
    return _MOBILE_OR_LANDLINE.fullmatch(value) is not None


def _is_credit_code(value: str) -> bool:
    from stdnum.cn import uscc  # noqa: PLC0415 - only some forms need it

    return bool(uscc.is_valid(value))


_CHECKS: Mapping[FieldType, tuple[Callable[[str], bool], str]] = {
    FieldType.DATE: (_is_day, "不是有效日期，请按 2026-01-31 的样式填写。"),
    FieldType.PHONE: (_is_phone, "应为11位手机号码，或带区号的固定电话。"),
    FieldType.CREDIT_CODE: (_is_credit_code, "不是有效的18位统一社会信用代码，请核对。"),
    FieldType.RESIDENT_NUMBER: (is_valid_number, "不是有效的18位公民身份号码，请核对。"),
}
