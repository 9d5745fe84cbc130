"""Virtual screens: one Xvfb for each program, so that a pointer or a key never reaches another's window."""

import os
import select
import subprocess
from dataclasses import dataclass
from pathlib import Path

_START_SECONDS = 15


class ScreenFailed(Exception):
    """There is no virtual screen; the text is a sentence that says why."""


@dataclass(slots=True)
class VirtualScreen:
    """A running Xvfb; `display` as in ":99"."""

    display: str
    process: subprocess.Popen[bytes]


def open_screen(width: int, height: int, log: Path) -> VirtualScreen:
    """A screen of that size in pixels, on a display number the server finds free itself."""
    listen, tell = os.pipe()
    command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", f"{width}x{height}x24", "-dpi", "96"]
    try:
        with log.open("ab") as said:
            process = subprocess.Popen(
                [*command, "-nolisten", "tcp", "-noreset"],
                stdin=subprocess.DEVNULL,
                stdout=said,
                stderr=said,
                pass_fds=(tell,),
                start_new_session=True,
            )
    except FileNotFoundError as missing:
        os.close(listen)
        raise ScreenFailed("Xvfb is missing: install the Debian package xvfb.") from missing
    finally:
        os.close(tell)
    number = _first_line(listen)
    if not number:
        process.kill()
        process.wait()
        raise ScreenFailed(f"Xvfb did not start within {_START_SECONDS} seconds; it said why in {log}.")
    return VirtualScreen(f":{number}", process)


def _first_line(pipe: int) -> str:
    with os.fdopen(pipe, "rb", buffering=0) as told:
        heard = b""
        while not heard.endswith(b"\n"):
            ready, _, _ = select.select([told], [], [], _START_SECONDS)
            chunk = told.read(16) if ready else b""
            if not chunk:
                return ""
            heard += chunk
    return heard.decode().strip()
