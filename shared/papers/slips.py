"""The slips a citizen takes away, in a helpful clerk's words, as lines for any slip printer."""

from __future__ import annotations

from collections.abc import Iterator

from shared.devices.printers.model import Cut, Gap, Line, Qr, Rule, Slip, Text
from shared.papers.model import ReceiptPaper, TicketPaper
from shared.papers.wording import day_in_words


def _queue_sentence(paper: TicketPaper) -> str:
    if paper.ahead == 0:
        wait = paper.wait_minutes
        return "您前面没有人，" + (f"大约等 {_minutes(wait)}。" if wait else "请留意叫号。")
    if paper.wait_minutes is None:
        return f"您前面还有 {paper.ahead} 人。"
    if paper.wait_minutes < 1:
        return f"您前面还有 {paper.ahead} 人，马上就到您，请留意叫号。"
    return f"您前面还有 {paper.ahead} 人，大约等 {_minutes(paper.wait_minutes)}。"


def _minutes(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    if hours == 0:
        return f"{rest} 分钟"
    return f"{hours} 小时" + (f" {rest} 分钟" if rest else "")


def _lines(paper: TicketPaper) -> Iterator[Line]:
    yield Text(paper.hall_name, align="center", bold=True)
    yield Rule()
    yield Text(paper.line_name, align="center")
    yield Gap()
    yield Text(paper.number, size=3, align="center", bold=True)
    yield Gap()
    if paper.appointment is not None:
        yield Text(paper.appointment, align="center", bold=True)
    yield Text(_queue_sentence(paper), align="center")
    if paper.window_hint:
        yield Text(paper.window_hint, align="center")
    if paper.bring:
        yield Rule()
        yield Text("请先备好：", bold=True)
        for thing in paper.bring:
            yield Text(f"· {thing}")
        yield Text("缺了哪样也不必先回去，到窗口问问能不能代查。")
    yield Rule()
    yield Qr(paper.follow_url)
    yield Text("扫一扫，随时看前面还有几人", align="center")
    yield Gap()
    yield Text(f"取号时间 {paper.taken_at}", align="center")
    yield Text("万一过号，请及时告诉导办人员，不必重新取号。", align="center")
    yield Cut()


def ticket_slip(paper: TicketPaper) -> Slip:
    """The slip of one ticket: number large, then how long, what to bring, and a QR to follow the queue."""
    return tuple(_lines(paper))


def _receipt_lines(paper: ReceiptPaper) -> Iterator[Line]:
    yield Text(paper.hall_name, align="center", bold=True)
    yield Rule()
    yield Text("受理凭证", size=2, align="center", bold=True)
    yield Gap()
    yield Text(paper.item_name, align="center", bold=True)
    yield Text(paper.case_number, size=2, align="center", bold=True)
    yield Gap()
    yield Text(f"申请人 {paper.applicant_name}")
    yield Text(f"受理时间 {paper.accepted_at}")
    if paper.days == 0:
        yield Text("即办事项，部门核准后马上就能打印。")
    else:
        yield Text(f"承诺 {day_in_words(paper.promised_day)}前办结（{paper.days} 个工作日）")
    if paper.waived:
        yield Text(f"材料 {paper.materials} 项，其中 {paper.waived} 项免交")
    for name in paper.pending:
        yield Text(f"待本大厅核验：{name}，您不用补交")
    yield Rule()
    yield Qr(paper.follow_url)
    yield Text("扫一扫，随时看办到哪一步", align="center")
    yield Gap()
    yield Text("办好后带身份证，到任一自助终端打印领取。", align="center")
    yield Text(f"{paper.station} · 申请人已签名确认", align="center")
    yield Cut()


def receipt_slip(paper: ReceiptPaper) -> Slip:
    """The slip of one accepted application: its number large, by when it is decided, and a QR to follow it."""
    return tuple(_receipt_lines(paper))


def trial_slip(hall_name: str, station: str, at: str) -> Slip:
    """A slip that shows whether the printer writes, cuts and draws; it holds no number anybody could be called by."""
    return (
        Text(hall_name, align="center", bold=True),
        Rule(),
        Text("测试小票", size=2, align="center", bold=True),
        Text(f"{station}  {at}", align="center"),
        Text("〇一二三四五六七八九 0123456789 䶮㛃"),
        Qr("ONEWINDOW TEST"),
        Text("字迹清楚、二维码能扫、纸已切断，打印机就是好的。", align="center"),
        Cut(),
    )
