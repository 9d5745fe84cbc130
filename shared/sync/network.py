"""Noticing that the machine's networks have changed: then the line is worth a try at once."""

import psutil


def networks() -> frozenset[tuple[str, str]]:
    """Each address of an interface that is up; equal while nothing has changed."""
    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    return frozenset(
        (name, address.address)
        for name, addresses in psutil.net_if_addrs().items()
        if name in up
        for address in addresses
    )
