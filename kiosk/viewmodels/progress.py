"""How far the visitor's cases are: what happens next, by when, and what they owe."""

from dataclasses import dataclass

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.collect_run import may_print, may_take
from kiosk.scene import Scene
from kiosk.viewmodels.page_model import PageModel, Rows, shown
from kiosk.viewmodels.place import Place, day_words
from kiosk.visit import CaseProgress
from shared.cases.model import CaseState, CheckState
from shared.issuing.model import RightState

QML_IMPORT_NAME = "Onewindow.Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

NEXT = ("owed", "collect", "deciding", "coming", "refused", "collected")
"""What can come next, what asks something of the visitor first, what is over last."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case. `steps` are told as `done|open|refused` and the department, in order.

    `next` is one of NEXT: owed (`owed` names what a window has to see), collect (its document is printed here),
    deciding (`waiting` is the department that is next), coming (granted, its document is on its way or at the desk).
    """

    number: str
    title: str
    case_state: str
    accepted: str
    promised: str
    late: bool
    steps: list[str]
    next: str
    owed: list[str]
    waiting: str


@dataclass(frozen=True, slots=True)
class ProgressShown:
    """How many cases ask something of the visitor, and how many documents can be collected at this kiosk."""

    owing: int = 0
    ready: int = 0


def derive_cases(scene: Scene, place: Place, today: str) -> tuple[CaseRow, ...]:
    """The visitor's cases: what asks something of them first, then the newest; `today` as ISO day."""
    held = () if scene.visitor is None else scene.visitor.cases
    rows = (_case_row(one, scene, place, today) for one in held)
    return tuple(sorted(rows, key=lambda row: NEXT.index(row.next)))


def derive_progress(rows: tuple[CaseRow, ...]) -> ProgressShown:
    """What the rows come to."""
    return ProgressShown(
        owing=sum(row.next == "owed" for row in rows), ready=sum(row.next == "collect" for row in rows)
    )


def _case_row(held: CaseProgress, scene: Scene, place: Place, today: str) -> CaseRow:
    case = held.case
    states = {None: "open", True: "done", False: "refused"}
    failed = [each for each in case.checks.values() if each["state"] == CheckState.FAILED]
    owed = [each.get("sentence") or each["name"] for each in failed]
    return CaseRow(
        number=case.id,
        title=case.item_name,
        case_state=str(case.state),
        accepted=day_words(case.accepted_day),
        promised=day_words(case.promised_day),
        late=case.state is CaseState.DECIDING and case.promised_day < today,
        steps=[f"{states[step.approved]}|{step.department}" for step in held.steps],
        next=_next(held, scene, place, owes=bool(owed)),
        owed=owed,
        waiting=next((step.department for step in held.steps if step.approved is None), ""),
    )


def _next(held: CaseProgress, scene: Scene, place: Place, *, owes: bool) -> str:
    if held.case.state is CaseState.REFUSED:
        return "refused"
    if owes:
        return "owed"
    if held.case.state is CaseState.DECIDING:
        return "deciding"
    papers = () if scene.visitor is None else scene.visitor.documents
    mine = [each for each in papers if each.document.case == held.case.id]
    if any(may_print(each) or may_take(each, place.name) for each in mine):
        return "collect"
    gone = (RightState.HANDED_OVER, RightState.VOID)
    return "collected" if mine and all(each.document.state in gone for each in mine) else "coming"


@QmlElement
class ProgressModel(PageModel):
    """The visitor's cases; see ProgressShown."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(ProgressShown(), parent)
        self.case_rows = Rows(CaseRow, self)

    def show_scene(self, scene: Scene, place: Place, today: str) -> None:
        """Derive everything from the scene; `today` as ISO day."""
        rows = derive_cases(scene, place, today)
        self.case_rows.put(rows)
        self.show(derive_progress(rows))

    cases = Property(Rows, lambda self: self.case_rows, constant=True)
    owing = shown(int, "owing", changed)
    ready = shown(int, "ready", changed)
