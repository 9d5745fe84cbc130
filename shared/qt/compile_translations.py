"""Compile the translations: `python -m shared.qt.compile_translations [OUT]` (default: beside the .ts files).

A file of OUT newer than its source is left alone. Untranslated strings keep their English text.
"""

import subprocess
import sys
from pathlib import Path

import PySide6

from shared.qt.translations import DIRECTORY


class CompileError(Exception):
    """lrelease refused a file; the text is what it said."""


def compile_translations(out: Path, sources: Path = DIRECTORY) -> list[Path]:
    """Make OUT/<name>.qm of each <name>.ts; gives the files that were made. Raises CompileError."""
    out.mkdir(parents=True, exist_ok=True)
    made = []
    for source in sorted(sources.glob("*.ts")):
        target = out / f"{source.stem}.qm"
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        run = subprocess.run(
            [_lrelease(), "-silent", str(source), "-qm", str(target)],
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        if run.returncode:
            raise CompileError(f"{source.name}: {run.stderr or run.stdout}")
        made.append(target)
    return made


def _lrelease() -> str:
    folder = Path(PySide6.__file__).parent
    return str(next(file for name in ("lrelease", "lrelease.exe") if (file := folder / name).exists()))


if __name__ == "__main__":
    for file in compile_translations(Path(sys.argv[1]) if len(sys.argv) > 1 else DIRECTORY):
        sys.stdout.write(f"{file}\n")
