"""The emulated devices of the demonstration hall and the line to its platform, with their faults by name."""

import json
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import asdict, dataclass, field
from pathlib import Path

from shared.demo.relay import Relay
from shared.devices.cards.emulator import SamEmulator
from shared.devices.codes.emulator import ScannerEmulator
from shared.devices.printers.escpos_emulator import EscposEmulator
from shared.devices.printers.escpos_emulator_paper import PrintedSlip
from shared.devices.printers.ipp_emulator import IppEmulator
from shared.devices.printers.ipp_emulator_jobs import PrintedDocument

FILE = "devices.json"
_SECONDS_PER_PAGE = 1.5


@dataclass(frozen=True, slots=True)
class Addresses:
    """Where the hall's programs find the devices, as the settings spell it, and the platform."""

    card_reader: str
    code_scanner: str
    slip_printer: str
    document_printer: str
    notice_printer: str
    platform_url: str

    @staticmethod
    def read(folder: Path) -> "Addresses | None":
        """What a running tray wrote into `folder`, or None while it has not."""
        try:
            return Addresses(**json.loads((folder / FILE).read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault one can set and mend; `set_to(True)` sets it."""

    name: str
    set_to: Callable[[bool], None] = field(repr=False)


class Devices:
    """All devices, each on its real wire; a context manager. Papers are told on the printers' threads."""

    def __init__(
        self,
        folder: Path,
        platform_port: int,
        slip_out: Callable[[PrintedSlip], None],
        document_out: Callable[[str, PrintedDocument], None],
    ) -> None:
        """`folder` gets the ports of reader and scanner; `document_out` takes the printer's name: kiosk or counter."""
        self._folder = folder
        self._stack = ExitStack()
        self.reader = SamEmulator(folder / "card-reader")
        self.scanner = ScannerEmulator(folder / "code-scanner")
        self.slips = EscposEmulator(printed=slip_out)
        self.documents = IppEmulator(
            seconds_per_page=_SECONDS_PER_PAGE, printed=lambda paper: document_out("kiosk", paper)
        )
        self.notices = IppEmulator(
            seconds_per_page=_SECONDS_PER_PAGE, printed=lambda paper: document_out("counter", paper)
        )
        self.line = Relay(platform_port)

    def __enter__(self) -> "Devices":
        for device in (self.reader, self.scanner, self.slips, self.documents, self.notices, self.line):
            self._stack.enter_context(device)
        self._announce()
        return self

    def __exit__(self, *_: object) -> None:
        (self._folder / FILE).unlink(missing_ok=True)
        self._stack.close()

    @property
    def faults(self) -> tuple[Fault, ...]:
        """The faults a demonstration shows; more can be had from the emulators themselves."""
        return (
            Fault("slipPaperOut", self.slips.paper_out),
            Fault("slipCoverOpen", self.slips.cover_open),
            Fault("documentPaperOut", self.documents.media_empty),
            Fault("documentStalls", self.documents.stalls),
            Fault("noticePaperOut", self.notices.media_empty),
            Fault("readerSilent", self.reader.silent),
            Fault("readerUnplugged", lambda on: self.reader.unplug() if on else self.reader.plug_in()),
            Fault("scannerUnplugged", self.scanner.unplugged),
        )

    def _announce(self) -> None:
        """Write the addresses, whole or not at all."""
        addresses = Addresses(
            card_reader=str(self._folder / "card-reader"),
            code_scanner=str(self._folder / "code-scanner"),
            slip_printer=f"127.0.0.1:{self.slips.port}",
            document_printer=self.documents.uri,
            notice_printer=self.notices.uri,
            platform_url=self.line.url,
        )
        half = self._folder / f"{FILE}.half"
        half.write_text(json.dumps(asdict(addresses)), encoding="utf-8")
        half.replace(self._folder / FILE)
