"""Writing on the kiosk's screen: pinyin gives Chinese, and the keyboard keeps nothing of what was written."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

NAME = "张小满"
EMPTY = 40
"""Bytes of a dictionary of learnt words without any."""


def written(folder: Path, *flags: str) -> dict[str, Any]:
    """What tests.qml.kiosk_writing tells, with `stored`: the bytes the keyboard left in its folder."""
    environment = {**os.environ, "XDG_CONFIG_HOME": str(folder), "QT_IM_MODULE": "ibus"}
    told = subprocess.run(
        [sys.executable, "-m", "tests.qml.kiosk_writing", *flags],
        env=environment,
        cwd=Path(__file__).parents[2],
        capture_output=True,
        timeout=120,
        check=True,
    )
    stored = sum(each.stat().st_size for each in folder.rglob("*") if each.is_file())
    return {**json.loads(told.stdout), "stored": stored}


def test_pinyin_gives_chinese_and_nothing_is_learnt(tmp_path: Path) -> None:
    told = written(tmp_path)
    assert told["written"] == NAME * 2
    assert told["windows"] == 1
    assert told["key_height"] >= 120
    assert told["first"] != [NAME]
    assert told["stored"] == EMPTY


def test_a_field_that_forgets_to_say_so_is_found_out(tmp_path: Path) -> None:
    told = written(tmp_path, "--learning")
    assert told["first"] == [NAME]
    assert told["stored"] > EMPTY
