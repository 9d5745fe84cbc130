"""A hand before one program: touches, types and takes pictures on the program's own screen, by xdotool.

It goes only by what the probe says is visible, so it does nothing a person could not do.
"""

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import ImageGrab

from shared.qt.probe_client import Probe, ProbeTimeout

_KEY_PAUSE_MS = 12
_BOUND_KEY_PAUSES_MS = (160, 300, 600)
_XDOTOOL_SECONDS = 20
_SETTLE_SECONDS = 1.0
_LAST_FRAME_SECONDS = 0.15  # what was drawn last needs a moment to reach the screen

RESTING = "attract"
"""What lies over a kiosk that nobody has touched for a while."""


class HandFailed(Exception):
    """The hand could not do it; the text is a sentence that says what was on the screen instead."""


def picture_of(display: str, file: Path) -> None:
    """What a screen shows, as PNG. OSError when there is no such screen any more."""
    ImageGrab.grab(xdisplay=display).save(file)


@dataclass(slots=True)
class Hand:
    """One program's hand. `display` as in ":99"; the probe is that program's."""

    program: str
    display: str
    probe: Probe

    def fill_screen(self) -> None:
        """Give the program's window the whole screen: there is no window manager to ask for it."""
        windows = self._xdotool("search", "--onlyvisible", "--name", ".").split()
        for window in windows:
            self._xdotool("windowmove", window, "0", "0", "windowsize", window, "100%", "100%")

    def touch(self, name: str, timeout: float | None = None) -> None:
        """Touch the middle of a named thing, once it is there and stands still; a screen that rests is woken first."""
        try:
            if name != RESTING and self.shows(RESTING):
                self._click(*self.probe.wait(RESTING, timeout).centre)
            self._click(*self.probe.wait(name, timeout).centre)
        except ProbeTimeout as late:
            raise HandFailed(f"{self.program}: {late}") from late

    def touch_row(self, name: str, row: int, column: int = 0, twice: bool = False) -> None:
        """Touch a cell of a table or an item of a list."""
        try:
            centre = self.probe.wait_cell(name, row, column).centre
        except ProbeTimeout as late:
            raise HandFailed(f"{self.program}: {late}") from late
        self._click(*centre, repeat=2 if twice else 1)

    def cell(self, name: str, row: int, column: int = 0) -> str:
        """Wait for a cell of a table or an item of a list; its text."""
        try:
            return self.probe.wait_cell(name, row, column).text
        except ProbeTimeout as late:
            raise HandFailed(f"{self.program}: {late}") from late

    def wait(self, name: str, timeout: float | None = None) -> str:
        """Wait for a named thing to be there; its text."""
        try:
            return self.probe.wait(name, timeout).text
        except ProbeTimeout as late:
            raise HandFailed(f"{self.program}: {late}") from late

    def wait_gone(self, name: str, timeout: float | None = None) -> None:
        """Wait until nothing of this name is to be seen."""
        try:
            self.probe.wait_gone(name, timeout)
        except ProbeTimeout as late:
            raise HandFailed(f"{self.program}: {late}") from late

    def wait_text(self, part: str, timeout: float | None = None) -> str:
        """Wait for a visible text that holds `part`; the whole of it."""
        try:
            return self.probe.wait_text(part, timeout)
        except ProbeTimeout as late:
            raise HandFailed(f"{self.program}: {late}") from late

    def draw(self, name: str, points: Sequence[tuple[int, int]]) -> None:
        """Draw one stroke into a thing with a finger; points in hundredths of its width and height."""
        try:
            place = self.probe.wait(name)
        except ProbeTimeout as late:
            raise HandFailed(f"{self.program}: {late}") from late
        at = [(place.x + place.w * x // 100, place.y + place.h * y // 100) for x, y in points]
        words = ["mousemove", *map(str, at[0]), "mousedown", "1"]
        for x, y in at[1:]:
            words += ["sleep", "0.02", "mousemove", str(x), str(y)]
        self._xdotool(*words, "mouseup", "1")

    def shows(self, name: str) -> bool:
        """Whether the thing is to be seen right now."""
        seen = self.probe.find(name)
        return seen is not None and seen.visible

    def press(self, *keys: str) -> None:
        """Press keys by their X names (F2, Return, ctrl+a), in the window under the pointer."""
        self._focus()
        self._xdotool("key", "--clearmodifiers", "--delay", str(_KEY_PAUSE_MS), *keys)

    def type(self, text: str, pause_ms: int = 0) -> None:
        """Type into what has the keyboard.

        Letters that no key has are bound to a spare key one by one: the program needs time to notice each.
        """
        pause = pause_ms or (_KEY_PAUSE_MS if text.isascii() else _BOUND_KEY_PAUSES_MS[0])
        self._focus()
        self._xdotool("type", "--clearmodifiers", "--delay", str(pause), "--", text)

    def fill(self, name: str, text: str) -> None:
        """Touch a field and type into it, over what stands there."""
        self.touch(name)
        self.press("ctrl+a")
        self.type(text)
        if text.isascii():
            return
        for pause in _BOUND_KEY_PAUSES_MS[1:]:
            if self.wait(name) == text:
                return
            self.press("ctrl+a")
            self.type(text, pause)
        if (shown := self.wait(name)) != text:
            raise HandFailed(f"{self.program}: {name} shows {shown!r} where {text!r} was typed")

    def choose(self, name: str, number: int, choice: str) -> None:
        """Choose from a choice box by the digit before the choice, as its users do."""
        self.touch(name)
        self._xdotool("key", "--delay", str(_KEY_PAUSE_MS), str(number), "Return")
        if choice not in (shown := self.wait(name)):
            raise HandFailed(f"{self.program}: {name} shows {shown!r} where {choice} was chosen")

    def picture(self, file: Path) -> None:
        """The screen as a person sees it, as PNG."""
        picture_of(self.display, file)

    def settle(self, seconds: float = _SETTLE_SECONDS) -> None:
        """Wait until nothing is under way and nothing moves; give up quietly, a reader may be being polled."""
        until = time.monotonic() + seconds
        while time.monotonic() < until and not self.probe.idle():
            time.sleep(0.05)
        time.sleep(_LAST_FRAME_SECONDS)

    def _click(self, x: int, y: int, repeat: int = 1) -> None:
        self._xdotool("mousemove", str(x), str(y), "click", "--repeat", str(repeat), "--delay", "60", "1")

    def _focus(self) -> None:
        """Give the keyboard to the window under the pointer: there is no window manager to do it."""
        place = self._xdotool("getmouselocation", "--shell")
        window = dict(line.split("=", 1) for line in place.splitlines())["WINDOW"]
        self._xdotool("windowfocus", "--sync", window)

    def _xdotool(self, *words: str) -> str:
        try:
            done = subprocess.run(
                ["xdotool", *words],
                env={**os.environ, "DISPLAY": self.display, "LC_ALL": "C.UTF-8"},
                capture_output=True,
                text=True,
                timeout=_XDOTOOL_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            raise HandFailed(f"{self.program}: xdotool {words[0]} did not come to an end") from late
        if done.returncode:
            raise HandFailed(f"{self.program}: xdotool {words[0]}: {done.stderr.strip()}")
        return done.stdout
