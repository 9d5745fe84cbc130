"""The kiosk's QML by Qt's own tools: its parts under Qt Quick Test, all of it under qmllint."""

import subprocess
import sys
from pathlib import Path

import PySide6

from shared.qt import qmltypes

ROOT = Path(__file__).parents[2]
QML = sorted((ROOT / "kiosk" / "qml").rglob("*.qml"))


def test_parts_under_qt_quick_test() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.qml.kiosk_parts.run"],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "0 failed" in run.stdout
    assert "WARNING" not in run.stdout + run.stderr


def test_qmllint_finds_nothing(tmp_path: Path) -> None:
    modules = qmltypes.python_modules(("shared.qt.theme", "kiosk.viewmodels"))
    qmltypes.write(tmp_path, [one for module in modules for one in qmltypes.registered(module)])
    lint = Path(PySide6.__file__).parent / "qmllint"
    run = subprocess.run(
        [lint, "-W", "0", "-I", tmp_path, *QML], capture_output=True, text=True, timeout=100, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr


def test_files_can_be_read_in_one_sitting() -> None:
    assert [file.name for file in QML if len(file.read_text("utf-8").splitlines()) > 150] == []
