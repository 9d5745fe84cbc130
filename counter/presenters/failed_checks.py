"""Checks the shared store answered with no: what is left for a person to do, case by case, until it is done."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from counter.presenters.commands import Commander
from counter.presenters.sign_in import Seat
from counter.words import day, tr
from shared.bootstrap import HallServices
from shared.cases import checks as case_checks
from shared.cases import queries
from shared.cases.checks import Checks
from shared.cases.model import Case, CheckState, How
from shared.journal.entry import Json, Recorded
from shared.qt.jobs import Jobs


@dataclass(frozen=True, slots=True)
class FailedRow:
    """One failed check: of which case, what was found, and what to do by when."""

    case: str
    check: str
    item: str
    what: str
    next_step: str


def failed_rows(cases: list[Case]) -> tuple[FailedRow, ...]:
    """The failed checks of these cases in their order; no personal data."""
    return tuple(
        FailedRow(case.id, check, case.item_name, _found(each), _next_step(each, case.promised_day))
        for case in cases
        for check, each in case.checks.items()
        if each["state"] == CheckState.FAILED
    )


def _found(check: Json) -> str:
    name = check["name"]
    match check["reason"]:
        case case_checks.NOT_HELD:
            return tr("{name}: the store of e-licences holds none", name=name)
        case case_checks.CONDITION_UNMET:
            return str(check["sentence"])
        case case_checks.APPLICANT_ERASED:
            return tr("{name}: the applicant's details were erased, so nobody could be asked for", name=name)
    return tr("{name}: the matter is no longer in the catalogue", name=name)


def _next_step(check: Json, promised: str) -> str:
    if check["reason"] == case_checks.APPLICANT_ERASED:
        return tr("Tell the deciding department: it refuses the case with this reason.")
    return tr(
        "Call the applicant: the original is to be shown before {day}, then press F7. "
        "Without it the department refuses the case.",
        day=day(promised),
    )


class FailedChecksPresenter(Commander):
    """Reads the hall's failed checks and follows the journal: they stay until settled, whoever looks."""

    changed = Signal()

    def __init__(self, services: HallServices, jobs: Jobs, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        self._hall, self._seat = services.hall, seat
        self._checks = Checks(services.cases)
        self.rows: tuple[FailedRow, ...] = ()
        self.look()

    def look(self) -> None:
        """Read them again."""

        def work() -> tuple[FailedRow, ...]:
            with self._hall.read() as conn:
                return failed_rows(queries.failed_checks(conn))

        self.read(work, self._took)

    def take_note(self, entries: list[Recorded]) -> None:
        """The journal went on."""
        if any(each.kind.startswith("cases.c") for each in entries):
            self.look()

    def settle(self, row: FailedRow) -> None:
        """The clerk saw the original."""
        source = f"{self._seat.account.name}核对原件"
        self.command(
            f"settle {row.case} {row.check}",
            lambda key: self._checks.settle(
                row.case, row.check, How.ORIGINAL_SEEN, source, self._seat.account.id, key
            ),
            lambda _case: self.look(),
        )

    def _took(self, rows: tuple[FailedRow, ...]) -> None:
        if rows != self.rows:
            self.rows = rows
            self.changed.emit()
