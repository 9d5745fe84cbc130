"""What the tests of the interface stand on: a platform, and a hall enrolled with real signatures."""

from collections.abc import Iterator

import pytest

from shared.platform.service import Platform
from tests.platforms import HallLine, connect, make_platform


@pytest.fixture
def platform(database_url: str) -> Iterator[Platform]:
    platform = make_platform(database_url)
    yield platform
    platform.side.engine.dispose()


@pytest.fixture
def line(platform: Platform, other_url: str) -> Iterator[HallLine]:
    line = connect(platform, other_url)
    yield line
    line.hall.engine.dispose()
