"""The screens look as they were approved: `make screens-approve` when they are meant to look otherwise."""

import pytest
from PIL import Image
from PySide6.QtCore import Qt

from kiosk.flow import Page
from tests.screens.pictures import (
    APPROVED,
    APPROVED_SIDE,
    CHOSEN,
    MOST_APART,
    NAMES,
    apart,
    approved_sheet,
    as_pil,
    cut,
    photographs,
    places,
    shots,
)
from tests.screens.scenes import kiosk_shot
from tests.screens.studio import PLAIN, SIZES, Look, Size, Studio, visible_items

MENDED = "run `make screens` and look, then `make screens-approve`"

UNSTEADY = frozenset({"applyQuestion-text", "maintenance-typing"})
"""Qt brings its own keyboard there in its own time."""


def test_every_scene_has_its_approved_picture() -> None:
    assert NAMES.read_text("utf-8").split() == [shot.name for shot in shots()], MENDED
    assert sum(file.stat().st_size for file in APPROVED.iterdir()) < 3_000_000


@pytest.mark.parametrize(("language", "look", "size"), CHOSEN, ids=str)
def test_what_is_shown_is_what_was_approved(studio: Studio, language: str, look: Look, size: Size) -> None:
    whole = Image.open(approved_sheet(language, look, size)).convert("RGB")
    pictures = photographs(studio, language, look, size, APPROVED_SIDE)
    differ = {
        shot.name: far
        for shot, place, picture in zip(shots(), places(size, APPROVED_SIDE), pictures, strict=True)
        if shot.name not in UNSTEADY and (far := apart(cut(whole, place), as_pil(picture))) > MOST_APART
    }
    assert differ == {}, MENDED


def test_a_button_that_moved_is_seen(studio: Studio) -> None:
    at = [shot.name for shot in shots()].index("phone-typed")
    place = list(places(SIZES[0], APPROVED_SIDE))[at]
    approved = cut(Image.open(approved_sheet("zh_CN", PLAIN, SIZES[0])).convert("RGB"), place)
    studio.speak("zh_CN")
    studio.resize(SIZES[0])
    studio.wear(())
    studio.turn_to(shots()[at])
    assert apart(approved, picture(studio)) <= MOST_APART
    send = next(item for item in visible_items(studio.shown.contentItem()) if item.objectName() == "sendCode")
    send.setY(send.y() - 30)
    assert apart(approved, picture(studio)) > MOST_APART
    studio.turn_to(kiosk_shot(Page.HOME))


def picture(studio: Studio) -> Image.Image:
    """What is to be seen now, as large as the approved ones."""
    painted = studio.picture().scaled(
        APPROVED_SIDE,
        APPROVED_SIDE * 1920 // 1080,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    return as_pil(painted)
