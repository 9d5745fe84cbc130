"""Compile the translations: `python -m shared.qt.compile_translations [OUT]` (default: beside the .ts files).

A file of OUT newer than its source is left alone. Untranslated strings keep their English text.
"""

import sys
from pathlib import Path

from shared.qt.linguist import run_tool
from shared.qt.translations import DIRECTORY


def compile_translations(out: Path, sources: Path = DIRECTORY) -> list[Path]:
    """Make OUT/<name>.qm of each <name>.ts; gives the files that were made. Raises ToolRefused."""
    out.mkdir(parents=True, exist_ok=True)
    made = []
    for source in sorted(sources.glob("*.ts")):
        target = out / f"{source.stem}.qm"
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        run_tool("lrelease", str(source), "-qm", str(target))
        made.append(target)
    return made


if __name__ == "__main__":
    for file in compile_translations(Path(sys.argv[1]) if len(sys.argv) > 1 else DIRECTORY):
        sys.stdout.write(f"{file}\n")
