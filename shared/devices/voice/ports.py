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


class Reader(Protocol):
    """Reads a screen to one person, and stops when told to."""

    def read(self, text: str, language: Language, pace: int, loudness: int) -> bool:
        """Say it, blocking until it is said or hushed; whether all of it was heard.

        `pace` in words a minute, `loudness` from 0 to 200; raises VoiceUnavailable.
        """
        ...

    def hush(self) -> None:
        """Be silent at once; called from any thread."""
        ...
