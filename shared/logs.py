"""Logs: JSON lines per station, kept for more than six months, never with personal data."""

import logging
import sys
from logging.handlers import TimedRotatingFileHandler
from pathlib import Path

import structlog

from shared.crashes import report, report_crashes

KEPT_DAYS = 190


def configure(folder: Path, station: str) -> None:
    """Sends structlog and the standard library's warnings to `<folder>/<station>.log`; crashes get a file each.

    The folder is made when it is missing; OSError when it cannot be written.
    """
    report_crashes(folder, station)
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
