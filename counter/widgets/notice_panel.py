"""What stands in a tab after acceptance: the case number, the promise, what became of the notice."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from counter.models.materials import MaterialsModel
from counter.presenters.intake import IntakePresenter
from counter.widgets.chip_delegate import ChipDelegate
from counter.widgets.pieces import KeyButton, heading_row, label
from counter.widgets.queue_pane import quiet_table
from counter.words import day, tr
from shared.qt.stylesheet import restyle


class NoticePanel(QFrame):
    """Printing trouble is told here; the case stands whatever the printer does."""

    def __init__(self, presenter: IntakePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._presenter = presenter
        self._number = label("", "number")
        self._number.setObjectName("caseNumber")
        self._number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._promise = label(wrap=True)
        self._later = label(wrap=True)
        self._later.setObjectName("checkedLater")
        self._printing = QFrame()
        self._printing.setProperty("kind", "note")
        self._words = label(wrap=True)
        self._words.setObjectName("noticeState")
        self.reprint = KeyButton(tr("Print the notice again"), "F11")
        self.reprint.setObjectName("reprintNotice")
        self._model = MaterialsModel(self)
        self._lay_out()
        self.reprint.clicked.connect(presenter.notice.reprint)
        presenter.accepted.connect(self._show_case)
        presenter.notice.changed.connect(self._show_printing)

    def _lay_out(self) -> None:
        printing = QHBoxLayout(self._printing)
        printing.setContentsMargins(14, 10, 14, 10)
        printing.addWidget(self._words, 1)
        printing.addWidget(self.reprint)
        head = QVBoxLayout()
        head.setContentsMargins(24, 20, 24, 16)
        head.setSpacing(8)
        head.addWidget(label(tr("Accepted"), "heading"))
        head.addWidget(self._number)
        head.addWidget(self._promise)
        head.addWidget(self._later)
        head.addWidget(self._printing)
        table = QTableView()
        table.setObjectName("acceptedMaterials")
        table.setModel(self._model)
        table.setItemDelegateForColumn(1, ChipDelegate(table))
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        quiet_table(table)
        table.horizontalHeader().setStretchLastSection(False)
        table.hideColumn(3)
        table.setColumnWidth(0, 380)
        table.setColumnWidth(1, 200)
        table.horizontalHeader().setSectionResizeMode(2, table.horizontalHeader().ResizeMode.Stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(heading_row(label(tr("Taken in"))))
        column.addWidget(table, 1)
        next_ = label(tr("Another item: Ctrl+K. All done: F9 finishes and asks for a rating."), "soft")
        next_.setContentsMargins(18, 10, 18, 12)
        column.addWidget(next_)

    def _show_case(self) -> None:
        case = self._presenter.state.case
        if case is None:
            return
        self._number.setText(case.id)
        self._promise.setText(
            tr("{item}: decided by {day} at the latest.", item=case.item_name, day=day(case.promised_day))
            if self._presenter.state.item.promised_days
            else tr("{item}: done at once.", item=case.item_name)
        )
        names = tr(", ").join(each["name"] for each in case.checks.values())
        self._later.setText(
            tr(
                "The hall checks these itself once the line is back, nothing is to be brought: {names}",
                names=names,
            )
        )
        self._later.setVisible(bool(names))
        self._model.show(self._presenter.view.materials)

    def _show_printing(self) -> None:
        view = self._presenter.notice.view
        self._words.setText(view.text)
        self.reprint.setEnabled(view.can_reprint)
        self._printing.setProperty("tone", view.tone)
        restyle(self._printing)
        restyle(self._words)
