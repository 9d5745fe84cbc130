"""One citizen's visit: the items taken in, and what the hall knows of the person."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from counter.ports import Licences, LookForApplications
from counter.presenters.begun import BegunPresenter
from counter.presenters.begun_view import begun_section
from counter.presenters.commands import Commander
from counter.presenters.desk_view import DeskFacts
from counter.presenters.intake import PURPOSE, IntakePresenter
from counter.presenters.intake_view import Asked
from counter.presenters.opening import Opening, Visit, open_intake, read_online
from counter.presenters.person_view import PersonFacts, PersonView, derive_person
from counter.presenters.sign_in import Seat
from counter.words import Problem, problem_of, tr
from shared.applications.model import Application
from shared.bootstrap import HallServices
from shared.cases import queries as cases
from shared.cases.drafts import drafts_of
from shared.catalogue.model import ServiceItem
from shared.catalogue.search import Index, build_index
from shared.issuing import queries as issuing
from shared.journal.entry import Recorded, Refusal
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
    intake_closed = Signal(object)  # IntakePresenter
    person_changed = Signal()

    def __init__(
        self,
        services: HallServices,
        jobs: Jobs,
        seat: Seat,
        licences: Licences,
        look_for: LookForApplications,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(jobs, parent)
        self._services, self._seat, self._licences = services, seat, licences
        self._index: Index | None = None
        self._visit: Visit | None = None
        self._person: PersonFacts | None = None
        self._warned = False
        self._to_open: list[str | Application] = []
        self.begun = BegunPresenter(services, jobs, seat, look_for, self)
        self.begun.changed.connect(self.person_changed)
        self.begun.came.connect(self._came)
        self.begun.recall_heard.connect(self._recall_heard)
        self.begun.went.connect(self._went)
        for signal, told in (
            (self.begun.problem_arose, self.problem_arose),
            (self.begun.problem_solved, self.problem_solved),
        ):
            signal.connect(told)
        self.intakes: list[IntakePresenter] = []
        self.read(lambda: build_index(services.catalogue), self._indexed)

    @property
    def serving(self) -> bool:
        return self._visit is not None

    @property
    def person(self) -> PersonView | None:
        """What the right pane shows; None while nobody is served."""
        if self._person is None:
            return None
        known = derive_person(self._person, self._services.catalogue)
        return replace(known, sections=(begun_section(self.begun.view), *known.sections))

    def begin(self, facts: DeskFacts) -> None:
        """The citizen stands at the window; what a crash interrupted, or an appointment's item, is opened at once."""
        if facts.held is None or facts.person is None:
            self.tell(Problem(tr("This person's details were erased."), tr("Read the ID card once more.")))
            return
        held, services = facts.held, self._services
        self._visit = Visit(held.id, held.person, facts.person, facts.today)
        visit = self._visit
        self.began.emit()

        def work() -> list[str | Application]:
            here = {each.item: each for each in self.begun.held(held.id)}
            drafts = drafts_of(services.hall, services.settings.storage.files).items(held.id)
            with services.hall.read() as conn:
                booked = queue.appointment(conn, held.appointment) if held.appointment else None
            items = drafts + [item for item in here if item not in drafts]
            items = items or ([] if booked is None else [booked.item])
            return [here.get(item, item) for item in items if item in services.catalogue]

        def took(to_open: list[str | Application]) -> None:
            if self._visit is visit:
                self._to_open = to_open
                self._open_the_next()

        self.read(work, took)
        self.begun.begin(visit)
        self.look_at_person()

    def end(self) -> None:
        """The visit is over: nothing of this person stays on the screen, and what was begun online goes back."""
        self.begun.end(self._give_backs())
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
        what = tr("Not accepted yet: {names}.", names=tr(", ").join(unsettled))
        if any(each.begun is not None for each in self.intakes):
            next_step = tr(
                "Press F12 to accept it. Press F9 once more to finish without it: what was begun online goes back "
                "with what was typed, all else is gone."
            )
        else:
            next_step = tr(
                "Press F12 to accept it. Press F9 once more to finish without it: what was typed is then gone."
            )
        self.tell(Problem(what, next_step))
        return False

    def find(self, text: str) -> list[ItemRow]:
        """Items for what was typed, the best first; the whole catalogue for nothing."""
        if not text.strip():
            found = list(self._services.catalogue.items)
        else:
            found = [] if self._index is None else self._index.search(text)
        return [self._row(item) for item in found]

    def open_item(self, code: str, held: Application | None = None) -> None:
        """Open the item in a tab of its own, filled from the card, the e-licences, and `held` as begun online."""
        visit, services = self._visit, self._services
        if visit is None or self.busy:
            return
        for each in self.intakes:
            if each.state.item.code == code and each.state.case is None:
                self.intake_opened.emit(each)
                return
        item = services.catalogue.item(code)

        def call(_key: str) -> Opening:
            licences = self._licences(visit.details.number, code, PURPOSE)
            return open_intake(services, visit, item, licences, held)

        self.command(f"open {code}", call, lambda opening: self._opened(visit, opening))

    def take_note(self, entries: list[Recorded]) -> None:
        """The journal went on; what concerns this person is shown at once."""
        if self._visit is not None and any(entry.person == self._visit.person for entry in entries):
            self.look_at_person()
        self.begun.take_note(entries)

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
        presenter.given_back.connect(lambda: self._close(presenter))
        self.intakes.append(presenter)
        if self._person is not None:
            self._person = self._person.with_answer(opening.licences, opening.state.licences is None)
            self.person_changed.emit()
        self.problem_solved.emit()
        self.intake_opened.emit(presenter)
        if opening.lost:
            self.tell(problem_of(Refusal("applications.not_here")))
        self._open_the_next()

    def _open_the_next(self) -> None:
        if self._to_open:
            following = self._to_open.pop(0)
            if isinstance(following, Application):
                self.open_item(following.item, following)
            else:
                self.open_item(following)

    def give_back(self, application: str) -> None:
        """Not finished today: back online with what was typed here."""
        for each in self._with(application):
            each.give_back()

    def _came(self, held: Application) -> None:
        """It is at this window: into the tab of its item, or a new one."""
        if held.item not in self._services.catalogue:
            return
        for each in self.intakes:
            if each.state.item.code == held.item and each.state.case is None:
                self.read(lambda: read_online(self._services, held), each.take_up)
                self.intake_opened.emit(each)
                return
        self._to_open.append(held)
        if not self.busy:
            self._open_the_next()

    def _recall_heard(self, application: str, recall: int, asked: Asked) -> None:
        for each in self._with(application):
            each.hear_recall(recall, asked)

    def _went(self, application: str, refusal: Refusal) -> None:
        for each in self._with(application):
            each.lose(refusal)

    def _with(self, application: str) -> list[IntakePresenter]:
        return [each for each in self.intakes if each.begun and each.begun.hands.begun.id == application]

    def _close(self, presenter: IntakePresenter) -> None:
        presenter.draft.let_go()
        self.intakes.remove(presenter)
        self.intake_closed.emit(presenter)
        presenter.deleteLater()
        self.begun.look()

    def _give_backs(self) -> Callable[[], None]:
        """Gives back, in the background, what was begun online and is not accepted."""
        left = [(each.begun.hands, each.work) for each in self.intakes if each.begun is not None]

        def give_back() -> None:
            for hands, work in left:
                hands.give_back(work)

        return give_back

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
