"""The voice rendered ahead: what is in resources/voices, and what is put together from it."""

import wave
from array import array
from functools import cache
from itertools import groupby
from math import log10
from pathlib import Path
from zipfile import ZipFile

import pytest

from shared.devices.voice.model import GAP, LEAD, PHRASE_GAP, RATE, REST, planned, spoken
from shared.devices.voice.playing import Loudspeaker
from shared.devices.voice.ports import Language
from shared.devices.voice.rendered import PACKS, Pack, RenderedVoice

LARGEST = 6_000_000
FRAME = RATE // 100


class LastResort:
    def __init__(self) -> None:
        self.said: list[tuple[str, Language]] = []

    def say(self, text: str, language: Language = "zh_CN") -> bool:
        self.said.append((text, language))
        return True


@cache
def pack(language: str) -> Pack:
    return Pack(PACKS / f"{language}.zip")


def loudness(samples: "array[int]") -> float:
    """In dB of full scale, over the frames that carry speech."""
    power = [
        sum(x * x for x in samples[at : at + FRAME]) / FRAME / 32768**2
        for at in range(0, len(samples) - FRAME, FRAME)
    ]
    speech = [each for each in power if each > max(power) / 300]
    return 10 * log10(sum(speech) / len(speech))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_parts_are_as_loud_as_one_another_and_none_clips(language: str) -> None:
    found = {text: pack(language).samples(text) for text in sorted(pack(language).texts)}
    loud = {text: loudness(samples) for text, samples in found.items()}
    assert max(loud.values()) - min(loud.values()) <= 3, (
        min(loud, key=loud.__getitem__),
        max(loud, key=loud.__getitem__),
    )
    assert max(max(map(abs, samples)) for samples in found.values()) < 32_000
    assert all(0.1 < len(samples) / RATE < 6 for samples in found.values())


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_parts_begin_and_end_in_silence(language: str) -> None:
    for text in sorted(pack(language).texts):
        samples = pack(language).samples(text)
        assert max(map(abs, (*samples[:24], *samples[-24:]))) < 330, (
            text
        )  # 1 % of full scale over a millisecond


def test_every_call_of_a_hall_can_be_said() -> None:
    """Each letter, each three-digit number, each window up to 40, in both languages."""
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        for number in range(1000):
            window = number % 40 + 1
            ticket = f"{letter}{number:03d}"
            assert planned(spoken(f"请{ticket}号到{window}号窗口"), pack("zh_CN").texts), ticket
            english = f"Number {' '.join(ticket)}, please go to window {window}."
            assert planned(english, pack("en").texts), ticket


def test_the_packs_are_small_and_say_whose_they_are() -> None:
    files = list(PACKS.iterdir())
    assert sum(file.stat().st_size for file in files) < LARGEST
    assert "Apache" in (PACKS / "LICENSE").read_text()
    for language in ("zh_CN", "en"):
        with ZipFile(PACKS / f"{language}.zip") as opened:
            assert opened.testzip() is None


def test_a_call_is_put_together_with_even_gaps(tmp_path: Path) -> None:
    voice = RenderedVoice(Loudspeaker(tmp_path, "no-such-player"), LastResort())
    assert voice.say("请A923号到5号窗口") is False
    with wave.open(str(tmp_path / "0001.wav")) as sound:
        assert (sound.getframerate(), sound.getnchannels(), sound.getsampwidth()) == (RATE, 1, 2)
        whole = array("h", sound.readframes(sound.getnframes()))
    plan = planned("请A九二三号到5号窗口", pack("zh_CN").texts)
    assert plan is not None
    silent = [len(list(run)) for quiet, run in groupby(whole, lambda x: x == 0) if quiet]
    for pause in (LEAD, PHRASE_GAP, REST, *([GAP] if len(plan) > 2 else [])):
        wanted = RATE * pause // 1000
        assert any(wanted <= each < wanted + FRAME for each in silent), pause
    assert 1.5 < len(whole) / RATE < 5


def test_what_was_not_rendered_is_left_to_the_last_resort(tmp_path: Path) -> None:
    last = LastResort()
    voice = RenderedVoice(Loudspeaker(tmp_path, "no-such-player"), last)
    for text, language in (("请A001号到海关窗口", "zh_CN"), ("Number A 0 0 1, please run.", "en")):
        voice.say(text, language)  # type: ignore[arg-type]  # two of the two
    assert last.said == [("请A001号到海关窗口", "zh_CN"), ("Number A 0 0 1, please run.", "en")]
    assert not list(tmp_path.iterdir())


def test_without_packs_everything_is(tmp_path: Path) -> None:
    last = LastResort()
    (tmp_path / "en.zip").write_bytes(b"torn")
    voice = RenderedVoice(Loudspeaker(), last, tmp_path)
    assert voice.say("请A001号到5号窗口")
    assert voice.say("Number A 0 0 1, please go to window 5.", "en")
    assert len(last.said) == 2
