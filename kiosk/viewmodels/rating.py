"""Rating a service: which one, how good, and for a bad one why."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QCoreApplication, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.scene import Scene
from kiosk.viewmodels.page_model import PageModel, Rows, shown
from kiosk.viewmodels.place import Place, day_words
from shared.clock import clock_time
from shared.ratings.model import Level, is_bad

QML_IMPORT_NAME = "Onewindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

REASONS: Final[dict[str, tuple[str, str]]] = {
    "1": (str(QT_TRANSLATE_NOOP("Kiosk", "Waited too long")), "等候太久"),
    "2": (str(QT_TRANSLATE_NOOP("Kiosk", "Had to come several times")), "跑了多次"),
    "3": (str(QT_TRANSLATE_NOOP("Kiosk", "Asked for papers you already have")), "重复要材料"),
    "4": (str(QT_TRANSLATE_NOOP("Kiosk", "Not explained clearly")), "没有讲清楚"),
    "5": (str(QT_TRANSLATE_NOOP("Kiosk", "Not treated kindly")), "态度不好"),
    "6": (str(QT_TRANSLATE_NOOP("Kiosk", "Machine did not work well")), "设备不好用"),
}
"""Why a service was not good: id, as the screen says it, as the record keeps it."""


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """A reason that can be given with a bad rating."""

    reason: str
    told: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class RatingShown:
    """What is rated; `level` 0 while none is chosen, `bad` asks for reasons, which nobody has to give."""

    can_rate: bool = False
    number: str = ""
    window: str = ""
    at: str = ""
    level: int = 0
    bad: bool = False
    contact_by: str = ""


def derive_rating(scene: Scene, place: Place) -> RatingShown:
    """The last service of today that was not rated yet."""
    unrated = () if scene.visitor is None else scene.visitor.unrated
    bad = scene.level > 0 and is_bad(Level(scene.level))
    contact_by = "" if scene.contact_by is None else day_words(scene.contact_by)
    if not unrated:
        return RatingShown(level=scene.level, bad=bad, contact_by=contact_by)
    ticket = unrated[0]
    return RatingShown(
        can_rate=True,
        number=ticket.label,
        window=ticket.window or "",
        at=clock_time(ticket.changed_at, place.zone),
        level=scene.level,
        bad=bad,
        contact_by=contact_by,
    )


def derive_reasons(scene: Scene) -> tuple[ReasonRow, ...]:
    """All reasons in the language of the screen."""
    return tuple(
        ReasonRow(key, QCoreApplication.translate("Kiosk", told), key in scene.reasons)
        for key, (told, _) in REASONS.items()
    )


def words_of(reasons: frozenset[str]) -> str:
    """The chosen reasons as the record keeps them."""
    return "、".join(kept for key, (_, kept) in REASONS.items() if key in reasons)


@QmlElement
class RatingModel(PageModel):
    """See RatingShown."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(RatingShown(), parent)
        self.reason_rows = Rows(ReasonRow, self)

    def show_scene(self, scene: Scene, place: Place) -> None:
        """Derive everything from the scene."""
        self.reason_rows.put(derive_reasons(scene))
        self.show(derive_rating(scene, place))

    reasons = Property(Rows, lambda self: self.reason_rows, constant=True)
    canRate = shown(bool, "can_rate", changed)  # noqa: N815  QML name
    number = shown(str, "number", changed)
    window = shown(str, "window", changed)
    at = shown(str, "at", changed)
    level = shown(int, "level", changed)
    bad = shown(bool, "bad", changed)
    contactBy = shown(str, "contact_by", changed)  # noqa: N815  QML name
