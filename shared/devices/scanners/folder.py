"""The folder a scanner or a document camera puts its files into."""

from pathlib import Path

SUFFIXES = (".pdf", ".png", ".jpg", ".jpeg")


def lying_in(folder: str) -> list[Path]:
    """The scans in `folder`, the newest first; none when there is no such folder."""
    if not folder or not Path(folder).is_dir():
        return []
    found: list[tuple[float, Path]] = []
    for each in Path(folder).iterdir():
        try:
            if each.suffix.lower() in SUFFIXES and each.is_file():
                found.append((-each.stat().st_mtime, each))
        except OSError:  # gone meanwhile
            continue
    return [each for _, each in sorted(found)]
