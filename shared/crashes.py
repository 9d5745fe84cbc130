"""Crash reports: a file for each, which names the exception's type and where it rose.

Neither its message nor any variable: those may hold a citizen's name.
"""

import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType


def report_crashes(folder: Path, station: str) -> None:
    """From now on every crash leaves its report in `folder`, which is made when it is missing; OSError when it
    cannot be."""
    folder.mkdir(parents=True, exist_ok=True)
    reports = CrashReports(folder, station)
    sys.excepthook = reports.main_thread
    threading.excepthook = reports.other_thread


class CrashReports:
    """Writes `crash-<station>-<time>.txt`: what kind of exception, on which lines."""

    def __init__(self, folder: Path, station: str) -> None:
        self._folder = folder
        self._station = station

    def main_thread(
        self, kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self.write(error)
        sys.stderr.write(f"{kind.__name__}: the report is in {self._folder}\n")

    def other_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self.write(arguments.exc_value)

    def write(self, error: BaseException) -> Path:
        """The report's path."""
        now = datetime.now(UTC)
        path = self._folder / f"crash-{self._station}-{now:%Y%m%dT%H%M%S%f}.txt"
        path.write_text(report(error), encoding="utf-8")
        return path


def report(error: BaseException) -> str:
    """The exception and what caused it: types and places only."""
    lines: list[str] = []
    cause: BaseException | None = error
    while cause is not None:
        kind = type(cause)
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        frames = traceback.extract_tb(cause.__traceback__)
        lines.extend(f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in frames)
        cause = cause.__cause__ or cause.__context__
    return "\n".join(lines) + "\n"
