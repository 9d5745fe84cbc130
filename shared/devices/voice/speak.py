"""A voice by espeak-ng: robotic but everywhere, the last resort for what was not rendered ahead."""

import shutil
import subprocess
from pathlib import Path

from shared.devices.voice.model import spoken
from shared.devices.voice.playing import Loudspeaker
from shared.devices.voice.ports import Language, VoiceUnavailable

_PROGRAM = "espeak-ng"
_VOICES = {"zh_CN": "cmn", "en": "en-us"}
_WORDS_PER_MINUTE = "150"
_LONGEST = 60.0  # seconds


def can_speak() -> bool:
    """Whether this machine has what makes speech."""
    return shutil.which(_PROGRAM) is not None


class EspeakVoice:
    """Renders with espeak-ng; implements Voice."""

    def __init__(self, loudspeaker: Loudspeaker) -> None:
        self._loudspeaker = loudspeaker

    def say(self, text: str, language: Language = "zh_CN") -> bool:
        """Say it; see Voice."""
        said = spoken(text) if language == "zh_CN" else text
        return self._loudspeaker.play(lambda sound: _render(said, language, sound))


def _render(text: str, language: Language, sound: Path) -> None:
    command = [_PROGRAM, "-v", _VOICES[language], "-s", _WORDS_PER_MINUTE, "-w", str(sound), "--stdin"]
    try:
        subprocess.run(command, input=text.encode(), capture_output=True, timeout=_LONGEST, check=True)
    except FileNotFoundError as error:
        raise VoiceUnavailable("espeak-ng is missing: install the Debian package espeak-ng.") from error
    except subprocess.SubprocessError as error:
        raise VoiceUnavailable("espeak-ng cannot speak: run it by hand to see why.") from error
