"""The lasting record of what left an emulated document printer: one JSON line a sheet."""

import json
import os
from dataclasses import asdict
from pathlib import Path

from shared.devices.printers.ipp_emulator_jobs import Sheet

FILE = "sheets.jsonl"


class SheetRecord:
    """Keeps sheets in `folder`/sheets.jsonl; one printer writes a folder at a time."""

    def __init__(self, folder: Path) -> None:
        """Goes on where an earlier printer stopped; a line it was killed in never counted and is cut off."""
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / FILE
        if self._path.exists():
            kept = self._path.read_bytes()
            os.truncate(self._path, kept.rfind(b"\n") + 1)

    def keep(self, sheet: Sheet) -> None:
        """Returns when the line is on the disk."""
        with self._path.open("ab") as file:
            file.write(json.dumps(asdict(sheet), ensure_ascii=False).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())


def recorded(folder: Path) -> list[Sheet]:
    """Every sheet so far, in the order they came out; empty while there is none."""
    try:
        whole, _, _torn = (folder / FILE).read_bytes().rpartition(b"\n")
    except FileNotFoundError:
        return []
    return [Sheet(**json.loads(line)) for line in whole.splitlines()]
