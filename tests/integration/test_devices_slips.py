"""The slip printer's driver against the emulated printer, over TCP."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
import zxingcpp

from shared.devices.printers.escpos_emulator import EscposEmulator
from shared.devices.printers.escpos_network import EscposNetworkPrinter
from shared.devices.printers.model import (
    SILENT,
    Cut,
    Gap,
    NotPrinted,
    Printed,
    PrinterState,
    Qr,
    Rule,
    Slip,
    Text,
)

LINK = "https://hall.example/q/7f3a9c51"
TICKET: Slip = (
    Text("西湖区政务服务中心", size=1, align="center", bold=True),
    Text("企业开办", size=1, align="center"),
    Gap(1),
    Text("A023", size=3, align="center", bold=True),
    Gap(1),
    Text("前面还有 4 人，约等 12 分钟", align="center"),
    Rule(),
    Text("姓名：龚䶮"),
    Text("取号时间：2026-11-24 09:12"),
    Text("请带：身份证原件、营业场所的租赁合同或房产证明；叫到号码后请到窗口，过号三次作废。"),
    Gap(1),
    Qr(LINK, size=6),
    Text("扫码看排队进度", align="center"),
    Cut(),
)


@pytest.fixture
def emulator() -> Iterator[EscposEmulator]:
    with EscposEmulator() as it:
        yield it


@pytest.fixture
def printer(emulator: EscposEmulator) -> EscposNetworkPrinter:
    return EscposNetworkPrinter("127.0.0.1", emulator.port, timeout=1.0, slip_within=5.0)


def test_a_ticket_comes_out_as_it_was_meant(printer: EscposNetworkPrinter, emulator: EscposEmulator) -> None:
    assert printer.print(TICKET) == Printed(PrinterState())
    (slip,) = emulator.slips
    assert slip.whole
    lines = slip.text.split("\n")
    assert lines[:4] == ["西湖区政务服务中心", "企业开办", "A023", "前面还有 4 人，约等 12 分钟"]
    assert "龚" not in slip.text, "the line with the rare character is a picture"
    assert "".join(lines[5:7]) == TICKET[9].text, "a long line wraps and loses nothing"
    assert slip.codes == (LINK,)


def test_the_code_on_the_paper_can_be_scanned(
    printer: EscposNetworkPrinter, emulator: EscposEmulator
) -> None:
    printer.print(TICKET)
    (code,) = zxingcpp.read_barcodes(emulator.slips[0].picture)
    assert code.text == LINK


def test_a_rare_character_is_on_the_paper(printer: EscposNetworkPrinter, emulator: EscposEmulator) -> None:
    printer.print((Text("䶮"), Cut()))
    printer.print((Text("𬱖"), Cut()))
    printer.print((Text(" "), Cut()))
    first, second, empty = ([dot == 0 for dot in slip.picture.tobytes()] for slip in emulator.slips)
    assert sum(first) > 60
    assert sum(second) > 60
    assert first != second
    assert not any(empty)


def test_no_text_can_command_the_printer(printer: EscposNetworkPrinter, emulator: EscposEmulator) -> None:
    printer.print((Text("one\x1dV\x00two\x1b@\nthree"), Cut()))
    (slip,) = emulator.slips
    assert slip.text == "one V two @ three"


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        ("paper_out", PrinterState(paper="out", offline=True)),
        ("cover_open", PrinterState(cover_open=True, offline=True)),
        ("offline", PrinterState(offline=True)),
    ],
)
def test_a_printer_that_cannot_print_is_seen_before(
    fault: str, state: PrinterState, printer: EscposNetworkPrinter, emulator: EscposEmulator
) -> None:
    getattr(emulator, fault)()
    assert printer.state() == state
    assert not state.ready
    assert printer.print(TICKET) == NotPrinted(state)
    assert emulator.received == 0, "nothing is sent that could come out later"
    getattr(emulator, fault)(on=False)
    assert emulator.slips == []
    assert isinstance(printer.print(TICKET), Printed)


def test_near_end_prints_and_says_so(printer: EscposNetworkPrinter, emulator: EscposEmulator) -> None:
    emulator.near_end()
    assert printer.state() == PrinterState(paper="near_end")
    assert printer.print(TICKET) == Printed(PrinterState(paper="near_end"))


def test_paper_runs_out_within_a_slip(printer: EscposNetworkPrinter, emulator: EscposEmulator) -> None:
    emulator.paper_runs_out_after(200)
    assert printer.print(TICKET) == NotPrinted(PrinterState(paper="out", offline=True))
    assert printer.state().paper == "out"
    emulator.paper_out(on=False)
    assert [slip.whole for slip in emulator.slips] == [False], "the rest does not come out with the new roll"
    assert isinstance(printer.print(TICKET), Printed)
    assert emulator.slips[1].codes == (LINK,)


def test_power_lost_after_half_a_slip(printer: EscposNetworkPrinter, emulator: EscposEmulator) -> None:
    emulator.power_lost_after_half_a_slip()
    assert printer.print(TICKET) == NotPrinted(SILENT)
    (torn,) = emulator.slips
    assert not torn.whole
    assert "A023" in torn.text
    assert torn.codes == ()
    assert printer.state() == SILENT
    emulator.power_on()
    assert printer.state().ready
    assert isinstance(printer.print(TICKET), Printed)


def test_a_printer_that_talks_unasked(printer: EscposNetworkPrinter, emulator: EscposEmulator) -> None:
    emulator.automatic_status()
    assert printer.state() == PrinterState()
    assert isinstance(printer.print(TICKET), Printed)
    emulator.paper_runs_out_after(200)
    assert printer.print(TICKET) == NotPrinted(PrinterState(paper="out", offline=True))


def test_no_printer_there(emulator: EscposEmulator, printer: EscposNetworkPrinter) -> None:
    emulator.power_off()
    assert printer.state() == SILENT
    assert printer.print(TICKET) == NotPrinted(SILENT)


def test_a_slip_is_told_to_whoever_listens() -> None:
    told = []
    with EscposEmulator(printed=told.append) as emulator:
        EscposNetworkPrinter("127.0.0.1", emulator.port).print(TICKET)
        assert told == emulator.slips


def test_ready_needs_an_answer() -> None:
    assert not SILENT.ready
    assert not replace(PrinterState(), fault=True).ready
