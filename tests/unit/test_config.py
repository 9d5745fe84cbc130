"""Settings: the file, the environment over it, and errors that name the key."""

from pathlib import Path

import pytest

from shared.config import SettingsInvalid, load_settings
from shared.queueing.model import MINUTE
from tests.halls import RESOURCES

SHIPPED = RESOURCES / "demo" / "hall.toml"


def changed(tmp_path: Path, old: str, new: str) -> Path:
    text = SHIPPED.read_text()
    assert old in text
    path = tmp_path / "hall.toml"
    path.write_text(text.replace(old, new, 1))
    return path


def complaint(path: Path, environment: dict[str, str] | None = None) -> str:
    with pytest.raises(SettingsInvalid) as invalid:
        load_settings(path, environment or {})
    return str(invalid.value)


def test_the_shipped_settings_are_sound() -> None:
    settings = load_settings(SHIPPED, {})
    setup = settings.queue.setup()
    assert setup.windows["5"].lines == ("A", "D", "Y")
    assert setup.head_starts == {"appointment": 60 * MINUTE, "elderly": 15 * MINUTE}
    assert settings.zone.key == "Asia/Shanghai"


def test_the_environment_goes_before_the_file() -> None:
    settings = load_settings(
        SHIPPED, {"ONEWINDOW_STATION__NAME": "kiosk-7", "ONEWINDOW_PROBE": "x", "HOME": "/"}
    )
    assert settings.station.name == "kiosk-7"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('name = "临江市政务服务大厅"', "", "key 'hall.name'"),
        ('code = "LJ01"', 'code = ""', "key 'hall.code'"),
        ("early = 30", 'early = "soon"', "key 'queue.early'"),
        ("early = 30", "earlly = 30", "key 'queue.earlly'"),
        ('"Asia/Shanghai"', '"Asia/Shanghei"', "key 'hall.zone'"),
        ('lines = ["A", "D", "Y"]', 'lines = ["A", "Q"]', "window 5 names the unknown line Q"),
        ('appointment_line = "Y"', 'appointment_line = "V"', "there is no line V"),
        ("[hall]", "[hall", "is not TOML"),
        ("[hall]", "[hail]", "key 'hail'"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = changed(tmp_path, old, new)
    told = complaint(path)
    assert said in told
    assert str(path) in told


def test_a_wrong_key_of_the_environment_is_named() -> None:
    assert "key 'station.nmae'" in complaint(SHIPPED, {"ONEWINDOW_STATION__NMAE": "x"})


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "cannot be read" in complaint(tmp_path / "none.toml")
