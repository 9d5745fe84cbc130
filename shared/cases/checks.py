"""Live checks a case was accepted without: what to ask the shared store once the line is back, and its answer."""

from collections.abc import Collection
from dataclasses import dataclass, field

from shared.cases import model, queries
from shared.cases.model import Case, CheckState, How
from shared.cases.service import Cases
from shared.catalogue.expressions import Facts, evaluate
from shared.db.unit import Unit
from shared.journal.entry import Json, Refusal
from shared.people import queries as people

NOT_HELD = "not_held"
CONDITION_UNMET = "condition_unmet"
APPLICANT_ERASED = "applicant_erased"
ITEM_GONE = "item_gone"


@dataclass(frozen=True, slots=True)
class Question:
    """One case's question to the shared store: all its checks are answered by it.

    `number` is the applicant's resident number, None when the applicant was erased meanwhile; `purpose` is what
    the applicant consented to when the case was accepted.
    """

    case: str
    item: str
    number: str | None = field(repr=False)
    purpose: str


@dataclass(frozen=True, slots=True)
class Checks:
    """The checks of a hall's cases."""

    cases: Cases

    def next_question(self) -> Question | None:
        """The question that has waited longest; None when no check is pending."""
        hall = self.cases.hall
        with hall.read() as conn:
            case = queries.first_to_check(conn)
            if case is None:
                return None
            shown = people.details(hall, conn, case.person)
        purpose = next(each["purpose"] for each in case.checks.values() if _is_pending(each))
        return Question(case.id, case.item, None if shown is None else shown.number, purpose)

    def take_in(self, question: Question, held: Collection[str]) -> int:
        """Records what the store answered, `held` being the kinds of e-licence; how many checks it settled.

        An answer that was recorded before stands, so a second agent or a repeat records nothing.
        """
        with self.cases.hall.unit("sync") as unit:
            case = queries.case(unit.conn, question.case)
            if case is None:
                raise LookupError(f"no case {question.case}")
            facts = self._facts(unit, case, held)
            answered = 0
            for check, what in case.checks.items():
                decided = model.decide_check(case, check, _reason(what, facts, held))
                if isinstance(decided, Refusal):
                    raise LookupError(f"{decided.code} {check}")
                answered += len(unit.append(decided))
            unit.commit(None)
            return answered

    def settle(
        self, number: str, check: str, how: How, source: str, clerk: str, key: str | None = None
    ) -> Case | Refusal:
        """A clerk saw, or scanned, what the store did not hold."""
        with self.cases.hall.unit(clerk, key) as unit:
            decided = model.decide_settling(queries.case(unit.conn, number), check, how, source)
            if isinstance(decided, Refusal):
                return decided
            unit.append(decided)
            unit.commit(number)
            case = queries.case(unit.conn, number)
            assert case is not None
            return case

    def _facts(self, unit: Unit, case: Case, held: Collection[str]) -> Facts | str:
        """What the conditions are judged by, as on the day of acceptance; or why they cannot be judged."""
        hall, catalogue = self.cases.hall, self.cases.catalogue
        shown = people.details(hall, unit.conn, case.person)
        form = queries.form(hall, unit.conn, case)
        if shown is None or form is None:
            return APPLICANT_ERASED
        if case.item not in catalogue:
            return ITEM_GONE
        texts = {name: str(value) for name, value in form.items()}
        return self.cases.facts(shown, catalogue.item(case.item), texts, held, case.accepted_day)


def _is_pending(check: Json) -> bool:
    return bool(check["state"] == CheckState.PENDING)


def _reason(check: Json, facts: Facts | str, held: Collection[str]) -> str | None:
    """Why a check fails, None when it passes."""
    if facts == APPLICANT_ERASED:
        return APPLICANT_ERASED
    if "rule" not in check:
        return None if check["licence"] in held else NOT_HELD
    if isinstance(facts, str):
        return facts
    return CONDITION_UNMET if evaluate(check["rule"], facts) is False else None
