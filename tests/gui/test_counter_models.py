"""The counter's models keep Qt's contract while their rows come, change and go."""

from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from counter.models.materials import MaterialsModel
from counter.models.two_lines import SECOND_ROLE, TwoLinesModel
from counter.models.waiting import CHIP_ROLE, WaitingModel
from counter.presenters.desk_view import Chip, WaitingRow
from counter.presenters.intake_view import MaterialRow

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
WAITING = (
    WaitingRow("t1", "A001", "综合受理", "01:00", None),
    WaitingRow("t2", "Y001", "预约", "00:30", Chip("预约", "brand")),
)
MATERIALS = (
    MaterialRow("m1", "申请书", Chip("未交", "red"), "签字即可", "扫描 F8", open=True),
    MaterialRow("m2", "营业执照", Chip("免交", "jade"), "电子证照库", "", open=False),
)


def kept(model: QAbstractItemModel) -> QAbstractItemModel:
    """The model under the tester, which aborts on the first breach and lives as long as the model."""
    QAbstractItemModelTester(model, FATAL, model)
    return model


def test_the_waiting_model_tells_what_changed(qtbot: QtBot) -> None:
    model = WaitingModel()
    kept(model)
    with qtbot.waitSignal(model.modelReset):
        model.show(WAITING)
    later = tuple(WaitingRow(row.ticket, row.number, row.line, "02:00", row.chip) for row in WAITING)
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.show(later)
    assert model.index(1, 2).data() == "02:00"
    assert model.index(1, 3).data(CHIP_ROLE) == Chip("预约", "brand")
    assert model.index(0, 3).data(CHIP_ROLE) is None
    with qtbot.assertNotEmitted(model.dataChanged):
        model.show(later)
    model.show(later[1:])
    assert model.rowCount() == 1
    model.show(())
    assert model.rowCount() == 0


def test_the_materials_model_finds_its_rows(qtbot: QtBot) -> None:
    model = MaterialsModel()
    kept(model)
    model.show(MATERIALS)
    assert [model.material(row) for row in (0, 1, 2, -1)] == ["m1", "m2", None, None]
    assert [model.row_of(material) for material in ("m2", "m3", None)] == [1, -1, -1]
    assert model.index(0, 1).data(CHIP_ROLE) == Chip("未交", "red")
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Material"
    model.show(())
    assert model.rowCount() == 0


def test_the_list_of_two_lines_gives_back_its_keys(qtbot: QtBot) -> None:
    model = TwoLinesModel()
    kept(model)
    model.show([(Path("a.png"), "a.png", "4 KB"), (Path("b.pdf"), "b.pdf", "9 KB")])
    assert model.key(1) == Path("b.pdf")
    assert model.key(2) is None
    assert model.index(0).data(SECOND_ROLE) == "4 KB"
    model.show([])
    assert model.rowCount() == 0


@pytest.mark.parametrize("model", [WaitingModel, MaterialsModel])
def test_a_cell_has_no_children(qtbot: QtBot, model: type[WaitingModel | MaterialsModel]) -> None:
    made = model()
    made.show(WAITING if isinstance(made, WaitingModel) else MATERIALS)  # type: ignore[arg-type]  # each its own rows
    assert made.rowCount(made.index(0, 0)) == 0
    assert made.columnCount(made.index(0, 0)) == 0
