"""Materials from files: shared.devices.scanners."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from pypdf import PdfWriter

from shared.devices.scanners.file_scanner import FileScanner
from shared.devices.scanners.model import Scan, ScanRefusal


def _pdf(pages: int, password: str = "") -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    if password:
        writer.encrypt(password)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _picture(kind: str) -> bytes:
    out = io.BytesIO()
    Image.radial_gradient("L").resize((80, 60)).save(out, kind)
    return out.getvalue()


def _file(folder: Path, name: str, data: bytes) -> Path:
    (folder / name).write_bytes(data)
    return folder / name


@pytest.mark.parametrize(
    ("name", "data", "media_type", "pages"),
    [
        ("租赁合同.pdf", _pdf(3), "application/pdf", 3),
        ("photo.png", _picture("PNG"), "image/png", 1),
        ("photo.jpg", _picture("JPEG"), "image/jpeg", 1),
        ("a picture by the wrong name.pdf", _picture("PNG"), "image/png", 1),
    ],
)
def test_what_is_taken(name: str, data: bytes, media_type: str, pages: int, tmp_path: Path) -> None:
    scan = FileScanner().scan(_file(tmp_path, name, data))
    assert isinstance(scan, Scan)
    assert (scan.name, scan.media_type, scan.data, scan.pages) == (name, media_type, data, pages)
    assert "data" not in repr(scan)


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"", ScanRefusal.not_a_document),
        (b"MZ\x90\0", ScanRefusal.not_a_document),
        (b"%PDF-1.7\nnothing more", ScanRefusal.damaged),
        (_picture("PNG")[:200], ScanRefusal.damaged),
        (_picture("JPEG")[:100], ScanRefusal.damaged),
        (_pdf(1, password="secret"), ScanRefusal.locked),
        (_pdf(1) + bytes(1 << 20), ScanRefusal.too_large),
    ],
    ids=["empty", "a program", "hollow PDF", "half a PNG", "half a JPEG", "locked", "too large"],
)
def test_what_is_not_taken(data: bytes, refusal: ScanRefusal, tmp_path: Path) -> None:
    assert FileScanner(largest=1 << 20).scan(_file(tmp_path, "scan", data)) is refusal


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert FileScanner().scan(tmp_path / "none.pdf") is ScanRefusal.missing
    assert FileScanner().scan(tmp_path) is ScanRefusal.missing


_WHOLE = (_pdf(2), _picture("PNG"), _picture("JPEG"))


@given(data=st.data())
def test_a_mangled_file_never_raises(data: st.DataObject, tmp_path_factory: pytest.TempPathFactory) -> None:
    whole = bytearray(data.draw(st.sampled_from(_WHOLE)))
    for _ in range(data.draw(st.integers(1, 5))):
        whole[data.draw(st.integers(8, len(whole) - 1))] = data.draw(st.integers(0, 255))
    scan = FileScanner().scan(_file(tmp_path_factory.mktemp("scan"), "mangled", bytes(whole)))
    assert isinstance(scan, Scan | ScanRefusal)
