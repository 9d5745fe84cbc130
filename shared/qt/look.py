"""The tokens of the product's look, the one source for QML and Widgets. Pure: no Qt.

Contrast of text (WCAG 2.2, 1.4.3 and 1.4.6): at least 4.5:1, in high contrast 7:1; a test measures it.
"""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

FAMILY: Final = "Noto Sans SC"
ARABIC_FAMILY: Final = "IBM Plex Sans Arabic"
"""For the letters that FAMILY lacks."""
FALLBACK_FAMILIES: Final = ("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "sans-serif")


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #RRGGBB. `*_soft` are grounds, `*_ink` the text that stands on them."""

    ink: str = "#14263D"
    ink_soft: str = "#51637A"
    line: str = "#D9E1EA"
    ground: str = "#F5F7FA"
    card: str = "#FFFFFF"
    brand: str = "#0B5A9C"
    brand_deep: str = "#0A3F73"
    brand_soft: str = "#E8F1F9"
    on_brand: str = "#FFFFFF"
    jade: str = "#0C7A5F"
    jade_soft: str = "#E4F4EF"
    jade_ink: str = "#0A6A52"
    amber: str = "#B26A00"
    amber_soft: str = "#FDF1DD"
    amber_ink: str = "#7A4700"
    red: str = "#B3261E"
    red_soft: str = "#FBE9E7"
    red_ink: str = "#9E1F18"
    board_ground: str = "#0D1B2A"
    board_panel: str = "#10243A"
    board_call: str = "#143A63"
    board_line: str = "#24405C"
    board_ink: str = "#F5F7FA"
    board_ink_soft: str = "#9DBADB"
    board_number: str = "#FFD166"
    board_notice: str = "#3A2A12"


NORMAL: Final = Palette()

HIGH_CONTRAST: Final = Palette(
    ink="#000000",
    ink_soft="#1F2D3D",
    line="#4A5A6C",
    ground="#FFFFFF",
    brand="#003A70",
    brand_deep="#00264A",
    brand_soft="#E3EFFA",
    jade="#00503C",
    jade_ink="#00452F",
    amber="#6B3F00",
    amber_ink="#573200",
    red="#8C0D08",
    red_ink="#780A06",
    board_ground="#000000",
    board_panel="#0A1420",
    board_call="#0B2A4C",
    board_line="#6F8CA8",
    board_ink="#FFFFFF",
    board_ink_soft="#CFE0F2",
    board_number="#FFE08A",
    board_notice="#2A1C06",
)

TYPE_STEPS: Final = (26, 30, 36, 46, 62, 74, 88)
"""Text sizes of the kiosk in pixels at a width of 1080."""


class Mode(StrEnum):
    """An access mode; any number of them go together. What each is for: docs/accessibility.md."""

    ELDERLY = "elderly"
    HIGH_CONTRAST = "highContrast"
    REACHABLE = "reachable"
    KEYPAD = "keypad"
    EAR = "ear"
    FLASHING = "flashing"
    UNHURRIED = "unhurried"
    REDUCED_MOTION = "reducedMotion"


@dataclass(frozen=True, slots=True)
class Look:
    """Everything a screen needs to know to look right; sizes in pixels at the design width of 1080."""

    modes: frozenset[Mode] = frozenset()

    @classmethod
    def of(cls, *modes: Mode) -> "Look":
        """The look for these access modes."""
        return cls(frozenset(modes))

    def changed(self, mode: Mode, on: bool) -> "Look":
        """This look with one mode put on or taken off."""
        return replace(self, modes=self.modes | {mode} if on else self.modes - {mode})

    @property
    def palette(self) -> Palette:
        return HIGH_CONTRAST if self.high_contrast else NORMAL

    @property
    def high_contrast(self) -> bool:
        return Mode.HIGH_CONTRAST in self.modes

    @property
    def elderly(self) -> bool:
        return Mode.ELDERLY in self.modes

    @property
    def reduced_motion(self) -> bool:
        return Mode.REDUCED_MOTION in self.modes

    def type_px(self, step: int) -> int:
        """Text size of step 0 (small) to 4 (title); elderly mode is one step up."""
        return TYPE_STEPS[step + self.elderly]

    @property
    def target_px(self) -> int:
        """Least height of what a finger touches: 20 mm on the kiosk's screen."""
        return 144 if self.elderly else 120

    @property
    def header_px(self) -> int:
        """Height of what stands above every page: a target and a little room."""
        return self.target_px + 16

    @property
    def border_px(self) -> int:
        return 4 if self.high_contrast else 2

    @property
    def desk_px(self) -> int:
        """Text size of the counter, not scaled."""
        return 19 if self.elderly else 16

    @property
    def row_px(self) -> int:
        """Height of a table row of the counter, not scaled."""
        return 40 if self.elderly else 34

    def motion_ms(self, ms: int) -> int:
        """How long a movement may last; 0 in reduced motion."""
        return 0 if self.reduced_motion else ms


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two #RRGGBB colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: str) -> float:
    def linear(channel: float) -> float:
        return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)

    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


TEXT_PAIRS: Final = (
    ("ink", "card"),
    ("ink", "ground"),
    ("ink", "brand_soft"),
    ("ink", "jade_soft"),
    ("ink_soft", "card"),
    ("ink_soft", "ground"),
    ("brand", "card"),
    ("brand", "brand_soft"),
    ("on_brand", "brand"),
    ("on_brand", "brand_deep"),
    ("jade_ink", "jade_soft"),
    ("jade", "card"),
    ("amber_ink", "amber_soft"),
    ("red_ink", "red_soft"),
    ("red", "card"),
    ("board_ink", "board_ground"),
    ("board_ink", "board_panel"),
    ("board_ink", "board_call"),
    ("board_ink_soft", "board_ground"),
    ("board_ink_soft", "board_panel"),
    ("board_number", "board_call"),
    ("board_number", "board_notice"),
)
"""Which colour is written on which; a pair not listed here is not to be used for text."""
