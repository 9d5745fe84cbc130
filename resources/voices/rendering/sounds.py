"""A rendered text made fit to be joined: cut to the speech, as loud as the others, without clicks."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RATE = 24_000
LOUDNESS = -20.0  # dB of full scale, over the frames that carry speech
CEILING = 0.89
_FRAME = RATE // 200  # 5 ms
_SPEECH = -36.0  # dB below the loudest frame: quieter is silence
_BEFORE, _AFTER = RATE * 15 // 1000, RATE * 40 // 1000
_FADE_IN, _FADE_OUT = RATE * 4 // 1000, RATE * 25 // 1000

Samples = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Measured:
    """`seconds` of sound, `loudness` in dB of full scale over its speech, `peak` from 0 to 1."""

    seconds: float
    loudness: float
    peak: float


def fit(raw: Samples) -> Samples:
    """ValueError when it holds no speech."""
    levels = _levels(raw)
    loudest = levels.max(initial=-120.0)
    if loudest < -50:
        raise ValueError("nothing was said")
    speaks = np.flatnonzero(levels > loudest + _SPEECH)
    first, last = int(speaks[0]) * _FRAME - _BEFORE, (int(speaks[-1]) + 1) * _FRAME + _AFTER
    cut = raw[max(0, first) : last].astype(np.float32)
    cut = cut * 10 ** ((LOUDNESS - measured(cut).loudness) / 20)
    cut *= min(1.0, CEILING / float(np.abs(cut).max()))
    cut[:_FADE_IN] *= np.linspace(0, 1, _FADE_IN, dtype=np.float32)
    cut[-_FADE_OUT:] *= np.linspace(1, 0, _FADE_OUT, dtype=np.float32)
    return cut


def measured(samples: Samples) -> Measured:
    levels = _levels(samples)
    speech = levels[levels > levels.max(initial=-120.0) - 25]
    loudness = 10 * float(np.log10(np.mean(10 ** (speech / 10)))) if speech.size else -120.0
    return Measured(len(samples) / RATE, loudness, float(np.abs(samples).max(initial=0)))


def _levels(samples: Samples) -> NDArray[np.float64]:
    """The loudness of each frame in dB of full scale."""
    whole = samples[: len(samples) // _FRAME * _FRAME].astype(np.float64).reshape(-1, _FRAME)
    levels: NDArray[np.float64] = 10 * np.log10(np.maximum(np.mean(whole**2, axis=1), 1e-12))
    return levels
