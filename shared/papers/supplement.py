"""一次性补正告知书: all that is missing, told once (Administrative Licensing Law art. 32 para. 1 item 4)."""

from __future__ import annotations

from reportlab.lib.units import mm

from shared.papers.model import SupplementNotice
from shared.papers.notice import close_notice, facts, heading, matter_rows, open_notice
from shared.papers.sheet import Column
from shared.papers.wording import day_in_words

_LICENCE_BASIS = "根据《中华人民共和国行政许可法》第三十二条第一款第四项的规定，"
_NOTES = (
    "上表为需要补正的全部内容，本机关一次告知；补正齐全后即予受理，不再要求提供其他材料。",
    "可在本厅任一综合窗口提交，也可扫描下方二维码在线提交，无需重新取号申请。",
)


def lay_out(paper: SupplementNotice) -> bytes:
    matter = paper.matter
    title = "行政许可申请材料一次性补正告知书" if matter.licence else "申请材料一次性补正告知书"
    sheet = open_notice(matter, title)
    sheet.paragraph(
        f"你（单位）于{day_in_words(paper.applied_day)}提出“{matter.item_name}”申请。经审查，{paper.reason.rstrip('。')}。"
        + (_LICENCE_BASIS if matter.licence else "")
        + "现将需要补正的全部内容一次告知如下。"
    )
    sheet.gap(6)
    rows = matter_rows(matter)
    if paper.supplement_by is not None:
        rows.append(("补正期限", f"请于{day_in_words(paper.supplement_by)}前补正，补正期间不计入办理时限"))
    facts(sheet, rows)
    heading(sheet, f"需要补正的内容（共 {len(paper.missing)} 项）")
    sheet.table(
        [
            Column(12 * mm, "序号", centred=True),
            Column(56 * mm, "材料名称"),
            Column(sheet.measure - 68 * mm, "补正要求"),
        ],
        [
            (str(number), missing.name, missing.demand)
            for number, missing in enumerate(paper.missing, start=1)
        ],
    )
    return close_notice(sheet, matter, paper.told_day, title, _NOTES)
