"""Choosing the scanned sheet for a material: the newest file of the scanner's folder stands chosen."""

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListView, QVBoxLayout, QWidget

from counter.models.two_lines import TwoLinesModel
from counter.presenters.scans import Preview, ScanFile, ScansPresenter
from counter.widgets.chip_delegate import TwoLinesDelegate
from counter.widgets.pieces import EdgedDialog, KeyButton, label
from counter.widgets.problem_panel import ProblemPanel
from counter.words import Problem, tr


class ScanDialog(EdgedDialog):
    """Return takes the chosen file, Escape takes none."""

    def __init__(
        self, scans: ScansPresenter, material: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("scanDialog")
        self.setWindowTitle(tr("Scan for: {name}", name=name))
        self.resize(900, 640)
        self._scans, self._material = scans, material
        self._model = TwoLinesModel(self)
        self._list = QListView()
        self._list.setObjectName("scanFiles")
        self._list.setModel(self._model)
        self._list.setItemDelegate(TwoLinesDelegate(self._list))
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._picture = label(tr("Looking into the scanner's folder …"), "soft", wrap=True)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._told = label("", "soft", wrap=True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._take = KeyButton(tr("Take this sheet"), "Return", "primary")
        self._take.setObjectName("scanTake")
        self._take.setEnabled(False)
        self._leave = KeyButton(tr("Take none"), "Esc")
        self.problem = ProblemPanel()
        self._lay_out(name)
        self._take.clicked.connect(self._take_chosen)
        self._leave.clicked.connect(self.reject)
        self._list.selectionModel().currentChanged.connect(self._chosen)
        self._list.doubleClicked.connect(lambda _index: self._take_chosen())
        scans.files_listed.connect(self._show_files)
        scans.previewed.connect(self._show_preview)
        scans.problem_arose.connect(self._tell)
        scans.busy_changed.connect(self._show_busy)
        scans.taken.connect(self.accept)
        scans.look()

    def _lay_out(self, name: str) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(16)
        self._list.setFixedWidth(320)
        sides.addWidget(self._list)
        right = QVBoxLayout()
        right.addWidget(self._picture, 1)
        right.addWidget(self._told)
        sides.addLayout(right, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 16)
        column.setSpacing(12)
        column.addWidget(label(tr("Which sheet is “{name}”?", name=name), "heading", wrap=True))
        column.addLayout(sides, 1)
        column.addWidget(self.problem)
        column.addLayout(buttons)

    def _show_files(self, files: list[ScanFile]) -> None:
        self._model.show([(each.path, each.name, each.told) for each in files])
        if files:
            self._list.setCurrentIndex(self._model.index(0))
            self._list.setFocus()
        else:
            self._picture.setText(
                tr(
                    "There is no scan in {folder}. Scan the sheet, then press F8 again.",
                    folder=self._folder(),
                )
            )

    def _folder(self) -> str:
        return self._scans.folder or tr("the scanner's folder (none is set up)")

    def _chosen(self, current: QModelIndex) -> None:
        path = self._model.key(current.row())
        self._take.setEnabled(path is not None)
        if isinstance(path, Path):
            self._scans.preview(path)

    def _show_preview(self, preview: Preview) -> None:
        if preview.path != self._model.key(self._list.currentIndex().row()):
            return
        if preview.image.isNull():
            self._picture.setText(tr("No preview."))
        else:
            picture = QPixmap.fromImage(preview.image)
            self._picture.setPixmap(
                picture.scaled(
                    self._picture.size(),
                    Qt.AspectRatioMode.KeepAspectRatio,
                    Qt.TransformationMode.SmoothTransformation,
                )
            )
        self._told.setText(preview.told)

    def _take_chosen(self) -> None:
        path = self._model.key(self._list.currentIndex().row())
        if isinstance(path, Path):
            self.problem.put_away()
            self._scans.take(self._material, path)

    def _show_busy(self) -> None:
        self._take.setEnabled(not self._scans.busy and self._model.rowCount() > 0)

    def _tell(self, problem: Problem) -> None:
        self.problem.tell(problem)
