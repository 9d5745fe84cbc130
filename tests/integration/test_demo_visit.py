"""The whole visit, as `make demo` plays it without a screen: real windows, touches, papers, both databases."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from shared.demo.stage import ROOT
from shared.demo.visit import SCENES

MOST_SECONDS = 400


@pytest.mark.slow
@pytest.mark.timeout(MOST_SECONDS + 20)
def test_the_whole_visit(tmp_path: Path) -> None:
    out = tmp_path / "demo"
    environment = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}

    played = subprocess.run(
        [sys.executable, "-m", "onewindow", "demo", "--headless", "--out", str(out)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=MOST_SECONDS,
        check=False,
    )

    assert played.returncode == 0, played.stdout + played.stderr
    said = json.loads((out / "visit.json").read_text(encoding="utf-8"))
    assert [step["n"] for step in said["steps"]] == list(range(1, len(SCENES) + 1))
    assert all(step["ok"] for step in said["steps"])
    for step in said["steps"]:
        with Image.open(out / step["screenshot"]) as picture:
            assert len(picture.convert("RGB").getcolors(1 << 24) or ()) > 50, step["screenshot"]
    assert said["tickets"][1] == "Y001"
    assert list(said["sheets"].values()) == [1]
    assert said["journal"]["same"]
    assert said["journal"]["hall"] == said["journal"]["platform"]

    papers = json.loads((out / "papers" / "papers.json").read_text(encoding="utf-8"))
    assert [paper["printer"] for paper in papers] == ["slips", "slips", "counter", "counter", "kiosk"]
    for paper in papers:
        if paper["file"].endswith(".pdf"):
            assert len(PdfReader(out / "papers" / paper["file"]).pages) == paper["sheets"]
    assert len(list((out / "voice").glob("*.wav"))) >= 2
    assert {file.suffix for file in (out / "reports").iterdir()} == {".pdf", ".xlsx"}
    assert not list((out / "logs").glob("crash-*")), "a program of the demonstration crashed"
    verify(f"sqlite:///{out / 'hall.db'}")


def verify(database: str) -> None:
    """The command an auditor would use."""
    proven = subprocess.run(
        [sys.executable, "-m", "onewindow", "journal", "verify", "--database", database],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert proven.returncode == 0, proven.stdout + proven.stderr
    assert "the chain holds" in proven.stdout
