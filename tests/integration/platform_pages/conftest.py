"""What the tests of the platform's pages stand on: a hall on the line, its people, a browser."""

from collections.abc import Iterator

import pytest

from tests.platform_visits import ME, OTHER, decided
from tests.platforms import PASSWORD, Browser, HallLine, connect, enrol_another, make_platform


@pytest.fixture
def line(database_url: str, other_url: str) -> Iterator[HallLine]:
    platform = make_platform(database_url)
    line = connect(platform, other_url)
    platform.create_citizen(ME, PASSWORD)
    for department in ("market_regulation", "urban_management"):
        platform.create_officer(department, "沈立群", department, PASSWORD)
    yield line
    platform.side.engine.dispose()
    line.hall.engine.dispose()


@pytest.fixture
def browser(line: HallLine) -> Browser:
    return Browser(line.platform)


@pytest.fixture
def granted_there(line: HallLine) -> HallLine:
    """My food licence is approved and granted to LJ01; there is another hall."""
    decided(line)
    enrol_another(line.platform, OTHER)
    return line
