"""Where the visit stands: the page, what went wrong, what is offered, how long the screen still waits."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.flow import END_PAGES, HELD_PAGES, Page
from kiosk.scene import Scene
from kiosk.viewmodels.page_model import PageModel, shown
from kiosk.viewmodels.place import Place
from shared.journal.entry import Refusal

if TYPE_CHECKING:
    from shared.qt.sentences import Sentence

QML_IMPORT_NAME = "Onewindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class GuidanceShown:
    """`idle_left` and, on the last page of a visit, `closing_in` are seconds, -1 while nobody needs to know.

    `cards` is which card one can be known by here: id, chip, both, or none while no reader works.
    `other_ways`: going on from the problem leads to the other ways to show who one is.
    """

    page: str = str(Page.HOME)
    goal: str = ""
    known: bool = False
    busy: bool = False
    can_go_back: bool = False
    can_leave: bool = False
    problem: str = ""
    problem_next: str = ""
    problem_of_card: bool = False
    offering: bool = False
    paper_out: bool = False
    helping: bool = False
    assisting: bool = False
    choosing_language: bool = False
    idle_left: int = -1
    closing_in: int = -1
    reader_trouble: str = ""
    scanner_trouble: str = ""
    other_ways: bool = False
    chip_trouble: str = ""
    cards: str = "id"


def derive_guidance(scene: Scene, place: Place) -> GuidanceShown:
    """The page and everything that may lie over it."""
    nav = scene.nav
    told = _told(scene.problem, scene, place)
    reader, chip, scanner = (
        _told(away, scene, place) for away in (scene.reader_away, scene.chip_away, scene.scanner_away)
    )
    left = -1 if scene.idle_left is None else scene.idle_left
    held, ended = nav.page in HELD_PAGES, nav.page in END_PAGES
    return GuidanceShown(
        page=str(nav.page),
        goal=str(nav.goal or ""),
        known=nav.known,
        busy=scene.busy and not held,
        can_go_back=nav.page is not Page.HOME and not held and not ended,
        can_leave=nav.known and not held,
        problem="" if told is None else told.what,
        problem_next="" if told is None else told.next_step,
        problem_of_card=scene.problem is not None
        and scene.problem.code.startswith(("card.", "smartcard.", "people.")),
        offering=scene.offer is not None,
        paper_out=scene.offer is not None and scene.offer.paper_out,
        helping=scene.helping,
        assisting=scene.assisting,
        choosing_language=scene.choosing_language,
        idle_left=-1 if ended else left,
        closing_in=left if ended else -1,
        reader_trouble="" if reader is None else reader.what,
        chip_trouble="" if chip is None else chip.what,
        cards=_cards(scene, place),
        scanner_trouble="" if scanner is None else scanner.what,
        other_ways=nav.page is Page.PROBLEM and nav.resume is Page.PRESENT_CARD,
    )


def _cards(scene: Scene, place: Place) -> str:
    id_cards = place.id_cards and scene.reader_away is None
    if id_cards:
        return "both" if scene.chip_reader else "id"
    return "chip" if scene.chip_reader else ""


def _told(refusal: Refusal | None, scene: Scene, place: Place) -> "Sentence | None":
    if refusal is None:
        return None
    from shared.qt.sentences import sentence  # noqa: PLC0415  nothing is wrong yet in the first frame

    return sentence(refusal, place.zone.key, scene.now)


@QmlElement
class GuidanceModel(PageModel):
    """See GuidanceShown."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(GuidanceShown(), parent)

    page = shown(str, "page", changed)
    goal = shown(str, "goal", changed)
    known = shown(bool, "known", changed)
    busy = shown(bool, "busy", changed)
    canGoBack = shown(bool, "can_go_back", changed)  # noqa: N815  QML name
    canLeave = shown(bool, "can_leave", changed)  # noqa: N815  QML name
    problem = shown(str, "problem", changed)
    problemNext = shown(str, "problem_next", changed)  # noqa: N815  QML name
    problemOfCard = shown(bool, "problem_of_card", changed)  # noqa: N815  QML name
    offering = shown(bool, "offering", changed)
    paperOut = shown(bool, "paper_out", changed)  # noqa: N815  QML name
    helping = shown(bool, "helping", changed)
    assisting = shown(bool, "assisting", changed)
    choosingLanguage = shown(bool, "choosing_language", changed)  # noqa: N815  QML name
    idleLeft = shown(int, "idle_left", changed)  # noqa: N815  QML name
    closingIn = shown(int, "closing_in", changed)  # noqa: N815  QML name
    readerTrouble = shown(str, "reader_trouble", changed)  # noqa: N815  QML name
    scannerTrouble = shown(str, "scanner_trouble", changed)  # noqa: N815  QML name
    chipTrouble = shown(str, "chip_trouble", changed)  # noqa: N815  QML name
    cards = shown(str, "cards", changed)
    otherWays = shown(bool, "other_ways", changed)  # noqa: N815  QML name
