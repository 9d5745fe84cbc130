"""Every target by its name: a function of bytes that holds a codec's promise, and raises when it is broken."""

from collections.abc import Callable, Mapping
from types import ModuleType

from tests.fuzz import (
    cards,
    codes,
    documents,
    entries,
    people,
    scans,
    settings,
    slips,
    smartcards,
    sync,
    window,
)

Target = Callable[[bytes], None]
PREFIX = "fuzz_"


def _of(room: ModuleType) -> Mapping[str, Target]:
    return {name.removeprefix(PREFIX): it for name, it in vars(room).items() if name.startswith(PREFIX)}


TARGETS: Mapping[str, Target] = {
    name: target
    for room in (cards, smartcards, codes, slips, documents, window, people, sync, entries, settings, scans)
    for name, target in _of(room).items()
}
