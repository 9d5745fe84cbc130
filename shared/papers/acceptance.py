"""受理通知书: the application is accepted (Administrative Licensing Law art. 32)."""

from __future__ import annotations

from reportlab.lib.units import mm

from shared.papers.model import AcceptanceNotice
from shared.papers.notice import close_notice, facts, heading, matter_rows, open_notice
from shared.papers.sheet import Column
from shared.papers.wording import day_in_words

_LICENCE_BASIS = "根据《中华人民共和国行政许可法》第三十二条第一款第五项的规定，本机关决定予以受理。"
_LICENCE_NOTES = (
    "以上期限以工作日计算，不含法定节假日（行政许可法第八十二条）。",
    "依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在期限内，"
    "本机关将另行书面告知（行政许可法第四十五条）。",
)
_OTHER_NOTES = ("以上期限以工作日计算，不含法定节假日。",)


_PENDING = (
    "受理时本大厅与电子证照库的线路中断。经你（单位）同意，以上内容待线路恢复后由本大厅自行核验，"
    "你（单位）无需补交材料，也无需再来；办理期限自受理之日起照常计算。核验有不符的，本大厅将主动与你（单位）联系。"
)


def lay_out(paper: AcceptanceNotice) -> bytes:
    matter = paper.matter
    title = "行政许可申请受理通知书" if matter.licence else "受理通知书"
    sheet = open_notice(matter, title)
    sheet.paragraph(
        f"你（单位）提出的“{matter.item_name}”申请，经审查，属于本机关职权范围，申请材料齐全、符合法定形式。"
        + (_LICENCE_BASIS if matter.licence else "本机关决定予以受理。")
        + (
            f"本机关承诺自受理之日起 {paper.promised_days} 个工作日内办结。"
            if paper.promised_days
            else "本事项为即办件，当场办结。"
        )
    )
    sheet.gap(6)
    facts(
        sheet,
        [
            *matter_rows(matter),
            ("受理日期", day_in_words(paper.accepted_day), "收费", paper.fee_text),
            (
                "承诺办结",
                f"{day_in_words(paper.promised_day)}前" if paper.promised_days else "当场办结",
                "法定办结",
                f"{day_in_words(paper.statutory_day)}前",
            ),
        ],
    )
    heading(sheet, f"收到的申请材料（共 {len(paper.materials)} 项）")
    sheet.table(
        [
            Column(12 * mm, "序号", centred=True),
            Column(sheet.measure - 80 * mm, "材料名称"),
            Column(68 * mm, "收取方式"),
        ],
        [
            (str(number), material.name, material.how)
            for number, material in enumerate(paper.materials, start=1)
        ],
    )
    if paper.pending:
        heading(sheet, f"由本大厅核验的内容（共 {len(paper.pending)} 项）")
        sheet.paragraph(f"{'、'.join(paper.pending)}。{_PENDING}")
    return close_notice(
        sheet, matter, paper.accepted_day, title, _LICENCE_NOTES if matter.licence else _OTHER_NOTES
    )
