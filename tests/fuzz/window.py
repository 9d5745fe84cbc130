"""A window's small devices: how a template says they speak, and what they say."""

import os
import tempfile
from pathlib import Path

from shared.devices.window.codec import FrameReader, Heard, Unclear, encode, fitted
from shared.devices.window.model import Answer, DeviceKind, Frame, Key, Say, Template
from shared.devices.window.template import TEMPLATES, TemplateInvalid, load
from tests.fuzz.dice import Dice

FILE = Path(tempfile.gettempdir()) / f"onewindow-fuzz-template-{os.getpid()}.toml"
SHIPPED = tuple(load(DeviceKind(path.parent.name), path.stem) for path in sorted(TEMPLATES.glob("*/*.toml")))
SHOWN = "请 A023 号到 5 号窗口"


def fuzz_window_template(data: bytes) -> None:
    """A template by which a device can be spoken to, or TemplateInvalid."""
    dice = Dice(data)
    device = dice.one_of(tuple(DeviceKind))
    FILE.write_bytes(dice.rest())
    template = _loaded(device)
    if isinstance(template, TemplateInvalid):
        assert template.lines
        assert str(FILE) in str(template)
        return
    assert template.device is device
    for frame in (*template.says.values(), *template.answers.values()):
        _speaks(frame, template)


def _loaded(device: DeviceKind) -> Template | TemplateInvalid:
    try:
        return load(device, str(FILE))
    except TemplateInvalid as invalid:
        return invalid


def _speaks(frame: Frame, template: Template) -> None:
    """What is written by the frame is read back by it."""
    text = fitted(SHOWN, template) if frame.name is Say.SHOW else b""
    levels = next((part.levels for part in frame.parts if isinstance(part, Key)), {0: 0})
    written = encode(frame, text, max(0, template.lines - 1), max(levels.values()))
    [heard] = FrameReader([frame]).feed(written)
    assert isinstance(heard, Heard)
    assert (heard.name, heard.text.rstrip(), heard.level) == (frame.name, text.rstrip(), max(levels.values()))


def fuzz_window_frames(data: bytes) -> None:
    """The same frames however the bytes are split, each of them one that the template knows."""
    dice = Dice(data)
    template = dice.one_of(SHIPPED)
    known: dict[Say | Answer, Frame] = dict(dice.one_of((template.says, template.answers)))
    pieces = list(dice.pieces())
    slow, quick = FrameReader(known.values()), FrameReader(known.values())
    found = [heard for piece in pieces for heard in slow.feed(piece)]
    assert found == quick.feed(b"".join(pieces))
    for heard in found:
        assert heard is Unclear.CHECKSUM or heard.name in known
        if isinstance(heard, Heard):
            heard.text.decode(template.encoding, "replace")
            assert heard.line < max(1, template.lines)
            assert len(heard.text) <= template.columns
