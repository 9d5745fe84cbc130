"""Printing the acceptance notice; whatever the printer does, the case stands."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from counter.presenters.commands import Commander
from counter.presenters.sign_in import Seat
from counter.words import tr
from shared.bootstrap import HallServices
from shared.cases.model import Case
from shared.cases.notices import Issuer, acceptance_notice_of
from shared.catalogue.expressions import Facts
from shared.catalogue.model import ServiceItem
from shared.catalogue.rules import fee_due
from shared.devices.printers.model import PaperFate
from shared.devices.printers.papers import paper_printer
from shared.devices.printers.ports import PrinterUnreachable
from shared.papers.model import AcceptanceNotice
from shared.papers.pdf import acceptance_notice
from shared.people.model import Details
from shared.qt.jobs import Err, Jobs, Ok


@dataclass(frozen=True, slots=True)
class NoticeView:
    """What stands in the panel after acceptance; `tone` is jade, amber or brand."""

    text: str
    tone: str
    can_reprint: bool


class NoticePresenter(Commander):
    """The notice of one accepted case. A paper that did not come out is told and can be printed again."""

    changed = Signal()

    def __init__(
        self,
        services: HallServices,
        jobs: Jobs,
        seat: Seat,
        applicant: Details,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(jobs, parent)
        self._services, self._seat, self._applicant = services, seat, applicant
        self._paper: AcceptanceNotice | None = None
        self._prints = 0
        self.view = NoticeView("", "brand", can_reprint=False)

    def print_first(self, case: Case, item: ServiceItem, facts: Facts) -> None:
        """Print the notice of a case that was just accepted."""
        settings = self._services.settings
        issuer = Issuer(
            settings.hall.name,
            settings.hall.authority,
            settings.hall.seal,
            settings.platform.follow_url,
            settings.hall.address,
        )
        self._paper = acceptance_notice_of(
            case,
            item,
            self._applicant,
            issuer,
            self._seat.window_name,
            self._seat.account.name,
            fee_due(item, facts),
        )
        self.reprint()

    def reprint(self) -> None:
        """Print the notice, under a job name of its own each time; from the second on the paper says so."""
        paper, address = self._paper, self._services.settings.devices.notice_printer
        if paper is None or self.busy:
            return
        if not address:
            self._show(tr("No printer for notices is set up here. Print it at another window."), "amber")
            return
        self._prints += 1
        paper = replace(paper, matter=replace(paper.matter, printing=self._prints))
        name = f"{paper.matter.number}/{self._prints}"
        self._pending = "notice"
        self._show(tr("The acceptance notice is being printed …"), "brand", can_reprint=False)

        def work() -> PaperFate:
            return paper_printer(address).print(name, acceptance_notice(paper))

        self._jobs.run(work, self._printed, self)

    def _printed(self, outcome: Ok[PaperFate] | Err) -> None:
        self._pending = None
        match outcome:
            case Ok(PaperFate.PRINTED):
                self._show(tr("The acceptance notice is printed. Hand it to the applicant."), "jade")
            case Ok(PaperFate.QUEUED):
                self._show(
                    tr(
                        "The acceptance notice is in the print queue. Hand it to the applicant when it is out; "
                        "print again only if nothing comes."
                    ),
                    "jade",
                )
            case Ok(PaperFate.WAITING):
                self._show(
                    tr(
                        "The printer has the notice but waits: look at its paper and cover. "
                        "The case stands; print again only if nothing comes out."
                    ),
                    "amber",
                )
            case Ok(PaperFate.GIVEN_UP):
                self._show(
                    tr("The printer gave the notice up. The case stands; press “Print again”."), "amber"
                )
            case Err(PrinterUnreachable()):
                self._show(
                    tr(
                        "The printer does not answer or takes no job, so the notice is not printed. "
                        "The case stands; look at the printer and press “Print again”."
                    ),
                    "amber",
                )
            case Err(bug):
                self._show(tr("The notice could not be made. The case stands."), "amber")
                raise bug

    def _show(self, text: str, tone: str, can_reprint: bool = True) -> None:
        self.view = NoticeView(text, tone, can_reprint)
        self.changed.emit()
