"""Settings: the file, the environment over it, and errors that name the key."""

from pathlib import Path

import pytest

from shared.config import SettingsInvalid, load_settings
from shared.queueing.model import MINUTE
from tests.halls import RESOURCES

SHIPPED = RESOURCES / "demo" / "hall.toml"
STATION = "# [[stations]]"
KIOSK = '[[stations]]\nname = "kiosk-1"\nwhere = "一楼"\ndocument_printer = "ipp://10.0.0.7/ipp/print"'


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


def test_the_stations_that_print_documents_are_named(tmp_path: Path) -> None:
    assert load_settings(SHIPPED, {}).stations == []
    (kiosk,) = load_settings(changed(tmp_path, STATION, KIOSK), {}).stations
    assert (kiosk.name, kiosk.where) == ("kiosk-1", "一楼")


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
        ('collection_line = "C"', 'collection_line = "V"', "'queue.collection_line': there is no line V"),
        ("notices = [", 'windows = ["5", "77"]\nnotices = [', "key 'board.windows': there is no window 77"),
        ("notices = [", "notice_seconds = 1\nnotices = [", "key 'board.notice_seconds'"),
        ("notices = [", "languages = []\nnotices = [", "key 'board.languages'"),
        ("notices = [", 'languages = ["fr"]\nnotices = [', "key 'board.languages.0'"),
        (STATION, '[[stations]]\nname = "kiosk-1"', "key 'stations.0.where'"),
        (STATION, KIOSK.replace("ipp:", "http:"), "key 'stations.0.document_printer': is not the address"),
        (
            STATION,
            KIOSK.replace("/ipp/print", "/printers/x"),
            "'stations.0.document_printer': is a print queue",
        ),
        ("[hall]", "[hall", "is not TOML"),
        ("[hall]", "[hail]", "key 'hail'"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = changed(tmp_path, old, new)
    told = complaint(path)
    assert said in told
    assert str(path) in told


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("STATION__FULL_SCREEN", "perhaps", "key 'station.full_screen': is not true or false"),
        ("STATION__LANGUAGE", "fr", "key 'station.language': is none of zh_CN, en"),
        ("DEVICES__CARD_READER", "usb:left", "key 'devices.card_reader': names no reader on USB"),
        (
            "DEVICES__DOCUMENT_PRINTER",
            "queue:Office",
            "is a print queue, which may print an official document twice",
        ),
        (
            "DEVICES__DOCUMENT_PRINTER",
            "ipp://localhost/classes/all",
            "'devices.document_printer': is a print queue",
        ),
        ("DEVICES__NOTICE_PRINTER", "Office", "nor the name of a print queue, such as queue:Office"),
        (
            "DEVICES__NOTICE_PRINTER",
            "queue:",
            "key 'devices.notice_printer': is neither the address of a printer",
        ),
        ("HALL__CLOCK_AHEAD", "1.5", "key 'hall.clock_ahead': is not a whole number"),
        ("QUEUE__WINDOWS", "5", "key 'queue.windows': is not a list"),
        ("QUEUE__HEAD_STARTS", "5", "key 'queue.head_starts': is not a table"),
    ],
)
def test_a_wrong_value_of_the_environment_is_named(name: str, value: str, said: str) -> None:
    assert said in complaint(SHIPPED, {f"ONEWINDOW_{name}": value})


@pytest.mark.parametrize(
    "address", ["", "queue:办公室 2", "ipp://10.0.0.7/ipp/print", "ipp://localhost/printers/x"]
)
def test_notices_may_go_through_a_print_queue(address: str) -> None:
    settings = load_settings(SHIPPED, {"ONEWINDOW_DEVICES__NOTICE_PRINTER": address})
    assert settings.devices.notice_printer == address


def test_numbers_and_truth_of_the_environment_are_written_as_text() -> None:
    told = {"ONEWINDOW_STATION__FULL_SCREEN": "False", "ONEWINDOW_HALL__CLOCK_AHEAD": "-35"}
    settings = load_settings(SHIPPED, told)
    assert settings.station.full_screen is False
    assert settings.hall.clock_ahead == -35


def test_every_wrong_key_is_named_at_its_place(tmp_path: Path) -> None:
    path = changed(tmp_path, 'lines = ["A", "D", "Y"]', 'lines = ["A", 4, true]')
    told = complaint(path, {"ONEWINDOW_QUEUE__EARLY": "soon"})
    assert len(told.splitlines()) == 3
    assert ".lines.1': is not text" in told
    assert ".lines.2': is not text" in told


def test_settings_are_settled() -> None:
    settings = load_settings(SHIPPED, {})
    with pytest.raises(AttributeError, match="settled"):
        settings.hall.code = "LJ02"  # type: ignore[misc]


def test_a_wrong_key_of_the_environment_is_named() -> None:
    assert "key 'station.nmae'" in complaint(SHIPPED, {"ONEWINDOW_STATION__NMAE": "x"})


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    assert "cannot be read" in complaint(tmp_path / "none.toml")
