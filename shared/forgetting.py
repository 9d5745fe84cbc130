"""A program whose freed memory is overwritten at once, so that nothing of one citizen lies in it when the next comes.

Python and Qt give memory back without clearing it, and no call of theirs clears a text. glibc can: with its tunables
`perturb` it overwrites every block that is freed, with `tcache_count=0` it does so at once (a thread's cache of freed
blocks would keep them as they were), and PYTHONMALLOC=malloc lets Python's objects come from there, too. All of it is
settled before a program begins, so it begins once more. What it does not reach: docs/accessibility.md.
"""

import os
import resource
import sys
from collections.abc import Callable, Mapping
from typing import Final

TUNABLES: Final = "GLIBC_TUNABLES"
ALLOCATOR: Final = "PYTHONMALLOC"
OVERWRITING: Final = "glibc.malloc.perturb=165:glibc.malloc.tcache_count=0"


def forgetful(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment in which a program's freed memory is overwritten; other tunables stay."""
    tunables = environment.get(TUNABLES, "")
    if OVERWRITING not in tunables:
        tunables = f"{tunables}:{OVERWRITING}" if tunables else OVERWRITING
    return {**environment, ALLOCATOR: "malloc", TUNABLES: tunables}


def forget_what_is_freed(
    environment: Mapping[str, str] = os.environ,
    become: Callable[[str, list[str], dict[str, str]], object] = os.execve,
) -> None:
    """Be that program, by beginning once more if need be; and leave no core file with a citizen in it."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    wanted = forgetful(environment)
    if wanted != dict(environment):
        become(sys.executable, [sys.executable, *sys.orig_argv[1:]], wanted)
