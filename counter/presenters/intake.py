"""One item of a visit: the form, the materials, the acceptance and its notice."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from counter.presenters.commands import Commander
from counter.presenters.draft_keeping import DraftKeeping
from counter.presenters.drafts import Draft, drafts_of
from counter.presenters.intake_view import (
    IntakeState,
    IntakeView,
    all_given,
    checkable,
    derive_intake,
)
from counter.presenters.notice import NoticePresenter
from counter.presenters.scans import ScansPresenter, Taken
from counter.presenters.sign_in import Seat
from counter.words import shortfalls
from shared.bootstrap import HallServices
from shared.cases.model import Case, Given, How, Terms
from shared.cases.service import Application
from shared.catalogue.expressions import Facts
from shared.catalogue.forms import prefill
from shared.catalogue.model import ServiceItem
from shared.journal.entry import Refusal
from shared.people.model import Details
from shared.qt.jobs import Jobs
from shared.sync.wire import Licence

PURPOSE = "窗口受理"
"""What e-licences are asked for with the citizen's consent, now or once the line is back."""


@dataclass(frozen=True, slots=True)
class Visit:
    """Who stands at the window, on which hall day, with which ticket."""

    ticket: str
    person: str
    details: Details
    today: str


@dataclass(frozen=True, slots=True)
class Opening:
    """An item made ready in the background: its first state and what the shared store held of the person."""

    state: IntakeState
    facts: Facts
    licences: tuple[Licence, ...]


def open_intake(
    services: HallServices, visit: Visit, item: ServiceItem, answer: list[Licence] | Refusal
) -> Opening:
    """The first state of an item: its draft, else prefilled from the card and, unless offline, the e-licences."""
    licences = () if isinstance(answer, Refusal) else tuple(answer)
    cut = isinstance(answer, Refusal) and answer.code == "sync.offline"
    filled = prefill(item, sources_of(visit.details, licences))
    draft = drafts_of(services.hall, services.settings.storage.files).read(
        visit.ticket, item.code, visit.person
    ) or Draft(
        form={name: value for name, (value, _) in filled.items()},
        sources={name: label for name, (_, label) in filled.items()},
        given={},
    )
    state = IntakeState(
        item=item,
        form=draft.form,
        sources=draft.sources,
        given=draft.given if cut else _without_checks(draft.given),
        cut=cut,
        licences=None if isinstance(answer, Refusal) else frozenset(each.kind for each in licences),
    )
    facts = facts_of(services, visit, state)
    view_of(services, visit, state, facts)  # compiles the item's rules here, not under the clerk's first key
    return Opening(state, facts, licences)


def _without_checks(given: Mapping[str, Given]) -> dict[str, Given]:
    """What was given before a crash, now that the store answers: nothing is left to be checked later."""
    return {name: each for name, each in given.items() if each.how is not How.CHECK_PENDING}


def sources_of(shown: Details, licences: tuple[Licence, ...]) -> dict[str, str]:
    """Values by source name as the catalogue's forms name them: card.name, licence.<kind>.<field>."""
    sources = {
        f"card.{name}": value
        for name, value in shown.as_private().items()
        if isinstance(value, str) and value
    }
    for licence in licences:
        for name, value in licence.fields.items():
            sources.setdefault(f"licence.{licence.kind}.{name}", value)
    return sources


def facts_of(services: HallServices, visit: Visit, state: IntakeState) -> Facts:
    """What the item's rules may know by now."""
    return services.cases.facts(visit.details, state.item, state.form, state.licences, visit.today)


def view_of(services: HallServices, visit: Visit, state: IntakeState, facts: Facts) -> IntakeView:
    terms: Terms = services.cases.terms(state.item, visit.today)
    departments = {each.id: each.short for each in services.catalogue.departments.values()}
    return derive_intake(state, facts, terms, departments)


