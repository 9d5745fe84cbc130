"""Every model with rows of the kiosk, the call board and the counter under Qt's own tester; none is left out."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import Any

import pytest
from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    qInstallMessageHandler,
)
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

import counter
import kiosk
from counter.issuing.models.ledger import LedgerModel
from counter.issuing.models.papers import PapersModel
from counter.issuing.presenters.ledger_view import LedgerRow
from counter.issuing.presenters.papers_view import PaperRow
from counter.manager.figures import Figure, FigureRow, FigureTable
from counter.models.materials import MaterialsModel
from counter.models.two_lines import TwoLinesModel
from counter.models.waiting import WaitingModel
from counter.presenters.desk_view import Chip, WaitingRow
from counter.presenters.intake_view import MaterialRow
from kiosk.viewmodels.page_model import Rows

CHIP = Chip("", "red")


@dataclass(frozen=True, slots=True)
class Line:
    code: str


class Short(QAbstractListModel):
    """The plant: its rows come without a word to those who watch."""

    rows: tuple[Any, ...] = ()

    def show(self, rows: tuple[Any, ...]) -> None:
        self.beginInsertRows(QModelIndex(), 0, max(0, len(rows) - 1))
        self.rows = rows[:-1]
        self.endInsertRows()

    def rowCount(self, _parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  Qt's default
        return len(self.rows)

    def data(
        self, _index: QModelIndex | QPersistentModelIndex, _role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return None


KEPT: dict[type[QAbstractItemModel], tuple[Callable[[], Any], Callable[[str], Any]]] = {
    Rows: (lambda: Rows(Line), Line),
    WaitingModel: (WaitingModel, lambda key: WaitingRow(key, key, "", "01:00", CHIP)),
    MaterialsModel: (MaterialsModel, lambda key: MaterialRow(key, key, CHIP, "", "", open=True)),
    TwoLinesModel: (TwoLinesModel, lambda key: (key, key, "4 KB")),
    PapersModel: (PapersModel, lambda key: PaperRow(key, CHIP, "", "", "", "")),
    LedgerModel: (LedgerModel, lambda key: LedgerRow(None, key, "", ("1", "2", "3", "4", "5"), CHIP)),
    FigureTable: (
        lambda: FigureTable(("Line", "Taken")),
        lambda key: FigureRow(key, (Figure(key), Figure("1"))),
    ),
}
"""Each model: how it is made, and a row of it."""


def modules(package: ModuleType) -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        yield importlib.import_module(found.name)


def models() -> set[type[QAbstractItemModel]]:
    """Those the two programs define, of whatever kind."""
    return {
        each
        for package in (kiosk, counter)
        for module in modules(package)
        for each in vars(module).values()
        if isinstance(each, type)
        and issubclass(each, QAbstractItemModel)
        and each.__module__ == module.__name__
    }


def breaches(model: Any, row: Callable[[str], Any]) -> list[str]:
    """What Qt's tester has against it while rows come, change, change places and go."""
    said: list[str] = []
    before = qInstallMessageHandler(lambda _kind, where, text: said.append(f"{where.category}: {text}"))
    try:
        tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
        show: Callable[[Any], None] = model.put if isinstance(model, Rows) else model.show
        for keys in ("", "a", "ab", "abc", "acb", "c", "xyz", ""):
            rows = [row(key) for key in keys]
            show(rows if isinstance(model, TwoLinesModel) else tuple(rows))
        assert tester.model() is model
    finally:
        qInstallMessageHandler(before)
    return [text for text in said if text.startswith("qt.modeltest")]


def test_none_is_left_out(qapp: QApplication) -> None:
    assert models() == set(KEPT)


@pytest.mark.parametrize("kind", list(KEPT), ids=lambda kind: kind.__name__)
def test_it_keeps_to_the_rules_of_models(qapp: QApplication, kind: type[QAbstractItemModel]) -> None:
    make, row = KEPT[kind]
    assert breaches(make(), row) == []


def test_a_model_that_tells_of_more_than_comes_is_seen(qapp: QApplication) -> None:
    assert breaches(Short(), Line)


def test_a_model_without_a_row_here_is_seen(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importlib.import_module("kiosk.scene"), "Short", Short, raising=False)
    monkeypatch.setattr(Short, "__module__", "kiosk.scene")
    assert models() - set(KEPT) == {Short}
