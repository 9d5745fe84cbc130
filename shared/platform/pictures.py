"""QR codes in a page: drawn into it, because no page loads a picture from elsewhere (guard.HEADERS)."""

import segno


def qr(text: str) -> str:
    """The code of `text` (level M) as an inline SVG, quiet zone included; its size is the style sheet's."""
    code = segno.make(text, error="m", micro=False)
    return code.svg_inline(border=4, dark="#000", light="#fff", omitsize=True, svgclass="qr")
