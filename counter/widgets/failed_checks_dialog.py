"""The list of failed checks: the case, what was found, what to do; one key when the original was seen."""

from PySide6.QtWidgets import QWidget

from counter.presenters.failed_checks import FailedChecksPresenter, FailedRow
from counter.widgets.pieces import KeyButton
from counter.widgets.settling_dialog import SettlingDialog, Told
from counter.words import tr


class FailedChecksDialog(SettlingDialog):
    """F7 settles the chosen one; what is not settled stays in the list."""

    def __init__(self, presenter: FailedChecksPresenter, parent: QWidget | None = None) -> None:
        self._presenter = presenter
        self._seen = KeyButton(tr("Original seen"), "F7", "primary")
        self._seen.setObjectName("failedCheckSeen")
        nothing = tr("No check has failed: nothing is to be done here.")
        told = Told("failedCheck", "failedChecks", tr("Checks that failed"), nothing)
        super().__init__(told, presenter, (self._seen,), parent)
        self._seen.clicked.connect(self._settle)

    def allow(self, row: FailedRow | None) -> None:
        self._seen.setEnabled(row is not None and not self._presenter.busy)

    def _settle(self) -> None:
        row = self.chosen()
        if row is not None:
            self.problem.put_away()
            self._presenter.settle(row)
