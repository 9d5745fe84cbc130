"""The pages that ask who one is: which ways are open, what is typed, and what a document's code is worth."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.flow import Page
from kiosk.scene import Scene
from kiosk.viewmodels.page_model import PageModel, shown
from kiosk.viewmodels.place import Place, day_words
from shared.journal.entry import Millis, Refusal
from shared.qt.sentences import sentence

if TYPE_CHECKING:
    from kiosk.visit import PhoneWait

QML_IMPORT_NAME = "Onewindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

PHONE_DIGITS = 11


@dataclass(frozen=True, slots=True)
class IdentityShown:
    """`can_…` says which ways are open; `line_trouble` why those that need the platform are not.

    `typed` is grouped to be read; `again_in` and `minutes_left` count down; `tries_left` is -1 before the first wrong
    try. `verdict` and what follows tell of a document.
    """

    can_card: bool = True
    can_scan: bool = False
    can_phone: bool = True
    line_trouble: str = ""
    typed: str = ""
    complete: bool = False
    phone: str = ""
    minutes_left: int = 0
    again_in: int = 0
    tries_left: int = -1
    verdict: str = ""
    serial: str = ""
    issuer: str = ""
    issued: str = ""
    kind: str = ""
    document_state: str = ""


def derive_identity(scene: Scene, place: Place) -> IdentityShown:
    """What those pages show."""
    platform = None if scene.overview is None else scene.overview.platform
    cut = platform is not None and platform.kept and not platform.online
    wait, told = scene.phone, scene.told
    return IdentityShown(
        can_card=scene.chip_reader or (place.id_cards and scene.reader_away is None),
        can_scan=scene.scanner_there,
        can_phone=not cut,
        line_trouble=sentence(Refusal("identity.offline"), place.zone.key, scene.now).what if cut else "",
        typed=phone_words(scene.typed) if scene.nav.page is Page.PHONE else scene.typed,
        complete=len(scene.typed) == PHONE_DIGITS,
        phone="" if wait is None else wait.masked,
        minutes_left=0 if wait is None else max(0, -(-(wait.until - scene.now) // 60_000)),
        again_in=_again_in(wait, scene.now),
        tries_left=-1 if wait is None or wait.tries_left is None else wait.tries_left,
        verdict="" if told is None else told.verdict,
        serial="" if told is None else told.serial,
        issuer="" if told is None else told.issuer,
        issued="" if told is None else day_words(told.issued_day),
        kind="" if told is None else told.kind,
        document_state="" if told is None else told.state,
    )


def phone_words(digits: str) -> str:
    """A mobile number as people read it: 138 0571 0018."""
    return " ".join(part for part in (digits[:3], digits[3:7], digits[7:]) if part)


def _again_in(wait: "PhoneWait | None", now: Millis) -> int:
    """Seconds, rounded up."""
    return 0 if wait is None else max(0, -(-(wait.again_at - now) // 1000))


@QmlElement
class IdentityModel(PageModel):
    """See IdentityShown."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(IdentityShown(), parent)

    def show_scene(self, scene: Scene, place: Place) -> None:
        """Derive everything from the scene."""
        self.show(derive_identity(scene, place))

    canCard = shown(bool, "can_card", changed)  # noqa: N815  QML name
    canScan = shown(bool, "can_scan", changed)  # noqa: N815  QML name
    canPhone = shown(bool, "can_phone", changed)  # noqa: N815  QML name
    lineTrouble = shown(str, "line_trouble", changed)  # noqa: N815  QML name
    typed = shown(str, "typed", changed)
    complete = shown(bool, "complete", changed)
    phone = shown(str, "phone", changed)
    minutesLeft = shown(int, "minutes_left", changed)  # noqa: N815  QML name
    againIn = shown(int, "again_in", changed)  # noqa: N815  QML name
    triesLeft = shown(int, "tries_left", changed)  # noqa: N815  QML name
    verdict = shown(str, "verdict", changed)
    serial = shown(str, "serial", changed)
    issuer = shown(str, "issuer", changed)
    issued = shown(str, "issued", changed)
    kind = shown(str, "kind", changed)
    documentState = shown(str, "document_state", changed)  # noqa: N815  QML name
