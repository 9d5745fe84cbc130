"""What all view models have in common: they hold one derived value and say when it changed."""

from dataclasses import fields, is_dataclass
from typing import Any

from PySide6.QtCore import Property as QtProperty
from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtQml import QmlElement

QML_IMPORT_NAME = "Onewindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


def shown(kind: type, name: str, changed: Signal) -> Any:
    """A read-only property that gives the field `name` of the value a model shows."""
    return QtProperty(kind, lambda model: getattr(model.shown, name), notify=changed)


class PageModel(QObject):
    """Shows one frozen value. A subclass declares `changed` and its properties by `shown`."""

    changed: SignalInstance

    def __init__(self, first: Any, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown = first

    def show(self, value: Any) -> None:
        """Swap the value, then say so if it differs."""
        if value != self.shown:
            self.shown = value
            self.changed.emit()


@QmlElement
class Rows(QAbstractListModel):
    """Rows of one frozen dataclass; its field names, in camelCase, are the roles.

    Rows that keep their number are changed in place, so that a finger on one of them does not lose it.
    """

    def __init__(self, kind: type, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if not is_dataclass(kind):
            raise TypeError(f"{kind.__name__} is no dataclass")
        self._fields = [field.name for field in fields(kind)]
        self._rows: tuple[Any, ...] = ()

    def put(self, rows: tuple[Any, ...]) -> None:
        """Show these rows."""
        if rows == self._rows:
            return
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        before, self._rows = self._rows, rows
        for at, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(at), self.index(at))

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  Qt's default
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        at = role - Qt.ItemDataRole.UserRole
        if not index.isValid() or not 0 <= at < len(self._fields):
            return None
        return getattr(self._rows[index.row()], self._fields[at])

    def roleNames(self) -> dict[int, QByteArray]:
        names = enumerate(self._fields, Qt.ItemDataRole.UserRole)
        return {role: QByteArray(camel_case(name).encode()) for role, name in names}


def camel_case(name: str) -> str:
    """`wait_minutes` as QML spells it: `waitMinutes`."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)
