"""A voice that reads a screen to one person and can be cut short: espeak-ng, which plays what it says itself.

Nothing of what is read goes to the disk.
"""

import subprocess
import threading

from shared.devices.voice.model import spoken
from shared.devices.voice.ports import Language, VoiceUnavailable

_VOICES = {"zh_CN": "cmn", "en": "en-us"}
_LONGEST = 300.0  # seconds; a whole page


class EspeakReader:
    """Implements Reader."""

    def __init__(self) -> None:
        self._speaking: subprocess.Popen[bytes] | None = None
        self._lock = threading.Lock()

    def read(self, text: str, language: Language, pace: int, loudness: int) -> bool:
        """See Reader."""
        said = spoken(text) if language == "zh_CN" else text
        command = ["espeak-ng", "-v", _VOICES[language], "-s", str(pace), "-a", str(loudness), "--stdin"]
        try:
            program = subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
        except OSError as error:
            raise VoiceUnavailable("espeak-ng is missing: install the Debian package espeak-ng.") from error
        with self._lock:
            self._speaking = program
        try:
            program.communicate(said.encode(), timeout=_LONGEST)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()
        return program.returncode == 0

    def hush(self) -> None:
        """See Reader."""
        with self._lock:
            if self._speaking is not None and self._speaking.poll() is None:
                self._speaking.kill()
