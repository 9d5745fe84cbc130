"""What is known to reach far into each target: one file a target, one input a line in hexadecimal."""

from pathlib import Path

FOLDER = Path(__file__).parent / "corpus"
SUFFIX = ".txt"
MOST = 20
"""Inputs added to a target's at once, the shortest: they are replayed by every run of the tests."""


def names() -> list[str]:
    """The targets, each of which has a file here; tests/fuzz/test_targets.py holds that."""
    return sorted(file.stem for file in FOLDER.glob(f"*{SUFFIX}"))


def saved(name: str) -> list[bytes]:
    return [bytes.fromhex(line) for line in (FOLDER / f"{name}{SUFFIX}").read_text().splitlines()]


def save(name: str, inputs: list[bytes]) -> None:
    """Beside what was saved."""
    held = saved(name)
    new = sorted(set(inputs) - {b"", *held}, key=lambda each: (len(each), each))[:MOST]
    (FOLDER / f"{name}{SUFFIX}").write_text("".join(f"{each.hex()}\n" for each in (*held, *new)))


def write_files(name: str, folder: Path) -> None:
    """The saved inputs as files, as libFuzzer reads them."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.iterdir():
        file.unlink()
    for number, each in enumerate(saved(name)):
        (folder / f"{number:03}").write_bytes(each)
