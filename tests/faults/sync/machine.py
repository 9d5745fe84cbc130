"""The machine a program runs on, in the hands of a test: a full disk, a clock that is set (machine.c)."""

import ctypes
import os
import struct
import subprocess
import tempfile
from pathlib import Path

_SOURCE = Path(__file__).with_name("machine.c")
_SHIM = Path(__file__).parents[3] / "build" / "machine.so"


class Machine:
    """One machine, as the programs that live on it find it from the next moment on."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._clock_ahead, self._disk_full = 0, False
        self._tell()

    def set_clock(self, ahead: int) -> None:
        """Milliseconds before the true time; whole seconds of them."""
        self._clock_ahead = ahead
        self._tell()

    def fill_disk(self, full: bool) -> None:
        """Whether databases find no room to grow."""
        self._disk_full = full
        self._tell()

    def _tell(self) -> None:
        told = struct.pack("qq", self._clock_ahead, self._disk_full)
        with self.file.open(
            "r+b" if self.file.exists() else "wb"
        ) as file:  # in place: it is mapped elsewhere
            file.write(told)


def live_on(machine: Path) -> None:
    """In a program preloaded with the shim: it is on that machine from here on."""
    if ctypes.CDLL(None).machine_is(os.fsencode(machine)) != 0:
        raise FileNotFoundError(machine)


def preloaded() -> dict[str, str]:
    """The environment of a program with the shim in it, which is built when it is not there."""
    if not _SHIM.exists() or _SHIM.stat().st_mtime < _SOURCE.stat().st_mtime:
        _SHIM.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(dir=_SHIM.parent) as folder:  # another test may be building too
            made = Path(folder) / _SHIM.name
            subprocess.run(["gcc", "-O2", "-shared", "-fPIC", "-o", made, _SOURCE, "-ldl"], check=True)
            made.rename(_SHIM)
    return {**os.environ, "LD_PRELOAD": str(_SHIM)}
