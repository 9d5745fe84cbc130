"""Find items by Chinese, pinyin, initials, everyday words or code.

pypinyin takes about 0.3 s to import and index a catalogue, so the index is built at the first search or by
`build_index` in a background job; after that a search takes a few milliseconds.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from shared.catalogue.model import Catalogue, ServiceItem

_WORDS_WEIGHT, _DEPARTMENT_WEIGHT = 0.97, 0.6
_SPACES = re.compile(r"[\s\W_]+")
_FILLER = re.compile(
    "请问|我们?|需要|想要?|怎么|如何|要|办理?|什么|哪些|手续|材料|证件|一?[个家张]|[吗呢的了]"
)
_LETTERS = re.compile("[a-z]")
_LEAST_SCORE, _GOOD_SCORE = 25.0, 65.0


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text one may search by; `syllables` holds (character, its pinyin) pairs."""

    text: str
    syllables: tuple[tuple[str, str], ...]
    weight: float


@dataclass(frozen=True, slots=True)
class Indexed:
    """An item with its phrases: name, everyday words, department."""

    item: ServiceItem
    phrases: tuple[Phrase, ...]


class Index:
    """The searchable form of a catalogue; built once, then only read."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._entries = [_indexed(catalogue, item) for item in catalogue.items]

    def search(self, text: str, limit: int = 20) -> list[ServiceItem]:
        """Return the items that match, best first; nothing for blank text."""
        wanted = _plain(text)
        if not wanted:
            return []
        core = _FILLER.sub("", wanted)  # 我想开个饭馆要办什么证 → 开饭馆证
        scored = [(_score(entry, wanted), entry.item) for entry in self._entries]
        if len(core) >= 2 and core != wanted and not any(score >= _GOOD_SCORE for score, _ in scored):
            scored = [
                (max(score, 0.9 * _score(self._entries[n], core)), item)
                for n, (score, item) in enumerate(scored)
            ]
        hits = [(score, item) for score, item in scored if score >= _LEAST_SCORE]
        hits.sort(key=lambda hit: -hit[0])  # stable: equal scores keep the catalogue's order
        return [item for _, item in hits[:limit]]


@lru_cache(maxsize=1)  # a hall has one catalogue in use; a newly published one replaces it
def build_index(catalogue: Catalogue) -> Index:
    """Index the catalogue, or return the index it already has."""
    return Index(catalogue)


def search(catalogue: Catalogue, text: str, limit: int = 20) -> list[ServiceItem]:
    """Return up to `limit` items for what was typed: 开饭馆, shipin, spjy, kaifan馆, a code; best first."""
    return build_index(catalogue).search(text, limit)


def _indexed(catalogue: Catalogue, item: ServiceItem) -> Indexed:
    department = catalogue.departments[item.department]
    phrases = [_phrase(item.name, 1.0)]
    # an item's first words fit it best: 开饭馆 is first the food licence, then the fire inspection
    phrases += [_phrase(word, _WORDS_WEIGHT - 0.005 * place) for place, word in enumerate(item.words)]
    phrases += [_phrase(name, _DEPARTMENT_WEIGHT) for name in (department.name, department.short)]
    return Indexed(item, tuple(phrases))


def _phrase(text: str, weight: float) -> Phrase:
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - slow to import, see above

    plain = _plain(text)
    # list as error handler gives one entry per character, so characters and syllables stay in step
    syllables = lazy_pinyin(plain, errors=list)  # type: ignore[arg-type]  # documented, but annotated as str
    return Phrase(plain, tuple(zip(plain, (s.replace("ü", "v") for s in syllables), strict=True)), weight)


def _plain(text: str) -> str:
    return _SPACES.sub("", unicodedata.normalize("NFKC", text).lower())


def _score(entry: Indexed, wanted: str) -> float:
    code = entry.item.code.lower()
    if wanted == code:
        return 200.0
    if len(wanted) >= 4 and wanted.isdigit() and wanted in code:
        return 120.0 if code.startswith(wanted) else 110.0
    return max(phrase.weight * _phrase_score(phrase, wanted) for phrase in entry.phrases)


def _phrase_score(phrase: Phrase, wanted: str) -> float:
    if wanted == phrase.text:
        return 100.0
    found = phrase.text.find(wanted)
    if found >= 0:
        return (90.0 if found == 0 else 80.0) + 5.0 * len(wanted) / len(phrase.text)
    if len(phrase.text) >= 2 and phrase.text in wanted:  # 我想开饭馆要办什么 holds 开饭馆
        return 70.0 + 10.0 * len(phrase.text) / len(wanted)
    if _LETTERS.search(wanted):
        return _spelled(phrase.syllables, wanted)
    return _overlap(phrase.text, wanted)


def _spelled(syllables: tuple[tuple[str, str], ...], wanted: str) -> float:
    """Score characters, syllables or their beginnings in a row: kaifanguan, kfg, kaifg, 开fan."""
    best = 0.0
    for start, (character, pinyin) in enumerate(syllables):
        if wanted[0] not in (character, pinyin[0]):
            continue
        taken = _taken(syllables, start, wanted)
        if taken:
            best = max(best, (65.0 if start == 0 else 50.0) + 15.0 * taken / len(syllables))
    return best


def _taken(syllables: tuple[tuple[str, str], ...], start: int, wanted: str) -> int:
    """How many syllables from `start` spell `wanted` out completely; 0 if they cannot."""
    reached = {0}
    for count, (character, pinyin) in enumerate(syllables[start:], 1):
        following: set[int] = set()
        for at in reached:
            if wanted.startswith(character, at):
                following.add(at + len(character))
            for length in range(1, len(pinyin) + 1):
                if not wanted.startswith(pinyin[:length], at):
                    break
                following.add(at + length)
        if len(wanted) in following:
            return count
        if not following:
            return 0
        reached = following
    return 0


def _overlap(text: str, wanted: str) -> float:
    """Score longer Chinese loosely: the share of character pairs in common, up to 60."""
    asked = {wanted[i : i + 2] for i in range(len(wanted) - 1) if not wanted[i : i + 2].isascii()}
    if not asked:
        return 0.0
    shared = sum(pair in text for pair in asked)
    return 60.0 * shared / len(asked)
