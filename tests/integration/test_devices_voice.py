"""The espeak-ng voice, without a loudspeaker."""

import threading
import wave
from pathlib import Path

import pytest

from shared.devices.voice.playing import Loudspeaker
from shared.devices.voice.ports import VoiceUnavailable
from shared.devices.voice.speak import EspeakVoice


def _seconds(path: Path) -> float:
    with wave.open(str(path)) as sound:
        return sound.getnframes() / sound.getframerate()


def test_a_sentence_becomes_sound_of_its_length(tmp_path: Path) -> None:
    voice = EspeakVoice(Loudspeaker(tmp_path / "said", "no-such-player"))
    assert voice.say("请A023号到5号窗口") is False
    assert voice.say("请") is False
    long, short = sorted((tmp_path / "said").iterdir())
    assert 1.5 < _seconds(long) < 8
    assert _seconds(short) < 1.5


def test_a_player_plays_it_and_never_two_at_once(tmp_path: Path) -> None:
    player = tmp_path / "player"
    log = tmp_path / "log"
    player.write_text(f'#!/bin/sh\necho begin >>{log}; sleep 0.2; test -s "$1"; echo "end $?" >>{log}\n')
    player.chmod(0o755)
    voice = EspeakVoice(Loudspeaker(player=str(player)))
    heard: list[bool] = []
    people = [threading.Thread(target=lambda: heard.append(voice.say("你好"))) for _ in range(3)]
    for person in people:
        person.start()
    for person in people:
        person.join(20)
    assert heard == [True] * 3
    assert log.read_text().splitlines() == ["begin", "end 0"] * 3


def test_a_player_without_a_sound_card(tmp_path: Path) -> None:
    assert EspeakVoice(Loudspeaker(player="false")).say("你好") is False


def test_the_next_player_plays_where_the_first_has_no_sound_server(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, code in (("paplay", 1), ("aplay", 0)):
        (tmp_path / name).write_text(f"#!/bin/sh\necho {name} >>{tmp_path}/log; exit {code}\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert Loudspeaker().play(lambda sound: None) is True
    assert (tmp_path / "log").read_text().split() == ["paplay", "aplay"]


def test_an_espeak_that_fails(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "espeak-ng").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "espeak-ng").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(VoiceUnavailable, match="cannot speak"):
        EspeakVoice(Loudspeaker()).say("你好")


def test_no_espeak_on_this_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(VoiceUnavailable, match="install the Debian package"):
        EspeakVoice(Loudspeaker()).say("你好")
