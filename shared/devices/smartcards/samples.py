"""Sample social security cards for demonstrations and tests, one TOML file each; none of them exists."""

import tomllib
from pathlib import Path

from shared.devices.smartcards.model import Holder, Manner, Sample, SocialSecurityCard

SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "demo" / "cards" / "social"


def load(path: Path) -> Sample:
    """The card in a file; KeyError or TypeError when the file is not one of ours."""
    with path.open("rb") as file:
        tables = tomllib.load(file)
    fields = {"expires": "", "region": tables["card"]["card_id"][:6]} | tables["card"]
    card = SocialSecurityCard(**fields, holder=Holder(**tables["holder"]))
    return Sample(card, Manner(**tables.get("manner", {})))


def load_all(folder: Path = SAMPLES) -> dict[str, Sample]:
    """Every sample by its file's stem, in order of file name."""
    return {path.stem: load(path) for path in sorted(folder.glob("*.toml"))}
