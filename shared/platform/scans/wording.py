"""How a scan stands, as an office reads it."""

from collections.abc import Mapping

from shared.journal.entry import Json
from shared.platform.scans.model import Scan
from shared.platform.wording import Light


def scan_light(material: Mapping[str, Json], scans: Mapping[str, Scan]) -> Light | None:
    """The scan of a material, here or on its way; None for a material without one. `scans` are those begun."""
    name = material.get("attachment")
    if not name:
        return None
    scan = scans.get(name)
    if scan is None or (not scan.held and not scan.whole):
        return Light("amber", "扫描件还在大厅，尚未传到")
    return (
        Light("jade", "扫描件已传到")
        if scan.whole
        else Light("amber", f"扫描件正在传送，已到 {scan.percent}%")
    )
