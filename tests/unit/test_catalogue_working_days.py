"""Working days against the State Council's announcement for 2026 (国办发明电〔2025〕7号), and deadlines."""

import pytest

from shared.catalogue.model import AnnouncedYear
from shared.catalogue.working_days import (
    Deadline,
    WorkingCalendar,
    YearNotAnnounced,
    add_working_days,
    deadline,
    is_working_day,
)

OFF = [
    ("2026-01-01", "2026-01-03"),  # New Year
    ("2026-02-15", "2026-02-23"),  # Spring Festival
    ("2026-04-04", "2026-04-06"),  # Qingming
    ("2026-05-01", "2026-05-05"),  # Labour Day
    ("2026-06-19", "2026-06-21"),  # Dragon Boat
    ("2026-09-25", "2026-09-27"),  # Mid-Autumn
    ("2026-10-01", "2026-10-07"),  # National Day
]
MADE_UP = ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"]


def _days_of_2026() -> list[str]:
    from datetime import date, timedelta

    return [(date(2026, 1, 1) + timedelta(days=n)).isoformat() for n in range(365)]


def test_every_day_of_2026_is_as_announced() -> None:
    from datetime import date

    for day in _days_of_2026():
        if day in MADE_UP:
            expected = True
        elif any(first <= day <= last for first, last in OFF):
            expected = False
        else:
            expected = date.fromisoformat(day).weekday() < 5
        assert is_working_day(day) is expected, day


@pytest.mark.parametrize(
    ("accepted", "days", "last"),
    [
        ("2026-11-24", 0, "2026-11-24"),  # 即办
        ("2026-11-24", 1, "2026-11-25"),
        ("2026-11-24", 5, "2026-12-01"),  # over one weekend
        ("2026-11-24", 20, "2026-12-22"),
        ("2026-11-27", 1, "2026-11-30"),  # Friday to Monday
        ("2026-11-28", 1, "2026-11-30"),  # accepted online on a Saturday
        ("2026-02-13", 1, "2026-02-14"),  # a Saturday that is worked
        ("2026-02-13", 2, "2026-02-24"),  # over the Spring Festival
        ("2026-02-27", 1, "2026-02-28"),
        ("2026-09-30", 3, "2026-10-10"),  # National Day, the third day is a made-up Saturday
        ("2025-12-31", 1, "2026-01-04"),  # over the year, on a made-up Sunday
    ],
)
def test_deadlines_count_from_the_next_working_day(accepted: str, days: int, last: str) -> None:
    assert deadline(accepted, days) == last
    assert add_working_days(accepted, days) == last


def test_a_year_not_announced_is_named_with_the_next_step() -> None:
    with pytest.raises(YearNotAnnounced, match=r"2099.*working_days\.yaml") as caught:
        is_working_day("2099-01-04")
    assert caught.value.year == 2099


def test_an_expected_deadline_says_when_it_is_provisional() -> None:
    calendar = WorkingCalendar()
    assert calendar.expected_deadline("2026-11-24", 5) == Deadline("2026-12-01", provisional=False)
    # 2099: New Year's Day is a Thursday and off by law, so the count ends on Monday the 5th
    assert calendar.expected_deadline("2098-12-31", 2) == Deadline("2099-01-05", provisional=True)


def test_the_catalogue_s_own_announcement_goes_first() -> None:
    year = AnnouncedYear(2099, "国办", rest=frozenset({"2099-01-05"}), work=frozenset({"2099-01-03"}))
    calendar = WorkingCalendar([year])
    assert calendar.is_working_day("2099-01-03")
    assert not calendar.is_working_day("2099-01-04")
    assert not calendar.is_working_day("2099-01-05")
    assert calendar.deadline("2099-01-01", 3) == "2099-01-06"
    assert calendar.is_working_day("2026-02-14"), "the library's years stay known"


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2026-11-24", "2026-11-24", 0),
        ("2026-11-24", "2026-12-01", 5),
        ("2026-12-01", "2026-11-24", -5),
        ("2026-02-13", "2026-02-24", 2),
    ],
)
def test_working_days_between(start: str, end: str, days: int) -> None:
    assert WorkingCalendar().working_days_between(start, end) == days


def test_counting_backwards_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="forward"):
        add_working_days("2026-11-24", -1)
