"""A private D-Bus with Avahi on it: what the printing system's own programs announce themselves on."""

import fcntl
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.printers import until

_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><listen>unix:path={path}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/><allow user="*"/></policy></busconfig>
"""
_AVAHI = "[server]\nuse-ipv6=no\nallow-interfaces=lo\n"


def program(name: str, package: str) -> str:
    """Where the program is; the tests do without none of them."""
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/sbin:/sbin")
    assert found, f"{name} is missing: install the Debian package {package} and run the test again."
    return found


@contextmanager
def running(command: list[str], log: Path, env: dict[str, str] | None = None) -> Iterator[None]:
    """The command runs meanwhile."""
    with log.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=out, env=env) as process:
        try:
            yield
        finally:
            process.terminate()
            process.wait(10)


@contextmanager
def bus_with_avahi(folder: Path) -> Iterator[dict[str, str]]:
    """The environment in which they answer. A machine runs one Avahi at a time: others wait here."""
    with (Path(tempfile.gettempdir()) / "onewindow-avahi.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        dbus, avahi = program("dbus-daemon", "dbus"), program("avahi-daemon", "avahi-daemon")
        (folder / "bus.conf").write_text(_BUS.format(path=folder / "bus"))
        (folder / "avahi.conf").write_text(_AVAHI)
        env = os.environ | {"DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={folder / 'bus'}"}
        if subprocess.run([avahi, "--check"], check=False).returncode == 0:
            yield dict(os.environ)  # one runs already, and there can be only one
            return
        log = folder / "avahi.log"
        with running(
            [dbus, f"--config-file={folder / 'bus.conf'}", "--nofork", "--nopidfile"], folder / "log"
        ):
            until("dbus-daemon", (folder / "bus").exists)
            options = ["--no-drop-root", "--no-chroot", "--no-rlimits"]
            with running([avahi, "-f", str(folder / "avahi.conf"), *options], log, env):
                until("avahi-daemon", lambda: "startup complete" in log.read_text())
                yield env
