"""Taking in a case at the window, and taking in what the departments decided."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from shared.applications import service as applications
from shared.cases import model, queries, tables
from shared.cases.model import Case, Given, Hanging, Intake, Terms
from shared.catalogue.expressions import Facts, known_facts
from shared.catalogue.forms import typed_values, validate_form
from shared.catalogue.model import Catalogue, Condition, Material, ServiceItem
from shared.catalogue.rules import hanging_conditions, licences_asked, materials_needed, unmet_conditions
from shared.catalogue.working_days import WorkingCalendar
from shared.db.unit import Side, Unit
from shared.journal.entry import Decision, Refusal
from shared.people import queries as people
from shared.people.model import Details, age_on

SEX_WORDS = {"male": "男", "female": "女"}


@dataclass(frozen=True, slots=True)
class Application:
    """What the clerk has before them when pressing accept; `form` holds texts as typed (personal data).

    `consent` is there only when the shared store could not be asked and is to be asked later: for what purpose.
    `begun` is the application it was begun as online, which this hall holds (shared.applications).
    """

    item: str
    person: str
    ticket: str
    window: str
    clerk: str
    form: Mapping[str, str]
    given: tuple[Given, ...]
    consent: str | None = None
    begun: str | None = None


@dataclass(frozen=True, slots=True)
class Cases:
    """Cases of a hall; `number_template` is its case number, e.g. `LJ-{day}-{number:06d}`."""

    hall: Side
    catalogue: Catalogue
    calendar: WorkingCalendar
    number_template: str

    def accept(self, application: Application, key: str | None = None) -> Case | Refusal:
        """Accepts the application whole, or says everything that is wrong with it at once."""
        if application.item not in self.catalogue:
            return Refusal("cases.unknown_item", {"item": application.item})
        item = self.catalogue.item(application.item)
        with self.hall.unit(application.clerk, key) as unit:
            if unit.answer is not None:
                return _case(unit, unit.answer)
            number = model.case_number(
                self.number_template, unit.day, queries.accepted_on(unit.conn, unit.day) + 1
            )
            decided = self._decide(unit, item, application, number)
            if isinstance(decided, Refusal):
                return decided
            refusal = _consumed(unit, application, number)
            if refusal is not None:
                return refusal
            unit.append(decided)
            unit.commit(number)
            return _case(unit, number)

    def facts(
        self,
        shown: Details,
        item: ServiceItem,
        form: Mapping[str, str],
        licences: Collection[str] | None,
        day: str,
    ) -> Facts:
        """What is known when the item's rules are judged; `licences` None while the store was not asked."""
        person: dict[str, str | int | float | bool] = {
            "age": age_on(shown.birth, day),
            "sex": SEX_WORDS.get(shown.sex, ""),
            "region": shown.number[:6],
            "birth": shown.birth,
        }
        return known_facts(today=day, person=person, form=typed_values(item, form), licences=licences)

    def needed(self, item: ServiceItem, facts: Facts) -> list[Material]:
        """The materials this applicant owes, waived or not."""
        return materials_needed(item, facts)

    def terms(self, item: ServiceItem, day: str) -> Terms:
        """Departments and days of a case accepted on `day`."""
        return Terms(
            item.deciding_departments,
            day,
            self.calendar.expected_deadline(day, item.promised_days).day,
            self.calendar.expected_deadline(day, item.statutory_days).day,
        )

    def _decide(self, unit: Unit, item: ServiceItem, application: Application, number: str) -> Decision:
        shown = people.details(self.hall, unit.conn, application.person)
        if shown is None:
            return Refusal("cases.unknown_applicant")
        asked = application.consent is None
        licences = {given.licence for given in application.given if given.licence} if asked else None
        facts = self.facts(shown, item, application.form, licences, unit.day)
        intake = Intake(
            item=item.code,
            item_name=item.name,
            person=application.person,
            ticket=application.ticket,
            window=application.window,
            clerk=application.clerk,
            form=dict(application.form),
            given=application.given,
            consent=application.consent,
        )
        wrong = validate_form(item, application.form)
        return model.decide_accept(
            number,
            intake,
            self.terms(item, unit.day),
            {each.id: each.name for each in self.needed(item, facts)},
            unmet_conditions(item, facts),
            {field: problem.sentence for field, problem in wrong.items()},
            {each.id: each.licence for each in item.materials if each.licence},
            [self._hanging(each) for each in hanging_conditions(item, facts)],
        )

    def _hanging(self, condition: Condition) -> Hanging:
        kinds = (self.catalogue.licence_kinds.get(each) for each in licences_asked(condition.rule))
        names = "、".join(kind.name for kind in kinds if kind is not None)
        return Hanging(f"申请条件（{names}）", condition.rule, condition.sentence)


def _consumed(unit: Unit, application: Application, number: str) -> Refusal | None:
    """What was begun online becomes this case, or why it cannot."""
    if application.begun is None:
        return None
    return applications.accept(
        unit, application.begun, application.person, application.item, number, application.window
    )


def step_decided(unit: Unit, number: str, department: str, approved: bool, note: str) -> None:
    """Takes in one department's decision, within the unit that applies the platform's entry."""
    _take_in(unit, model.decide_step(tables.rows.get(unit.conn, number), department, approved, note))


def outcome_decided(unit: Unit, number: str, approved: bool) -> None:
    """Takes in the platform's decision on the whole case."""
    _take_in(unit, model.decide_outcome(tables.rows.get(unit.conn, number), approved))


def applicant(unit: Unit, number: str) -> str:
    """The person a case is for; LookupError when there is no such case."""
    return _case(unit, number).person


class OutOfTurn(Exception):
    """The platform sent a decision that does not fit the case; the code of the refusal says how."""


def _take_in(unit: Unit, decided: Decision) -> None:
    if isinstance(decided, Refusal):
        raise OutOfTurn(decided.code)
    unit.append(decided)


def _case(unit: Unit, number: str) -> Case:
    found = tables.rows.get(unit.conn, number)
    if found is None:
        raise LookupError(f"no case {number}")
    return found
