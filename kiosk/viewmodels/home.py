"""The first page and what stands above and below every page."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.scene import Scene
from kiosk.viewmodels.page_model import PageModel, shown
from kiosk.viewmodels.place import Place
from shared.clock import clock_time, local
from shared.journal.entry import Millis
from shared.people.masking import masked_name, masked_number

if TYPE_CHECKING:  # the first frame does not wait for the sync
    from shared.sync.model import LineState

OFFLINE = "offline"
QML_IMPORT_NAME = "Onewindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class HomeShown:
    """Minutes are -1 while nothing is known.

    `reach` is online, offline, or kept: what is done here goes on later, and no citizen has anything to do about it;
    it is empty while that is unknown. `matters` counts what can be applied for here. `rate`: a service has just ended,
    this visitor's or while nobody is known anybody's. `resting`: nobody has been here for a while.
    `cut`: the hall's database does not answer.

    `unsent` counts the entries that wait for the line; `caught_up` is how much of them went in per cent, or -1.
    """

    hall: str
    station: str
    clock: str
    day: str
    ready: bool
    waiting: int
    least_minutes: int
    most_minutes: int
    reach: str
    offline_since: str
    unsent: int
    caught_up: int
    person: str
    number: str
    revealed: str
    card_forgotten: bool
    matters: int
    rate: bool
    resting: bool
    cut: bool


def derive_home(scene: Scene, place: Place) -> HomeShown:
    """What the header, the footer and the first page show."""
    now = local(scene.now, place.zone)
    lines = () if scene.overview is None else scene.overview.lines
    waits = [minutes(line.estimate) for line in lines]
    platform = None if scene.overview is None else scene.overview.platform
    far = reach(platform)
    card = None if scene.visitor is None else scene.visitor.shown
    return HomeShown(
        hall=place.hall,
        station=place.station,
        clock=f"{now:%H:%M}",
        day=QLocale().toString(
            QDate(now.year, now.month, now.day), QCoreApplication.translate("Kiosk", "ddd, d MMM")
        ),
        ready=scene.ready,
        waiting=sum(line.waiting for line in lines) if lines else -1,
        least_minutes=min(waits, default=-1),
        most_minutes=max(waits, default=-1),
        reach=far,
        offline_since=clock_time(platform.since, place.zone) if platform and far == OFFLINE else "",
        unsent=0 if platform is None else platform.waiting,
        caught_up=-1 if platform is None or platform.caught_up is None else platform.caught_up,
        person="" if card is None else masked_name(card.name),
        number="" if card is None else masked_number(card.number),
        revealed=_revealed(scene),
        card_forgotten=scene.card_lies and not scene.nav.known and not scene.busy,
        matters=0 if scene.overview is None else len(scene.overview.matters),
        rate=_may_rate(scene),
        resting=scene.resting,
        cut=scene.hall_away is not None,
    )


def _may_rate(scene: Scene) -> bool:
    if scene.visitor is not None:
        return bool(scene.visitor.unrated)
    return scene.overview is not None and scene.overview.served_lately


def _revealed(scene: Scene) -> str:
    """Name, number and address in full, a line each, for as long as they are asked for."""
    if not (scene.revealed and scene.nav.known) or scene.visitor is None:
        return ""
    card = scene.visitor.shown
    return "\n".join(part for part in (card.name, card.number, card.address or "") if part)


def reach(platform: "LineState | None") -> str:
    """How far what is done here gets, for whoever stands before the kiosk."""
    if platform is None:
        return ""
    match platform.standing:
        case "refused" | "unkept":
            return "kept"
        case "offline":
            return OFFLINE
        case _:
            return "online"


def minutes(wait: Millis) -> int:
    """A wait in whole minutes, rounded up."""
    return -(-wait // 60_000)


@QmlElement
class HomeModel(PageModel):
    """See HomeShown."""

    changed = Signal()

    def __init__(self, place: Place, parent: QObject | None = None) -> None:
        super().__init__(derive_home(Scene(), place), parent)

    hall = shown(str, "hall", changed)
    station = shown(str, "station", changed)
    clock = shown(str, "clock", changed)
    day = shown(str, "day", changed)
    ready = shown(bool, "ready", changed)
    waiting = shown(int, "waiting", changed)
    leastMinutes = shown(int, "least_minutes", changed)  # noqa: N815  QML name
    mostMinutes = shown(int, "most_minutes", changed)  # noqa: N815  QML name
    reach = shown(str, "reach", changed)
    offlineSince = shown(str, "offline_since", changed)  # noqa: N815  QML name
    unsent = shown(int, "unsent", changed)
    caughtUp = shown(int, "caught_up", changed)  # noqa: N815  QML name
    person = shown(str, "person", changed)
    number = shown(str, "number", changed)
    revealed = shown(str, "revealed", changed)
    cardForgotten = shown(bool, "card_forgotten", changed)  # noqa: N815  QML name
    matters = shown(int, "matters", changed)
    rate = shown(bool, "rate", changed)
    resting = shown(bool, "resting", changed)
    cut = shown(bool, "cut", changed)
