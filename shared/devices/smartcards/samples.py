"""Sample social security cards for demonstrations and tests, one TOML file each; none of them exists."""

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from shared.devices.smartcards.model import Holder, SocialSecurityCard

SAMPLES = Path(__file__).resolve().parents[3] / "resources" / "demo" / "cards" / "social"


@dataclass(frozen=True, slots=True)
class Manner:
    """How a card answers, as cards in the field differ.

    `answers`: at once · fetched with GET RESPONSE (61xx) · asked again with the right length (6Cxx) · only
    to the exact length (6700 else). `select_p1`: the P1 it wants for a file. `records`: how they are asked
    for. `pin_guarded`: EF06 needs a PIN (6982).
    """

    answers: Literal["at_once", "fetched", "asked_again", "exact_length"] = "at_once"
    select_p1: int = 2
    records: Literal["tag", "position"] = "tag"
    pin_guarded: bool = False


@dataclass(frozen=True, slots=True)
class Sample:
    """A card with its holder (also where it guards him), and its manner."""

    card: SocialSecurityCard
    manner: Manner = Manner()


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
