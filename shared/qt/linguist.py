"""Qt's own translation tools, as PySide6 brings them along."""

import subprocess
from pathlib import Path

import PySide6


class ToolRefused(Exception):
    """lupdate or lrelease refused its work; the text is what it said."""


def run_tool(name: str, *arguments: str) -> None:
    """Run `lupdate` or `lrelease` without a word. Raises ToolRefused."""
    folder = Path(PySide6.__file__).parent
    tool = next(file for end in ("", ".exe") if (file := folder / f"{name}{end}").exists())
    run = subprocess.run(
        [str(tool), "-silent", *arguments], capture_output=True, text=True, timeout=60, check=False
    )
    if run.returncode:
        raise ToolRefused(run.stderr or run.stdout)
