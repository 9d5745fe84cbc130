"""The device tray: a small window over the emulated devices and the line of a demonstration hall."""
