"""What happens at a code scanner, and how its bytes become texts. Pure."""

from dataclasses import dataclass, field

LONGEST = 4096
"""Bytes of one code; a QR code holds at most 2953."""
STALE_SECONDS = 1.0
"""A code's bytes follow each other in milliseconds: what was begun this long ago is never finished."""


@dataclass(frozen=True, slots=True)
class CodeRead:
    """A code was read. Its text may be somebody's identity, so the repr never shows it."""

    text: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ScannerCame:
    """The scanner is there, from the start or again."""


@dataclass(frozen=True, slots=True)
class ScannerWent:
    """The scanner is not there, from the start or any more."""


CodeEvent = CodeRead | ScannerCame | ScannerWent


class CodeLines:
    """Cuts a scanner's bytes, however they come in pieces, at its terminator: CR, LF or both."""

    def __init__(self) -> None:
        self._begun = bytearray()
        self._at = 0.0
        self._too_long = False

    def feed(self, data: bytes, at: float) -> list[str]:
        """The codes these bytes complete; `at` in seconds of any clock that only moves on."""
        if at - self._at > STALE_SECONDS:
            self.drop()
        self._at = at
        found = []
        for byte in data:
            if byte in b"\r\n":
                text = "" if self._too_long else text_of(bytes(self._begun))
                self.drop()
                if text:
                    found.append(text)
            elif len(self._begun) < LONGEST:
                self._begun.append(byte)
            else:
                self._too_long = True
        return found

    def drop(self) -> None:
        """Forget what was begun."""
        self._begun.clear()
        self._too_long = False


def text_of(code: bytes) -> str:
    """A code as text: without the symbology identifier some scanners put before it (ISO/IEC 15424: `]Q1`)."""
    text = code.decode("utf-8", "replace").strip()
    return text[3:].lstrip() if len(text) > 3 and text[0] == "]" and text[1].isalpha() else text
