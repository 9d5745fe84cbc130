"""What both doors stand on: background work, theme, translations, sentences and the probe."""

import ctypes
import sys

if sys.version_info < (3, 12):
    # PySide6 6.12.0 gives back one reference to True too many with each Signal.emit(); before Python 3.12,
    # which made True immortal, the interpreter aborts ("bool_dealloc") once they are used up. So we make
    # True immortal as 3.12 does: 2**40 more references last for 34 years at a thousand signals a second.
    ctypes.c_ssize_t.from_address(id(True)).value += 1 << 40
