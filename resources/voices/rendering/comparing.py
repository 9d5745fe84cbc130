"""Whether a number said in one breath is the number it says it is, without an ear and without a recogniser.

Its spectrum over time is laid beside those of all other numbers. Those nearest to it share its digits, so at each
place they vote for the digit they have there: a number that was rendered as another one is outvoted. What this cannot
tell is whether all of them are wrong in the same way, and whether it is pleasant.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from resources.voices.rendering.sounds import RATE, Samples

NEAREST = 9
_WINDOW, _STEP, _BANDS = RATE // 40, RATE // 100, 32
Spectra = NDArray[np.float64]


def heard(numbers: Mapping[str, Samples], some: Sequence[str]) -> Iterator[tuple[str, str]]:
    """`some` of the numbers (零二三号), each with the digits its nearest neighbours have at its places."""
    known = {text: spectra(samples) for text, samples in numbers.items()}
    for number in some:
        far = {other: distance(known[number], known[other]) for other in known if other != number}
        nearest = sorted(far, key=far.__getitem__)[:NEAREST]
        yield (
            number,
            "".join(Counter(each[at] for each in nearest).most_common(1)[0][0] for at in range(3)) + "号",
        )


def spectra(samples: Samples) -> Spectra:
    """The logarithm of the energy in bands as the ear has them, a row for each 10 ms, without its mean."""
    windows = np.lib.stride_tricks.sliding_window_view(samples, _WINDOW)[::_STEP] * np.hanning(_WINDOW)
    energy = np.abs(np.fft.rfft(windows, axis=1)) ** 2
    bands = np.log(energy @ _bands(energy.shape[1]).T + 1e-6)
    return bands - bands.mean(axis=0)


def _bands(bins: int) -> NDArray[np.float64]:
    """Triangles on the mel scale from 100 Hz to 8 kHz."""
    edges = 700 * (
        10 ** (np.linspace(*(2595 * np.log10(1 + hz / 700) for hz in (100, 8000)), _BANDS + 2) / 2595) - 1
    )
    at = np.linspace(0, RATE / 2, bins)
    low, middle, high = (edges[n : n + _BANDS, None] for n in range(3))
    return np.maximum(0, np.minimum((at - low) / (middle - low), (high - at) / (high - middle)))


def distance(one: Spectra, other: Spectra) -> float:
    """Of two sounds, however long each is (dynamic time warping), for each step of the way."""
    apart = np.sqrt(((one[:, None, :] - other[None, :, :]) ** 2).mean(axis=2))
    best = np.full((len(one) + 1, len(other) + 1), np.inf)
    best[0, 0] = 0
    for row in range(len(one)):
        come = np.minimum(best[row, :-1], best[row, 1:])
        left = np.inf
        for column, cost in enumerate(apart[row]):
            left = cost + min(come[column], left)
            best[row + 1, column + 1] = left
    return float(best[-1, -1]) / (len(one) + len(other))
