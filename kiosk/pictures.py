"""QR codes as pictures for QML: `image://qr/<text, percent-encoded>`."""

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickImageProvider

QUIET_ZONE = 4  # modules of white around a code (ISO/IEC 18004)


class QrPictures(QQuickImageProvider):
    """Draws each code one pixel a module; QML enlarges it without smoothing."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N803  Qt's names
        return qr_image(QUrl.fromPercentEncoding(id.encode()))


def qr_image(text: str) -> QImage:
    """The code of `text` (level M), black on white, a pixel a module, quiet zone included."""
    import segno  # noqa: PLC0415  not needed before the first ticket

    modules = tuple(segno.make(text, error="m", micro=False).matrix_iter(border=QUIET_ZONE))
    image = QImage(len(modules), len(modules), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    for y, row in enumerate(modules):
        for x, dark in enumerate(row):
            if dark:
                image.setPixelColor(x, y, Qt.GlobalColor.black)
    return image
