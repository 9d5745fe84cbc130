"""What a person would call cut off, laid over one another, too small to read or too small to touch.

Lengths are pixels of the window; the least sizes are those of the design at a width of 1080 and grow with the theme:
text 26 px, targets 120 px (20 mm), the keys of a keyboard as high as any target and 96 px (16 mm) wide.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from PySide6.QtGui import QFont, QFontMetricsF, QRawFont
from PySide6.QtQuick import QQuickItem

from shared.qt.theme import FONTS

SMALLEST_TEXT, SMALLEST_TARGET, NARROWEST_KEY = 26, 120, 96
SLACK = 1.0
"""Rounding to whole pixels."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in the window, from left and top to right and bottom."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def holds(self, other: "Box") -> bool:
        return (
            other.left >= self.left - SLACK
            and other.right <= self.right + SLACK
            and other.top >= self.top - SLACK
            and other.bottom <= self.bottom + SLACK
        )

    def laps(self, other: "Box") -> bool:
        """Whether both cover more of the same ground than rounding does."""
        return (
            min(self.right, other.right) - max(self.left, other.left) > SLACK
            and min(self.bottom, other.bottom) - max(self.top, other.top) > SLACK
        )


@dataclass(frozen=True, slots=True)
class Written:
    """A text as it is painted: `box` is its item's, `ink` what the letters take; `ground` is what it stands on.

    `scroll` is the part of the window its surroundings scroll in, None where nothing scrolls.
    """

    words: str
    px: float
    box: Box
    ink: Box
    truncated: bool
    ground: Box
    scroll: Box | None


@dataclass(frozen=True, slots=True)
class Target:
    """What a finger can press."""

    name: str
    box: Box
    scroll: Box | None
    owner: QQuickItem

    def stands_in(self, other: "Target") -> bool:
        """Whether it is part of the other, as the button on a signature is."""
        return bool(other.owner.isAncestorOf(self.owner))


@dataclass
class Sight:
    """Everything of a window that the rules look at; what lies under a veil is neither touched nor read."""

    window: Box
    texts: list[Written] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)


def faults(sight: Sight, scale: float, *, kiosk: bool = True) -> Iterator[str]:
    """Every rule that is broken, in words; `scale` is how much larger than at 1080 all is drawn."""
    yield from clipped(sight)
    yield from outside(sight)
    yield from overlapping(sight)
    yield from strange_letters(sight)
    if kiosk:
        yield from too_small(sight, scale)


def clipped(sight: Sight) -> Iterator[str]:
    """Words that end in dots, are cut by their place, or stick out of what they stand on."""
    for text in sight.texts:
        if text.truncated:
            yield f"'{text.words}' is cut short"
        if not text.box.holds(text.ink):
            yield f"'{text.words}' is larger than its place"
        if not text.ground.holds(text.ink):
            yield f"'{text.words}' sticks out of what it stands on"


def outside(sight: Sight) -> Iterator[str]:
    """What leaves the window; what can be scrolled to may do so upwards and downwards."""
    for text in sight.texts:
        if not _reachable(text.ink, text.scroll, sight.window):
            yield f"'{text.words}' leaves the window"
    for target in sight.targets:
        if not _reachable(target.box, target.scroll, sight.window):
            yield f"{target.name} leaves the window"


def overlapping(sight: Sight) -> Iterator[str]:
    """Two controls, or two texts, on the same spot."""
    for at, one in enumerate(sight.targets):
        for other in sight.targets[at + 1 :]:
            if _seen(one).laps(_seen(other)) and not (other.stands_in(one) or one.stands_in(other)):
                yield f"{one.name} and {other.name} overlap"
    for at, text in enumerate(sight.texts):
        for later in sight.texts[at + 1 :]:
            if _seen(text).laps(_seen(later)):
                yield f"'{text.words}' and '{later.words}' overlap"


def too_small(sight: Sight, scale: float) -> Iterator[str]:
    """Text nobody reads, targets a finger misses."""
    for text in sight.texts:
        if text.px < int(SMALLEST_TEXT * scale):
            yield f"'{text.words}' is written in {text.px:.0f} px"
    for target in sight.targets:
        narrowest = NARROWEST_KEY if target.name.startswith("key_") else SMALLEST_TARGET
        if (
            target.box.width < narrowest * scale - SLACK
            or target.box.height < SMALLEST_TARGET * scale - SLACK
        ):
            yield f"{target.name} is {target.box.width:.0f} × {target.box.height:.0f} px"


