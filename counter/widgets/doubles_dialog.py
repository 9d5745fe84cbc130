"""The list of cases that were begun online too: what is the same, what to do; a key for each answer."""

from PySide6.QtWidgets import QWidget

from counter.presenters.doubles import DoubleRow, DoublesPresenter
from counter.widgets.pieces import KeyButton
from counter.widgets.settling_dialog import SettlingDialog, Told
from counter.words import tr


class DoublesDialog(SettlingDialog):
    """F7 lets the case go on, F6 both; what nobody has said and the platform taken in stays."""

    def __init__(self, presenter: DoublesPresenter, parent: QWidget | None = None) -> None:
        self._presenter = presenter
        self._same = KeyButton(tr("One matter: this case goes on"), "F7", "primary")
        self._same.setObjectName("doubleSame")
        self._two = KeyButton(tr("Two matters: both go on"), "F6")
        self._two.setObjectName("doubleTwo")
        nothing = tr("No case was begun online too: nothing is to be done here.")
        told = Told("double", "doubles", tr("Begun online too"), nothing)
        super().__init__(told, presenter, (self._two, self._same), parent)
        self._same.clicked.connect(lambda: self._answer(True))
        self._two.clicked.connect(lambda: self._answer(False))

    def allow(self, row: DoubleRow | None) -> None:
        free = row is not None and row.open and not self._presenter.busy
        self._same.setEnabled(free)
        self._two.setEnabled(free)

    def _answer(self, same: bool) -> None:
        row = self.chosen()
        if row is not None:
            self.problem.put_away()
            self._presenter.answer(row, same)
