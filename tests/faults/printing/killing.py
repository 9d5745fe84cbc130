"""The shim killpoint.c from Python: preloading it, arming it, hearing at which call a process died."""

import ctypes
import mmap
import os
import subprocess
import sys
import tempfile
from pathlib import Path

_SOURCE = Path(__file__).with_name("killpoint.c")
_SHIM = Path(__file__).parents[3] / "build" / "killpoint.so"
_TOLD_BYTES = 1 << 18
_NEVER = -1


class KillPoints:
    """What children forked from this process pass; one child at a time."""

    def __init__(self) -> None:
        """AttributeError when the shim is not preloaded."""
        self._shim = ctypes.CDLL(None)
        self._shim.kill_never.restype = ctypes.c_long
        self._told = mmap.mmap(-1, _TOLD_BYTES)
        self._shim.kill_tells(
            ctypes.byref(ctypes.c_char.from_buffer(self._told)), ctypes.c_size_t(_TOLD_BYTES)
        )

    def arm(self, point: int | None) -> None:
        """In the child: die at that point, None for never; points are counted from here."""
        self._told[:1] = b"\0"
        self._shim.kill_at(ctypes.c_long(point or _NEVER))

    def disarm(self) -> int:
        """In the child: the points it passed alive."""
        return int(self._shim.kill_never())

    def told(self) -> list[str]:
        """In the parent: each point the last child came to, the deadly one as the last."""
        return self._told[: self._told.find(b"\0")].decode().splitlines()


def preload() -> None:
    """Begins this program anew with the shim in it; returns when it is in."""
    if os.environ.pop("LD_PRELOAD", None) == str(_SHIM):  # taken out again for the programs we start
        return
    _SHIM.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=_SHIM.parent) as folder:  # another harness may be starting too
        made = Path(folder) / _SHIM.name
        subprocess.run(["gcc", "-O2", "-shared", "-fPIC", "-o", made, _SOURCE, "-ldl"], check=True)
        made.rename(_SHIM)
    os.execve(sys.executable, [sys.executable, *sys.orig_argv[1:]], {**os.environ, "LD_PRELOAD": str(_SHIM)})
