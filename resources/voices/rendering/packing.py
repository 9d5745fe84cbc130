"""A language's parts in one ZIP file of MP3 files, each named by its text: any archiver and any player opens them."""

import io
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np

from resources.voices.rendering.sounds import RATE, Samples

BITS_PER_SECOND = 32_000


@dataclass(frozen=True, slots=True)
class Part:
    """What is said for the text `key`."""

    key: str
    samples: Samples


def write(path: Path, parts: Iterable[Part]) -> int:
    """Write the pack, the same bytes for the same sounds; gives its size in bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as pack:
        for part in parts:
            pack.writestr(zipfile.ZipInfo(f"{part.key}.mp3", (1980, 1, 1, 0, 0, 0)), encoded(part.samples))
    return path.stat().st_size


def encoded(samples: Samples) -> bytes:
    """MP3, mono; its header tells the encoder's delay, so that it decodes to as many samples as went in."""
    file = io.BytesIO()
    with av.open(file, "w", format="mp3") as out:
        stream = out.add_stream("libmp3lame", rate=RATE, layout="mono")
        stream.bit_rate = BITS_PER_SECOND
        whole = (np.clip(samples, -1, 1) * 32767).astype(np.int16).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(whole, format="s16p", layout="mono")
        frame.sample_rate = RATE
        out.mux(stream.encode(frame))
        out.mux(stream.encode(None))
    return file.getvalue()
