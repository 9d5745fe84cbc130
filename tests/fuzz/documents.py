"""The document printer: what it answers over IPP, and what the emulated one is asked."""

import http.client
import io
from unittest.mock import patch

from shared.devices.printers import ipp_message
from shared.devices.printers.ipp import IppPrinter
from shared.devices.printers.ipp_emulator_wire import Answering, Request, answer, read_request
from shared.devices.printers.ipp_message import Answer, Attribute, Operation, Tag
from shared.devices.printers.model import JobReport, JobState, PrinterState
from shared.devices.printers.ports import PrinterUnreachable
from tests.fuzz.dice import Dice

NAME = "JY23701020000017/1"
ADDRESS = "ipp://127.0.0.1/ipp/print"
KEYS = (
    "job-id",
    "job-name",
    "job-state",
    "job-state-reasons",
    "job-impressions-completed",
    "time-at-processing",
    "printer-state",
    "printer-state-reasons",
    "printer-is-accepting-jobs",
    "printer-impressions-completed",
    "requested-attributes",
    "",
)


def fuzz_ipp_answer(data: bytes) -> None:
    """An answer of typed values, or None."""
    told = ipp_message.decode(data)
    assert type(told) in (Answer, type(None))
    for _, group in told.groups if told is not None else ():
        for name, values in group.items():
            assert type(name) is str
            assert {type(value) for value in values} <= {int, bool, str, bytes, type(None)}


class _Told(IppPrinter):
    """A printer whose answers are made up by dice."""

    def __init__(self, dice: Dice) -> None:
        super().__init__(ADDRESS)
        self._dice = dice

    def _post(self, body: bytes, timeout: float) -> bytes:
        dice = self._dice
        if not dice.left:
            raise PrinterUnreachable("silent")
        if dice.below(16) == 0:
            return dice.some()
        parts = [b"\x02\x00", bytes((dice.one_of((0, 0, 0, 1, 4, 5)), dice.below(8))), body[4:8]]
        for _ in range(dice.below(4)):
            parts.append(bytes((dice.one_of((2, 2, 4, 1, 5)),)))
            parts += [_attribute(dice) for _ in range(dice.below(6))]
        return b"".join((*parts, b"\x03"))


def _attribute(dice: Dice) -> bytes:
    tag = dice.one_of((0x21, 0x23, 0x42, 0x44, 0x22, 0x13, 0x36, 0x34, 0x37, 0x4A, dice.below(256)))
    label = dice.one_of(KEYS).encode()
    told = dice.one_of((NAME.encode(), dice.below(12).to_bytes(4, "big"), dice.taken(4), dice.some()))
    return bytes((tag,)) + len(label).to_bytes(2, "big") + label + len(told).to_bytes(2, "big") + told


def fuzz_ipp_printer(data: bytes) -> None:
    """States, reports and counts, or unreachable, whatever a printer answers."""
    _holds(_Told(Dice(data)))


class _Socket:
    """A connection on which `told` comes, whatever is sent."""

    def __init__(self, told: bytes) -> None:
        self._told = told

    def sendall(self, data: object) -> None:
        """Taken."""

    def makefile(self, *_: object, **__: object) -> io.BytesIO:
        return io.BytesIO(self._told)

    def shutdown(self, how: int) -> None:
        """Nobody is there."""

    def close(self) -> None:
        """Nothing is open."""


def fuzz_ipp_http(data: bytes) -> None:
    """The same when what is made up is all that comes over the line, HTTP and all."""

    def connect(line: http.client.HTTPConnection) -> None:
        line.sock = _Socket(data)  # type: ignore[assignment]  # as much of a socket as http.client asks of one

    with patch.object(http.client.HTTPConnection, "connect", connect):
        _holds(IppPrinter(ADDRESS))


def _holds(printer: IppPrinter) -> None:
    assert type(printer.state()) is PrinterState
    for ask in (printer.report, printer.cancel):
        try:
            report = ask(NAME)
        except PrinterUnreachable:
            continue
        assert type(report) in (JobReport, type(None))
        if report is not None:
            assert (report.name, type(report.state)) == (NAME, JobState)
            assert all(type(reason) is str for reason in report.reasons)
    try:
        assert type(printer.impressions()) in (int, type(None))
        assert type(printer.submit(NAME, b"%PDF")) is int
    except PrinterUnreachable:
        pass


def fuzz_ipp_request(data: bytes) -> None:
    """The emulated printer reads any request or none, and what it answers is understood."""
    request = read_request(data)
    if request is not None:
        assert type(request) is Request
        assert type(request.text("job-name")) is str
        assert type(request.number("job-id")) is int
        job = {"job-id": (0x21, 7), "job-name": (0x42, NAME), "job-state": (0x23, 9)}
        told = ipp_message.decode(answer(request, 0, [Answering.job(job)]))
        assert told is not None
        assert told.successful
    asked = ipp_message.encode(
        Operation.create_job, 7, (Attribute(Tag.name_without_language, "job-name", (NAME,)),)
    )
    read = read_request(asked + data)
    assert read is not None
    assert (read.text("job-name"), read.document) == (NAME, data)
