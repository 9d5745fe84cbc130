"""Every screen, in every language, access mode and size: nothing cut off, overlapping, out of reach or too small."""

import pytest

from kiosk.flow import Page
from tests.screens.board_scenes import BoardShot
from tests.screens.geometry import faults, look_at
from tests.screens.pictures import shots
from tests.screens.scenes import KIOSK, Shot
from tests.screens.studio import LANGUAGES, SIZES, Size, Studio, looks_of


def found(studio: Studio, shot: Shot | BoardShot) -> list[str]:
    """What is wrong with a scene as it stands."""
    studio.turn_to(shot)
    sight = look_at(studio.shown.contentItem())
    return list(faults(sight, studio.scale(), kiosk=isinstance(shot, Shot)))


def test_every_page_has_its_scene() -> None:
    assert {shot.scene.nav.page for shot in KIOSK} == set(Page)
    names = [shot.name for shot in shots()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut_off_overlaps_or_is_too_small(studio: Studio, language: str, size: Size) -> None:
    studio.speak(language)
    studio.resize(size)
    wrong: dict[str, list[str]] = {}
    for shot in shots():
        for name, modes in looks_of(shot, language, size):
            studio.wear(modes)
            for fault in found(studio, shot):
                wrong.setdefault(f"{shot.name}: {fault}", []).append(name)
    assert wrong == {}
