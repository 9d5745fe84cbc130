"""A voice by espeak-ng: robotic but everywhere, the last resort where no recorded voice is installed."""

import shutil
import subprocess
import tempfile
import threading
from pathlib import Path

from shared.devices.voice.model import spoken
from shared.devices.voice.ports import VoiceUnavailable

_PROGRAM = "espeak-ng"
_VOICE = "cmn"
_PLAYERS = ("paplay", "aplay")
_WORDS_PER_MINUTE = "150"
_LONGEST = 60.0  # seconds; a sentence in a hall takes three


def can_speak() -> bool:
    """Whether this machine has what makes speech."""
    return shutil.which(_PROGRAM) is not None


def can_play() -> bool:
    """Whether it has a player; whether a loudspeaker is on shows when something is said."""
    return any(map(shutil.which, _PLAYERS))


class EspeakVoice:
    """Renders with espeak-ng and plays with the machine's player; implements Voice.

    With `keep` each sentence's WAV file is kept in that folder, numbered in the order spoken. `player` is the
    program that plays a WAV file; None takes the first the machine has.
    """

    def __init__(self, keep: Path | None = None, player: str | None = None) -> None:
        self._keep = keep
        self._players = _PLAYERS if player is None else (player,)
        self._one_at_a_time = threading.Lock()

    def say(self, text: str) -> bool:
        """Say it; see Voice."""
        with self._one_at_a_time, tempfile.TemporaryDirectory() as folder:
            sound = Path(folder) / "sentence.wav"
            self._render(spoken(text), sound)
            if self._keep is not None:
                self._keep.mkdir(parents=True, exist_ok=True)
                number = sum(1 for _ in self._keep.glob("*.wav")) + 1
                shutil.copy(sound, self._keep / f"{number:04d}.wav")
            return self._play(sound)

    def _render(self, text: str, sound: Path) -> None:
        command = [_PROGRAM, "-v", _VOICE, "-s", _WORDS_PER_MINUTE, "-w", str(sound), "--stdin"]
        try:
            subprocess.run(command, input=text.encode(), capture_output=True, timeout=_LONGEST, check=True)
        except FileNotFoundError as error:
            raise VoiceUnavailable("espeak-ng is missing: install the Debian package espeak-ng.") from error
        except subprocess.SubprocessError as error:
            raise VoiceUnavailable("espeak-ng cannot speak: run it by hand to see why.") from error

    def _play(self, sound: Path) -> bool:
        found = next(filter(None, map(shutil.which, self._players)), None)
        if found is None:
            return False
        try:
            done = subprocess.run([found, str(sound)], capture_output=True, timeout=_LONGEST, check=False)
        except (OSError, subprocess.TimeoutExpired):
            return False
        return done.returncode == 0  # a player without a sound card says so
