"""Crash reports and log lines name types and places, never values."""

import logging
import threading
from pathlib import Path

import pytest
import structlog

from shared.crashes import CrashReports


def fail(name: str) -> None:
    try:
        raise ValueError(name)
    except ValueError as error:
        raise RuntimeError(f"cannot greet {name}") from error


def test_a_crash_report_names_types_and_lines_only(logs_folder: Path) -> None:
    with pytest.raises(RuntimeError) as failure:
        fail("龘小满")
    path = CrashReports(logs_folder, "kiosk-1").write(failure.value)
    text = path.read_text()
    assert "builtins.RuntimeError" in text
    assert "builtins.ValueError" in text
    assert "test_logs.py:" in text
    assert "龘" not in text


def test_a_crash_in_a_thread_leaves_a_report(logs_folder: Path) -> None:
    thread = threading.Thread(target=fail, args=("龘小满",))
    thread.start()
    thread.join()
    (report,) = logs_folder.glob("crash-kiosk-1-*.txt")
    assert "龘" not in report.read_text()


def test_a_logged_exception_keeps_its_message_to_itself(logs_folder: Path) -> None:
    log = structlog.get_logger("test")
    try:
        fail("龘小满")
    except RuntimeError:
        log.exception("greeting_failed", station="kiosk-1")
        logging.getLogger("other").exception("also failed")
    text = (logs_folder / "kiosk-1.log").read_text()
    assert text.count("builtins.RuntimeError") == 2
    assert '"station": "kiosk-1"' in text
    assert "龘" not in text
