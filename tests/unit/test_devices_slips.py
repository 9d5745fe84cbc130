"""Slips as ESC/POS bytes, and the status bytes: shared.devices.printers.escpos_text."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.devices.printers import escpos_text as codec
from shared.devices.printers.escpos_text import Automatic, Bitmap, Queued, RealTime, StatusReader
from shared.devices.printers.model import Cut, Gap, Line, PrinterState, Qr, Rule, Text
from shared.devices.printers.raster import rasterise


def _no_raster(text: Text, width: int) -> Bitmap:
    raise AssertionError(f"{text} needs no raster")


def _two_dots(text: Text, width: int) -> Bitmap:
    return Bitmap(9, 2, b"\xff\x80\xff\x80")


def _bytes(line: Line) -> bytes:
    return codec.encode((line,), _no_raster).removeprefix(b"\x1b@")


@pytest.mark.parametrize(
    ("line", "data"),
    [
        (Text("A1满"), "1B6100 1D2100 1B4500 1B3320 1C26 4131C2FA 1C2E 0A"),
        (Text("，", size=3, align="center", bold=True), "1B6101 1D2122 1B4501 1B3350 1C26 A3AC 1C2E 0A"),
        (Text("a", align="right"), "1B6102 1D2100 1B4500 1B3320 1C26 61 1C2E 0A"),
        (Gap(2), "1B4A1E"),
        (Gap(20), "1B4AFF 1B4A2D"),
        (Gap(0), ""),
        (Cut(), "1D564200"),
        (
            Qr("AB", size=5),
            "1B6101 1D286B0400 31413200 1D286B0300 314305 1D286B0300 314531 "
            "1D286B0500 3150304142 1D286B0300 315130 1B4A0F",
        ),
    ],
)
def test_bytes_of_a_line(line: Line, data: str) -> None:
    assert _bytes(line) == bytes.fromhex(data)


def test_a_rule_is_two_rows_of_black() -> None:
    assert _bytes(Rule()) == bytes.fromhex("1B4A0F 1B6100 1D763000 4800 0200") + b"\xff" * 144 + b"\x1bJ\x0f"


@pytest.mark.parametrize("text", ["䶮", "𬱖", "㐂", "中ñ", "€5", "한"])
def test_what_the_printer_lacks_is_drawn(text: str) -> None:
    assert codec.two_byte_gbk(text) is None
    data = codec.encode((Text(text, align="center"),), _two_dots)
    assert data == b"\x1b@\x1ba\x01\x1dv0\x00\x02\x00\x02\x00\xff\x80\xff\x80"


@given(st.text())
def test_text_is_two_byte_gbk_or_drawn(text: str) -> None:
    encoded = codec.two_byte_gbk(text)
    if encoded is not None:
        assert encoded.decode("gb18030") == text
        assert all(len(char.encode("gb18030")) <= 2 for char in text)


@given(st.text(), st.sampled_from((1, 2, 3)))
def test_no_control_byte_of_a_text_reaches_the_printer(text: str, size: Literal[1, 2, 3]) -> None:
    clean = codec.printable(text)
    assert len(clean) == len(text)
    data = codec.encode((Text(text, size),), _two_dots)
    if (inside := codec.two_byte_gbk(clean)) is not None:
        assert min(inside, default=0x20) >= 0x20
        assert inside in data


@given(
    st.text(st.sampled_from("满A䶮 gj１"), min_size=1, max_size=60), st.sampled_from((1, 2, 3)), st.booleans()
)
def test_a_drawn_text_fits_the_paper(text: str, size: Literal[1, 2, 3], bold: bool) -> None:
    drawn = rasterise(Text(text, size, bold=bold), 576)
    assert 1 <= drawn.width <= 576
    assert len(drawn.rows) == (drawn.width + 7) // 8 * drawn.height
    assert drawn.height % (24 * size + 8) == 0


# Status bytes


@pytest.mark.parametrize(
    ("answers", "state"),
    [
        ((0x12, 0x12, 0x12, 0x12), PrinterState()),
        ((0x1A, 0x16, 0x12, 0x12), PrinterState(cover_open=True, offline=True)),
        ((0x1A, 0x32, 0x12, 0x7E), PrinterState(paper="out", offline=True)),
        ((0x12, 0x12, 0x12, 0x1E), PrinterState(paper="near_end")),
        ((0x1A, 0x52, 0x1A, 0x12), PrinterState(offline=True, fault=True)),
        ((0x12, 0x12, 0x32, 0x12), PrinterState(fault=True)),
    ],
)
def test_what_four_real_time_answers_say(answers: tuple[int, int, int, int], state: PrinterState) -> None:
    assert codec.state_of_real_time(*answers) == state


@pytest.mark.parametrize(
    ("four", "state"),
    [
        ("10000000", PrinterState()),
        ("38000000", PrinterState(cover_open=True, offline=True)),
        ("18000F00", PrinterState(paper="out", offline=True)),
        ("10000300", PrinterState(paper="near_end")),
        ("18080000", PrinterState(offline=True, fault=True)),
    ],
)
def test_what_automatic_status_says(four: str, state: PrinterState) -> None:
    assert codec.state_of_automatic(bytes.fromhex(four)) == state


_SENT = st.lists(
    st.one_of(
        st.sampled_from((0x12, 0x1A, 0x16, 0x7E)).map(RealTime),
        st.sampled_from((0x00, 0x03)).map(Queued),
        st.sampled_from(("10000000", "38000F00")).map(lambda it: Automatic(bytes.fromhex(it))),
    )
)


@given(_SENT, st.data())
def test_answers_are_told_apart_however_they_are_split(
    sent: list[RealTime | Queued | Automatic], data: st.DataObject
) -> None:
    stream = b"".join(it.four if isinstance(it, Automatic) else bytes((it.byte,)) for it in sent)
    cut = data.draw(st.integers(0, len(stream)))
    reader = StatusReader()
    assert reader.feed(stream[:cut]) + reader.feed(stream[cut:]) == sent


@given(st.lists(st.binary(max_size=20)))
def test_garbage_from_a_printer_never_raises(chunks: list[bytes]) -> None:
    reader = StatusReader()
    for chunk in chunks:
        reader.feed(chunk)
