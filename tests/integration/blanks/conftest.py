"""What the tests of blank paper stand on: a hall, a printer, and rights to print."""

from collections.abc import Iterator

import pytest

from shared.blanks.service import Blanks
from shared.db.unit import Side
from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.issuing import service as issuing_service
from shared.issuing.certificates import certificate_renderer
from shared.issuing.desk import IssuingDesk, grant
from shared.issuing.service import Issuing, Station
from shared.people.sealing import SideKeys
from shared.people.service import meet
from tests.blank_paper import STOCKS
from tests.documents import granted
from tests.halls import person


@pytest.fixture
def printer() -> Iterator[IppEmulator]:
    with IppEmulator(seconds_per_page=0.02) as emulator:
        yield emulator


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(issuing_service, "POLL_SECONDS", 0.02)
    monkeypatch.setattr(issuing_service, "PATIENCE_SECONDS", 1.0)


@pytest.fixture
def issuing(hall: Side) -> Issuing:
    render = certificate_renderer(SideKeys.made().signing_key, "行政审批专用章")
    return Issuing(hall, render, {"food_licence": "paper"})


@pytest.fixture
def desk(hall: Side) -> IssuingDesk:
    return IssuingDesk(hall)


@pytest.fixture
def blanks(hall: Side) -> Blanks:
    return Blanks(hall, STOCKS)


@pytest.fixture
def station(printer: IppEmulator) -> Station:
    return Station("kiosk-1", "一楼 1 号自助终端", IppPrinter(printer.uri))


@pytest.fixture
def holder(hall: Side) -> str:
    who = meet(hall, person(), "kiosk-1")
    assert isinstance(who, str)
    return who


@pytest.fixture
def rights(hall: Side, holder: str) -> str:
    """Four rights to print: D1 to D3 on numbered paper, P on plain."""
    with hall.unit("platform") as unit:
        for serial in ("D1", "D2", "D3"):
            grant(unit, granted(serial), holder)
        grant(unit, granted("P", kind="deregistration_notice"), holder)
        unit.commit(None)
    return holder
