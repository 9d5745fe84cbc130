"""One citizen's visit: the items taken in, and what the hall knows of the person."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from counter.ports import Licences
from counter.presenters.commands import Commander
from counter.presenters.desk_view import DeskFacts
from counter.presenters.drafts import drafts_of
from counter.presenters.intake import PURPOSE, IntakePresenter, Opening, Visit, open_intake
from counter.presenters.person_view import PersonFacts, PersonView, derive_person
from counter.presenters.sign_in import Seat
from counter.words import Problem, tr
from shared.bootstrap import HallServices
from shared.cases import queries as cases
from shared.catalogue.model import ServiceItem
from shared.catalogue.search import Index, build_index
from shared.issuing import queries as issuing
from shared.journal.entry import Recorded
from shared.qt.jobs import Jobs
from shared.queueing import queries as queue


@dataclass(frozen=True, slots=True)
class ItemRow:
    """An item as the search lists it."""

    code: str
    name: str
    told: str


class VisitPresenter(Commander):
    """Opens items for whoever is served; everything of a visit ends with it."""

    began = Signal()
    ended = Signal()
    intake_opened = Signal(object)  # IntakePresenter
    person_changed = Signal()

    def __init__(
        self,
        services: HallServices,
        jobs: Jobs,
        seat: Seat,
        licences: Licences,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(jobs, parent)
        self._services, self._seat, self._licences = services, seat, licences
        self._index: Index | None = None
        self._visit: Visit | None = None
        self._person: PersonFacts | None = None
        self._warned = False
        self._to_open: list[str] = []
        self.intakes: list[IntakePresenter] = []
        self.read(lambda: build_index(services.catalogue), self._indexed)

    @property
    def serving(self) -> bool:
        return self._visit is not None

    @property
    def person(self) -> PersonView | None:
        """What the right pane shows; None while nobody is served."""
        return None if self._person is None else derive_person(self._person, self._services.catalogue)

    def begin(self, facts: DeskFacts) -> None:
        """The citizen stands at the window; what a crash interrupted, or an appointment's item, is opened at once."""
        if facts.held is None or facts.person is None:
            self.tell(Problem(tr("This person's details were erased."), tr("Read the ID card once more.")))
            return
        held, services = facts.held, self._services
        self._visit = Visit(held.id, held.person, facts.person, facts.today)
        visit = self._visit
        self.began.emit()

        def work() -> list[str]:
            begun = drafts_of(services.hall, services.settings.storage.files).items(held.id)
            with services.hall.read() as conn:
                booked = queue.appointment(conn, held.appointment) if held.appointment else None
            return begun or ([] if booked is None else [booked.item])

        def took(items: list[str]) -> None:
            if self._visit is visit:
                self._to_open = [item for item in items if item in services.catalogue]
                self._open_the_next()

        self.read(work, took)
        self.look_at_person()

    def end(self) -> None:
        """The visit is over: nothing of this person stays on the screen."""
        for each in self.intakes:
            each.draft.let_go()
            each.deleteLater()
        self.intakes, self._to_open = [], []
        self._visit = self._person = None
        self._warned = False
        self.forget_keys()
        self.ended.emit()

    def may_end(self) -> bool:
        """Whether nothing typed would be lost; the first time something would, it is told instead."""
        unsettled = [each.title for each in self.intakes if not each.untouched]
        if not unsettled or self._warned:
            return True
        self._warned = True
        self.tell(
            Problem(
                tr("Not accepted yet: {names}.", names=tr(", ").join(unsettled)),
                tr(
                    "Press F12 to accept it. Press F9 once more to finish without it: what was typed is then gone."
                ),
            )
        )
        return False

    def find(self, text: str) -> list[ItemRow]:
        """Items for what was typed, the best first; the whole catalogue for nothing."""
        if not text.strip():
            found = list(self._services.catalogue.items)
        else:
            found = [] if self._index is None else self._index.search(text)
        return [self._row(item) for item in found]

    def open_item(self, code: str) -> None:
        """Open the item in a tab of its own, filled from the card and the e-licences."""
        visit, services = self._visit, self._services
        if visit is None or self.busy:
            return
        for each in self.intakes:
            if each.state.item.code == code and each.state.case is None:
                self.intake_opened.emit(each)
                return
        item = services.catalogue.item(code)

        def call(_key: str) -> Opening:
            return open_intake(services, visit, item, self._licences(visit.details.number, code, PURPOSE))

        self.command(f"open {code}", call, lambda opening: self._opened(visit, opening))

    def take_note(self, entries: list[Recorded]) -> None:
        """The journal went on; what concerns this person is shown at once."""
        if self._visit is not None and any(entry.person == self._visit.person for entry in entries):
            self.look_at_person()

    def look_at_person(self) -> None:
        """Read the person's cases, documents and appointments."""
        visit, services = self._visit, self._services
        if visit is None:
            return

        def work() -> PersonFacts:
            hall = services.hall
            with hall.read() as conn:
                return PersonFacts(
                    details=visit.details,
                    today=visit.today,
                    zone=hall.zone,
                    cases=tuple(cases.cases_of(conn, visit.person)),
                    documents=tuple(issuing.documents_of(conn, visit.person)),
                    appointments=tuple(queue.appointments_of(conn, visit.person, hall.clock.now())),
                )

        self.read(work, lambda facts: self._know(visit, facts))

    def _know(self, visit: Visit, facts: PersonFacts) -> None:
        if self._visit is visit:
            before = self._person
            self._person = facts if before is None else facts.with_licences_of(before)
            self.person_changed.emit()

    def _opened(self, visit: Visit, opening: Opening) -> None:
        if self._visit is not visit:
            return
        presenter = IntakePresenter(self._services, self._jobs, self._seat, visit, opening, self)
        presenter.problem_arose.connect(self.problem_arose)
        presenter.problem_solved.connect(self.problem_solved)
        self.intakes.append(presenter)
        if self._person is not None:
            self._person = self._person.with_answer(opening.licences, opening.state.licences is None)
            self.person_changed.emit()
        self.problem_solved.emit()
        self.intake_opened.emit(presenter)
        self._open_the_next()

    def _open_the_next(self) -> None:
        if self._to_open:
            self.open_item(self._to_open.pop(0))

    def _indexed(self, index: Index) -> None:
        self._index = index

    def _row(self, item: ServiceItem) -> ItemRow:
        department = self._services.catalogue.departments[item.department].name
        promised = (
            tr("done at once")
            if item.promised_days == 0
            else tr("{days} working days", days=item.promised_days)
        )
        return ItemRow(item.code, item.name, f"{department} · {promised}")
