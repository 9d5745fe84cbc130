"""What the doctor says of a window's small devices, smart card readers, voice and scan folder, on their real wires."""

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pytest
from typer.testing import CliRunner

from shared.bootstrap import prepare_hall
from shared.commands.app import app
from shared.config import DevicesSection, load_settings
from shared.devices.codes.emulator import ScannerEmulator
from shared.devices.voice import rendered, speak
from shared.devices.window import template as templates
from shared.devices.window.emulator import CitizenScreenEmulator, RatingPadEmulator, WindowLedEmulator
from shared.devices.window.model import DeviceKind, Say
from shared.devices.window.opening import rating_pad
from shared.devices.wires.serial_wire import SerialWire
from shared.health.device_looks import device_looks
from shared.health.looking import Looking
from shared.health.model import Check
from shared.qt.sentences import sentence
from shared.sections import fitted
from tests.halls import RESOURCES, HandClock
from tests.pcscd import READER, Pcscd


@dataclass
class Window:
    """A window's devices and the settings that name them."""

    pad: RatingPadEmulator
    led: WindowLedEmulator
    screen: CitizenScreenEmulator
    named: dict[str, str]

    def checks(self) -> dict[str, Check]:
        section = fitted(DevicesSection, self.named)
        return {each.name: each for each in Looking(device_looks(section), HandClock()).look()}

    def found(self) -> dict[str, tuple[str, str]]:
        """State and code of each."""
        return {name: (str(check.state), check.found.code) for name, check in self.checks().items()}


@pytest.fixture
def window(tmp_path: Path) -> Iterator[Window]:
    pad, led, screen = (
        templates.load(kind, name)
        for kind, name in (
            (DeviceKind.RATING_PAD, "five_keys"),
            (DeviceKind.WINDOW_LED, "one_line"),
            (DeviceKind.CITIZEN_SCREEN, "two_lines"),
        )
    )
    with (
        RatingPadEmulator(tmp_path / "pad", pad) as emulated_pad,
        WindowLedEmulator(tmp_path / "led", led) as emulated_led,
        CitizenScreenEmulator(tmp_path / "screen", screen) as emulated_screen,
    ):
        named = {
            "rating_pad": str(tmp_path / "pad"),
            "window_led": str(tmp_path / "led"),
            "citizen_screen": str(tmp_path / "screen"),
        }
        yield Window(emulated_pad, emulated_led, emulated_screen, named)


WELL = {
    "rating_pad": ("ok", "health.device_answers"),
    "window_led": ("ok", "health.device_there"),
    "citizen_screen": ("ok", "health.device_there"),
}


def test_the_pad_is_asked_and_the_displays_are_left_as_they_are(window: Window) -> None:
    assert window.found() == WELL
    assert window.pad.requests == [Say.REST]
    assert window.led.requests == []
    assert window.screen.requests == []


@pytest.mark.parametrize(
    ("harm", "mend", "name", "code"),
    [
        (
            lambda it: it.pad.silent(),
            lambda it: it.pad.silent(on=False),
            "rating_pad",
            "health.device_silent",
        ),
        (
            lambda it: it.pad.refuses(),
            lambda it: it.pad.refuses(on=False),
            "rating_pad",
            "health.device_refused",
        ),
        (lambda it: it.pad.unplug(), lambda it: it.pad.plug_in(), "rating_pad", "health.device_gone"),
        (lambda it: it.led.unplug(), lambda it: it.led.plug_in(), "window_led", "health.device_gone"),
        (
            lambda it: it.screen.unplug(),
            lambda it: it.screen.plug_in(),
            "citizen_screen",
            "health.device_gone",
        ),
    ],
)
def test_a_fault_is_a_warning_and_goes_when_it_is_mended(
    window: Window, harm: Callable[[Window], None], mend: Callable[[Window], None], name: str, code: str
) -> None:
    harm(window)
    assert window.found() == WELL | {name: ("warning", code)}
    mend(window)
    assert window.found() == WELL


def test_a_device_the_counter_holds_is_not_disturbed(window: Window) -> None:
    held = rating_pad(window.named["rating_pad"], "five_keys")
    assert held.ask() is None
    try:
        check = window.checks()["rating_pad"]
        assert window.pad.asking, "who rates just now goes on rating"
    finally:
        held.close()
    assert (str(check.state), check.found.code, check.since) == ("ok", "health.device_in_use", None)


def test_a_template_that_is_refused_is_told_by_file_key_and_reason(window: Window, tmp_path: Path) -> None:
    made = tmp_path / "pad.toml"
    good = templates.find(DeviceKind.RATING_PAD, "five_keys").read_text("utf-8")
    made.write_text(good.replace('head = "AA 55"', 'head = "AA 5"'), encoding="utf-8")
    window.named["rating_pad_template"] = str(made)
    check = window.checks()["rating_pad"]
    assert (str(check.state), check.found.code) == ("warning", "devices.template_invalid")
    told = sentence(check.found).what
    assert str(made) in told
    assert "key 'shape.head': is not bytes in hexadecimal, such as AA 55" in told


