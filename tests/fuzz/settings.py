"""The settings file of a station, and the environment laid over it."""

import os
import tempfile
from pathlib import Path

from shared.clock import day_of
from shared.config import ENVIRONMENT_PREFIX, Settings, SettingsInvalid, load_settings
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


def _loaded(environment: dict[str, str]) -> Settings | SettingsInvalid:
    try:
        return load_settings(FILE, environment)
    except SettingsInvalid as invalid:
        return invalid
