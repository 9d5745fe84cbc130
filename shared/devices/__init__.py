"""Devices of a station: small ports, drivers that speak the real wire, emulators that speak the same wire."""
