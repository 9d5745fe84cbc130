"""How a scan stands, as an office reads it."""

from collections.abc import Mapping
from dataclasses import dataclass

from shared.journal.entry import Json
from shared.platform.scans.model import Scan
from shared.platform.wording import Light


@dataclass(frozen=True, slots=True)
class ScanShown:
    """How a scan stands; `name` is the hash by which it is opened, None while it is on its way."""

    light: Light
    name: str | None = None


def scan_shown(material: Mapping[str, Json], scans: Mapping[str, Scan]) -> ScanShown | None:
    """The scan of a material, here or on its way; None for a material without one. `scans` are those begun."""
    name = material.get("attachment")
    if not name:
        return None
    scan = scans.get(name)
    if scan is None or not scan.held:
        return ScanShown(Light("amber", "还在大厅，尚未传到"))
    if not scan.whole:
        return ScanShown(Light("amber", f"正在传送，已到 {scan.percent}%"))
    return ScanShown(Light("jade", "打开扫描件"), scan.sha256)
