"""不予受理通知书: the application is not accepted, why, and what the applicant can do about it."""

from __future__ import annotations

from shared.papers.model import Matter, RefusalNotice, Remedy
from shared.papers.notice import close_notice, facts, heading, matter_rows, open_notice
from shared.papers.sheet import BODY
from shared.papers.wording import day_in_words


def usual_remedies(review_body: str, court: str) -> tuple[Remedy, ...]:
    """Both remedies against a refusal and their periods.

    Administrative Reconsideration Law (2023) art. 20: sixty days; Administrative Litigation Law art. 46: six
    months; both from the day the act is known. The two bodies differ from place
    to place and come from the settings.
    """
    return (Remedy("行政复议", review_body, "六十日"), Remedy("行政诉讼", court, "六个月"))


def _way(remedy: Remedy) -> str:
    if remedy.kind == "行政复议":
        return f"在{remedy.within}内向{remedy.body}申请行政复议"
    return f"在{remedy.within}内依法向{remedy.body}提起{remedy.kind}"


def _remedy_text(remedies: tuple[Remedy, ...]) -> str:
    return "如对本决定不服，可以自收到本通知书之日起" + "，或者".join(map(_way, remedies)) + "。"


def _decision(matter: Matter, ground: str) -> str:
    return f"根据{ground}的规定，本机关决定不予受理。" if ground else "本机关决定不予受理。"


def lay_out(paper: RefusalNotice) -> bytes:
    matter = paper.matter
    title = "行政许可申请不予受理通知书" if matter.licence else "不予受理通知书"
    sheet = open_notice(matter, title)
    sheet.paragraph(
        f"你（单位）于{day_in_words(paper.applied_day)}提出的“{matter.item_name}”申请收悉。经审查，"
        + _decision(matter, paper.ground)
    )
    sheet.gap(6)
    facts(sheet, matter_rows(matter))
    heading(sheet, "不予受理的理由")
    sheet.paragraph(paper.reason, BODY)
    if paper.elsewhere:
        heading(sheet, "你可以这样办理")
        sheet.paragraph(paper.elsewhere, BODY)
    if paper.remedies:
        heading(sheet, "你的权利")
        sheet.paragraph(_remedy_text(paper.remedies), BODY)
    return close_notice(sheet, matter, paper.decided_day, title)
