"""The form of one item."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from counter.presenters.intake import IntakePresenter
from counter.widgets.fields import FieldBox

TWO_COLUMNS_FROM = 680
ROOMY_FROM = 960
LEAST_FORM_PX = 90


class FormPane(QScrollArea):
    """The fields in two columns, or in one where it is narrow."""

    def __init__(self, presenter: IntakePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(14, 10, 18, 8)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(6)
        self.boxes = {view.id: FieldBox(view) for view in presenter.view.fields}
        self._columns = 0
        for box in self.boxes.values():
            box.typed.connect(presenter.type_in)
        self._arrange(2)
        self.setWidget(body)
        body.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)
        self.setMinimumHeight(LEAST_FORM_PX)

    def sizeHint(self) -> QSize:
        body = self.widget()
        return QSize(TWO_COLUMNS_FROM, body.sizeHint().height() + 2 if body is not None else LEAST_FORM_PX)

    def show_fields(self) -> None:
        for view in self._presenter.view.fields:
            self.boxes[view.id].show_field(view)

    def go_to_first(self, *, wanting: bool) -> None:
        """Put the cursor into the first empty field, or the first that needs another look."""
        for view in self._presenter.view.fields:
            if view.problem if wanting else not view.value:
                editor = self.boxes[view.id].editor
                editor.setFocus(Qt.FocusReason.OtherFocusReason)
                self.ensureWidgetVisible(editor)
                return

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        self._arrange(2 if width >= TWO_COLUMNS_FROM else 1)
        for box in self.boxes.values():
            box.be_narrow(TWO_COLUMNS_FROM <= width < ROOMY_FROM)

    def focusNextPrevChild(self, next_: bool) -> bool:  # noqa: N802  Qt's own name
        moved = super().focusNextPrevChild(next_)
        focused = self.focusWidget()
        if moved and focused is not None:
            self.ensureWidgetVisible(focused)
        return moved

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for at, box in enumerate(self.boxes.values()):
            self._grid.addWidget(box, at // columns, at % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        self._grid.setRowStretch(len(self.boxes), 1)
