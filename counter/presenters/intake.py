"""One item of a visit: the form, the materials, the acceptance and its notice."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from counter.presenters.begun_form import BegunForm, Hands, Work, work_of
from counter.presenters.begun_view import asked_words
from counter.presenters.commands import Commander
from counter.presenters.draft_keeping import DraftKeeping
from counter.presenters.intake_view import Asked, IntakeState
from counter.presenters.notice import NoticePresenter
from counter.presenters.opening import Online, Opening, Visit, facts_of, merged, scans_of, typed_here, view_of
from counter.presenters.scans import ScansPresenter, Taken
from counter.presenters.sign_in import Seat
from counter.words import problem_of, shortfalls
from shared.bootstrap import HallServices
from shared.cases.drafts import Draft, drafts_of
from shared.cases.giving import all_given, checkable, checked_later
from shared.cases.model import Case, Given, How
from shared.cases.service import Application
from shared.journal.entry import Refusal
from shared.qt.jobs import Jobs

PURPOSE = "窗口受理"
"""What e-licences are asked for with the citizen's consent, now or once the line is back."""


class IntakePresenter(Commander):
    """The intake of one item; a refusal or a fault never clears what was typed."""

    changed = Signal()
    accepted = Signal()
    given_back = Signal()

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
        self.begun: BegunForm | None = None
        self.draft = DraftKeeping(
            drafts_of(services.hall, services.settings.storage.files),
            jobs,
            visit.ticket,
            self.state.item.code,
            visit.person,
            lambda: Draft(
                self.state.form,
                self.state.sources,
                self.state.given,
                None if self.begun is None else self.begun.hands.begun,
            ),
            self,
        )
        if opening.online is not None:
            self._hold(opening.online)

    @property
    def title(self) -> str:
        return self.state.item.name

    @property
    def asked_words(self) -> str:
        """Who wants what was begun online and is here."""
        hall = self._services.hall
        return asked_words(self.state.asked, hall.zone.key, hall.clock.now())

    @property
    def work(self) -> Work:
        """What is done so far for what was begun online."""
        return work_of(self.state.form, self.state.given)

    @property
    def untouched(self) -> bool:
        """Whether nothing would be lost by leaving: accepted, or nothing typed and given."""
        typed = typed_here(self.state.form, self.state.sources)
        return self.state.case is not None or not (typed or self.state.given)

    def type_in(self, field: str, value: str) -> None:
        """The clerk changed a field; a prefilled one is from now on the clerk's own word."""
        sources = {name: label for name, label in self.state.sources.items() if name != field}
        self._swap(replace(self.state, form={**self.state.form, field: value}, sources=sources))

    def take_up(self, online: Online) -> None:
        """What was begun online has come to this window: it goes into what is typed here."""
        if self.begun is None and self.state.case is None:
            form, sources = merged(self.state.form, self.state.sources, online.form)
            given = {**scans_of(self.state.item, online), **self.state.given}
            self._swap(replace(self.state, form=form, sources=sources, given=given))
            self._hold(online)
            self.changed.emit()

    def hear_recall(self, recall: int, asked: Asked) -> None:
        """Somebody wants it back: the window answers that it is at work, and the clerk is told who."""
        if self.begun is not None:
            self.begun.answer(recall)
            others = [each for each in self.state.asked if (each.who, each.place) != (asked.who, asked.place)]
            if len(others) == len(self.state.asked):
                self._swap(replace(self.state, asked=(*others, asked)))

    def give_back(self) -> None:
        """Not finished today: back online with what was typed."""
        begun, work = self.begun, self.work
        if begun is not None and not self.busy:
            self.command(
                "give back", lambda key: begun.hands.give_back(work, key), lambda _held: self._gone()
            )

    def lose(self, refusal: Refusal) -> None:
        """It is not at this window any more; what was typed stays on the screen."""
        if self.begun is not None and not self.busy and self.state.case is None:
            self._let_go()
            self._swap(replace(self.state, asked=()))
            self.tell(problem_of(refusal))

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
                each.id: checked_later(each)
                for each in checkable(self.state.item, self.state.given, self._facts, cut=self.state.cut)
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
        given = all_given(self.state.item, self.state.given, self._facts)
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
            begun=None if self.begun is None else self.begun.hands.begun.id,
        )
        cases = self._services.cases
        self.command("accept", lambda key: cases.accept(application, key), self._accepted)

    def _accepted(self, case: Case) -> None:
        self._swap(replace(self.state, case=case, asked=()))
        self._let_go()
        self.draft.let_go()
        self.problem_solved.emit()
        self.accepted.emit()
        self.notice.print_first(case, self.state.item, self._facts)

    def _hold(self, online: Online) -> None:
        typed = typed_here(self.state.form, self.state.sources)
        is_saved = all(online.form.get(name) == value for name, value in typed.items())
        known = Work(self.work.form if is_saved else online.form, online.scans)
        hands = Hands(self._services.applications, self._seat, online.begun, known)
        self.begun = BegunForm(hands, self._jobs, lambda: self.work, self)
        self.begun.lost.connect(self.lose)
        if online.asked:
            self._swap(replace(self.state, asked=online.asked))
        if online.recall:
            self.begun.answer(online.recall)
        self.begun.touch()

    def _let_go(self) -> None:
        if self.begun is not None:
            self.begun.let_go()
            self.begun = None

    def _gone(self) -> None:
        self._let_go()
        self.problem_solved.emit()
        self.given_back.emit()

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
        if self.begun is not None:
            self.begun.touch()
        self.changed.emit()
