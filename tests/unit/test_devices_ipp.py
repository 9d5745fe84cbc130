"""IPP messages: shared.devices.printers.ipp_message, against bytes written by hand and by the emulator."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.devices.printers import ipp_message as codec
from shared.devices.printers.ipp import _state
from shared.devices.printers.ipp_emulator_wire import Answering, Request, answer, read_request
from shared.devices.printers.ipp_message import Attribute, Group, Operation, Tag
from shared.devices.printers.model import PrinterState

_NAMES = st.text(st.characters(min_codepoint=33, max_codepoint=0x9FA5, exclude_categories=["Cs"]), min_size=1)


def test_a_request_byte_for_byte() -> None:
    job = Attribute(Tag.integer, "job-id", (7,))
    wanted = Attribute(Tag.keyword, "requested-attributes", ("job-state", "job-name"))
    assert codec.encode(Operation.get_job_attributes, 5, (job, wanted)) == (
        b"\x02\x00\x00\x09\x00\x00\x00\x05\x01"
        b"\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x48\x00\x1battributes-natural-language\x00\x02en"
        b"\x21\x00\x06job-id\x00\x04\x00\x00\x00\x07"
        b"\x44\x00\x14requested-attributes\x00\x09job-state"
        b"\x44\x00\x00\x00\x08job-name"
        b"\x03"
    )


def test_an_answer_with_a_collection_and_a_language() -> None:
    raw = (
        b"\x02\x00\x00\x01\x00\x00\x00\x05\x01"
        b"\x47\x00\x12attributes-charset\x00\x05utf-8"
        b"\x04"
        b"\x34\x00\x09media-col\x00\x00"
        b"\x4a\x00\x00\x00\x0amedia-size\x34\x00\x00\x00\x00"
        b"\x4a\x00\x00\x00\x01x\x21\x00\x00\x00\x04\x00\x00\x52\x08\x37\x00\x00\x00\x00"
        b"\x37\x00\x00\x00\x00"
        b"\x36\x00\x04name\x00\x0a\x00\x02zh\x00\x04A\xc3\xa91"
        b"\x22\x00\x02on\x00\x01\x01"
        b"\x33\x00\x05range\x00\x08\x00\x00\x00\x01\x00\x00\x00\x02"
        b"\x03"
    )
    got = codec.decode(raw)
    assert got is not None
    assert (got.status, got.request_id, got.successful) == (1, 5, True)
    assert got.of(Group.printer) == [
        {"name": ("Aé1",), "on": (True,), "range": (b"\0\0\0\x01\0\0\0\x02",)},
    ]


@given(st.binary(max_size=200))
def test_garbage_gives_none_or_an_answer(raw: bytes) -> None:
    got = codec.decode(raw)
    assert got is None or got.groups is not None


@given(st.integers(0, 200))
def test_an_answer_torn_off_anywhere_is_none(keep: int) -> None:
    request = Request(b"\x02\x00", 0x000A, b"\0\0\0\x01", {}, b"")
    whole = answer(request, 0, [Answering.job({"job-id": (0x21, 3), "job-name": (0x42, "牌照")})])
    assert codec.decode(whole) is not None
    if keep < len(whole):
        assert codec.decode(whole[:keep]) is None


@given(st.integers(1, 2**31 - 1), _NAMES, st.binary(max_size=50), st.lists(_NAMES, min_size=1, max_size=4))
def test_the_emulator_reads_what_the_driver_writes(
    job_id: int, name: str, document: bytes, words: list[str]
) -> None:
    raw = codec.encode(
        Operation.send_document,
        9,
        (
            Attribute(Tag.integer, "job-id", (job_id,)),
            Attribute(Tag.name_without_language, "job-name", (name,)),
            Attribute(Tag.keyword, "words", tuple(words)),
        ),
    )
    request = read_request(raw + document)
    assert request is not None
    assert (request.operation, request.number("job-id"), request.text("job-name")) == (6, job_id, name)
    assert [it.decode() for it in request.attributes["words"]] == words
    assert request.document == document


@given(st.integers(-(2**31), 2**31 - 1), _NAMES)
def test_the_driver_reads_what_the_emulator_writes(number: int, name: str) -> None:
    request = Request(b"\x02\x00", 0x0009, b"\0\0\0\x08", {}, b"")
    got = codec.decode(answer(request, 0, [Answering.job({"job-id": (0x21, number), "n": (0x42, name)})]))
    assert got is not None
    assert got.of(Group.job) == [{"job-id": (number,), "n": (name,)}]


@pytest.mark.parametrize(
    ("printer_state", "reasons", "accepting", "state"),
    [
        (3, ("none",), True, PrinterState()),
        (4, ("media-low-warning",), True, PrinterState(paper="near_end")),
        (5, ("media-empty-error",), True, PrinterState(paper="out")),
        (5, ("media-needed",), True, PrinterState(paper="out")),
        (5, ("cover-open-error",), True, PrinterState(cover_open=True)),
        (5, ("media-jam-error",), True, PrinterState(fault=True)),
        (5, ("none",), True, PrinterState(fault=True)),
        (3, ("offline-report",), True, PrinterState(offline=True)),
        (3, ("none",), False, PrinterState(offline=True)),
        (3, ("toner-low-warning",), True, PrinterState()),
    ],
)
def test_what_state_reasons_mean(
    printer_state: int, reasons: tuple[str, ...], accepting: bool, state: PrinterState
) -> None:
    told = {
        "printer-state": (printer_state,),
        "printer-state-reasons": reasons,
        "printer-is-accepting-jobs": (accepting,),
    }
    assert _state(told) == state
