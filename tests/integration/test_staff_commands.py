"""Binding a card to an account and releasing it, as typed at a station with a reader."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from shared.commands.app import app
from shared.devices.smartcards import one_card
from shared.devices.smartcards.emulator import CardEmulator
from shared.devices.smartcards.samples import load_all
from shared.people.passwords import hash_known_password
from shared.staff import at_the_reader, service
from tests.halls import RESOURCES

CARDS = load_all()
PASSWORD = "only-for-tests"
Command = Callable[..., tuple[int, str]]


@pytest.fixture
def staff(tmp_path: Path, sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Command:
    """`onewindow staff …` in a hall with a clerk and two managers."""
    monkeypatch.setenv("ONEWINDOW_SETTINGS", str(RESOURCES / "demo" / "hall.toml"))
    monkeypatch.setenv("ONEWINDOW_STORAGE__DATABASE", sqlite_url)
    monkeypatch.setenv("ONEWINDOW_STORAGE__KEYS", str(tmp_path / "hall.keys"))
    monkeypatch.setattr(service, "hash_password", hash_known_password)

    def run(*words: str) -> tuple[int, str]:
        outcome = CliRunner().invoke(app, list(words))
        return outcome.exit_code, outcome.output

    def staff(*words: str, password: str = PASSWORD) -> tuple[int, str]:
        return run("staff", *words, "--password", password)

    assert run("init")[0] == 0
    for account, role in (("lijing", "clerk"), ("zhaomin", "manager"), ("chen", "manager")):
        assert staff("add", account, account, "--role", role)[0] == 0
    return staff


def test_a_card_is_bound_and_released(staff: Command, slot: CardEmulator) -> None:
    slot.insert(CARDS["zhang_xiaoman"])
    code, told = staff("bind-card", "lijing")
    assert (code, told.splitlines()[-1]) == (0, "lijing signs in with password and card from now on.")
    assert CARDS["zhang_xiaoman"].card.card_id not in told
    code, told = staff("bind-card", "lijing")
    assert code == 1
    assert "The account lijing has a card already." in told
    code, told = staff("unbind-card", "lijing", "--manager", "lijing")
    assert code == 1
    code, told = staff("unbind-card", "lijing", "--manager", "zhaomin")
    assert (code, told) == (0, "lijing signs in with the password alone until another card is bound.\n")


def test_a_manager_with_a_card_is_asked_for_it(staff: Command, slot: CardEmulator) -> None:
    slot.insert(CARDS["gong_yan"])
    assert staff("bind-card", "zhaomin")[0] == 0
    code, told = staff("unbind-card", "zhaomin", "--manager", "chen", password="guessed")
    assert code == 1
    assert "do not match" in told
    slot.insert(CARDS["li_jianguo"])  # its holder is guarded, its number is not
    assert staff("bind-card", "lijing")[0] == 0
    code, told = staff("unbind-card", "lijing", "--manager", "zhaomin")
    assert code == 1
    assert told.splitlines()[0] == "Put the card of zhaomin into the reader."
    assert "not the one of this account" in told
    slot.insert(CARDS["gong_yan"])
    assert staff("unbind-card", "lijing", "--manager", "zhaomin")[0] == 0


def test_no_card_in_time_is_told(staff: Command, slot: CardEmulator, monkeypatch: pytest.MonkeyPatch) -> None:
    assert one_card.WAIT_SECONDS >= 30
    monkeypatch.setattr(at_the_reader, "WAIT_SECONDS", 0.2)
    code, told = staff("bind-card", "lijing")
    assert code == 1
    assert "No card was put in" in told
