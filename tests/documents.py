"""Print rights for tests: one as the platform gives it, and a citizen who signs."""

from collections.abc import Mapping

from shared.issuing.adjudicating import Handing
from shared.issuing.moving import Grant
from shared.journal.entry import Json

CONTENT: Mapping[str, Json] = {
    "title": "食品经营许可证",
    "holder": "临江区小满面馆",
    "fields": [["经营者", "张小满"], ["经营场所", "临江区稻香路 18 号"]],
    "authority": "临江市市场监督管理局",
    "issued_day": "2026-11-24",
    "valid_until": "2031-11-23",
}

SIGNATURE = (((200, 500), (400, 300), (600, 700)), ((500, 200), (500, 800)))
SIGNED = Handing("一楼 1 号自助终端", "id_card", SIGNATURE)


def granted(serial: str, turn: int = 1, attempt: int = 0, kind: str = "food_licence") -> Grant:
    """The right to print `serial`, as it comes from the platform."""
    return Grant(serial, "LJ-20261124-000001", kind, turn, attempt, None, CONTENT)
