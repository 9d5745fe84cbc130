"""How a program behaves that moves much data for hours, beside people who wait for a screen."""

import gc
import os
import sys

import psutil

NICE = 10
"""Of 0 to 19; a program with 0 gets about nine times the time of one with 10."""


def collect_seldom() -> None:
    """Fewer, larger collections of cyclic garbage: entries and rows go by the thousand and hold no cycles.

    By Python's own thresholds a third of the time of taking in a run goes to looking through the others again.
    What lives by now is not looked through any more: call it once, when the program is ready.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


def give_way() -> None:
    """Lets every program that a person waits for go first on this machine.

    It holds for the calling thread and those it starts, on Windows for the process.
    """
    if sys.platform == "win32":
        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)
    else:
        os.setpriority(os.PRIO_PROCESS, 0, NICE)
