"""What was found once by bytes nobody would have thought of, each by its name."""

from pathlib import Path

import pytest
from pypdf import PdfWriter

from kiosk import devices
from shared.config import DevicesSection, SettingsInvalid, load_settings
from shared.db.unit import Unit
from shared.devices.printers.ipp_emulator_wire import Answering, answer, read_request
from shared.devices.printers.ipp_message import Group, decode
from shared.devices.printers.model import SILENT, NotPrinted, Text
from shared.devices.printers.ports import PrinterRefused, PrinterUnreachable
from shared.devices.scanners.file_scanner import FileScanner
from shared.devices.scanners.model import ScanRefusal
from shared.devices.window.model import DeviceKind
from shared.devices.window.template import TemplateInvalid, load
from shared.journal.chain import chained
from shared.journal.entry import GENESIS, Json, Recorded, Refusal
from shared.people.sealing import seal_json, wrap_for
from shared.platform.receiving import Run as HallRun
from shared.platform.receiving import receive
from shared.sync.inbox import Unfit, apply_run
from shared.sync.model import stream_to
from shared.sync.wire import Run, WireEntry
from tests.fuzz import entries


def nobody_else(_unit: Unit) -> None:
    """No other station runs the agent."""


STATION = b"""
[hall]
code = "LJ01"
name = "x"
authority = "x"
seal = "x"
%s
[queue]
lines = [{ code = "A", name = "a" }]
windows = [{ id = "5", name = "5", lines = ["A"] }]
appointment_line = "A"
"""


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (STATION % "name2 = 'é'".encode("latin-1"), "is not TOML"),
        (STATION % (b"clock_ahead = " + b"9" * 5000), "is not TOML"),
        (STATION % (b"x = " + b"[" * 5000), "is not TOML"),
        (STATION % b'zone = "America"', "key 'hall.zone': is not a time zone"),
        (STATION % (b'zone = "' + b"x" * 300 + b'"'), "key 'hall.zone': is not a time zone"),
        (STATION % b"clock_ahead = 9999999999999", "key 'hall.clock_ahead': puts the clock"),
        (STATION % b'self = "x"', "key 'hall.self': is not known"),
        (b"self = 1\n" + STATION % b"", "key 'self': is not known"),
        (b"station = 3\n" + STATION % b"", "key 'station': is not a table"),
    ],
    ids=[
        "no UTF-8",
        "a long number",
        "deep",
        "half a zone",
        "a long zone",
        "a far clock",
        "self",
        "self!",
        "flat",
    ],
)
def test_settings_that_stopped_the_program_instead_of_being_named(
    tmp_path: Path, written: bytes, said: str
) -> None:
    file = tmp_path / "onewindow.toml"
    file.write_bytes(written)
    with pytest.raises(SettingsInvalid) as invalid:
        load_settings(file, {"ONEWINDOW_STATION__NAME": "kiosk-1"})
    assert said in str(invalid.value)


@pytest.mark.parametrize(
    "address", ["printer:slips", "printer:99999", "my printer", ":9100", "a\0b", "printer:"]
)
def test_a_slip_printer_at_no_address_is_silent(address: str) -> None:
    printer = devices.slip_printer(DevicesSection(slip_printer=address))
    assert printer is not None
    assert printer.state() == SILENT
    assert printer.print((Text("A"),)) == NotPrinted(SILENT)


@pytest.mark.parametrize(
    "address", ["http://printer", "ipp://", "ipp://h:99999/", "ipp://[x/", "ipp://my printer/"]
)
def test_a_document_printer_at_no_address_takes_nothing(address: str) -> None:
    printer = devices.document_printer(DevicesSection(document_printer=address))
    assert printer is not None
    assert printer.state() == SILENT
    with pytest.raises(PrinterRefused):
        printer.submit("a job", b"%PDF")
    for ask in (lambda: printer.report("a job"), lambda: printer.cancel("a job"), printer.impressions):
        with pytest.raises(PrinterUnreachable):
            ask()


def test_a_template_beyond_all_measure_is_named(tmp_path: Path) -> None:
    file = tmp_path / "pad.toml"
    file.write_bytes(b"x = " + b"[" * 5000)
    with pytest.raises(TemplateInvalid, match="is not TOML"):
        load(DeviceKind.RATING_PAD, str(file))


def test_a_pdf_locked_for_certain_peoples_keys_is_locked(tmp_path: Path) -> None:
    page = PdfWriter()
    page.add_blank_page(9, 9)
    page.encrypt("x")
    page.write(tmp_path / "scan.pdf")
    locked = (tmp_path / "scan.pdf").read_bytes().replace(b"/Standard", b"/PubSec99")
    (tmp_path / "scan.pdf").write_bytes(locked)
    assert FileScanner().scan(tmp_path / "scan.pdf") is ScanRefusal.locked


