"""What a window manager asks of a window, and what windows a screen has; over Xlib and the tools of x11-utils."""

import ctypes
import os
import re
import subprocess

_CLIENT_MESSAGE = 33


class _ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib.h, padded to the size of XEvent."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 5),
        ("pad", ctypes.c_long * 24),
    )


def ask_to_close(display: str, window: int) -> None:
    """As Alt+F4, the cross of a title bar or a task bar do: WM_DELETE_WINDOW (ICCCM 4.2.8.1)."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XInternAtom.restype = ctypes.c_ulong
    screen = ctypes.c_void_p(x.XOpenDisplay(display.encode()))
    protocols, delete = (
        x.XInternAtom(screen, name, False) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW")
    )
    event = _ClientMessage(type=_CLIENT_MESSAGE, window=window, message_type=protocols, format=32)
    event.data[0] = delete
    x.XSendEvent(screen, ctypes.c_ulong(window), False, ctypes.c_long(0), ctypes.byref(event))
    x.XCloseDisplay(screen)


def windows(display: str) -> dict[int, str]:
    """The windows that are to be seen on a screen, each with its place as WIDTHxHEIGHT+X+Y."""
    told = _said(display, "xwininfo", "-root", "-children")
    found = {}
    for line in re.findall(r"^\s+(0x[0-9a-f]+) .*$", told, re.MULTILINE):
        stats = _said(display, "xwininfo", "-id", line)
        if "IsViewable" in stats:
            size = re.search(r"Width: (\d+)\n\s+Height: (\d+)", stats)
            corner = re.search(
                r"Absolute upper-left X:\s+(-?\d+)\n\s+Absolute upper-left Y:\s+(-?\d+)", stats
            )
            assert size is not None
            assert corner is not None
            found[int(line, 16)] = f"{size[1]}x{size[2]}+{corner[1]}+{corner[2]}"
    return found


def _said(display: str, *words: str) -> str:
    return subprocess.run(
        words, env={**os.environ, "DISPLAY": display}, capture_output=True, text=True, check=True
    ).stdout
