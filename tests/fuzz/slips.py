"""The slip printer: what it says to the driver, and what the emulated one is told."""

from unittest.mock import patch

from shared.devices.printers import escpos_network, escpos_text
from shared.devices.printers.escpos_emulator_paper import WIDTH, Paper, PrintedSlip
from shared.devices.printers.escpos_emulator_wire import RealTimeEar, commands
from shared.devices.printers.escpos_text import Automatic, Queued, RealTime, StatusReader
from shared.devices.printers.model import Cut, NotPrinted, Printed, PrinterState, Text
from tests.fuzz.dice import Dice

SILENCE = 0.001


def fuzz_slip_status(data: bytes) -> None:
    """The same answers however the bytes are split, each of which is a state."""
    pieces = list(Dice(data).pieces())
    slow, quick = StatusReader(), StatusReader()
    found = [answer for piece in pieces for answer in slow.feed(piece)]
    assert found == quick.feed(b"".join(pieces))
    for answer in found:
        match answer:
            case RealTime(byte):
                state = escpos_text.state_of_real_time(byte, byte, byte, byte)
            case Automatic(four):
                state = escpos_text.state_of_automatic(four)
            case Queued():
                continue
        assert state.answering
        assert state.paper in ("ok", "near_end", "out")


class _Says:
    """A printer's line that says these pieces, then falls silent or hangs up."""

    def __init__(self, dice: Dice) -> None:
        self.device = self
        self._hangs_up = bool(dice.below(2))
        self._pieces = [piece for piece in dice.pieces() if piece]

    def settimeout(self, seconds: float) -> None:
        assert seconds > 0

    def open(self) -> None:
        pass

    def close(self) -> None:
        pass

    def _raw(self, data: bytes) -> None:
        if self._hangs_up and not self._pieces:
            raise BrokenPipeError

    def _read(self) -> bytes:
        if self._pieces:
            return self._pieces.pop(0)
        if self._hangs_up:
            return b""
        raise TimeoutError


def fuzz_slip_printer(data: bytes) -> None:
    """A state and an outcome, whatever a printer says."""
    with patch.object(escpos_network, "_Transport", lambda *_, **__: _Says(Dice(data))):
        printer = escpos_network.EscposNetworkPrinter("printer", timeout=SILENCE, slip_within=SILENCE)
        assert type(printer.state()) is PrinterState
        assert type(printer.print((Text("A"), Cut()))) in (Printed, NotPrinted)


def fuzz_slip_paper(data: bytes) -> None:
    """The emulated printer cuts any bytes into commands, the same however they are split, and prints them."""
    pieces = list(Dice(data).pieces())
    told = _commands(pieces)
    paper = Paper()
    for command in told:
        slip = paper.command(command)
        if slip is not None:
            assert type(slip) is PrintedSlip
            assert slip.picture.width == WIDTH
    assert paper.tear().picture.height > 0
    ear = RealTimeEar()
    heard = b"".join(part for piece in pieces for part, _ in ear.hear(piece))
    assert heard == b"".join(pieces)


def _commands(pieces: list[bytes]) -> list[bytes]:
    """Each command is whole, and nothing is left out."""
    heard, told = bytearray(), []
    for piece in pieces:
        heard += piece
        told += list(commands(heard))
    assert b"".join(told) + bytes(heard) == b"".join(pieces)
    return told
