"""`onewindow blanks`, as whoever keeps the safe types it."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from shared.commands.app import app
from tests.halls import RESOURCES

SETTINGS = str(RESOURCES / "demo" / "hall.toml")
PASSWORD = "only-for-tests"


def run(*words: str, typed: str = "") -> tuple[int, str]:
    outcome = CliRunner().invoke(app, list(words), input=typed, env={"COLUMNS": "160"})
    return outcome.exit_code, outcome.output


def blanks(*words: str) -> tuple[int, str]:
    """A command of the ledger as 赵敏 gives it."""
    return run("blanks", *words, "--by", "zhaomin", "--password", PASSWORD, "-s", SETTINGS)


@pytest.fixture(autouse=True)
def prepared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hall in a folder of its own, with a manager and a clerk."""
    monkeypatch.chdir(tmp_path)
    assert run("init", "-s", SETTINGS)[0] == 0
    for account, name, role in (("zhaomin", "赵敏", "manager"), ("lijing", "李静", "clerk")):
        words = ("staff", "add", account, name, "--role", role, "--password", PASSWORD, "-s", SETTINGS)
        assert run(*words)[0] == 0


def cells(text: str, row: str) -> list[str]:
    """What a table says in the row that begins so."""
    line = next(line for line in text.splitlines() if row in line)
    return [cell.strip() for cell in line.strip("│┃ ").split("│")]


def test_paper_goes_from_the_delivery_to_the_count(tmp_path: Path) -> None:
    assert blanks("receive", "food_licence", "SP001", "SP010") == (
        0,
        "10 sheets of 空白食品经营许可证 are in the safe.\n",
    )
    code, text = blanks("load", "kiosk-1", "SP001", "SP005")
    assert (code, text.startswith("5 sheets are in the tray at kiosk-1")) == (0, True)
    code, text = blanks("unload", "kiosk-1", "--sheets", "SP004..SP005")
    assert (code, text.startswith("2 sheets went")) == (0, True)
    assert blanks("count", "SP001..SP003", "--tray", "kiosk-1") == (
        0,
        "3 sheets counted, 0 are not as the ledger had them.\n",
    )
    code, text = blanks("count", "SP004..SP008", "SP010", "SP001", "--safe", "food_licence")
    assert code == 1
    assert "7 sheets counted, 2 are not as the ledger had them." in text
    assert "is missing; it is in question" in text
    assert "the ledger has it in the tray at kiosk-1" in text
    second = ("--second", "lijing", "--second-password", PASSWORD)
    assert blanks("spoil", "SP009", "lost", *second)[1].startswith("Sheet SP009 is spoiled")
    code, text = run("blanks", "balance", "-s", SETTINGS)
    assert code == 0
    assert cells(text, "空白食品经营许可证")[1:] == ["10", "0", "1", "0", "9", "3", "0"]
    assert cells(text, "Printer at kiosk-1")[1:] == ["3", "0", "0", "0", "3", "3", "0"]
    assert cells(text, "The hall")[1:] == ["10", "0", "1", "0", "9", "3", "0"]
    assert cells(text, "Safe: 空白食品经营许可证")[2:] == ["zhaomin", "2"]


def test_what_is_missing_stands_in_the_balance() -> None:
    blanks("receive", "food_licence", "SP001", "SP002")
    blanks("count", "SP001", "--safe", "food_licence")
    _code, text = run("blanks", "balance", "-s", SETTINGS)
    assert cells(text, "SP002") == ["SP002", "the safe", "missing at a count"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("receive", "no_such_stock", "SP001", "SP010"), "The catalogue has no blank paper called"),
        (("receive", "food_licence", "SP001", "SQ010"), "is no run of sheet numbers"),
        (("load", "kiosk-1", "SP001", "SP002"), "was never received by this hall"),
        (("unload", "kiosk-1"), "By the ledger the tray at kiosk-1 is empty"),
        (("count", "SP001"), "Say what was counted"),
        (("spoil", "SP1", "torn", "--second", "zhaomin", "--second-password", PASSWORD), "never received"),
        (("spoil", "SP1", "eaten", "--second", "x", "--second-password", "x"), "There is no reason eaten"),
    ],
)
def test_a_refusal_is_a_sentence_and_exit_1(words: tuple[str, ...], said: str) -> None:
    code, text = blanks(*words)
    assert code == 1
    assert said in text


def test_nobody_enters_anything_in_another_name() -> None:
    words = ("blanks", "receive", "food_licence", "SP001", "SP010", "-s", SETTINGS)
    code, text = run(*words, typed="zhaomin\nwrong\n")
    assert code == 1
    assert "Your account" in text
    assert "sheets of" not in text
    blanks("receive", "food_licence", "SP001", "SP010")
    alone = blanks("spoil", "SP001", "torn", "--second", "zhaomin", "--second-password", PASSWORD)
    assert alone[0] == 1
    assert "two people" in alone[1]
    unproven = blanks("spoil", "SP001", "torn", "--second", "lijing", "--second-password", "wrong")
    assert unproven[0] == 1
    assert "spoiled" not in unproven[1]
