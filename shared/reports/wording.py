"""How the report's papers say things. They are Chinese documents, so the words stand here as they are printed."""

from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from shared.clock import clock_time
from shared.journal.entry import Millis
from shared.queueing.model import TicketState
from shared.ratings.model import FollowUpState
from shared.reports.model import DayReport, TicketRating

LEVELS: Mapping[int, str] = {5: "非常满意", 4: "满意", 3: "基本满意", 2: "不满意", 1: "非常不满意"}

STATES: Mapping[TicketState, str] = {
    TicketState.WAITING: "等候中",
    TicketState.CALLED: "已叫号",
    TicketState.SERVING: "办理中",
    TicketState.ON_HOLD: "挂起",
    TicketState.DONE: "已办结",
    TicketState.MISSED: "过号",
    TicketState.CANCELLED: "已取消",
}

DEFINITIONS: tuple[str, ...] = (
    "取号：当日取得的排队号。一个号只计入取号当日，零点以后办结的也不重复计入次日；"
    "取号＝办结＋过号＋取消＋仍在等候＋在窗口或挂起。",
    "等候：该号各段“等候”时间之和，到最后一次叫号为止；过号后重新排队的，离开的时间不计，重新等候的时间计入。"
    "只统计已被叫到的号，仍在等候和自行取消的号不计。",
    "办理：已办结的号各段“办理”时间之和，不含叫号后走到窗口的时间，不含挂起的时间。"
    "窗口和人员的办理时间只计在该窗口、由该人员办理的部分。",
    "中位、90 分位：最近序位法。全部时长从短到长排列，取第 n×50%、第 n×90% 个（向上取整），"
    "不作插值，因此每个数都对应一个真实的号。",
    "满意率：评价为“非常满意”“满意”“基本满意”的件数占全部评价件数的比例"
    "（国办发〔2019〕51 号）。评价按所评的号计入取号当日。",
    "免交：办件材料中由电子证照等共享取得、申请人无须提交的份数（国务院令第 716 号第七条）。办件按受理日计。",
    "比较：与有取号记录的前一日、上周同一日比较；当日报表取两日同一钟点的数。",
)


def day_with_weekday(day: str) -> str:
    """2026年11月24日（星期二）"""
    of = date.fromisoformat(day)
    return f"{of.year}年{of.month}月{of.day}日（星期{'一二三四五六日'[of.weekday()]}）"


def short_day(day: str) -> str:
    """11月17日"""
    of = date.fromisoformat(day)
    return f"{of.month}月{of.day}日"


def extent(report: DayReport) -> str:
    """Up to when the report knows the day."""
    return "全天" if report.whole else f"截至 {clock_time(report.until, ZoneInfo(report.zone))}"


def minutes(lasted: Millis | None) -> str:
    """Minutes with one decimal; a dash when there is nothing to tell."""
    return "—" if lasted is None else f"{lasted / 60_000:.1f}"


def share(value: float | None) -> str:
    return "—" if value is None else f"{value:.1%}"


def follow_up(rating: TicketRating) -> str:
    """How far the follow-up of a bad rating is."""
    if rating.follow_up is FollowUpState.CONTACTED:
        return "已回访"
    return f"待回访，{short_day(rating.contact_by)}前" if rating.contact_by else "待回访"
