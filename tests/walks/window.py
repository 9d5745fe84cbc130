"""The program on the X screen: `python -m tests.walks.window walks|storm …`, one JSON line for each thing done.

`walks NAME[=BUG] …` walks each, with the bug of tests.walks.planted in the kiosk; `storm TOUCHES SEED [BUG]`.
"""

import os
import sys

from tests.walks.planted import planted
from tests.walks.steps import home, walk
from tests.walks.storm import StormFailed, rage
from tests.walks.terminal import say, terminal


def main(words: list[str]) -> None:
    with terminal(os.environ["DISPLAY"]) as at:
        if words[0] == "walks":
            for asked in words[1:]:
                name, _, bug = asked.partition("=")
                with planted(bug):
                    wrong = walk(at, name)
                at.faults.clear()
                home(at)
                say(walk=name, planted=bug, wrong=wrong)
            return
        touches, seed, bug = int(words[1]), int(words[2]), "".join(words[3:])
        with planted(bug):
            try:
                say(seed=seed, met=rage(at, seed, touches), wrong="")
            except StormFailed as failed:
                say(seed=seed, met={}, wrong=str(failed))


if __name__ == "__main__":
    main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(0)  # what a storm left open is the system's to take back
