"""`python -m resources.voices.rendering`: render what is missing, then write the packs into resources/voices."""

import argparse
import hashlib
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from resources.voices.rendering.comparing import heard
from resources.voices.rendering.kokoro import Kokoro
from resources.voices.rendering.packing import Part, write
from resources.voices.rendering.sounds import fit, measured
from resources.voices.rendering.spelling import English, Mandarin
from resources.voices.rendering.texts import DIGITS, Text, chinese, english

ONE_IN = 41  # numbers compared: each takes seconds, and all last digits have their turn
OUT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Made:
    """One language: its texts, how they are spelt, and the voice that says them."""

    language: str
    texts: tuple[Text, ...]
    spelt: Mandarin | English
    voice: str
    speed: float


def main() -> int:
    told = argparse.ArgumentParser(prog="python -m resources.voices.rendering", description=__doc__)
    told.add_argument(
        "--voices", type=Path, required=True, help="the folder voices/ of the npm package kokoro-js"
    )
    told.add_argument(
        "--work", type=Path, default=Path("build/voices/parts"), help="what was rendered is kept here"
    )
    told.add_argument("--numbers", type=int, default=0, help="numbers said in one breath, 001 to this")
    told.add_argument("--one", choices=("yi1", "yao1"), default="yi1", help="how the 1 of a number is said")
    told.add_argument(
        "--rendered-only", action="store_true", help="write the packs of what there is, render nothing"
    )
    told.add_argument(
        "--compare", action="store_true", help="render nothing; tell numbers that sound like others"
    )
    given = told.parse_args()
    made = (
        Made("zh_CN", tuple(chinese(given.numbers)), Mandarin(given.one), "zf_xiaoxiao", 0.82),
        Made("en", tuple(english()), English(), "af_heart", 0.95),
    )
    if given.compare:
        return _compare(made[0], given.work)
    if not given.rendered_only:
        base = replace(made[0], texts=tuple(chinese(0)))
        for one in (base, *made[1:], made[0]):  # numbers last: of all the longest, and missed the least
            _render(one, given.voices, given.work)
    return max(_pack(one, given.work) for one in made)


def _kept(one: Made, text: Text, work: Path) -> Path:
    said = f"{one.voice} {one.speed} {one.spelt.symbols(text.spelling)}"
    return work / one.language / f"{hashlib.sha256(said.encode()).hexdigest()[:24]}.npy"


def _render(one: Made, voices: Path, work: Path) -> None:
    model = Kokoro(voices / f"{one.voice}.bin", one.speed)
    (work / one.language).mkdir(parents=True, exist_ok=True)
    for count, text in enumerate(one.texts, 1):
        kept = _kept(one, text, work)
        if not kept.exists():
            begun = kept.with_suffix(".begun.npy")
            np.save(begun, model.say(one.spelt.symbols(text.spelling)))
            begun.replace(kept)
        if count % 20 == 0 or count == len(one.texts):
            sys.stdout.write(f"{one.language} {count} of {len(one.texts)}\n")
            sys.stdout.flush()


def _pack(one: Made, work: Path) -> int:
    """0, or 1 when a part is not as the others are."""
    there = [text for text in one.texts if _kept(one, text, work).exists()]
    parts = [Part(text.key, fit(np.load(_kept(one, text, work)))) for text in there]
    wrong = list(_wrong(parts))
    for line in wrong:
        sys.stdout.write(f"{one.language} {line}\n")
    size = write(OUT / f"{one.language}.zip", parts)
    seconds = sum(measured(part.samples).seconds for part in parts)
    sys.stdout.write(
        f"{one.language}: {len(parts)} of {len(one.texts)} texts, {seconds:.0f} s, {size / 1e6:.2f} MB\n"
    )
    return bool(wrong)


def _compare(one: Made, work: Path) -> int:
    """0, or 1 when a number of one breath sounds like another number."""
    kept = {text.key: _kept(one, text, work) for text in one.texts}
    numbers = {
        text: fit(np.load(file))
        for text, file in kept.items()
        if file.exists() and re.fullmatch(f"[{DIGITS}]{{3}}号", text)
    }
    wrong = 0
    some = list(numbers)[::ONE_IN]
    for number, said in heard(numbers, some):
        if said != number:
            wrong += 1
            sys.stdout.write(f"{number}: its neighbours say {said}\n")
    sys.stdout.write(f"{len(some)} numbers compared with {len(numbers)}, {wrong} doubtful\n")
    return bool(wrong)


def _wrong(parts: Iterable[Part]) -> Iterable[str]:
    for part in parts:
        found = measured(part.samples)
        if not 0.12 <= found.seconds <= 6:
            yield f"{part.key}: lasts {found.seconds:.2f} s"
        if abs(found.loudness + 20) > 1.5:
            yield f"{part.key}: {found.loudness:.1f} dB"
        if found.peak > 0.95:
            yield f"{part.key}: clips at {found.peak:.2f}"


if __name__ == "__main__":
    sys.exit(main())
