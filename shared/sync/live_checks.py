"""The stage that asks the shared store what a case was accepted without, once the line is back."""

from dataclasses import dataclass

from shared.cases.checks import Checks
from shared.journal.entry import Refusal
from shared.sync.ports import LicenceStore, LineCut, Rejected


@dataclass(slots=True)
class LiveChecks:
    """One case's question in each turn: asked outside any transaction, its answer recorded once.

    Killed between the two, the next turn asks again; what the store was asked twice is recorded once.
    """

    checks: Checks
    store: LicenceStore
    name: str = "checks"
    rest: float = 0.3
    asks: bool = False

    def turn(self) -> bool:
        """Asks for the case that has waited longest; False when none waits. Raises LineCut and Rejected."""
        question = self.checks.next_question()
        if question is None:
            return False
        held: set[str] = set()
        if question.number is not None:
            answer = self.store.licences(question.number, question.item, question.purpose)
            if isinstance(answer, Refusal):
                raise _fault(answer)
            held = {each.kind for each in answer}
        self.checks.take_in(question, held)
        return True


def _fault(refusal: Refusal) -> LineCut | Rejected:
    """Why the store was not asked, as a stage tells it."""
    if refusal.code == "sync.refused":
        return Rejected(str(refusal.facts["code"]))
    return LineCut(refusal.code)
