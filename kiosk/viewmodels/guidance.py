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

    `cards` is which card one can be known by here: id, chip or both.
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
    idle_left: int = -1
    closing_in: int = -1
    reader_trouble: str = ""
    cards: str = "id"


def derive_guidance(scene: Scene, place: Place) -> GuidanceShown:
    """The page and everything that may lie over it."""
    nav = scene.nav
    told = _told(scene.problem, scene, place)
    away = None if scene.chip_reader else _told(scene.reader_away, scene, place)
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
        idle_left=-1 if ended else left,
        closing_in=left if ended else -1,
        reader_trouble="" if away is None else away.what,
        cards=_cards(scene, place),
    )


def _cards(scene: Scene, place: Place) -> str:
    if not place.id_cards or (scene.chip_reader and scene.reader_away is not None):
        return "chip"
    return "both" if scene.chip_reader else "id"


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
    idleLeft = shown(int, "idle_left", changed)  # noqa: N815  QML name
    closingIn = shown(int, "closing_in", changed)  # noqa: N815  QML name
    cards = shown(str, "cards", changed)
    readerTrouble = shown(str, "reader_trouble", changed)  # noqa: N815  QML name
