"""Whether a picture is whole and of a size one can keep."""

import io
import warnings

from PIL import Image, UnidentifiedImageError

from shared.devices.scanners.model import ScanRefusal

_MOST_DOTS = 100_000_000  # an A3 sheet at 600 dots an inch has 70 million


def picture_pages(data: bytes) -> int | ScanRefusal:
    """One page; `too_large` or `damaged` when it is not."""
    try:
        with warnings.catch_warnings(), Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            if picture.width * picture.height > _MOST_DOTS:
                return ScanRefusal.too_large
            picture.load()
    except (OSError, SyntaxError, ValueError, UnidentifiedImageError, Image.DecompressionBombError):
        return ScanRefusal.damaged
    return 1
