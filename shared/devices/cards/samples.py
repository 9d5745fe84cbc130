"""Sample citizens for demonstrations and tests, one TOML file each; none of them exists."""

import hashlib
import tomllib
from pathlib import Path

from shared.devices.cards.ethnicity import ETHNICITIES
from shared.devices.cards.model import IdCard

SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "demo" / "cards"


def load(path: Path) -> IdCard:
    """The card in a file; KeyError or TypeError when the file is not one of ours.

    `fingerprint_bytes` is how many bytes of fingerprint its chip holds: 1024, 512 or, unwritten, none.
    """
    with path.open("rb") as file:
        fields = tomllib.load(file)["card"]
    code = fields.get("ethnicity_code", "")
    defaults = {
        "ethnicity_code": code,
        "ethnicity": ETHNICITIES.get(code, ""),
        "valid_to": None,
        "fingerprint": hashlib.shake_256(fields["number"].encode()).digest(
            fields.pop("fingerprint_bytes", 0)
        ),
    }
    return IdCard(**(defaults | fields))


def load_all(folder: Path = SAMPLES) -> dict[str, IdCard]:
    """Every sample by its file's stem, in order of file name."""
    return {path.stem: load(path) for path in sorted(folder.glob("*.toml"))}
