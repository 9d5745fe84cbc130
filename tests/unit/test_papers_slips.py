from dataclasses import replace

import pytest

from shared.devices.printers.model import Cut, Qr, Text
from shared.papers.model import TicketPaper
from shared.papers.slips import ticket_slip

PAPER = TicketPaper(
    hall_name="临江市政务服务中心",
    number="A023",
    line_name="综合受理",
    ahead=3,
    wait_minutes=12,
    taken_at="2026年11月24日 9:05",
    bring=("身份证", "房屋租赁合同原件"),
    follow_url="https://hall.example/q/A023",
    window_hint="请到 2 楼 C 区等候",
)


def words(paper: TicketPaper) -> str:
    return "\n".join(line.text for line in ticket_slip(paper) if isinstance(line, Text))


def test_the_slip_carries_all_the_citizen_needs() -> None:
    said = words(PAPER)
    for needed in (
        PAPER.hall_name,
        "A023",
        "综合受理",
        "2026年11月24日 9:05",
        "身份证",
        "房屋租赁合同原件",
        "2 楼",
    ):
        assert needed in said
    assert "您前面还有 3 人，大约等 12 分钟。" in said


def test_the_number_is_the_largest_thing_on_it() -> None:
    texts = [line for line in ticket_slip(PAPER) if isinstance(line, Text)]
    assert [line.text for line in texts if line.size == 3] == ["A023"]
    assert all(line.size == 1 for line in texts if line.text != "A023")


def test_it_ends_with_one_cut_and_has_one_code() -> None:
    slip = ticket_slip(PAPER)
    assert slip[-1] == Cut()
    assert slip.count(Cut()) == 1
    assert [line.data for line in slip if isinstance(line, Qr)] == [PAPER.follow_url]


@pytest.mark.parametrize(
    ("ahead", "minutes", "sentence"),
    [
        (0, 0, "您前面没有人，请留意叫号。"),
        (0, None, "您前面没有人，请留意叫号。"),
        (0, 4, "您前面没有人，大约等 4 分钟。"),
        (2, None, "您前面还有 2 人。"),
        (1, 0, "您前面还有 1 人，马上就到您，请留意叫号。"),
        (9, 60, "您前面还有 9 人，大约等 1 小时。"),
        (20, 95, "您前面还有 20 人，大约等 1 小时 35 分钟。"),
    ],
)
def test_the_wait_is_said_as_a_clerk_would(ahead: int, minutes: int | None, sentence: str) -> None:
    assert sentence in words(replace(PAPER, ahead=ahead, wait_minutes=minutes)).split("\n")


def test_nothing_is_said_of_what_there_is_not() -> None:
    said = words(replace(PAPER, bring=(), window_hint=""))
    assert "备好" not in said
    assert "" not in said.split("\n")


def test_an_appointment_is_confirmed() -> None:
    assert "预约 9:00—9:30" in words(replace(PAPER, appointment="预约 9:00—9:30，已为您优先"))
