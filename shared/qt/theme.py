"""The look as QML sees it (`import Onewindow.Theme`) and as a running application puts it on."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication
from PySide6.QtQml import QmlElement, QmlSingleton, QQmlEngine

from shared.qt.look import ARABIC_FAMILY, FALLBACK_FAMILIES, FAMILY, Look, Mode

QML_IMPORT_NAME = "Onewindow.Theme"
QML_IMPORT_MAJOR_VERSION = 1
QML_IMPORT_MINOR_VERSION = 0

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"


def _colour(name: str, changed: Signal) -> Property:
    return Property(QColor, lambda theme: QColor(getattr(theme.look.palette, name)), notify=changed)


def _length(px: int, changed: Signal) -> Property:
    return Property(int, lambda theme: theme.scaled(px), notify=changed)


def _text(step: int, changed: Signal) -> Property:
    return Property(int, lambda theme: theme.scaled(theme.look.type_px(step)), notify=changed)


def _motion(ms: int, changed: Signal) -> Property:
    return Property(int, lambda theme: theme.look.motion_ms(ms), notify=changed)


def _mode(mode: Mode, changed: Signal) -> Property:
    def put(theme: "Theme", on: bool) -> None:
        theme.wear(theme.look.changed(mode, on))

    return Property(bool, lambda theme: mode in theme.look.modes, put, notify=changed)


@QmlElement
@QmlSingleton
class Theme(QObject):
    """Colours, lengths and text sizes in pixels, durations in milliseconds.

    Lengths stand on the 8-point grid of a screen `designWidth` wide and grow with `screenWidth`; a
    window binds `screenWidth` to its shorter side (the board: to its width, with `designWidth` 1920).
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = Look()
        self._screen_width = self._design_width = 1080.0
        self._family = family()

    def wear(self, look: Look) -> None:
        """Show everything in another look."""
        if look != self.look:
            self.look = look
            self.changed.emit()

    def scaled(self, px: float) -> int:
        """A design length in this screen's pixels."""
        return max(1, round(px * min(4.0, max(0.4, self._screen_width / self._design_width))))

    @Slot(float, float, result=float)
    def sideOf(self, width: float, height: float) -> float:  # noqa: N802  QML name
        """The `screenWidth` that suits a kiosk's window of this size, upright or lying."""
        return height * 0.75 if width > height else min(width, height * 0.6)

    def _put_screen_width(self, width: float) -> None:
        if width > 0 and width != self._screen_width:
            self._screen_width = width
            self.changed.emit()

    def _put_design_width(self, width: float) -> None:
        if width > 0 and width != self._design_width:
            self._design_width = width
            self.changed.emit()

    screenWidth = Property(float, lambda theme: theme._screen_width, _put_screen_width, notify=changed)  # noqa: N815  QML name
    designWidth = Property(float, lambda theme: theme._design_width, _put_design_width, notify=changed)  # noqa: N815  QML name
    highContrast = _mode(Mode.HIGH_CONTRAST, changed)  # noqa: N815  QML name
    elderly = _mode(Mode.ELDERLY, changed)
    reachable = _mode(Mode.REACHABLE, changed)
    keypad = _mode(Mode.KEYPAD, changed)
    flashing = _mode(Mode.FLASHING, changed)
    reducedMotion = _mode(Mode.REDUCED_MOTION, changed)  # noqa: N815  QML name

    ink = _colour("ink", changed)
    inkSoft = _colour("ink_soft", changed)  # noqa: N815  QML name
    line = _colour("line", changed)
    ground = _colour("ground", changed)
    card = _colour("card", changed)
    brand = _colour("brand", changed)
    brandDeep = _colour("brand_deep", changed)  # noqa: N815  QML name
    brandSoft = _colour("brand_soft", changed)  # noqa: N815  QML name
    onBrand = _colour("on_brand", changed)  # noqa: N815  QML name
    jade = _colour("jade", changed)
    jadeSoft = _colour("jade_soft", changed)  # noqa: N815  QML name
    jadeInk = _colour("jade_ink", changed)  # noqa: N815  QML name
    amber = _colour("amber", changed)
    amberSoft = _colour("amber_soft", changed)  # noqa: N815  QML name
    amberInk = _colour("amber_ink", changed)  # noqa: N815  QML name
    red = _colour("red", changed)
    redSoft = _colour("red_soft", changed)  # noqa: N815  QML name
    redInk = _colour("red_ink", changed)  # noqa: N815  QML name
    boardGround = _colour("board_ground", changed)  # noqa: N815  QML name
    boardPanel = _colour("board_panel", changed)  # noqa: N815  QML name
    boardCall = _colour("board_call", changed)  # noqa: N815  QML name
    boardLine = _colour("board_line", changed)  # noqa: N815  QML name
    boardInk = _colour("board_ink", changed)  # noqa: N815  QML name
    boardInkSoft = _colour("board_ink_soft", changed)  # noqa: N815  QML name
    boardNumber = _colour("board_number", changed)  # noqa: N815  QML name
    boardNotice = _colour("board_notice", changed)  # noqa: N815  QML name

    unit = _length(8, changed)
    gapSmall = _length(16, changed)  # noqa: N815  QML name
    gap = _length(24, changed)
    gapLarge = _length(40, changed)  # noqa: N815  QML name
    margin = _length(56, changed)
    radius = _length(32, changed)
    radiusSmall = _length(16, changed)  # noqa: N815  QML name
    headerHeight = Property(int, lambda theme: theme.scaled(theme.look.header_px), notify=changed)  # noqa: N815  QML name
    target = Property(int, lambda theme: theme.scaled(theme.look.target_px), notify=changed)
    border = Property(int, lambda theme: theme.scaled(theme.look.border_px), notify=changed)

    family = Property(str, lambda theme: theme._family, constant=True)
    small = _text(0, changed)
    body = _text(1, changed)
    lead = _text(2, changed)
    tile = _text(3, changed)
    title = _text(4, changed)
    number = Property(int, lambda theme: theme.scaled(theme.look.type_px(4) * 2), notify=changed)

    quick = _motion(150, changed)
    calm = _motion(250, changed)
    pulse = _motion(700, changed)


def theme_of(engine: QQmlEngine) -> Theme:
    """The theme that all QML of this engine shows."""
    theme: Any = engine.singletonInstance(QML_IMPORT_NAME, "Theme")
    assert isinstance(theme, Theme)
    return theme


def load_fonts(directory: Path = FONTS) -> str:
    """Make the product's own fonts known to Qt; gives the family to use. Needs a QGuiApplication."""
    QFont.insertSubstitutions(FAMILY, [ARABIC_FAMILY])
    for file in sorted((*directory.glob("*.ttf"), *directory.glob("*.otf"))):
        QFontDatabase.addApplicationFont(str(file))
    return family()


def family() -> str:
    """Noto Sans SC if it is there, else the best Chinese family of the system."""
    there = set(QFontDatabase.families())
    return next((name for name in (FAMILY, *FALLBACK_FAMILIES) if name in there), FAMILY)


def dress(app: QGuiApplication, fonts: Path = FONTS) -> None:
    """Load the fonts and make them the application's default, with the fallbacks for rare characters."""
    font = QFont([load_fonts(fonts), *FALLBACK_FAMILIES])
    font.setPixelSize(Look().desk_px)
    app.setFont(font)
