"""The tab of one item: form above, materials below, the promise and the acceptance at the bottom."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from counter.models.materials import MaterialsModel
from counter.presenters.desk_view import Chip
from counter.presenters.intake import IntakePresenter
from counter.widgets.chip_delegate import ChipDelegate
from counter.widgets.form_pane import ROOMY_FROM, FormPane
from counter.widgets.notice_panel import NoticePanel
from counter.widgets.pieces import KeyButton, badge, heading_row, label, note
from counter.widgets.queue_pane import quiet_table
from counter.widgets.scan_dialog import ScanDialog
from counter.widgets.whole_rows import WholeRows
from counter.words import tr

LEAST_ROWS = 3


class MaterialsPane(QWidget):
    """How few are needed is said first; the keys act on the chosen row."""

    def __init__(self, presenter: IntakePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._model = MaterialsModel(self)
        self._table = QTableView()
        self._table.setObjectName("materialsTable")
        self._table.setModel(self._model)
        self._table.setItemDelegateForColumn(1, ChipDelegate(self._table))
        self._table.installEventFilter(self)
        quiet_table(self._table)
        self._headline = label("", "heading")
        self._headline.setObjectName("materialsHeadline")
        self._offline = badge(Chip(tr("offline: no e-licences"), "amber"))
        self._offline.setObjectName("offline")
        self.commit = self._button(tr("Commitment"), "F6", "commit")
        self.seen = self._button(tr("Original seen"), "F7", "seen")
        self.scan = self._button(tr("Scan"), "F8", "scan")
        self.defer = self._button(tr("Defer"), "F10", "defer")
        self.later = self._button(tr("Check later, with consent"), "F11", "checkLater")
        self.take_back = self._button(tr("Take back"), "Ctrl+Z", "takeBack", "quiet")
        self._lay_out()
        self.commit.clicked.connect(presenter.commit)
        self.seen.clicked.connect(presenter.see_original)
        self.defer.clicked.connect(presenter.defer)
        self.later.clicked.connect(presenter.check_later)
        self.take_back.clicked.connect(presenter.take_back)
        self.scan.clicked.connect(self._scan)
        self._table.selectionModel().currentRowChanged.connect(self._chosen)
        self.show_materials()

    def _button(self, text: str, key: str, name: str, kind: str = "") -> KeyButton:
        button = KeyButton(text, key, kind)
        button.setObjectName(name)
        return button

    def _lay_out(self) -> None:
        header = self._table.horizontalHeader()
        for column, mode in enumerate(
            (
                QHeaderView.ResizeMode.ResizeToContents,
                QHeaderView.ResizeMode.ResizeToContents,
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.ResizeToContents,
            )
        ):
            header.setSectionResizeMode(column, mode)
        keys = QHBoxLayout()
        keys.setContentsMargins(10, 6, 10, 8)
        keys.setSpacing(6)
        for button in (self.scan, self.seen, self.commit, self.defer, self.later, self.take_back):
            keys.addWidget(button)
        keys.addStretch(1)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.setSpacing(0)
        column_.addWidget(heading_row(label(tr("Materials")), self._offline, self._headline))
        column_.addWidget(WholeRows(self._table, LEAST_ROWS), 1)
        column_.addLayout(keys)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < ROOMY_FROM
        self._table.setColumnHidden(3, narrow)  # the buttons below say the ways too
        self.later.setText(tr("Check later") if narrow else tr("Check later, with consent"))

    def show_materials(self) -> None:
        view = self._presenter.view
        self._model.show(view.materials)
        self._headline.setText(view.headline)
        self._offline.setVisible(view.offline)
        self.commit.setEnabled(view.can_commit)
        self.seen.setEnabled(view.can_see)
        self.scan.setEnabled(view.can_scan)
        self.defer.setEnabled(view.can_defer)
        self.later.setEnabled(view.can_check_later)
        self.later.setVisible(view.offline)
        self.take_back.setEnabled(view.can_take_back)
        row = self._model.row_of(view.chosen)
        if row != self._table.currentIndex().row():
            selection = self._table.selectionModel()
            selection.blockSignals(True)
            if row < 0:
                self._table.clearSelection()
            else:
                self._table.setCurrentIndex(self._model.index(row, 0))
            selection.blockSignals(False)
            self._table.scrollTo(self._table.currentIndex())
            self._table.viewport().update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}
        ):
            self.take_back.click()
            return True
        return super().eventFilter(watched, event)

    def _chosen(self, current: QModelIndex) -> None:
        if current.isValid():
            self._presenter.choose(self._model.material(current.row()))

    def _scan(self) -> None:
        material = self._presenter.view.chosen
        if material is None:
            return
        name = self._presenter.state.item.material(material).name
        dialog = ScanDialog(self._presenter.scans, material, name, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._come_back)
        dialog.open()

    def _come_back(self) -> None:
        self.window().activateWindow()
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)


class IntakeTab(QStackedWidget):
    """Taking the item in, and after acceptance what was accepted."""

    def __init__(self, presenter: IntakePresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.presenter = presenter
        self._form = FormPane(presenter)
        self._materials = MaterialsPane(presenter)
        self._promise = label("", "soft", wrap=True)
        self._draft = label("", "soft")
        self._draft.setObjectName("draftState")
        self._accept = KeyButton(tr("Accept and print"), "F12", "primary")
        self._accept.setObjectName("accept")
        self._notice = NoticePanel(presenter)
        self._give_back = KeyButton(tr("Not finished today: back online"), "Ctrl+G")
        self._give_back.setObjectName("giveBack")
        ground, words = note("amber")
        self._recalled = label(wrap=True)
        self._recalled.setObjectName("recalled")
        words.addWidget(self._recalled)
        self._recalled_above = QFrame()
        above = QVBoxLayout(self._recalled_above)
        above.setContentsMargins(14, 10, 14, 0)
        above.addWidget(ground)
        self.addWidget(self._editing())
        self.addWidget(self._notice)
        self._accept.clicked.connect(self._try_to_accept)
        self._give_back.clicked.connect(presenter.give_back)
        presenter.changed.connect(self._show)
        presenter.busy_changed.connect(self._show)
        presenter.draft.changed.connect(lambda: self._draft.setText(presenter.draft.words))
        presenter.accepted.connect(lambda: self.setCurrentWidget(self._notice))
        self._show()
        QTimer.singleShot(0, self, self.go_to_work)

    @property
    def rules(self) -> str:
        """The articles the item rests on."""
        return "\n".join(f"{each.law} {each.article}" for each in self.presenter.state.item.legal)

    def go_to_work(self) -> None:
        """Put the cursor where the clerk goes on."""
        if self.presenter.state.case is None and self.isVisible():
            self._form.go_to_first(wanting=False)

    def _editing(self) -> QWidget:
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setChildrenCollapsible(False)
        parts.addWidget(self._form)
        parts.addWidget(self._materials)
        parts.setStretchFactor(0, 0)
        parts.setStretchFactor(1, 1)
        foot = QFrame()
        row = QHBoxLayout(foot)
        row.setContentsMargins(18, 8, 18, 10)
        row.setSpacing(16)
        row.addWidget(self._promise, 1)
        row.addWidget(self._draft)
        row.addWidget(self._give_back)
        row.addWidget(self._accept)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._recalled_above)
        column.addWidget(parts, 1)
        column.addWidget(foot)
        return page

    def _show(self) -> None:
        self._form.show_fields()
        self._materials.show_materials()
        self._promise.setText(self.presenter.view.promise)
        self._accept.setEnabled(not self.presenter.busy)
        self._give_back.setVisible(self.presenter.begun is not None)
        self._give_back.setEnabled(not self.presenter.busy)
        self._recalled.setText(self.presenter.asked_words)
        self._recalled_above.setVisible(bool(self.presenter.state.asked))

    def _try_to_accept(self) -> None:
        self.presenter.accept()
        if self.presenter.view.shortfall is not None:
            self._form.go_to_first(wanting=True)
