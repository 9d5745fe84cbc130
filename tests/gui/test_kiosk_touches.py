"""How many touches a task takes from the card on, in the common case, by real presses on the real pages."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.flow import END_PAGES, Goal
from kiosk.showing import details
from kiosk.viewmodels.guiding import GuideModel
from shared.cases.drafts import Draft, drafts_of
from shared.devices.cards.samples import load
from shared.journal.entry import Refusal
from shared.people.model import Evidence
from tests.gui.test_kiosk_applying import OWN_CARD, PROPERTY
from tests.qml.kiosk_terminal import ZHANG, KioskWorld, kiosk_world

MOST = 4


@pytest.fixture
def kiosk(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, sqlite_url: str, compiled_translations: Path
) -> Iterator[KioskWorld]:
    with kiosk_world(qapp, qtbot, tmp_path, sqlite_url, compiled_translations) as world:
        yield world


@dataclass
class Fingers:
    """Counts what a citizen does with a finger once the card lies there."""

    kiosk: KioskWorld
    touches: int = 0

    def tap(self, name: str, then: str) -> None:
        self.kiosk.tap(name)
        self.touches += 1
        self.kiosk.wait_page(then, timeout=30_000)

    def sign(self) -> None:
        self.kiosk.sign()
        self.touches += 1


def take_ticket(kiosk: KioskWorld, fingers: Fingers) -> None:
    kiosk.lay_card()
    kiosk.wait_page("lines")
    fingers.tap("line_A", "ticketTaken")


def check_in(kiosk: KioskWorld, fingers: Fingers) -> None:
    kiosk.book()
    kiosk.lay_card()
    kiosk.wait_page("checkIn")
    fingers.tap("confirmCheckIn", "checkedIn")


def collect(kiosk: KioskWorld, fingers: Fingers) -> None:
    for number in range(3):
        kiosk.grant_document(f"S{number}")
    kiosk.lay_card()
    kiosk.wait_page("collect")
    fingers.tap("printChosen", "printed")
    fingers.sign()
    fingers.tap("confirmTaken", "collected")
    assert kiosk.printer.impressions == 3


def progress(kiosk: KioskWorld, fingers: Fingers) -> None:
    kiosk.accept_cases()
    kiosk.lay_card()
    kiosk.wait_page("lines")
    fingers.tap("back", "home")
    fingers.tap("tileProgress", "progress")


def rate(kiosk: KioskWorld, fingers: Fingers) -> None:
    kiosk.serve()
    kiosk.lay_card()
    kiosk.wait_page("rate")
    fingers.tap("rate_5", "rate")
    fingers.tap("sendRating", "rated")


def apply(kiosk: KioskWorld, fingers: Fingers) -> None:
    """What was begun before and kept with a number."""
    kiosk.office.held = [OWN_CARD]
    taken = kiosk.services.queue.take_ticket(details(load(ZHANG)), "A", Evidence.ID_CARD, "kiosk-3")
    assert not isinstance(taken, Refusal)
    drafts = drafts_of(kiosk.services.hall, kiosk.services.settings.storage.files)
    asked = kiosk.services.catalogue.item(PROPERTY).fields[-1]
    form = {each.id: each.choices[0] for each in (asked,) if each.choices}
    drafts.keep(taken.id, PROPERTY, kiosk.person(), Draft(form, {}, {}))
    kiosk.lay_card()
    kiosk.wait_page("applyBegin")
    fingers.tap("beginApplying", "applyReview")
    fingers.sign()
    fingers.tap("handIn", "applyDone")
    assert drafts.items(taken.id) == []


def guide(kiosk: KioskWorld, fingers: Fingers) -> None:
    """The list stands there; the card adds what the state holds, and a touch gives the number for it."""
    kiosk.tap("tileGuide")
    kiosk.wait_page("guide")
    model = kiosk.terminal.session.guide
    assert isinstance(model, GuideModel)
    model.choose("1137010200418802434000709003000")
    kiosk.wait_page("guideQuestion")
    kiosk.tap("choice_0")
    kiosk.wait_page("guideList")
    kiosk.lay_card()
    kiosk.wait(lambda: kiosk.terminal.session.scene.nav.known)
    fingers.tap("takeNumber_A", "ticketTaken")


WALKS: dict[Goal, Callable[[KioskWorld, Fingers], None]] = {
    Goal.TAKE_TICKET: take_ticket,
    Goal.CHECK_IN: check_in,
    Goal.COLLECT: collect,
    Goal.PROGRESS: progress,
    Goal.RATE: rate,
    Goal.APPLY: apply,
    Goal.GUIDE: guide,
}


def touches_of(kiosk: KioskWorld, goal: Goal) -> int:
    """Walks the goal to its end; how many touches it took from the card on."""
    fingers = Fingers(kiosk)
    WALKS[goal](kiosk, fingers)
    assert kiosk.terminal.session.scene.nav.page in END_PAGES or goal is Goal.PROGRESS
    return fingers.touches


@pytest.mark.parametrize("goal", list(Goal))
def test_a_task_takes_at_most_four_touches_from_the_card(kiosk: KioskWorld, goal: Goal) -> None:
    assert touches_of(kiosk, goal) <= MOST


def test_two_pages_too_many_are_seen(kiosk: KioskWorld, monkeypatch: pytest.MonkeyPatch) -> None:
    """The documents shown after a detour over the first page, as a page between would be."""

    def detour(kiosk: KioskWorld, fingers: Fingers) -> None:
        kiosk.grant_document("S9")
        kiosk.lay_card()
        kiosk.wait_page("collect")
        fingers.tap("back", "home")
        fingers.tap("tileCollect", "collect")
        fingers.tap("printDocument", "printed")
        fingers.sign()
        fingers.tap("confirmTaken", "collected")

    monkeypatch.setitem(WALKS, Goal.COLLECT, detour)
    assert touches_of(kiosk, Goal.COLLECT) > MOST
