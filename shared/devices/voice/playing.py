"""The loudspeaker of a station, by the player the machine has."""

import shutil
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

_PLAYERS = ("paplay", "aplay")
_LONGEST = 60.0  # seconds; a sentence in a hall takes three


def can_play() -> bool:
    """Whether the machine has a player; whether a loudspeaker is on shows when something is said."""
    return any(map(shutil.which, _PLAYERS))


class Loudspeaker:
    """Plays one WAV file at a time, whoever asks.

    With `keep` each sentence's file is kept in that folder, numbered in the order spoken. `player` is the program
    that plays a WAV file; None takes the first the machine has.
    """

    def __init__(self, keep: Path | None = None, player: str | None = None) -> None:
        self._keep = keep
        self._players = _PLAYERS if player is None else (player,)
        self._one_at_a_time = threading.Lock()

    def play(self, render: Callable[[Path], None]) -> bool:
        """Let `render` write a sentence's WAV file and play it; False when no loudspeaker did."""
        with self._one_at_a_time, TemporaryDirectory() as folder:
            sound = Path(folder) / "sentence.wav"
            render(sound)
            if self._keep is not None:
                self._keep.mkdir(parents=True, exist_ok=True)
                number = sum(1 for _ in self._keep.glob("*.wav")) + 1
                shutil.copy(sound, self._keep / f"{number:04d}.wav")
            return self._played(sound)

    def _played(self, sound: Path) -> bool:
        """By the first player that can: one may be there without its sound server."""
        return any(_plays(player, sound) for player in filter(None, map(shutil.which, self._players)))


def _plays(player: str, sound: Path) -> bool:
    try:
        done = subprocess.run([player, str(sound)], capture_output=True, timeout=_LONGEST, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0  # a player without a sound card says so
