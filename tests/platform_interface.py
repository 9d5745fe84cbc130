"""What the platform's interface for halls is asked about in tests: its refusals, its journals, its accounts."""

from typing import Any

from httpx2 import Response

from shared.journal.entry import Refusal
from shared.journal.store import Broken
from shared.platform.service import Platform
from shared.sync.wire import Problem
from tests.halls import person
from tests.platforms import PASSWORD


def problem(answer: Response, status: int) -> Problem:
    assert answer.status_code == status, answer.text
    told = Problem.model_validate_json(answer.content)
    assert "。" in told.sentence
    return told


def held(platform: Platform, stream: str = "LJ01") -> int:
    with platform.side.read() as conn:
        count = platform.side.journal.verify(conn, stream)
    assert not isinstance(count, Broken), count
    return count


def citizen(platform: Platform, serial: int = 1) -> str:
    account = platform.create_citizen(person(serial), PASSWORD)
    assert not isinstance(account, Refusal)
    return account.id


def officer(platform: Platform, department: str) -> Any:
    account = platform.create_officer(department, "沈立群", department, PASSWORD)
    assert not isinstance(account, Refusal)
    return account
