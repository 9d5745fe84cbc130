"""A program that moves much data gives way, and looks for garbage seldom."""

import subprocess
import sys

import pytest

SHOWN = """
import gc, os, threading
from shared.at_length import collect_seldom, give_way
kept = [[n] for n in range(1000)]
collect_seldom()
give_way()
below = []
thread = threading.Thread(target=lambda: below.append(os.getpriority(os.PRIO_PROCESS, 0)))
thread.start()
thread.join()
print(os.getpriority(os.PRIO_PROCESS, 0), *below, gc.get_freeze_count() > 1000, gc.get_threshold()[0], gc.isenabled())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="another measure of priority")
def test_the_program_and_its_threads_give_way_and_collect_seldom() -> None:
    shown = subprocess.run(
        [sys.executable, "-c", SHOWN], capture_output=True, text=True, timeout=60, check=True
    )
    assert shown.stdout.split() == ["10", "10", "True", "50000", "True"]
