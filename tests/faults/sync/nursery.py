"""A process that has everything imported and forks programs of this project when told to: they begin at once.

Each line on standard input is an order (see `Order`) and is answered with the child's process id. A child runs
exactly what the command line would: `onewindow …`, or `produce`, which is ours.
"""

import ctypes
import gc
import json
import os
import signal
import sys
import traceback
from dataclasses import asdict, dataclass
from pathlib import Path

import onewindow
import shared.bootstrap
import shared.commands.app
import shared.platform.serve  # noqa: F401  with the two above: what a child needs is here before it is born
from tests.faults.sync import haste, planted, producing
from tests.faults.sync.machine import live_on

_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Order:
    """Which program, on which machine, with what environment, where its words go; `bug` as in planted.PLANTED."""

    words: list[str]
    machine: str
    environment: dict[str, str]
    log: str
    bug: str | None = None

    def line(self) -> bytes:
        return json.dumps(asdict(self)).encode() + b"\n"


def main() -> None:
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # the dead are buried by the kernel
    gc.collect()
    gc.freeze()
    for line in sys.stdin.buffer:
        order = Order(**json.loads(line))
        pid = os.fork()
        if pid == 0:
            _live(order)
        sys.stdout.write(f"{pid}\n")
        sys.stdout.flush()


def _live(order: Order) -> None:
    """Never returns, and never outlives its parent."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    code = 1
    try:
        out = os.open(order.log, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        nothing = os.open(os.devnull, os.O_RDONLY)
        for new, standard in ((nothing, 0), (out, 1), (out, 2)):
            os.dup2(new, standard)
        live_on(Path(order.machine))
        os.environ.update(order.environment)
        haste.make()
        if order.bug is not None:
            planted.PLANTED[order.bug]()
        sys.argv = ["onewindow", *order.words]
        producing.main() if order.words[0] == producing.WORD else onewindow.main()
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else 1
    except BaseException:  # noqa: BLE001  whatever it is, the log tells it
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    main()
