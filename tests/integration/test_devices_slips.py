"""The slip printer's driver against the emulated printer, over TCP."""

import socket
import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import pytest
import zxingcpp

from shared.devices.printers.escpos_emulator import EscposEmulator
from shared.devices.printers.escpos_network import EscposNetworkPrinter
from shared.devices.printers.escpos_text import encode
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
    SlipOutcome,
    Text,
)
from shared.devices.printers.raster import rasterise

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


@pytest.mark.parametrize(
    ("fault", "mended", "state"),
    [
        ("paper_runs_out_after", "paper_out", PrinterState(paper="out", offline=True)),
        ("cover_opens_after", "cover_open", PrinterState(cover_open=True, offline=True)),
    ],
)
def test_it_stops_in_the_middle_of_a_slip(
    fault: str, mended: str, state: PrinterState, printer: EscposNetworkPrinter, emulator: EscposEmulator
) -> None:
    getattr(emulator, fault)(200)
    assert printer.print(TICKET) == NotPrinted(state)
    assert printer.state() == state
    getattr(emulator, mended)(on=False)
    assert all(not slip.whole for slip in emulator.slips), "the rest does not come out by itself"
    assert isinstance(printer.print(TICKET), Printed)
    assert [slip.whole for slip in emulator.slips] == [False, True]
    torn, whole = emulator.slips
    assert torn.codes == ()
    assert whole.text.startswith("西湖区政务服务中心\n企业开办"), "the next slip stands alone on its paper"
    assert whole.codes == (LINK,)


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


SHORT: Slip = (Text("A"), Text("䶮"), Text("完"), Cut())


def test_the_line_is_cut_at_any_byte(emulator: EscposEmulator) -> None:
    printer = EscposNetworkPrinter("127.0.0.1", emulator.port, timeout=1.0, slip_within=2.0)
    assert isinstance(printer.print(SHORT), Printed)
    outcomes, after = list[SlipOutcome](), 0
    while not outcomes or outcomes[-1] == NotPrinted(SILENT):
        emulator.slips.clear()
        after += 1
        emulator.line_cut_after(after)
        outcomes.append(printer.print(SHORT))
        assert isinstance(outcomes[-1], NotPrinted) or emulator.slips[-1].whole
        emulator.line_cut_after(100_000)
        assert isinstance(printer.print(SHORT), Printed), f"cut after {after} bytes"
        assert [slip.text for slip in emulator.slips if slip.whole][-1] == "A\n完", f"cut after {after} bytes"
        assert len([slip for slip in emulator.slips if slip.whole]) <= 2
    assert after > len(encode(SHORT, rasterise)), (
        "every byte had its turn, and those of the questions before it"
    )


def test_a_printer_that_says_nothing(emulator: EscposEmulator) -> None:
    printer = EscposNetworkPrinter("127.0.0.1", emulator.port, timeout=0.2, slip_within=1.0)
    emulator.silent()
    assert printer.state() == SILENT
    assert printer.print(TICKET) == NotPrinted(SILENT)
    emulator.silent(on=False)
    assert emulator.slips == []
    assert isinstance(printer.print(TICKET), Printed)


def test_a_printer_that_answers_late(emulator: EscposEmulator) -> None:
    emulator.answers_late(0.1)
    patient = EscposNetworkPrinter("127.0.0.1", emulator.port, timeout=2.0)
    assert patient.print(SHORT) == Printed(PrinterState())
    emulator.answers_late(30)
    hasty = EscposNetworkPrinter("127.0.0.1", emulator.port, timeout=0.2)
    assert hasty.state() == SILENT
    assert hasty.print(SHORT) == NotPrinted(SILENT)
    assert len(emulator.slips) == 1


def test_a_printer_too_busy_to_answer_until_its_slip_is_out(emulator: EscposEmulator) -> None:
    """Asked in the middle of a slip it says nothing; what it says behind it keeps its place."""
    printer = EscposNetworkPrinter("127.0.0.1", emulator.port, timeout=0.3, slip_within=10.0)
    assert isinstance(printer.print(SHORT), Printed)
    emulator.midway(1, lambda: emulator.answers_late(1.0))
    assert isinstance(printer.print(SHORT), Printed)


@pytest.mark.parametrize(
    "answers",
    [
        b"\x12\x12\x12",
        b"\x12" * 4,
        b"\x12" * 8 + b"\x10\x00\x0f",
        b"\xff" * 64,
        b"HTTP/1.1 400 Bad Request\r\n\r\n",
    ],
    ids=["three answers", "no answer behind", "half a status", "noise", "a web server"],
)
def test_what_is_no_answer_proves_nothing(answers: bytes) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def speak() -> None:
            line, _ = listener.accept()
            with line, suppress(OSError):
                line.sendall(answers)
                while line.recv(4096):
                    pass

        thread = threading.Thread(target=speak, daemon=True)
        thread.start()
        printer = EscposNetworkPrinter("127.0.0.1", listener.getsockname()[1], timeout=0.2, slip_within=0.4)
        assert isinstance(printer.print(SHORT), NotPrinted)
        thread.join(5)


def test_what_was_heard_before_the_slip_is_no_evidence_for_it() -> None:
    """A zero is how GS r is answered; one that came before, or with the buffer's clearing, is none of it."""
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def speak() -> None:
            line, _ = listener.accept()
            with line, suppress(OSError):
                line.sendall(b"\x00\x37\x25\x00" + b"\x12" * 400)
                while line.recv(4096):
                    pass

        thread = threading.Thread(target=speak, daemon=True)
        thread.start()
        printer = EscposNetworkPrinter("127.0.0.1", listener.getsockname()[1], timeout=0.2, slip_within=0.4)
        assert printer.print(SHORT) == NotPrinted(PrinterState())
        thread.join(5)


def test_nobody_has_such_a_name() -> None:
    assert EscposNetworkPrinter("no..host").state() == SILENT


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
