"""The demonstration's people: officers of every department, the citizens of the demo's cards, their e-licences."""

import tomllib
from pathlib import Path
from typing import Any

from shared.journal.entry import Refusal
from shared.people.model import Details
from shared.people.passwords import hash_known_password
from shared.platform.identity.service import Identification
from shared.platform.service import Platform

PASSWORD = "yichuang-2026"  # noqa: S105 - everyone of the demonstration, and nobody else, signs in with it
OFFICERS = {
    "market_regulation": "沈立群",
    "urban_management": "罗毅",
    "public_security": "韩冬梅",
    "human_resources": "谢雨桐",
    "housing_fund": "邓海洋",
    "natural_resources": "许文静",
    "health": "曹晓敏",
    "civil_affairs": "彭建华",
    "medical_insurance": "田思远",
    "taxation": "袁志刚",
    "housing_construction": "董雅琴",
    "fire_rescue": "蒋卫国",
    "transport": "余海涛",
    "disabled_federation": "夏春兰",
}
"""One officer for each department, who signs in with the department's id in the catalogue."""


def seed(platform: Platform, folder: Path) -> None:
    """Adds what is not there yet; `folder` is resources/demo: cards/*.toml, licences/*.toml, phones.toml."""
    phones = tomllib.loads((folder / "phones.toml").read_text())
    for department, name in OFFICERS.items():
        platform.create_officer(department, name, department, PASSWORD, hash_known_password)
    for card in sorted((folder / "cards").glob("*.toml")):
        details = _details(tomllib.loads(card.read_text())["card"])
        account = platform.create_citizen(details, PASSWORD, hash_known_password)
        if not isinstance(account, Refusal) and card.stem in phones:
            Identification(platform.side).register_phone(account.id, phones[card.stem])
        licences = folder / "licences" / card.name
        if isinstance(account, Refusal) or not licences.exists():
            continue
        for each in tomllib.loads(licences.read_text())["licence"]:
            content = {"issued_day": each["issued_day"], "fields": each["fields"]}
            platform.issue_licence(account.id, each["id"], each["kind"], each.get("valid_to"), content)


def _details(card: dict[str, Any]) -> Details:
    return Details(
        name=card["name"],
        number=card["number"],
        sex=card["sex"],
        birth=card["birth"],
        address=card["address"],
        valid_from=card["valid_from"],
        valid_to=card.get("valid_to"),
    )
