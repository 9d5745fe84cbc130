"""The settings file of a station, and the environment laid over it."""

import os
import socket
import tempfile
from contextlib import suppress
from pathlib import Path
from unittest.mock import patch

from kiosk import devices
from shared.clock import day_of
from shared.config import ENVIRONMENT_PREFIX, DevicesSection, Settings, SettingsInvalid, load_settings
from shared.devices.printers.model import SILENT
from shared.devices.printers.ports import PrinterUnreachable
from tests.fuzz.dice import Dice

FILE = Path(tempfile.gettempdir()) / f"onewindow-fuzz-{os.getpid()}.toml"
MARK = b"\n#environment\n"


def fuzz_settings(data: bytes) -> None:
    """Settings a station can go by, or SettingsInvalid with what is wrong in which file.

    What stands behind MARK is the environment: a key and a value a line.
    """
    written, _, laid_over = data.partition(MARK)
    FILE.write_bytes(written)
    dice = Dice(laid_over)
    environment = {}
    while dice.left:
        key, _, value = dice.text().partition("=")
        environment[ENVIRONMENT_PREFIX + key] = value
    settings = _loaded(environment)
    if isinstance(settings, SettingsInvalid):
        assert settings.lines
        assert str(FILE) in str(settings)
        return
    assert type(settings) is Settings
    assert settings.zone.key == settings.hall.zone
    assert settings.queue.setup().appointment_line
    assert day_of(settings.clock.now(), settings.zone)
    with patch.object(socket, "create_connection", side_effect=OSError):  # nothing is asked of any network
        _opens(settings.devices)


def _opens(named: DevicesSection) -> None:
    """Whatever the settings call a device, the kiosk has one to ask, if only one that says nothing."""
    reader, scanner = devices.card_reader(named), devices.code_scanner(named)
    for line in (reader, scanner):
        if line is not None:
            line.close()
    slips, documents = devices.slip_printer(named), devices.document_printer(named)
    assert slips is None or slips.state() == SILENT
    assert documents is None or documents.state() == SILENT
    with suppress(PrinterUnreachable):
        assert documents is None or documents.report("a job") is None


def _loaded(environment: dict[str, str]) -> Settings | SettingsInvalid:
    try:
        return load_settings(FILE, environment)
    except SettingsInvalid as invalid:
        return invalid
