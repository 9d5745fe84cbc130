"""What a code scanner would read off a picture: of a screen, or of a paper that came out."""

import zxingcpp
from PySide6.QtGui import QImage


def code_in(picture: QImage) -> str | None:
    """The text of the first code in the picture, or None."""
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    if grey.isNull():
        return None
    rows, width = grey.height(), grey.bytesPerLine()
    found = zxingcpp.read_barcode(memoryview(bytes(grey.constBits())).cast("B", shape=[rows, width]))
    return found.text if found is not None else None
