"""The ledger of numbered blank paper at the desk: reading it, and everything people enter into it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from counter.issuing.presenters.colleague import Colleague, confirmed
from counter.issuing.presenters.deeds import Actor
from counter.issuing.presenters.ledger_view import (
    LedgerFacts,
    LedgerSight,
    LedgerView,
    Spot,
    derive_counted,
    derive_ledger,
    explain,
    runs_typed,
)
from counter.issuing.presenters.places import Places
from counter.presenters.commands import Commander
from counter.words import Problem, tr
from shared.blanks import queries as blanks
from shared.blanks.counting import Counted
from shared.blanks.model import Reason, Sheet
from shared.bootstrap import HallServices
from shared.journal.entry import Recorded, Refusal
from shared.qt.jobs import Jobs
from shared.staff import queries as staff

MOST_MOVEMENTS = 40


class LedgerPresenter(Commander):
    """`view` is swapped first, then `changed` tells. `done` tells each entry in a sentence."""

    changed = Signal()
    done = Signal(str)
    counted = Signal(object)  # CountedView
    explained = Signal(str)

    def __init__(
        self,
        services: HallServices,
        jobs: Jobs,
        places: Places,
        actor: Actor,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(jobs, parent)
        self._services, self.places, self._actor = services, places, actor
        self._facts: LedgerFacts | None = None
        self._spot: Spot | None = None
        self._reading = self._again = False
        self.view = LedgerView()

    @property
    def stocks(self) -> tuple[tuple[str, str], ...]:
        """(id, name) of every stock of the catalogue."""
        return tuple((each.id, each.name) for each in self._services.blanks.stocks.values())

    @property
    def stations(self) -> tuple[tuple[str, str], ...]:
        """(name, words) of every station with a tray, this one first."""
        there = sorted(self.places.printers, key=lambda name: name != self.places.here)
        return tuple((name, self.places.called(name)) for name in there)

    @property
    def lowest(self) -> str:
        """The first number at the spot that is looked at; "" when it is empty."""
        return self._facts.inside[0] if self._facts is not None and self._facts.inside else ""

    def take_note(self, entries: list[Recorded]) -> None:
        """The journal went on; what concerns sheets is shown at once, once it is looked at."""
        concerned = any(entry.kind.partition(".")[0] in ("blanks", "issuing") for entry in entries)
        if concerned and self._facts is not None:
            self.refresh()

    def choose(self, spot: Spot) -> None:
        """Look at a stock at another place."""
        if spot != self._spot:
            self._spot = spot
            self.refresh()

    def refresh(self) -> None:
        """Read the ledger anew; asked during a read, it reads once more after it."""
        if self._reading:
            self._again = True
            return
        self._reading = True
        services, spot = self._services, self._spot
        self._jobs.run(lambda: read_ledger(services, spot), self._took, self)

    def explain(self, number: str) -> None:
        """Say of one sheet where it is; `explained` tells."""
        wanted, facts = number.strip().upper(), self._facts
        if not wanted or facts is None:
            return
        hall = self._services.hall

        def work() -> tuple[Sheet | None]:
            with hall.read() as conn:
                return (blanks.sheet(conn, wanted),)

        self.read(work, lambda found: self.explained.emit(explain(wanted, found[0], facts, self._sight())))

    def receive(self, stock: str, first: str, last: str) -> None:
        """A delivery comes into the safe."""
        receive = partial(self._services.blanks.receive, stock, first, last, self._by)
        self._enter("receive", receive, lambda count: tr("{count} sheets received.", count=count))

    def load(self, station: str, first: str, last: str) -> None:
        """Sheets go from the safe into a tray."""
        load = partial(self._services.blanks.load, station, first, last, self._by)
        place = self.places.called(station)
        self._enter(
            "load", load, lambda count: tr("{count} sheets loaded at {place}.", count=count, place=place)
        )

    def unload(self, station: str, run: tuple[str, str] | None) -> None:
        """Sheets go from a tray back into the safe; None takes all of them."""
        unload = partial(self._services.blanks.unload, station, self._by, run)
        place = self.places.called(station)
        self._enter(
            "unload",
            unload,
            lambda count: tr("{count} sheets taken out at {place}.", count=count, place=place),
        )

    def spoil(self, number: str, reason: Reason, colleague: Colleague) -> None:
        """Two people give up a sheet that no attempt has."""
        missing = colleague.missing
        if missing is not None:
            self.tell(missing)
            return
        services, by, smartcards = self._services, self._by, self._actor.smartcards
        check = confirmed(services.staff, colleague, smartcards)

        def spoil(key: str) -> Sheet | Refusal:
            second = check()
            if isinstance(second, Refusal):
                return second
            return services.blanks.spoil(number, reason, by, second.id, key)

        self._enter("spoil", spoil, lambda sheet: tr("{number} is entered as spoiled.", number=sheet.id))

    def count(self, spot: Spot, typed: str) -> None:
        """What really lies at a place, typed run by run; `counted` tells what differs."""
        runs = runs_typed(typed)
        if isinstance(runs, Problem):
            self.tell(runs)
            return
        ledger, (stock, station), by = self._services.blanks, spot, self._by

        def call(key: str) -> Counted | Refusal:
            if station is None:
                return self.places.named(ledger.count_safe(stock, runs, by, key))
            return self.places.named(ledger.count_tray(station, runs, by, key))

        def took(counted: Counted) -> None:
            self.problem_solved.emit()
            self.counted.emit(derive_counted(counted.sheets, counted.differences, self._sight()))
            self.refresh()

        self.command(f"count {stock} {station}", call, took)

    @property
    def _by(self) -> str:
        return self._actor.account.id

    def _sight(self) -> LedgerSight:
        hall = self._services.hall
        return LedgerSight(self.places, hall.zone, hall.clock.now())

    def _enter(self, name: str, call: Callable[..., object], told: Callable[..., str]) -> None:
        def took(answer: object) -> None:
            self.problem_solved.emit()
            self.done.emit(told(answer))
            self.refresh()

        self.command(name, lambda key: self.places.named(call(key=key)), took)

    def _took(self, outcome: object) -> None:
        self._reading = False
        self._settle(outcome, self._swap)
        if self._again:
            self._again = False
            self.refresh()

    def _swap(self, facts: LedgerFacts) -> None:
        self._facts = facts
        view = derive_ledger(facts, self._spot, self._sight())
        first = self._spot is None and view.spot is not None
        self._spot = view.spot
        if first:
            self.refresh()
        if view != self.view:
            self.view = view
            self.changed.emit()


def read_ledger(services: HallServices, spot: Spot | None) -> LedgerFacts:
    """The whole ledger, and the numbers at one spot. May block; raises EnvironmentFault."""
    with services.hall.read() as conn:
        inside: list[Sheet] = []
        if spot is not None:
            stock, station = spot
            inside = blanks.in_safe(conn, stock) if station is None else blanks.in_tray(conn, station)
        return LedgerFacts(
            spot=spot,
            ledger=blanks.balance(conn),
            counts=tuple(blanks.last_counts(conn)),
            questions=tuple(blanks.in_question(conn)),
            movements=tuple(blanks.last_movements(conn, MOST_MOVEMENTS)),
            inside=tuple(sheet.id for sheet in inside),
            names=staff.names(conn),
            stocks={each.id: each.name for each in services.blanks.stocks.values()},
        )
