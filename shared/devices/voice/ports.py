"""What the rest of the program asks of a voice."""

from typing import Literal, Protocol

Language = Literal["zh_CN", "en"]


class VoiceUnavailable(Exception):
    """The environment's fault: nothing on this machine can speak. Its text says what is missing."""


class Voice(Protocol):
    """Says one sentence at a time."""

    def say(self, text: str, language: Language = "zh_CN") -> bool:
        """Say it, blocking until it is said and until whoever speaks before has finished.

        False when it was rendered but no loudspeaker played it; raises VoiceUnavailable.
        """
        ...
