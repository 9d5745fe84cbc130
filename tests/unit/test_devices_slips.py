"""Slips as ESC/POS bytes, and the status bytes: shared.devices.printers.escpos_text."""

import re
from pathlib import Path
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shared.devices.printers import escpos_emulator_wire, escpos_network
from shared.devices.printers import escpos_text as codec
from shared.devices.printers.escpos_emulator_paper import Paper
from shared.devices.printers.escpos_emulator_wire import CLEAR, RealTimeEar, commands
from shared.devices.printers.escpos_text import Automatic, Bitmap, Queued, RealTime, StatusReader
from shared.devices.printers.model import (
    Cut,
    Gap,
    Line,
    NotPrinted,
    Printed,
    PrinterState,
    Qr,
    Rule,
    Slip,
    Text,
)
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


def _pictures(data: bytes) -> list[tuple[int, int, bytes]]:
    """Bytes across, rows and dots of each GS v 0, as the emulator takes the stream apart."""
    found = []
    for command in commands(bytearray(data)):
        if command[:4] == b"\x1dv0\x00":
            across, rows = int.from_bytes(command[4:6], "little"), int.from_bytes(command[6:8], "little")
            found.append((across, rows, command[8:]))
    return found


_DOTS = st.lists(st.sampled_from((0x00, 0x01, 0x04, 0x05, 0x08, 0x10, 0x14, 0xFF)), min_size=1).map(bytes)


@given(st.integers(1, 576), st.integers(0, 1200), _DOTS)
def test_a_picture_of_any_size_goes_in_bands_and_never_speaks_to_the_printer(
    width: int, height: int, pattern: bytes
) -> None:
    across = (width + 7) // 8
    rows = (pattern * (across * height // len(pattern) + 1))[: across * height]
    data = codec.encode((Text("䶮"),), lambda text, dots: Bitmap(width, height, rows))
    assert not re.search(rb"\x10[\x04\x05\x14]", data)
    bands = _pictures(data)
    assert all(it[0] == across and 1 <= it[1] <= 255 and len(it[2]) == it[0] * it[1] for it in bands)
    printed = b"".join(it[2] for it in bands)
    differences = {(meant, out) for meant, out in zip(rows, printed, strict=True) if meant != out}
    assert differences <= {(0x10, 0x18)}, "one dot more, never one less"


_LINES = st.one_of(
    st.builds(
        Text, st.text(max_size=40), st.sampled_from((1, 2, 3)), st.sampled_from(("left", "center", "right"))
    ),
    st.just(Rule()),
    st.builds(Gap, st.integers(-3, 60)),
    st.builds(Qr, st.text(min_size=1, max_size=30), st.integers(1, 16)),
    st.just(Cut()),
)


@given(st.lists(_LINES, max_size=5).map(tuple))
def test_any_slip_is_understood_to_its_last_byte(slip: Slip) -> None:
    stream = bytearray(codec.encode(slip, rasterise))
    told = list(commands(stream))
    assert stream == b""
    assert len([it for it in told if it[:2] == b"\x1dV"]) == slip.count(Cut())


@given(st.lists(st.one_of(st.binary(max_size=30), st.sampled_from((b"\x1d(k", b"\x1dv0", b"\x1b@")))))
def test_nothing_the_emulated_printer_is_sent_upsets_it(chunks: list[bytes]) -> None:
    paper, heard = Paper(), bytearray()
    for chunk in chunks:
        heard += chunk
        for command in commands(heard):
            paper.command(command)
    assert paper.tear().picture.width == 576


@given(
    st.lists(st.one_of(st.binary(max_size=12), st.sampled_from((*codec.REAL_TIME_STATUS, CLEAR)))), st.data()
)
def test_real_time_commands_are_heard_however_the_stream_is_split(
    parts: list[bytes], data: st.DataObject
) -> None:
    stream = b"".join(parts)
    cuts = sorted(data.draw(st.lists(st.integers(0, len(stream)), max_size=4)))
    ear = RealTimeEar()
    chunks = [stream[a:b] for a, b in zip([0, *cuts], [*cuts, len(stream)], strict=True)]
    heard = [it for chunk in chunks for it in ear.hear(chunk)]
    assert b"".join(passed for passed, _ in heard) == stream
    assert [at_once for _, at_once in heard if at_once] == re.findall(
        rb"\x10\x04[\x01-\x04]|" + re.escape(CLEAR), stream
    )


_DRIVERS = {"escpos_text", "escpos_network", "raster", "ipp", "ipp_message", "model", "ports"}


@pytest.mark.parametrize("kind", ["escpos", "ipp"])
def test_an_emulated_printer_shares_nothing_with_its_driver(kind: str) -> None:
    folder = Path(escpos_emulator_wire.__file__).parent
    files = {path.stem: path for path in folder.glob("*.py")}
    emulators = {name for name in files if name.startswith(f"{kind}_emulator")}
    assert len(emulators) >= 3
    for name in (*emulators, *_DRIVERS):
        here = "shared.devices.printers."
        imported = re.findall(rf"{here.replace('.', chr(92) + '.')}(\w+)", files[name].read_text())
        assert not set(imported) & (_DRIVERS if name in emulators else emulators), name


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


class _Says:
    """A printer's line that says these chunks, then nothing more, or hangs up."""

    def __init__(self, chunks: list[bytes], hangs_up: bool) -> None:
        self.device = self
        self._chunks, self._hangs_up = chunks, hangs_up

    def settimeout(self, seconds: float) -> None:
        assert seconds > 0

    def open(self) -> None:
        pass

    def close(self) -> None:
        pass

    def _raw(self, data: bytes) -> None:
        if self._hangs_up and not self._chunks:
            raise BrokenPipeError

    def _read(self) -> bytes:
        if self._chunks:
            return self._chunks.pop(0)
        if self._hangs_up:
            return b""
        raise TimeoutError


_SAID = st.lists(
    st.one_of(st.binary(min_size=1, max_size=9), st.just(b"\x12"), st.just(b"\x00")), max_size=20
)


@given(_SAID, st.booleans())
def test_whatever_a_slip_printer_says_is_a_state_and_an_outcome(said: list[bytes], hangs_up: bool) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(escpos_network, "_Transport", lambda *_, **__: _Says(list(said), hangs_up))
        printer = escpos_network.EscposNetworkPrinter("printer", timeout=0.01, slip_within=0.01)
        assert type(printer.state()) is PrinterState
        outcome = printer.print((Text("A"), Cut()))
    assert isinstance(outcome, Printed | NotPrinted)
    if isinstance(outcome, Printed):
        assert len(b"".join(said)) > 4, "four answers before, and one behind"


@given(st.lists(st.binary(max_size=20)))
def test_garbage_from_a_printer_is_sorted_or_dropped(chunks: list[bytes]) -> None:
    reader = StatusReader()
    got = [it for chunk in chunks for it in reader.feed(chunk)]
    assert {type(it) for it in got} <= {RealTime, Queued, Automatic}
    states = [codec.state_of_automatic(it.four) for it in got if isinstance(it, Automatic)]
    bytes_told = [it.byte for it in got if isinstance(it, RealTime)]
    states += [codec.state_of_real_time(byte, byte, byte, byte) for byte in bytes_told]
    assert all(state.answering and state.paper in ("ok", "near_end", "out") for state in states)
