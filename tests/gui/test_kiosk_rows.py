"""The list model all pages share, under Qt's own tester, and the pictures of codes."""

from dataclasses import dataclass

import zxingcpp
from PySide6.QtCore import QAbstractItemModel
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from kiosk.pictures import qr_image
from kiosk.viewmodels.page_model import Rows


@dataclass(frozen=True, slots=True)
class Row:
    code: str
    wait_minutes: int


def test_rows_change_in_place_when_their_number_stays(qapp: QApplication) -> None:
    rows = Rows(Row)
    tester = QAbstractItemModelTester(rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    said: list[str] = []
    rows.modelReset.connect(lambda: said.append("reset"))
    rows.dataChanged.connect(lambda first, _last: said.append(f"row {first.row()}"))
    rows.put((Row("A", 1), Row("B", 2)))
    rows.put((Row("A", 1), Row("B", 3)))
    rows.put((Row("A", 1), Row("B", 3)))
    rows.put(())
    assert said == ["reset", "row 1", "reset"]
    assert tester.model() is rows


def test_roles_are_the_fields_as_qml_spells_them(qapp: QApplication) -> None:
    rows = Rows(Row)
    rows.put((Row("A", 7),))
    roles = {bytes(name.data()).decode(): role for role, name in rows.roleNames().items()}
    assert set(roles) == {"code", "waitMinutes"}
    model: QAbstractItemModel = rows
    assert model.data(model.index(0, 0), roles["waitMinutes"]) == 7


def test_the_code_on_the_screen_says_what_it_should() -> None:
    text = "http://127.0.0.1:8600/follow/LJ01/2026-11-24-A007"
    image = qr_image(text).scaledToWidth(400)
    found = zxingcpp.read_barcode(_grey(image))
    assert found is not None
    assert found.text == text


def _grey(image: QImage) -> memoryview:
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows, width = grey.height(), grey.bytesPerLine()
    return memoryview(bytes(grey.constBits())).cast("B", shape=[rows, width])
