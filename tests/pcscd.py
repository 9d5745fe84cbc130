"""A smart card service of our own with vsmartcard-vpcd's virtual reader, started and killed by tests.

pcscd has one fixed socket and the virtual reader listens on every address, so ours runs in a mount and a
network namespace of its own: it meets no other pcscd, and nothing from outside reaches the reader. Without
root's rights it keeps to a mount namespace.
"""

import ctypes
import fcntl
import os
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from smartcard import scard

from shared.devices.smartcards.emulator import VPCD_PORT, to_vpcd

READER, SECOND_READER = "Test PCD 00 00", "Test PCD 00 01"
DRIVER = Path("/usr/lib/pcsc/drivers/serial/libifdvpcd.so")
CONFIG = f"""FRIENDLYNAME "Test PCD"
DEVICENAME /dev/null:{VPCD_PORT:#x}
LIBPATH {DRIVER}
CHANNELID {VPCD_PORT:#x}
"""
ROOT = os.geteuid() == 0
ALONE = ["unshare", "--mount", "--net" if ROOT else "--map-root-user"]


# A socket's path must be short, and is one for the whole process: the library keeps it from its first use on.
FOLDER = Path(tempfile.gettempdir()) / f"pcscd-{os.getpid()}"
SOCKET = FOLDER / "run" / "pcscd" / "pcscd.comm"


class Pcscd:
    """A smart card service that tests start and kill; its socket is SOCKET."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        for name in ("run", "readers"):
            (folder / name).mkdir()
        (folder / "readers" / "vpcd").write_text(CONFIG)

    def start(self) -> None:
        pcscd = shutil.which("pcscd", path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
        assert pcscd, "pcscd is missing: install the Debian package pcscd and run the test again."
        assert DRIVER.exists(), f"{DRIVER} is missing: install the Debian package vsmartcard-vpcd."
        script = 'mount --bind "$0/run" /run && exec "$1" --foreground --config "$0/readers"'
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [*ALONE, "sh", "-c", script, self._folder, pcscd], stdout=log, stderr=log
            )
        for _ in range(200):
            if self._answers():
                return
            said = (self._folder / "log").read_text()
            assert self._process.poll() is None, f"pcscd did not start in namespaces of its own: {said}"
            time.sleep(0.02)
        raise AssertionError("pcscd did not come up within four seconds")

    def _answers(self) -> bool:
        with socket.socket(socket.AF_UNIX) as probe:
            return probe.connect_ex(str(SOCKET)) == 0

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait(10)
            self._process = None

    def signal(self, number: signal.Signals) -> None:
        assert self._process is not None
        self._process.send_signal(number)

    def until_empty(self) -> None:
        """Wait until the service has noticed that the last test's card is out."""
        _, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
        for _ in range(200):
            _, [(_, state, _)] = scard.SCardGetStatusChange(context, 0, [(READER, scard.SCARD_STATE_UNAWARE)])
            if state & scard.SCARD_STATE_EMPTY:
                break
            time.sleep(0.02)
        scard.SCardReleaseContext(context)

    def to_reader(self, slot: int = 0) -> socket.socket:
        """A connection to a slot of the virtual reader, made within the service's network."""
        if self._process is None:
            raise ConnectionRefusedError
        if not ROOT:
            return to_vpcd(VPCD_PORT + slot)
        with ThreadPoolExecutor(1) as one_thread:  # a thread may enter another network by itself
            return one_thread.submit(_connect_in_network_of, self._process.pid, VPCD_PORT + slot).result()


def _connect_in_network_of(process: int, port: int) -> socket.socket:
    with Path(f"/proc/{process}/ns/net").open("rb") as network:
        if ctypes.CDLL(None).setns(network.fileno(), 0) != 0:
            raise OSError("cannot enter the network of pcscd")
    with socket.socket() as any_socket:
        fcntl.ioctl(any_socket, 0x8914, struct.pack("16sh14x", b"lo", 1))  # SIOCSIFFLAGS: IFF_UP
    return to_vpcd(port)


@contextmanager
def running() -> Iterator[Pcscd]:
    """A service that runs, and to which this process and its children talk."""
    FOLDER.mkdir()
    it = Pcscd(FOLDER)
    try:
        it.start()
        yield it
    finally:
        it.kill()
        shutil.rmtree(FOLDER)
