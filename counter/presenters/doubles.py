"""Cases that were begun online too: told until a person has said what goes on and the platform has taken it in."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from counter.presenters.commands import Commander
from counter.presenters.sign_in import Seat
from counter.words import tr
from shared.bootstrap import HallServices
from shared.doubles import queries
from shared.doubles.model import Double, State
from shared.journal.entry import Millis, Recorded
from shared.qt.jobs import Jobs
from shared.qt.sentences import moment


@dataclass(frozen=True, slots=True)
class DoubleRow:
    """One case: what is the same online, and what to do now; `open` while nobody has said it."""

    case: str
    item: str
    what: str
    next_step: str
    open: bool


def double_rows(
    doubles: list[Double], names: Mapping[str, str], zone: str, now: Millis
) -> tuple[DoubleRow, ...]:
    """The rows in their order, `names` by item; no personal data."""
    return tuple(
        DoubleRow(
            each.id,
            names.get(each.item, each.item),
            _found(each, moment(each.begun_at, zone, now)),
            _next_step(each),
            each.state is State.OPEN,
        )
        for each in doubles
    )


def _found(double: Double, when: str) -> str:
    told = tr("The same was begun online {when}: application {id}", when=when, id=double.application)
    match double.standing:
        case "hall":
            return tr("{told}, now at {place}", told=told, place=double.place)
        case "accepted":
            return tr("{told}, accepted elsewhere since", told=told)
    return tr("{told}, now with the citizen online", told=told)


def _next_step(double: Double) -> str:
    if double.state is State.ANSWERED:
        said = tr("one matter: this case goes on") if double.same else tr("two matters: both go on")
        return tr("Said: {said}. It holds once the line has carried it to the platform.", said=said)
    if double.standing == "accepted":
        return tr(
            "Both are cases now. Call the citizen: are they two matters, press F6. If not, one of the two is to be "
            "withdrawn with its deciding department; then press F6 too."
        )
    step = tr(
        "Call the citizen: which shall go on? One matter, then press F7: this case goes on, and what was filled in "
        "online is kept with it. Two matters, such as two shops, then press F6: both go on."
    )
    if double.standing == "hall":
        return step + " " + tr("F7 holds only once that window has given it back; ask it to.")
    return step


class DoublesPresenter(Commander):
    """Reads the hall's cases begun online too and follows the journal: they stay until settled, whoever looks."""

    changed = Signal()

    def __init__(self, services: HallServices, jobs: Jobs, seat: Seat, parent: QObject | None = None) -> None:
        super().__init__(jobs, parent)
        self._services, self._seat = services, seat
        self.rows: tuple[DoubleRow, ...] = ()
        self.look()

    def look(self) -> None:
        """Read them again."""
        services, hall = self._services, self._services.hall

        def work() -> tuple[DoubleRow, ...]:
            with hall.read() as conn:
                found = queries.unsettled(conn)
            names = {each.code: each.name for each in services.catalogue.items}
            return double_rows(found, names, hall.zone.key, hall.clock.now())

        self.read(work, self._took)

    def take_note(self, entries: list[Recorded]) -> None:
        """The journal went on."""
        if any(each.kind.startswith("doubles.") for each in entries):
            self.look()

    def answer(self, row: DoubleRow, same: bool) -> None:
        """The clerk says what the citizen said."""
        doubles, clerk = self._services.doubles, self._seat.account.id
        self.command(
            f"answer {row.case} {same}",
            lambda key: doubles.answer(row.case, same, clerk, key),
            lambda _double: self.look(),
        )

    def _took(self, rows: tuple[DoubleRow, ...]) -> None:
        if rows != self.rows:
            self.rows = rows
            self.changed.emit()
