"""An application and a case of the same citizen for the same item: told to the case's hall, settled by a person. Pure.

Each entry belongs into the stream to the hall of the case. The application stays with whoever owns it: it becomes the
case only by the platform's own turn, while the citizen has it.
"""

from collections.abc import Mapping

from shared.journal.entry import Decision, Entry, Json, Refusal
from shared.platform.applications.model import FORM, Application, Handing, elsewhere


def reference(hall: str, case: str) -> str:
    """A case by its hall and number, as an application names it."""
    return f"{hall}/{case}"


def decide_found(
    held: Application | None, hall: str, case: str, person: str, told: Mapping[str, Json]
) -> list[Entry]:
    """A case came that the hall could not have accepted had it known; `told` is who has the application."""
    if held is None or held.case is not None or reference(hall, case) in held.doubles:
        return []
    return [_found(held, case, person, 1, told)]


def decide_settle(
    held: Application | None, hall: str, case: str, same: bool, told: Mapping[str, Json], handing: Handing
) -> Decision:
    """Somebody says whether it is the same matter; the first word stands.

    The same that is not with the citizen now cannot become the case: the hall is told anew who has it.
    """
    double = None if held is None else held.doubles.get(reference(hall, case))
    if held is None or double is None:
        return Refusal("platform.unknown_application")
    if double["same"] is not None:
        return []
    if not same:
        return [Entry("platform.application_apart", held.id, {"case": case}, handing.person)]
    if not held.online:
        return [_found(held, case, handing.person, double["told"] + 1, told)]
    body = {"turn": held.turn + 1, "case": case, "materials": held.materials}
    return [Entry("platform.application_joined", held.id, body, handing.person, {FORM: dict(handing.form)})]


def decide_own(held: Application | None, hall: str, case: str, same: bool, handing: Handing) -> Decision:
    """The citizen says it on the page, where only what they have can become the case."""
    if same and (held is None or not held.online):
        return elsewhere(held)
    return decide_settle(held, hall, case, same, {}, handing)


def _found(held: Application, case: str, person: str, count: int, told: Mapping[str, Json]) -> Entry:
    body = {"case": case, "item": held.item, "begun_at": held.begun_at, "told": count, **told}
    return Entry("platform.application_doubled", held.id, body, person)
