"""One seed for all chance, the programs' own too: keys, nonces, names."""

import os
import random
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def chance_from(seed: int) -> Iterator[random.Random]:
    """What the system calls random comes from the seed meanwhile, and from nothing else.

    X25519's ephemeral keys stay as they are: they wrap person keys on the way and stand in no entry.
    """
    own = random.Random(f"programs {seed}")
    before = os.urandom, random._urandom  # type: ignore[attr-defined]  # what `secrets` reads
    os.urandom = random._urandom = own.randbytes  # type: ignore[attr-defined]
    try:
        yield random.Random(f"world {seed}")
    finally:
        os.urandom, random._urandom = before  # type: ignore[attr-defined]
