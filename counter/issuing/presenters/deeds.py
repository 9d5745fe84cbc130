"""What people do with a document beside printing it, each recorded with who did it, and who stood by."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from counter.issuing.presenters.colleague import Colleague, confirmed
from counter.issuing.presenters.places import Places
from counter.ports import LookForHalls
from counter.presenters.commands import Commander
from counter.words import Problem, problem_of, tr
from shared.bootstrap import HallServices
from shared.cases import queries as cases
from shared.issuing.adjudicating import Cleared, Handing, Signature
from shared.issuing.model import Document
from shared.journal.entry import Refusal
from shared.people.model import COLLECTING, Evidence, refuse_collecting
from shared.qt.jobs import Jobs
from shared.qt.smartcard_watching import SmartcardWatching
from shared.staff.model import Account
from shared.sync.wire import OtherHall


@dataclass(frozen=True, slots=True)
class Halls:
    """The halls a right can go to; `problem` is why they are not known just now."""

    others: tuple[OtherHall, ...] = ()
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts at this station, and what people call it; other cards in its readers are those of colleagues."""

    account: Account
    where: str
    smartcards: SmartcardWatching | None = None


class DeedsPresenter(Commander):
    """One deed at a time; `done` tells it in a sentence."""

    done = Signal(str)
    cleared = Signal(object)  # Cleared: people may look into the tray now
    halls_read = Signal(object)  # Halls

    def __init__(
        self,
        services: HallServices,
        jobs: Jobs,
        places: Places,
        actor: Actor,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(jobs, parent)
        self._services, self._places, self._actor = services, places, actor

    @property
    def where(self) -> str:
        """What people call this place."""
        return self._actor.where

    def hand_over(
        self, document: Document, shown: Evidence | None, signature: Signature, witnessed: bool
    ) -> None:
        """The holder takes the sheet; `witnessed` when whoever acts saw that they cannot sign."""
        if shown is None:
            self.tell(
                Problem(
                    tr("How the person proved who they are is not chosen yet."),
                    tr("Press 1 for the ID card, 2 for the social security card."),
                )
            )
            return
        services, actor = self._services, self._actor
        witness = actor.account.id if witnessed else None
        handing = Handing(actor.where, shown, () if witnessed else signature, witness)

        def call(key: str) -> Document | Refusal:
            with services.hall.read() as conn:
                case = cases.case(conn, document.case)
            known = case is not None and case.item in services.catalogue
            asked = services.catalogue.item(case.item).evidence if case is not None and known else COLLECTING
            return refuse_collecting(shown, asked) or services.desk.hand_over(
                document.id, document.person, handing, actor.account.id, key
            )

        self._do(f"hand over {document.id}", call, tr("{serial} is handed over.", serial=document.id))

    def keep(self, document: Document, where: str) -> None:
        """A sheet that was left lying was fetched and is kept at `where`."""
        place = where.strip()
        if not place:
            self.tell(
                Problem(tr("Where the sheet is kept is missing."), tr("Type the place, then press Return."))
            )
            return
        desk, by = self._services.desk, self._actor.account.id
        self._do(
            f"keep {document.id}",
            lambda key: desk.left_behind(document.id, place, by, key),
            tr("{serial} is kept at {place}.", serial=document.id, place=place),
        )

    def found(self, document: Document, colleague: Colleague | None) -> None:
        """The sheet in question was found whole; on a numbered blank a colleague saw it too."""
        desk, by = self._services.desk, self._actor.account.id
        done = tr("{serial} is recorded as printed.", serial=document.id)
        name = f"found {document.id}"
        if colleague is None:
            self._do(name, lambda key: desk.seen_printed(document.id, by, key=key), done)
            return
        self._do_with(
            name, colleague, lambda key, second: desk.seen_printed(document.id, by, second, key), done
        )

    def ask_printer(self, document: Document) -> None:
        """Ask the printer that had the sheet whether its job is over; `cleared` tells."""
        station = self._places.station(document.station)
        if station is None:
            what = tr(
                "The printer of {place} is not known here.", place=self._places.called(document.station)
            )
            self.tell(
                Problem(
                    what,
                    tr(
                        "Let the engineer enter its address in the settings of this window, under [[stations]]."
                    ),
                )
            )
            return
        desk, places = self._services.desk, self._places
        self.command(
            f"clear {document.id}",
            lambda _key: places.named(desk.clear_for_spoiling(document.id, station)),
            self.cleared.emit,
        )

    def give_up(self, cleared: Cleared, colleague: Colleague) -> None:
        """Two people looked: no whole sheet is left of the attempt."""
        desk, by = self._services.desk, self._actor.account.id
        self._do_with(
            f"give up {cleared.serial} {cleared.attempt}",
            colleague,
            lambda key, second: desk.spoiled(cleared, by, second, key),
            tr("{serial}: the attempt is given up, it can be printed again.", serial=cleared.serial),
        )

    def untouched(self, cleared: Cleared, colleague: Colleague) -> None:
        """Two people looked: the numbered blank of the attempt still lies in its tray, nothing on it."""
        desk, by = self._services.desk, self._actor.account.id
        self._do_with(
            f"untouched {cleared.serial} {cleared.attempt}",
            colleague,
            lambda key, second: desk.untouched(cleared, by, second, key),
            tr("{serial}: nothing came out, it can be printed again.", serial=cleared.serial),
        )

    def destroy(self, document: Document, colleague: Colleague) -> None:
        """Two people destroyed a sheet nobody collected."""
        desk, by = self._services.desk, self._actor.account.id
        self._do_with(
            f"destroy {document.id}",
            colleague,
            lambda key, second: desk.destroyed(document.id, by, second, key),
            tr("{serial}: the sheet is destroyed, it can be printed again.", serial=document.id),
        )

    def look_for_halls(self, look: LookForHalls) -> None:
        """Ask the platform for the other halls; `halls_read` tells, also when the line is down."""

        def took(answer: list[OtherHall] | Refusal) -> None:
            if isinstance(answer, Refusal):
                self.halls_read.emit(Halls(problem=problem_of(answer)))
            else:
                self.halls_read.emit(Halls(tuple(answer)))

        self.read(lambda: (look(),), lambda answer: took(answer[0]))

    def move(self, document: Document, to: OtherHall | None) -> None:
        """The right goes back to the platform, for a hall or wherever the holder will choose."""
        desk, by = self._services.desk, self._actor.account.id
        done = (
            tr("{serial}: given back. The holder chooses the hall online.", serial=document.id)
            if to is None
            else tr("{serial}: on its way to {hall}.", serial=document.id, hall=to.name)
        )
        code = None if to is None else to.code
        self._do(f"move {document.id}", lambda key: desk.give_back(document.id, code, by, key), done)

    def replace(self, document: Document, reason: str | None) -> None:
        """The holder asks for another document in the place of this one."""
        if reason is None:
            self.tell(
                Problem(
                    tr("Why the document is to be replaced is not chosen yet."),
                    tr("Press 1 if it is lost, 2 if it is damaged."),
                )
            )
            return
        desk, by = self._services.desk, self._actor.account.id
        self._do(
            f"replace {document.id}",
            lambda key: desk.ask_replacement(document.id, document.person, reason, by, key),
            tr("{serial}: the replacement is asked for. The office decides.", serial=document.id),
        )

    def _do(self, name: str, call: Callable[[str], Document | Refusal], done: str) -> None:
        def took(_document: Document) -> None:
            self.problem_solved.emit()
            self.done.emit(done)

        self.command(name, lambda key: self._places.named(call(key)), took)

    def _do_with(
        self, name: str, colleague: Colleague, act: Callable[[str, str], Document | Refusal], done: str
    ) -> None:
        """A deed of two: the colleague proves who they are, then both are recorded."""
        missing = colleague.missing
        if missing is not None:
            self.tell(missing)
            return
        check = confirmed(self._services.staff, colleague, self._actor.smartcards)

        def call(key: str) -> Document | Refusal:
            second = check()
            return second if isinstance(second, Refusal) else act(key, second.id)

        self._do(name, call, done)
