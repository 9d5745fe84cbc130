"""A code scanner on a serial line (USB-COM), over any wire."""

import time
from collections.abc import Callable

from shared.devices.codes.model import CodeEvent, CodeLines, CodeRead, ScannerCame, ScannerWent
from shared.devices.wires.ports import Wire, WireGone


class SerialScanner:
    """Implements CodeScanner. The scanner speaks by itself; it is never written to."""

    def __init__(self, wire: Wire, clock: Callable[[], float] = time.monotonic) -> None:
        self._wire = wire
        self._clock = clock
        self._lines = CodeLines()
        self._there: bool | None = None
        self._open = False

    def poll(self) -> tuple[CodeEvent, ...]:
        """See CodeScanner; what was begun before the line went is dropped."""
        try:
            if not self._open:
                self._wire.write(b"")  # which opens the line and clears what came before anybody listened
                self._open = True
            data = self._wire.read(0)
        except WireGone:
            self._open = False
            self._lines.drop()
            return self._is(there=False)
        return (*self._is(there=True), *map(CodeRead, self._lines.feed(data, self._clock())))

    def close(self) -> None:
        self._open = False
        self._lines.drop()
        self._wire.close()

    def _is(self, there: bool) -> tuple[CodeEvent, ...]:
        before, self._there = self._there, there
        if before == there:
            return ()
        return (ScannerCame() if there else ScannerWent(),)
