"""Logs and crash reports: JSON lines per station, kept for more than six months, never with personal data.

A crash report names the exception's type and where it rose, but neither its message nor any variable:
those may hold a citizen's name.
"""

import logging
import sys
import threading
import traceback
from datetime import UTC, datetime
from logging.handlers import TimedRotatingFileHandler
from pathlib import Path
from types import TracebackType

import structlog

KEPT_DAYS = 190


def configure(folder: Path, station: str) -> None:
    """Sends structlog and the standard library's warnings to `<folder>/<station>.log`; crashes get a file each.

    The folder is made when it is missing; OSError when it cannot be written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handler = TimedRotatingFileHandler(
        folder / f"{station}.log", when="midnight", backupCount=KEPT_DAYS, encoding="utf-8", utc=True
    )
    shape = structlog.stdlib.ProcessorFormatter(
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
        foreign_pre_chain=_chain(),
    )
    handler.setFormatter(shape)
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    structlog.configure(
        processors=[*_chain(), structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    for noisy in ("httpcore2", "httpx2", "httpx", "httpcore", "alembic", "uvicorn.access"):
        logging.getLogger(noisy).setLevel(logging.WARNING)
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


def _chain() -> list[structlog.typing.Processor]:
    return [
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _crashes_without_values,
    ]


def _crashes_without_values(
    _logger: object, _method: str, event: structlog.typing.EventDict
) -> structlog.typing.EventDict:
    """An exception logged on the way keeps its type and places, not its message."""
    trouble = event.pop("exc_info", None)
    error = trouble[1] if isinstance(trouble, tuple) else trouble
    if error is True:
        error = sys.exc_info()[1]
    if isinstance(error, BaseException):
        event["exception"] = report(error)
    return event
