"""The papers of a case: what a case, its item and the hall come to on an acceptance notice."""

from collections.abc import Mapping
from dataclasses import dataclass

from shared.cases.model import Case, CheckState, How
from shared.catalogue.model import ServiceItem
from shared.journal.entry import Json
from shared.papers.model import AcceptanceNotice, Material, Matter, SealText
from shared.papers.wording import day_in_words
from shared.people.masking import masked_number
from shared.people.model import Details


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who answers for the hall's papers; `seal` is the special seal's foot, `follow_url` where a case is followed."""

    hall_name: str
    authority: str
    seal: str
    follow_url: str
    contact: str = ""


def acceptance_notice_of(
    case: Case,
    item: ServiceItem,
    applicant: Details,
    issuer: Issuer,
    window_name: str,
    clerk_name: str,
    fee: int = 0,
) -> AcceptanceNotice:
    """The 受理通知书 of an accepted case; `fee` in fen."""
    matter = Matter(
        number=f"{case.id}-受理",
        case_number=case.id,
        hall_name=issuer.hall_name,
        authority=issuer.authority,
        seal=SealText(issuer.authority, issuer.seal),
        applicant_name=applicant.name,
        applicant_number=masked_number(applicant.number),
        item_name=case.item_name,
        item_code=case.item,
        window=window_name,
        clerk=clerk_name,
        follow_url=f"{issuer.follow_url}/{case.id}",
        contact=issuer.contact,
        licence=is_licence(item),
    )
    return AcceptanceNotice(
        matter=matter,
        materials=tuple(Material(each["name"], how_words(each)) for each in case.materials),
        accepted_day=case.accepted_day,
        promised_day=case.promised_day,
        statutory_day=case.statutory_day,
        promised_days=item.promised_days,
        pending=tuple(each["name"] for each in case.checks.values() if each["state"] == CheckState.PENDING),
        fee_text=f"{fee // 100}.{fee % 100:02d} 元" if fee else "不收费",
    )


def is_licence(item: ServiceItem) -> bool:
    """Whether the item calls itself an administrative licence (行政许可); the others get the general notice."""
    return "许可" in item.name


def how_words(given: Mapping[str, Json]) -> str:
    """How a material was taken in, as it stands in `Case.materials`: 扫描件 2 页 · 免交(电子证照库) …."""
    match How(given["how"]):
        case How.LICENCE:
            return f"免交（{given['source']}）"
        case How.SCAN:
            return f"扫描件 {given['pages'] or 1} 页"
        case How.ORIGINAL_SEEN:
            return "已核原件，当场退还"
        case How.COMMITMENT:
            return "告知承诺"
        case How.DEFERRED:
            return f"容缺，{day_in_words(given['due'])}前补交"
        case How.CHECK_PENDING:
            return f"待本大厅核验，无需提交（{given['source']}）"
        case How.CHECK_FAILED:
            return f"核验未通过（{given['source']}）"