class IntakePresenter(Commander):
    """The intake of one item; a refusal or a fault never clears what was typed."""

    changed = Signal()
    accepted = Signal()

    def __init__(
        self,
        services: HallServices,
        jobs: Jobs,
        seat: Seat,
        visit: Visit,
        opening: Opening,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(jobs, parent)
        self._services, self._seat, self._visit = services, seat, visit
        self.state, self._facts = opening.state, opening.facts
        self.view = view_of(services, visit, self.state, self._facts)
        self.scans = ScansPresenter(services, jobs, visit.person, self)
        self.notice = NoticePresenter(services, jobs, seat, visit.details, self)
        self.scans.taken.connect(self._scan_taken)
        self.draft = DraftKeeping(
            drafts_of(services.hall, services.settings.storage.files),
            jobs,
            visit.ticket,
            self.state.item.code,
            visit.person,
            lambda: Draft(self.state.form, self.state.sources, self.state.given),
            self,
        )

    @property
    def title(self) -> str:
        return self.state.item.name

    @property
    def untouched(self) -> bool:
        """Whether nothing would be lost by leaving: accepted, or nothing typed and given."""
        typed = {name for name, value in self.state.form.items() if value and name not in self.state.sources}
        return self.state.case is not None or not (typed or self.state.given)

    def type_in(self, field: str, value: str) -> None:
        """The clerk changed a field; a prefilled one is from now on the clerk's own word."""
        sources = {name: label for name, label in self.state.sources.items() if name != field}
        self._swap(replace(self.state, form={**self.state.form, field: value}, sources=sources))

    def choose(self, material: str | None) -> None:
        """The material the keys act on; None lets the first open one be it."""
        if material != self.state.chosen:
            self._swap(replace(self.state, chosen=material))

    def commit(self) -> None:
        """告知承诺 instead of the proof."""
        if self.view.can_commit:
            self._give(How.COMMITMENT, "当场签署告知承诺书")

    def see_original(self) -> None:
        if self.view.can_see:
            self._give(How.ORIGINAL_SEEN, f"{self._seat.account.name}核对原件")

    def defer(self) -> None:
        """Accepted now, owed by a day the item allows."""
        chosen = self.view.chosen
        if self.view.can_defer and chosen is not None:
            days = self.state.item.material(chosen).defer_days
            due = self._services.calendar.expected_deadline(self._visit.today, days).day
            self._give(How.DEFERRED, "容缺受理", due=due)

    def check_later(self) -> None:
        """With the citizen's consent the hall asks the store itself once the line is back: nothing is to be brought."""
        if self.view.can_check_later:
            later = {
                each.id: Given(
                    each.id, each.name, How.CHECK_PENDING, source=each.waiver, licence=each.licence
                )
                for each in checkable(self.state, self._facts)
            }
            self._swap(replace(self.state, given={**self.state.given, **later}, chosen=None))

    def take_back(self) -> None:
        """The chosen material was noted by mistake."""
        chosen = self.view.chosen
        if chosen is not None and self.view.can_take_back:
            given = {name: each for name, each in self.state.given.items() if name != chosen}
            self._swap(replace(self.state, given=given, chosen=chosen))

    def accept(self) -> None:
        """Accept the case, or tell at once everything that keeps it from acceptance."""
        if self.state.case is not None or self.busy:
            return
        shortfall = self.view.shortfall
        if shortfall is not None:
            self._swap(replace(self.state, tried=True))
            self.tell(shortfalls(shortfall.count, shortfall.lines))
            return
        given = all_given(self.state, self._facts)
        later = any(each.how is How.CHECK_PENDING for each in given)
        application = Application(
            item=self.state.item.code,
            person=self._visit.person,
            ticket=self._visit.ticket,
            window=self._seat.window,
            clerk=self._seat.account.id,
            form={name: value.strip() for name, value in self.state.form.items() if value.strip()},
            given=given,
            consent=PURPOSE if later else None,
        )
        cases = self._services.cases
        self.command("accept", lambda key: cases.accept(application, key), self._accepted)

    def _accepted(self, case: Case) -> None:
        self._swap(replace(self.state, case=case))
        self.draft.let_go()
        self.problem_solved.emit()
        self.accepted.emit()
        self.notice.print_first(case, self.state.item, self._facts)

    def _scan_taken(self, scan: Taken) -> None:
        self._give(How.SCAN, scan.name, material=scan.material, attachment=scan.attachment, pages=scan.pages)

    def _give(
        self,
        how: How,
        source: str,
        material: str | None = None,
        attachment: str | None = None,
        pages: int | None = None,
        due: str | None = None,
    ) -> None:
        chosen = material or self.view.chosen
        if chosen is None:
            return
        name = self.state.item.material(chosen).name
        given = Given(chosen, name, how, source=source, attachment=attachment, pages=pages, due=due)
        self._swap(replace(self.state, given={**self.state.given, chosen: given}, chosen=None))

    def _swap(self, state: IntakeState) -> None:
        self.state = state
        self._facts = facts_of(self._services, self._visit, state)
        self.view = view_of(self._services, self._visit, state, self._facts)
        self.draft.touch()
        self.changed.emit()
