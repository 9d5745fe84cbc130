"""How states, days and materials are said on the platform's pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from shared.cases.model import CheckState
from shared.catalogue.model import Field, FieldType, Step
from shared.catalogue.working_days import WorkingCalendar, YearNotAnnounced
from shared.journal.entry import Json
from shared.people.masking import masked_number, masked_phone
from shared.people.model import is_valid_number
from shared.platform.model import Case, CaseState, Document

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
REPLACEMENT_REASONS = {"lost": "遗失", "damaged": "损坏，原证已交回"}
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
class Collection:
    """Where and how a document is collected now: its state in a word, and what to do in a sentence."""

    tone: str
    state: str
    told: str


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


def collection(document: Document, halls: Mapping[str, str]) -> Collection:
    """How the holder comes to a document; `halls` are names by code."""
    here = halls.get(document.hall, document.hall)
    wished = None if document.wish in (None, document.hall) else halls.get(document.wish or "", document.wish)
    match document.state:
        case "granted" if wished:
            told = f"正在请{here}转出，转到{wished}后就在那里打印领取。{here}断网时，要等联网才能转出。"
            return Collection("amber", "正在转往其他大厅", told)
        case "granted":
            return Collection(
                "jade", "可以领取", f"带本人身份证，在{here}任一自助终端或领证台打印领取，只打印一次。"
            )
        case "returned" if wished:
            return Collection("amber", "正在转往其他大厅", f"{here}已经转出，很快就可以在{wished}打印领取。")
        case "returned":
            return Collection("amber", "等待您选择大厅", f"{here}已经转出。请在下面选择去哪个大厅领取。")
        case "handed_over" if document.asked:
            reason = REPLACEMENT_REASONS.get(document.asked, "")
            return Collection(
                "amber", "已申请补证", f"原因：{reason}。由发证部门决定；同意后，这里会出现新的证照。"
            )
        case "handed_over":
            return Collection("plain", "已领取", f"遗失或损坏的，请带身份证到{here}领证台申请补证。")
        case "void":
            new = document.replaced_by or ""
            return Collection("red", "已作废", f"已补发新证 {new}，请以新证为准。")
        case "unknown":
            return Collection(
                "amber", DOCUMENT_STATES["unknown"], f"{here}正在核对是否已经出纸，不会丢失，也不会重复印制。"
            )
        case "printed" | "uncollected":
            late = "已经印好，不能再转到别的大厅。" if wished else "已经印好。"
            return Collection("jade", DOCUMENT_STATES[document.state], f"{late}请带本人身份证到{here}领取。")
    return Collection("brand", DOCUMENT_STATES[document.state], f"请在{here}等候领取。")


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
        case "check_pending":
            return f"待核验，大厅线路恢复后自动核验{_after(material.get('source'))}"
        case "check_failed":
            return "电子证照核验未通过，受理大厅处理中"
    return str(material["how"])


def open_checks(checks: Mapping[str, Mapping[str, Json]]) -> str:
    """What the hall has still to check or to settle before the last approval; empty when nothing is left."""
    waiting = "、".join(each["name"] for each in checks.values() if each["state"] == CheckState.PENDING)
    failed = "、".join(each["name"] for each in checks.values() if each["state"] == CheckState.FAILED)
    told = [
        f"大厅线路恢复后自动核验：{waiting}。" if waiting else "",
        f"电子证照核验未通过，受理大厅正在联系申请人：{failed}。" if failed else "",
    ]
    return "".join(told) + ("最后一步同意要等这些处理完。" if any(told) else "")


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
