"""Nothing of a citizen is in the kiosk's memory or on its disk once the visit is over: a real kiosk, from without."""

import time
import tomllib
from pathlib import Path

from shared.devices.cards.samples import SAMPLES
from tests.bench.touched_kiosk import Kiosk, kiosk
from tests.memory_image import ENCODINGS, Kept, look_through

CARD = (SAMPLES / "zhang_xiaoman.toml").read_text("utf-8")
NUMBER = tomllib.loads(CARD)["card"]["number"]
NAME, STREET, PHONE = "欧阳金丝雀", "金丝雀胡同918273号", "13805719182"
CANARIES = {"name": NAME, "number": NUMBER, "street": STREET, "phone": PHONE}
GRACE = 2.0
"""Seconds after which nothing may be left: Python's garbage is looked for five times a second."""


def canary(folder: Path) -> Path:
    """A card of somebody who does not exist and stands nowhere else."""
    held = tomllib.loads(CARD)["card"]
    file = folder / "canary.toml"
    text = CARD.replace(held["name"], NAME).replace(held["address"], f"临江市临江区{STREET}")
    file.write_text(text, encoding="utf-8")
    return file


def visit(at: Kiosk, card: Path) -> None:
    """Take a number by one's card, after a look at one's name, number and address."""
    at.reader.insert(card)
    at.screen.wait("page_lines")
    at.screen.armed("page_ticketTaken", "holdToShow")
    at.screen.touch("line_A", "page_ticketTaken")


def end(at: Kiosk) -> None:
    at.screen.touch("finish", "page_home")
    at.reader.remove()


def type_phone(at: Kiosk) -> None:
    """Type one's phone number, and go away."""
    at.screen.touch("tileTakeTicket", "page_presentCard")
    at.screen.touch("wayPhone", "page_phone")
    shown = ""
    for digit in PHONE:
        shown += digit
        grouped = " ".join(part for part in (shown[:3], shown[3:7], shown[7:]) if part)
        at.screen.touch(f"key_{digit}", f"typedPhone={grouped}")
    assert look_through(at.pid, {"phone": PHONE}), "it is there while it is typed"
    at.screen.touch("back", "page_presentCard")
    at.screen.touch("back", "page_home")


def left(at: Kiosk) -> list[Kept]:
    """What is found once the time for it is over."""
    time.sleep(GRACE)
    return look_through(at.pid, CANARIES)


def on_disk(folder: Path) -> list[tuple[str, Path]]:
    """Every file of the kiosk with a canary in it."""
    needles = [(name, text.encode(encoding)) for name, text in CANARIES.items() for encoding in ENCODINGS]
    files = [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    return [(name, file) for file in files for name, needle in needles if needle in file.read_bytes()]


def test_nothing_of_a_visit_is_left_in_memory_or_on_disk(tmp_path: Path) -> None:
    card = canary(tmp_path)
    with kiosk() as at:
        visit(at, card)
        there = {kept.name for kept in look_through(at.pid, CANARIES)}
        assert there == {"name", "number", "street"}, (
            "a search that finds nothing during the visit proves nothing"
        )
        end(at)
        type_phone(at)
        assert left(at) == []
        assert on_disk(at.folder) == []


def test_a_visitor_that_is_kept_is_found(tmp_path: Path) -> None:
    card = canary(tmp_path)
    with kiosk("tests.keeping_kiosk") as at:
        visit(at, card)
        end(at)
        assert {kept.name for kept in left(at)} == {"name", "number", "street"}
