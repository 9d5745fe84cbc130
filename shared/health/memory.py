"""Since when each thing stands as it does, kept in a file of the station so that it outlives the programs that look."""

import json
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from shared.config import Settings
from shared.health.model import Known


class Memory:
    """What was known when somebody last looked. Without a file, or when it cannot be used, as long as this lives.

    Programs of one station share the file; who writes last is right, because each has just looked.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._known: Mapping[str, Known] = {}

    def known(self) -> Mapping[str, Known]:
        """By name of the thing."""
        if self._file is not None:
            with suppress(OSError, ValueError):  # not there yet, or not ours: begin anew
                self._known = _read(json.loads(self._file.read_text(encoding="utf-8")))
        return self._known

    def keep(self, known: Mapping[str, Known]) -> None:
        """Know this from now on; what has not changed is not written again."""
        if known == self._known:
            return
        self._known = known
        if self._file is not None:
            text = json.dumps({name: (each.code, each.since) for name, each in known.items()})
            half = self._file.with_suffix(".half")
            with suppress(OSError):  # a folder that takes nothing is told on the page itself
                self._file.parent.mkdir(parents=True, exist_ok=True)
                half.write_text(text, encoding="utf-8")
                half.replace(self._file)


def _read(values: object) -> dict[str, Known]:
    """What `keep` wrote; ValueError of anything else."""
    if not isinstance(values, dict) or not all(isinstance(each, list) for each in values.values()):
        raise ValueError("not a memory")
    return {name: Known(str(code), int(since)) for name, (code, since) in values.items()}


def memory_of(settings: Settings) -> Memory:
    """Where a station of these settings keeps it: beside its logs, under its own name."""
    return Memory(settings.storage.logs / f"health-{settings.station.name}.json")
