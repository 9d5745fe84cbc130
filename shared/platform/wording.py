"""How states, days and materials are said on the platform's pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from shared.catalogue.model import Field, FieldType, Step
from shared.catalogue.working_days import WorkingCalendar, YearNotAnnounced
from shared.journal.entry import Json
from shared.people.masking import masked_number, masked_phone
from shared.people.model import is_valid_number
from shared.platform.model import Case, CaseState

WEEKDAYS = "一二三四五六日"
CASE_STATES = {CaseState.DECIDING: "审批中", CaseState.APPROVED: "准予", CaseState.REFUSED: "不予"}
APPOINTMENT_STATES = {"booked": "已预约", "kept": "已取号", "cancelled": "已取消"}
DOCUMENT_STATES = {
    "granted": "可到大厅领取",
    "reserved": "正在印制",
    "sent": "正在印制",
    "unknown": "大厅正在核对印制情况",
    "printed": "已印制，等待领取",
    "uncollected": "已印制，由大厅领证台保管",
    "handed_over": "已领取",
    "returned": "已从原大厅转出，等待选定的大厅接收",
    "void": "已作废，补发了新证",
}
TICKET_STATES = {
    "waiting": ("正在等候", "请留意大厅叫号屏和语音。"),
    "called": ("请到 {window}", "已经叫到您，请现在前往。"),
    "serving": ("正在 {window}办理", "您的业务正在办理。"),
    "done": ("已办完", "感谢您的耐心等候。"),
    "missed": ("已过号", "一小时内可请大厅工作人员恢复排队。"),
    "cancelled": ("已取消", "需要办理请重新取号。"),
}


@dataclass(frozen=True, slots=True)
class Light:
    """How a time limit stands; `tone` is jade, amber or red and never said without the `words`."""

    tone: str
    words: str


@dataclass(frozen=True, slots=True)
class Progress:
    """One step of a case as people see it; `tone` is jade, red, brand (open now) or plain (not yet)."""

    name: str
    department: str
    tone: str
    words: str
    note: str
    at: int | None


def day_words(day: str) -> str:
    """2026-11-24 as 11月24日（周二）; with the year when it is read next to others."""
    on = date.fromisoformat(day)
    return f"{on.month}月{on.day}日（周{WEEKDAYS[on.weekday()]}）"


def light(promised_day: str, today: str, calendar: WorkingCalendar) -> Light:
    """Overdue behind the promised day, due soon on it and on the working day before it (HALL.md, time-limited)."""
    if today > promised_day:
        return Light("red", "已超期")
    try:
        left = calendar.working_days_between(today, promised_day)
    except YearNotAnnounced:
        left = (date.fromisoformat(promised_day) - date.fromisoformat(today)).days
    if left <= 1:
        return Light("amber", "今天到期" if left == 0 else "明天到期")
    return Light("jade", f"还有 {left} 个工作日")


def progress(case: Case, steps: tuple[Step, ...], names: Mapping[str, str]) -> list[Progress]:
    """Every step of a case and how it stands; `names` maps departments to what people call them."""
    shown = []
    for step in steps:
        said = case.decisions.get(step.id)
        waits = any(not case.decisions.get(each, {}).get("approved") for each in step.after)
        if said is not None:
            tone, words = ("jade", "同意") if said["approved"] else ("red", "不同意")
        elif case.state is not CaseState.DECIDING:
            tone, words = "plain", "不再需要"
        elif waits:
            tone, words = "plain", "等待前一步"
        else:
            tone, words = "brand", "正在审批"
        department = names.get(step.department, step.department)
        note, at = ("", None) if said is None else (said["note"], said["at"])
        shown.append(Progress(step.name, department, tone, words, note, at))
    return shown


def given(material: Mapping[str, Json]) -> str:
    """How a material was taken in."""
    match material["how"]:
        case "licence":
            return f"免交（电子证照）{_after(material.get('source'))}"
        case "scan":
            pages = material.get("pages")
            return f"扫描件 {pages} 页" if pages else "扫描件"
        case "original_seen":
            return "已验原件"
        case "commitment":
            return "告知承诺"
        case "deferred":
            return f"容缺，{material['due']} 前补交" if material.get("due") else "容缺"
    return str(material["how"])


def value(field: Field, said: Any) -> str:
    """A form's value as an officer sees it: numbers and phones masked (HALL.md, personal data)."""
    match field.type:
        case FieldType.RESIDENT_NUMBER:
            return masked_number(str(said))
        case FieldType.PHONE:
            return masked_phone(str(said))
    return str(said)


def licence_value(said: str) -> str:
    """A field of an e-licence; an identity number masked, for others may look on."""
    return masked_number(said) if is_valid_number(said) else said


def window_words(window: str | None) -> str:
    return "窗口" if window is None else f"{window} 号窗口" if window.isdigit() else window


def _after(source: Json) -> str:
    return f" · {source}" if source else ""