def test_a_code_scanner(tmp_path: Path) -> None:
    def look(address: str) -> str:
        (look,) = device_looks(fitted(DevicesSection, {"code_scanner": address}))
        return look.see().found.code

    port = tmp_path / "scanner"
    assert look(str(port)) == "health.device_gone"
    with ScannerEmulator(port):
        assert look(str(port)) == "health.device_there"
        held = SerialWire(str(port))
        held.write(b"")
        assert look(str(port)) == "health.device_in_use"
        held.close()
    assert look("keyboard") == "health.scanner_keyboard"


def test_the_scan_folder(tmp_path: Path) -> None:
    def look() -> str:
        (look,) = device_looks(fitted(DevicesSection, {"scan_folder": str(tmp_path / "scans")}))
        return look.see().found.code

    assert look() == "health.scans_missing"
    (tmp_path / "scans").mkdir()
    assert look() == "health.scans_readable"
    shutil.rmtree(tmp_path / "scans")
    (tmp_path / "scans").write_text("a file, not a folder")
    assert look() == "health.scans_missing"


def test_the_voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a machine that has these programs and no others."""

    def look(*programs: str) -> str:
        folder = tmp_path / "-".join(programs)
        folder.mkdir()
        for name in programs:
            (folder / name).symlink_to("/bin/true")
        monkeypatch.setenv("PATH", str(folder))
        (look,) = device_looks(fitted(DevicesSection, {"voice": "espeak"}))
        return look.see().found.code

    assert look("espeak-ng", "aplay") == "health.voice_ready"
    assert look("espeak-ng", "paplay") == "health.voice_ready"
    assert look("espeak-ng") == "health.voice_unheard"
    assert look("aplay") == "health.voice_missing"
    assert not speak.can_speak()


@pytest.mark.parametrize(("pack", "code"), [(True, "health.voice_ready"), (False, "health.voice_missing")])
def test_a_rendered_voice_needs_no_synthesizer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: bool, code: str
) -> None:
    (tmp_path / "aplay").symlink_to("/bin/true")
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(rendered, "PACKS", tmp_path)
    if pack:
        with ZipFile(tmp_path / "zh_CN.zip", "w") as made:
            made.writestr("请A.mp3", b"")
    (look,) = device_looks(fitted(DevicesSection, {"voice": "natural"}))
    assert look.see().found.code == code


def test_smart_card_readers_and_their_service(pcscd: Pcscd) -> None:
    def look() -> Check:
        (look,) = device_looks(fitted(DevicesSection, {"smartcards": "true"}))
        return look.see()

    assert look().found.code == "health.smartcards_ready"
    assert READER in look().found.facts["readers"]
    pcscd.kill()
    try:
        assert look().found.code == "health.smartcards_service_gone"
    finally:
        pcscd.start()
    assert look().found.code == "health.smartcards_ready"


def test_the_command_tells_all_and_keeps_since_when(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "scans").mkdir()
    named = window.named | {"scan_folder": "scans", "voice_folder": "voice"}
    environment = {f"ONEWINDOW_DEVICES__{key.upper()}": value for key, value in named.items()}
    environment |= {"ONEWINDOW_PLATFORM__URL": "", "ONEWINDOW_STATION__NAME": "counter-5", "COLUMNS": "200"}
    file = RESOURCES / "demo" / "hall.toml"
    prepare_hall(load_settings(file, environment))
    window.led.unplug()

    def doctor(*more: str) -> str:
        done = CliRunner().invoke(app, ["doctor", "-s", str(file), *more], env=environment)
        assert done.exit_code == 0, "work goes on without a display"
        return done.output

    told = {each["name"]: each for each in json.loads(doctor("--json"))}
    assert {"rating_pad", "window_led", "citizen_screen", "scan_folder"} <= set(told)
    assert told["window_led"]["what"] == f"There is nothing at {tmp_path / 'led'}. Work goes on without it."
    memory = tmp_path / "logs" / "health-counter-5.json"
    kept = json.loads(memory.read_text())
    kept["window_led"][1] -= 3_600_000
    memory.write_text(json.dumps(kept))
    again = {each["name"]: each for each in json.loads(doctor("--json"))}
    assert again["window_led"]["since"] == told["window_led"]["since"] - 3_600_000
    assert again["rating_pad"]["since"] == told["rating_pad"]["since"]
    shown = doctor()
    assert "The window display" in shown
    assert "! warning" in shown
    assert "first saw it so" in shown
