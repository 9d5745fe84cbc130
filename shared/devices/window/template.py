"""Reading a device template, a TOML file, and refusing one that cannot work: by file, key and reason.

Another make that speaks in frames is another file, and no code (resources/devices/README.md).
"""

import tomllib
from pathlib import Path
from typing import Any

from shared.devices.window.frames import Misfit, answers_of, says_of
from shared.devices.window.model import DeviceKind, Template
from shared.devices.window.sections import FileSection
from shared.faults import EnvironmentFault
from shared.sections import Unfit

TEMPLATES = Path(__file__).resolve().parents[3] / "resources" / "devices"
MILLIS = 1000


class TemplateInvalid(EnvironmentFault):
    """The template cannot be used; `lines` has one sentence for each key that is wrong."""

    def __init__(self, source: str, lines: list[str]) -> None:
        super().__init__("devices.template_invalid", {"file": source, "lines": lines})
        self.source = source
        self.lines = lines

    def __str__(self) -> str:
        return "\n".join(f"{self.source}: {line}" for line in self.lines)


def find(device: DeviceKind, name: str) -> Path:
    """The file of a template as the settings name it: one of ours, or a path that ends in .toml."""
    return Path(name) if name.endswith(".toml") else TEMPLATES / device / f"{name}.toml"


def load(device: DeviceKind, name: str) -> Template:
    """The template the settings name. Raises TemplateInvalid."""
    path = find(device, name)
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise TemplateInvalid(str(path), [f"cannot be read: {error.strerror}"]) from error
    except (ValueError, RecursionError) as error:  # of the encoding, of TOML, or beyond all measure
        raise TemplateInvalid(str(path), [f"is not TOML: {error}"]) from error
    try:
        return parse(device, values)
    except Unfit as unfit:
        lines = [f"key '{'.'.join(map(str, key))}': {what}" for key, what in unfit.wrong]
        raise TemplateInvalid(str(path), lines) from unfit
    except Misfit as misfit:
        raise TemplateInvalid(str(path), [str(misfit)]) from misfit


def parse(device: DeviceKind, values: dict[str, Any]) -> Template:
    """The template in the values of a file. Raises Unfit of a key alone, Misfit of keys that do not go together."""
    file = FileSection(**values)
    if file.device != device:
        raise Misfit("device", f"is {file.device}, where a {device} is wanted")
    room = file.text
    return Template(
        device=device,
        baud=file.baud,
        byte=file.byte,
        answer_within=file.answer_within / MILLIS,
        says=says_of(device, file),
        answers=answers_of(device, file),
        encoding="ascii" if room is None else room.encoding,
        columns=0 if room is None else room.columns,
        lines=0 if room is None else room.lines,
    )
