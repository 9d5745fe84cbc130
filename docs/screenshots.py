"""Chooses the README's pictures from a headless demo: `python docs/screenshots.py build/demo`."""

import sys
from pathlib import Path

from PIL import Image

HERE = Path(__file__).parent / "screenshots"
CHOSEN = {
    "kiosk-lines": "??-card-on-reader.png",
    "kiosk-ticket": "??-ticket-taken.png",
    "kiosk-collect": "??-certificate-printing.png",
    "kiosk-rate": "??-rating-bad.png",
    "board": "??-board-and-voice.png",
    "counter": "??-materials-given.png",
    "manager": "??-manager.png",
    "certificate": "papers/*FOOD-LICENCE*-1.png",
}
TALL, WIDE = 480, 1200
"""Widths in pixels: portrait screens, and all others."""


def main(demo: Path) -> None:
    for name, pattern in CHOSEN.items():
        picture = Image.open(next(demo.glob(pattern))).convert("RGB")
        width = TALL if picture.height > picture.width else WIDE
        small = picture.resize((width, picture.height * width // picture.width), Image.Resampling.LANCZOS)
        small.quantize(128).save(HERE / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