def test_what_a_printer_is_asked_for_in_no_utf_8_is_not_told() -> None:
    asked = b"\x02\x00\x00\x0b\0\0\0\x01\x01\x44\x00\x14requested-attributes\x00\x02\xff\xfe\x03"
    request = read_request(asked)
    assert request is not None
    told = decode(answer(request, 0, [Answering.printer({"printer-state": (0x23, 3)})]))
    assert told is not None
    assert told.of(Group.printer) == [{}]


def _said(stream: str, kind: str, subject: str, body: dict[str, Json], sealed: str | None = None) -> Recorded:
    return chained(
        Recorded(stream, 1, 1, entries.OPENING, "x", None, kind, subject, "p1", body, sealed, GENESIS)
    )


def _from_the_platform(kind: str, body: dict[str, Json], private: Json = None) -> Run:
    sealed = None if private is None else seal_json(entries.THE_KEY, private, "platform|s1")
    entry = WireEntry.of(_said(stream_to("LJ01"), kind, "s1", body, sealed))
    return Run(entries=[entry], keys=wrap_for(entries.KEYS.box_public, {"p1": entries.THE_KEY}))


BOOKED = entries.FROM_THE_PLATFORM["platform.appointment_booked"]
GRANTED = entries.FROM_THE_PLATFORM["platform.right_granted"]


@pytest.mark.parametrize(
    ("kind", "body", "private"),
    [
        ("platform.appointment_booked", BOOKED, entries.HOLDER | {"number": 7}),
        ("platform.appointment_booked", BOOKED, {"name": "张小满"}),
        ("platform.appointment_booked", BOOKED, entries.HOLDER | {"birth": "1989-13-12"}),
        ("platform.appointment_booked", BOOKED | {"begins": 2**63}, entries.HOLDER),
        ("platform.appointment_booked", BOOKED | {"item": ["x"]}, entries.HOLDER),
        ("platform.right_granted", GRANTED | {"turn": None}, {}),
        ("platform.right_granted", GRANTED, entries.CONTENT),
        ("platform.right_granted", GRANTED, {"holder_details": entries.HOLDER, "title": "x"}),
        ("platform.step_decided", {"department": {}, "approved": True, "note": ""}, None),
    ],
    ids=[
        "a number",
        "half a person",
        "no day",
        "a far day",
        "a list",
        "no turn",
        "no holder",
        "no content",
        "a dict",
    ],
)
def test_a_platforms_nonsense_ends_in_a_word_and_not_with_the_agent(
    kind: str, body: dict[str, Json], private: Json
) -> None:
    with pytest.raises(Unfit, match="does not fit"):
        apply_run(entries.hall()[0].as_at_first(), _from_the_platform(kind, body, private), nobody_else)


def test_what_the_platform_sealed_for_somebody_else_is_unfit() -> None:
    run = _from_the_platform("platform.appointment_booked", BOOKED, entries.HOLDER)
    other = run.model_copy(update={"keys": wrap_for(entries.KEYS.box_public, {"p1": bytes(32)})})
    with pytest.raises(Unfit, match="NotOurs"):
        apply_run(entries.hall()[0].as_at_first(), other, nobody_else)


def test_a_float_from_the_platform_is_no_entry() -> None:
    run = _from_the_platform("platform.case_decided", {"approved": True})
    [entry] = run.entries
    floating = entry.model_copy(update={"body": {"approved": 1.5}})
    with pytest.raises(Unfit, match="altered"):
        apply_run(
            entries.hall()[0].as_at_first(), run.model_copy(update={"entries": [floating]}), nobody_else
        )


@pytest.mark.parametrize("wrong", [None, ["x"], {"a": 1}], ids=["nothing", "a list", "a dict"])
def test_a_halls_nonsense_is_unreadable_and_no_fault_of_the_platform(wrong: Json) -> None:
    [case] = [said for said in entries.hall()[1] if said.kind == "cases.case_accepted"]
    body = dict(case.body) | {"item": wrong}
    held = receive(
        entries.platform().as_at_first(),
        HallRun("LJ01", (_said("LJ01", case.kind, case.subject, body),), _keys()),
    )
    assert isinstance(held, Refusal)
    assert held.code == "sync.unreadable"


def _keys() -> dict[str, str]:
    return wrap_for(entries.KEYS.box_public, {"p1": entries.THE_KEY})
