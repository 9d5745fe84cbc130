"""A private CUPS: its scheduler on a port of this machine, one queue, and a backend that keeps each job in a folder."""

import socket
import subprocess
from pathlib import Path

from tests.dnssd import program
from tests.printers import until

QUEUE = "Notices"
_SERVER_BIN = Path("/usr/lib/cups")
_BACKEND = """#!/bin/sh
[ $# -eq 0 ] && { echo 'direct keep "Unknown" "Keep"'; exit 0; }
cat "$6" > "${DEVICE_URI#keep:}/$1.half"
printf '%s' "$3" > "${DEVICE_URI#keep:}/$1.title"
mv "${DEVICE_URI#keep:}/$1.half" "${DEVICE_URI#keep:}/$1.pdf"
"""
_FILES = """ServerRoot {folder}/root
ServerBin {folder}/bin
StateDir {folder}/state
CacheDir {folder}/cache
RequestRoot {folder}/spool
TempDir {folder}/spool/tmp
AccessLog {folder}/log
ErrorLog {folder}/log
PageLog {folder}/log
"""
_SCHEDULER = """Listen 127.0.0.1:{port}
Browsing No
WebInterface No
PreserveJobFiles No
DefaultAuthType None
<Location />
Order allow,deny
Allow all
</Location>
<Policy default>
<Limit All>
Order deny,allow
</Limit>
</Policy>
"""
_PRINTER = """<DefaultPrinter {queue}>
Info {queue}
DeviceURI keep:{folder}/out
State {state}
Accepting {accepting}
ErrorPolicy abort-job
</DefaultPrinter>
"""


class Cups:
    """One scheduler; starts with `start`. Programs reach it with CUPS_SERVER set to `server`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        for part in ("root", "bin/backend", "bin/filter", "state", "cache", "spool/tmp", "out"):
            (folder / part).mkdir(parents=True)
        for part in ("daemon", "notifier"):
            (folder / "bin" / part).symlink_to(_SERVER_BIN / part)
        backend = folder / "bin/backend/keep"
        backend.write_text(_BACKEND)
        backend.chmod(0o700)  # so the scheduler runs it as the user it runs as itself
        with socket.create_server(("127.0.0.1", 0)) as probe:
            self._port = probe.getsockname()[1]
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def server(self) -> str:
        return f"127.0.0.1:{self._port}"

    def start(self, state: str = "Idle", accepting: str = "Yes") -> None:
        """With the queue in that state, as printers.conf spells it."""
        root = self._folder / "root"
        (root / "cups-files.conf").write_text(_FILES.format(folder=self._folder))
        (root / "cupsd.conf").write_text(_SCHEDULER.format(port=self._port))
        words = {"queue": QUEUE, "folder": self._folder, "state": state, "accepting": accepting}
        (root / "printers.conf").write_text(_PRINTER.format(**words))
        with (self._folder / "said").open("ab") as said:
            files = ["-c", str(root / "cupsd.conf"), "-s", str(root / "cups-files.conf")]
            command = [program("cupsd", "cups-daemon"), "-f", *files]
            self._process = subprocess.Popen(command, stdout=said, stderr=said)
        until("cupsd", self._listens)

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(10)
            self._process = None

    def printed(self) -> dict[str, bytes]:
        """What came out: each job's title and document, in their order."""
        out = self._folder / "out"
        jobs = sorted(out.glob("*.pdf"), key=lambda path: int(path.stem))
        return {path.with_suffix(".title").read_text(): path.read_bytes() for path in jobs}

    def _listens(self) -> bool:
        with socket.socket() as line:
            return line.connect_ex(("127.0.0.1", self._port)) == 0
