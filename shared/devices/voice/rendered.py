"""A voice people can bear: sentences put together from parts that were rendered ahead (docs/voices.md)."""

import wave
from array import array
from functools import lru_cache
from pathlib import Path
from zipfile import BadZipFile, ZipFile

import miniaudio

from shared.devices.voice.model import RATE, joined, planned, spoken
from shared.devices.voice.playing import Loudspeaker
from shared.devices.voice.ports import Language, Voice

PACKS = Path(__file__).parents[3] / "resources" / "voices"
_KEPT = 64  # decoded parts: the windows, the letters and the numbers of the hour


class Pack:
    """The rendered parts of one language: a ZIP file of MP3 files, each named by its text."""

    def __init__(self, path: Path) -> None:
        """OSError or BadZipFile when it cannot be read."""
        self._path = path
        with ZipFile(path) as pack:
            self.texts = frozenset(name.removesuffix(".mp3") for name in pack.namelist())
        self.samples = lru_cache(_KEPT)(self._samples)

    def _samples(self, text: str) -> "array[int]":
        with ZipFile(self._path) as pack:
            packed = pack.read(f"{text}.mp3")
        samples: array[int] = miniaudio.decode(packed, miniaudio.SampleFormat.SIGNED16, 1, RATE).samples
        return samples

    def sentence(self, text: str) -> "array[int] | None":
        """The samples of a whole sentence; None when some of it was not rendered."""
        parts = planned(text, self.texts)
        return None if parts is None else joined([(part.pause, self.samples(part.text)) for part in parts])


class RenderedVoice:
    """Says what was rendered; leaves the rest, and a language without a pack, to `last_resort`. Implements Voice."""

    def __init__(self, loudspeaker: Loudspeaker, last_resort: Voice, folder: Path = PACKS) -> None:
        self._loudspeaker, self._last_resort = loudspeaker, last_resort
        self._pack = lru_cache(None)(lambda language: _opened(folder / f"{language}.zip"))

    def say(self, text: str, language: Language = "zh_CN") -> bool:
        """Say it; see Voice."""
        pack = self._pack(language)
        samples = None if pack is None else pack.sentence(spoken(text) if language == "zh_CN" else text)
        if samples is None:
            return self._last_resort.say(text, language)
        return self._loudspeaker.play(lambda sound: _write(samples, sound))


def has_pack(language: Language) -> bool:
    """Whether the voice of this language was rendered."""
    return _opened(PACKS / f"{language}.zip") is not None


def _opened(path: Path) -> Pack | None:
    try:
        return Pack(path)
    except (OSError, BadZipFile):
        return None


def _write(samples: "array[int]", sound: Path) -> None:
    with wave.open(str(sound), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())