def strange_letters(sight: Sight) -> Iterator[str]:
    """Letters that none of our own fonts has: they would look different on every machine."""
    for text in sight.texts:
        strange = {letter for letter in text.words if letter.isprintable() and not _known(letter)}
        if strange:
            yield f"'{text.words}' has letters that no font of ours has: {' '.join(sorted(strange))}"


def _reachable(box: Box, scroll: Box | None, window: Box) -> bool:
    if scroll is None:
        return window.holds(box)
    return window.holds(Box(box.left, scroll.top, box.right, scroll.bottom))


def _seen(one: Written | Target) -> Box:
    """What of it is to be seen: what scrolls is cut off where its surroundings end."""
    box = one.ink if isinstance(one, Written) else one.box
    if one.scroll is None:
        return box
    return Box(box.left, max(box.top, one.scroll.top), box.right, min(box.bottom, one.scroll.bottom))


@cache
def _reach(words: str, font: QFont) -> tuple[float, float]:
    """Where in the height of their line these letters begin and end, as shares: digits leave much of it empty."""
    metrics = QFontMetricsF(font)
    tight = metrics.tightBoundingRect(words)
    above = metrics.ascent()
    return (above + tight.top()) / metrics.height(), (above + tight.bottom()) / metrics.height()


@cache
def _fonts() -> tuple[QRawFont, ...]:
    return tuple(QRawFont(str(file), 20) for file in sorted(FONTS.glob("*-Regular.ttf")))


@cache
def _known(letter: str) -> bool:
    return any(font.supportsCharacter(ord(letter)) for font in _fonts())


def look_at(root: QQuickItem) -> Sight:
    """What is to be seen and touched under the content item of a window."""
    window = Box(0, 0, root.width(), root.height())
    sight = Sight(window)
    _walk(root, 0, 0, window, None, sight)
    return sight


def _walk(item: QQuickItem, x: float, y: float, ground: Box, scroll: Box | None, sight: Sight) -> None:
    """Take in `item`, whose parent stands at x, y on `ground`, and all it holds. Nothing is turned or scaled.

    A `drawing` is a picture that happens to be made of items: nobody reads or touches it.
    """
    if not item.isVisible() or item.opacity() == 0 or item.objectName() == "drawing":
        return
    x, y = x + item.x(), y + item.y()
    box = Box(x, y, x + item.width(), y + item.height())
    match _kind(item):
        case "text":
            _take_text(item, box, ground, scroll, sight)
        case "area":
            _take_area(item, box, scroll, sight)
        case "rectangle" if box.width > 0 and box.height > 0:
            ground = box
        case "flickable":
            scroll = box
            ground = Box(box.left, float("-inf"), box.right, float("inf"))
    for child in item.childItems():
        _walk(child, x, y, ground, scroll, sight)


def _take_text(text: QQuickItem, box: Box, ground: Box, scroll: Box | None, sight: Sight) -> None:
    words = text.property("text")
    if not words:
        return
    drawn, font = text.boundingRect(), text.property("font")  # where its alignment puts the letters
    ink = Box(
        box.left + drawn.left(), box.top + drawn.top(), box.left + drawn.right(), box.top + drawn.bottom()
    )
    if not box.holds(ink) and text.property("lineCount") == 1:
        top, bottom = _reach(words, font)
        ink = Box(ink.left, ink.top + top * ink.height, ink.right, ink.top + bottom * ink.height)
    sight.texts.append(Written(words, font.pixelSize(), box, ink, text.property("truncated"), ground, scroll))


def _take_area(area: QQuickItem, box: Box, scroll: Box | None, sight: Sight) -> None:
    if box.holds(sight.window):  # a veil: what is under it is out of reach
        sight.texts.clear()
        sight.targets.clear()
        return
    owner = area.parentItem()
    assert owner is not None
    sight.targets.append(Target(owner.objectName() or owner.metaObject().className(), box, scroll, owner))


_KINDS: dict[str, str] = {}
_BASES = {
    "QQuickText": "text",
    "QQuickMouseArea": "area",
    "QQuickRectangle": "rectangle",
    "QQuickFlickable": "flickable",
}


def _kind(item: QQuickItem) -> str:
    name = item.metaObject().className()
    if name not in _KINDS:
        _KINDS[name] = next((kind for base, kind in _BASES.items() if item.inherits(base)), "")
    return _KINDS[name]
