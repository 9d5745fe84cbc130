"""A storm of touches and keys, made of one number; what it did is told when it ends badly."""

import random
import time
from collections import Counter, deque
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtTest import QTest

from shared.devices.cards.samples import SAMPLES
from tests.walks.fingers import Place
from tests.walks.terminal import Terminal

CARDS = ("zhang_xiaoman.toml", "li_jianguo.toml", "wang_xiuying.toml")
KEYS = (
    "Tab", "space", "Return", "Escape", "Left", "Right", "Up", "Down", "BackSpace", "Delete", "Home", "End", "Prior",
    "Next", "Menu", "F1", "F5", "F11", "Print", "a", "z", "0", "1", "3", "8",
)  # fmt: skip
CHORDS = (("Alt_L", "F4"), ("Control_L", "q"), ("Alt_L", "Tab"), ("Shift_L", "Tab"), ("Control_L", "c"))
LOOK_EVERY = 250
REMEMBERED = 40


class StormFailed(Exception):
    """The storm ended badly; the text says how, after which gestures, and how to see it again."""


@dataclass(frozen=True, slots=True)
class Gesture:
    """One thing done; `places` are shares of what can be touched, or of the window when `blind`."""

    kind: str
    blind: bool
    places: tuple[tuple[float, float], ...]
    choice: float


KINDS = {
    "tap": 60, "key": 14, "slip": 7, "twice": 6, "two": 4, "five": 1, "chord": 1, "long": 1, "card": 3, "no card": 2,
    "wait": 1,
}  # fmt: skip


def gestures(seed: int, count: int) -> list[Gesture]:
    """The storm of this seed; the same for ever."""
    chance = random.Random(seed)
    kinds, weights = list(KINDS), list(KINDS.values())
    return [
        Gesture(
            chance.choices(kinds, weights)[0],
            chance.random() < 0.3,
            tuple((chance.random(), chance.random()) for _ in range(5)),
            chance.random(),
        )
        for _ in range(count)
    ]


def rage(at: Terminal, seed: int, touches: int) -> dict[str, int]:
    """Let it rage, then leave the kiosk alone; how often each page was met. StormFailed."""
    done: deque[str] = deque(maxlen=REMEMBERED)
    met: Counter[str] = Counter()
    count = 0
    try:
        deaf_since = time.monotonic()
        for count, gesture in enumerate(gestures(seed, touches), start=1):
            met[at.page] += 1
            done.append(f"{count} {at.page}: {_do(at, gesture)}")
            assert not at.faults, at.faults[0]
            if not at.busy:
                deaf_since = time.monotonic()
            assert time.monotonic() - deaf_since < 60, f"busy for a minute on {at.page}"
            if count % LOOK_EVERY == 0:
                at.hold()
                at.world.slips.slips.clear()
        at.settle()
        at.left_alone()
        at.usable()
        at.hold()
    except Exception as wrong:
        told = "\n  ".join(done)
        again = f"python -m tests.walks storm --touches {touches} --seed {seed}"
        raise StormFailed(f"{wrong}\n  {told}\n  again: {again}") from wrong
    return dict(met)


def _do(at: Terminal, gesture: Gesture) -> str:
    fingers = at.fingers
    match gesture.kind:
        case "tap" | "twice":
            name, place = _where(at, gesture, 0)
            fingers.tap(place, 2 if gesture.kind == "twice" else 1)
            return f"{gesture.kind} {name}{place}"
        case "long":
            name, place = _where(at, gesture, 0)
            fingers.press(place)
            QTest.qWait(900)
            fingers.release()
            return f"long {name}{place}"
        case "slip":
            (name, place), (end, to) = _where(at, gesture, 0), _where(at, gesture, 1)
            fingers.slip(place, to)
            return f"slip {name}{place} to {end}{to}"
        case "two" | "five":
            number = 2 if gesture.kind == "two" else 5
            places = [_where(at, gesture, each)[1] for each in range(number)]
            fingers.together(places)
            return f"{gesture.kind} {places}"
        case "key":
            key = KEYS[int(gesture.choice * len(KEYS))]
            fingers.take_keys()
            fingers.key(key)
            return f"key {key}"
        case "chord":
            held, key = CHORDS[int(gesture.choice * len(CHORDS))]
            fingers.take_keys()
            fingers.key(key, (held,))
            return f"chord {held}+{key}"
        case other:
            return _around(at, other, gesture.choice)


def _around(at: Terminal, kind: str, choice: float) -> str:
    """What is not done by a finger."""
    acts: dict[str, Callable[[], object]] = {
        "card": lambda: at.world.lay_card(SAMPLES / CARDS[int(choice * len(CARDS))]),
        "no card": at.world.reader.remove,
        "wait": lambda: at.world.clock.advance(int(choice * 80_000)),
    }
    acts[kind]()
    QTest.qWait(20)
    return kind


def _where(at: Terminal, gesture: Gesture, number: int) -> tuple[str, Place]:
    across, down = gesture.places[number]
    things = at.touchable()
    if gesture.blind or not things:
        window = at.world.terminal.window
        return "", (int(across * window.width()), int(down * window.height()))
    return things[int(across * len(things))]
