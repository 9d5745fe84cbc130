"""How the line stands, over every page of the manager."""

from dataclasses import replace

import pytest

from shared.sync.model import LineState
from tests.gui.manager_office import AT_1042, LEVEL, Office

LINES = (
    (LEVEL, "Platform: connected, in step since 10:42", None, "", "The sync runs at counter-5", ""),
    (
        replace(LEVEL, waiting=400, peak=1000),
        "Platform: catching up 60 %, 400 entries waiting",
        60,
        "",
        "The sync runs at counter-5",
        "",
    ),
    (
        replace(LEVEL, online=False, since=AT_1042, waiting=312),
        "Working offline since 10:42, 312 entries waiting",
        None,
        "",
        "The sync runs at counter-5",
        "sent by itself when the line is back",
    ),
    (
        replace(LEVEL, waiting=7, kept=False, run_by=None),
        "Nobody runs the sync, 7 entries waiting: call the engineer",
        None,
        "",
        "No station runs the sync",
        "onewindow sync run",
    ),
    (
        replace(LEVEL, waiting=7, trouble="sync.revoked", refused_since=AT_1042),
        "The platform has shut this hall out; 7 entries wait here",
        None,
        "since 10:42",
        "The sync runs at counter-5",
        "onewindow sync enrol CODE",
    ),
)


@pytest.mark.parametrize(
    ("line", "said", "caught_up", "since", "run_by", "to_do"),
    LINES,
    ids=["level", "catching up", "offline", "nobody runs it", "refused"],
)
def test_the_line_stands_over_every_page(
    office: Office,
    line: LineState,
    said: str,
    caught_up: int | None,
    since: str,
    run_by: str,
    to_do: str,
) -> None:
    office.line[0] = line
    office.until(lambda: office.text("status_sync") == said)
    for page in ("liveTab", "reportTab"):
        office.click(page)
        assert office.text("status_sync") == said
        assert office.text("lineRunBy") == run_by
        assert office.sees("lineSince") is bool(since)
        assert office.sees("lineNextStep") is bool(to_do)
        assert not since or office.text("lineSince") == since
        assert not to_do or to_do in office.text("lineNextStep")
        assert office.sees("caughtUp") is (caught_up is not None)
